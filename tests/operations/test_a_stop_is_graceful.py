"""gunicorn as this project sets it up: who has asked is answered before the process ends."""

import json
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

TOP = Path(__file__).parents[2]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def fetch(port, path):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        return answer.read()


def wait_for(port):
    for _ in range(200):
        try:
            return fetch(port, "/")
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the web server does not answer")


def test_a_request_in_hand_is_answered_and_the_log_is_json():
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
    command += ["tests.operations.slow_site:application"]
    server = subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        wait_for(port)
        answers = []
        reader = threading.Thread(target=lambda: answers.append(fetch(port, "/slow")))
        reader.start()
        time.sleep(0.7)
        server.terminate()
        out, errors = server.communicate(timeout=30)
        reader.join(timeout=10)
    finally:
        server.kill()
    assert answers == [b"whole"]
    assert server.returncode == 0
    assert out == ""
    assert all(json.loads(line)["logger"] == "gunicorn.error" for line in errors.splitlines())
