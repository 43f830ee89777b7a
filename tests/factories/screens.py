"""What a screen of the admin offers, read from its HTML: links, buttons and forms enter unasked."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag

_ADDRESS_IN_JSON = re.compile(r'"(/admin/[^"\s<>]*)"')
# Addresses for scripts, which add keys or post.
_NOT_FOLLOWED = re.compile(
    r"/admin/(logout|login|jsi18n|api|localize/jsi18n|block-preview|bulk/\w+/\w+/\w+/$|pages/\d+/(un)?lock/)"
)
_UNNAMED = {"hidden", "text", "number", "email", "url", "date", "password", "search", "tel", "datetime-local"}


@dataclass(frozen=True)
class Press:
    """One button: where it posts, what it adds to its form, and what it says."""

    address: str
    fields: tuple[tuple[str, str], ...]
    says: str
    is_editor: bool = False


def parsed(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.body, "lxml")


def links(soup: BeautifulSoup) -> Iterator[str]:
    """Every address of the admin that the screen leads to: links, the menu's JSON, dialogues."""
    found = [tag["href"] for tag in soup.select("a[href]")]
    for script in soup.select("script[type='application/json'], wagtail-sidebar"):
        text = html.unescape(str(script)).replace("\\/", "/")
        found += _ADDRESS_IN_JSON.findall(text)
    for address in dict.fromkeys(found):
        if address.startswith("/admin/") and not _NOT_FOLLOWED.match(address):
            yield address.split("#")[0]


def presses(soup: BeautifulSoup, here: str) -> Iterator[Press]:
    """Every button that posts: of each form, and those that post by themselves."""
    for form in soup.select("form"):
        if form.get("method", "").lower() == "post" and "logout" not in form.get("action", ""):
            yield from _of_form(soup, form, here)
    for tag in soup.select("[data-w-action-url-value]"):
        yield Press(tag["data-w-action-url-value"], (), _words(tag))


def _of_form(soup: BeautifulSoup, form: Tag, here: str) -> Iterator[Press]:
    address = form.get("action") or here
    fields = tuple(fields_of(form))
    editor = form.get("id") == "page-edit-form"
    outside = soup.select(f"button[form='{form['id']}']") if form.get("id") else []
    for button in [*form.select("button, input[type=submit]"), *outside]:
        if button.get("type", "submit") == "submit":
            own = ((button["name"], button.get("value", "")),) if button.get("name") else ()
            says = _words(button) or button.get("value", "")
            yield Press(button.get("formaction") or address, (*fields, *own), says, editor)


def fields_of(form: Tag) -> Iterator[tuple[str, str]]:
    """What a browser would post: ticked boxes, chosen options, typed text."""
    for tag in form.select("input[name], select[name], textarea[name]"):
        if tag.has_attr("disabled"):
            continue
        if tag.name == "textarea":
            yield tag["name"], tag.get_text().removeprefix("\n")
        elif tag.name == "select":
            yield from _chosen(tag)
        elif tag.get("type", "text") in _UNNAMED or tag.has_attr("checked"):
            yield tag["name"], tag.get("value", "on" if tag.has_attr("checked") else "")


def _chosen(select: Tag) -> Iterator[tuple[str, str]]:
    options = select.select("option")
    chosen = [option for option in options if option.has_attr("selected")]
    if not chosen and not select.has_attr("multiple"):
        chosen = options[:1]
    for option in chosen:
        yield select["name"], option.get("value", option.get_text())


def _words(tag: Tag) -> str:
    for hidden in tag.select("svg, [hidden], template"):
        hidden.extract()
    return " ".join(tag.get_text(" ").split()) or tag.get("aria-label", "") or tag.get("title", "")


def visible_texts(soup: BeautifulSoup) -> Iterator[str]:
    """What people see or hear: texts, labels, hints, the names of buttons."""
    for tag in soup.select("script, style, svg, template, noscript, [hidden]"):
        tag.extract()
    for text in soup.stripped_strings:
        yield " ".join(text.split())
    for tag in soup.select("[aria-label], [title], [placeholder], [alt]"):
        for name in ("aria-label", "title", "placeholder", "alt"):
            if tag.get(name):
                yield " ".join(tag[name].split())
    for tag in soup.select("[data-w-tooltip-content-value]"):
        yield " ".join(tag["data-w-tooltip-content-value"].split())
