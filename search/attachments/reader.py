"""`python reader.py pdf|docx|… < FILE` prints the document's text.

It runs as a process of its own, without Django: a document made to be slow or large ends this process only.
Its exit status says why there is no text: see `LOCKED`.

Office files are read from their XML, as it is parsed: the libraries for Word leave out headers, text boxes or
what stands in tracked insertions, and keep the whole document in memory.
"""

import io
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator

MOST_PAGES = 200
MOST_CHARACTERS = 200_000
SECONDS = 20
MEMORY = 768 * 1024 * 1024
MOST_LISTED = 1024 * 1024
MOST_UNPACKED = 128 * 1024 * 1024  # bytes of XML, however small the file is that holds them
LOCKED = 3  # exit status: only a password opens it

_PIECE = 64 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # so does a Word file begin that asks for a password
_WORD = ("main", "footnotes", "endnotes", "header", "footer")
_SLIDES = ("slide",)
_SHEET = ("sharedStrings", "worksheet")

# Names without their namespaces, which older, strict and newer files write differently.
_TEXTS = {"t"}
_DELETED = {"del", "moveFrom", "tracked-changes"}
_DELETED |= {
    "rPrChange",
    "pPrChange",
    "Fallback",
    "rPh",
    "note-citation",
}  # what was before, or is said twice
_DELETED |= {"annotation"}  # a remark among its writers
_ENDS = {"p", "h", "tr", "table-row", "si", "is"}
_GAPS = {"tab": "\t", "br": " ", "cr": " ", "tc": " ", "s": " ", "table-cell": " ", "line-break": " "}
_GAPS |= {"noBreakHyphen": "-"}
_BOXES = {"txbxContent", "note"}


class LockedFile(Exception):
    pass


def text_of(kind: str, content: bytes) -> str:
    parts, length = [], 0
    for part in _READERS[kind](content):
        parts.append(part)
        length += len(part)
        if length >= MOST_CHARACTERS:
            break
    return "\n".join(parts)[:MOST_CHARACTERS]


def _pdf(content: bytes) -> Iterator[str]:
    """One that is encrypted for its printing rights only opens with an empty password."""
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise LockedFile
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            return
        yield page.extract_text() or ""


def _docx(content: bytes) -> Iterator[str]:
    return _office(content, _WORD)


def _pptx(content: bytes) -> Iterator[str]:
    return _office(content, _SLIDES)


def _xlsx(content: bytes) -> Iterator[str]:
    return _office(content, _SHEET)


def _odf(content: bytes) -> Iterator[str]:
    """Writer and Calc; headers and footers stand among the styles."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if b"manifest:encryption-data" in archive.open("META-INF/manifest.xml").read(MOST_LISTED):
            raise LockedFile
        yield from _told(archive, ("content.xml", "styles.xml"), texts=_ENDS)


def _txt(content: bytes) -> Iterator[str]:
    for charset in ("utf-8-sig", "cp1252"):
        try:
            yield content.decode(charset)
        except UnicodeDecodeError:
            continue
        return


def _office(content: bytes, types: tuple[str, ...]) -> Iterator[str]:
    """The parts of these types, the document itself first. What stands in comments is for its writers."""
    if content.startswith(_OLD_OFFICE):
        raise LockedFile
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = [(types.index(kind), _number(name), name) for name, kind in _parts(archive) if kind in types]
        yield from _told(archive, [name for _type, _number, name in sorted(found)], texts=_TEXTS)


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each part and the last word of its type: the main one need not be `document.xml`."""
    from lxml import etree

    with archive.open("[Content_Types].xml") as listed:
        root = etree.fromstring(listed.read(MOST_LISTED), etree.XMLParser(resolve_entities=False))
    for part in root:
        kind = part.get("ContentType", "").removesuffix("+xml").rpartition(".")[2]
        yield part.get("PartName", "").lstrip("/"), kind


def _number(name: str) -> int:
    return int("".join(letter for letter in name if letter.isdecimal())[-6:] or 0)


def _told(archive: zipfile.ZipFile, names: Iterable[str], texts: set[str]) -> Iterator[str]:
    """What each part says, once: pages of one kind often have the same header."""
    from lxml import etree

    known, left = set(), MOST_UNPACKED
    for name in names:
        parser = etree.XMLParser(target=_Reading(texts), resolve_entities=False, no_network=True)
        with archive.open(name) as part:
            while left > 0 and (piece := part.read(min(_PIECE, left))):
                left -= len(piece)
                parser.feed(piece)
        if left <= 0:
            raise MemoryError
        said = parser.close()
        if said and said not in known:
            known.add(said)
            yield said


class _Reading:
    """What a reader of the document sees, collected while its XML is parsed.

    A text box stands inside the paragraph that it is anchored to: it is told after it, not amid its words.
    """

    def __init__(self, texts: set[str]) -> None:
        self.texts, self.within, self.deleted = texts, 0, 0
        self.told: list[list[str]] = [[]]  # the innermost box last
        self.boxes: list[str] = []
        self.hidden = False

    def start(self, tag: str, attributes: dict) -> None:
        name = _plain(tag)
        if name in _DELETED:
            self.deleted += 1
        elif name == "r":
            self.hidden = False
        elif name == "vanish":
            self.hidden = not (self.deleted or {"0", "false", "off"} & set(attributes.values()))
        elif name in _BOXES:
            self.told.append([])
        elif name in _GAPS:
            self.data(_GAPS[name], within=1)
        self.within += name in self.texts

    def data(self, text: str, within: int | None = None) -> None:
        if (within or self.within) and not (self.deleted or self.hidden):
            self.told[-1].append(text)

    def end(self, tag: str) -> None:
        name = _plain(tag)
        self.within -= name in self.texts
        if name in _DELETED:
            self.deleted -= 1
        elif name in ("r", "pPr"):
            self.hidden = False
        elif name in _BOXES:
            self.boxes.append("".join(self.told.pop()))
        elif name in _ENDS:
            self.told[-1] += ["\n", *self._boxes_below()]

    def _boxes_below(self) -> list[str]:
        """Once the paragraph has ended that holds them."""
        boxes, self.boxes = ([], self.boxes) if len(self.told) > 1 else (self.boxes, [])
        return boxes

    def close(self) -> str:
        lines = ("".join([*self.told[0], *self.boxes])).splitlines()
        return "\n".join(line.strip() for line in lines if line.strip())


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


_READERS = {"pdf": _pdf, "docx": _docx, "pptx": _pptx, "xlsx": _xlsx, "odt": _odf, "ods": _odf, "txt": _txt}
_READERS["csv"] = _txt


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        text = text_of(sys.argv[1], sys.stdin.buffer.read())
    except LockedFile:
        sys.exit(LOCKED)
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
