"""Who is killed while writing a profile or a plan leaves the old file or the new one.

Five hundred times for each, with what was found:
CAREERPATH_KILLS=1000 pytest tests/cli/test_interrupted.py -s
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.cli.runs import environment, run

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked")
KILLS = int(os.environ.get("CAREERPATH_KILLS", "24"))
#: Each changes what the one before it wrote; the first needs nothing.
PROFILE = (
    ("profile", "new", "--no-input", "--role", "receptionist", "--force"),
    ("profile", "set", "hours_per_week=6", "matters=soon"),
    ("profile", "learn", "spreadsheets=3", "discretion=2"),
)
PLAN = (
    ("plan", "make", "receptionist", "hr-assistant", "-o", "p.yaml", "--force"),
    ("plan", "done", "discretion=3", "--on", "2027-03-01", "--plan", "p.yaml"),
    ("plan", "update", "p.yaml", "--hours-per-week", "6"),
)
#: Starts once, then forks a writer for each kill. Half of them are killed from outside
#: after some time, the others by themselves before some step with the file.
KILLER = """
import itertools, json, os, random, signal, sys, time
from pathlib import Path
from careerpath.cli import main
file, kills, commands, states = json.loads(sys.argv[1])
file, random = Path(file), random.Random(13)
STEPS = ("open", "os.rename", "os.remove", "os.chmod")

def call(words):
    try:
        main(["--lang", "en", *words])
    except SystemExit as done:
        assert not done.code, words

def write(steps):
    def count(event, arguments):
        nonlocal steps
        if event in STEPS and file.name in str(arguments[0]):
            steps -= 1
            if not steps:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    while True:
        for words in commands:
            call(words)

def temporary():
    return [f.name for f in Path().iterdir() if f.name.startswith(".")]

quiet = os.open(os.devnull, os.O_WRONLY)
out = os.dup(1)
os.dup2(quiet, 1), os.dup2(quiet, 2)
begun = time.monotonic()
for words in commands:
    call(words)
longest = time.monotonic() - begun
seen, left, torn = set(), 0, []
for number in range(kills):
    child = os.fork()
    if not child:
        write(random.randint(1, 40) if number % 2 else 0)
    if number % 2 == 0:
        time.sleep(random.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for path in (file, file.with_name(file.name + ".bak")):
        if path.exists():
            text = path.read_text("utf-8")
            torn += [text] if text not in states else []
            seen.add(text)
    left += len(temporary())
for words in commands:
    call(words)
os.write(out, json.dumps([torn, len(seen), left, temporary()]).encode())
"""


@pytest.mark.parametrize(
    ("file", "commands"),
    [("me.yaml", PROFILE), ("p.yaml", PLAN)],
    ids=["profile", "plan"],
)
def test_a_kill_leaves_the_old_file_or_the_new_one(file, commands, here):
    """Whole, at whatever moment; what was begun is removed by who comes next."""
    states = []
    for words in commands:
        assert 0 == run(*words, lang="en").exit_code
        states.append((here / file).read_text("utf-8"))
    assert len(commands) == len(set(states))

    said = json.dumps([file, KILLS // 2, commands, states])
    done = subprocess.run(
        [sys.executable, "-c", KILLER, said],
        stdout=subprocess.PIPE,
        check=True,
        env=environment(),
    )

    torn, seen, left, still = json.loads(done.stdout)
    print(f"{KILLS // 2} kills: {seen} contents, {left} temporary files, all removed")  # noqa: T201
    assert ([], []) == (torn, still)
    assert seen > 1
    assert left
