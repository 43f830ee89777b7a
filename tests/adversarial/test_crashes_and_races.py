"""A few rounds of `bench.faults`: killed workers, two moderators and two editors at once, real processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.postgresql
@pytest.mark.slow
def test_nothing_is_lost_doubled_or_stuck():
    command = [sys.executable, "-m", "bench.faults", "--kills", "6", "--decisions", "6", "--saves", "6"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ.copy(), capture_output=True, text=True, timeout=600, check=False
    )
    assert done.stdout.splitlines()[-1:] == ["0 failures"], done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
