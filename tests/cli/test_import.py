"""A classification is imported, and every answer about it says what it is worth."""

from __future__ import annotations

import json
import re

import pytest

from careerpath.cli import progress
from tests.cli.runs import LANGUAGES, run
from tests.importers.downloads import csv_bytes, write_files
from tests.importers.esco_download import write_esco
from tests.importers.onet_download import write_onet
from tests.importers.rome_download import write_rome

NOTICE = {
    "en": "This service uses the ESCO classification of the European Commission.",
    "fr": "Ce service utilise la classification ESCO de la Commission européenne.",
}
ASSUMED = {
    "en": "Not from the source but default values: grades, hours, levels, months.",
    "fr": "Valeurs par défaut, absentes de la source\u202f: échelons, heures, "
    "niveaux, mois.",
}
DERIVED = {
    "en": "The source records no moves: they are derived from shared skills.",
    "fr": "La source ne recense aucun passage\u202f: ils sont déduits des compétences "
    "communes.",
}
BORROWED = {
    "en": "What the source says in one language only stands for both.",
    "fr": "Ce que la source ne dit qu’en une langue vaut pour les deux.",
}
ANSWERS = [
    ("roles",),
    ("role", "filing clerk"),
    ("skills",),
    ("skill", "file papers"),
    ("compare", "filing clerk", "mail clerk"),
    ("next", "filing clerk"),
    ("gap", "chief of files"),
    ("routes", "mail clerk", "chief of files"),
    ("why", "filing clerk", "mail clerk"),
    ("reach", "mail clerk"),
    ("who-can-reach", "chief of files"),
    ("evidence",),
]
DRAWN = [
    ("route", "mail clerk", "chief of files"),
    ("map",),
    ("compare", "filing clerk", "mail clerk"),
    ("gap", "chief of files", "--from", "mail clerk"),
    ("timeline", "mail clerk", "chief of files"),
    ("trade-offs", "mail clerk", "chief of files"),
]


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    return [str(path) for path in write_esco(tmp_path_factory.mktemp("sources"))]


@pytest.fixture(scope="module")
def esco(sources, tmp_path_factory):
    """Return the folder of an imported graph."""
    folder = tmp_path_factory.mktemp("esco") / "graph"
    assert 0 == run("import", "esco", *sources, "-o", str(folder)).exit_code
    return str(folder)


def flat(text):
    """Return a text without its line breaks, which depend on the width."""
    return " ".join(text.split())


def test_the_summary_says_what_there_is_and_what_was_left_out(sources, tmp_path):
    """On the stream for remarks; the answer is the folder."""
    result = run("import", "esco", *sources, "-o", str(tmp_path / "graph"))

    assert (0, "") == (result.exit_code, result.stdout)
    said = result.stderr.splitlines()
    assert "4 roles, 5 skills, 6 moves" == said[0]
    assert "Relations skipped, their occupation no longer exists: 1" in said
    assert ASSUMED["en"] in said
    assert f"Written: {tmp_path / 'graph'}" == said[-1]


def test_the_summary_is_french_for_the_french(sources, tmp_path):
    """With their spaces."""
    result = run(
        "--lang", "fr", "import", "esco", *sources, "-o", str(tmp_path / "graph")
    )

    said = result.stderr.splitlines()
    assert "4 métiers, 5 compétences, 6 passages" == said[0]
    assert "Relations omises, leur métier n’existe plus\u202f: 1" in said
    assert DERIVED["fr"] in said


def test_check_accepts_what_was_imported(esco):
    """Without a warning."""
    result = run("check", esco, "--strict")

    assert (0, "") == (result.exit_code, result.stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_every_page_says_what_is_assumed(esco, lang, answer):
    """And prints the notice of the licence."""
    result = run("--graph", esco, *answer, lang=lang)

    assert 0 == result.exit_code
    for said in (NOTICE, ASSUMED, DERIVED, BORROWED):
        assert flat(said[lang]) in flat(result.stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("drawn", DRAWN, ids=" ".join)
def test_every_diagram_says_what_is_assumed(esco, lang, drawn):
    """The text twin has what stands at the foot of the page."""
    result = run("--graph", esco, "diagram", *drawn, "--outline", lang=lang)

    assert 0 == result.exit_code
    for said in (NOTICE, ASSUMED, DERIVED, BORROWED):
        assert flat(said[lang]) in flat(result.stdout)


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_every_json_answer_says_what_is_assumed(esco, answer):
    """In words that programs know."""
    answered = json.loads(run("--graph", esco, *answer, "--json").stdout)

    words = ["grades", "hours", "language", "levels", "months", "moves"]
    assert (words, [NOTICE]) == (answered["assumed"], answered["notices"])


def test_other_graphs_have_nothing_to_say():
    """Neither the shipped one nor a check of any."""
    for answer in (("roles",), ("check",)):
        assert "assumed" not in json.loads(run(*answer, "--json").stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_checklists_and_diagrams_say_it_too(esco, lang):
    """On paper as on the screen."""
    checklist = run("--graph", esco, "checklist", "chief of files", lang=lang).stdout
    drawn = run("--graph", esco, "diagram", "mail clerk", "chief of files", lang=lang)

    for text in (checklist, drawn.stdout):
        for said in (NOTICE, ASSUMED, DERIVED):
            assert flat(said[lang]) in flat(text)


def test_a_match_says_it_below_the_reasons(esco, tmp_path):
    """The roles are those of the classification."""
    (tmp_path / "ad.txt").write_text("Filing clerk\n\nWe look for a filing clerk.\n")

    page = flat(run("--graph", esco, "match", str(tmp_path / "ad.txt")).stdout)

    assert all(text["en"] in page for text in (ASSUMED, DERIVED, NOTICE))


@pytest.mark.parametrize("name", ["r.graphml", "r.json", "r.dot", "r.mmd", "c.csv"])
def test_files_for_other_programs_say_it_too(esco, tmp_path, name):
    """In the notices, or in a last column."""
    path = tmp_path / name
    answer = ("export", "mail clerk", "chief of files")
    if name == "c.csv":
        answer = ("checklist", "chief of files")

    run("--graph", esco, *answer, "-o", str(path))

    written = flat(path.read_text("utf-8"))
    assert all(text["en"] in written for text in (ASSUMED, DERIVED, NOTICE))


def test_exported_json_names_what_is_assumed(esco, tmp_path):
    """By the words that every JSON answer has."""
    run("--graph", esco, "export", "-o", str(tmp_path / "graph.json"))

    graph = json.loads((tmp_path / "graph.json").read_text("utf-8"))["graph"]
    words = ["grades", "hours", "language", "levels", "months", "moves"]
    assert words == graph["assumed"]


def test_a_page_leaves_out_what_the_source_does_not_say(esco):
    """No empty heading; requirements rest on the occupation's evidence."""
    page = run("--graph", esco, "role", "filing clerk").stdout

    assert "Missions" not in page
    assert "Serves" not in page
    assert re.search(r"file papers +held +official", page)
    assert "What the role is for" not in (
        run("--graph", esco, "checklist", "filing clerk").stdout
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "The source names no essential skill: its effort is unknown."),
        ("fr", "La source ne nomme aucune compétence essentielle"),
    ],
)
def test_nothing_known_is_not_nothing_to_learn(esco, lang, said):
    """An occupation without skills looks free else."""
    assert said in run("--graph", esco, "gap", "guard", lang=lang).stdout


def test_json_is_null_where_the_source_says_nothing(esco):
    """The keys stay."""
    role = json.loads(run("--graph", esco, "role", "filing clerk", "--json").stdout)

    assert (None, None, []) == (role["serves"], role["authority"], role["missions"])
    assert [
        {
            "source": "esco",
            "tier": "official",
            "proves": None,
            "record": None,
            "note": None,
        }
    ] == role["requirements"][0]["evidence"]


def test_the_next_command_reads_no_yaml(sources, tmp_path, monkeypatch):
    """The graph is in the cache already."""
    folder = str(tmp_path / "graph")
    run("import", "esco", *sources, "-o", folder)

    def refuse(*_):
        raise AssertionError

    monkeypatch.setattr(
        "careerpath.loading.reading.folder_contents.read_contents", refuse
    )

    assert 0 == run("--graph", folder, "roles").exit_code


def test_languages_of_the_labels_may_be_chosen(sources, tmp_path):
    """Several, too; the flag of the whole program stands before the command."""
    for number, flags in enumerate((["en"], ["fr", "en"])):
        wanted = [word for flag in flags for word in ("--lang", flag)]
        folder = str(tmp_path / str(number))
        result = run("--lang", "fr", "import", "esco", *sources, "-o", folder, *wanted)
        assert result.stderr.startswith("4 roles, 5 skills")

    only, both = (
        json.loads(
            run("--graph", str(tmp_path / n), "role", "mail clerk", "--json").stdout
        )
        for n in "01"
    )
    assert ("mail clerk", "agent·e du courrier") == (
        only["label"]["fr"],
        both["label"]["fr"],
    )


def test_own_moves_replace_the_derived_ones(sources, tmp_path):
    """Then the graph does not say that they are derived."""
    moves = write_files(
        tmp_path,
        {"moves.csv": csv_bytes((("origin", "destination"), ("3343.1", "3343.2")))},
    )
    folder = str(tmp_path / "graph")

    result = run(
        *("import", "esco", *sources, "-o", folder),
        *("--transitions", str(moves / "moves.csv")),
    )

    assert "4 roles, 5 skills, 1 move\n" in result.stderr
    assert DERIVED["en"] not in run("--graph", folder, "roles").stdout


@pytest.mark.parametrize("name", ["onet", "rome"])
def test_the_other_classifications_are_imported(name, tmp_path):
    """And checked."""
    sources = (
        [write_onet(tmp_path / "db_29_3_text.zip")]
        if name == "onet"
        else write_rome(tmp_path)
    )
    folder = str(tmp_path / "graph")

    result = run("import", name, *map(str, sources), "-o", folder)

    assert 0 == result.exit_code
    assert 0 == run("check", folder, "--strict").exit_code


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("esco", "none.zip", "-o", "graph"), 3, "“none.zip” cannot be read"),
        (("esco", "wrong.csv", "-o", "graph"), 3, "occupations_en.csv"),
        (("esco", "broken.zip", "-o", "graph"), 3, "“broken.zip” is damaged"),
        (("onet", "db_29_3_text.zip", "-o", "full"), 3, "“full” is not empty"),
        (("onet", "db_29_3_text.zip", "-o", "x", "--lang", "fr"), 2, "anglais"),
        (
            ("isco", "x", "-o", "graph"),
            2,
            "write one of: esco, onet, rome, case, moodle, table",
        ),
        (("esco", "-o", "graph"), 2, "SOURCE..."),
        (("esco", "x"), 2, "--output"),
    ],
)
def test_what_is_wrong_is_said(arguments, code, said, tmp_path, monkeypatch):
    """With the exit code of its kind, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"wrong.csv": b"a,b\n", "broken.zip": b"PK", "full/x": b""})
    write_onet(tmp_path / "db_29_3_text.zip")
    before = sorted(tmp_path.rglob("*"))

    result = run("import", *arguments)

    assert code == result.exit_code
    assert said in flat(result.stderr).replace("The folder full", "“full”")
    assert before == sorted(tmp_path.rglob("*"))


def test_wrong_moves_are_listed_with_their_lines(sources, tmp_path):
    """As editors jump to them."""
    path = tmp_path / "moves.csv"
    path.write_bytes(b"origin,destination\n3343.1,nobody at all\n")

    result = run(
        *("import", "esco", *sources, "-o", str(tmp_path / "graph")),
        *("--transitions", str(path)),
    )

    assert 3 == result.exit_code
    assert f"{path}:2: error: no role is called “nobody at all”" in result.stderr


class Screen:
    """A terminal that remembers what is written on it."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def isatty(self):
        return True


@pytest.mark.parametrize(("seconds", "drawn"), [(0.1, False), (1.5, True)])
def test_a_bar_is_drawn_for_anything_over_a_second(monkeypatch, seconds, drawn):
    """On a terminal only."""
    screen, times = Screen(), iter([0.0, seconds, seconds])
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    monkeypatch.setattr(progress.sys, "stderr", screen)

    with progress.progress_bar("Importing") as report:
        report(0.5)
        report(1.0)

    assert drawn == ("Importing" in screen.text and "100%" in screen.text)
