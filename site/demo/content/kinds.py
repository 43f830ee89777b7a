"""The shapes of the content: what each module lists."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Office:
    """An institution. `key` names it in this package; `above` is the key of the one that it is part of."""

    key: str
    slug: str
    title: str
    acronym: str
    kind: str
    summary: str
    description: str
    mission: str = ""
    vision: str = ""
    values: tuple[tuple[str, str], ...] = ()
    functions: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    body: str = ""
    above: str = ""
    exempt: bool = False
    contact: dict[str, str] = field(default_factory=dict)
    accent: str = ""


@dataclass(frozen=True)
class Bulletin:
    """`motif` names the drawing above it; `cites` is a place in a plan or code as "key#anchor"."""

    office: str
    slug: str
    issued: str
    place: str
    title: str
    summary: str
    body: str
    topics: tuple[str, ...]
    kind: str = "bulletin"
    kicker: str = ""
    motif: str = ""
    cites: str = ""
    press_kit: bool = False
    gallery: tuple[tuple[str, str], ...] = ()  # the motif and the caption of each picture


@dataclass(frozen=True)
class Code:
    """An ethics code: each principle with its text and its clauses (name, text)."""

    office: str
    slug: str
    title: str
    summary: str
    introduction: str
    legal_basis: str
    scope: str
    principles: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    issued_on: str | None = None


@dataclass(frozen=True)
class Section:
    """A page of free content below the front page or an institution."""

    slug: str
    title: str
    summary: str
    body: str
    office: str = ""
