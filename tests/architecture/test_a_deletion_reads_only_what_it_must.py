"""Who listens to the deletion of everything makes Django read every row that goes with a page first."""

import pytest
from django.apps import apps
from django.db.models.signals import post_delete, pre_delete

from search.models import FoldedText, Posting
from tests import factories
from tests.shared import shared


class Anything:
    """A type that nobody can have named."""


@pytest.mark.parametrize("signal", [pre_delete, post_delete])
def test_nobody_listens_to_every_deletion(signal):
    assert apps.ready
    assert not signal.has_listeners(Anything)


@shared
def page(home):
    return factories.section(home, "Trámites")


@pytest.mark.parametrize("model", [Posting, FoldedText])
def test_the_words_of_a_page_go_unread(page, model, django_assert_num_queries):
    rows = model.objects.filter(entry__page_id=page.pk)
    assert rows.exists()
    with django_assert_num_queries(1):
        rows.delete()
