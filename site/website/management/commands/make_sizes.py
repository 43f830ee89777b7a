"""Makes the sizes of the pictures of all live pages: after an upgrade, or when the disk was full."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from website.media.sizes import make_sizes

EVERY = 500


class Command(BaseCommand):
    help = (
        "Make the sizes of pictures that live pages show and that are missing. Run it after an upgrade that"
        " shows pictures in other sizes, or when the storage was full; a second run finds nothing to do."
    )

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        pages = Page.objects.live().order_by("pk").values_list("pk", flat=True)
        for number, page_id in enumerate(pages.iterator(), 1):
            make_sizes.func(page_id)
            if verbosity > 1 and number % EVERY == 0:
                self.stdout.write(f"{number} pages done.")
