"""How long clearances take."""
