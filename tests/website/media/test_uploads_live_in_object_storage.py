"""Against a real S3 server on the loopback: files go to the bucket and come back through the guard only."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import boto3
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.management import call_command
from django.db import connection
from django.test import Client
from moto.server import ThreadedMotoServer

from operations.backup import media
from tests import factories

TOP = Path(__file__).parents[3]
KEYS = {"AWS_ACCESS_KEY_ID": "office", "AWS_SECRET_ACCESS_KEY": "word", "AWS_DEFAULT_REGION": "us-east-1"}
S3 = "storages.backends.s3.S3Storage"


@pytest.fixture(scope="module")
def server():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def bucket(server, settings, monkeypatch):
    """Every upload goes here, as with MEDIA_STORAGE and MEDIA_STORAGE_OPTIONS in the environment."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    bucket = boto3.resource("s3", endpoint_url=server).create_bucket(Bucket=f"uploads-{time.time_ns()}")
    options = {"backend": S3, "bucket_name": bucket.name, "endpoint_url": server}
    elsewhere = {"BACKEND": "website.media.elsewhere.storage", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"default": elsewhere}
    return bucket


def keys(bucket):
    return sorted(one.key for one in bucket.objects.all())


@pytest.fixture
def shown(bucket, home):
    """A photograph, a film and a document of a public page."""
    image, document = factories.image("Malecón"), factories.document("Acta", b"0123456789", "pdf")
    blocks = [
        ("image", {"image": image, "alt": "x"}),
        ("documents", {"documents": [{"document": document, "title": "x"}]}),
    ]
    return factories.section(home, "Trámites", body=blocks), image, document


def test_an_upload_lies_in_the_bucket_and_its_address_is_the_site_s(shown, bucket):
    _page, image, document = shown
    assert keys(bucket) == sorted([image.file.name, document.file.name])
    assert image.file.url.startswith("/media/original_images/")
    assert document.file.url.startswith("/media/documents/")


def test_a_public_page_shows_its_pictures(shown, client, bucket):
    page, image, document = shown
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert bucket.name not in answer.text
    for url in (image.file.url, image.get_rendition("width-20").url, document.url):
        assert client.get(url).status_code == 200


def test_what_no_public_page_shows_is_hidden(bucket, client, root):
    image, document = factories.image("Reservada"), factories.document("Reservado")
    for url in (image.file.url, image.get_rendition("width-20").url, document.url, document.file.url):
        assert client.get(url).status_code == 404


def test_the_bucket_itself_shows_nothing_to_a_stranger(shown, bucket, server):
    """Its rights are the bucket's own: no object is made public when it is written."""
    _page, image, _document = shown
    grants = bucket.Object(image.file.name).Acl().grants
    assert [grant["Permission"] for grant in grants] == ["FULL_CONTROL"]


@pytest.mark.parametrize(
    ("asked", "status", "content"),
    [
        ("bytes=2-4", 206, b"234"),
        ("bytes=-3", 206, b"789"),
        ("bytes=8-", 206, b"89"),
        ("bytes=20-", 416, b""),
    ],
)
def test_a_part_is_sent_from_the_bucket(shown, client, asked, status, content):
    _page, _image, document = shown
    answer = client.get(document.url, headers={"Range": asked})
    assert answer.status_code == status
    assert answer.getvalue() == content


def test_a_name_that_is_taken_is_given_to_nobody_else(bucket):
    first = default_storage.save("documents/acta.pdf", ContentFile(b"first"))
    second = default_storage.save("documents/acta.pdf", ContentFile(b"second"))
    assert first != second
    assert default_storage.open(first).read() == b"first"


def test_what_nobody_owns_is_pruned_from_the_bucket(shown, bucket, settings, capsys):
    _page, image, document = shown
    default_storage.save("documents/orphan.pdf", ContentFile(b"x"))
    settings.RETENTION_DAYS = settings.RETENTION_DAYS | {"files": 0}
    call_command("prune", only=["files"])
    assert keys(bucket) == sorted([image.file.name, document.file.name])


def test_a_deleted_photograph_leaves_the_bucket(bucket, root, django_capture_on_commit_callbacks):
    image = factories.image("Vieja")
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert keys(bucket) == []


def test_a_copy_of_the_site_holds_what_is_in_the_bucket(bucket, tmp_path):
    default_storage.save("documents/ñandú.pdf", ContentFile(b"acta"))
    media.dump(default_storage, tmp_path / "media.tar")
    default_storage.delete("documents/ñandú.pdf")
    media.load(default_storage, tmp_path / "media.tar")
    assert default_storage.open("documents/ñandú.pdf").read() == b"acta"


def test_a_server_that_is_away_is_a_missing_file_not_an_error(shown, settings):
    """The picture is as missing as from a broken disk, and nobody waits for it long."""
    _page, image, document = shown
    options = settings.STORAGES["default"]["OPTIONS"] | {"endpoint_url": f"http://127.0.0.1:{free_port()}"}
    settings.STORAGES = settings.STORAGES | {"default": settings.STORAGES["default"] | {"OPTIONS": options}}
    reader = Client(raise_request_exception=False)
    assert reader.get(image.file.url).status_code == 404
    assert reader.get(document.url).status_code == 404
    assert storages["default"].client_config.connect_timeout <= 5


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def two_processes(bucket, tmp_path):
    """Two web servers with one database and one bucket, and each with a disk of its own."""
    options = {"bucket_name": bucket.name, "endpoint_url": bucket.meta.client.meta.endpoint_url}
    url = f"{os.environ['DATABASE_URL'].rsplit('/', 1)[0]}/{connection.settings_dict['NAME']}"
    processes, ports = [], [free_port(), free_port()]
    for number, port in enumerate(ports):
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "DATABASE_URL": url,
            "ELASTICSEARCH_URL": "",
            "REDIS_URL": "",
            "VOCERIA_VAR": str(tmp_path / f"disk-{number}"),
            "MEDIA_STORAGE": S3,
            "MEDIA_STORAGE_OPTIONS": json.dumps(options),
        }
        command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "config.wsgi"]
        processes.append(subprocess.Popen(command, cwd=TOP, env=environment, stderr=subprocess.DEVNULL))
    for port in ports:
        wait_for(port)
    yield ports
    for process in processes:
        process.terminate()
    for process in processes:
        process.wait(timeout=30)


def wait_for(port):
    for _ in range(300):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the web server does not answer")


def fetch(port, path):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return answer.status, answer.read()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_web_processes_without_a_common_disk_serve_the_same_site(shown, two_processes):
    """A size that one of them has made is served by the other; so is a file that came after both started."""
    page, image, document = shown
    rendition = image.get_rendition("width-30")
    later = factories.document("Anexo", b"annex", "pdf")
    page.body.append(("documents", {"documents": [{"document": later, "title": "x"}]}))
    factories.publish(page)
    for path in (page.url, image.file.url, rendition.url, document.url, later.url):
        (one, first), (other, second) = (fetch(port, path) for port in two_processes)
        assert (one, other) == (200, 200)
        assert page.url == path or first == second
