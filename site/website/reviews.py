"""Review dates: an institution or a plan says when somebody must look at it again, and is reminded."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from clearance.desk.reminding import first_time
from clearance.mails.letters import tell_editors_of_a_review
from clearance.models import Section

# Days before the date on which its editors are told; 0 is the day itself.
NOTICES = (14, 0)


class ReviewedPage(models.Model):
    """Abstract. A page that goes stale when nobody looks at it."""

    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("Its editors get a mail two weeks before and on the day. Citizens do not see it."),
    )

    class Meta:
        abstract = True


REVIEW_PANEL = FieldPanel("review_by", icon="calendar-check")


def due_pages(today: date) -> Iterator[tuple[ReviewedPage, int]]:
    """Live pages whose review falls due within the first notice, with the latest notice that has come."""
    horizon = today + timedelta(days=max(NOTICES))
    for model in apps.get_models():
        if issubclass(model, ReviewedPage):
            for page in model.objects.live().filter(review_by__lte=horizon).iterator():
                yield page, min(days for days in NOTICES if page.review_by <= today + timedelta(days=days))


def remind_of_reviews(today: date | None = None) -> int:
    """Mail the editors of what must be reviewed, each notice once; returns how many pages that were."""
    sent = 0
    for page, notice in due_pages(today or timezone.localdate()):
        section = Section.objects.of(page)
        if section and first_time(f"review:{page.pk}:{page.review_by}:{notice}"):
            tell_editors_of_a_review(page, section)
            sent += 1
    return sent
