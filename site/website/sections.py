"""Free content: a page of blocks anywhere in the tree."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import TranslatableField

from cms_blocks.streams import BodyBlock

from .public_page import PublicPage

SECTIONS_BELOW = 60


class SectionPage(PublicPage):
    search_type = "section"
    fixed_anchors = frozenset({"below"})
    search_text_fields = ("body",)

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    content_panels = [*PublicPage.content_panels, FieldPanel("body")]
    override_translatable_fields = [*PublicPage.override_translatable_fields, TranslatableField("body")]
    template = "website/section_page.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        below = SectionPage.objects.child_of(self).listed().order_by("path")[:SECTIONS_BELOW]
        return super().get_context(request, *args, **kwargs) | {"below": below}

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
