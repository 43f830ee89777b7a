"""Who is told of which comments: subscribers of all, whoever took part in a thread of that thread."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import Comment, CommentReply, Page, PageSubscription
from wagtail.users.models import UserProfile

from ..mails.delivery import send
from ..readers import knows_drafts_of


@dataclass(frozen=True)
class Told:
    """What happened to comments, as the letter tells it."""

    new: list[Comment]
    resolved: list[Comment]
    deleted: list[Comment]
    replied: list[tuple[Comment, list[CommentReply]]]

    def of_threads(self, threads: set[int]) -> "Told":
        resolved = [comment for comment in self.resolved if comment.pk in threads]
        return Told([], resolved, [], [one for one in self.replied if one[0].pk in threads])

    def threads(self) -> set[int]:
        return {comment.pk for comment in self.resolved} | {comment.pk for comment, _ in self.replied}

    def __bool__(self) -> bool:
        return any((self.new, self.resolved, self.deleted, self.replied))


def tell_of_comments(page: Page, editor: Any, changes: dict[str, Any]) -> None:
    told = Told(
        changes["new_comments"],
        changes["resolved_comments"],
        changes["deleted_comments"],
        changes["new_replies"],
    )
    if not told:
        return
    subscribed = PageSubscription.objects.filter(page=page, comment_notifications=True)
    subscribers = [one.user for one in subscribed.select_related("user")]
    _send(page, editor, subscribers, told)
    for person in _participants(told.threads(), {user.pk for user in subscribers}):
        _send(page, editor, [person], told.of_threads(_threads_of(person, told.threads())))


def _participants(threads: set[int], without: set[int]) -> Iterable[Any]:
    part = Q(comment_replies__comment_id__in=threads) | Q(wagtail_admin_comments__pk__in=threads)
    return get_user_model().objects.filter(part).exclude(pk__in=without).distinct() if threads else []


def _threads_of(person: Any, threads: set[int]) -> set[int]:
    begun = Comment.objects.filter(pk__in=threads, user=person).values_list("pk", flat=True)
    answered = CommentReply.objects.filter(comment_id__in=threads, user=person)
    return set(begun) | set(answered.values_list("comment_id", flat=True))


def _send(page: Page, editor: Any, people: Iterable[Any], told: Told) -> None:
    asked = [person for person in people if person.pk != editor.pk and _wants_them(person)]
    send("comments", [one for one in asked if knows_drafts_of(page, one)], page=page, by=editor, told=told)


def _wants_them(person: Any) -> bool:
    return UserProfile.get_for_user(person).updated_comments_notifications
