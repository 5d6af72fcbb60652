"""A long page: cover, contents, a drawing, parts that begin on a new sheet."""

from __future__ import annotations

from careerpath.document.blocks import (
    Box,
    Contents,
    Cover,
    Drawing,
    Entry,
    Page,
    PageBreak,
    Paragraph,
    Section,
)
from tests.document.sample import SQUARE


def long_page(text: str) -> Page:
    """Return a long page with a text in every place of its own blocks."""
    cover = Cover(
        text, text, (text, "1 March"), (Paragraph(text), Entry("A:", text)), text
    )
    parts = (("one", text), ("two", "Second part"))
    blocks = (
        cover,
        Contents(text, tuple((heading, anchor) for anchor, heading in parts)),
        Section(text, (Drawing(SQUARE, (text, "in words"), text),), "one"),
        PageBreak(),
        Section("Second part", (Box(text, "skill:1"),), "two"),
        Paragraph("End", note=True),
    )
    return Page(text, blocks, "en")
