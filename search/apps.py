from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Public search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from . import receivers  # noqa: F401
        from .renewing import renew_after_an_upgrade
        from .steering import receivers as steering_receivers  # noqa: F401
        from .steering.admin.permissions import grant_to_groups

        post_migrate.connect(grant_to_groups, sender=self)
        post_migrate.connect(renew_after_an_upgrade, sender=self)
