"""Who is killed while writing leaves the old plan or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

from tests.plans.made import GRAPH, shipped_plan, written

#: More of them where somebody has the time.
KILLS = int(os.environ.get("CAREERPATH_KILLS", "40"))
#: Writes the two contents in turn until it is killed.
_WRITER = """
import sys
from pathlib import Path
from careerpath.files import write_whole
target, *sources = map(Path, sys.argv[1:])
contents = [source.read_bytes() for source in sources]
while True:
    for content in contents:
        write_whole(target, content)
        print("written", flush=True)
"""


def test_a_kill_leaves_one_of_them_whole(tmp_path):
    """At whatever moment it comes."""
    old = written(GRAPH, shipped_plan(), tmp_path).rename(tmp_path / "old.yaml")
    new = written(GRAPH, shipped_plan(chosen=1), tmp_path).rename(tmp_path / "new.yaml")
    target = tmp_path / "kept.yaml"
    target.write_bytes(old.read_bytes())
    moments, seen = random.Random(13), set()

    for number in range(KILLS):
        command = [sys.executable, "-c", _WRITER, str(target), str(old), str(new)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            for _ in range(1 + number % 4):  # wherever it is then, it has come so far
                assert b"written\n" == writer.stdout.readline()
            time.sleep(moments.uniform(0, 0.002))
            writer.send_signal(signal.SIGKILL)
        seen.add(target.read_bytes())

    assert {old.read_bytes(), new.read_bytes()} == seen
