"""Read the boxes of Word documents, whatever program has saved them."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, NamedTuple

from careerpath.checklist.returned.headings import find_columns, folded_headings
from careerpath.checklist.returned.marks import Place
from careerpath.checklist.returned.rows import BoxRow
from careerpath.checklist.returned.texts import CODE
from careerpath.document.archives import checked_part
from careerpath.errors import message
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from careerpath.checklist.returned.headings import Key
    from careerpath.checklist.returned.marks import By, Returned
    from careerpath.checklist.returned.rows import RowReader

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
#: What stands beside boxes.
_BESIDE: tuple[Key, ...] = ("day", "visa", "evidence")
_TRUE = ("1", "true", "on")


def read_document(
    stream: IO[bytes], name: str, reader: RowReader, returned: Returned
) -> None:
    """Take the boxes of a Word document, by the name of each."""
    root = checked_part(stream, "word/document.xml")
    returned.find_graph(name, "\n".join(map(_text, root.iter(f"{_W}p"))))
    boxes = list(_boxes(root, "", _Row()))
    for box in boxes:
        _read_box(box, name, reader)
    if not boxes:
        returned.warn(Place(name), message("there is no box here that can be clicked"))


class _Row(NamedTuple):
    """What stands beside a box: when, the initials of who trains, and by what."""

    day: str = ""
    visa: str = ""
    evidence: str = ""


class _Box(NamedTuple):
    """A box that is clicked: its name, whether it is, and what stands in its row."""

    label: str
    ticked: bool
    row: _Row


def _boxes(element: Element, label: str, row: _Row) -> Iterator[_Box]:
    """Yield the boxes inside an element.

    LibreOffice puts the name of a box that stands alone on a control around it.
    """
    rows = _rows(element) if element.tag == f"{_W}tbl" else {}
    if element.tag == f"{_W}sdt":
        alias = element.find(f"{_W}sdtPr/{_W}alias")
        label = label if alias is None else alias.get(f"{_W}val", "")
        checked = element.find(f"{_W}sdtPr/{_W14}checkbox/{_W14}checked")
        if checked is not None:
            ticked = checked.get(f"{_W14}val", "1").lower() in _TRUE
            yield _Box(label, ticked, row)
            return
    for part in element:
        yield from _boxes(part, label, rows.get(part, row))


def _read_box(box: _Box, name: str, reader: RowReader) -> None:
    code = CODE.search(box.label)
    skill, level = (code[1], code[2]) if code else ("", "")
    tick = "x" if box.ticked else ""
    trained = any(seen in fold(box.label) for seen in folded_headings("seen"))
    ticks: dict[By, str] = {"trainer": tick} if trained else {"self": tick}
    place = Place(f"{name} [{box.label}]" if box.label else name)
    beside = box.row if box.ticked else _Row()
    reader.read(BoxRow(skill, level, ticks, {}, *beside), place)


def _rows(table: Element) -> dict[Element, _Row]:
    """Return what stands in each row of a table beside its boxes."""
    places: dict[Key, int] | None = None
    rows: dict[Element, _Row] = {}
    for row in table.iterfind(f"{_W}tr"):
        cells = [_text(cell).strip() for cell in row.iterfind(f"{_W}tc")]
        if places is None:
            places = find_columns(cells)
        said = {key: cells[n] for key, n in places.items() if n < len(cells)}
        rows[row] = _Row(*(said.get(key, "") for key in _BESIDE))
    return rows


def _text(cell: Element) -> str:
    return "".join(part.text or "" for part in cell.iter(f"{_W}t"))
