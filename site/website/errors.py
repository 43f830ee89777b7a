"""The error pages: 404 helps to find; 400 and 500 need no database and no context."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from . import large_forms


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, large_forms.TOO_LARGE):
        return large_forms.answer(request)
    return HttpResponse(render_to_string("400.html"), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_to_string("500.html"), status=500)
