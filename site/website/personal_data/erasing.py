"""A person leaves: the account becomes nobody's, and what the office must prove stays as it is."""

import logging
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_tasks_db.compat import TaskResultStatus
from wagtail.admin.models import EditingSession
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageSubscription, UploadedFile, WorkflowState
from wagtail.users.models import UserProfile

from clearance.mails.letters import moderators
from clearance.models import Clearance, HistoryEntry
from clearance.stuck import broken_reviews, waiting_for_nobody

from ..accounts import guesses
from . import held

audit = logging.getLogger("voceria.audit")
_OWN = (TOTPDevice, StaticDevice, UserProfile, PageSubscription, EditingSession)


class NotErased(Exception):
    """Why the person cannot be taken away now, and what must be done before; one sentence each."""


def name_of(user: Any) -> str:
    return f"persona-dada-de-baja-{user.pk}"


def is_erased(user: Any) -> bool:
    return user.get_username() == name_of(user)


@transaction.atomic
def erase(user: Any, by: Any, reason: str = "") -> None:
    """Take the person out of the account and of all that may be changed. A second time changes nothing."""
    user = get_user_model().objects.select_for_update().get(pk=user.pk)
    if refusal := refusal_to_erase(user, by):
        raise NotErased(refusal)
    waited = _reviews_of_nobody()
    was_erased = is_erased(user)
    _make_anonymous(user)
    if stuck := _reviews_of_nobody() - waited:
        raise NotErased(_alone_with(stuck))
    _forget_traces(user)
    if not was_erased:
        user.refresh_from_db()
        log(user, "account.erase", user=by, data={"reason": reason})
        audit.info("account=%s action=account.erase actor=%s", user.pk, by.pk)


def refusal_to_erase(user: Any, by: Any) -> str:
    """Empty where nothing stands against it."""
    others = get_user_model().objects.filter(is_active=True).exclude(pk=user.pk)
    if by is not None and by.pk == user.pk:
        return _("Nobody takes themselves away: ask another administrator to do it.")
    if user.is_superuser and user.is_active and not others.filter(is_superuser=True).exists():
        return _("This is the only administrator: name another one before.")
    if moderators().filter(pk=user.pk).exists() and not moderators().exclude(pk=user.pk).exists():
        return _("This is the only person who gives clearance: put somebody else into that group before.")
    return ""


def what_stays(user: Any) -> list[str]:
    """What erasing leaves, in sentences for who asked and who decides."""
    history = HistoryEntry.objects.filter(actor_id=user.pk).count()
    clearances = Clearance.objects.filter(decided_by=user).count()
    pages = Page.objects.filter(owner=user).count()
    reviews = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS, requested_by=user).count()
    told = [
        (history, ngettext(
            "%(count)d entry of the sealed history keeps the name: it proves who did what.",
            "%(count)d entries of the sealed history keep the name: they prove who did what.",
            history,
        )),
        (clearances, ngettext(
            "%(count)d clearance stays as it was given.", "%(count)d clearances stay as they were given.",
            clearances,
        )),
        (pages, ngettext(
            "%(count)d page keeps as its author “Persona dada de baja”.",
            "%(count)d pages keep as their author “Persona dada de baja”.",
            pages,
        )),
        (reviews, ngettext(
            "%(count)d page that the person submitted goes on waiting for clearance.",
            "%(count)d pages that the person submitted go on waiting for clearance.",
            reviews,
        )),
    ]  # fmt: skip
    sentences = [words % {"count": count} for count, words in told if count]
    return [*sentences, _("Texts of pages and comments are not searched for the name, nor are backups.")]


def _forget_traces(user: Any) -> None:
    """By the name and address that the account had; files once it is sure that they go."""
    guesses.forget(user)
    for session in held.sessions_of(user):
        session.delete()
    for model in held.LOG_INS:
        held.log_ins_of(model, user).delete()
    held.mails_to(user).delete()
    for task in held.tasks_that_name(user).exclude(status=TaskResultStatus.RUNNING):
        _forget_in_task(task, user.email)
    uploads = UploadedFile.objects.filter(uploaded_by_user=user)
    portraits = UserProfile.objects.filter(user=user).exclude(avatar="").exclude(avatar=None)
    for file in [*(upload.file for upload in uploads), *(profile.avatar for profile in portraits)]:
        transaction.on_commit(partial(file.storage.delete, file.name))
    uploads.delete()
    for model in _OWN:
        model.objects.filter(user=user).delete()


def _forget_in_task(task: Any, address: str) -> None:
    """A mail that still waits goes to its other readers; one that was sent or has no other goes away."""
    arguments = task.args_kwargs["args"]
    readers = arguments[-1] if arguments and isinstance(arguments[-1], list) else []
    others = [reader for reader in readers if reader != address]
    if task.status != TaskResultStatus.READY or not others:
        task.delete()
        return
    task.args_kwargs["args"] = [*arguments[:-1], others]
    task.save(update_fields=["args_kwargs"])


def _make_anonymous(user: Any) -> None:
    """Not by `save()`, which would mail the person about a new address; `user` still tells the old one."""
    get_user_model().objects.filter(pk=user.pk).update(
        username=name_of(user),
        first_name="Persona",
        last_name="dada de baja",
        email="",
        password=make_password(None),
        is_active=False,
        is_staff=False,
        is_superuser=False,
        last_login=None,
    )
    user.groups.clear()
    user.user_permissions.clear()
    ModelLogEntry.objects.for_instance(user).update(label=name_of(user))


def _reviews_of_nobody() -> set[int]:
    return {state.pk for state in waiting_for_nobody(broken_reviews())}


def _alone_with(reviews: set[int]) -> str:
    keys = WorkflowState.objects.filter(pk__in=reviews).values_list("object_id", flat=True)
    titles = Page.objects.filter(pk__in=[int(key) for key in keys]).values_list("draft_title", flat=True)
    return _(
        "Nobody else may decide about: %(titles)s. Have it decided or taken back, or name another moderator."
    ) % {"titles": ", ".join(titles)}
