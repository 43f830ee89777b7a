from django.apps import AppConfig
from django.conf import settings
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate


class PageCacheConfig(AppConfig):
    name = "page_cache"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401

        pre_migrate.connect(let_go, sender=self, dispatch_uid="page_cache")
        post_migrate.connect(follow, sender=self, dispatch_uid="page_cache")


def let_go(using: str, **kwargs: object) -> None:
    """On SQLite no column can be dropped that a trigger names."""
    from . import triggers

    if connections[using].vendor == "sqlite":
        triggers.remove(connections[using])


def follow(using: str, **kwargs: object) -> None:
    """After every `migrate`: new tables are followed, and nothing is kept that an older release rendered."""
    from . import triggers

    if settings.DATABASE_GUARDS_ITS_RECORDS:
        triggers.install(connections[using])
