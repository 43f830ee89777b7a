"""Where administrators say who works for an institution and whether it publishes directly."""
