"""No command writes over what it reads, however the path is spelt and links go."""

from __future__ import annotations

import json
import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from careerpath.cli.accepted import InputPath
from tests.cases import for_each
from tests.cli.runs import commands, kinds, run
from tests.cli.writers import WRITERS, fill_folder

SPELLINGS = ("same", "dotted", "symlink", "hard link")
#: What changes the file that it is given, which is its very meaning.
IN_PLACE = {
    "plan done",
    "plan update",
    "profile ask",
    "profile learn",
    "profile set",
    "progress import",
}
#: What begins a file that is not there, or writes into one that may be.
BEGINNERS = {"profile from", "profile new", "profile to"}
#: What makes a folder that is not there, or is empty.
FOLDERS = {"import", "new"}
#: What prints, or shows in a browser.
PRINTERS = {"app", "check", "man", "plan verify", "tour"}
GROUPS = {"diagram", "plan", "profile", "progress"}
#: The option of a second file, of the commands that have one.
SECOND = "--problems"
#: What each parameter reads, here.
FILES = {
    "cv": "cv.json",
    "people": "people.csv",
    "plan_path": "plan.yaml",
    "profile": "me.yaml",
}
#: What a command reads that it is not given, or that has a name of its own.
OTHERS = ("graph", "settings", "own profile")


def tree():
    """Return all commands by their words."""
    return {**commands(), **kinds(*sorted(GROUPS))}


def read_by(name):
    """Yield what a writing command reads: the names of parameters, and others."""
    params = tree()[name].params
    yield from (p.name for p in params if isinstance(p.type, InputPath))
    takes_own = "no_profile" in {p.name for p in params}
    yield from OTHERS if takes_own else OTHERS[:2]


CASES = [
    (name, option, read, spelling)
    for name in WRITERS
    for option in (["-o", SECOND] if name in ("batch", "cohort") else ["-o"])
    for read in read_by(name)
    for spelling in SPELLINGS[2 if read in OTHERS else 0 :]
]


@pytest.fixture
def files(here, settings, monkeypatch):
    """Work in a folder with all that is read, and return what fills it again."""
    monkeypatch.delenv("CAREERPATH_NO_PROFILE")
    fill_folder()
    full = {path.name: path.read_bytes() for path in here.iterdir()}
    graph = here.parent / f"{here.name} graph"
    shutil.copytree(next(iter(import_module("careerpath.graph").__path__)), graph)

    def fill():
        for path in here.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, content in full.items():
            (here / name).write_bytes(content)
        settings.write_text('lang = "en"\n', "utf-8")
        return {
            "graph": graph / "levels.yaml",
            "settings": settings,
            "own profile": here / "me.yaml",
        }

    return fill


def spelt(path, spelling, ending):
    """Return the path of what is read, and another one of the same file."""
    other = Path(f"other{ending}")
    if spelling == "symlink":
        other.symlink_to(path.absolute())
        return path, other
    if spelling == "hard link":
        other.hardlink_to(path)
        return path, other
    path = path.rename(path.with_name(f"same{ending}"))
    dotted = Path("x", "..", "..", Path.cwd().name, path)
    Path("x").mkdir()
    return path, dotted if spelling == "dotted" else path


def test_every_command_is_thought_of():
    """A new one is named above, or among those that write."""
    known = [WRITERS, IN_PLACE, BEGINNERS, FOLDERS, PRINTERS, GROUPS]

    # progress import changes a profile, or writes a table of many people
    assert sorted({name for names in known for name in names}) == sorted(tree())


@for_each(CASES, " ".join)
def test_what_is_read_stays(case, files):
    """Of every command that writes, whatever it reads, and even when forced."""
    name, option, read, spelling = case
    words, ending = WRITERS[name]
    elsewhere = () if option == "-o" or name == "cohort" else ("-o", "results.csv")
    at = files()
    if read in OTHERS:
        path, output = spelt(at[read], spelling, ending if option == "-o" else ".csv")
        given = ("--graph", path.parent) if read == "graph" else ()
    else:
        usual = "plan.yaml" if name.startswith("plan ") else "advertisement.txt"
        file = Path(FILES.get(read, "me.yaml" if name == "profile show" else usual))
        path, output = spelt(file, spelling, ending)
        flag = {"plan_path": "--plan", "profile": "--profile"}.get(read)
        flag = "--profile" if name == "profile show" else flag
        if flag:
            given = (flag, path)
        elif str(file) in words:
            given = ()
            words = tuple(str(path) if word == str(file) else word for word in words)
        else:
            given = (path,)
    before = path.read_bytes()
    call = (*name.split(), *words, *given, option, output, *elsewhere, "--force")
    done = run(*map(str, call))

    assert 3 == done.exit_code, done.stderr
    assert f"{output} is read here and would be lost" in done.stderr
    assert before == path.read_bytes()
    assert not Path("results.csv").exists()


#: What begins a file, and what it reads that may be that file.
BEGINNINGS = [
    ("profile", "new", "--no-input", "--force", "-o"),
    ("profile", "from", "cv.json", "--accept", "--force", "-o"),
    ("profile", "to", "--profile", "any.yaml"),
]


@for_each([(call, read) for call in BEGINNINGS for read in OTHERS[:2]], str)
def test_a_profile_begun_is_neither_graph_nor_settings(case, files):
    """Nor is a resume."""
    call, read = case
    at = files()
    Path("cv.json").write_text('{"basics": {"label": "Recruiter"}}', "utf-8")
    Path("any.yaml").write_text("hours_per_week: 5\n", "utf-8")
    path, output = spelt(at[read], "hard link", ".json")
    before = path.read_bytes()
    graph = ("--graph", str(path.parent)) if read == "graph" else ()
    done = run(*graph, *call, str(output))

    assert (3, before) == (done.exit_code, path.read_bytes())
    assert f"{output} is read here" in done.stderr
    assert 2 == path.stat().st_nlink


@for_each(SPELLINGS)
def test_a_profile_is_not_written_into_itself(spelling, files):
    """Though it may be JSON, as a resume is."""
    files()
    text = '{"role": "executive-assistant"}'
    Path("mine.json").write_text(text, "utf-8")
    path, output = spelt(Path("mine.json"), spelling, ".json")
    done = run("profile", "to", str(output), "--profile", str(path))

    assert (3, text) == (done.exit_code, path.read_text("utf-8"))
    assert f"{output} is read here" in done.stderr


@for_each(SPELLINGS)
def test_a_cv_is_not_made_a_profile(spelling, files):
    """Not even when a profile is to be begun anew."""
    files()
    text = json.dumps({"basics": {"label": "Recruiter"}})
    Path("cv.json").write_text(text, "utf-8")
    path, output = spelt(Path("cv.json"), spelling, ".json")
    done = run("profile", "from", str(path), "--accept", "--force", "-o", str(output))

    assert (3, text) == (done.exit_code, path.read_text("utf-8"))
    assert f"{output} is read here" in done.stderr


@pytest.mark.parametrize("also", ["--profile", "--plan"])
def test_what_is_kept_of_before_takes_the_place_of_nothing_read(files, also):
    """The copies beside what changes have names that somebody may have taken."""
    files()
    if also == "--profile":
        kept = Path("plan.yaml.bak")
        shutil.copy("me.yaml", kept)
        call = ("plan", "update", "plan.yaml", "--profile", str(kept))
    else:
        kept = Path("me.yaml.bak")
        shutil.copy("plan.yaml", kept)
        listed = run("checklist", "executive-assistant", "--no-profile").stdout
        Path("list.md").write_text(listed.replace("[ ]", "[x]"), "utf-8")
        call = ("progress", "import", "list.md", "--profile", "me.yaml", "--plan", kept)
    before = kept.read_bytes()
    done = run(*map(str, call))

    assert (3, before) == (done.exit_code, kept.read_bytes())
    assert f"{kept} is read here" in done.stderr


@pytest.mark.parametrize(
    "call", [("import", "table", "roles.csv", "-o"), ("new", "graph")]
)
@pytest.mark.parametrize("there", ["file", "folder", "link to a folder"])
def test_a_new_folder_takes_the_place_of_nothing(files, call, there):
    """Neither of the source nor of a graph."""
    at = files()
    Path("roles.csv").write_text("role,skill,level\nA,b,1\n", "utf-8")
    folder = at["graph"].parent
    output = Path("roles.csv") if there == "file" else folder
    if there == "link to a folder":
        output = Path("link")
        output.symlink_to(folder, target_is_directory=True)
    before = {p: p.read_bytes() for p in [Path("roles.csv"), *folder.rglob("*.yaml")]}
    done = run(*call, str(output))

    assert 3 == done.exit_code
    assert before == {path: path.read_bytes() for path in before}
    assert os.path.lexists(output)
