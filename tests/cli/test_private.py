"""What a person says of themselves stands where they named it, and nowhere else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.cli.runs import environment, kinds, run

#: What nobody but the person would say: a first name, a note, an employer.
WORDS = ("Zoéphine", "chuchotement", "Tisserandises")
CV = {
    "basics": {"name": WORDS[0], "label": "Receptionist"},
    "work": [{"position": "Receptionist", "name": WORDS[2], "startDate": "2020-01"}],
    "skills": [{"name": "Excel", "level": "working"}],
}
NEW = ("profile", "new", "--first-name", WORDS[0], "--role", "receptionist")
#: What each command is asked, with what is typed; the files that they may write.
ASKED = (
    ((*NEW, "--no-input"), ""),
    ((*NEW, "--force", "--questions", "2", "--target", "HR officer"), "\n" * 15),
    (("profile", "ask", "--questions", "2"), "2\n2\n"),
    (("profile", "set", "hours_per_week=6"), ""),
    (("profile", "learn", "discretion=3"), ""),
    (("profile", "show"), ""),
    (("profile", "show", "--json"), ""),
    (("profile", "from", "cv.json", "-o", "from.yaml", "--accept"), ""),
    (("profile", "from", "cv.txt", "-o", "text.yaml", "--accept"), ""),
    (("profile", "to", "resume.json"), ""),
    (("profile", "to", "resume.json", "--profile", "from.yaml"), ""),
    (("plan", "make", "-o", "plan.yaml", "--start", "2027-01-04"), ""),
    (("plan", "make", "--json"), ""),
    (("plan", "next"), ""),
    (("plan", "done", "discretion=4", "--on", "2027-03-01", "--note", WORDS[1]), ""),
    (("plan", "status", "--on", "2027-04-01", "--json"), ""),
    (("plan", "update", "--hours-per-week", "9", "--start", "2027-04-01"), ""),
    (("plan", "show", "--json"), ""),
    (("plan", "verify", "--json"), ""),
    (("checklist", "--plan", "plan.yaml", "-o", "list.csv"), ""),
    (("checklist", "--plan", "plan.yaml", "-o", "list.md"), ""),
    (("checklist", "--plan", "plan.yaml", "-o", "list.html"), ""),
    (("checklist", "--plan", "plan.yaml", "-o", "list.docx"), ""),
    (("checklist", "--plan", "plan.yaml", "-o", "list.xlsx"), ""),
    (("progress", "import", "list.csv", "list.xlsx", "--profile", "me.yaml"), ""),
    (("progress", "import", "ticked.md", "--profile", "me.yaml", "--json"), ""),
    (("next", "--json"), ""),
    (("routes", "--json"), ""),
    (("gap", "--json"), ""),
)
NAMED = {
    *("me.yaml", "from.yaml", "text.yaml", "resume.json", "plan.yaml"),
    *(f"list.{ending}" for ending in ("csv", "md", "html", "docx", "xlsx")),
}
#: Answers all of that, and prints every path that is written, made, moved or removed.
WATCHER = """
import json, os, sys
from click.testing import CliRunner
from careerpath.cli import main

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {"os.mkdir": 0, "os.remove": 0, "os.rmdir": 0, "os.truncate": 0}
CHANGES |= {"os.rename": 1, "os.link": 1, "os.symlink": 1, "sqlite3.connect": 0}
touched, told = set(), []

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        if arguments[2] & WRITING:
            touched.add(os.fsdecode(arguments[0]))
    elif event in CHANGES:
        touched.add(os.fsdecode(arguments[CHANGES[event]]))

sys.addaudithook(watch)
for words, typed in json.loads(sys.argv[1]):
    done = CliRunner().invoke(main, ["--lang", "en", *words], input=typed)
    told.append([words, done.exit_code, done.output])
print(json.dumps([sorted(map(os.path.abspath, touched)), told]))
"""


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Return a folder, what was written by all commands, and what each has said."""
    folder = tmp_path_factory.mktemp("watched")
    here = folder / "here"
    here.mkdir()
    (here / "cv.json").write_text(json.dumps(CV), encoding="utf-8")
    (here / "cv.txt").write_text(f"Receptionist\nExcel\n{WORDS[2]}\n", encoding="utf-8")
    ticked = run("checklist", "receptionist").stdout.replace("[ ]", "[x]", 1)
    (here / "ticked.md").write_text(f"{ticked}\n{WORDS[1]}\n", encoding="utf-8")
    places = {
        name: str(folder / name)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR")
    }
    (folder / "TMPDIR").mkdir()
    shutil.copytree(os.environ["CAREERPATH_CACHE"], folder / "cache")  # read already
    done = subprocess.run(
        [sys.executable, "-c", WATCHER, json.dumps(ASKED)],
        stdout=subprocess.PIPE,
        check=True,
        cwd=here,
        env=environment(
            **places,
            CAREERPATH_CACHE=str(folder / "cache"),
            CAREERPATH_NO_PROFILE="",
            PYTHONDONTWRITEBYTECODE="1",
        ),
    )
    return folder, *json.loads(done.stdout)


def test_every_command_about_a_person_is_watched(watched):
    """And does what it is asked."""
    asked = {" ".join(words[:2]) for words, _ in ASKED}

    assert {*kinds("profile", "plan", "progress")} <= asked
    assert [] == [(words, said) for words, code, said in watched[2] if code]


def test_only_named_paths_are_written(watched):
    """What they were before beside them, what is not whole yet, and graphs read."""
    folder, touched, _ = watched
    allowed = {name + kept for name in NAMED for kept in ("", ".bak")}

    elsewhere = [
        path.relative_to(folder)
        for path in map(folder.__class__, touched)
        if not (path.parent == folder / "here" and named(path.name) in allowed)
        and not path.is_relative_to(folder / "cache")
    ]

    assert [] == elsewhere
    inputs = {"cv.json", "cv.txt", "ticked.md"}
    left = {file.name for file in (folder / "here").iterdir()}
    assert NAMED <= left <= allowed | inputs


def named(file):
    """Return the name that a file stands for while it is not whole."""
    return file[1:].rsplit(".", 2)[0] if file.endswith(".careerpath") else file


def test_what_is_kept_of_graphs_says_nothing_of_a_person(watched):
    """Nor is anything left among the settings, or where programs put what they need."""
    folder, *_ = watched
    kept = [
        path
        for path in folder.rglob("*")
        if path.is_file() and path.parent != folder / "here"
    ]

    assert kept
    assert {"cache"} == {path.relative_to(folder).parts[0] for path in kept}
    for path in kept:
        content = path.read_bytes()
        assert not any(word.encode() in content for word in WORDS), path


def test_json_does_not_repeat_free_text(watched):
    """Though notes and names stand in the files that are read."""
    folder, _, told = watched
    answers = [(words, said) for words, _, said in told if "--json" in words]

    assert WORDS[1] in (folder / "here" / "plan.yaml").read_text("utf-8")
    assert answers
    for words, said in answers:
        assert not any(word in said for word in WORDS), words


# ---------------------------------------------------------------------------- errors

#: How a free text may stand where it cannot be read.
WRONG = (
    *("[{}]", "{{{}: 1}}", "&a {}", "*{}", "!!str {}", "!{} x", '"{}', "'{}", "|\n{}"),
    *("{}\x07", "- {}", "{}: {}", " - {}: [", "{} #\n\t{}", "@{}", "`{}"),
)


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize(
    ("file", "line", "asked"),
    [
        ("me.yaml", "first_name: {}\n", ("profile", "show")),
        ("plan.yaml", "done:\n- skill: discretion\n  note: {}\n", ("plan", "show")),
    ],
)
def test_errors_do_not_repeat_free_text(file, line, asked, wrong, watched, here):
    """However it is written, and whichever line the mistake is on."""
    text = (watched[0] / "here" / file).read_text("utf-8")
    key = line.partition(":")[0]
    kept = "".join(f"{one}\n" for one in text.splitlines() if not one.startswith(key))
    said = line.format(wrong.format("Chantefleur", "Chantefleur"))
    (here / file).write_text(said + kept, encoding="utf-8")

    result = run(*asked, "--json", lang="en", env={"CAREERPATH_NO_PROFILE": ""})

    assert 3 == result.exit_code, wrong
    assert "Chantefleur" not in result.output
