"""A table of one's own moves replaces those of the classification."""

from __future__ import annotations

import pytest

from careerpath.errors import DataError, FileError
from careerpath.importers import import_esco, import_onet
from careerpath.model.evidence import Evidence
from careerpath.model.ranges import Range
from tests.importers.downloads import csv_bytes, sheet_bytes
from tests.importers.esco_download import occupation, write_esco
from tests.importers.onet_download import write_onet

HEADINGS = (
    "origin",
    "destination",
    "kind",
    "months_low",
    "months_likely",
    "months_high",
    "source",
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    return write_esco(tmp_path_factory.mktemp("esco"))


@pytest.fixture
def import_with(sources, tmp_path):
    def run(*rows, content=None):
        path = tmp_path / "moves.csv"
        path.write_bytes(content or csv_bytes(rows))
        return import_esco(sources, transitions=path).graph

    return run


def problems(caught):
    return [(p.line, p.message.text()) for p in caught.value.problems]


def test_roles_are_named_by_code_uri_id_or_label(import_with):
    """In either language, whatever the gender."""
    graph = import_with(
        ("origin", "destination"),
        ("3343.1", "mail-clerk"),
        (occupation("o2"), "Chef des dossiers"),
        ("mail clerk", "classeuse de dossiers"),
    )

    assert [
        ("filing-clerk", "mail-clerk"),
        ("mail-clerk", "chief-of-files"),
        ("mail-clerk", "filing-clerk"),
    ] == [(m.origin, m.destination) for m in graph.transitions]


def test_what_a_row_says_is_in_the_move(import_with):
    """Kind, months, source; the rest has default values, which the graph says."""
    graph = import_with(
        HEADINGS,
        ("3343.1", "3343.2", "lateral", "6", "12", "18", "Survey of the firm"),
        ("3343.2", "1219.1", "", "", "", "", ""),
    )
    first, second = graph.transitions

    assert ("lateral", Range(6, 12, 18)) == (first.kind, first.experience_months)
    own = Evidence("own-moves", "practitioner", "Survey of the firm", proves="move")

    assert (own,) == (first.evidence)
    assert ("unknown", Range(12, 24, 48)) == (second.kind, second.experience_months)
    assert "months" in graph.scale.assumed
    assert "moves" not in graph.scale.assumed
    assert "moves.csv" == graph.sources["own-moves"].title


def test_months_are_no_default_where_each_row_has_them(import_with):
    """The graph says nothing of them then."""
    graph = import_with(HEADINGS, ("3343.1", "3343.2", "return", "1", "2", "3", ""))

    assert ("grades", "hours", "language", "levels") == graph.scale.assumed


def test_months_are_no_default_in_other_classifications_either(tmp_path):
    """Whatever the classification's own moves would have been given."""
    path = tmp_path / "moves.csv"
    row = ("File Clerks", "Chief Clerks", "promotion", "1", "2", "3", "")
    path.write_bytes(csv_bytes((HEADINGS, row)))

    graph = import_onet([write_onet(tmp_path / "db.zip")], transitions=path).graph

    assert ("grades", "hours") == graph.scale.assumed


def test_a_move_that_would_seem_to_cost_nothing_is_left_out(sources, tmp_path):
    """To a role without an essential skill; it is counted."""
    path = tmp_path / "moves.csv"
    rows = (HEADINGS[:2], ("3343.1", "guard"), ("3343.1", "3343.2"))
    path.write_bytes(csv_bytes(rows))

    imported = import_esco(sources, transitions=path)

    assert ["mail-clerk"] == [m.destination for m in imported.graph.transitions]
    assert "Moves left out, to an occupation without an essential skill: 1" in {
        count.text() for count in imported.counts
    }


def test_wrong_rows_are_all_listed_with_their_line(import_with):
    """And nothing is guessed."""
    with pytest.raises(DataError) as caught:
        import_with(
            HEADINGS,
            ("3343.1", "3343.2", "", "", "", "", ""),
            ("mial clerk", "3343.2", "", "", "", "", ""),
            ("zzzz", "", "", "", "", "", ""),
            ("3343.1", "3343.1", "", "", "", "", ""),
            ("3343.1", "3343.2", "", "", "", "", ""),
            ("3343.1", "1219.1", "up", "", "", "", ""),
            ("3343.2", "1219.1", "", "9", "3", "12", ""),
            ("1219.1", "3343.2", "", "9", "", "", ""),
            ("x" * 301, "3343.2", "", "", "", "", ""),
        )

    months = (
        "write three whole numbers, low ≤ likely ≤ high, the likely one alone, or none"
    )
    kinds = "promotion, lateral, conversion, return, unknown"
    assert [
        (3, "no role is called “mial clerk”; did you mean “mail-clerk”?"),
        (4, "no role is called “zzzz”; write a code, a URI, an id or a label"),
        (4, "no role is named; write a code, a URI, an id or a label"),
        (5, "the move leads from “filing-clerk” to itself; write another destination"),
        (6, "this move stands already on line 2; keep one"),
        (7, f"“up” is not possible here; write one of: {kinds}"),
        (8, f"“9 3 12” are no months; {months}"),
        (9, f"“9  ” are no months; {months}"),
        (10, f"“{'x' * 40}…” has 301 characters; no name has more than 300."),
    ] == problems(caught)


def test_a_name_of_several_roles_lists_them(tmp_path):
    """Two codes, one title."""
    rows = (
        ("O*NET-SOC Code", "Title"),
        ("43-0001.00", "Clerks"),
        ("43-0002.00", "clerks"),
    )
    path = tmp_path / "moves.csv"
    path.write_bytes(csv_bytes((HEADINGS[:2], ("Clerks", "43-0002.00"))))

    with pytest.raises(DataError) as caught:
        import_onet(
            [write_onet(tmp_path / "db.zip", Occupation_Data=rows)], transitions=path
        )

    assert [
        (
            2,
            "“Clerks” may mean clerks-43-0001, clerks-43-0002; write one of these ids",
        )
    ] == problems(caught)


def test_a_file_without_moves_is_refused(import_with):
    """Only the headings."""
    with pytest.raises(DataError) as caught:
        import_with(HEADINGS)

    assert [(0, "there is no move in the file; write one per row")] == problems(caught)


def test_a_file_that_is_not_there_is_refused(sources, tmp_path):
    """With its name."""
    with pytest.raises(FileError, match=r"none\.csv"):
        import_esco(sources, transitions=tmp_path / "none.csv")


def test_semicolons_and_workbooks_are_read(import_with, sources, tmp_path):
    """As French spreadsheets save tables."""
    rows = (("origin", "destination"), ("3343.1", "3343.2"))
    (tmp_path / "moves.xlsx").write_bytes(sheet_bytes(rows))

    first = import_with(content=b"origin;destination\r\n3343.1;3343.2\r\n")
    second = import_esco(sources, transitions=tmp_path / "moves.xlsx").graph

    assert 1 == len(first.transitions) == len(second.transitions)


def test_months_are_no_endless_numbers(import_with):
    """They are told as any other text that is none."""
    with pytest.raises(DataError) as caught:
        import_with(HEADINGS, ("3343.1", "3343.2", "", "1", "2", "9" * 5000, ""))

    assert "are no months" in problems(caught)[0][1]
