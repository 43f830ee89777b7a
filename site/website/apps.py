from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class WebsiteConfig(AppConfig):
    name = "website"
    default = True
    verbose_name = _("Website")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, citations, topic_changes  # noqa: F401
        from .accounts import changes  # noqa: F401
        from .media import exchange  # noqa: F401
        from .renames import acts  # noqa: F401
        from .versions import receivers  # noqa: F401


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's room of users with our forms and lists."""

    group_viewset = "website.accounts.people.OfficeGroupViewSet"
    user_viewset = "website.accounts.people.PeopleViewSet"
