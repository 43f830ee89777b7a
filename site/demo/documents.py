"""Files for the press, made by code: a one-page PDF and a table of comma-separated values."""

import csv
import io
from collections.abc import Iterable
from textwrap import wrap

_WIDTH, _HEIGHT, _MARGIN = 595, 842, 64  # A4 in points


def pdf(title: str, text: str) -> bytes:
    """One page with a title and running text, in a font that every reader has."""
    lines = [("F2", 17, line) for line in wrap(title, 52)] + [("F1", 11, "")]
    for paragraph in text.split("\n\n"):
        lines += [("F1", 11, line) for line in wrap(" ".join(paragraph.split()), 84)] + [("F1", 11, "")]
    return _file(_content(lines), title)


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """With the mark that spreadsheets need to read accents."""
    out = io.StringIO()
    csv.writer(out).writerows([list(header), *rows])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _content(lines: list[tuple[str, int, str]]) -> bytes:
    parts, y = [b"BT"], _HEIGHT - _MARGIN
    for font, size, text in lines:
        parts.append(f"/{font} {size} Tf 1 0 0 1 {_MARGIN} {y} Tm ".encode() + _string(text) + b" Tj")
        y -= round(size * 1.5)
    return b"\n".join([*parts, b"ET"])


def _string(text: str) -> bytes:
    encoded = text.encode("cp1252", "replace")
    return b"(" + encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def _file(content: bytes, title: str) -> bytes:
    fonts = [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {_WIDTH} {_HEIGHT}]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(es-MX)>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page.encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *fonts,
        b"<</Title " + _string(title) + b">>",
    ]
    return _with_offsets(objects)


def _with_offsets(objects: list[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer<</Size %d/Root 1 0 R/Info 7 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
