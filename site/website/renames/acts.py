"""Proposing a name and agreeing to it. The guard stands in the topic's own save, whoever calls it."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from clearance import gate, groups
from clearance.authorise import SHORTEST_REASON
from clearance.mails.delivery import send_to
from clearance.mails.letters import moderators
from clearance.refusals import ClearanceRefused, Refusal

from ..media.exchange import versions_that_wait
from ..topics import Topic
from .models import TopicRename

_SHOWN = ("name", "slug", "locale_id", "translation_key")


def needs_agreement(topic: Topic) -> bool:
    """Whether a page that was cleared or waits for clearance carries the topic, in whatever language."""
    family = Topic.objects.filter(translation_key=topic.translation_key).values_list("pk", flat=True)
    return any(gate.needs_clearance(page) for page in _pages_beyond_drafts(set(family)))


def _pages_beyond_drafts(topics: set[int]) -> Iterator[Page]:
    """Whichever page types name topics: this room knows none of them."""
    fields = [one.field for one in Topic._meta.related_objects if issubclass(one.related_model, Page)]
    for field in fields:
        yield from field.model.objects.filter(live=True, **{f"{field.name}__in": topics}).distinct()
    names = {field.name for field in fields}
    for revision in versions_that_wait():
        if any(topics.intersection(revision.content.get(name) or ()) for name in names):
            yield revision.content_object


def propose(topic: Topic, name: str, slug: str, by: Any) -> TopicRename:
    """Keep the name until somebody agrees; it takes the place of what waited for the topic before."""
    with transaction.atomic():
        TopicRename.objects.filter(topic_id=topic.pk, accepted=None).delete()
        stored = Topic.objects.get(pk=topic.pk)
        log(stored, "website.topic_rename_proposed", user=by, data={"from": stored.name, "to": name})
        rename = TopicRename.objects.create(topic=stored, name=name, slug=slug, proposed_by=by)
        others = [person.email for person in moderators().exclude(pk=by.pk) if person.email]
        send_to(sorted(set(others)), "website/mails/topic_proposed.txt", rename=rename, by=by)
        return rename


def refusal_to_accept(rename: TopicRename, by: Any, reason: str = "") -> Refusal | None:
    """A moderator agrees to what another proposed. An administrator may do so alone, with a reason."""
    if rename.accepted is not None:
        return _refusal(_("This has been decided already."), _("Open the list again."))
    if groups.is_moderator(by) and by.pk != rename.proposed_by_id:
        return None
    if not by.is_superuser:
        return _refusal(
            _("Somebody else must agree to this name."), _("Ask a moderator who did not propose it.")
        )
    if len(reason.strip()) < SHORTEST_REASON:
        advice = _("Write at least %(length)s characters: all moderators will read them.")
        return _refusal(_("Alone, a written reason is needed."), advice % {"length": SHORTEST_REASON})
    return None


@transaction.atomic
def accept(rename: TopicRename, by: Any, reason: str = "") -> None:
    """The topic takes the name, at once everywhere."""
    rename = TopicRename.objects.select_for_update().get(pk=rename.pk)
    if refusal := refusal_to_accept(rename, by, reason):
        raise ClearanceRefused(refusal)
    alone = not groups.is_moderator(by) or by.pk == rename.proposed_by_id
    topic = Topic.objects.get(pk=rename.topic_id)
    before = topic.name
    _decide(rename, by, reason, accepted=True)
    topic.name, topic.slug = rename.name, rename.slug
    topic.save()
    rename.applied_at = timezone.now()
    rename.save(update_fields=["applied_at"])
    log(
        topic,
        "website.topic_rename",
        user=by,
        data={"from": before, "to": rename.name, "reason": rename.reason},
    )
    if alone:
        addresses = sorted({person.email for person in moderators() if person.email})
        send_to(addresses, "website/mails/topic_renamed.txt", rename=rename, by=by, before=before)


@transaction.atomic
def reject(rename: TopicRename, by: Any, reason: str = "") -> None:
    rename = TopicRename.objects.select_for_update().get(pk=rename.pk, accepted=None)
    _decide(rename, by, reason, accepted=False)
    log(
        rename.topic,
        "website.topic_rename_refused",
        user=by,
        data={"to": rename.name, "reason": rename.reason},
    )


def _decide(rename: TopicRename, by: Any, reason: str, accepted: bool) -> None:
    rename.accepted, rename.decided_by, rename.decided_at = accepted, by, timezone.now()
    rename.reason = reason.strip()
    rename.save()


@receiver(pre_save, sender=Topic)
def keep_what_pages_show(instance: Topic, raw: bool = False, **kwargs: object) -> None:
    if raw or not _shows_otherwise(instance) or _is_agreed(instance) or not needs_agreement(instance):
        return
    raise ClearanceRefused(
        _refusal(
            _("This topic stands on pages that were cleared or wait for clearance."),
            _("Propose the new name in the topic's form: a moderator who did not propose it agrees to it."),
        )
    )


def _shows_otherwise(topic: Topic) -> bool:
    """A new translation takes the place of the name that its language showed until then."""
    if not topic._state.adding:
        stored = Topic.objects.filter(pk=topic.pk).values(*_SHOWN).first()
        return stored is not None and any(stored[name] != getattr(topic, name) for name in _SHOWN)
    family = Topic.objects.filter(translation_key=topic.translation_key).values_list("name", flat=True)
    return bool(family) and topic.name not in family


def _is_agreed(topic: Topic) -> bool:
    agreed = TopicRename.objects.filter(topic_id=topic.pk, accepted=True, applied_at=None)
    return topic.pk is not None and agreed.filter(name=topic.name, slug=topic.slug).exists()


@receiver(pre_delete, sender=Topic)
def keep_a_topic_that_pages_show(instance: Topic, **kwargs: object) -> None:
    if refusal := refusal_to_delete(instance):
        raise ClearanceRefused(refusal)


def refusal_to_delete(topic: Topic) -> Refusal | None:
    """Why the topic stays; None where it may go."""
    if not needs_agreement(topic):
        return None
    return _refusal(
        _("This topic stands on pages that were cleared or wait for clearance."),
        _("Take it off those pages first, and submit them for clearance."),
    )


def _refusal(reason: str, advice: str) -> Refusal:
    return Refusal(action="rename_topic", reason=reason, advice=advice)
