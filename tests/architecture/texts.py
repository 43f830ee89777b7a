"""Every text that is handed to gettext, found by what a name is bound to and not by its spelling."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

# What `makemessages` collects: each name with the places of its context, its message and its plural.
PLACES = {
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
_SHORT = {"gettext", "gettext_lazy", "gettext_noop"}  # what `_` may stand for
_MODULES = {"django.utils.translation", "django.utils", "gettext"}
_CALL = re.compile(r"(?<![\w.])(_|n?p?gettext)\(")
_UNNAMED = re.compile(r"""\{%-?\s*trans(?:late)?\s+(?!["'])\S""")


@dataclass(frozen=True)
class Text:
    """One call: what it says, or (`message` None) that only running it would tell."""

    place: str
    function: str
    name: str  # by which the code calls the function
    context: str | None
    message: str | None
    plural: str | None = None

    def is_collected(self) -> bool:
        known = self.name == self.function or (self.name == "_" and self.function in _SHORT)
        return known and self.message is not None


def of_code(source: str, place: str) -> Iterator[Text]:
    tree = ast.parse(source)
    names, modules = _bindings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (bound := _called(node.func, names, modules)):
            yield _text(node, *bound, f"{place}:{node.lineno}")
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        is_value = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in called
        if is_value and node.id in names:  # handed on: whatever it is called with is not collected
            yield Text(f"{place}:{node.lineno}", names[node.id], node.id, None, None)


def of_template(source: str, place: str) -> Iterator[Text]:
    for found in _UNNAMED.finditer(source):
        yield Text(f"{place}: {found.group()}", "gettext", "gettext", None, None)
    code = templatize(source)
    for found in _CALL.finditer(code):
        yield from _of_template_call(code[found.start() :], place)


def _of_template_call(code: str, place: str) -> Iterator[Text]:
    """`templatize` wrote a call and then remains of the template: the shortest part that is Python."""
    for end in (found.end() for found in re.finditer(r"\)", code)):
        try:
            call = ast.parse(code[:end], mode="eval").body
        except SyntaxError:
            continue
        function = "gettext" if call.func.id == "_" else call.func.id
        yield _text(call, function, function, place)
        return


def _bindings(tree: ast.Module) -> tuple[dict[str, str], set[str]]:
    """Names that stand for a function of gettext, and names of modules that hold them."""
    names, modules = {}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in _MODULES:
            for alias in node.names:
                if alias.name in PLACES:
                    names[alias.asname or alias.name] = alias.name
                elif alias.name == "translation":
                    modules.add(alias.asname or alias.name)
        elif isinstance(node, ast.Import):
            modules |= {a.asname for a in node.names if a.name in _MODULES and a.asname}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in names:
            names |= {t.id: names[node.value.id] for t in node.targets if isinstance(t, ast.Name)}
    return names, modules


def _called(function: ast.expr, names: dict[str, str], modules: set[str]) -> tuple[str, str] | None:
    """The function of gettext that is called, and the name by which it is."""
    if isinstance(function, ast.Name) and function.id in names:
        return names[function.id], function.id
    is_of_a_module = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
    if is_of_a_module and function.value.id in modules and function.attr in PLACES:
        return function.attr, function.attr
    return None


def _text(call: ast.Call, function: str, name: str, place: str) -> Text:
    context, message, plural = (
        None if at is None else _literal(call.args[at]) if at < len(call.args) else None
        for at in PLACES[function]
    )
    needed = [at for at in PLACES[function] if at is not None]
    whole = all(at < len(call.args) and _literal(call.args[at]) is not None for at in needed)
    return Text(place, function, name, context, message if whole else None, plural)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def files_of_templates(root: Path) -> Iterator[Path]:
    for folder in ("site", "search", "cms_blocks"):
        for path in sorted((root / folder).rglob("templates/**/*")):
            if path.is_file():
                yield path
