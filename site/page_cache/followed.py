"""Which tables the public version follows: all of them but those that are named here, each with its reason.

A new table is followed from the first `migrate` on. A test shows every public page with its SQL recorded
and fails where one reads a table that is named here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from wagtail.models import Page

# By the label of an app, or of one of its models.
NOT_FOLLOWED = {
    "auth": "people and their permissions are in no answer that is kept",
    "axes": "log-ins",
    "clearance.checklistitem": "the moderators' desk",
    "clearance.clearance": "the record of clearances; one that publishes writes the page",
    "clearance.clearancedue": "what still needs a clearance, for the gate",
    "clearance.clearancetask": "workflows",
    "clearance.clearancetask_groups": "workflows",
    "clearance.clearancetaskstate": "workflows",
    "clearance.desksettings": "the moderators' desk",
    "clearance.historyentry": "the history, which the admin shows",
    "clearance.openedform": "forms of the admin",
    "clearance.origin": "what was copied from where, for the gate",
    "clearance.previewanswer": "answers to drafts",
    "clearance.previewlink": "drafts shown to people without an account, never kept",
    "clearance.reminder": "mails",
    "contenttypes": "changes with an upgrade only, which raises the version itself",
    "django_tasks_database": "background tasks",
    "importing": "the record of imports; what they publish writes the pages",
    "otp_static": "second steps of log-ins",
    "otp_totp": "second steps of log-ins",
    "outbox": "mails",
    "page_cache": "the version itself",
    "search.blockedsuggestion": "searches are never kept",
    "search.clickedhit": "searches are never kept",
    "search.documenttext": "searches are never kept",
    "search.foldedtext": "searches are never kept",
    "search.knownword": "searches are never kept",
    "search.pin": "searches are never kept",
    "search.posting": "searches are never kept",
    "search.searchedtext": "searches are never kept",
    "search.stopword": "searches are never kept",
    "search.synonymline": "searches are never kept",
    "sessions": "answers to people with a session are never kept",
    "taggit": "tags of the library, which only the admin shows",
    "translation.basis_authors": "who wrote what",
    "translation.contribution": "who wrote what",
    "wagtail_localize.localesynchronization": "which trees are copied",
    "wagtail_localize.overridablesegment": "translations under way",
    "wagtail_localize.relatedobjectsegment": "translations under way",
    "wagtail_localize.segmentoverride": "translations under way",
    "wagtail_localize.string": "translations under way; what is published writes the page",
    "wagtail_localize.stringsegment": "translations under way",
    "wagtail_localize.stringtranslation": "translations under way",
    "wagtail_localize.template": "translations under way",
    "wagtail_localize.templatesegment": "translations under way",
    "wagtail_localize.translatableobject": "translations under way",
    "wagtail_localize.translationcontext": "translations under way",
    "wagtailadmin": "the admin",
    "wagtailcore.apitoken": "the admin",
    "wagtailcore.comment": "the admin",
    "wagtailcore.commentreply": "the admin",
    "wagtailcore.groupapprovaltask": "workflows",
    "wagtailcore.groupapprovaltask_groups": "workflows",
    "wagtailcore.groupcollectionpermission": "the admin's permissions",
    "wagtailcore.grouppagepermission": "the admin's permissions",
    "wagtailcore.groupsitepermission": "the admin's permissions",
    "wagtailcore.modellogentry": "the admin's log",
    "wagtailcore.pagelogentry": "the admin's log",
    "wagtailcore.pagesubscription": "the admin",
    "wagtailcore.referenceindex": "what uses what, for the admin",
    "wagtailcore.revision": "drafts; what is published writes the page",
    "wagtailcore.task": "workflows",
    "wagtailcore.taskstate": "workflows",
    "wagtailcore.uploadedfile": "uploads under way",
    "wagtailcore.workflow": "workflows",
    "wagtailcore.workflowcontenttype": "workflows",
    "wagtailcore.workflowpage": "workflows",
    "wagtailcore.workflowstate": "workflows",
    "wagtailcore.workflowtask": "workflows",
    "wagtailforms": "no page has such a form",
    "wagtailsearch": "the admin's search",
    "wagtailusers": "profiles of the admin",
    "website.guesscount": "guesses at passwords",
    "website.mediause": "which pages show a file, for the admin and the guard of files",
    "website.topicrename": "what waits for a second person; what is applied writes the topic",
}

# Columns that draft work and the search worker write, and no citizen sees.
_UNSEEN = {
    "wagtailcore.page": {
        "draft_title", "has_unpublished_changes", "latest_revision_id", "latest_revision_created_at",
        "locked", "locked_at", "locked_by_id", "owner_id", "numchild",
    },
    "search.searchentry": {"changed_at", "indexed_at", "indexed_version"},
}  # fmt: skip


@dataclass(frozen=True)
class Followed:
    """A table whose changes raise the version; `shown` is the column that says whether a row is public."""

    table: str
    seen: tuple[str, ...]
    unseen: tuple[str, ...]
    inserts: bool
    shown: str


def is_followed(model: type[models.Model]) -> bool:
    return not {model._meta.app_label, model._meta.label_lower} & set(NOT_FOLLOWED)


def followed() -> Iterator[Followed]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and is_followed(model):
            yield _as_followed(model)


def _as_followed(model: type[models.Model]) -> Followed:
    """A page's row is written with that of its type, and says whether it is shown."""
    names = [field.column for field in model._meta.local_concrete_fields]
    unseen = _UNSEEN.get(model._meta.label_lower, set())
    is_type_of_page = issubclass(model, Page) and model is not Page
    return Followed(
        table=model._meta.db_table,
        seen=tuple(name for name in names if name not in unseen),
        unseen=tuple(sorted(unseen)),
        inserts=not is_type_of_page,
        shown="live" if model is Page else "",
    )
