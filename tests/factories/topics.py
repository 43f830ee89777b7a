from django.utils.text import slugify
from wagtail.models import Locale

from website.models import Topic


def topic(name: str, locale: Locale, translation_of: Topic | None = None) -> Topic:
    same = {"translation_key": translation_of.translation_key} if translation_of else {}
    return Topic.objects.create(name=name, slug=slugify(name), locale=locale, **same)
