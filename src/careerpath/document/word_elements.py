"""Make the elements of Word documents that the library has no words for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: No file of XML can hold these.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)
#: Of a centimetre, what Word counts in.
_TWIPS = 567
HAIR, _RULE, SOFT = "D5D8DD", "6C7179", "52565D"
_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
#: LibreOffice drops the tag of a box and gives it another number, but keeps its name.
_BOX = (
    f"<w:sdt {_NAMES}><w:sdtPr>"
    '<w:alias/><w:id/><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    "</w:sdtPr><w:sdtContent><w:r><w:rPr>"
    '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" '
    'w:hint="eastAsia"/><w:sz/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent>'
    "</w:sdt>"
)


def writable(text: str) -> str:
    r"""Return a text without what no document can hold.

    Examples
    --------
    >>> writable("a\x00b\ud800c")
    'abc'
    """
    return _UNWRITABLE.sub("", text)


def click_box(name: str, number: int, size: int = 14, *, ticked: bool = False) -> Any:
    """Return a box that is clicked, of a size in points; its name tells which it is."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    box = parse_xml(_BOX)
    box.find(f".//{qn('w:alias')}").set(qn("w:val"), name)
    box.find(f".//{qn('w:id')}").set(qn("w:val"), str(number))
    box.find(f".//{qn('w:sz')}").set(qn("w:val"), str(2 * size))
    if ticked:
        (checked,) = (part for part in box.iter() if part.tag.endswith("}checked"))
        checked.set(next(iter(checked.attrib)), "1")
        box.find(f".//{qn('w:t')}").text = "☒"
    return box


def element(name: str, /, *parts: Any, **values: str) -> Any:
    """Return an element of Word's own names, with its attributes and its parts."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(parts)
    return made


def run(text: str, *wishes: Any) -> Any:
    """Return a run of text, set as its wishes say."""
    said = element("t")
    said.text = writable(text)
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", element("rPr", *wishes), said)


def field(instruction: str, shown: str, *wishes: Any) -> list[Any]:
    """Return the runs of a field, which a program works out anew."""
    asked = element("instrText")
    asked.text = f" {instruction} "
    return [
        element("r", element("fldChar", fldCharType="begin", dirty="true")),
        element("r", asked),
        element("r", element("fldChar", fldCharType="separate")),
        run(shown, *wishes),
        element("r", element("fldChar", fldCharType="end")),
    ]


def bookmark(name: str, number: int) -> tuple[Any, Any]:
    """Return where a place begins and ends that fields and links refer to."""
    start = element("bookmarkStart", id=str(number), name=name)
    return start, element("bookmarkEnd", id=str(number))


class Cell(NamedTuple):
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
    rule: str = HAIR
    span: int = 1


class TableRow(NamedTuple):
    """A row of cells: whether it is a head, or stays with the row below it."""

    cells: tuple[Cell, ...]
    head: bool = False
    joined: bool = False


def head_row(headings: Iterable[str], rights: Iterable[bool]) -> TableRow:
    """Return the row that is repeated on each page."""
    pairs = zip(headings, rights, strict=True)
    cells = (Cell(text, right=right, soft=True, rule=_RULE) for text, right in pairs)
    return TableRow(tuple(cells), head=True, joined=True)


def group_row(heading: str, across: int) -> TableRow:
    """Return the row that heads a group."""
    cell = Cell(heading, strong=True, rule=_RULE, span=across)
    return TableRow((cell,), joined=True)


def note_row(note: str, across: int) -> TableRow:
    """Return the row of what is added to the one above it."""
    return TableRow((Cell(note, soft=True, span=across),))


def table(rows: Iterable[TableRow], widths: Sequence[float]) -> Any:
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


def _row(row: TableRow, grid: Sequence[int]) -> Any:
    wishes = element("trPr", element("cantSplit"))
    if row.head:
        wishes.append(element("tblHeader"))
    made, place = element("tr", wishes), 0
    for cell in row.cells:
        width = sum(grid[place : place + cell.span])
        made.append(_cell(cell, width, joined=row.joined))
        place += cell.span
    return made


def _cell(cell: Cell, width: int, *, joined: bool) -> Any:
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


def _set(cell: Cell) -> Iterable[Any]:
    """Yield how the text of a cell is set."""
    if cell.strong:
        yield element("b")
    if cell.soft:
        yield element("color", val=SOFT)
    yield element("sz", val="16" if cell.soft else "18")
