"""A machine that has README's variables, and what its administrator types as README says."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path

from elasticsearch import Elasticsearch

from .people import Person

TOP = Path(__file__).parents[2]
HOST = "voceria.example.org"
_README = (TOP / "README.md").read_text(encoding="utf-8")
PRODUCTION = _README.split("\n## A production site\n")[1].split("\n## ")[0]
_AS_TYPED = re.compile(r"(?:`| {7})((?:python manage\.py|gunicorn) [^`\n]+)")


def commands() -> list[list[str]]:
    """All that README's part on production says to type, in its order and as a shell joins lines."""
    return [shlex.split(line) for line in _AS_TYPED.findall(re.sub(r"\\\n\s+", "", PRODUCTION))]


def command(name: str) -> list[str]:
    """How README uses it; where it does so twice, the one that says more."""
    return max((words for words in commands() if name in words), key=len)


class Machine:
    def __init__(self, database: str, folder: Path) -> None:
        self.folder, self.port = folder, _free_port()
        self.prefix = f"t{uuid.uuid4().hex[:10]}"
        inherited = {name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ}
        self.environment = inherited | {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "SECRET_KEY": uuid.uuid4().hex + uuid.uuid4().hex,
            "ALLOWED_HOSTS": HOST,
            "BASE_URL": f"https://{HOST}",
            "DATABASE_URL": database,
            "EMAIL_URL": "smtp://127.0.0.1:9",
            "ELASTICSEARCH_URL": os.environ["ELASTICSEARCH_URL"],
            "SEARCH_INDEX_PREFIX": self.prefix,
            "SEARCH_REPLICAS": "0-0",
            "VOCERIA_VAR": str(folder),
        }

    def types(self, words: list[str], **variables: str) -> subprocess.CompletedProcess[str]:
        """Run to its end, which must be a good one."""
        done = subprocess.run(
            words, cwd=TOP, env=self.environment | variables, capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
        return done

    def serve(self) -> subprocess.Popen:
        log = (self.folder / "web.log").open("w", encoding="utf-8")
        words = [*command("gunicorn"), "--bind", f"127.0.0.1:{self.port}"]
        server = subprocess.Popen(words, cwd=TOP, env=self.environment, stdout=log, stderr=log)
        for _ in range(300):
            assert server.poll() is None, self.log()
            try:
                self.somebody().fetch("/salud/")
            except OSError:
                time.sleep(0.1)
            else:
                return server
        raise AssertionError("gunicorn does not answer")

    def log(self) -> str:
        return (self.folder / "web.log").read_text(encoding="utf-8")

    def somebody(self) -> Person:
        return Person(f"http://127.0.0.1:{self.port}", HOST)

    def forget_indices(self) -> None:
        elasticsearch = Elasticsearch(self.environment["ELASTICSEARCH_URL"])
        for name in elasticsearch.indices.get(index=f"{self.prefix}.*"):
            elasticsearch.indices.delete(index=name)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
