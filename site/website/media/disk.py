"""Uploads on a disk that may be full or read-only: a file is there whole or not at all."""

import time
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage


class StorageFailed(OSError):
    """The storage of uploads did not take a file; `website.media.refusing` says so to whoever uploads."""


class DiskStorage(FileSystemStorage):
    def _save(self, name: str, content: Any) -> str:
        began = time.time()
        try:
            return super()._save(name, content)
        except OSError as error:
            self._remove_half_of(Path(self.path(name)), content, began)
            raise StorageFailed(error.errno, error.strerror) from error

    def _remove_half_of(self, path: Path, content: Any, began: float) -> None:
        """Nothing but what this attempt began to write: a file that was there before is another's."""
        try:
            found = path.stat()
            if found.st_mtime >= began - 1 and found.st_size < content.size:
                path.unlink()
        except OSError:
            return
