"""Who in the admin may see a file that is not public yet: its institution's people and the moderators."""

from typing import Any

from django.db.models import Model, Q
from wagtail.permissions import policy_registry

from clearance.discretion import HANDLING, own_pages
from clearance.models import Section
from clearance.oversight import oversees

from .models import MediaUse
from .references import kind_of


def is_staff(user: Any) -> bool:
    return user.is_authenticated and user.has_perm("wagtailadmin.access_admin")


def handles(user: Any, item: Model) -> bool:
    """Whether the file, its institution or a page that shows it is the user's work."""
    if not is_staff(user):
        return False
    return oversees(user) or _is_own(user, item) or _is_of_own_pages(user, item)


def _is_own(user: Any, item: Model) -> bool:
    policy = policy_registry.get_by_type(type(item))
    return policy.user_has_any_permission_for_instance(user, HANDLING, item)


def _is_of_own_pages(user: Any, item: Model) -> bool:
    """Also for editors of a parent body, who work on the inner institution's drafts."""
    uses = MediaUse.objects.filter(kind=kind_of(type(item)), object_id=item.pk)
    keepers = Section.objects.filter(collection=item.collection_id)
    shown = Q(pk__in=uses.values("page_id")) | Q(translation_key__in=keepers.values("translation_key"))
    return own_pages(user).filter(shown).exists()
