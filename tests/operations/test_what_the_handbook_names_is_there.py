"""Every file in `deploy/` and `compose.yaml` starts only what exists, with options that are read."""

import configparser
import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands, load_command_class

TOP = Path(__file__).parents[2]
UNITS = sorted((TOP / "deploy" / "systemd").iterdir())
SERVICES = [path for path in UNITS if path.suffix == ".service"]
TIMERS = [path for path in UNITS if path.suffix == ".timer"]
COMPOSE = yaml.safe_load((TOP / "compose.yaml").read_text(encoding="utf-8"))
HANDBOOK = (TOP / "docs" / "operations.md").read_text(encoding="utf-8")
OURS = {name: service for name, service in COMPOSE["services"].items() if "build" in service}


@pytest.fixture(autouse=True)
def a_queue_in_the_database(settings):
    """As in production: `db_worker` takes no other."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def read(path):
    unit = configparser.ConfigParser(strict=False, interpolation=None, delimiters="=")
    unit.optionxform = str
    unit.read(path, encoding="utf-8")
    return unit


def run_by(timer):
    """The service file that a timer starts, and what stands for `%i` in it."""
    name, _, instance = read(timer)["Timer"]["Unit"].removesuffix(".service").partition("@")
    return timer.with_name(f"{name}@.service" if instance else f"{name}.service"), instance


def assert_runs(command):
    """A `manage.py` command that is there and understands its options."""
    name, *options = shlex.split(command)
    parser = load_command_class(get_commands()[name], name).create_parser("manage.py", name)
    parser.parse_args(options)


@pytest.mark.parametrize("timer", TIMERS, ids=lambda path: path.name)
def test_a_timer_starts_a_command_that_is_there(timer):
    service, instance = run_by(timer)
    _program, command = read(service)["Service"]["ExecStart"].split(" manage.py ")
    assert_runs(command.replace("%i", instance))


def test_all_that_must_be_run_at_times_has_a_timer():
    run = {run_by(timer) for timer in TIMERS}
    names = {instance or service.stem for service, instance in run}
    assert names == {
        "publish_scheduled", "deliver_mail", "send_reminders", "prune",
        "audit_publishing", "search_check", "voceria-backup",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["voceria-tasks", "voceria-search"])
def test_a_worker_has_time_to_finish_and_comes_back(name):
    service = read(TOP / "deploy" / "systemd" / f"{name}.service")["Service"]
    assert_runs(service["ExecStart"].split(" manage.py ")[1])
    assert (service["Restart"], int(service["TimeoutStopSec"])) == ("always", 120)


def test_systemd_waits_longer_than_gunicorn_takes():
    service = read(TOP / "deploy" / "systemd" / "voceria-web.service")["Service"]
    settings = {}
    exec((TOP / "gunicorn.conf.py").read_text(encoding="utf-8"), settings)
    assert int(service["TimeoutStopSec"]) > settings["graceful_timeout"]
    assert int(COMPOSE["x-voceria"]["stop_grace_period"].removesuffix("s")) > settings["graceful_timeout"]


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_every_service_is_nobody_s_but_its_own(path):
    service = read(path)["Service"]
    assert (service["User"], service["ProtectSystem"]) == ("voceria", "strict")
    assert service["NoNewPrivileges"] == "yes"
    assert service["EnvironmentFile"] == "/etc/voceria/environment"


@pytest.mark.parametrize("name", OURS)
def test_a_container_runs_what_is_there(name):
    for command in re.findall(r"python manage\.py ([^;&\"]+)", str(OURS[name].get("command", ""))):
        assert_runs(command)


def test_the_containers_do_all_that_the_timers_do():
    clock = OURS["clock"]["command"]
    for timer in TIMERS:
        service, instance = run_by(timer)
        assert f"manage.py {instance or service.stem.removeprefix('voceria-')}" in clock


def test_only_the_proxy_is_open_to_the_world():
    """It tells each reader's address, and the site believes one proxy."""
    assert [name for name, service in COMPOSE["services"].items() if "ports" in service] == ["proxy"]
    assert all(service["environment"]["TRUSTED_PROXIES"] == "1" for service in OURS.values())


@pytest.mark.parametrize("path", ["deploy/nginx/voceria.conf", "deploy/Caddyfile"])
def test_a_proxy_believes_no_reader_and_names_each_request(path):
    text = (TOP / path).read_text(encoding="utf-8")
    assert re.search(r"X-Forwarded-For (\$remote_addr|\{remote_host\})", text)
    assert re.search(r"X-Request-ID (\$request_id|\{http\.request\.uuid\})", text)
    assert re.search(r"gzip", text)
    assert re.search(r"45m", text, re.IGNORECASE)  # more than the largest document


def test_the_example_of_an_environment_has_all_that_production_needs():
    example = (TOP / "deploy" / "environment.example").read_text(encoding="utf-8")
    given = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    needed = set(re.findall(r"^\| `([A-Z_]+)` \|.*\| yes \|$", readme, re.MULTILINE))
    assert len(needed) >= 6
    assert needed <= given <= set(re.findall(r"`([A-Z_]+)`", readme))


def test_every_file_that_the_handbook_names_is_there():
    named = set(re.findall(r"`((?:deploy|docs|scripts)/[\w./-]+)`", HANDBOOK))
    assert named >= {"deploy/systemd/", "deploy/nginx/voceria.conf", "deploy/Caddyfile"}
    assert [name for name in named if not (TOP / name).exists()] == []


def test_every_command_that_the_handbook_names_is_there():
    named = set(re.findall(r"manage\.py (\w+)", HANDBOOK))
    assert named - set(get_commands()) == set()
