"""Content is compared by what it says: not by the order of keys, nor by how a figure or a date is spelled."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.blocks import StructBlock

from bulletins.models import BulletinPage
from clearance.canonical import as_read, spelled, stored
from plans.models import ProgramPlanPage
from tests.cms_blocks.walk import BODY, NAMES, filled
from website.models import SectionPage


def body_of(name, value):
    """The content of a page whose body is one block, as a revision keeps it."""
    return {"body": json.dumps([{"type": name, "value": value, "id": "a"}])}


def bars(*values):
    return body_of("bar_chart", {"bars": [{"label": "Uno", "value": value} for value in values]})


def turned(value):
    """The same JSON, the keys of every object the other way round."""
    if isinstance(value, dict):
        return {name: turned(inner) for name, inner in reversed(value.items())}
    return [turned(inner) for inner in value] if isinstance(value, list) else value


def altered(value):
    """Every JSON that differs from this one by one word, figure or date."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from ({**value, name: other} for other in altered(inner) if name != "id")
        case list():
            for at, inner in enumerate(value):
                yield from ([*value[:at], other, *value[at + 1 :]] for other in altered(inner))
            yield [*value, value[0] if value else "más"]
        case bool():
            yield not value
        case int():
            yield value + 1
        case str():
            yield f"{value}1"
            yield "otro"
        case None:
            yield 1


def filled_of(name):
    block = BODY.child_blocks[name]
    return as_stored(block, block.normalize(filled(block, lambda: "Palabras", "clave")))


def as_stored(block, value):
    return json.loads(json.dumps(block.get_prep_value(value), cls=DjangoJSONEncoder))


@pytest.mark.parametrize("name", NAMES)
def test_keys_have_no_order(name):
    one, other = body_of(name, filled_of(name)), body_of(name, turned(filled_of(name)))
    assert stored(SectionPage, one) == stored(SectionPage, other)
    assert as_read(SectionPage, one) == as_read(SectionPage, other)


@pytest.mark.parametrize("name", NAMES)
def test_any_other_word_is_another_content(name):
    value = filled_of(name)
    before = (stored(SectionPage, body_of(name, value)), as_read(SectionPage, body_of(name, value)))
    others = list(altered(value))
    assert others
    for other in others:
        assert stored(SectionPage, body_of(name, other)) != before[0], other
        assert as_read(SectionPage, body_of(name, other)) != before[1], other


@pytest.mark.parametrize("name", NAMES)
def test_a_clearance_does_not_depend_on_the_models_of_a_later_release(name):
    """A field or a block that is taken away later leaves the digests of what was cleared as they were."""
    content = body_of(name, filled_of(name)) | {"issued_at": "2024-02-08T18:00:00Z", "corrections": []}
    assert stored(BulletinPage, content) == stored(None, content)


@pytest.mark.parametrize("figure", [3.0, "3", "3.00", "3.0", "+3", "3E0"])
def test_a_figure_has_one_spelling(figure):
    assert stored(SectionPage, bars(figure)) == stored(SectionPage, bars(3))


@pytest.mark.parametrize(
    "figure", [30, "3.01", "0.3", "-3", "3.000000000000000000000000000000001", "tres", None]
)
def test_another_figure_is_another(figure):
    assert stored(SectionPage, bars(figure)) != stored(SectionPage, bars(3))


@pytest.mark.parametrize("figures", [{"2025": 15}, {"2025": "15.00"}, {"2025": 15.0}])
def test_yearly_figures_have_one_spelling(figures):
    assert _planned(figures) == _planned({"2025": "15"}) != _planned({"2025": "15.1"})


def _planned(figures):
    target = {"type": "item", "value": {"unit": "obra", "planned": figures}, "id": "b"}
    value = {"code": "", "name": "Uno", "targets": [target]}
    return stored(
        ProgramPlanPage, {"programme": json.dumps([{"type": "project", "value": value, "id": "a"}])}
    )


@pytest.mark.parametrize(
    ("one", "other"), [("007", "7"), ("3.0", "3"), ("3.00", "3"), ("2024-02-08", "2024-2-8")]
)
def test_a_text_that_looks_like_a_figure_is_a_text(one, other):
    for block, part in (("heading", "text"), ("key_figures", "title")):
        assert stored(SectionPage, body_of(block, {part: one})) != stored(
            SectionPage, body_of(block, {part: other})
        )
    assert stored(SectionPage, {"title": one}) != stored(SectionPage, {"title": other})


@pytest.mark.parametrize(
    "issued_at",
    [
        "2024-02-08T12:00:00-06:00",
        "2024-02-08T18:00:00.000Z",
        "2024-02-08T18:00:00.000999+00:00",
        dt.datetime(2024, 2, 8, 18, tzinfo=dt.UTC),
        dt.datetime(2024, 2, 8, 19, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    ],
)
def test_a_moment_has_one_spelling(issued_at):
    assert stored(BulletinPage, {"issued_at": issued_at}) == {"issued_at": "2024-02-08T18:00:00Z"}


def test_another_moment_is_another():
    for issued_at in ("2024-02-08T18:00:00-06:00", "2024-02-08T18:00:00.001Z", "ayer", None):
        assert stored(BulletinPage, {"issued_at": issued_at}) != {"issued_at": "2024-02-08T18:00:00Z"}


def test_streams_in_child_rows_and_rows_of_rows_are_written_alike():
    row = {"pk": 4, "page": 2, "locale": 1, "date": dt.date(2024, 2, 8), "text": "007"}
    assert stored(BulletinPage, {"corrections": [row]}) == {
        "corrections": [{"date": "2024-02-08", "text": "007"}]
    }
    stream = [{"type": "paragraph", "value": {"a": 1, "b": 2.0}, "id": "x"}]
    nested = {"rows": [{"pk": 1, "inner": [{"pk": 2, "body": json.dumps(stream)}]}]}
    again = {"rows": [{"pk": 3, "inner": [{"pk": None, "body": json.dumps(turned(stream))}]}]}
    assert stored(None, nested) == stored(None, again)


def test_a_list_keeps_its_order():
    assert stored(SectionPage, bars(1, 2)) != stored(SectionPage, bars(2, 1))


@pytest.mark.parametrize("name", [name for name in NAMES if isinstance(BODY.child_blocks[name], StructBlock)])
def test_a_block_that_lacks_a_part_reads_as_if_its_default_stood_there(name):
    block = BODY.child_blocks[name]
    default = body_of(name, as_stored(block, block.get_default()))
    assert as_read(SectionPage, body_of(name, {"gone": "Algo"})) == as_read(SectionPage, default)


@pytest.mark.django_db
def test_a_page_that_was_looked_at_is_the_same_page():
    """Wagtail writes a block that was read otherwise than one that it only carries along."""
    content = json.loads(
        body_of("bar_chart", {"bars": [{"label": "Uno", "value": 3}], "caption": "Antes"})["body"]
    )
    page, read = (SectionPage(title="Una", body=json.dumps(content)) for _ in range(2))
    assert [child.value for child in read.body]
    assert page.serializable_data()["body"] != read.serializable_data()["body"]
    assert _read_body(page) == _read_body(read)


def _read_body(page):
    return as_read(SectionPage, page.serializable_data())["body"]


def test_related_objects_have_no_order_of_their_own():
    assert as_read(BulletinPage, {"topics": [3, 12]}) == as_read(BulletinPage, {"topics": [12, 3]})
    assert as_read(BulletinPage, {"topics": [3]}) != as_read(BulletinPage, {"topics": [3, 12]})


@pytest.mark.parametrize(
    "value", ["NaN", float("nan"), float("inf"), Decimal("1E+999999"), 10**4000, -0.0, "１２", "[", "[1"]
)
def test_no_value_is_too_odd_to_be_spelled(value):
    assert json.dumps(spelled(value))
    assert stored(SectionPage, bars(value if isinstance(value, str) else str(spelled(value))))
    assert stored(None, {"name": value})
