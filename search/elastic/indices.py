"""Indices and aliases: what stands behind a language's alias, and whether it is the right one."""

from elasticsearch import Elasticsearch, NotFoundError

from .client import body_of
from .names import alias_of, indices_pattern, new_index_name
from .schema import body_of_index, fingerprint


def create(server: Elasticsearch, locale: str, **settings: object) -> str:
    """A new, empty index that no alias names yet."""
    name = new_index_name(locale)
    body = body_of_index(locale)
    server.indices.create(
        index=name, settings=body["settings"] | settings, mappings=body["mappings"], timeout="20s"
    )
    return name


def behind_alias(server: Elasticsearch, locale: str) -> list[str]:
    """The indices that the alias names: one when all is well."""
    try:
        return sorted(body_of(server.indices.get_alias(name=alias_of(locale))))
    except NotFoundError:
        return []


def is_right(server: Elasticsearch, locale: str) -> bool:
    """Whether the alias names exactly one index and that one was made by the present mapping."""
    names = behind_alias(server, locale)
    if len(names) != 1 or not _is_open(server, names[0]):
        return False
    return fingerprint_of(server, names[0]) == fingerprint(locale)


def is_red(server: Elasticsearch, locale: str) -> bool:
    """Whether some shard has no copy left, so that neither a question nor a write can be complete."""
    states = server.cat.indices(index=alias_of(locale), format="json", h="health")
    return any(state["health"] == "red" for state in states)


def _is_open(server: Elasticsearch, index: str) -> bool:
    states = server.cat.indices(index=index, format="json", h="status", expand_wildcards="all")
    return [state["status"] for state in states] == ["open"]


def fingerprint_of(server: Elasticsearch, index: str) -> str:
    found = body_of(server.indices.get_mapping(index=index))
    return found[index]["mappings"].get("_meta", {}).get("fingerprint", "")


def swap(server: Elasticsearch, locale: str, name: str) -> None:
    """Point the alias at `name` alone, in one step; an index that took the alias's own name gives way."""
    alias = alias_of(locale)
    actions: list[dict] = [
        {"remove": {"index": old, "alias": alias}} for old in behind_alias(server, locale) if old != name
    ]
    if not actions and server.indices.exists(index=alias):
        actions = [{"remove_index": {"index": alias}}]
    server.indices.update_aliases(actions=[*actions, {"add": {"index": name, "alias": alias}}])


def remove_abandoned(server: Elasticsearch, locale: str, *, keep: tuple[str, ...] = ()) -> list[str]:
    """Delete every index of the language that the alias does not name. Only under the rebuild's lock."""
    pattern = indices_pattern(locale)
    found = body_of(server.indices.get(index=pattern, features="aliases", expand_wildcards="open,closed"))
    abandoned = [name for name, state in found.items() if not state["aliases"] and name not in keep]
    for name in abandoned:
        server.indices.delete(index=name, ignore_unavailable=True)
    return abandoned
