"""Every way to break the server, and how it comes right again: by itself, or by what an operator would do."""

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
        return self.name in {"index missing", "wrong mapping", "alias nowhere"}


def _refuse(status: int) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        place.proxy.refusal = status

    return make


def _writable(place: Place, *, writable: bool) -> None:
    place.server.api.indices.put_settings(index=place.index, settings={"index.blocks.write": not writable})


def _lose_a_shard(place: Place) -> None:
    """One of the primary shards on no node: the cluster may not give it one before it is told."""
    _allocate(place, "none")
    cancel = {"index": place.index, "shard": 0, "node": place.server.node, "allow_primary": True}
    place.server.api.cluster.reroute(commands=[{"cancel": cancel}])


def _allocate(place: Place, which: str) -> None:
    place.server.api.cluster.put_settings(transient={"cluster.routing.allocation.enable": which})


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
    Fault("partial", _lose_a_shard, lambda place: _allocate(place, "all")),
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
