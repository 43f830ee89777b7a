"""Takes place and camera out of pictures that were uploaded before this was done at the door."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandParser
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.users.models import UserProfile

from website.media.stripping import file_of, strip

EVERY = 100


class Command(BaseCommand):
    help = (
        "Take place, camera and other metadata out of every stored picture, turn it upright and make its"
        " sizes anew. Run it once after the upgrade; a second run finds nothing to do."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only name what would be changed")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        changed = failed = 0
        for number, item in enumerate(_items(), 1):
            try:
                changed += self._stripped(item, dry_run)
            except (OSError, ValidationError) as error:
                failed += 1
                reason = " ".join(getattr(error, "messages", [str(error)]))
                self.stderr.write(f"Left as it is: {file_of(item).name}: {reason}")
            if number % EVERY == 0:
                self.stdout.write(f"{number} files read.")
        done = "would be changed" if dry_run else "changed"
        self.stdout.write(f"{changed} files {done}, {failed} could not be read.")

    def _stripped(self, item: Model, dry_run: bool) -> bool:
        name = file_of(item).name
        sizes = _sizes(item)
        if not strip(item, only_look=dry_run):
            return False
        self.stdout.write(name)
        if sizes and not dry_run:
            image = type(item)._default_manager.get(pk=item.pk)
            image.get_renditions(*sizes)  # here rather than in the request of whoever reads the page next
        return True


def _items() -> Iterator[Model]:
    yield from get_image_model()._default_manager.order_by("pk").iterator()
    yield from get_document_model()._default_manager.order_by("pk").iterator()
    yield from UserProfile.objects.exclude(avatar="").order_by("pk").iterator()


def _sizes(item: Model) -> list[str]:
    if not isinstance(item, AbstractImage):
        return []
    return list(item.renditions.values_list("filter_spec", flat=True).distinct())
