"""Where texts come in they lose their invisible signs: in what is typed, and in what is saved without a form.

What was cleared stays as it was cleared: a live page's row and its revisions are never written anew for this.
The page's next draft is clean (`make_visible` in `PublicPage.save_revision`), and the search reads the old
one without these signs.
"""

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import CharField, Field, Model, TextField
from django.http import HttpRequest, HttpResponse, QueryDict
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Comment, CommentReply, Page

from .visible import visible, visible_markup

# What localize finds again by the digest of its words.
_KEPT_BY_DIGEST = {f"wagtail_localize.{name}" for name in ("String", "Template", "TranslationSource")}
_LETTERS_COUNT = '{"'  # the text editor's own JSON counts its letters; its HTML is cleaned afterwards
_REFUSED = "\x00"  # forms say so in words


class VisibleTextMiddleware:
    """Forms and questions read what is typed as a reader sees it, so that nothing stands twice unseen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        """By now Django's protection against forged forms has read the same data."""
        request.GET = _typed(request.GET)
        if request.method == "POST":
            request.POST = _typed(request.POST)


def _typed(data: QueryDict) -> QueryDict:
    changed = {
        name: cleaned
        for name, values in data.lists()
        if "password" not in name and (cleaned := [_as_typed(value) for value in values]) != values
    }
    if not changed:
        return data
    data = data.copy()
    for name, values in changed.items():
        data.setlist(name, values)
    data._mutable = False
    return data


def _as_typed(value: str) -> str:
    return value if _REFUSED in value or value.startswith(_LETTERS_COUNT) else visible(value)


def clean_before_saving(
    sender: type[Model],
    instance: Model,
    raw: bool = False,
    update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:
    """Connected to `pre_save` of every model: imports, commands and interfaces have no form."""
    if raw or _stays_as_cleared(instance) or sender._meta.label in _KEPT_BY_DIGEST:
        return
    if isinstance(instance, Page) and instance._state.adding:
        make_visible(instance)
    else:
        _clean(instance, update_fields)


def make_visible(page: Page) -> None:
    """Clean the texts of a page in memory, with its rows: before a draft is written or its form is opened."""
    _clean(page)
    for relation in get_all_child_relations(page):
        if relation.get_accessor_name() != COMMENTS_RELATION_NAME:
            rows = getattr(page, relation.get_accessor_name())
            rows.add(*[row for row in rows.all() if _clean(row)])


def _stays_as_cleared(instance: Model) -> bool:
    """Whether somebody may have cleared what is being saved: it must say what the revision says."""
    if isinstance(instance, Page):
        return bool(instance.alias_of_id) or (instance.live and not instance._state.adding)
    if isinstance(instance, Comment | CommentReply):
        return False
    return any(isinstance(field, ParentalKey) for field in instance._meta.concrete_fields)


def _clean(instance: Model, names: Collection[str] | None = None) -> bool:
    """Whether anything was changed."""
    changed = False
    for field in _text_fields(instance, names):
        value = getattr(instance, field.attname)
        cleaned = _cleaned(field, value)
        if cleaned is not value:
            setattr(instance, field.attname, cleaned)
            changed = True
    return changed


def _text_fields(instance: Model, names: Collection[str] | None) -> Iterable[Field]:
    deferred = instance.get_deferred_fields()
    for field in instance._meta.concrete_fields:
        asked = field.attname not in deferred and (names is None or field.name in names)
        if asked and isinstance(field, CharField | TextField | StreamField):
            yield field


def _cleaned(field: Field, value: Any) -> Any:
    if isinstance(value, StreamValue):
        return _cleaned_stream(field, value)
    if not isinstance(value, str):
        return value
    cleaned = visible_markup(value) if isinstance(field, RichTextField) else visible(value)
    return value if cleaned == value else cleaned


def _cleaned_stream(field: StreamField, value: StreamValue) -> StreamValue:
    stored = value.get_prep_value()
    cleaned = _within_blocks(stored)
    return value if cleaned == stored else field.to_python(json.dumps(cleaned, cls=DjangoJSONEncoder))


def _within_blocks(value: Any) -> Any:
    """Rich text is markup, and so is nothing else that holds a tag."""
    match value:
        case str():
            return visible_markup(value) if "<" in value else visible(value)
        case dict():
            return {name: _within_blocks(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_within_blocks(inner) for inner in value]
    return value
