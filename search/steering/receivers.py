"""Every decision of the office, and every institution that is published, is known to the next question."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from ..models import SearchEntry
from . import freshness
from .models import BlockedSuggestion, Pin, StopWord, SynonymLine


@receiver([post_save, post_delete])
def follow_a_decision(sender: type, **kwargs: object) -> None:
    if sender in (Pin, SynonymLine, StopWord, BlockedSuggestion):
        freshness.changed()


@receiver(post_save, sender=SearchEntry)
def follow_an_institution(instance: SearchEntry, **kwargs: object) -> None:
    if instance.type == "institution":
        freshness.changed()
