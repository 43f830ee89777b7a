"""What saving a draft writes into the page's own row: marks for editors, nothing that the public sees."""

from collections.abc import Collection

from wagtail.models import COMMENTS_RELATION_NAME

_MARKS = frozenset(
    {
        COMMENTS_RELATION_NAME,
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
    }
)


def are_all_of(update_fields: Collection[str] | None) -> bool:
    """Whether these are `update_fields` of a save that changes no content, address, state or date."""
    return update_fields is not None and _MARKS.issuperset(update_fields)
