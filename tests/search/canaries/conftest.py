import pytest
from django.core.cache import cache

from search.attachments import tasks
from search.views import limits

from . import places, sinks


@pytest.fixture
def scene(home, indices_of_the_admin, django_capture_on_commit_callbacks, monkeypatch):
    """Its file is read without the process that reads files: that one has tests of its own."""
    monkeypatch.setattr(tasks, "_read_apart", lambda *asked: (f"Acta {places.WORDS['attachment']}", ""))
    with django_capture_on_commit_callbacks(execute=True):
        return places.build(home)


@pytest.fixture
def told(client, monkeypatch):
    """What is told now, asked anew: nothing remembered, and nobody refused for asking too often."""
    monkeypatch.setattr(limits, "is_over", lambda *args: False)

    def ask(places_asked=tuple(places.WORDS)):
        cache.clear()
        return {(sink, place) for sink, place in sinks.told(client) if place in places_asked}

    return ask
