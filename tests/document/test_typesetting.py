"""Text is set for 80 columns, counted in terminal cells."""

from __future__ import annotations

import pytest

from careerpath.document.typesetting import cells, wrap


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
