"""Every address of the URL configuration, with an example for each parameter."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_EXAMPLES = {  # regular expressions whose groups have no converter
    r"admin/^.*/$": "admin/nada/",
    r"documentos/^(\d+)/(.*)$": "documentos/{document_id}/x.txt",
    r"media/(?P<path>.*)$": "media/nada.jpg",
    r"es/^((?:[\w\-]+/)*)$": "es/",
}


def patterns() -> list[tuple[str, str]]:
    """(pattern, namespace) of every address, each once, in order."""
    return list(dict.fromkeys(_walk(get_resolver().url_patterns)))


def _walk(entries: list[Any], prefix: str = "", namespace: str = "") -> Iterator[tuple[str, str]]:
    for entry in entries:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, pattern, namespace or entry.namespace or "")
        elif isinstance(entry, URLPattern):
            yield pattern, namespace


def example(pattern: str, namespace: str, values: dict[str, Any]) -> str:
    """A concrete address; a parameter without an example is a KeyError that names it."""
    if pattern in _EXAMPLES or pattern.replace("^media", "media", 1) in _EXAMPLES:
        known = _EXAMPLES.get(pattern) or _EXAMPLES[pattern.replace("^media", "media", 1)]
        return "/" + known.format(**values)
    text = re.sub(r"\(\?P(<\w+>)(?:[^()]|\([^()]*\))*\)", r"\1", pattern)
    text = _PARAMETER.sub(lambda match: str(_value(match.group(1), namespace, values)), text)
    return "/" + text.replace("^", "").replace("$", "").replace("\\", "")


def _value(name: str, namespace: str, values: dict[str, Any]) -> Any:
    if name == "pk" and namespace.startswith("wagtailsnippet"):
        return values.get(f"pk:{namespace}", 1)  # snippets have no owner: any row will do, or none
    return values[f"{name}:{namespace}"] if f"{name}:{namespace}" in values else values[name]
