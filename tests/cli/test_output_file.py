"""No command writes over what it reads, nor over what others wrote unless forced."""

from __future__ import annotations

import shutil
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from tests.cli.runs import LANGUAGES, commands, kinds, run

PAIR = ("executive-assistant", "office-manager")
#: Every command that writes a file, with an ending that it knows.
WRITERS = {
    "batch": (("people.csv", "--jobs", "1"), ".csv"),
    "checklist": (("office-manager",), ".md"),
    "cohort": (("people.csv",), ".csv"),
    "compare": (PAIR, ".html"),
    "diagram compare": (("recruiter", "hr-officer"), ".pdf"),
    "diagram gap": (("office-manager",), ".svg"),
    "diagram map": (("hr",), ".png"),
    "diagram route": (("hr-officer", "hr-manager"), ".svg"),
    "diagram timeline": (PAIR, ".pdf"),
    "diagram trade-offs": (PAIR, ".svg"),
    "dossier": (PAIR, ".html"),
    "evidence": ((), ".html"),
    "export": (PAIR, ".dot"),
    "gap": (("office-manager",), ".md"),
    "match": (("advertisement.txt",), ".txt"),
    "next": (("executive-assistant",), ".html"),
    "plan make": (PAIR, ".yaml"),
    "plan next": ((), ".html"),
    "plan show": ((), ".md"),
    "plan status": ((), ".txt"),
    "profile show": ((), ".md"),
    "reach": (("executive-assistant",), ".html"),
    "role": (("office-manager",), ".html"),
    "roles": ((), ".md"),
    "routes": (PAIR, ".md"),
    "skill": (("spreadsheets",), ".md"),
    "skills": ((), ".txt"),
    "unlock": (("--from", "receptionist", "--within-hours", "500"), ".md"),
    "who-can-reach": (("hr-manager",), ".html"),
    "why": (PAIR, ".txt"),
}
WITHOUT_PROFILE = {"batch", "diagram map", "evidence", "match", "role", "roles"} | {
    "cohort",
    "plan next",
    "plan show",
    "plan status",
    "skill",
    "skills",
    "why",
}
WITH_PROFILE = sorted({*WRITERS} - WITHOUT_PROFILE)
PEOPLE = "person,role,destination\nAnna,executive-assistant,office-manager\n"
PROFILE = "role: executive-assistant\nskills:\n  spreadsheets: 2\n"
SPELLINGS = ["same", "dotted", "symlink", "hard link"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Work in a folder with a table of people and a profile."""
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE, "utf-8")
    Path("me.yaml").write_text(PROFILE, "utf-8")
    Path("advertisement.txt").write_text("Office manager\n", "utf-8")
    Path("plan.yaml").write_text(plan_text(), "utf-8")
    return tmp_path


@cache
def plan_text():
    """Return the content of a plan file."""
    run("plan", *PAIR, "-o", "made.yaml")
    return Path("made.yaml").read_text("utf-8")


def call(name, *arguments, lang=None):
    """Run a command that writes."""
    words, _ending = WRITERS[name]
    return run(*name.split(), *words, *map(str, arguments), lang=lang)


def spelt(path, spelling, ending):
    """Return a name for a file that ends as a command wants it to."""
    other = Path(f"other{ending}")
    if spelling == "symlink":
        other.symlink_to(path.absolute())
    elif spelling == "hard link":
        other.hardlink_to(path)
    else:
        path = path.rename(path.with_name(f"same{ending}"))
        return path, f"../{Path.cwd().name}/{path}" if spelling == "dotted" else path
    return path, other


def test_every_command_that_writes_is_here():
    """A new one has to be added; a new profile is written over nothing at all."""
    found = {**commands(), **kinds()}
    for words in ("profile new", "profile from"):
        del found[words]
    writers = {n for n, c in found.items() if "force" in {p.name for p in c.params}}

    assert set(WRITERS) == writers


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("name", WITH_PROFILE)
def test_the_profile_is_never_written_over(name, spelling):
    """Not even when forced, however the path is spelt."""
    profile, output = spelt(Path("me.yaml"), spelling, WRITERS[name][1])
    for force in ((), ("--force",)):
        done = call(name, "--profile", profile, "-o", output, *force)

        assert 3 == done.exit_code
        assert f"{output} is read here and would be lost" in done.stderr
        assert profile.read_text("utf-8") == PROFILE == Path(output).read_text("utf-8")


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("option", ["-o", "--problems"])
def test_the_people_are_never_written_over(option, spelling):
    """Neither by the results nor by the problems."""
    people, output = spelt(Path("people.csv"), spelling, ".csv")
    elsewhere = () if option == "-o" else ("-o", "results.csv")
    before = sorted(Path().iterdir())
    for force in ((), ("--force",)):
        done = run("batch", str(people), option, str(output), *elsewhere, *force)

        assert 3 == done.exit_code
        assert f"{output} is read here and would be lost" in done.stderr
        assert people.read_text("utf-8") == PEOPLE
        assert before == sorted(Path().iterdir())


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


@pytest.mark.parametrize("how", ["option", "environment", "user's file"])
def test_the_graph_is_never_written_over(folder, settings, how):
    """Whoever named it, and whichever of its files it is."""
    graph = folder / "graph"
    shutil.copytree(next(iter(import_module("careerpath.graph").__path__)), graph)
    levels = graph / "levels.yaml"
    Path("other.md").hardlink_to(levels)
    before = levels.read_bytes()
    arguments, env = (), None
    if how == "option":
        arguments = ("--graph", str(graph))
    elif how == "environment":
        env = {"CAREERPATH_GRAPH": str(graph)}
    else:
        settings.write_text(f"graph = '{graph}'\n", "utf-8")
    words = ("checklist", "office-manager", "-o", "other.md", "--force", *arguments)
    done = run(*words, env=env)

    assert 3 == done.exit_code
    assert "other.md is read here" in done.stderr
    assert before == levels.read_bytes()


def test_the_users_file_is_never_written_over(settings):
    """It is read by every command."""
    settings.write_text('lang = "en"\n', "utf-8")
    Path("other.md").symlink_to(settings)
    done = call("checklist", "-o", "other.md", "--force")

    assert 3 == done.exit_code
    assert 'lang = "en"\n' == settings.read_text("utf-8")


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
