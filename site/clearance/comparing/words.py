"""A value as people read it: a choice by its label, a date in words, a link with where it leads."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.choices import flatten_choices
from django.utils.formats import date_format, localize, time_format
from django.utils.translation import gettext as _
from wagtail.blocks import Block, BooleanBlock, ChoiceBlock
from wagtail.rich_text import RichText, expand_db_html
from wagtail.utils.text import text_from_html


def words_of_block(block: Block, value: Any) -> str:
    if isinstance(block, BooleanBlock):
        return words_of(bool(value))
    if isinstance(block, ChoiceBlock) and value:
        return str(dict(flatten_choices(block.field.choices)).get(value, value))
    return words_of(value)


def words_of(value: Any) -> str:
    """Nothing for what is empty: the word “None” tells nobody anything."""
    match value:
        case None | "":
            return ""
        case bool():
            return _("Yes") if value else _("No")
        case RichText():
            return words_of_html(value.source)
        case datetime():
            return date_format(timezone.localtime(value), "DATETIME_FORMAT")
        case date():
            return date_format(value, "DATE_FORMAT")
        case time():
            return time_format(value)
        case int() | float() | Decimal():
            return str(localize(value))
    return str(value)


def words_of_html(source: str) -> str:
    """The text, with the address behind each link: a changed address must not pass for no change."""
    soup = BeautifulSoup(expand_db_html(source or ""), "html.parser")
    for link in soup.find_all("a", href=True):
        link.append(f" ‹{link['href']}›")
    for picture in soup.find_all("img"):
        picture.replace_with(f"[{picture.get('alt', '')}]")
    return text_from_html(str(soup))


def bare_html(source: str) -> str:
    """The markup without the keys that the editor gives to paragraphs: they are nobody's change."""
    soup = BeautifulSoup(source or "", "html.parser")
    for tag in soup.find_all(attrs={"data-block-key": True}):
        del tag["data-block-key"]
    return str(soup)
