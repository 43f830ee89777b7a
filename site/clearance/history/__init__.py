"""One list a page of who did what, when and why; it only ever grows."""
