"""Pages in a terminal of 80 columns."""

from __future__ import annotations

import click

from careerpath.document import terminal
from careerpath.document.blocks import (
    Box,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
)
from careerpath.document.blocks import table as table_of
from careerpath.document.terminal import lay_out_table, page_lines
from careerpath.document.typesetting import cells, spell


def lines(*blocks) -> list[str]:
    """Return blocks as lines without emphasis."""
    return [*map(click.unstyle, page_lines(Page("T", blocks, "en")))]


def test_sections_are_parted_by_one_empty_line():
    """A heading stays with what it heads, and the first one with the title."""
    blocks = (Heading("T", 1), Heading("H"), Paragraph("a"), Heading("I"))

    assert ["T", "H", "a", "", "I"] == lines(*blocks)


def test_a_body_stands_further_right_and_dense():
    """Only sections inside it stand apart."""
    inner = Section("B", (Paragraph("c"),))

    assert ["A", "  a", "  b", "", "  B", "    c"] == lines(
        Section("A", (Paragraph("a"), Paragraph("b"), inner))
    )


def test_boxes_stand_under_their_term():
    """With what a program knows them by; as letters where no sign is known."""
    boxes = (Box("one", "s:1"), Box("two", ticked=True))

    told = lines(Term("Skill", boxes, marked=True, aside=", new"))

    assert ["- Skill, new", "  ☐ one [s:1]", "  ☒ two"] == told
    assert "  [ ] one [s:1]" == spell(told[1], "ascii")


def table(columns, rows):
    """Return the lines of a table of one group, without styles."""
    (lines,) = lay_out_table(table_of(columns, rows))
    return [*map(click.unstyle, lines)]


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
    groups = (
        Group("Up", (Row(("a", "1")),)),
        Group("Down", (Row(("abcdef", "2")),)),
    )
    up, down = lay_out_table(Table((Column(""), Column("N")), groups))

    assert up[1].index("1") == down[1].index("2")


def test_only_the_groups_that_are_read_are_laid_out(monkeypatch):
    """Whoever pipes a long table to `head` does not wait for its end."""
    laid = []
    monkeypatch.setattr(
        terminal, "_body", lambda group, *_: laid.append(group.heading) or ()
    )
    groups = tuple(Group(heading, (Row(("a",)),)) for heading in ("Up", "Down"))
    page = Page("T", (Table((Column(""),), groups),), "en")

    assert "Up" == click.unstyle(next(page_lines(page)))
    assert ["Up"] == laid


def test_numbers_may_stand_to_the_right():
    """Under the end of their heading."""
    lines = table([Column("A"), Column("Hours", right=True)], [["a", "7"]])

    assert "a      7" == lines[1]
