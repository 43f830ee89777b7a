import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from tests import factories

REASON = "El sitio anterior se apaga hoy y sus boletines deben seguir a la vista."
ROW = {
    "id": "b-1",
    "type": "bulletin",
    "title": "Jornada de vacunación",
    "summary": "Sin cita previa.",
    "body": "Habrá módulos en el parque.\n\nLa meta es de 300 dosis < 400.",
    "date": "2024-05-03",
    "institution": "Servicios de Salud",
    "locale": "es",
}


@pytest.fixture
def administrator(db):
    return factories.user("raiz", is_superuser=True, is_staff=True)


@pytest.fixture(autouse=True)
def as_in_the_command(indices_of_the_admin):
    """The import itself says when the index of references is written."""


@pytest.fixture(autouse=True)
def told_in_english():
    """What the command tells is translated where the catalogue is built; these tests read the sources."""
    with translation.override("en"):
        yield


@pytest.fixture
def importing(home, administrator, tmp_path, capsys):
    """Import rows (dicts, or text of a whole file) and return what the command told, refused or not.

    They are published and institutions made, unless a test says otherwise.
    """

    def run(*rows, name="contenido.jsonl", by="raiz", publish=True, create_institutions=True, **options):
        path = tmp_path / name
        if rows and isinstance(rows[0], bytes):
            path.write_bytes(rows[0])
        else:
            path.write_text("\n".join(json.dumps(row) if isinstance(row, dict) else row for row in rows))
        options |= {"by": by, "publish": publish, "create_institutions": create_institutions}
        options.setdefault("reason", REASON if publish else "")
        options.setdefault("verbosity", 0)
        try:
            call_command("import_content", str(path), **options)
            refused = ""
        except CommandError as error:
            refused = str(error)
        told = capsys.readouterr()
        return told.out + told.err + refused

    return run
