"""Pictures that rows bring along: inside their markup or in a folder beside the file. None is fetched."""

import base64
import binascii
import hashlib
import re
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from cms_blocks.from_html import Picture, PictureRefused

_DATA = re.compile(r"data:image/(?P<kind>[a-z0-9.+-]+)(?:;[\w=-]+)*;base64,(?P<content>.*)", re.DOTALL)
_LARGEST = 20 * 1024 * 1024


class Pictures:
    """Keeps them as images of the institution's collection, each once a run. `dry` only looks at them."""

    def __init__(self, folder: Path | None, by: Any, dry: bool) -> None:
        self.folder = folder.resolve() if folder else None
        self.by = by
        self.dry = dry
        self._kept: dict[tuple[str, int | None], int] = {}
        self._of_this_row: list[tuple[tuple[str, int | None], Any]] = []

    def begin_row(self) -> None:
        self._of_this_row = []

    def forget_row(self) -> None:
        """The row was refused and its images are rolled back; their files would stay without an owner."""
        for key, image in self._of_this_row:
            self._kept.pop(key, None)
            image.file.storage.delete(image.file.name)
        self._of_this_row = []

    def keep(self, picture: Picture, collection: Collection | None) -> int:
        name, content = self._content_of(picture.source)
        key = (hashlib.sha256(content).hexdigest(), collection.pk if collection else None)
        if key not in self._kept:
            self._kept[key] = self._image(picture.alt or name, name, content, collection, key)
        return self._kept[key]

    def _image(self, title: str, name: str, content: bytes, collection: Collection | None, key: Any) -> int:
        place = collection or Collection.get_first_root_node()
        form = get_image_form(get_image_model())(
            {"title": title[:255], "collection": place.pk},
            {"file": SimpleUploadedFile(name, content)},
            user=self.by,
        )
        if not form.is_valid():
            raise PictureRefused(" ".join(str(e) for errors in form.errors.values() for e in errors))
        form.instance.uploaded_by_user = self.by
        if self.dry:  # a row that goes with the run's transaction; its file is written nowhere
            return get_image_model().objects.bulk_create([form.instance])[0].pk
        image = form.save()
        self._of_this_row.append((key, image))
        return image.pk

    def _content_of(self, source: str) -> tuple[str, bytes]:
        if source.startswith("data:"):
            return self._embedded(source)
        if path := self._path_of(source):
            if path.stat().st_size > _LARGEST:
                raise PictureRefused(_("It is too large."))
            return path.name, path.read_bytes()
        if re.match(r"(?:https?:)?//", source):
            raise PictureRefused(_("It stands on another site, and nothing is fetched from there."))
        if self.folder is None:
            raise PictureRefused(_("Name the folder of the pictures with --media."))
        raise PictureRefused(_("The folder of the pictures has no such file."))

    def _embedded(self, source: str) -> tuple[str, bytes]:
        found = _DATA.match(source)
        try:
            content = base64.b64decode(unquote(found["content"]), validate=False) if found else b""
        except (binascii.Error, ValueError):
            content = b""
        if not content or len(content) > _LARGEST:
            raise PictureRefused(_("What stands in its place is no picture."))
        kind = found["kind"].replace("jpeg", "jpg").partition("+")[0]
        return f"{hashlib.sha256(content).hexdigest()[:12]}.{kind}", content

    def _path_of(self, source: str) -> Path | None:
        """The file in the folder, by its path on the old site or by its end: never one outside the folder."""
        try:
            parts = PurePosixPath(unquote(urlsplit(source).path).replace("\\", "/")).parts
        except ValueError:
            return None
        names = [part for part in parts if part not in ("/", ".", "..") and "\0" not in part]
        if self.folder is None or not names:
            return None
        for start in range(len(names)):
            path = self.folder.joinpath(*names[start:]).resolve()
            if path.is_relative_to(self.folder) and path.is_file():
                return path
        return None
