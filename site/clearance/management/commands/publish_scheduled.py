"""Wagtail's command, made safe: every page on its own, a refusal never stops the rest."""

import logging
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Page, Revision

from clearance.conflicts.turns import hold
from clearance.mails import letters
from clearance.refusals import ClearanceRefused

log = logging.getLogger("voceria.clearance")


class Command(publish_scheduled.Command):
    help = (
        "Publishes and unpublishes what is due. Missed runs are made up for; running twice is harmless. Exit "
        "status 1 if one of them failed; the others are done all the same, and the next run tries it again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        self._failed = False
        for page_id in list(Page.objects.filter(self._expired()).values_list("pk", flat=True)):
            self._each(f"page {page_id}", self._expire, page_id)
        for revision_id in list(self._due().values_list("pk", flat=True)):
            self._each(f"revision {revision_id}", self._publish, revision_id)
        if self._failed:
            raise SystemExit(1)

    def _expired(self) -> models.Q:
        return models.Q(live=True, expire_at__lt=timezone.now())

    def _due(self) -> models.QuerySet[Revision]:
        return Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by(
            "approved_go_live_at"
        )

    def _each(self, name: str, act: Any, key: int) -> None:
        try:
            with transaction.atomic():
                act(key)
        except Exception as error:
            self._failed = True
            log.exception("scheduled %s failed", name)
            self.stderr.write(f"{name}: {error}")

    def _expire(self, page_id: int) -> None:
        """Decide on the row as it is now: another run, or an editor, may have been here."""
        page = Page.objects.select_for_update().filter(self._expired(), pk=page_id).first()
        if page:
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")

    def _publish(self, revision_id: int) -> None:
        hold(Revision.objects.get(pk=revision_id).object_id, publishes=True)
        due = self._due().select_for_update(of=("self",)).filter(pk=revision_id).first()
        if due is None:
            return
        try:
            with transaction.atomic():
                due.publish(log_action="wagtail.publish.scheduled")
        except ClearanceRefused as refused:
            self._unschedule(due, refused)

    def _unschedule(self, revision: Revision, refused: ClearanceRefused) -> None:
        """Tell it once instead of trying for ever; a schedule also locks the page to its editors."""
        log.error("scheduled revision %s refused: %s", revision.pk, refused)
        self.stderr.write(f"revision {revision.pk}: {refused}")
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        letters.tell_of_a_refused_schedule(revision.as_object(), str(refused))
