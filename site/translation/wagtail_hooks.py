"""Where the guards enter Wagtail's admin. All of them stand before wagtail-localize's own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail_localize.models import Translation

from . import front_page, log_actions, urls  # noqa: F401
from .refusals import refusal_to_change, refusal_to_publish
from .roles import SUBMIT_TRANSLATION

BEFORE_LOCALIZE = -10


@hooks.register("register_admin_urls", order=BEFORE_LOCALIZE)
def guard_the_views_of_localize() -> list[URLPattern | URLResolver]:
    return [path("localize/", include(urls, namespace="translation"))]


@hooks.register("before_edit_page", order=BEFORE_LOCALIZE)
def guard_the_translation_editor(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse in words what the editor's buttons would post: publishing, starting again."""
    if request.method != "POST" or not _is_for_localize(request, page):
        return None
    asks = refusal_to_publish if request.POST.get("action") == "publish" else refusal_to_change
    if refusal := asks(request.user, page):
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def _is_for_localize(request: HttpRequest, page: Page) -> bool:
    """Whether localize and not Wagtail's editor will answer; moderators decide through Wagtail's."""
    translations = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id
    )
    if "localize-restart-translation" not in request.POST:
        translations = translations.filter(enabled=True)
    return translations.exists()


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(SUBMIT_TRANSLATION)


@hooks.register("register_admin_menu_item")
def register_the_desk() -> MenuItem:
    return DeskMenuItem(
        _("To translate"),
        reverse("translation:desk"),
        name="translators-desk",
        icon_name="wagtail-localize-language",
        order=210,
    )


@hooks.register("insert_global_admin_css")
def translation_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("translation/admin.css"))
