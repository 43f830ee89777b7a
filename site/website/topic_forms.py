"""The choice of topics in a page's form."""

from typing import Any

from django.db.models import Q

from .page_form import PageForm
from .topic_chooser import OF_LANGUAGE, topic_chooser
from .topics import Topic


class TopicsForm(PageForm):
    """Offers each topic once, in the page's language; a page keeps the topics that it has."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if "topics" in self.fields:
            self._offer_topics_of_one_language()

    def _offer_topics_of_one_language(self) -> None:
        page = self.instance
        chosen = page.topics.all() if page.pk else []
        offered = Q(locale_id=page.locale_id) | Q(pk__in=[topic.pk for topic in chosen])
        filters = {OF_LANGUAGE: page.locale.language_code}
        self.fields["topics"].widget = topic_chooser.widget_class(filters=filters)
        self.fields["topics"].queryset = Topic.objects.filter(offered)
