"""Who cites what goes when a page is deleted, and why it then does not go.

Wagtail counts for the page alone, names nobody and deletes all the same. Here every deletion, by whatever
view or code, comes to one receiver. An administrator may go round it with a reason, which the history keeps.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from clearance.authorise import SHORTEST_REASON
from clearance.refusals import Action, ClearanceRefused, Refusal

MOST_SHOWN = 20
DELETED_THOUGH_CITED = "website.delete_cited"


def citing_what_goes(*pages: Page) -> QuerySet[Page]:
    """Pages elsewhere that refer to these pages or to one below them."""
    going = _below(pages)
    return _citing(going.values_list("pk", flat=True)).exclude(pk__in=going.values("pk"))


def refusal_to_delete(page: Page, going: QuerySet[Page]) -> Refusal | None:
    """Why `page` may not be deleted together with the pages `going`; None where it may."""
    citing = _citing([page.pk]).exclude(pk__in=going.values("pk"))
    if not citing.exists() or _is_answered_for(page, citing):
        return None
    titles = [f"“{one.get_admin_display_title()}”" for one in citing.specific()[:MOST_SHOWN]]
    return Refusal(
        Action.DELETE,
        _("“%(title)s” is cited by other pages: %(pages)s.")
        % {"title": page.specific.get_admin_display_title(), "pages": ", ".join(titles)},
        _("Correct them first, or ask an administrator, who may delete it with a written reason."),
        page.pk,
    )


def answer_for_deletion(pages: Iterable[Page], by: Any, reason: str) -> None:
    """Let the pages and what is below them be deleted though others cite it; the history keeps why."""
    going = _below(list(pages))
    for page in going.specific().iterator(chunk_size=100):
        if cited_by := list(_citing([page.pk]).values_list("pk", flat=True)):
            log(page, DELETED_THOUGH_CITED, user=by, data={"reason": reason, "cited_by": cited_by})


def is_reason(text: str) -> bool:
    return len(text.strip()) >= SHORTEST_REASON


@receiver(pre_delete, sender=Page)
def keep_what_others_cite(instance: Page, origin: Any = None, **kwargs: object) -> None:
    """`origin` is what the deletion began with: a page's whole subtree, for treebeard."""
    of_pages = isinstance(origin, QuerySet) and issubclass(origin.model, Page)
    going = origin if of_pages else Page.objects.filter(pk=instance.pk)
    if refusal := refusal_to_delete(instance, going):
        raise ClearanceRefused(refusal)


def _is_answered_for(page: Page, citing: QuerySet[Page]) -> bool:
    """Whether the history says why, for all that cite it now: the deletion itself has written so."""
    entries = PageLogEntry.objects.filter(page=page.pk, action=DELETED_THOUGH_CITED)
    known = {key for entry in entries for key in entry.data["cited_by"]}
    return bool(known) and not citing.exclude(pk__in=known).exists()


def _below(pages: Iterable[Page]) -> QuerySet[Page]:
    within = Q(pk__in=[])
    for page in pages:
        within |= Q(path__startswith=page.path)
    return Page.objects.filter(within)


def _citing(keys: Iterable[int]) -> QuerySet[Page]:
    kind = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.objects.filter(
        to_content_type=kind, to_object_id__in=[str(key) for key in keys], base_content_type=kind
    )
    return Page.objects.filter(pk__in={int(key) for key in references.values_list("object_id", flat=True)})
