"""Hold a page as blocks, apart from the form it is written in.

Nothing here knows careers. A writer (terminal, Markdown, HTML) turns a `Page` into
text; whatever it shows, the blocks say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.model.text import Language


class Heading(NamedTuple):
    """A heading whose text follows at the same margin; level 1 is the page's title."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes
    ----------
    text
        What it says.
    note
        Whether it is set less loud: what holds for the whole page.
    hanging
        Whether its further lines are set in, as those of an entry are.
    """

    text: str
    note: bool = False
    hanging: bool = False


class Entry(NamedTuple):
    """A fact with its name; the label ends with the colon of its language."""

    label: str
    text: str


class Bullets(NamedTuple):
    """A list of short texts, each behind a sign unless it is not `marked`."""

    items: tuple[str, ...]
    marked: bool = True


class Term(NamedTuple):
    """A name and what is said of it; behind a sign, as in a list, if `marked`."""

    text: str
    body: tuple[Block, ...] = ()
    marked: bool = False


class Section(NamedTuple):
    """A heading with a body that belongs to it; sections stand inside one another."""

    heading: str
    body: tuple[Block, ...]


class Column(NamedTuple):
    """A column of a table.

    Attributes
    ----------
    heading
        What stands at its head.
    right
        Whether its cells stand at its right edge, as numbers do.
    fixed
        Whether other columns are made narrower before this one.
    """

    heading: str
    right: bool = False
    fixed: bool = False


class Row(NamedTuple):
    """A row of a table, and what is added below it across its columns."""

    cells: tuple[str, ...]
    note: str = ""


class Group(NamedTuple):
    """Rows under a heading of their own, which heads the first column."""

    heading: str
    rows: tuple[Row, ...]


class Table(NamedTuple):
    """A table; its groups share the widths of the columns after the first.

    The heading of the first column is that of each group.
    """

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]


Block: TypeAlias = Heading | Paragraph | Entry | Bullets | Term | Section | Table


class Page(NamedTuple):
    """An answer as a page.

    Attributes
    ----------
    title
        What the page is called; a first heading of level 1 says it on the page.
    blocks
        What stands on it, in order.
    language
        The language of every text.
    """

    title: str
    blocks: tuple[Block, ...]
    language: Language


def table(columns: Iterable[Column], rows: Iterable[Iterable[str]]) -> Table:
    """Return a table of one group."""
    first, *others = columns
    laid = tuple(Row(tuple(cells)) for cells in rows)
    return Table((first, *others), (Group(first.heading, laid),))
