"""An answer as the results page shows it: facets with links, chosen filters, pages."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext, override
from django.utils.translation import gettext_lazy as _

from ..engines.base import RESULT_WINDOW, Answer, FacetValue, Hit, Question
from ..parameters.labels import label_of

FACET_NAMES = {
    "type": _("Type"),
    "institution": _("Institution"),
    "topic": _("Topic"),
    "year": _("Year"),
}
_VALUES_SHOWN = 12


@dataclass(frozen=True)
class Choice:
    """One value of a facet: `url` chooses it, or takes it away where it is chosen."""

    label: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    choices: list[Choice]


def _results_in(locale: str) -> str:
    with override(locale):
        return reverse("search:results")


def _no_answer(answer: Answer) -> str:
    if answer.is_of_another_time:
        return gettext("No result of that time")
    return gettext("No result with all the words")


class Presentation:
    def __init__(self, question: Question, answer: Answer, data: QueryDict) -> None:
        self.question, self.answer, self.data = question, answer, data

    @property
    def hits(self) -> tuple[Hit, ...]:
        return self.answer.hits

    @property
    def direct(self) -> list[Hit]:
        return [hit for hit in self.answer.hits if not hit.related]

    @property
    def related(self) -> list[Hit]:
        return [hit for hit in self.answer.hits if hit.related]

    @cached_property
    def facets(self) -> list[Facet]:
        return [
            facet for name, label in FACET_NAMES.items() if (facet := self._facet(name, str(label))).choices
        ]

    @cached_property
    def chosen(self) -> list[Choice]:
        """The filters in force; each one's address takes it away."""
        facets = [choice for facet in self.facets for choice in facet.choices if choice.chosen]
        dates = [
            Choice(f"{label} {date_format(day)}", 0, self._url(without=name), True)
            for name, label, day in (
                ("from", _("from"), self.question.date_from),
                ("to", _("until"), self.question.date_to),
            )
            if day
        ]
        return facets + dates

    @cached_property
    def page_obj(self) -> Page:
        """The numbers of pages for the shared component, within what paging can reach."""
        reachable = min(self._paged, RESULT_WINDOW)
        paginator = Paginator(range(reachable), self.question.size)
        return Page([], min(self.question.page, paginator.num_pages), paginator)

    @property
    def _paged(self) -> int:
        return self.answer.total or self.answer.related

    @property
    def heading(self) -> str:
        """How many answers there are, and how many that are only related."""
        total, related = self.answer.total, self.answer.related
        found = ngettext("%(count)d result", "%(count)d results", total) % {"count": total}
        if not related:
            return found
        if not total:
            found = _no_answer(self.answer)
        more = ngettext("%(count)d related", "%(count)d related ones", related) % {"count": related}
        return f"{found}; {more}"

    @property
    def is_beyond(self) -> bool:
        """Whether the page asked for comes after the last one."""
        return bool(self._paged) and self.question.page > self.page_obj.paginator.num_pages

    @property
    def first_page_url(self) -> str:
        return self._url()

    @property
    def did_you_mean_url(self) -> str:
        return self._url(q=self.answer.did_you_mean)

    @property
    def exact_url(self) -> str:
        """The same search with every word as it was typed."""
        return self._url(exact="1")

    @property
    def elsewhere(self) -> list[Choice]:
        """The same question in the other languages where it finds something."""
        return [
            Choice(label_of("locale", value), value.count, _results_in(value.value) + self._url(), False)
            for value in self.answer.facets.get("locale", ())
            if value.value != self.question.locale
        ]

    @property
    def feed_url(self) -> str:
        return f"{reverse('search:feed')}{self._url()}"

    @property
    def ping(self) -> str:
        """Where a browser tells that a hit was followed; nothing to count without a text."""
        text = QueryDict(mutable=True)
        text["q"] = self.question.text
        return f"{reverse('search:click')}?{text.urlencode()}" if self.question.text.strip() else ""

    @property
    def offset(self) -> int:
        return (self.question.page - 1) * self.question.size

    @property
    def related_offset(self) -> int:
        return self.offset + len(self.direct)

    @property
    def has_dates(self) -> bool:
        return bool(self.data.get("from") or self.data.get("to"))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The filters that a new question keeps, as the form's hidden fields."""
        return [(name, value) for name in (*FACET_NAMES, "sort") for value in self.data.getlist(name)]

    @property
    def unfiltered_url(self) -> str:
        return f"?{self._only('q')}"

    @property
    def sorts(self) -> list[Choice]:
        names = {"relevance": _("By relevance"), "date": _("Most recent first")}
        return [
            Choice(str(label), 0, self._url(sort=name), name == self.question.sort)
            for name, label in names.items()
        ]

    def _facet(self, name: str, label: str) -> Facet:
        values = self.answer.facets.get(name, ())
        chosen = set(self._chosen(name))
        shown = [value for at, value in enumerate(values) if at < _VALUES_SHOWN or value.value in chosen]
        missing = chosen - {value.value for value in values}
        shown += [FacetValue(value, value, 0) for value in sorted(missing)]
        return Facet(name, label, [self._choice(name, value, value.value in chosen) for value in shown])

    def _chosen(self, name: str) -> tuple[str, ...]:
        chosen = {
            "type": self.question.types,
            "institution": self.question.institutions,
            "topic": self.question.topics,
            "year": tuple(map(str, self.question.years)),
        }
        return chosen[name]

    def _choice(self, name: str, value: FacetValue, chosen: bool) -> Choice:
        label = label_of(name, value)
        values = [other for other in self._chosen(name) if other != value.value]
        if not chosen:
            values.append(value.value)
        return Choice(label, value.count, self._url(**{name: values}), chosen)

    def _only(self, name: str) -> str:
        data = QueryDict(mutable=True)
        data[name] = self.data.get(name, "")
        return data.urlencode()

    def _url(self, without: str = "", **changes: str | list[str]) -> str:
        """This search with changes, from its first page."""
        data = self.data.copy()
        for name in {"page", without} & data.keys():
            del data[name]
        for name, value in changes.items():
            data.setlist(name, value if isinstance(value, list) else [value])
        return f"?{data.urlencode()}"
