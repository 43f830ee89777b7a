"""The front page of the site in one language."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField

from cms_blocks.streams import BodyBlock

from .latest import directory, latest_bulletins
from .public_page import PublicPage


class HomePage(PublicPage):
    search_type = "home"
    search_text_fields = ("body",)
    fixed_anchors = frozenset({"welcome", "latest", "institutions", "home-search"})

    body = StreamField(
        BodyBlock(),
        verbose_name=_("body"),
        blank=True,
        help_text=_("Stands below the search, the latest bulletins and the directory of institutions."),
    )

    content_panels = [*PublicPage.content_panels, FieldPanel("body")]
    override_translatable_fields = [*PublicPage.override_translatable_fields, TranslatableField("body")]
    parent_page_types = ["wagtailcore.Page"]
    template = "website/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        language = self.locale.language_code
        bulletins = list(latest_bulletins(language))
        return super().get_context(request, *args, **kwargs) | {
            "search_in_main": True,
            "lead": bulletins[0] if bulletins else None,
            "lead_image": self._image_of(bulletins[0].page_id) if bulletins else None,
            "bulletins": bulletins[1:],
            "institutions": directory(language),
        }

    @staticmethod
    def _image_of(page_id: int) -> Any:
        page = Page.objects.filter(pk=page_id).first()
        return page.specific.listing_image() if page else None
