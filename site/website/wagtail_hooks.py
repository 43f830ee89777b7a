"""What the website room adds to Wagtail's admin: the brand's colour, what scripts do in every form."""

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from . import deletions, large_forms, page_views, topic_chooser  # noqa: F401
from .accounts import people  # noqa: F401
from .media import hooks as media_hooks  # noqa: F401
from .personal_data import hooks as personal_data_hooks  # noqa: F401
from .renames import admin as rename_admin  # noqa: F401
from .second_factor import hooks as second_factor_hooks  # noqa: F401
from .versions import hooks as versions_hooks  # noqa: F401
from .withdrawals import hooks as withdrawal_hooks  # noqa: F401


@hooks.register("insert_global_admin_css")
def brand_colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def narrowed_lists() -> SafeString:
    return format_html('<script src="{}"></script>', static("common/narrowed_list.js"))


@hooks.register("insert_global_admin_js")
def forms_that_are_too_large() -> SafeString:
    return format_html(
        '<script src="{}" data-most-fields="{}" data-most-bytes="{}" data-told="{}"></script>',
        static("common/large_forms.js"),
        settings.DATA_UPLOAD_MAX_NUMBER_FIELDS,
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        f"{large_forms.sentence()} {large_forms.advice()}",
    )
