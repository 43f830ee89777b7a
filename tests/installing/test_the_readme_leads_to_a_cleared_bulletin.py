"""README's part on production, walked on an empty database by people who know no more than it says.

Each test goes on where the one before it stopped, as the people do.
"""

import json
import os
import re
import uuid

import psycopg2
import pytest

from .machine import HOST, PRODUCTION, Machine, command, commands

pytestmark = [pytest.mark.postgresql, pytest.mark.elasticsearch, pytest.mark.slow]

PASSWORD = "otra-clave-larga-9"
HEADLINE = "El mercado Jáuregui reabre sus puertas"
PARAGRAPH = "Locatarias y clientes vuelven al edificio restaurado."
OF_THE_OLD_SITE = {
    "id": "b-1",
    "type": "bulletin",
    "title": "Jornada de vacunación contra la influenza",
    "summary": "Se aplican 260 dosis gratuitas.",
    "body": "El módulo se instala en el salón social.",
    "date": "2022-10-10",
    "institution": "Sistema Municipal DIF",
    "locale": "es",
}
# What README says beside the command that reads a file.
AS_AN_EMERGENCY = ["--publish", "--reason", "El sitio anterior se apaga hoy.", "--create-institutions"]
TYPED = {
    "migrate",
    "collectstatic",
    "init_site",
    "createsuperuser",
    "import_content",
    "search_rebuild",
    ".,site",
}
UNTIL_NOTHING_IS_LEFT = {"db_worker": ["--batch", "--no-startup-delay"], "search_worker": ["--once"]}
BY_ENVIRONMENT = {"USERNAME": "raiz", "PASSWORD": PASSWORD, "EMAIL": "raiz@example.org"}


@pytest.fixture(scope="module")
def empty_database():
    """On the suite's server, and apart from its database."""
    server = os.environ["DATABASE_URL"].rsplit("/", 1)[0]
    name = f"voceria_walk_{uuid.uuid4().hex[:12]}"
    connection = psycopg2.connect(f"{server}/postgres")
    connection.autocommit = True
    connection.cursor().execute(f"CREATE DATABASE {name}")
    yield f"{server}/{name}"
    connection.cursor().execute(f"DROP DATABASE {name} WITH (FORCE)")
    connection.close()


@pytest.fixture(scope="module")
def machine(empty_database, tmp_path_factory):
    """Tables, a site, administrators and what the old site had; then the web server. No worker runs."""
    machine = Machine(empty_database, tmp_path_factory.mktemp("var"))
    machine.types(command("migrate"))
    machine.types(command("collectstatic"))
    machine.told = machine.types(command("init_site")).stdout
    for_itself = {f"DJANGO_SUPERUSER_{name}": value for name, value in BY_ENVIRONMENT.items()}
    machine.types([*command("createsuperuser"), "--noinput"], **for_itself)
    rows = machine.folder / "rows.jsonl"
    rows.write_text(json.dumps(OF_THE_OLD_SITE), encoding="utf-8")
    said = {"FILE": str(rows), "ADMINISTRATOR": "raiz"}
    machine.types([*(said.get(word, word) for word in command("import_content")), *AS_AN_EMERGENCY])
    machine.types(command("search_rebuild"))
    web = machine.serve()
    yield machine
    web.terminate()
    web.wait(timeout=60)
    machine.forget_indices()


@pytest.fixture(scope="module")
def people(machine):
    """Each chooses a password by the link that `init_site` has told."""
    links = re.findall(rf"https://{HOST}(/admin/password_reset/\S+)", machine.told)
    found = {}
    for name, link in zip(("ana", "luz"), links, strict=True):
        person = machine.somebody()
        person.fill_in(link, "new_password1", new_password1=PASSWORD, new_password2=PASSWORD)
        found[name] = person.log_in(name, PASSWORD)
    return found


def found_by(machine, words):
    """What a citizen finds, and that the engine of the settings answered."""
    page = machine.somebody().read(f"/es/buscar/?q={words}")
    assert page.select(".notice--warning") == []
    assert page.find("html")["lang"] == "es"
    return [link.get_text(" ", strip=True) for link in page.select("main h2 a, main h3 a")]


def what_was_imported_is_found_without_a_worker(machine, people):
    assert found_by(machine, "vacunacion") == [OF_THE_OLD_SITE["title"]]
    answer = json.loads(machine.somebody().fetch("/api/search/?q=vacunacion"))
    assert (answer["total"], answer["reduced"]) == (1, False)


def the_administrator_is_led_to_the_first_editor(machine, people):
    ana = people["ana"]
    front_page = ana.read("/admin/")
    assert "Qué hacer ahora" in front_page.get_text()
    address = ana.follow(front_page, "Diga quién escribe")
    account = {"username": "eva", "email": "eva@example.org", "first_name": "Eva", "last_name": "Sosa"}
    ana.fill_in("/admin/users/new/", "password2", password1=PASSWORD, password2=PASSWORD, **account)
    choices = ana.read(address).select("label:has(input[name=editor_members])")
    eva = next(choice.input["value"] for choice in choices if "eva" in choice.get_text().casefold())
    ana.fill_in(address, "editor_members", editor_members=[eva])
    assert "Diga quién escribe" not in ana.read("/admin/").get_text()


def the_editor_writes_and_submits(machine, people):
    eva = machine.somebody().log_in("eva", PASSWORD)
    address = eva.follow(eva.read("/admin/"), "Nuevo boletín")
    line = {"key": "a", "text": PARAGRAPH, "type": "unstyled", "depth": 0}
    content = {"blocks": [line | {"inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}
    body = {
        "body-count": "1",
        "body-0-type": "paragraph",
        "body-0-value": json.dumps(content),
        "body-0-order": "0",
        "body-0-deleted": "",
        "body-0-id": "",
        "gallery-count": "0",
        "press_kit-count": "0",
    }
    typed = {"title": HEADLINE, "summary": "Hoy, a las diez.", "place": "Xalapa, Ver.", "slug": "mercado"}
    eva.fill_in(address, "title", **typed, **body, **{"action-submit": "1"})
    assert found_by(machine, "mercado") == []


def the_moderator_clears_it_and_a_citizen_finds_it(machine, people):
    luz = people["luz"]
    address = luz.follow(luz.read("/admin/visto-bueno/por-revisar/"), HEADLINE)
    luz.fill_in(address, "approve-comment", action="approve", **{"approve-comment": "Bien."})
    assert found_by(machine, "mercado") == [HEADLINE]
    citizen = machine.somebody()
    bulletin = citizen.read(citizen.follow(citizen.read("/es/buscar/?q=mercado"), HEADLINE))
    assert PARAGRAPH in bulletin.get_text()
    assert HEADLINE in citizen.read("/es/").get_text()


def every_other_command_ends_well_on_this_site(machine, people):
    for words in commands():
        if words[2] not in TYPED:
            machine.types([*words, *UNTIL_NOTHING_IS_LEFT.get(words[2], [])])


def another_run_finds_nothing_to_do(machine, people):
    assert "No hubo nada que hacer" in machine.types(command("init_site")).stdout


def every_part_is_well_or_named(machine, people):
    parts = json.loads(machine.somebody().fetch("/salud/partes/"))["parts"]
    expected = {"database": "ok", "cache": "off", "search": "ok", "queue": "ok", "media": "ok"}
    assert expected | {"mail": "failing"} == parts  # nobody listens at the address of the mail server


def nothing_went_wrong_on_the_way(machine, people):
    events = [json.loads(line) for line in machine.log().splitlines()]
    assert [event for event in events if event["level"] in ("WARNING", "ERROR")] == []


STEPS = [
    what_was_imported_is_found_without_a_worker,
    the_administrator_is_led_to_the_first_editor,
    the_editor_writes_and_submits,
    the_moderator_clears_it_and_a_citizen_finds_it,
    every_other_command_ends_well_on_this_site,
    another_run_finds_nothing_to_do,
    every_part_is_well_or_named,
    nothing_went_wrong_on_the_way,
]


def test_who_types_what_the_readme_says_has_a_site(machine, people, subtests):
    """One test, since each step goes on where the one before it stopped."""
    for step in STEPS:
        with subtests.test(step.__name__):
            step(machine, people)


def test_the_walk_leaves_no_command_of_the_readme_out():
    assert len(commands()) == len(re.findall(r"(?:`| {7})(?:python manage\.py|gunicorn) ", PRODUCTION)) >= 15
