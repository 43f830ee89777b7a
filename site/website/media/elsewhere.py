"""Uploads in another storage, such as a bucket: addresses, names and failures are as with a folder."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import Storage, default_storage
from django.utils.encoding import filepath_to_uri
from django.utils.module_loading import import_string

from .disk import StorageFailed

CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 5, 20, 2
LARGEST_IN_MEMORY = 4 * 1024 * 1024


def storage(backend: str, **options: Any) -> Storage:
    """What STORAGES makes of MEDIA_STORAGE: the named class, kept to the rules of this module."""
    kind = import_string(backend)
    made = type(f"Guarded{kind.__name__}", (_Guarded, kind), {})(**options)
    if hasattr(made, "client_config"):
        _bound_in_time(made)
    if getattr(made, "max_memory_size", None) == 0:  # without a bound: a film would fill the memory
        made.max_memory_size = LARGEST_IN_MEMORY
    return made


def of_the_site() -> Storage:
    """What a task in the queue names, instead of options that may hold credentials."""
    return default_storage


def _bound_in_time(storage: Any) -> None:
    """Amazon's library waits a minute, five times."""
    from botocore.config import Config

    bounds = Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
    )
    storage.client_config = bounds.merge(storage.client_config)  # what the options say goes before


def _fails_as_a_disk(act: Callable) -> Callable:
    """Each library has errors of its own; whoever asks for a file knows OSError."""

    @wraps(act)
    def asked(*args: Any, **kwargs: Any) -> Any:
        try:
            return act(*args, **kwargs)
        except (OSError, SuspiciousOperation, NotImplementedError):
            raise
        except Exception as error:
            raise StorageFailed(f"The storage of uploads failed: {error}") from error

    return asked


class _Guarded:
    """Before the class of the library: the guard decides who sees a file, so it is reached by it."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name).lstrip("/"))

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """Never one that is taken, where the library would overwrite it unless it is told not to."""
        return Storage.get_available_name(self, name, max_length)

    def deconstruct(self) -> tuple[str, list, dict]:
        return f"{__name__}.{of_the_site.__name__}", [], {}

    @_fails_as_a_disk
    def _open(self, name: str, mode: str = "rb") -> Any:
        return super()._open(name, mode)

    @_fails_as_a_disk
    def _save(self, name: str, content: Any) -> str:
        return super()._save(name, content)

    @_fails_as_a_disk
    def size(self, name: str) -> int:
        return super().size(name)

    @_fails_as_a_disk
    def exists(self, name: str) -> bool:
        return super().exists(name)

    @_fails_as_a_disk
    def delete(self, name: str) -> None:
        super().delete(name)

    @_fails_as_a_disk
    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        return super().listdir(path)
