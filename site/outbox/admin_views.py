"""What was not delivered, for administrators: to try again once the cause is gone, or to give up."""

import logging
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from .delivery import deliver
from .models import OutgoingMail

logger = logging.getLogger("voceria.mail")


class ActionsColumn(Column):
    cell_template_name = "outbox/actions_cell.html"


def _next_try(mail: OutgoingMail) -> str:
    if mail.is_given_up:
        return _("Given up")
    return date_format(localtime(mail.next_try_at), "SHORT_DATETIME_FORMAT")


class UndeliveredReport(ReportView):
    model = OutgoingMail
    page_title = gettext_lazy("Undelivered mail")
    header_icon = "mail"
    index_url_name = "outbox:undelivered"
    index_results_url_name = "outbox:undelivered_results"
    table_classname = "listing voceria-cards"
    default_ordering = "-created_at"
    is_searchable = True
    search_fields = ["recipient", "subject"]
    columns = [
        Column("recipient", label=gettext_lazy("Recipient")),
        Column("subject", label=gettext_lazy("Subject")),
        Column("tries", label=gettext_lazy("Tries")),
        Column("error", label=gettext_lazy("What the mail server said")),
        Column("next_try_at", label=gettext_lazy("Next try"), accessor=_next_try),
        ActionsColumn("actions", label=gettext_lazy("Actions")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        _require_administrator(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[OutgoingMail]:
        return OutgoingMail.objects.undelivered()


@require_POST
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    mail = _undelivered(request, pk)
    mail.try_again()
    deliver.enqueue()
    return _told(request, mail, _("The mail to %(address)s is tried again."))


@require_POST
def give_up(request: HttpRequest, pk: int) -> HttpResponse:
    mail = _undelivered(request, pk)
    mail.give_up()
    return _told(request, mail, _("The mail to %(address)s is not tried again."))


def _undelivered(request: HttpRequest, pk: int) -> OutgoingMail:
    _require_administrator(request)
    return get_object_or_404(OutgoingMail.objects.undelivered(), pk=pk)


def _told(request: HttpRequest, mail: OutgoingMail, sentence: str) -> HttpResponse:
    logger.info("%s user=%s mail=%s", request.resolver_match.url_name, request.user.pk, mail.pk)
    messages.success(request, sentence % {"address": mail.recipient})
    return redirect(reverse("outbox:undelivered"))


def _require_administrator(request: HttpRequest) -> None:
    if not request.user.is_superuser:
        raise PermissionDenied
