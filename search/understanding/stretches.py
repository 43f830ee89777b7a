"""Periods between named dates: "del 3 al 10 de enero de 2023", "hasta 2022", "primer trimestre de 2023"."""

import datetime as dt

from .calendar_words import MONTHS, ORDINALS, PARTS
from .spans import Period, day_of, month_of, months_of, named_day, year_of

_ONE_DAY = dt.timedelta(days=1)


def _span(words: dict, *, day: str = "day", month: str = "month", year: str = "year") -> Period:
    """The day, month or year that the words name."""
    if words[day]:
        return day_of(dt.date(int(words[year]), MONTHS[words[month]], int(words[day])))
    if words[month]:
        return month_of(int(words[year]), MONTHS[words[month]])
    return year_of(int(words[year]))


def named(words: dict, today: dt.date) -> Period:
    span = _span(words)
    return named_day(span.since) if words["day"] else span


def between(words: dict, today: dt.date) -> Period:
    """What the first date leaves out is the last one's: "del 3 al 10 de enero", "de marzo a mayo de 2023"."""
    last = _span(words)
    told = words["first_year"] or words["only_year"]
    first = _span(
        {
            "day": words["first_day"],
            "month": words["first_month"] or words["only_month"] or (words["first_day"] and words["month"]),
            "year": told or words["year"],
        }
    )
    if first.since > last.since and told:
        first, last = last, first
    elif first.since > last.since:  # "de noviembre a febrero de 2023"
        first = Period(first.since.replace(year=first.since.year - 1), None)
    return Period(first.since, last.until)


def since(words: dict, today: dt.date) -> Period:
    return Period(_span(words).since, None)


def until(words: dict, today: dt.date) -> Period:
    return Period(None, _span(words).until)


def before(words: dict, today: dt.date) -> Period:
    return Period(None, _span(words).since - _ONE_DAY)


def after(words: dict, today: dt.date) -> Period:
    return Period(_span(words).until + _ONE_DAY, None)


def part_of_a_year(words: dict, today: dt.date) -> Period:
    months = PARTS[words["part"]]
    number = ORDINALS[words["ordinal"]] or 12 // months
    return months_of(int(words["year"]), (number - 1) * months + 1, number * months)
