"""The front page of the site in one language."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import TranslatableField

from cms_blocks.streams import BodyBlock

from .addresses import page_at
from .latest import directory, latest_bulletins
from .public_page import PublicPage, routed


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

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """For a language whose own home is a draft, Wagtail asks this one: that one's tree answers."""
        language = get_language() or settings.LANGUAGE_CODE
        found = page_at(self, path_components)
        if found and found.locale.language_code == language:
            return routed(found, request)
        if self.locale.language_code == language:
            return super().route(request, path_components)
        home = self.get_translations().filter(locale__language_code=language).first()
        if home is None:
            raise Http404
        return home.route(request, path_components)

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
