"""One page with every kind of block, and texts that mean something in any markup."""

from __future__ import annotations

from careerpath.document.blocks import (
    Box,
    Bullets,
    Column,
    Drawing,
    Entry,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
    table,
)

#: Each has to be read as it is, wherever it stands.
NASTY = (
    "Tea & <cake> &amp; C#",
    "1. one | two \\| three",
    "- [x] *bold* _it_ `code`",
    "# ~~no~~ <script>alert(1)</script>",
    "Pourquoi\u202f? «\u202foui\u202f»",
    "+ plus",
    "> \"quoted\" 'so'",
)


SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt">'
    '<rect width="9" height="9"/></svg>'
)


def every_block(text: str) -> tuple:
    """Return each kind of block with one text in all of its places."""
    columns = (Column(text), Column(text, right=True), Column(text), Column(text))
    noted = Row((text, text, "", text), note=text)
    return (
        Paragraph(text),
        Bullets((text, text)),
        Bullets((text,), marked=False),
        Entry(f"{text}:", text),
        Entry("Second:", text),
        Term(text, (Paragraph(text), Entry("Inner:", text))),
        Term(text, (Bullets((text,)),), marked=True, aside=f", {text}"),
        Term("Last", (Box(text, "skill:1"), Box(text, "skill:2", ticked=True))),
        Box(text),
        Table(columns, (Group(text, (noted,)), Group("Other", (noted, noted)))),
        table([Column(""), Column(text)], [("", text)], named=False),
        Drawing(SQUARE, (text, text), caption=text),
    )


def page(text: str) -> Page:
    """Return a page with a text in every place."""
    inner = Section(text, every_block(text))
    blocks = (
        Heading(text, 1),
        *every_block(text),
        Heading("Heading", 2),
        Section(text, (*every_block(text), inner)),
        Paragraph(text, note=True),
        Paragraph("End", note=True),
    )
    return Page(text, blocks, "fr")
