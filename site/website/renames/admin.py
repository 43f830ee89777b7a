"""The topic's form, which proposes where it may not change, and the page on which moderators agree."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from clearance.oversight import oversees
from clearance.refusals import ClearanceRefused
from common.lookups import SearchedByWords

from ..topics import Topic
from . import acts
from .models import TopicRename


class TopicEditView(EditView):
    def form_valid(self, form: forms.ModelForm) -> HttpResponse:
        if not {"name", "slug"} & set(form.changed_data) or not acts.needs_agreement(self.object):
            return super().form_valid(form)
        answers = form.cleaned_data
        rename = acts.propose(self.object, answers["name"], answers["slug"], self.request.user)
        told = _("Proposed: “%(name)s” shows on the pages as soon as another moderator agrees.")
        messages.success(self.request, told % {"name": rename.name})
        if oversees(self.request.user):
            return redirect("topic_renames")
        return redirect(self.get_success_url())


class TopicIndexView(SearchedByWords, IndexView):
    pass


class TopicViewSet(SnippetViewSet):
    model = Topic
    index_view_class = TopicIndexView
    search_fields = ["name"]
    edit_view_class = TopicEditView


register_snippet(Topic, viewset=TopicViewSet)


class DecisionForm(forms.Form):
    rename = forms.ModelChoiceField(TopicRename.objects.filter(accepted=None), widget=forms.HiddenInput)
    accepted = forms.TypedChoiceField(coerce=int, choices=[(1, ""), (0, "")])
    reason = forms.CharField(required=False, max_length=2000)


def topic_renames(request: HttpRequest) -> HttpResponse:
    if not oversees(request.user):
        raise PermissionDenied
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        _decide(request, **form.cleaned_data)
        return redirect("topic_renames")
    return render(request, "website/renames/renames.html", {"rows": _rows(request)})


def _decide(request: HttpRequest, rename: TopicRename, accepted: int, reason: str) -> None:
    try:
        (acts.accept if accepted else acts.reject)(rename, request.user, reason)
    except ClearanceRefused as refused:
        messages.error(request, str(refused.refusal))
    else:
        messages.success(request, _("The topic has its new name.") if accepted else _("The name stays."))


def _rows(request: HttpRequest) -> list[dict[str, Any]]:
    """What waits; who may not simply agree is told, and an administrator asked for a reason."""
    waiting = TopicRename.objects.filter(accepted=None).select_related("topic", "proposed_by")
    return [{"rename": one, "refusal": acts.refusal_to_accept(one, request.user)} for one in waiting]


class RenamesPanel(Component):
    name = "topic_renames"
    template_name = "website/renames/panel.html"
    order = 60

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"renames": TopicRename.objects.filter(accepted=None).select_related("topic")}


@hooks.register("before_delete_snippet")
def say_at_once_that_it_stays(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Instead of asking whether the topic shall go, and refusing what was answered."""
    for topic in (one for one in instances if isinstance(one, Topic)):
        if refusal := acts.refusal_to_delete(topic):
            messages.error(request, str(refusal))
            return redirect(TopicViewSet().get_url_name("list"))
    return None


@hooks.register("construct_homepage_panels")
def renames_on_the_front_page(request: HttpRequest, panels: list[Component]) -> None:
    if oversees(request.user) and TopicRename.objects.filter(accepted=None).exists():
        panels.append(RenamesPanel())


@hooks.register("register_admin_urls")
def rename_urls() -> list[URLPattern]:
    return [path("temas/cambios/", topic_renames, name="topic_renames")]


@hooks.register("register_log_actions")
def rename_actions(actions: Any) -> None:
    def formatter(words: Any) -> type[LogFormatter]:
        class RenameFormatter(LogFormatter):
            label = words

            def format_message(self, log_entry: Any) -> str:
                return f"{self.label}: {log_entry.data.get('from', '')} → {log_entry.data.get('to', '')}"

            def format_comment(self, log_entry: Any) -> str:
                return log_entry.data.get("reason", "")

        return RenameFormatter

    for action, words in (
        ("website.topic_rename_proposed", gettext_lazy("New name proposed")),
        ("website.topic_rename", gettext_lazy("Renamed")),
        ("website.topic_rename_refused", gettext_lazy("New name refused")),
    ):
        actions.register_action(action)(formatter(words))
