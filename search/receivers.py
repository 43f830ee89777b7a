"""Changes that do not pass `PublicPage.save()`: moves, deletions, addresses, restrictions, documents."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, ReferenceIndex, Site
from wagtail.signals import page_slug_changed, post_page_move

from . import attachments, entries, tasks


@receiver(post_save, sender=Page)
def follow_a_base_page(
    instance: Page, raw: bool = False, update_fields: object = None, **kwargs: object
) -> None:
    """A move saves the bare page in its own transaction: the rows of all below change with it."""
    if raw:
        return
    if update_fields is None and instance.numchild:
        entries.sync_subtree(instance)
    else:
        entries.sync(instance)


@receiver(page_slug_changed)
def follow_an_address(instance: Page, **kwargs: object) -> None:
    entries.sync_subtree(instance)


@receiver(post_page_move)
def follow_a_move(instance: Page, **kwargs: object) -> None:
    """Another place may lie below a restriction that holds for the page's translations, too."""
    entries.sync_all_bound_by(instance)


@receiver([post_save, post_delete], sender=Site)
def follow_a_site(**kwargs: object) -> None:
    """A host or a port stands in the addresses of its pages where there are several sites."""
    transaction.on_commit(tasks.write_all_anew.enqueue, robust=True)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def follow_a_restriction(instance: PageViewRestriction, **kwargs: object) -> None:
    if page := Page.objects.filter(pk=instance.page_id).first():
        entries.sync_all_bound_by(page)


@receiver(post_delete, sender=Page)
def follow_a_deletion(instance: Page, **kwargs: object) -> None:
    """Of whatever type it is, its bare page goes with it."""
    entries.remove(instance.pk)


@receiver(post_save, sender=get_document_model())
def follow_a_document(instance: object, **kwargs: object) -> None:
    """Its title or file may have changed: read it again for the pages that carry it."""
    attachments.read_soon(instance.pk)
    entries.sync_pages(_pages_with(instance))


@receiver(pre_delete, sender=get_document_model())
def follow_a_deleted_document(instance: object, **kwargs: object) -> None:
    attachments.forget(instance.pk)
    entries.sync_pages(_pages_with(instance))


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def follow_a_private_collection(instance: CollectionViewRestriction, **kwargs: object) -> None:
    entries.sync_pages(attachments.pages_with_documents_below(instance.collection))


def _pages_with(document: object) -> list[int]:
    references = ReferenceIndex.get_references_to(document)
    return [int(page_id) for page_id in references.values_list("object_id", flat=True) if page_id.isdigit()]
