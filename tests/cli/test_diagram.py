"""A coach asks for diagrams kind by kind."""

from __future__ import annotations

import re

import pytest

from careerpath import load_graph
from careerpath.i18n import translator
from tests.cli.runs import kinds, run
from tests.cli.test_completion import completed

GRAPH = load_graph()


def test_without_a_kind_it_is_a_route():
    """The two ways of asking give one answer."""
    ends = ("executive-assistant", "office-manager")

    assert run("diagram", *ends).stdout == run("diagram", "route", *ends).stdout


@pytest.mark.parametrize(
    "words",
    [
        ("map", "hr", "--date", "2026-11-25"),
        ("--date", "2026-11-25", "map", "hr"),
        ("--lang", "en", "--date=2026-11-25", "map", "hr"),
    ],
)
def test_options_may_stand_before_the_kind(words):
    """The kind is the first word that is no option."""
    result = run("diagram", *words, lang="en")

    assert result.stdout.startswith("Map of roles: Human resources\n")
    assert f"25 November 2026 · graph of {len(GRAPH.roles)} roles" in result.stdout


def test_a_family_goes_by_its_name():
    """In either language."""
    assert run("diagram", "map", "ressources humaines").stdout == (
        run("diagram", "map", "hr").stdout
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_help_lists_the_kinds(lang):
    """Each with what it shows."""
    page = run("diagram", "--help", lang=lang).stdout
    for words, command in kinds("diagram").items():
        name = words.split()[1]
        summary = translator(lang)(command.summary)

        assert re.search(rf"^  {name}\s+{re.escape(summary[:30])}", page, re.MULTILINE)


def test_kinds_and_roles_are_completed():
    """What may stand first is offered."""
    assert {"map", "management"} & {value for value, _ in completed(["diagram"], "ma")}
    assert ("recruiter", "Recruiter") in completed(["diagram"], "recr")
    assert ("hr-director", "HR director") in completed(["diagram", "recruiter"], "hr-d")


def test_what_is_missing_on_the_page_is_told(tmp_path):
    """On stderr, beside the file."""
    file = str(tmp_path / "map.svg")
    result = run("diagram", "map", "--paper", "A3", "-o", file, lang="en")
    missing, written = result.stderr.splitlines()
    back = sum(move.kind == "return" for move in GRAPH.transitions)

    assert missing.startswith("Not drawn: ")
    assert missing.endswith(f"return ({back}).")
    assert written.startswith("Written: ")


def test_pages_are_written_one_by_one(tmp_path):
    """One for each family, numbered in an SVG."""
    file = tmp_path / "map.svg"
    run("diagram", "map", "hr", "office", "--pages", "-o", str(file))

    assert ["map-1.svg", "map-2.svg"] == sorted(f.name for f in tmp_path.iterdir())


def test_a_route_takes_no_more_pages_than_it_may(tmp_path):
    """What has no room is said; each route of the answer has its own pages."""
    ends = ("executive-assistant", "hr-manager")
    one = run(
        "diagram", *ends, "--pages", "1", "-o", str(tmp_path / "a.svg"), lang="en"
    )
    run("diagram", *ends, "--every", "--pages", "1", "-o", str(tmp_path / "b.svg"))

    assert "Not on this page: " in one.stderr
    assert ["a.svg", "b-1.svg", "b-2.svg", "b-3.svg"] == sorted(
        f.name for f in tmp_path.iterdir()
    )


@pytest.mark.parametrize(
    ("code", "words", "said"),
    [
        (2, ("--date", "2026-02-30"), "“2026-02-30” is no day; write it as 2026-11-25"),
        (2, ("--person", "李"), "“李” in “李” is not in the font of the page"),
        (2, ("-o", "page.jpg"), "end the name in one of: .pdf, .svg, .png"),
        (3, ("-o", "no/page.pdf"), "The folder no does not exist"),
        (4, ("--max-moves", "1"), "No route is short enough"),
    ],
)
def test_one_clear_line_and_nothing_half_written(
    code, words, said, tmp_path, monkeypatch
):
    """Whatever is wrong."""
    monkeypatch.chdir(tmp_path)
    ends = ("executive-assistant", "hr-manager")
    result = run("diagram", *ends, "-o", "page.pdf", *words, lang="en")
    told = [line for line in result.stderr.splitlines() if said in line]

    assert (code, 1) == (result.exit_code, len(told))
    assert [] == list(tmp_path.iterdir())
