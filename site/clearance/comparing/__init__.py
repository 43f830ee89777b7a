"""What differs between two versions, in words: the desk and Wagtail's own comparison of versions read it."""
