"""Ladders as people keep them are imported, checked, planned on and drawn."""

from __future__ import annotations

import json
import shutil

import pytest

from careerpath import load_graph
from tests.cli.runs import run
from tests.importers.downloads import csv_bytes
from tests.importers.ladders import write_ladders

#: From where to where in each, and the one language of it.
LADDERS = {
    "corner": ("junior", "architect", "en"),
    "engineers": ("junior", "principal", "en"),
    "nurses": ("infirmier i", "infirmier iii", "fr"),
    "office": ("trainee", "head of pay", "en"),
    "projects": ("support officer", "programme manager", "en"),
    "sentences": ("ic1", "ic3", "en"),
    "stages": ("level 1", "level 4", "en"),
    "tracks": ("engineer 1", "manager 3", "en"),
}
FOREIGN = "The texts of this graph are in French; they stand here as they are."


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    return write_ladders(tmp_path_factory.mktemp("sources"))


@pytest.fixture(scope="module", params=LADDERS)
def ladder(request, sources, tmp_path_factory):
    """Return the name of a ladder and the folder of its graph."""
    folder = str(tmp_path_factory.mktemp("graphs") / request.param)
    source = str(sources[request.param])
    assert 0 == run("import", "table", source, "-o", folder).exit_code
    return request.param, folder


def flat(text):
    return " ".join(text.split())


def test_a_ladder_is_checked_without_a_word(ladder, tmp_path):
    """As if it were read for the first time, warnings counted."""
    _, folder = ladder
    shutil.copytree(folder, tmp_path / "again")
    with (tmp_path / "again" / "levels.yaml").open("a") as levels:
        levels.write("# otherwise the cache would know it\n")

    result = run("check", str(tmp_path / "again"), "--strict")

    assert (0, "") == (result.exit_code, result.stdout)


def test_a_ladder_is_planned_on(ladder, tmp_path):
    """A route from the bottom to the top, through what stands between, and a plan."""
    name, folder = ladder
    origin, destination, lang = LADDERS[name]

    found = run("--graph", folder, "routes", origin, destination, "--json")
    plan = run(
        *("--graph", folder, "plan", origin, destination),
        *("-o", str(tmp_path / "plan.yaml")),
        lang=lang,
    )

    (route, *_) = json.loads(found.stdout)["routes"]
    assert route["moves"] > 1
    assert route["effort_hours"]["likely"] > 0
    assert {"inferred"} == {
        item["tier"] for step in route["steps"] for item in step["evidence"]
    }
    assert 0 == plan.exit_code
    assert (tmp_path / "plan.yaml").stat().st_size > 0


def test_a_ladder_is_drawn_in_its_language(ladder):
    """All its roles on the map, and the route; what is derived is said."""
    name, folder = ladder
    origin, destination, lang = LADDERS[name]
    graph = load_graph(folder)
    labels = [role.label.in_language(lang) for role in graph.roles.values()]

    drawn = run("--graph", folder, "diagram", "map", "--outline", lang=lang).stdout
    route = run(
        "--graph", folder, "diagram", origin, destination, "--outline", lang=lang
    ).stdout

    assert all(label in flat(drawn) for label in labels)
    derived = {"en": "The source records no moves", "fr": "La source ne recense"}
    assert all(derived[lang] in flat(page) for page in (drawn, route))
    assert FOREIGN not in flat(drawn)


def test_grades_that_nobody_gave_are_no_column(sources, tmp_path):
    """Where names tell some, these are shown."""
    for name in ("corner", "stages"):
        run("import", "table", str(sources[name]), "-o", str(tmp_path / name))
    corner, stages = (
        run("--graph", str(tmp_path / name), "roles").stdout
        for name in ("corner", "stages")
    )

    assert "Architect  " in corner
    assert "Grade" not in corner
    assert "Grade" in stages


def test_a_reader_of_another_language_is_told_once(sources, tmp_path):
    """The French ladder in English."""
    folder = str(tmp_path / "nurses")
    run("import", "table", str(sources["nurses"]), "-o", folder)

    page = flat(run("--graph", folder, "roles").stdout)

    assert 1 == page.count(FOREIGN)


def test_what_columns_are_taken_for_is_told_first(sources, tmp_path):
    """Before the folder is there; in the language of whoever reads it."""
    folder = tmp_path / "office"
    result = run(
        "import", "table", str(sources["office"]), "-o", str(folder), lang="fr"
    )

    told = result.stderr.splitlines()
    assert "Chaque ligne est un métier, avec une colonne par compétence" == told[0]
    assert "Colonne «\u202fDepartment\u202f»\u202f: famille" in told
    assert told.index("5 métiers, 4 compétences, 7 passages") > told.index(
        "Langue de ses textes\u202f: en"
    )
    assert f"Fichier écrit\u202f: {folder}" == told[-1]


@pytest.mark.parametrize(("answer", "code"), [("1\n", 0), ("0\n", 2)])
def test_at_a_terminal_it_is_asked(sources, tmp_path, monkeypatch, answer, code):
    """And nothing is written where it is not right."""
    monkeypatch.setattr("careerpath.cli.importing.asked_at_terminal", lambda: True)
    folder = tmp_path / "office"

    result = run(
        "import", "table", str(sources["office"]), "-o", str(folder), typed=answer
    )

    assert code == result.exit_code
    assert folder.exists() == (code == 0)
    assert "Is this right?" in result.stderr


def test_the_language_of_a_table_may_be_named(tmp_path):
    """Where its headings are in another one."""
    (tmp_path / "rollen.csv").write_bytes(
        csv_bytes((("role", "Führung"), ("Leitung", 2), ("Schreibkraft", 1)))
    )
    folder = str(tmp_path / "graph")

    run("import", "table", str(tmp_path / "rollen.csv"), "-o", folder, "--lang", "de")

    assert ("de",) == load_graph(folder).scale.languages
    assert "schreibkraft" in run("--graph", folder, "roles").stdout.lower()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_headings_of_no_language_leave_that_of_answers(tmp_path, lang):
    """As the last thing that is known."""
    (tmp_path / "roles.csv").write_bytes(b"Nom,Excel\nAccueil,2\nDirection,3\n")
    folder = str(tmp_path / "graph")

    run(
        *("import", "table", str(tmp_path / "roles.csv"), "-o", folder),
        *("--map", "A=role"),
        lang=lang,
    )

    assert (lang,) == load_graph(folder).scale.languages


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("table", "bad.csv"), 3, "bad.csv:1: error: no heading says where"),
        (("table", "bad.csv", "bad.csv"), 2, "Give one table of roles"),
        (("table", "bad.csv", "--map", "x"), 2, "write COLUMN=MEANING"),
        (("esco", "bad.csv", "--map", "A=role"), 2, "are for tables of your own"),
        (("table", "none.csv"), 3, "“none.csv” cannot be read (it does not exist)"),
        (("esco", "case.json"), 3, "careerpath import case case.json -o FOLDER"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, monkeypatch, arguments, code, said):
    """With the code of its kind; nothing is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.csv").write_bytes(b"Name,Excel\nClerk,2\n")
    (tmp_path / "case.json").write_bytes(b'{"CFDocument": {}, "CFItems": []}')

    result = run("import", *arguments, "-o", "graph")

    assert code == result.exit_code
    assert said in flat(result.stderr)
    assert not (tmp_path / "graph").exists()


def test_a_column_that_is_told_answers_the_question(tmp_path):
    """By the letter that the spreadsheet shows."""
    (tmp_path / "roles.csv").write_bytes(b"Name,Excel\nClerk,2\nChief,3\n")
    folder = str(tmp_path / "graph")

    result = run(
        *("import", "table", str(tmp_path / "roles.csv"), "-o", folder),
        *("--map", "A=role", "--levels", "4"),
    )

    assert 0 == result.exit_code
    assert 4 == load_graph(folder).scale.highest
