import errno

import pytest
from django.core.files.storage import FileSystemStorage
from importing.models import ImportRun
from wagtail.images.models import Image
from wagtail.models import Page

from bulletins.models import BulletinPage

from .conftest import ROW
from .test_a_dry_run_tells_and_writes_nothing import PIXEL

HEADER = "id,type,title,summary,body,date,institution,locale"


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"id": ""}, "id"),
        ({"id": "x" * 201}, "id"),
        ({"type": "novela"}, "type"),
        ({"title": ""}, "title"),
        ({"title": "x" * 256}, "title"),
        ({"title": "dos\nlíneas"}, "title"),
        ({"title": "nulo\x00"}, "title"),
        ({"title": 7}, "title"),
        ({"title": "¡!"}, "title"),
        ({"institution": "—"}, "institution"),
        ({"summary": "x" * 601}, "summary"),
        ({"date": "2024-02-31"}, "date"),
        ({"date": "ayer"}, "date"),
        ({"date": "0001-01-01"}, "date"),
        ({"date": ""}, "date"),
        ({"institution": ""}, "institution"),
        ({"locale": "xx"}, "locale"),
        ({"color": "azul"}, "color"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_column(importing, change, column):
    pages = Page.objects.count()
    told = importing(ROW | {"id": "good"}, ROW | {"id": "bad", "institution": "Otra"} | change)
    assert f"line 2, column {column}:" in told and "1 rows were refused" in told
    assert BulletinPage.objects.get().source_id == "good"
    assert (
        Page.objects.count() == pages + 3
    )  # the good row's institution, list and bulletin; nothing of the bad


def test_an_id_that_stands_twice_is_told(importing):
    assert "line 2, column id:" in importing(ROW, ROW | {"title": "Otra"})


def test_an_id_does_not_change_its_type(importing):
    importing(ROW)
    assert "line 1, column type:" in importing(ROW | {"type": "plan"})


@pytest.mark.parametrize("line", ["{", "[1]", "null", '"texto"', "[" * 100_000])
def test_a_line_that_is_no_object_is_told(importing, line):
    assert "line 2, column -:" in importing(ROW, line)
    assert BulletinPage.objects.count() == 1


def test_bytes_that_are_not_utf8_are_told(importing):
    assert "line 1, column -: Not UTF-8 from byte 2 on." in importing(b'"\xff"\n')


def test_a_file_that_is_not_there_is_told(home, administrator):
    from django.core.management import CommandError, call_command

    with pytest.raises(CommandError, match="There is no file"):
        call_command("import_content", "/nowhere/at-all.jsonl", by="raiz")


def test_csv_carries_the_same_rows(importing):
    told = importing(
        HEADER, 'b-1,bulletin,"Jornada, primera",,"Dos\nlíneas",2024-05-03,Salud,es', name="contenido.csv"
    )
    assert "1 created" in told
    assert BulletinPage.objects.get().title == "Jornada, primera"


def test_a_guarded_formula_is_the_text_behind_its_apostrophe(importing):
    importing(HEADER, "b-1,bulletin,'=1+1,,,2024-05-03,Salud,es", name="contenido.csv")
    assert BulletinPage.objects.get().title == "=1+1"


@pytest.mark.parametrize("header", ["id,type", f"{HEADER},color", HEADER.replace("body", "title"), ""])
def test_a_csv_without_the_columns_is_told(importing, header):
    assert "The first line must name these columns" in importing(header, "x", name="contenido.csv")


@pytest.mark.parametrize("cells", ["b-1,bulletin", "b-1,bulletin,T,,,2024-05-03,Salud,es,más"])
def test_a_csv_line_with_other_cells_is_told(importing, cells):
    assert "line 2, column -:" in importing(HEADER, cells, name="contenido.csv")


def csv_row(id, title="Jornada"):
    return f"{id},bulletin,{title},,,2024-05-03,Salud,es"


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"\xc3\xb1,\xf3" + csv_row("bad").encode(), "line 3, column -: Has more or fewer cells"),
        (csv_row("bad", "Ni\u00f1ez").encode() + b"\xf3", "line 3, column locale: Not UTF-8."),
        (csv_row("bad", 'Una "jornada"').encode(), None),
        (csv_row("bad", '"Una" jornada').encode(), "line 3, column -: Not CSV:"),
        (csv_row("bad", "x" * 3_000_000).encode(), "line 3, column -: Not CSV:"),
        (csv_row("bad", "nulo\0").encode(), "line 3, column title:"),
    ],
    ids=["more cells", "latin-1 among UTF-8", "quotes inside", "text after quotes", "too long", "null"],
)
def test_a_csv_line_that_cannot_be_read_does_not_keep_the_others_out(importing, bad, told):
    file = b"\n".join([HEADER.encode(), csv_row("b-1").encode(), bad, csv_row("b-2").encode()])
    answer = importing(file, name="contenido.csv")
    assert told is None or told in answer
    ids = set(BulletinPage.objects.values_list("source_id", flat=True))
    assert ids == ({"b-1", "b-2"} if told else {"b-1", "bad", "b-2"})


def test_quotes_that_never_close_are_told_by_the_line_that_opens_them(importing):
    told = importing(
        HEADER, csv_row("b-1"), "", csv_row("b-2", '"Jornada'), csv_row("b-3"), name="contenido.csv"
    )
    assert "line 4, column -: Not CSV:" in told
    assert BulletinPage.objects.get().source_id == "b-1"


def test_a_line_is_counted_where_its_row_begins(importing):
    told = importing(HEADER, csv_row("b-1", '"Dos\nlíneas"'), csv_row("b-2", "!"), name="contenido.csv")
    assert "line 2, column title" in told and "line 4, column title" in told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_as_excel_wrote_it(importing, encoding, separator):
    lines = f"{HEADER}\r\n{csv_row('b-1', 'Vacunación')}\r\n".replace(",", separator)
    importing(lines.encode(encoding), name="contenido.csv")
    assert BulletinPage.objects.get().title == "Vacunación"


def test_what_stopped_an_import_leaves_its_numbers(importing, monkeypatch):
    def killed(writer, row):
        if row.id == "b-2":
            raise KeyboardInterrupt
        return writer._write(row)

    monkeypatch.setattr("importing.runs.Writer.write", killed)
    with pytest.raises(KeyboardInterrupt):
        importing(ROW, ROW | {"id": "b-2"})
    run = ImportRun.objects.get()
    assert run.created == 1 and run.finished_at is None


def test_a_picture_that_a_full_disk_does_not_take_refuses_its_row(importing, monkeypatch):
    def fails(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", fails)
    pages = Page.objects.count()
    told = importing(ROW | {"body": f'<p>Uno</p><img src="{PIXEL}" alt="Punto">'})
    assert "line 1, column body: The server cannot store files now" in told
    assert Page.objects.count() == pages and not Image.objects.exists()
