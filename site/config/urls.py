"""Every address of the site; page addresses come last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.documents.views.serve import authenticate_with_password

from website.accounts.resets import limited_password_reset
from website.accounts.views import AccountView, counting_restriction
from website.media.guard import serve_document, serve_media

urlpatterns = [
    # Before Wagtail's own of the same address and name: these count guesses.
    path(
        "admin/account/",
        never_cache(require_admin_access(AccountView.as_view())),
        name="wagtailadmin_account",
    ),
    path("admin/password_reset/", limited_password_reset, name="wagtailadmin_password_reset"),
    path(
        "documentos/authenticate_with_password/<int:restriction_id>/",
        counting_restriction(authenticate_with_password),
        name="wagtaildocs_authenticate_with_password",
    ),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documentos/(\d+)/(.*)$", serve_document),  # in place of Wagtail's view, under its name
    path("documentos/", include(wagtaildocs_urls)),
    path("api/", include("search.api.urls")),
    path("", include("operations.urls")),
    path("", include("clearance.public_urls")),
    path("", include("website.urls")),
]
if settings.MEDIA_URL.startswith("/"):
    urlpatterns += [re_path(rf"^{settings.MEDIA_URL.strip('/')}/(?P<path>.*)$", serve_media)]
urlpatterns += i18n_patterns(
    path("", include("website.localized_urls")),
    path("", include("search.urls")),
    path("", include(wagtail_urls)),
)
handler400 = "website.errors.bad_request"
handler403 = "website.errors.forbidden"
handler404 = "website.errors.not_found"
handler500 = "website.errors.server_error"
