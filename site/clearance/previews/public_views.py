"""What the reader of a preview link sees. The signed address is the only key; no account is needed."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from search.views import limits

from ..history.writing import record
from ..models import PreviewLink
from ..models.previews import MOST_ANSWERS, PREVIEW_COOKIE
from .forms import PreviewAnswerForm

View = Callable[..., HttpResponseBase]

# By address and minute: generous to an office that reads behind one router, nothing for a script.
REQUESTS_A_MINUTE = 120
WRONG_LINKS_A_MINUTE = 10
ANSWERS_A_MINUTE = 5  # to one link


def for_an_open_link(view: View) -> View:
    """Give the view its link, or the reader a page that says the link has ended; never let it be indexed."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str) -> HttpResponseBase:
        response = _answer(view, request, token)
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response["Referrer-Policy"] = "same-origin"
        return response

    return never_cache(guarded)


@require_http_methods(["GET", "HEAD", "POST"])
@for_an_open_link
def preview(request: HttpRequest, link: PreviewLink) -> HttpResponse:
    form = PreviewAnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        PreviewLink.objects.select_for_update().get(pk=link.pk)  # answers are counted one after the other
    full = link.answers.count() >= MOST_ANSWERS
    if request.method == "POST" and not full and form.is_valid():
        _keep_answer(link, form)
        return redirect(f"{link.path}?recibido=1")
    context = {"link": link, "form": form, "full": full, "received": "recibido" in request.GET}
    return render(request, "clearance/previews/preview.html", context)


@require_GET
@for_an_open_link
def previewed_page(request: HttpRequest, link: PreviewLink) -> HttpResponseBase:
    page = link.revision.as_object()
    response = page.make_preview_request(
        request, page.default_preview_mode, extra_request_attrs={"user": AnonymousUser()}
    )
    # The draft's own photographs and documents open to whoever holds the link, as long as it is open.
    response.set_cookie(PREVIEW_COOKIE, link.token, httponly=True, samesite="Lax", secure=request.is_secure())
    return response


def _answer(view: View, request: HttpRequest, token: str) -> HttpResponseBase:
    """Whoever tries wrong links is refused right ones too: otherwise a guess would tell itself."""
    guesses = limits.was_over(request, "preview-wrong", WRONG_LINKS_A_MINUTE)
    if limits.is_over(request, "preview", REQUESTS_A_MINUTE) or guesses:
        return limits.refused(request)
    link = PreviewLink.behind(token)
    if link is None:
        limits.is_over(request, "preview-wrong", WRONG_LINKS_A_MINUTE)
        return render(request, "clearance/previews/ended.html", status=410)
    if request.method == "POST" and limits.is_over(request, f"preview-{link.pk}", ANSWERS_A_MINUTE):
        return limits.refused(request)
    return view(request, link)


def _keep_answer(link: PreviewLink, form: PreviewAnswerForm) -> None:
    form.instance.link = link
    answer = form.save()
    record(
        link.page_id,
        "clearance.preview_answer",
        revision_id=link.revision_id,
        title=link.page.title,
        reason=answer.remark,
        data={"reader": link.reader, "verdict": answer.verdict},
    )
