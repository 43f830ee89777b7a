import pytest

from .source import ROOMS, ROOT, files, imported_rooms, room_of

PAGE_ROOMS = {"institutions", "bulletins", "ethics", "plans"}
GROUND = {"clearance", "search", "cms_blocks", "common"}
# What each room may import. `config` names everything; `demo`, `importing`, `installing`
# and `translation` stand on top.
ALLOWED = {
    "config": ROOMS,
    "demo": ROOMS - {"config"},
    "importing": ROOMS - {"config", "demo"},
    "installing": PAGE_ROOMS | {"website"} | GROUND,
    "translation": PAGE_ROOMS | {"website"} | GROUND,
    **{room: PAGE_ROOMS | {"website", "page_cache"} | GROUND for room in PAGE_ROOMS},
    "website": GROUND | {"page_cache", "outbox"},
    "page_cache": {"operations", "search", "common"},
    "operations": {"outbox", "search", "common"},
    "outbox": {"common"},
    "clearance": {"search", "common"},
    "search": {"common"},
    "cms_blocks": {"search", "common"},
    "common": set(),
}


@pytest.mark.parametrize("path", list(files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_rooms_below_its_own(path):
    room = room_of(path)
    assert imported_rooms(path) - {room} <= ALLOWED[room]
