"""The bulletin that holds a word of its own in each place, and what stands beside it for good."""

from dataclasses import dataclass

from wagtail.models import Page

from bulletins.models import BulletinPage
from tests import factories
from tests.search.documents import document_of

WORDS = {
    "title": "quetzalejo",
    "summary": "chachalaquin",
    "body": "zanatillo",
    "attachment": "tucanzote",
    "alternative text": "colibrinete",
    "topic": "gavilanete",
}
BESIDE = "aviso"  # a word of this bulletin and of one that stays


@dataclass
class Scene:
    office: Page
    index: Page
    page: BulletinPage


def build(home: Page) -> Scene:
    office = factories.institution(home, "Ayuntamiento", publishes_directly=True, slug="ayuntamiento")
    index = factories.bulletin_index(office, slug="boletines")
    factories.bulletin(index, f"Otro {BESIDE}", slug="otro")
    elsewhere = factories.institution(home, "Instituto", publishes_directly=True, slug="instituto")
    factories.bulletin(factories.bulletin_index(elsewhere, slug="boletines"), f"Un {BESIDE} más", slug="mas")
    return Scene(office, index, _bulletin(index))


def _bulletin(index: Page) -> BulletinPage:
    file = document_of("acta.pdf", b"%PDF-1.4")
    photograph = {"image": factories.image(), "alt": f"Un {WORDS['alternative text']} en la plaza"}
    page = factories.bulletin(
        index,
        f"El {BESIDE} {WORDS['title']}",
        slug=WORDS["title"],
        summary=f"Resumen {WORDS['summary']}",
        body=[("paragraph", f"<p>Texto {WORDS['body']}</p>")],
        gallery=[("photograph", photograph)],
        press_kit=[("document", {"document": file, "title": ""})],
    )
    page.topics = [factories.topic(WORDS["topic"], page.locale)]
    return factories.publish(page)
