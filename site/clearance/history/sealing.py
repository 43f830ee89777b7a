"""Every clearance is sealed in its page's history, so that its change, loss or forgery shows there."""

from collections.abc import Iterator
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from ..models import Clearance, HistoryEntry
from .chain import digest_of_words
from .writing import record

GIVEN = "clearance.given"
# All but the references that are emptied when a page or a person is deleted.
SEALED = (
    "id", "revision_number", "page_id", "page_title", "kind", "content_digest", "decided_by_id", "decided_at",
    "comment", "checklist", "break_glass_reason",
)  # fmt: skip


def sealed(clearance: Any) -> dict[str, Any]:
    """What the history keeps of a clearance: which, and the digest of all its words."""
    return {
        "clearance": clearance.pk,
        "kind": clearance.kind,
        "seal": digest_of_words({name: getattr(clearance, name) for name in SEALED}),
    }


@receiver(post_save, sender=Clearance)
def seal_in_the_history(instance: Clearance, created: bool, raw: bool = False, **kwargs: object) -> None:
    if created and not raw:
        record(
            instance.page_id,
            GIVEN,
            actor=instance.decided_by,
            revision_id=instance.revision_number,
            title=instance.page_title,
            reason=instance.break_glass_reason or instance.comment,
            data=sealed(instance),
        )


def broken_clearances() -> Iterator[tuple[int, str]]:
    """Page and words of every clearance that is not what the history says of it."""
    entries = HistoryEntry.objects.filter(action=GIVEN).values_list("data", "page_id")
    told = {data.get("clearance"): (data.get("seal"), page_id) for data, page_id in entries}
    for clearance in Clearance.objects.order_by("pk").iterator():
        seal, _page_id = told.pop(clearance.pk, (None, None))
        if seal is None:
            yield clearance.page_id, f"clearance {clearance.pk} is not in the history"
        elif seal != sealed(clearance)["seal"]:
            yield clearance.page_id, f"clearance {clearance.pk} was changed"
    for key, (_seal, page_id) in told.items():
        yield page_id, f"clearance {key} is missing"
