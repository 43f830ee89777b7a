"""Every decision of the office, and every institution that is published, is known to the next question."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from ..models import SearchEntry
from . import freshness
from .models import BlockedSuggestion, Pin, StopWord, SynonymLine

_DECISIONS = (Pin, SynonymLine, StopWord, BlockedSuggestion)


def follow_a_decision(**kwargs: object) -> None:
    freshness.changed()


for _model in _DECISIONS:
    post_save.connect(follow_a_decision, sender=_model)
    post_delete.connect(follow_a_decision, sender=_model)


@receiver(post_save, sender=SearchEntry)
def follow_an_institution(instance: SearchEntry, **kwargs: object) -> None:
    if instance.type == "institution":
        freshness.changed()
