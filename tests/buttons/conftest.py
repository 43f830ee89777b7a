"""One scene for all of them: its rows are built once, its files stand in each test's own folder."""

import pytest

from tests.shared import shared

from . import scene as scenes


@shared
def offices_of_every_kind(home, english):
    return scenes.build(home, english)


@pytest.fixture
def scene(offices_of_every_kind):
    scenes.add_files(offices_of_every_kind)
    return offices_of_every_kind
