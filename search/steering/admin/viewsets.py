"""Lists and forms of the decisions. Wagtail keeps their history."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, IndexView, SnippetViewSet, SnippetViewSetGroup

from common.lookups import SearchedByWords
from common.visible import visible

from ..models import BlockedSuggestion, Pin, StopWord, SynonymLine

LONGEST = 120


class PrefilledCreateView(CreateView):
    """Takes words and language from the address: "make a pin from this" is one click."""

    def get_initial_form_instance(self) -> Any:
        instance = super().get_initial_form_instance() or self.model()
        for name in ("words", "expressions", "word", "locale"):
            value = visible(self.request.GET.get(name, ""))[:LONGEST]
            if value and hasattr(instance, name):
                setattr(instance, name, value)
        page = self.request.GET.get("page", "")
        if isinstance(instance, Pin) and page.isascii() and page.isdigit():
            instance.page = Page.objects.filter(pk=page[:18]).first()
        return instance


class SteeringIndexView(SearchedByWords, IndexView):
    pass


class SteeringViewSet(SnippetViewSet):
    index_view_class = SteeringIndexView
    add_view_class = PrefilledCreateView
    list_filter = ["locale"]
    copy_view_enabled = False


class PinViewSet(SteeringViewSet):
    model = Pin
    icon = "pin"
    menu_label = _("Pinned results")
    list_display = ["words", "page", "order", "locale", "changed_at"]
    search_fields = ["words"]
    panels = [
        FieldPanel("words"),
        PageChooserPanel("page"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("locale")]),
    ]


class LineViewSet(SteeringViewSet):
    """A decision that is one text and its language."""

    text_field = "words"

    @property
    def list_display(self) -> list[str]:
        return [self.text_field, "locale", "changed_at"]

    @property
    def search_fields(self) -> list[str]:
        return [self.text_field]

    @property
    def panels(self) -> list[FieldPanel]:
        return [FieldPanel(self.text_field), FieldPanel("locale")]


class SynonymViewSet(LineViewSet):
    model = SynonymLine
    icon = "list-ul"
    menu_label = _("Synonyms")
    text_field = "expressions"


class StopWordViewSet(LineViewSet):
    model = StopWord
    icon = "minus-inverse"
    menu_label = _("Words to ignore")
    text_field = "word"


class BlockedSuggestionViewSet(LineViewSet):
    model = BlockedSuggestion
    icon = "no-view"
    menu_label = _("Blocked suggestions")


class SteeringGroup(SnippetViewSetGroup):
    items = (PinViewSet, SynonymViewSet, StopWordViewSet, BlockedSuggestionViewSet)
    menu_label = _("Public search")
    menu_icon = "search"
    menu_order = 400
    add_to_admin_menu = True


register_snippet(SteeringGroup)
