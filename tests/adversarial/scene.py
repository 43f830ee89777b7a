"""A site with something to guard: drafts of office A whose words nobody of office B may ever read."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Comment, Locale, Page, PageViewRestriction, Site, WorkflowState
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from clearance import sections
from clearance.models import ChecklistItem, DeskSettings, PreviewLink
from outbox.models import OutgoingMail
from search.steering.models import Pin
from tests import factories
from website.models import Topic

CANARY = "SECRETO7"  # in the title, text, comments and files of A's drafts, and nowhere else


@dataclass
class Scene:
    people: dict[str, Any]
    draft: Page
    values: dict[str, Any] = field(default_factory=dict)


def build(home: Page, english: Locale) -> Scene:
    Permission.objects.get_or_create(
        codename="submit_translation", content_type=ContentType.objects.get_for_model(Translation)
    )
    a, b = factories.office(home, "Ayuntamiento A"), factories.office(home, "Instituto B")
    exempt = factories.office(home, "Organismo C", publishes_directly=True)
    sections.ensure(a.page)
    people = {
        "anonymous": None,
        "editor_a": a.editor,
        "editor_b": b.editor,
        "exempt_editor": exempt.editor,
        "translator_b": b.translator,
        "moderator": factories.moderator(),
        "administrator": factories.administrator(),
    }
    draft = a.draft(f"CANARIO {CANARY} en revisión")
    task_state = factories.submit(draft, a.editor)
    live = _live_page_with_a_draft(a, people["moderator"])
    Comment.objects.create(
        page=draft, user=a.editor, text=f"CANARIO {CANARY} comentario", contentpath="title"
    )
    for page in (home, a.page, draft):
        page.copy_for_translation(english)
    scene = Scene(people, draft)
    scene.values = _values(a, scene, task_state, english)
    scene.values |= _more_values(a, b, scene, live)
    return scene


def _live_page_with_a_draft(office: Any, moderator: Any) -> Page:
    page = office.draft("Ya público")
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    page.title = f"CANARIO {CANARY} corrección pendiente"
    page.save_revision(user=office.editor, log_action=True)
    return page


def _more_values(office: Any, other: Any, scene: Scene, live: Page) -> dict[str, Any]:
    """What stands for the places of `particular.PARTICULAR`."""
    image = get_image_model().objects.get()
    pin = Pin.objects.create(words="agua", page=live, locale=live.locale)
    private = factories.page_below(office.page, type(live), title="Sólo con contraseña")
    restriction = PageViewRestriction.objects.create(
        page=private, restriction_type="password", password="la buena"
    )
    return {
        "live_page_id": live.pk,
        "live_revision_id": live.live_revision_id,
        "live_path": live.url.lstrip("/"),
        "draft_path": scene.draft.get_url_parts()[2].lstrip("/"),
        "private_path": private.url.lstrip("/"),
        "private_page_id": private.pk,
        "restriction_id": restriction.pk,
        "page_view_restriction_id": restriction.pk,
        "b_page_id": other.page.pk,
        "alias_id": live.create_alias(parent=office.page, update_slug="espejo").pk,
        "translated_page_id": scene.draft.get_translations().get().pk,
        "pin_id": pin.pk,
        "pk:wagtailsnippets_search_pin": pin.pk,
        "pk:wagtailsnippetchoosers_search_pin": pin.pk,
        "image_path": image.file.name,
        "rendition_path": image.get_rendition("width-50").file.name,
        "document_path": get_document_model().objects.get().file.name,
        "desk_settings_id": DeskSettings.load().pk,
        "preview_token": PreviewLink.objects.get().token,
    }


def _values(office: Any, scene: Scene, task_state: Any, english: Locale) -> dict[str, Any]:
    """What stands for each parameter of an address; by namespace where the parameter is only `pk`."""
    draft, section = scene.draft, office.section
    image = get_image_model().objects.create(
        title=f"CANARIO {CANARY} imagen", file=get_test_image_file(), collection=section.collection
    )
    document = get_document_model().objects.create(
        title=f"CANARIO {CANARY} documento", file=ContentFile(b"x", "x.txt"), collection=section.collection
    )
    source, _ = TranslationSource.get_or_create_from_instance(draft)
    translation = Translation.objects.create(source=source, target_locale=english)
    topic = Topic.objects.create(name="Agua", slug="agua", locale=draft.locale)
    state = WorkflowState.objects.get(object_id=str(draft.pk), status="in_progress")
    link = PreviewLink.objects.create(
        page=draft,
        revision=draft.latest_revision,
        created_by=office.editor,
        reader="Asesora",
        expires_at="2100-01-01T00:00:00Z",
    )
    return {
        "page_id": draft.pk, "page_pk": draft.pk, "page_to_move_id": draft.pk,
        "parent_page_id": office.page.pk,
        "destination_id": office.page.pk, "revision_id": draft.latest_revision_id,
        "task_state_id": task_state.pk, "task_id": task_state.task_id, "workflow_pk": state.workflow_id,
        "workflow_state_id": state.pk, "state_id": task_state.pk, "action_name": "approve",
        "link_id": link.pk, "document_id": document.pk, "doc_id": document.pk,
        "image_id": image.pk, "uploaded_file_id": 1,
        "filter_spec": "max-10x10", "collection_id": section.collection_id, "session_id": 1,
        "translation_source_id": source.pk, "translation_id": translation.pk,
        "string_segment_id": getattr(StringSegment.objects.filter(source=source).first(), "pk", 1),
        "overridable_segment_id": 1, "mode": "", "restriction_id": 1,
        "content_type_app_name": "website", "content_type_model_name": "sectionpage", "app_label": "website",
        "app_name": "website", "model_name": "sectionpage", "object_id": draft.pk, "action": "publish",
        "redirect_id": Redirect.objects.create(old_path="/viejo", redirect_page=draft).pk, "uidb64": "MQ",
        "token": "x-y", "user_id": office.editor.pk, "section": "es", "colour": "aa0000",
        "pk:wagtailadmin_api": draft.pk, "pk:wagtailadmin_collections": section.collection_id,
        "pk:wagtailadmin_workflows": state.workflow_id, "pk:sections": section.pk,
        "pk:wagtailsnippets_website_topic": topic.pk, "pk:wagtailsnippetchoosers_website_topic": topic.pk,
        "pk:checklistitem": ChecklistItem.objects.create(text="Nombres").pk,
        "pk:wagtaillocales": english.pk, "pk:wagtailsites": Site.objects.get(is_default_site=True).pk,
        "pk:wagtailusers_users": get_user_model().objects.get(pk=office.editor.pk).pk,
        "pk:wagtailusers_groups": Group.objects.get(pk=section.editors_id).pk,
        "pk:wagtaildocs_chooser": document.pk, "pk:wagtailimages_chooser": image.pk,
        "pk:telling_document_chooser": document.pk,
        "pk:outbox": OutgoingMail.objects.create(recipient="a@example.org", error="nobody listens").pk,
        "pk:wagtail_localize": draft.pk, "pk:wagtailsettings": 1,
        "pk:wagtailadmin_pages": draft.pk, "revision_id_a": "earliest", "revision_id_b": "latest",
    }  # fmt: skip
