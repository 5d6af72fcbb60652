"""Who is killed while writing leaves the old file or the new one, and nothing else.

Each writer so many times, with what was found:
CAREERPATH_KILLS=1000 pytest tests/cli/test_interrupted.py -s
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import NamedTuple

import pytest

from tests.cli.runs import environment, program, run
from tests.importers.rome_download import write_rome

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked")
KILLS = int(os.environ.get("CAREERPATH_KILLS", "64"))


class Writer(NamedTuple):
    """What writes a file or a folder.

    Attributes
    ----------
    place
        Where.
    commands
        Each may be run after the one before it, and the first after the last.
    beside
        What may stand there besides, as long as it is not done.
    """

    place: str
    commands: tuple[tuple[str, ...], ...]
    beside: tuple[str, ...] = ()


_PLAN = ("plan", "make", "receptionist", "hr-assistant", "-o", "p.yaml", "--force")
WRITERS = {
    "profile": Writer(
        "me.yaml",
        (
            ("profile", "new", "--no-input", "--role", "receptionist", "--force"),
            ("profile", "set", "hours_per_week=6", "matters=soon"),
            ("profile", "learn", "spreadsheets=3", "discretion=2"),
        ),
        ("me.yaml.bak",),
    ),
    "plan": Writer(
        "p.yaml",
        (
            _PLAN,
            ("plan", "done", "discretion=3", "--on", "2027-03-01", "--plan", "p.yaml"),
            ("plan", "update", "p.yaml", "--hours-per-week", "6"),
        ),
        ("p.yaml.bak",),
    ),
    "diagram": Writer(
        "d.svg",
        (
            ("diagram", "gap", "recruiter", "--from", "receptionist", "-o", "d.svg"),
            ("diagram", "gap", "hr-manager", "--from", "recruiter", "-o", "d.svg"),
        ),
    ),
    "checklist": Writer(
        "c.csv",
        (
            ("checklist", "receptionist", "-o", "c.csv"),
            ("checklist", "recruiter", "-o", "c.csv"),
        ),
    ),
    "export": Writer(
        "g.json",
        (
            ("export", "-o", "g.json"),
            ("--lang", "fr", "export", "-o", "g.json"),
        ),
    ),
    "batch": Writer(
        "r.csv",
        (
            ("batch", "people.csv", "-o", "r.csv", "--jobs", "1"),
            ("batch", "people.csv", "-o", "r.csv", "--jobs", "1", "--max-moves", "3"),
        ),
        ("r.csv.partial",),
    ),
    "import": Writer("rome", (("import", "rome", "v3", "-o", "rome"),)),
}
#: Starts once, then forks a writer for each kill. Half of them are killed from outside
#: after some time, the others by themselves before some step with the file.
KILLER = """
import itertools, json, os, random, shutil, signal, sys, time
from hashlib import sha256
from pathlib import Path
from careerpath.cli import main
place, kills, commands, states = json.loads(sys.argv[1])
place, random = Path(place), random.Random(13)
STEPS = ("open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.rmdir")

def call(words):
    shutil.rmtree("gone", ignore_errors=True)
    if place.is_dir():  # which is only ever new; whole, or not there, at any moment
        place.rename("gone")
        shutil.rmtree("gone")
    try:
        main(["--lang", "en", *words] if "--lang" not in words else list(words))
    except SystemExit as done:
        assert not done.code, words

def write(steps):
    def count(event, arguments):
        nonlocal steps
        if event in STEPS and place.name in str(arguments[0]):
            steps -= 1
            if not steps:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    while True:
        for words in commands:
            call(words)

def told(path):
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    parts = [f.name.encode() + f.read_bytes() for f in files if f.is_file()]
    if path.is_file():
        parts = [path.read_bytes()]
    return sha256(b"".join(parts)).hexdigest()

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
    for path in (place, place.with_name(place.name + ".bak")):
        if path.exists() and told(path) not in states:
            torn.append(str(path))
        elif path.exists():
            seen.add(told(path))
    left += len(temporary())
for words in commands:
    call(words)
os.write(out, json.dumps([torn, len(seen), left, temporary(), told(place)]).encode())
"""


def told(path):
    """Return what tells a file or a folder from others, as the killer does."""
    from hashlib import sha256

    if path.is_file():
        return sha256(path.read_bytes()).hexdigest()
    files = sorted(file for file in path.rglob("*") if file.is_file())
    parts = [file.name.encode() + file.read_bytes() for file in files]
    return sha256(b"".join(parts)).hexdigest()


@pytest.mark.parametrize("name", WRITERS)
def test_a_kill_leaves_the_old_file_or_the_new_one(name, here):
    """Whole, at whatever moment; what was begun is removed by who comes next."""
    writer = WRITERS[name]
    write_rome(here)
    rows = "".join(f"p{n},receptionist,hr-assistant\n" for n in range(40))
    (here / "people.csv").write_text(f"person,role,destination\n{rows}", "utf-8")
    states, before = [], {path.name for path in here.iterdir()}
    for words in writer.commands:
        shutil.rmtree(here / "rome", ignore_errors=True)
        language = None if "--lang" in words else "en"
        assert 0 == run(*words, lang=language).exit_code
        states.append(told(here / writer.place))
    kills = KILLS // 8 if KILLS < 500 else KILLS // len(WRITERS) + 1

    said = json.dumps([writer.place, kills, writer.commands, states])
    done = subprocess.run(
        [sys.executable, "-c", KILLER, said],
        stdout=subprocess.PIPE,
        check=True,
        env=environment(),
    )

    torn, seen, left, still, last = json.loads(done.stdout)
    print(f"{name}: {kills} kills, {seen} contents, {left} begun, all removed")  # noqa: T201
    assert ([], []) == (torn, still)
    assert seen or kills < 100  # a short while may see none whole
    assert states[-1] == last
    there = {path.name for path in here.iterdir()} - before
    assert there <= {writer.place, *writer.beside}
    assert not (here / "r.csv.partial").exists()


@pytest.mark.usefixtures("signals_heard")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_asked_to_end_leaves_nothing(asked, here):
    """Nor any of the processes of a batch."""
    rows = "".join(
        f"p{n},receptionist,hr-manager,,{n % 60 + 1},{n % 200}\n" for n in range(20_000)
    )
    head = "person,role,destination,held,hours_per_week,months_in_role\n"
    (here / "people.csv").write_text(head + rows, "utf-8")
    words = ["batch", "people.csv", "-o", "r.csv", "--jobs", "2", "--by", "time"]
    process = subprocess.Popen(
        [*program(), "--lang", "en", *words],
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    journal = here / "r.csv.partial"
    while not journal.exists():
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.05)
    time.sleep(0.3)  # until the workers are there, most often; whenever else is as good
    process.send_signal(asked)
    errors = process.communicate(timeout=120)[1].decode()

    assert 128 + asked == process.returncode, errors
    assert "Interrupted." in errors
    assert "Traceback" not in errors
    left = {path.name for path in here.iterdir()}
    assert {"people.csv"} == left - {"r.csv.partial"}
    while _is_there(process.pid):  # or the test would not end
        time.sleep(0.05)


def _is_there(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
