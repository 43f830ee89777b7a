"""Whether somebody saved the page after the editor opened its form."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Revision

INSISTS_ON = "saves_over"  # the form's field: the version that its editor knows of and replaces on purpose
OPENED_FORM = "opened_form"  # the field that tells one form for a new page from another
_MEANWHILE, _REPLACED = "_saved_meanwhile", "_replaced_on_purpose"


@dataclass(frozen=True)
class Meanwhile:
    """What somebody saved after the form was opened."""

    revision: Revision
    shown: bool  # whether the form is compared with it; reverting compares with an old version
    request: HttpRequest  # whose editor is to be told


def note(page: Page, request: HttpRequest) -> None:
    """Leave on `page`, for its form, what was saved meanwhile or what is being replaced on purpose.

    Wagtail asks the same of its autosave only. The page's row must be locked.
    """
    latest, posted = page.latest_revision, request.POST
    if latest is None:
        return
    if _is_out_of_date(latest, posted):
        setattr(
            page, _MEANWHILE, Meanwhile(latest, "revision_id" not in request.resolver_match.kwargs, request)
        )
    elif posted.get(INSISTS_ON) == str(latest.pk):
        setattr(page, _REPLACED, latest)


def saved_meanwhile(page: Page) -> Meanwhile | None:
    return getattr(page, _MEANWHILE, None)


def replaced_on_purpose(page: Page) -> Revision | None:
    return getattr(page, _REPLACED, None)


def _is_out_of_date(latest: Revision, posted: Mapping[str, str]) -> bool:
    if own_autosave := posted.get("overwrite_revision_id"):
        return own_autosave != str(latest.pk)
    if loaded := posted.get("loaded_revision_id"):
        return loaded != str(latest.pk) or _was_overwritten(latest, posted)
    return False  # a program's post: no form of the editor lacks the number


def _was_overwritten(latest: Revision, posted: Mapping[str, str]) -> bool:
    """Autosave writes into a revision that it made; its time then tells that it changed."""
    return posted.get("loaded_revision_created_at", "") != latest.created_at.isoformat()
