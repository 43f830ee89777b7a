"""What a hand-built Wagtail site begins with: one page type, one template. The measure of our own pages."""
