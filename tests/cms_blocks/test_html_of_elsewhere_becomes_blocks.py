import pytest

from cms_blocks.from_html import convert_text, is_html, plain
from cms_blocks.streams import BodyBlock


def keep(picture):
    return 7


def kinds(html):
    return [row["type"] for row in convert_text(html, keep).stream("k")]


def texts(html):
    return [piece.text for piece in convert_text(html, keep).pieces]


def values(html):
    return [row["value"] for row in convert_text(html, keep).stream("k")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>Título</h2><p>Texto</p>", ["heading", "paragraph"]),
        ("<p>Uno</p><p>Dos</p><div>Tres</div>", ["paragraph"]),
        ("<ul><li>Uno<li>Dos</ul>", ["list"]),
        ('<ul><li>Uno <a href="https://x.mx/">liga</a></li></ul>', ["paragraph"]),
        ("<table><tr><th>Mes<th>Total<tr><td>Enero<td>5</table>", ["table"]),
        ("<blockquote>Cada peso.<footer>— Directora</footer></blockquote>", ["quote"]),
        ('<p>antes <img src="a.png" alt="Foto"> después</p>', ["paragraph", "image", "paragraph"]),
        ("<table><tr><td><p>a</p><img src=x></td></tr></table>", ["paragraph", "image"]),
        ("<p><b>Antecedentes</b></p><p>Texto</p>", ["heading", "paragraph"]),
        ("<p>Texto</p><p><b>Atentamente</b></p>", ["paragraph"]),
    ],
)
def test_each_element_finds_its_block(html, expected):
    assert kinds(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><p>a<p>b<div>c <span>d</div>e</div>f", ["a", "b", "c d", "e", "f"]),
        ("<p>Uno<br>dos<br><br>tres</p>", ["Uno\ndos", "tres"]),
        ('<ol start="5"><li>Cinco</li><li>Seis</li></ol>', ["5. Cinco", "6. Seis"]),
        ('<ol type="I"><li>Primero</li><li>Segundo</li></ol>', ["I. Primero", "II. Segundo"]),
        ("<p>5 &lt; 7 y AT&amp;T</p>", ["5 < 7 y AT&T"]),
        ("<p>Escriba a <prensa@x.mx> si x<y</p>", ["Escriba a <prensa@x.mx> si x<y"]),
        ('<p class="a>Uno</p><p>Dos</p>', ["Uno", "Dos"]),
        ("&lt;p&gt;Escapado&lt;/p&gt;", ["Escapado"]),
        ("<p>&lt;b&gt;Nota&lt;/b&gt; final</p>", ["Nota final"]),
        ("<script>alert(1)</script><style>p{}</style><p>Queda</p><!-- no -->", ["Queda"]),
        ('<p>Nota<sup><a href="#n1">1</a></sup></p><ol><li id="n1">La nota <a href="#r">↩</a></li></ol>',
         ["Nota1", "La nota"]),
    ],
)  # fmt: skip
def test_no_sentence_is_lost_nor_told_twice(html, expected):
    assert texts(html) == expected


@pytest.mark.parametrize(
    "text",
    ["5 < 7 y 8 > 3", "a <b y c> d", "AT&T &copy=2", "300 dosis < 400.", "<prensa@x.mx>"],
)
def test_prose_with_a_sign_in_it_is_no_markup(text):
    assert not is_html(text) and texts(text) == [text] and plain(text) == text


@pytest.mark.parametrize("text", ["<b>Jornada</b>", "&lt;b&gt;Jornada&lt;/b&gt;", "<p>Jornada<br></p>"])
def test_a_line_loses_its_tags_and_entities(text):
    assert plain(text) == "Jornada"


def test_a_table_keeps_every_cell_in_its_place():
    (table,) = values(
        "<table><caption>Totales</caption><tr><th>Mes</th><th>Total</th></tr>"
        '<tr><td rowspan="2">Enero</td><td>5</td></tr><tr><td>6</td></tr></table>'
    )
    rows = [[cell["value"] for cell in row["value"]["cells"]] for row in table["rows"]]
    assert table["caption"] == "Totales"
    assert rows == [["Mes", "Total"], ["Enero", "5"], ["", "6"]]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "../viejo/x.pdf", "file:///etc/passwd"])
def test_a_link_that_leads_nowhere_loses_its_address_and_is_told(address):
    converted = convert_text(f'<p><a href="{address}">Bases</a></p>')
    assert converted.rich_text() == "<p>Bases</p>"
    assert any(address in remark for remark in converted.remarks)


def test_pictures_that_cannot_be_taken_are_told():
    converted = convert_text('<p>a</p><img src="https://x.mx/a.png" alt="Foto">')
    assert any("https://x.mx/a.png" in remark for remark in converted.remarks)


def test_what_comes_out_is_what_an_editor_may_save():
    html = (
        "<h1>T</h1><p>a</p><ul><li>x</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
        "<blockquote>Cita</blockquote>"
    )
    block = BodyBlock()
    block.clean(block.to_python(convert_text(html).stream("k")))


def test_the_same_text_makes_the_same_rows():
    html = "<h2>A</h2><ul><li>x</li><li>x</li></ul><p>b</p>"
    assert convert_text(html).stream("k") == convert_text(html).stream("k")
