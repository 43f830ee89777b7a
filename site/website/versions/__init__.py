"""One life for a page in all its languages: what is done to the original is done to its translations."""
