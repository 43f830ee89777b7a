"""A finished translation goes the road of every page: draft revision, submission, clearance."""

from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import Translation

from clearance import gate, submission


@transaction.atomic
def submit_for_clearance(translation: Translation, user: Any) -> Page:
    """Save what is translated as a draft revision by `user`, and start or resume the section's workflow.

    The translator is the revision's author, so four eyes hold for translations as for any page.
    Raises ValidationError where the translated page is not valid; localize marks the text then.
    """
    with gate.drafting():
        translation.save_target(user=user, publish=False)
    page = translation.get_target_instance()
    submission.submit(page, user)
    return page
