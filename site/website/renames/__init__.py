"""A topic stands on many pages: what they show of it changes only when two people agree."""
