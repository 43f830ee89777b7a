"""Wagtail's index of what uses what: let alone where nothing that it reads has changed."""

from collections.abc import Iterator
from contextlib import contextmanager

from wagtail.models import COMMENTS_RELATION_NAME, Page


@contextmanager
def let_alone_for(page: Page) -> Iterator[None]:
    """While the marks of a draft are saved: the index reads what is stored, and comments that are new."""
    # They cannot be imported before the models are.
    from wagtail.signal_handlers import (
        disable_reference_index_auto_update,
        reference_index_auto_update_disabled,
    )

    is_off = getattr(reference_index_auto_update_disabled, "value", False)
    # Wagtail's switch would end an outer block's together with ours.
    if is_off or getattr(page, COMMENTS_RELATION_NAME).all():
        yield
        return
    with disable_reference_index_auto_update():
        yield
