"""`manage.py search_worker`: keeps Elasticsearch equal to the table, for ever or --once."""

import argparse
import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.elastic import client
from search.elastic.worker import Worker
from search.engines.base import EngineUnavailable


class Command(BaseCommand):
    help = "Send to Elasticsearch whatever it lacks, and repair its indices. Runs until it is told to stop."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="catch up once and end")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if not client.is_configured():
            raise CommandError("ELASTICSEARCH_URL is not set: the database engine needs no worker.")
        worker = Worker(say=self.stdout.write)
        if once:
            return self._once(worker)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        self.stdout.write("search_worker: started")
        worker.run()
        self.stdout.write("search_worker: stopped")
        return None

    def _once(self, worker: Worker) -> None:
        try:
            progress = worker.turn(look=True)
        except EngineUnavailable as failure:
            raise CommandError(f"Elasticsearch cannot be used now: {failure}") from failure
        self.stdout.write(f"{progress.sent} sent, {progress.refused} refused, {progress.purged} forgotten")
        if progress.refused or progress.busy:
            raise CommandError("Not everything could be sent; the log says why.")
