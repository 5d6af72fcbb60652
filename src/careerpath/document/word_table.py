"""Make a table of a Word document: its heads return on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.document.column_widths import GAP, fit
from careerpath.document.word_elements import SOFT, element, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.document.blocks import Table

#: How many letters have room side by side.
_LINE = 92
#: A table is as wide as its letters, or as wide as the page if they fill so much of it.
_WIDE = 0.6
#: Of a centimetre, what Word counts in.
_TWIPS = 567
_HAIR, _RULE = "D5D8DD", "6C7179"


def word_table(table: Table, room: float) -> Any:
    """Return a table that is at most so wide, in centimetres."""
    letters = fit(table.columns, [*table.group_headings, *table.rows], _LINE)
    whole = max(sum(letters) + GAP * len(letters), _LINE * _WIDE)
    widths = [room * (width + GAP) / whole for width in letters]
    return _laid(_rows(table), widths)


# ------------------------------------------------------------------------------ rows


class _Cell(NamedTuple):
    """A cell of a table as it is set.

    Attributes
    ----------
    text
        What stands in it.
    right, strong, soft
        Whether it stands at the right edge, is bold, is small and grey.
    rule
        The colour of the line below it; empty for none.
    span
        How many columns it takes.
    """

    text: str
    right: bool = False
    strong: bool = False
    soft: bool = False
    rule: str = _HAIR
    span: int = 1


class _TableRow(NamedTuple):
    """A row of cells: whether it is a head, or stays with the row below it."""

    cells: tuple[_Cell, ...]
    head: bool = False
    joined: bool = False


def _rows(table: Table) -> Iterator[_TableRow]:
    """Yield the rows of a table as they are set, heads among them."""
    across, alone = len(table.columns), len(table.groups) == 1
    rights = [column.right for column in table.columns]
    yield _head_row(table.headings, rights)
    for group in table.groups:
        if not alone:
            yield _group_row(group.heading, across)
        for row in group.rows:
            rule = "" if row.note else _HAIR
            cells = zip(row.cells, rights, strict=True)
            laid = (_Cell(text, right=right, rule=rule) for text, right in cells)
            yield _TableRow(tuple(laid), joined=bool(row.note))
            if row.note:
                yield _note_row(row.note, across)


def _head_row(headings: Iterable[str], rights: Iterable[bool]) -> _TableRow:
    """Return the row that is repeated on each page."""
    pairs = zip(headings, rights, strict=True)
    cells = (_Cell(text, right=right, soft=True, rule=_RULE) for text, right in pairs)
    return _TableRow(tuple(cells), head=True, joined=True)


def _group_row(heading: str, across: int) -> _TableRow:
    """Return the row that heads a group."""
    cell = _Cell(heading, strong=True, rule=_RULE, span=across)
    return _TableRow((cell,), joined=True)


def _note_row(note: str, across: int) -> _TableRow:
    """Return the row of what is added to the one above it."""
    return _TableRow((_Cell(note, soft=True, span=across),))


# -------------------------------------------------------------------------- elements


def _laid(rows: Iterable[_TableRow], widths: Sequence[float]) -> Any:
    """Return a table whose columns have these widths, in centimetres."""
    grid = [round(width * _TWIPS) for width in widths]
    wishes = element(
        "tblPr",
        element("tblW", w=str(sum(grid)), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *_edges(("left", "0"), ("right", "85"))),
        element("tblLook", firstRow="1", firstColumn="1", noVBand="1", val="04A0"),
    )
    columns = element("tblGrid", *(element("gridCol", w=str(width)) for width in grid))
    return element("tbl", wishes, columns, *(_row(row, grid) for row in rows))


def _edges(*edges: tuple[str, str]) -> Iterable[Any]:
    return (element(name, w=width, type="dxa") for name, width in edges)


def _row(row: _TableRow, grid: Sequence[int]) -> Any:
    wishes = element("trPr", element("cantSplit"))
    if row.head:
        wishes.append(element("tblHeader"))
    made, place = element("tr", wishes), 0
    for cell in row.cells:
        width = sum(grid[place : place + cell.span])
        made.append(_cell(cell, width, joined=row.joined))
        place += cell.span
    return made


def _cell(cell: _Cell, width: int, *, joined: bool) -> Any:
    wishes = element("tcPr", element("tcW", w=str(width), type="dxa"))
    if cell.span > 1:
        wishes.append(element("gridSpan", val=str(cell.span)))
    if cell.rule:
        line = element("bottom", val="single", sz="4", space="0", color=cell.rule)
        wishes.append(element("tcBorders", line))
    paragraph = element("pPr")
    if joined:
        paragraph.append(element("keepNext"))
    paragraph.append(element("spacing", before="40", after="40"))
    if cell.right:
        paragraph.append(element("jc", val="right"))
    return element("tc", wishes, element("p", paragraph, run(cell.text, *_set(cell))))


def _set(cell: _Cell) -> Iterable[Any]:
    """Yield how the text of a cell is set."""
    if cell.strong:
        yield element("b")
    if cell.soft:
        yield element("color", val=SOFT)
    yield element("sz", val="16" if cell.soft else "18")
