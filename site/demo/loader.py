"""Builds the demonstration in one transaction: all of it or nothing."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone, translation
from wagtail.models import Locale, Page, Site, Workflow
from wagtail.signal_handlers import disable_reference_index_auto_update

from bulletins.models import BulletinIndexPage
from clearance.groups import WORKFLOW
from clearance.models import Section
from plans.models import ProgramPlanPage
from website.models import HomePage, SectionPage, Topic

from .bulletins import bulletin_page
from .codes import code_page
from .content import unfinished
from .content.all import BULLETINS, CODES, OFFICES
from .content.kinds import Bulletin
from .content.sections import SECTIONS, TOPICS
from .english import put_into_english
from .markup import stream
from .offices import make_office
from .people import give_roles, make_people
from .plans import cri_plan, infoem_plan
from .road import Road

Say = Callable[[str], None]
HOME_BODY = """## De la oficina a la ciudadanía

Cada institución escribe con bloques, una persona ajena al texto otorga el **visto bueno** y la ciudadanía lo
encuentra aunque no escriba los acentos."""


class Demonstration:
    """What has been made so far, by key: `pages` of all kinds, `sections` and `indexes` of institutions."""

    def __init__(self, port: int, say: Say) -> None:
        self.port, self.say = port, say
        self.pages: dict[str, Page] = {}
        self.sections: dict[str, Section] = {}
        self.indexes: dict[str, Page] = {}
        self.topics: dict[str, Topic] = {}

    @transaction.atomic
    def load(self) -> None:
        with translation.override("es"):
            with disable_reference_index_auto_update():  # written once, below, instead of at every save
                for title, step in self._steps():
                    self.say(title)
                    step()
            call_command("rebuild_references_index", verbosity=0)

    def _steps(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("people and topics", self._people_and_topics),
            ("front page", self._home),
            (f"{len(OFFICES)} institutions", self._offices),
            (f"{len(CODES)} ethics codes and 2 plans", self._codes_and_plans),
            (f"{len(BULLETINS)} bulletins", self._bulletins),
            ("pages in review, sent back and scheduled", self._unfinished),
            ("English", lambda: put_into_english(self)),
        ]

    def _people_and_topics(self) -> None:
        self.people = make_people()
        for workflow in Workflow.objects.active().exclude(name=WORKFLOW):
            workflow.deactivate()  # Wagtail's own example would offer itself on the front page
        self.admin, self.road = self.people["administradora"], Road(self.people["moderadora"])
        self.spanish = Locale.objects.get_or_create(language_code="es")[0]
        self.english = Locale.objects.get_or_create(language_code="en")[0]
        for slug, (spanish, english) in TOPICS.items():
            topic = Topic.objects.create(name=spanish, slug=slug, locale=self.spanish)
            translated = topic.copy_for_translation(self.english)
            translated.name = english
            translated.save()
            self.topics[slug] = topic

    def _home(self) -> None:
        root = Page.get_first_root_node()
        stock = Page.objects.filter(depth=2).first()
        home = HomePage(
            title="Comunicación pública de México",
            slug="inicio",
            summary="Boletines, códigos de ética y planes de instituciones públicas, en palabras claras.",
            body=stream("home", HOME_BODY),
            locale=self.spanish,
        )
        self.pages["home"] = home = self._publish(root, home, locale=self.spanish)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "127.0.0.1", "port": self.port, "root_page": home, "site_name": "Vocería"},
        )
        if stock:
            Page.objects.get(pk=stock.pk).delete()
        index = BulletinIndexPage(
            title="Boletines",
            slug="boletines",
            summary="Lo que publican todas las instituciones.",
            show_in_menus=True,
        )
        self.pages["index"] = self._publish(self._home_page(), index)
        for section in SECTIONS:
            page = SectionPage(
                title=section.title,
                slug=section.slug,
                summary=section.summary,
                body=stream(section.slug, section.body),
                show_in_menus=True,
            )
            self.pages[section.slug] = self._publish(self._home_page(), page)

    def _home_page(self) -> Page:
        return HomePage.objects.get(pk=self.pages["home"].pk)

    def _publish(self, parent: Page, page: Page, author: Any = None, **fields: Any) -> Page:
        author = author or self.admin
        return self.road.publish(self.road.draft(parent, page, author), author)

    def _offices(self) -> None:
        for office in OFFICES:
            parent = self._fresh(office.above or "home")
            made = make_office(self.road, parent, office, self.admin)
            self.pages[office.key], self.sections[office.key], self.indexes[office.key] = made
        give_roles(self.people, self._sections_with_groups())

    def _sections_with_groups(self) -> dict[str, Section]:
        return {key: Section.objects.get(pk=section.pk) for key, section in self.sections.items()}

    def _fresh(self, key: str) -> Page:
        page = self.pages[key]
        return page.specific_class.objects.get(pk=page.pk)

    def _codes_and_plans(self) -> None:
        for code in CODES:
            page = self._publish(self._fresh(code.office), code_page(code))
            self.pages[f"code-{code.office}"] = page
        for key, fields in (("cri", cri_plan()), ("infoem", infoem_plan())):
            plan = ProgramPlanPage(show_in_menus=True, **fields)
            self.pages[f"plan-{key}"] = self._publish(self._fresh(key), plan)

    def _bulletins(self) -> None:
        for number, bulletin in enumerate(BULLETINS, 1):
            author = self._author_of(bulletin)
            self.pages[bulletin.slug] = self.road.publish(self._draft(bulletin, author), author)
            if number % 10 == 0:
                self.say(f"  {number} of {len(BULLETINS)}")

    def _author_of(self, bulletin: Bulletin) -> Any:
        editors = {"coatza": "editora", "cmas": "cmas"}
        return self.people[editors.get(bulletin.office, "administradora")]

    def _draft(self, bulletin: Bulletin, author: Any, **fields: Any) -> Page:
        section = self._sections_with_groups()[bulletin.office]
        page = bulletin_page(bulletin, section, self.topics, self.pages, author)
        for name, value in fields.items():
            setattr(page, name, value)
        index = self.indexes[bulletin.office]
        return self.road.draft(BulletinIndexPage.objects.get(pk=index.pk), page, author)

    def _unfinished(self) -> None:
        editor = self.people["editora"]
        self.road.submit(self._draft(unfinished.IN_REVIEW, editor), editor)
        refused = self._draft(unfinished.SENT_BACK, editor)
        self.road.submit(refused, editor)
        self.road.send_back(refused, unfinished.REASON)
        later = timezone.now() + dt.timedelta(days=30)
        self.road.publish(self._draft(unfinished.SCHEDULED, editor, go_live_at=later), editor)
