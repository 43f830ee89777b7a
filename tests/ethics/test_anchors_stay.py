"""An anchor that was once public means the same principle or clause for ever."""

from ethics.models import EthicsCodePage, PublishedAnchor
from tests.factories.ethics import ethics_code, principle


def anchors(code):
    return {part.title: part.anchor for part in EthicsCodePage.objects.get(pk=code.pk).citable_parts()}


def stored(*principles):
    """Principles as the database holds them: made anew, so without an id."""
    return EthicsCodePage(principles=list(principles)).principles.get_prep_value()


def republish(code, principles):
    code.principles = principles
    code.save_revision().publish()
    return EthicsCodePage.objects.get(pk=code.pk)


def test_the_first_anchors_are_the_numbers(code):
    found = anchors(code)
    assert found["Interés Público"] == "I"
    assert found["Respeto a los Derechos Humanos"] == "III"
    assert found["Interdependencia"] == "III-b"
    assert found["Progresividad"] == "III-d"
    assert found["Probidad"] == "XI"


def test_an_inserted_principle_moves_the_numbers_and_no_anchor(code):
    before = anchors(code)
    held, new = code.principles.get_prep_value(), stored(principle("Legalidad", "Debido proceso"))
    code = republish(code, [*held[:2], *new, *held[2:]])
    after = anchors(code)
    assert {title: after[title] for title in before} == before
    assert after["Legalidad"] == "III-2"
    assert after["Debido proceso"] == "III-2-a"
    labels = {part.title: part.label for part in code.citable_parts()}
    assert labels["Interdependencia"] == "Principio IV, inciso b"


def test_reordering_moves_no_anchor(code):
    before = anchors(code)
    republish(code, code.principles.get_prep_value()[::-1])
    assert anchors(code) == before


def test_reordered_clauses_keep_theirs(code):
    before = anchors(code)
    held = code.principles.get_prep_value()
    held[2]["value"]["clauses"].reverse()
    code = republish(code, held)
    assert anchors(code) == before
    assert code.cited_part("III-a").label == "Principio III, inciso d"


def test_a_removed_anchor_is_never_given_again(code):
    code = republish(code, code.principles.get_prep_value()[1:])
    assert code.cited_part("I") is None
    assert code.removed_anchors() == ["I"]
    code = republish(code, [*stored(principle("Otra")), *code.principles.get_prep_value()])
    assert anchors(code)["Otra"] == "I-2"
    assert code.removed_anchors() == ["I"]


def test_a_part_that_comes_back_has_its_old_anchor(code):
    all_of_them = code.principles.get_prep_value()
    code = republish(code, all_of_them[1:])
    code = republish(code, [*all_of_them[1:], all_of_them[0]])
    assert anchors(code)["Interés Público"] == "I"
    assert code.removed_anchors() == []


def test_a_draft_registers_nothing(institution):
    code = ethics_code(institution, live=False)
    assert not PublishedAnchor.objects.exists()
    code.principles = code.principles.get_prep_value()[::-1]
    code.save_revision()
    assert not PublishedAnchor.objects.exists()
    code.save_revision().publish()
    assert anchors(code)["Probidad"] == "I"


def test_the_draft_of_a_live_code_registers_nothing(code):
    known = PublishedAnchor.objects.count()
    code.principles = [*stored(principle("Solo en borrador")), *code.principles.get_prep_value()]
    code.save_revision()
    assert PublishedAnchor.objects.count() == known


def test_a_copy_counts_anew(code, institution):
    copied = code.copy(to=institution, update_attrs={"slug": "otro", "title": "Otro"}, keep_live=True)
    assert anchors(copied) == anchors(code)
    assert copied.translation_key != code.translation_key
    republish(copied, copied.principles.get_prep_value()[1:])
    assert "I" in anchors(code).values()
