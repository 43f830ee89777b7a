import pytest

from . import scene as scenes


@pytest.fixture
def scene(home, english):
    return scenes.build(home, english)
