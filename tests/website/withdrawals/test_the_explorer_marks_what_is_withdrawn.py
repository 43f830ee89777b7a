import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext, override

from tests import factories
from website.models import SectionPage
from website.withdrawals.acts import withdraw

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@pytest.fixture
def boss(client, db):
    boss = factories.user("admin", is_superuser=True, is_staff=True)
    client.force_login(boss)
    return boss


def explorer(client, parent, **asked):
    return client.get(reverse("wagtailadmin_explore", args=[parent.pk]), asked).content.decode()


def mark():
    with override("es"):
        said = gettext("%(status)s, withdrawn with a notice")
        return said % {"status": gettext("live + draft")}  # as the factory leaves it


def test_only_a_withdrawn_page_is_marked_and_may_be_looked_for(client, home, boss):
    page = factories.page_below(home, SectionPage, title="Convocatoria")
    factories.page_below(home, SectionPage, title="Otra")
    assert mark() not in explorer(client, home)
    withdraw(page, boss, "La fecha era otra.")
    assert explorer(client, home).count(mark()) == 1
    assert explorer(client, home, q="Convocatoria").count(mark()) == 1


def test_the_mark_costs_no_query_a_page(client, home, boss):
    def queries():
        explorer(client, home)
        with CaptureQueriesContext(connection) as captured:
            explorer(client, home)
        return len(captured)

    for title in ("Una", "Otra"):
        withdraw(factories.page_below(home, SectionPage, title=title), boss, "La fecha era otra.")
    with_two = queries()
    for page in SectionPage.objects.child_of(home):
        page.withdrawal.delete()
    assert queries() == with_two
