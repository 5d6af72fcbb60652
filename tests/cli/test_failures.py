"""Whatever goes wrong outside ends in a clear line, never in a traceback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.runs import environment, program, run, start

ROUTES = ("routes", "executive-assistant", "hr-manager", "--lang", "en")
#: A superuser may read and write everything; these rights are put down first.
_RIGHTS = "-dac_override,-dac_read_search"
PLAIN_USER = ("setpriv", "--bounding-set", _RIGHTS) if os.geteuid() == 0 else ()
needs_setpriv = pytest.mark.skipif(
    bool(PLAIN_USER) and shutil.which("setpriv") is None, reason="no setpriv"
)
needs_full_device = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="no /dev/full"
)


def check_line(done, code, start_of_line):
    """Hold a failure to its code and its one line."""
    assert code == done.returncode, done.stderr
    assert done.stderr.startswith(start_of_line), done.stderr
    assert 1 == done.stderr.count("\n")


@needs_setpriv
def test_a_graph_without_permission(tiny, tmp_path):
    """Its file is named."""
    graph = shutil.copytree(tiny, tmp_path / "graph")
    (graph / "sources.yaml").chmod(0)
    done = start("roles", "--graph", graph, "--lang", "en", prefix=PLAIN_USER)

    check_line(done, 3, f"Error: You have no permission to read “{graph}/sources.yaml”")


@needs_setpriv
@pytest.mark.parametrize(
    ("call", "name", "shown"),
    [
        (("checklist", "recruiter"), "list.md", "list.md"),
        (("batch", "people.csv", "--jobs", "1"), "out.csv", "out.csv.partial"),
    ],
)
def test_an_output_folder_without_permission(tmp_path, call, name, shown):
    """Nothing is left in it."""
    (tmp_path / "people.csv").write_text("role,destination\nrecruiter,hr-manager\n")
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    file, said = folder / name, {"prefix": PLAIN_USER, "cwd": tmp_path}
    done = start(*call, "-o", file, "--lang", "en", **said)

    check_line(done, 3, f"Error: {folder / shown} cannot be written (no permission).")
    assert [] == list(folder.iterdir())


@pytest.mark.parametrize(
    ("call", "english", "french"),
    [
        (("batch", "none.csv", "-o", "out.csv"), "it does not exist", "introuvable"),
        (("batch", ".", "-o", "out.csv"), "it is a folder", "c’est un dossier"),
        (("gap", "recruiter", "--profile", "."), "it is a folder", "c’est un dossier"),
        (
            ("match", "mine.txt/x"),
            "a part of its path is no folder",
            "un élément de son chemin n’est pas un dossier",
        ),
        (("match", "x" * 300), "the name is too long", "le nom est trop long"),
        (("--graph", "x" * 300, "roles"), "the name is too", "le nom est trop"),
        (("roles", "-o", f"{'x' * 300}.md"), "the name is too", "le nom est trop"),
    ],
)
def test_what_the_system_refuses_is_worded(
    call, english, french, tmp_path, monkeypatch
):
    """In either language, never in the system's own words."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.txt").touch()

    for language, reason in (("en", english), ("fr", french)):
        done = run(*call, lang=language)
        assert 3 == done.exit_code
        assert f"({reason}" in done.stderr


def test_a_folder_that_is_not_a_graph(tmp_path):
    """It says what a graph is."""
    done = start("roles", "--graph", tmp_path, "--lang", "en")

    check_line(done, 3, f"Error: “{tmp_path}” is not a graph folder")


def test_a_graph_with_mistakes_lists_them_all(tiny, tmp_path):
    """One line each, after the line that counts them."""
    graph = shutil.copytree(tiny, tmp_path / "graph")
    path = graph / "roles" / "q-2.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("k-2:", "k-8:"), "utf-8")
    done = start("roles", "--graph", graph, "--lang", "fr")
    first, *lines = done.stderr.splitlines()

    assert 3 == done.returncode
    assert "Erreurs à corriger\u202f: 3." in first
    errors = [line for line in lines if ": erreur\u202f: " in line]
    assert 3 == len(errors)
    assert all(line.startswith(f"{path}:") for line in errors)


@pytest.mark.parametrize("name", ["route.pdf", "list.md"])
def test_an_output_folder_that_does_not_exist(name, tmp_path):
    """Nothing is made in its stead."""
    command = "diagram" if name == "route.pdf" else "checklist"
    file = tmp_path / "nowhere" / name
    done = start(command, *ROUTES[1:], "-o", file)

    check_line(done, 3, f"Error: The folder {file.parent} does not exist")
    assert [] == list(tmp_path.iterdir())


@needs_full_device
@pytest.mark.parametrize(
    "call", [("--help",), ("roles",), (*ROUTES, "--json")], ids=" ".join
)
def test_a_full_disk_behind_stdout(call):
    """The reason is said once, also by `--help`."""
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = start(*call, stdout=full, env=environment(CAREERPATH_LANG="en"))

    check_line(done, 3, "Error: The output cannot be written (the disk is full).")


@needs_full_device
def test_a_full_disk_behind_a_file(tmp_path):
    """The file was a way to it."""
    file = tmp_path / "list.md"
    file.symlink_to("/dev/full")
    done = start("checklist", "recruiter", "-o", file, "--lang", "en")

    check_line(done, 3, f"Error: {file} cannot be written (the disk is full).")


@pytest.mark.parametrize(
    "call", [("--help",), ("skills",), (*ROUTES, "--json")], ids=" ".join
)
def test_a_closed_pipe_is_no_failure(call):
    """Whoever reads has seen enough: silence, and code 0."""
    with subprocess.Popen(
        [*program(), *call],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        process.stdout.close()
        errors = process.stderr.read()

    assert (0, b"") == (process.returncode, errors)


@pytest.mark.usefixtures("signals_heard")
@pytest.mark.parametrize(
    ("asked", "code"), [(signal.SIGINT, 1), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_who_is_asked_to_end_says_so(asked, code, tmp_path):
    """One line, after the one that the terminal began with ^C."""
    fifo = tmp_path / "profile.yaml"
    os.mkfifo(fifo)
    with subprocess.Popen(
        [*program(), "gap", "recruiter", "--profile", str(fifo), "--lang", "fr"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        writer = _wait_for_reader(fifo)
        process.send_signal(asked)
        output, errors = process.communicate(timeout=300)
        os.close(writer)

    assert (code, b"", "\nInterrompu.\n") == (
        process.returncode,
        output,
        errors.decode(),
    )


def _wait_for_reader(fifo):
    """Return an open end of a FIFO as soon as the program reads the other."""
    for _ in range(6000):  # minutes, on the busiest machine
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nobody reads the profile")


def test_a_bug_keeps_its_traceback(monkeypatch):
    """Only what people can mend is turned into words."""
    monkeypatch.setattr("careerpath.pages.roles.role_list", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run("roles")


@pytest.mark.parametrize(
    ("encoding", "title", "hours"),
    [
        ("cp1252", "Assistant·e de direction -> Office manager", "352\u00a0h"),
        ("latin-1", "Assistant·e de direction -> Office manager", "352\u00a0h"),
        ("cp437", "Assistant·e de direction -> Office manager", "352\u00a0h"),
    ],
)
def test_an_old_terminal_gets_what_comes_nearest(encoding, title, hours):
    """No question mark in place of a space or an arrow, never a failure."""
    done = start(
        *("routes", "executive-assistant", "office-manager", "--lang", "fr"),
        env=environment(PYTHONIOENCODING=encoding),
        encoding=encoding,
    )

    assert 0 == done.returncode
    assert title == done.stdout.splitlines()[0]
    assert hours in done.stdout
    assert "?" not in done.stdout


@pytest.mark.parametrize(
    "words", [("role",), ("skill",), ("gap", "hr-manager", "--have")]
)
def test_a_text_that_is_too_long_for_a_name(words):
    """It is not printed in full, and not looked for."""
    done = run(*words, f"({'x' * 10_000}", lang="en")
    [line, _] = done.stderr.splitlines()

    assert 5 == done.exit_code
    assert line.endswith("…” has 10001 characters; no name has more than 300.")
    assert 150 > len(line)


def test_nothing_that_a_graph_says_steers_a_terminal(tiny, tmp_path):
    """JSON spells it, so that programs lose nothing."""
    graph = shutil.copytree(tiny, tmp_path / "graph")
    roles = graph / "roles" / "q-2.yaml"
    text = roles.read_text("utf-8").replace("αλφα 41", "αλφα\u202e41", 1)
    roles.write_text(text, "utf-8")

    shown = run("role", "r-1", "--graph", str(graph), lang="en").stdout
    spelt = run("role", "r-1", "--graph", str(graph), "--json", lang="en").stdout

    assert "αλφα\ufffd41" in shown
    assert "\u202e" not in shown + spelt
    assert "αλφα\u202e41" == json.loads(spelt)["label"]["en"]


def test_a_path_that_is_too_long_is_told():
    """Wherever one is asked for."""
    result = run("plan", "show", "x" * 300, lang="en")

    assert (3, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith("(the name is too long).\n")
