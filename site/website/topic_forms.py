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
            self._offer_topics_of(self.instance)

    def _offer_topics_of(self, page: Any) -> None:
        """A page that is only being previewed has no language yet: it gets that of the page above it."""
        locale = page.locale if page.locale_id else self.parent_page.locale
        chosen = page.topics.all() if page.pk else []
        offered = Q(locale_id=locale.pk) | Q(pk__in=[topic.pk for topic in chosen])
        filters = {OF_LANGUAGE: locale.language_code}
        self.fields["topics"].widget = topic_chooser.widget_class(filters=filters)
        self.fields["topics"].queryset = Topic.objects.filter(offered)
