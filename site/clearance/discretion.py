"""Views of Wagtail and localize that tell, of foreign sections, more than the asker may know.

Each is named once with the rule that it forgot; `construct_*` hooks narrow what the choosers list.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import F, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from . import answers

_OPENING = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}
HANDLING = {"add", "change", "delete", "choose"}
_FOR_ADMINISTRATORS = frozenset({
    "wagtailadmin_api:documents:listing", "wagtailadmin_api:documents:detail",
    "wagtailadmin_api:documents:find",
    "wagtailadmin_api:images:listing", "wagtailadmin_api:images:find",
    "wagtailadmin_reports:page_types_usage", "wagtailadmin_reports:page_types_usage_results",
    "wagtail_localize:translations_report", "wagtail_localize:translations_report_results",
})  # fmt: skip
# Programs could publish, copy and delete here; nothing of the admin asks it, so nobody needs the second door.
_FOR_NOBODY = frozenset({"wagtailadmin_api:pages:action"})
_answered: ContextVar[HttpRequest | None] = ContextVar("answered", default=None)
# Fields without which these views fail.
_NEEDED_FIELDS = {
    "wagtailadmin_choose_page_external_link": "external-link-chooser-url",
    "wagtailredirects:process_import": "import_file_name",
}
_CHOOSING_FIELDS = dict.fromkeys(
    ("chooser", "new_parent_page", "parent_page", "redirect_page", "root_page", "page"), Page
) | {"groups": Group}  # by the last part of the name, which formsets begin with their own


@contextmanager
def answering(request: HttpRequest) -> Iterator[None]:
    """While Wagtail answers `request`, pages know who asks for their titles: its widgets do not say."""
    token = _answered.set(request)
    try:
        yield
    finally:
        _answered.reset(token)


def answer(request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse | None:
    """A refusal in Wagtail's own words, before the view looks at anything; None where it may go on."""
    name = request.resolver_match.view_name
    if (request.method == "POST" and _is_malformed(name, request)) or _names_no_key(name, request, kwargs):
        return answers.to_broken_form(request, name)
    if request.user.is_authenticated and name in _FOR_NOBODY:
        return permission_denied(request)
    if not request.user.is_authenticated or request.user.is_superuser:
        return None
    if not _may_open(name, request, kwargs):
        return permission_denied(request)
    return _public_page(request, kwargs) if name == "wagtailadmin_pages:edit" else None


def _public_page(request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse | None:
    """Who may not edit a public page reads it: many of Wagtail's and localize's lists lead to editors.

    Everything else that is asked of an editor is Wagtail's own to refuse.
    """
    if request.method == "POST" or _may_edit(request, kwargs):
        return None
    page = Page.objects.filter(pk=kwargs["page_id"]).live().public().first()
    return redirect(page.url) if page and page.url else None


def _is_malformed(name: str, request: HttpRequest) -> bool:
    """Posts that no form of Wagtail's makes; snippets are not created in their choosers here."""
    if name.startswith("wagtailsnippetchoosers_") and name.endswith(":create"):
        return True
    if request.path.startswith(reverse("wagtailadmin_home")) and _chooses_no_key(request):
        return True
    return _NEEDED_FIELDS.get(name, "") not in {"", *request.POST}


def _chooses_no_key(request: HttpRequest) -> bool:
    """Wagtail's fields that choose something cannot be drawn again with what is no key."""
    for name in request.POST:
        model = _CHOOSING_FIELDS.get(name.rpartition("-")[2])
        if model and not _are_keys(model, filter(None, request.POST.getlist(name))):
            return True
    return False


def _names_no_key(name: str, request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Whether a list of things to act upon holds what can be the key of none of them: text, or too large."""
    if name != "wagtail_bulk_action" and not name.endswith("chosen_multiple"):
        return False
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"]) if kwargs else Page
    except LookupError:
        return False  # the view answers 404
    asked = [key for key in request.GET.getlist("id") if key != "all"]
    above = set(request.GET.getlist("childOf"))
    if not _are_keys(model, asked) or not _are_keys(Page, above):
        return True
    return issubclass(model, Page) and Page.objects.filter(pk__in=above).count() < len(above)


def _are_keys(model: type[Model], keys: Iterable[str]) -> bool:
    """As the database column reads them: its validators know its largest number."""
    try:
        for key in keys:
            model._meta.pk.run_validators(model._meta.pk.to_python(key))
    except (ValidationError, ValueError, OverflowError):
        return False
    return True


def _may_open(name: str, request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    rule = _RULES.get(name)
    return name not in _FOR_ADMINISTRATORS and (rule is None or rule(request, kwargs))


def _may_move(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    page = Page.objects.filter(pk=kwargs["page_to_move_id"]).first()
    return page is None or page.permissions_for_user(request.user).can_move()


def _may_read_parent(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    return _are_known(request, [kwargs["parent_page_id"]])


def _may_read_chosen(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    return _are_known(request, request.GET.getlist("id"))


def _may_see_selected(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Bulk actions name what they may not touch; "all" selects what the listing already shows."""
    keys = [key for key in request.GET.getlist("id") if key != "all"]
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return True  # the view answers 404
    return _are_known(request, keys) if issubclass(model, Page) else _are_own(request, model, keys)


def _are_own(request: HttpRequest, model: type[Model], keys: list[str]) -> bool:
    own = policy_registry.get_by_type(model).instances_user_has_any_permission_for(request.user, HANDLING)
    return not model._default_manager.filter(pk__in=keys).exclude(pk__in=own.values("pk")).exists()


def _may_edit(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    page = Page.objects.filter(pk=kwargs["page_id"]).first()
    return page is None or page.permissions_for_user(request.user).can_edit()


def _may_see_image(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """Those who handle it, and who handles a page with it: the translators' editor asks for its picture."""
    image = get_image_model().objects.filter(pk=kwargs["pk"]).first()
    if image is None:
        return False
    pages = ReferenceIndex.get_references_to(image).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = [int(key) for key in pages.values_list("object_id", flat=True)]
    return _are_own(request, type(image), [image.pk]) or own_pages(request.user).filter(pk__in=keys).exists()


_RULES: dict[str, Callable[[HttpRequest, dict[str, Any]], bool]] = {
    "wagtailadmin_pages:confirm_workflow_cancellation": _may_edit,
    "wagtailadmin_pages:move": _may_move,
    "wagtailadmin_pages:move_confirm": _may_move,
    "wagtailadmin_choose_page_child": _may_read_parent,
    "wagtailadmin_choose_page_chosen_multiple": _may_read_chosen,
    "wagtail_bulk_action": _may_see_selected,
    "wagtailadmin_api:images:detail": _may_see_image,
}


def _are_known(request: HttpRequest, keys: list[Any]) -> bool:
    asked = Page.objects.filter(pk__in=keys)
    return known_to(request.user, asked).count() == asked.count()


def known_to(user: Any, pages: QuerySet[Page]) -> QuerySet[Page]:
    """Pages whose present title in the admin is no secret to the user: their own, and what is public."""
    if user.is_superuser:
        return pages
    return pages.filter(
        Q(pk__in=own_pages(user).values("pk")) | Q(live=True, draft_title=F("title")) | Q(depth=1)
    )


def own_pages(user: Any) -> QuerySet[Page]:
    """Pages that the user handles in any way, drafts included."""
    return policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, _OPENING)


def who_asks() -> Any:
    """The user whom Wagtail answers just now; None outside a request."""
    request = _answered.get()
    return request.user if request is not None and request.user.is_authenticated else None


def title_for_who_asks(page: Page, title: str) -> str:
    """The draft's title for its own people; for everybody else in the admin what the public sees of it."""
    user = who_asks()
    if user is None or page._state.adding or page.permissions_for_user(user).is_own():
        return title
    return page.title if page.live else _("(a page of others that is not public)")


@hooks.register("construct_page_chooser_queryset")
def narrow_the_page_chooser(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """By plain keys: Wagtail's search understands no other condition on the queryset."""
    if request.user.is_superuser:
        return pages
    known = known_to(request.user, Page.objects.all())
    return pages.exclude(
        pk__in=list(Page.objects.exclude(pk__in=known.values("pk")).values_list("pk", flat=True))
    )


@hooks.register("construct_reports_menu")
def hide_reports_for_administrators(request: HttpRequest, menu_items: list[Any]) -> None:
    if not request.user.is_superuser:
        closed = ("/reports/page-types-usage/", "/localize/reports/translations/")
        menu_items[:] = [item for item in menu_items if not item.url.endswith(closed)]
