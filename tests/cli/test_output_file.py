"""Commands write over what others wrote only if forced."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from tests.cases import for_each
from tests.cli.runs import LANGUAGES, commands, kinds, run
from tests.cli.writers import PEOPLE, WRITERS, fill_folder


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in a folder with a table of people and a profile."""
    monkeypatch.chdir(tmp_path)
    fill_folder()


def call(name, *arguments, lang=None):
    """Run a command that writes."""
    words, _ending = WRITERS[name]
    return run(*name.split(), *words, *map(str, arguments), lang=lang)


def test_every_command_that_writes_is_here():
    """A new one has to be added; a new profile is written over nothing at all."""
    found = {**commands(), **kinds()}
    for words in ("profile new", "profile from"):
        del found[words]
    writers = {n for n, c in found.items() if "force" in {p.name for p in c.params}}

    assert set(WRITERS) == writers


def test_results_and_problems_are_two_files():
    """Nothing is answered before that is clear."""
    done = call("batch", "-o", "both.csv", "--problems", "./both.csv")

    assert 3 == done.exit_code
    assert "cannot hold both; name two files" in done.stderr
    assert not Path("both.csv").exists()


def test_problems_go_over_problems_only():
    """The list of an earlier run is replaced, another table is not."""
    Path("mine.csv").write_text(PEOPLE, "utf-8")
    for _again in range(2):
        assert 0 == call("batch", "-o", "a.csv", "--problems", "p.csv").exit_code
    done = call("batch", "-o", "b.csv", "--problems", "mine.csv")

    assert 3 == done.exit_code
    assert Path("mine.csv").read_text("utf-8") == PEOPLE
    forced = call("batch", "-o", "b.csv", "--problems", "mine.csv", "--force")
    assert 0 == forced.exit_code
    assert "\ufeffline,problem\n" == Path("mine.csv").read_text("utf-8")


@pytest.mark.parametrize("name", WRITERS)
def test_own_output_is_written_over_and_others_only_if_forced(name):
    """Each command knows its own."""
    output = Path(f"out{WRITERS[name][1]}")
    output.write_bytes(b"My own notes\n")
    done = call(name, "-o", output)
    assert 3 == done.exit_code
    assert "name another file, or replace this one with --force" in done.stderr
    assert b"My own notes\n" == output.read_bytes()

    assert 0 == call(name, "-o", output, "--force").exit_code
    ours = output.read_bytes()
    assert b"My own notes\n" != ours
    assert 0 == call(name, "-o", output).exit_code
    assert ours == output.read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WRITERS)
def test_another_ending_is_a_wrong_usage(name, lang):
    """The same words for all, before any work; the help names the right ones."""
    done = call(name, "-o", "out.xyz", lang=lang)
    words = ("does not say what to write", "ne dit pas quoi écrire")

    assert 2 == done.exit_code
    assert words[lang == "fr"] in done.stderr
    shown = run(*name.split(), "--help", lang=lang).stdout
    assert WRITERS[name][1] in shown.partition("--output")[2].partition("--force")[0]


def test_a_named_form_goes_before_the_ending():
    """A page may be called as one likes."""
    done = call("compare", "-o", "page.any", "--format", "markdown")

    assert 0 == done.exit_code
    assert Path("page.any").read_text("utf-8").startswith("# ")


#: What else writes.
_OTHERS = [
    ("plan", "done", "adaptability=2"),
    ("plan", "update"),
    ("profile", "learn", "spreadsheets=3", "--profile", "me.yaml"),
    ("profile", "set", "hours_per_week=6", "--profile", "me.yaml"),
    ("profile", "new", "--no-input", "--role", "recruiter", "-o", "new.yaml"),
    ("profile", "to", "cv.json", "--profile", "me.yaml"),
    ("new", "graph", "ours"),
    ("import", "table", "roles.csv", "-o", "ours"),
]
#: Pictures take a while, and are written as one of them is.
_LEFT_OUT = {"batch", "dossier", "match"}
_WRITING = [
    (*name.split(), *words, "-o", f"out{ending}")
    for name, (words, ending) in WRITERS.items()
    if not name.startswith("diagram") and name not in _LEFT_OUT
]


@pytest.fixture
def shut(monkeypatch):
    """Let nothing be begun in any folder."""

    def refuse(*_args, **_named):
        raise PermissionError(errno.EACCES, "Permission denied", "out")

    monkeypatch.setattr("tempfile.mkstemp", refuse)


@pytest.mark.usefixtures("shut")
@for_each([*_WRITING, *_OTHERS], " ".join)
def test_a_folder_that_takes_nothing_is_one_line(words):
    """Nothing changes."""
    Path("roles.csv").write_text("role,skill,level\nA,b,1\n", "utf-8")
    before = {path: path.read_bytes() for path in Path().iterdir()}
    done = run(*words, lang="en")

    assert 3 == done.exit_code, done.stderr
    assert " cannot be written (no permission).\n" in done.stderr
    assert "Written" not in done.stderr
    assert before == {path: path.read_bytes() for path in Path().iterdir()}
