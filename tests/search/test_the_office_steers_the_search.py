import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry

from search.engines import choice
from search.engines.base import Question
from search.models import BlockedSuggestion, Pin, SearchEntry, StopWord, SynonymLine
from search.steering.admin.permissions import grant_to_groups
from search.steering.trying import compare
from tests import factories
from tests.factories.search import entry
from tests.shared import shared
from website.models import SectionPage

pytestmark = pytest.mark.django_db


def titles(text, **fields):
    return [hit.title for hit in choice.search(Question(text, **fields)).hits]


@shared
def water(home):
    return factories.page_below(home, SectionPage, title="Trámites del agua")


@pytest.fixture
def moderator(db):
    from django.apps import apps

    grant_to_groups(apps.get_app_config("search"), "default")
    group = Group.objects.get(name="Moderadores")
    from clearance.groups import grant

    grant(group, "wagtailadmin.access_admin")
    return factories.user("moderadora", group)


def test_a_pinned_page_stands_first_for_its_words_only(water):
    entry("Pago del predial")
    Pin.objects.create(words="Predial", page=water)
    assert titles("PREDIAL") == ["Trámites del agua", "Pago del predial"]
    assert titles("pago predial")[0] == "Pago del predial"


def test_a_pin_shows_nothing_that_is_not_public(water):
    Pin.objects.create(words="predial", page=water)
    water.unpublish()
    assert titles("predial") == []


def test_a_pin_gives_way_to_a_filter(water):
    Pin.objects.create(words="predial", page=water)
    assert titles("predial", types=("bulletin",)) == []


def test_synonyms_are_live_with_the_next_question():
    entry("Verificación vehicular")
    assert titles("holograma") == []
    line = SynonymLine.objects.create(expressions="holograma, verificación vehicular")
    assert titles("holograma") == ["Verificación vehicular"]
    line.delete()
    assert titles("holograma") == []


def test_an_ignored_word_is_required_no_longer():
    entry("Verificación de autos")
    for number in range(5):
        entry(f"Bacheo {number}")
    assert choice.search(Question("verificación xalapeña")).hits[0].related
    StopWord.objects.create(word="Xalapeña")
    assert not choice.search(Question("verificación xalapeña")).hits[0].related


def test_blocked_words_are_never_suggested_but_found():
    entry("Jornada de vacunación")
    BlockedSuggestion.objects.create(words="VACUNACION")
    assert choice.suggest("jorn", "es") == []
    assert choice.search(Question("vacunasion")).did_you_mean == ""
    assert titles("vacunación") == ["Jornada de vacunación"]


@pytest.mark.parametrize(
    "expressions", ["una sola", "agua, aguas", ",,,", ", ".join(f"p{n}" for n in range(20))]
)
def test_synonyms_are_two_to_twelve_different_expressions(expressions):
    with pytest.raises(ValidationError):
        SynonymLine(expressions=expressions).full_clean()


def test_trying_changes_nothing():
    entry("Verificación vehicular")
    present, after = compare(
        Question("holograma"), SynonymLine(expressions="holograma, verificación vehicular")
    )
    assert present.total == 0
    assert [hit.title for hit in after.hits] == ["Verificación vehicular"]
    assert titles("holograma") == [] and not SynonymLine.objects.exists()


def test_an_institution_is_found_by_its_acronym_and_its_initials():
    entry("Instituto de la Pesca", type="institution", acronym="INPE", institution="Instituto de la Pesca")
    entry("Consejo de Cronistas del Puerto", type="institution")
    assert titles("inpe")[0] == "Instituto de la Pesca"
    assert titles("CCP") == ["Consejo de Cronistas del Puerto"]


def test_moderators_decide_and_history_knows(client, moderator, water):
    client.force_login(moderator)
    response = client.post(
        reverse("wagtailsnippets_search_synonymline:add"),
        {"expressions": "holograma, engomado", "locale": "es"},
    )
    assert response.status_code == 302
    assert ModelLogEntry.objects.get(action="wagtail.create").user == moderator


def test_a_decision_is_tried_in_the_admin(client, moderator):
    entry("Verificación vehicular")
    client.force_login(moderator)
    values = {
        "query": "holograma",
        "locale": "es",
        "kind": "synonyms",
        "words": "holograma, verificación vehicular",
    }
    response = client.get(reverse("search_steering:try"), values)
    assert [hit.title for hit in response.context["after"].hits] == ["Verificación vehicular"]
    assert response.context["present"].total == 0
    made = client.get(response.context["make_url"]).context["form"]
    assert made["expressions"].value() == "holograma, verificación vehicular"
    wrong = client.get(reverse("search_steering:try"), values | {"words": "una", "query": "x\x00"})
    assert wrong.status_code == 200 and "present" not in wrong.context


def test_a_blocked_suggestion_is_tried_too(client, moderator):
    entry("Jornada de vacunación")
    client.force_login(moderator)
    values = {"query": "vacun", "locale": "es", "kind": "block", "words": "jornada"}
    context = client.get(reverse("search_steering:try"), values).context
    assert context["suggested"] == ["Jornada de vacunación"]
    assert context["suggested_after"] == [] and not BlockedSuggestion.objects.exists()


def test_a_tried_pin_is_made_with_its_page(client, moderator, water):
    client.force_login(moderator)
    values = {"query": "predial", "locale": "es", "kind": "pin", "page": water.pk, "words": ""}
    context = client.get(reverse("search_steering:try"), values).context
    first = context["after"].hits[0]
    assert (first.title, first.pinned) == (water.title, True)
    form = client.get(context["make_url"]).context["form"]
    assert form["words"].value() == "predial" and form["page"].value() == water.pk
    for odd in ("abc", "9" * 30, "-1", "\x00"):
        assert client.get(reverse("wagtailsnippets_search_pin:add"), {"page": odd}).status_code == 200


@pytest.mark.parametrize("name", ["search_steering:try", "search_steering:report"])
def test_others_decide_nothing(client, name):
    person = factories.user("editora")
    client.force_login(person)
    assert client.get(reverse(name)).status_code == 302
    client.logout()
    assert client.get(reverse(name)).status_code == 302


def test_a_query_becomes_a_pin_or_synonyms_in_one_click(client, moderator):
    client.force_login(moderator)
    pin = client.get(reverse("wagtailsnippets_search_pin:add"), {"words": "predial", "locale": "en"})
    assert pin.context["form"]["words"].value() == "predial" and pin.context["form"]["locale"].value() == "en"
    line = client.get(reverse("wagtailsnippets_search_synonymline:add"), {"expressions": "predial"})
    assert line.context["form"]["expressions"].value() == "predial"


def test_the_rows_of_the_search_are_untouched_by_steering(water):
    before = SearchEntry.objects.get(page_id=water.pk).version
    Pin.objects.create(words="predial", page=water)
    assert SearchEntry.objects.get(page_id=water.pk).version == before
