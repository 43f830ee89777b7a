"""Offices of every kind, their people, and a page in every state that a page can be in."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import Translation

from clearance import sections
from clearance.models import ChecklistItem
from tests import factories
from tests.factories import translations
from website.models import SectionPage, Topic, Withdrawal

ROLES = (
    "editor", "exempt_editor", "other_editor", "inner_editor", "translator", "moderator", "administrator",
)  # fmt: skip


@dataclass
class Scene:
    people: dict[str, Any]
    pages: dict[str, Page] = field(default_factory=dict)  # by the state that each is in
    lists: dict[str, Page] = field(default_factory=dict)  # where bulletins are written
    office: Any = None


def build(home: Page, english: Locale) -> Scene:
    Permission.objects.get_or_create(
        codename="submit_translation", content_type=ContentType.objects.get_for_model(Translation)
    )
    office = factories.office(home, "Coatzacoalcos")
    exempt = factories.office(home, "CMAS", publishes_directly=True)
    other = factories.office(home, "Guanajuato")
    inner = factories.office(office.page, "Instituto de la Mujer", publishes_directly=True)
    for one in (office, exempt):
        sections.ensure(one.page)
    scene = Scene(
        {
            "editor": office.editor, "exempt_editor": exempt.editor, "other_editor": other.editor,
            "inner_editor": inner.editor,
            "translator": office.translator, "moderator": factories.moderator(),
            "administrator": factories.administrator(),
        }
    )  # fmt: skip
    scene.lists = {
        name: factories.bulletin_index(one.page)
        for name, one in (("needs", office), ("exempt", exempt), ("inner", inner))
    }
    scene.pages = {"home": home, "institution": office.page, "exempt institution": exempt.page}
    scene.pages |= {f"list {name}": page for name, page in scene.lists.items()}
    scene.pages |= _in_every_state(office, exempt, inner, scene.people["moderator"])
    scene.pages["translation"] = _translation(scene.pages["live"], home, office, english)
    Topic.objects.create(name="Agua", slug="agua", locale=office.page.locale)
    ChecklistItem.objects.create(text="Nombres y cargos")
    scene.office = office
    return scene


def _in_every_state(office: Any, exempt: Any, inner: Any, moderator: Any) -> dict[str, Page]:
    made = {"draft": office.draft("Borrador"), "waiting": office.draft("En espera")}
    factories.submit(made["waiting"], office.editor)
    made["sent back"] = office.draft("Devuelta")
    state = factories.submit(made["sent back"], office.editor)
    state.task.specific.on_action(state.specific, moderator, "reject", comment="Falta la fuente.")
    made["live"] = _cleared(office, moderator, "Pública")
    made["live and draft"] = _cleared(office, moderator, "Pública con cambios")
    made["live and draft"].save_revision(user=office.editor, log_action=True)
    made["withdrawn"] = _cleared(office, moderator, "Retirada")
    Withdrawal.objects.create(page=made["withdrawn"], reason="Se retira.", withdrawn_by=moderator)
    made["scheduled"] = office.draft("Programada", go_live_at=timezone.now() + timedelta(days=3))
    factories.submit(made["scheduled"], office.editor)
    made["scheduled"] = factories.clear(made["scheduled"], moderator)
    made["restricted"] = _cleared(office, moderator, "Restringida")
    PageViewRestriction.objects.create(page=made["restricted"], restriction_type="login")
    made["alias"] = made["live"].create_alias(parent=office.page, update_slug="espejo", user=None)
    made["exempt draft"] = exempt.draft("Borrador de CMAS", by=exempt.editor)
    made["exempt live"] = exempt.draft("Pública de CMAS", by=exempt.editor)
    made["exempt live"].get_latest_revision().publish(user=exempt.editor)
    made["inner draft"] = inner.draft("Borrador del instituto", by=inner.editor)
    return {name: SectionPage.objects.get(pk=page.pk) for name, page in made.items()}


def _cleared(office: Any, moderator: Any, title: str) -> Page:
    page = office.draft(title)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


def _translation(page: Page, home: Page, office: Any, english: Locale) -> Page:
    for above in (home, office.page):
        factories.publish(above.copy_for_translation(english))
    sections.ensure(office.page)
    return translations.translate_draft(page, office.translator).get_target_instance()


def add_files(scene: Scene) -> None:
    """A photograph and a document of the first office, for the lists of the admin."""
    office = scene.office
    own = {"collection": office.section.collection, "uploaded_by_user": office.editor}
    get_image_model().objects.create(title="Fotografía", file=get_test_image_file(), **own)
    get_document_model().objects.create(title="Acta", file=ContentFile(b"x", "acta.txt"), **own)
