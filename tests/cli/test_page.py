"""Text is set for 80 columns, counted in terminal cells."""

from __future__ import annotations

import pytest

from careerpath.document.typesetting import Column, cells, spaced, table, tables, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("abc", 3),
        ("Chargé·e", 8),
        ("e\u0301", 1),
        ("10\u202f000", 6),
        ("職務", 4),
        ("a\u200bb", 2),
    ],
)
def test_cells_count_what_the_terminal_shows(text, expected):
    """Wide characters take two, combining ones none."""
    assert expected == cells(text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, []),
        ("one", 10, ["one"]),
        ("one two three", 7, ["one two", "three"]),
        ("one\ntwo", 10, ["one two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("to office-manager", 8, ["to", "office-", "manager"]),
        ("why\u202f? no", 5, ["why\u202f?", "no"]),
    ],
)
def test_wrap_breaks_at_spaces_and_cuts_only_what_is_too_long(text, width, expected):
    """A narrow no-break space keeps its sign."""
    assert expected == wrap(text, width=width)


def test_wrap_hangs_the_lines_after_the_first():
    """Each margin counts."""
    assert ["- one", "  two"] == wrap("- one two", width=6, hang=2)


def test_a_table_gives_way_in_its_widest_column():
    """Columns that are fixed keep their width, so that ids can be copied."""
    columns = [Column("Role"), Column("Id", fixed=True)]
    lines = table(columns, [["word " * 20, "x" * 40]])

    assert 80 >= max(map(cells, lines[1:]))
    assert lines[1].endswith("x" * 40)


def test_a_table_fits_even_if_everything_is_too_wide():
    """Then fixed columns give way as well."""
    columns = [Column("Role"), Column("Id", fixed=True)]
    lines = table(columns, [["a" * 90, "x" * 90]])

    assert 80 >= max(map(cells, lines[1:]))
    assert "x" * 90 == "".join(line[12:].strip() for line in lines[1:])


def test_tables_stand_under_one_another():
    """The widest cell of any section makes the column."""
    sections = [(Column("Up"), [["a", "1"]]), (Column("Down"), [["abcdef", "2"]])]
    up, down = tables([Column("N")], sections)

    assert up[1].index("1") == down[1].index("2")


def test_numbers_may_stand_to_the_right():
    """Under the end of their heading."""
    lines = table([Column("A"), Column("Hours", right=True)], [["a", "7"]])

    assert "a      7" == lines[1]


def test_parts_are_spaced_by_one_empty_line():
    """None before the first or after the last."""
    assert ["a", "", "b", "c"] == spaced([["a"], ["b", "c"]])
