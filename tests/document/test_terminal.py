"""Pages in a terminal of 80 columns."""

from __future__ import annotations

import click

from careerpath.document.blocks import Box, Heading, Page, Paragraph, Section, Term
from careerpath.document.spelling import spell
from careerpath.document.terminal import page_lines


def lines(*blocks) -> list[str]:
    """Return blocks as lines without emphasis."""
    return [*map(click.unstyle, page_lines(Page("T", blocks, "en")))]


def test_sections_are_parted_by_one_empty_line():
    """A heading stays with what it heads."""
    blocks = (Heading("T", 1), Heading("H"), Paragraph("a"), Paragraph("b"))

    assert ["T", "", "H", "a", "b"] == lines(*blocks)


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
