"""A link to a page, an address or a document: exactly one of them, and never a script."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from . import public_links
from .base import ContentBlock
from .choosers import DocumentBlock, PageBlock

WEB_SCHEMES = ("http", "https")
TARGETS = ("page", "url", "document")


def web_address(label: Any, required: bool = False, **options: Any) -> URLBlock:
    """An address on the web; other schemes (`javascript:`, `data:`, `ftp:`) are refused."""
    validators = [URLValidator(schemes=WEB_SCHEMES)]
    return URLBlock(label=label, required=required, max_length=500, validators=validators, **options)


def safe_address(address: str | None) -> str:
    """The address where it is one of the web, else nothing: stored data may be older than the validators."""
    try:
        return address if address and urlsplit(address).scheme in WEB_SCHEMES else ""
    except ValueError:
        return ""


class LinkValue(StructValue):
    @property
    def href(self) -> str:
        """Where the link leads; empty where its page or document is not for everybody."""
        if page := self.get("page"):
            return public_links.address_of(page)
        if document := self.get("document"):
            return document.url
        return safe_address(self.get("url"))


class LinkBlock(ContentBlock):
    """Base of blocks that lead somewhere."""

    page = PageBlock(required=False, label=_("Page"))
    url = web_address(_("Web address"))
    document = DocumentBlock(required=False, label=_("Document"))

    link_required = True

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        given = [name for name in TARGETS if value.get(name)]
        if len(given) > 1:
            self._refuse(given, gettext("Choose only one: a page, an address or a document."))
        if not given and self.link_required and not self.is_deferred_validation:
            self._refuse(TARGETS, gettext("Choose a page, an address or a document."))
        return value

    def _refuse(self, names: Any, message: str) -> None:
        raise StructBlockValidationError(block_errors={name: ValidationError(message) for name in names})

    class Meta:
        value_class = LinkValue
