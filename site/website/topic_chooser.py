"""Topics of one language, searched in the forms of pages. Their names are public, so every editor may."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from common.searched_choice import SearchedChooserViewSet

from .topics import Topic

OF_LANGUAGE = "locale__language_code"


class TopicChooserViewSet(SearchedChooserViewSet):
    model = Topic
    icon = "tag"
    choose_one_text = _("Search topics")
    search_fields = ("name",)
    kept_filters = (OF_LANGUAGE,)

    def may_choose(self, user: Any) -> bool:
        return user.has_perm("wagtailadmin.access_admin")


topic_chooser = TopicChooserViewSet("topic_chooser", url_prefix="elegir-temas")


@hooks.register("register_admin_viewset")
def choose_topics() -> TopicChooserViewSet:
    return topic_chooser
