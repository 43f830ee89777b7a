"""Where an editor makes, copies and revokes the preview links of a page."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.log_actions import log
from wagtail.models import Page

from ..models import PreviewLink
from ..readers import may_read_drafts_of
from .forms import PreviewLinkForm


def links(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _readable_page(request, page_id)
    form = PreviewLinkForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        form.instance.page, form.instance.created_by = page, request.user
        form.instance.revision = page.get_latest_revision() or page.save_revision(user=request.user)
        link = form.save()
        _tell(page, "clearance.preview_link", link, request)
        messages.success(request, _("The link is ready. Copy it and send it yourself."))
        return redirect("clearance:preview_links", page.pk)
    found = (
        PreviewLink.objects.filter(page=page).select_related("page", "created_by").prefetch_related("answers")
    )
    context = {"page": page, "form": form, "links": found[:100], "base": request.build_absolute_uri("/")[:-1]}
    return render(request, "clearance/previews/links.html", context)


@require_POST
def revoke(request: HttpRequest, link_id: int) -> HttpResponse:
    link = get_object_or_404(PreviewLink.objects.select_related("page"), pk=link_id)
    page = _readable_page(request, link.page_id)
    if link.revoked_at is None:
        link.revoked_at = timezone.now()
        link.save(update_fields=["revoked_at"])
        _tell(page, "clearance.preview_revoked", link, request)
    messages.success(request, _("The link no longer opens."))
    return redirect("clearance:preview_links", page.pk)


def _readable_page(request: HttpRequest, page_id: int) -> Page:
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_read_drafts_of(page, request.user):
        raise PermissionDenied
    return page


def _tell(page: Page, action: str, link: PreviewLink, request: HttpRequest) -> None:
    data = {"reader": link.reader, "expires": link.expires_at}
    log(page, action, user=request.user, data=data, revision=link.revision)
