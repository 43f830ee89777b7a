"""The history's words for templates."""

from django import template

from ..history.reading import actor_of, is_alarming, sentence_of

register = template.Library()
register.filter("actor", actor_of)
register.filter("is_alarming", is_alarming)
register.filter("sentence", sentence_of)
