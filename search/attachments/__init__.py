"""The text of PDF and Word documents that pages carry: read in the background, found with the page named."""

from .texts import forget, pages_with_documents_below, read_soon, with_texts

__all__ = ["forget", "pages_with_documents_below", "read_soon", "with_texts"]
