"""Trying a decision out beside the present results."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ...engines.base import Question
from ..trying import compare, compare_suggestions
from .forms import TryForm
from .permissions import for_those_who_steer


@for_those_who_steer
def try_out(request: HttpRequest) -> HttpResponse:
    """The present results and suggestions beside those that the decision would bring."""
    form = TryForm(request.GET if request.GET.get("query") is not None else None)
    context = {"form": form, "header_title": form}
    if form.is_bound and form.is_valid():
        values = form.cleaned_data
        question = Question(text=values["query"], locale=values["locale"])
        decision = form.decision()
        context["present"], context["after"] = compare(question, decision)
        suggestions = compare_suggestions(question, decision)
        context |= {"suggested": suggestions[0], "suggested_after": suggestions[1]}
        context["make_url"] = form.make_url()
    return render(request, "search/admin/try.html", context)
