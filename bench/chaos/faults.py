"""Every way to break the server, and how it comes right again: by itself, or by what an operator would do."""

import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass

from search.elastic import indices, names

from .proxy import Proxy
from .server import Server, wait_until

LOCALE = "es"


@dataclass
class Place:
    server: Server
    proxy: Proxy

    @property
    def index(self) -> str:
        return indices.behind_alias(self.server.api, LOCALE)[0]


@dataclass(frozen=True)
class Fault:
    name: str
    make: Callable[[Place], object]
    mend: Callable[[Place], object] = lambda place: None  # nothing: the worker alone makes it right
    answers: bool = False  # Elasticsearch goes on answering; what is missing is only what came since

    @property
    def is_repaired_by_the_worker(self) -> bool:
        return self.name in {"partial", "index missing", "wrong mapping", "alias nowhere"}


def _refuse(status: int) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        place.proxy.refusal = status

    return make


def _writable(place: Place, *, writable: bool) -> None:
    place.server.api.indices.put_settings(index=place.index, settings={"index.blocks.write": not writable})


def _lose_a_shard(place: Place) -> None:
    """The data of one of the primary shards is gone, as after a broken disk; the others still answer."""
    index = place.index
    place.server.api.indices.flush(index=index)
    uuid = place.server.api.indices.get_settings(index=index).body[index]["settings"]["index"]["uuid"]
    shard = place.server.data / "indices" / uuid / "0" / "index"
    place.server.kill()
    shutil.rmtree(shard)
    _start_again(place)
    wait_until(lambda: place.server.shards(index) == ["STARTED", "UNASSIGNED"], 120)


def _wrong_mapping(place: Place) -> None:
    place.server.api.indices.delete(index=place.index)
    name = names.new_index_name(LOCALE)
    place.server.api.indices.create(index=name, aliases={names.alias_of(LOCALE): {}})
    place.server.api.index(index=name, id="1", document={"title": "agua", "type": "x"}, refresh=True)


def _start_again(place: Place) -> None:
    place.server.run()
    wait_until(place.server.answers, 120)


FAULTS = [
    Fault("refused", lambda place: place.server.kill(), _start_again),
    Fault(
        "frozen",
        lambda place: place.server.signal(signal.SIGSTOP),
        lambda place: place.server.signal(signal.SIGCONT),
    ),
    Fault("503", _refuse(503), _refuse(0)),
    Fault("429", _refuse(429), _refuse(0)),
    Fault("partial", _lose_a_shard),
    Fault(
        "read-only",
        lambda place: _writable(place, writable=False),
        lambda place: _writable(place, writable=True),
        answers=True,
    ),
    Fault("index missing", lambda place: place.server.api.indices.delete(index=place.index)),
    Fault("wrong mapping", _wrong_mapping),
    Fault(
        "alias nowhere",
        lambda place: place.server.api.indices.delete_alias(index=place.index, name=names.alias_of(LOCALE)),
    ),
]
