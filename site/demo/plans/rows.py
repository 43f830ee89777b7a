"""Rows of streams whose identifiers never change: the links that citizens share depend on them."""

from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5


class Rows:
    """Call it for each row in turn: `rows("axis", {...})`."""

    def __init__(self, plan: str) -> None:
        self.plan = plan
        self.count = 0

    def __call__(self, kind: str, value: Any) -> dict:
        self.count += 1
        return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"{self.plan}/{self.count}"))}

    def items(self, values: Iterable[Any]) -> list[dict]:
        """The items of a list inside a row."""
        return [self("item", value) for value in values]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)
