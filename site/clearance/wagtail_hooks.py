"""Wagtail finds this module; each concern keeps its own hooks."""

from django.urls import URLResolver, include, path
from wagtail import hooks

from . import (  # noqa: F401
    admin_urls,
    discretion,
    group_chooser,
    log_actions,
    offers,
    publishing_hooks,
    standing,
)
from .comments import views as comment_views  # noqa: F401
from .conflicts import creating  # noqa: F401
from .conflicts import hooks as conflict_hooks  # noqa: F401
from .desk import hooks as desk_hooks  # noqa: F401
from .desk import settings_admin  # noqa: F401
from .emergency import hooks as emergency_hooks  # noqa: F401
from .figures import hooks as figure_hooks  # noqa: F401
from .history import hooks as history_hooks  # noqa: F401
from .institutions_admin import viewset  # noqa: F401
from .overdue import hooks as overdue_hooks  # noqa: F401
from .previews import hooks as preview_hooks  # noqa: F401


@hooks.register("register_admin_urls")
def clearance_urls() -> list[URLResolver]:
    return [path("visto-bueno/", include(admin_urls))]
