from types import SimpleNamespace

from django.core import checks
from django.db import models

from website import checks as rules
from website.public_page import PublicPage


def errors_of(*types, monkeypatch):
    monkeypatch.setattr(rules, "apps", SimpleNamespace(get_models=lambda: types))
    return [message.id for message in rules.page_types_say_how_they_are_searched()]


def page_type(name, **attributes):
    """Abstract, so that Wagtail's register of page types never hears of it."""
    meta = type("Meta", (), {"app_label": "website", "abstract": True})
    return type(name, (PublicPage,), {"__module__": __name__, "Meta": meta, **attributes})


def test_the_project_s_own_types_pass():
    assert [m for m in checks.run_checks(tags=["voceria"]) if m.is_serious()] == []


def test_a_type_without_a_name_or_texts_fails(monkeypatch):
    silent = page_type("SilentPage")
    assert errors_of(silent, monkeypatch=monkeypatch) == ["voceria.E001", "voceria.E003"]


def test_two_types_of_one_name_fail(monkeypatch):
    one = page_type("OnePage", search_type="same", search_text_fields=())
    other = page_type("OtherPage", search_type="same", search_body=lambda self: "")
    assert errors_of(one, other, monkeypatch=monkeypatch) == ["voceria.E002"]


def test_a_text_that_is_no_field_fails(monkeypatch):
    wrong = page_type("WrongPage", search_type="wrong", search_text_fields=("bodyy",))
    assert errors_of(wrong, monkeypatch=monkeypatch) == ["voceria.E004"]
    right = page_type("RightPage", search_type="right", search_text_fields=("note",), note=models.TextField())
    assert errors_of(right, monkeypatch=monkeypatch) == []
