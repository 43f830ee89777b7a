"""A request that writes is one transaction, and a refusal is an answer in words."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponseBase
from django.utils.datastructures import MultiValueDictKeyError
from django.views.defaults import page_not_found

from . import answers, discretion, refusals, replays
from .conflicts import turns
from .refusals import ClearanceRefused

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class WriteTransactionMiddleware:
    """All or nothing for every request but the reading ones.

    Rolled back: server errors, and refusals that leave nothing worth keeping. A publication on commit
    (wagtail-localize has no other) may still be refused when the transaction ends.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with discretion.answering(request):
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in _SAFE:
            return self.get_response(request)
        try:
            return self._in_one_transaction(request)
        except ClearanceRefused as refused:
            return answers.to_refusal(request, refused.refusal)

    def _in_one_transaction(self, request: HttpRequest) -> HttpResponseBase:
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "_refused_for_good", False):
                transaction.set_rollback(True)
            return response

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if refused := discretion.answer(request, kwargs):
            return refused
        if request.method != "POST":
            return None
        turns.wait_for_turn(request, kwargs)
        return replays.answer(request, kwargs)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        if isinstance(exception, MultiValueDictKeyError):
            request._refused_for_good = True  # a form that lacks a field which every browser sends
            return answers.to_broken_form(request, str(exception))
        if isinstance(exception, ProtectedError):
            request._refused_for_good = True
            return answers.to_refusal(request, refusals.still_needed())
        if isinstance(exception, ObjectDoesNotExist) and _is_localize(request):
            return page_not_found(request, exception)  # its views look up a translation's page unguarded
        if not isinstance(exception, ClearanceRefused):
            return None
        request._refused_for_good = not exception.keeps_draft
        return answers.to_refusal(request, exception.refusal)


def _is_localize(request: HttpRequest) -> bool:
    return bool({"translation", "wagtail_localize"} & set(request.resolver_match.namespaces))
