"""Where Wagtail asks before it serves a document."""

from wagtail import hooks

from .guard import refuse_hidden_document

hooks.register("before_serve_document", refuse_hidden_document)
