"""Hold a page as blocks, apart from the form it is written in.

Nothing here knows careers. A writer (terminal, Markdown, HTML, PDF) turns a `Page` into
text; whatever it shows, the blocks say, and which of them stand together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careerpath.model.text import Language

#: The level of the heading that is the page's title.
TITLE = 1
#: No form of page has deeper headings.
DEEPEST = 6


class Heading(NamedTuple):
    """A heading whose text follows at the same margin; level 1 is the page's title.

    Attributes
    ----------
    text
        What it says.
    level
        How deep it stands, from 1.
    """

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
    apart
        Whether it stands apart from a paragraph before it.
    """

    text: str
    note: bool = False
    hanging: bool = False
    apart: bool = False


class Entry(NamedTuple):
    """A fact with its name; the label ends with the colon of its language."""

    label: str
    text: str


class Bullets(NamedTuple):
    """A list of short texts, each behind a sign unless it is not `marked`."""

    items: tuple[str, ...]
    marked: bool = True


class Term(NamedTuple):
    """A name and what is said of it.

    Attributes
    ----------
    text
        The name.
    body
        What is said of it.
    marked
        Whether it stands behind a sign, as in a list.
    aside
        What follows the name on its line, less loud.
    """

    text: str
    body: tuple[Block, ...] = ()
    marked: bool = False
    aside: str = ""


class Box(NamedTuple):
    """A box to tick; a program knows it by its `code`, wherever it stands."""

    text: str
    code: str = ""
    ticked: bool = False


class Section(NamedTuple):
    """A heading with a body that belongs to it; sections stand inside one another.

    The contents of a page lead to it by its `anchor`.
    """

    heading: str
    body: tuple[Block, ...]
    anchor: str = ""


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

    Attributes
    ----------
    columns
        The columns. The heading of the first one is said where each group has a
        heading of its own, or none has.
    groups
        The rows, under one heading or several.
    named
        Whether the first cell of a row names what the others are about.
    """

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    named: bool = True

    @property
    def headings(self) -> list[str]:
        """What heads the columns of all groups together.

        Examples
        --------
        >>> rows = (Row(("a", "1")),)
        >>> up, down = Group("Up", rows), Group("Down", rows)
        >>> columns = Column("Role"), Column("Hours")
        >>> Table(columns, (up, down)).headings, Table(columns, (up,)).headings
        (['Role', 'Hours'], ['Up', 'Hours'])
        """
        first, *others = (column.heading for column in self.columns)
        alone = self.groups[0].heading if len(self.groups) == 1 else ""
        return [alone or first, *others]

    @property
    def group_headings(self) -> list[tuple[str, ...]]:
        """What heads the columns of each group, where it has a head of its own."""
        others = [column.heading for column in self.columns[1:]]
        return [(group.heading, *others) for group in self.groups]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells of all rows, whatever group they are in."""
        return [row.cells for group in self.groups for row in group.rows]


class Drawing(NamedTuple):
    """A drawing, and what it shows in words; a form without pictures says those.

    Attributes
    ----------
    svg
        The drawing itself, which names no other file.
    text
        The same in lines that are read instead of it.
    caption
        What stands below it.
    png
        What draws the same as dots, for a form that takes no vectors; without it, such
        a form says the words.
    """

    svg: str
    text: tuple[str, ...]
    caption: str = ""
    png: Callable[[], bytes] | None = None


class Cover(NamedTuple):
    """The first sheet of a long page; it says the page's title.

    Attributes
    ----------
    label
        What sort of document it is, above the title.
    title
        The title of the page.
    lines
        For whom and when, below it.
    body
        What the document is about.
    foot
        What stands at the foot of the sheet.
    """

    label: str
    title: str
    lines: tuple[str, ...]
    body: tuple[Block, ...]
    foot: str


class Contents(NamedTuple):
    """The sections of a page under a heading, each with the anchor that it has."""

    heading: str
    entries: tuple[tuple[str, str], ...]


class PageBreak(NamedTuple):
    """What follows begins on a new sheet, where there are sheets."""


#: What long pages have beside their texts.
Sheet: TypeAlias = Drawing | Cover | Contents | PageBreak
Block: TypeAlias = (
    Heading | Paragraph | Entry | Bullets | Term | Box | Section | Table | Sheet
)


class Page(NamedTuple):
    """An answer as a page.

    Attributes
    ----------
    title
        What the page is called; a cover or a first heading of level 1 says it there.
    blocks
        What stands on it, in order.
    language
        The language of every text.
    """

    title: str
    blocks: tuple[Block, ...]
    language: Language


def table(
    columns: Iterable[Column], rows: Iterable[Iterable[str]], *, named: bool = True
) -> Table:
    """Return a table of one group."""
    first, *others = columns
    laid = tuple(Row(tuple(cells)) for cells in rows)
    return Table((first, *others), (Group(first.heading, laid),), named)
