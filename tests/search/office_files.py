"""Office files as raw XML, with what their libraries do not write."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def office_file(parts, types):
    """`parts`: the XML of each; `types`: its type, as the list of contents tells it."""
    listed = "".join(f'<Override PartName="/{name}" ContentType="{types[name]}"/>' for name in types)
    listed = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{listed}</Types>'
    return zipped({"[Content_Types].xml": listed, **parts})


def zipped(parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def word(body, main="word/document.xml", **stories):
    """A Word file: what stands in its body, and in headers, footers, footnotes or comments."""
    parts, types = {main: story("document", f"<w:body>{body}</w:body>")}, {main: f"{WORD}document.main+xml"}
    for name, inside in stories.items():
        kind = name.rstrip("0123456789")
        parts[f"word/{name}.xml"], types[f"word/{name}.xml"] = story(kind, inside), f"{WORD}{kind}+xml"
    return office_file(parts, types)


def story(name, inside):
    return f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wps="wps" xmlns:v="v">{inside}</w:{name}>'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside):
    return f"<w:p>{''.join(inside)}</w:p>"
