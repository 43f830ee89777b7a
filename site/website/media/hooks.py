"""Where Wagtail asks before it serves a document, and our own view where one is uploaded."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms_blocks.document_chooser import document_chooser

from .guard import refuse_hidden_document
from .views import DocumentCreateView

hooks.register("before_serve_document", refuse_hidden_document)
hooks.register("register_admin_viewset", lambda: document_chooser)


@hooks.register("register_admin_urls")
def upload_of_one_document() -> list[URLPattern]:
    """Before Wagtail's own at the same address, since this room stands before it in INSTALLED_APPS."""
    return [path("documents/add/", DocumentCreateView.as_view())]
