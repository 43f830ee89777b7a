"""An upload that the storage does not take is refused in a sentence, and leaves nothing behind."""

import logging
from collections.abc import Callable

from django.contrib import messages
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.utils.translation import gettext as _

from .disk import StorageFailed

logger = logging.getLogger(__name__)


class FullStorageMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """The form again; in the dialogues and lists of uploads, the words beside the file."""
        if not isinstance(exception, StorageFailed) or request.method != "POST":
            return None
        logger.error("upload refused, the storage does not take it: %s", exception)
        if connection.in_atomic_block:
            transaction.set_rollback(True)
        said = _("The server cannot store files now: nothing was saved. Tell the administrators.")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"success": False, "error_message": said})
        messages.error(request, said)
        return HttpResponseRedirect(request.get_full_path())
