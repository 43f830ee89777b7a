"""The embedded engine: an inverted index in the site's own database, the same on SQLite and PostgreSQL."""
