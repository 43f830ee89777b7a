"""The moderators' side of the search: decisions, what they would change, and what people search for."""
