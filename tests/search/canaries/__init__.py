"""A table of tests: a word in every place of a bulletin, every way out of the public, every sink."""
