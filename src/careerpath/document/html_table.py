"""Write a table as HTML, which a phone shows as cards where it has no room."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from careerpath.document.html_text import html_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.document.blocks import Column, Group, Row, Table

#: A line of a narrow phone has room for so many letters.
_NARROW_LINE = 34
#: A range of figures, "30 (20–60)", is no longer than this.
_LONGEST_RANGE = 24
#: A longer cell takes the whole width of a card.
_SHORT_TEXT = 60


def html_table(table: Table) -> str:
    """Return a table; where there are several groups each has a row as its head."""
    alone = len(table.groups) == 1
    headings = table.headings
    kinds = _kinds(table)
    first = "name" if table.named else kinds[0]
    head = "".join(map(_column_head, headings, [first, *kinds[1:]]))
    bodies = "\n".join(
        _body(table, group, kinds, headed=not alone) for group in table.groups
    )
    wide = "" if _fits_a_phone(headings, table, kinds) else ' class="wide"'
    return f"<table{wide}>\n<thead><tr>{head}</tr></thead>\n{bodies}\n</table>"


def _kinds(table: Table) -> list[str]:
    """Return the class of each column; a browser sets each in its own way."""
    columns = zip(table.columns, _by_column(table), strict=True)
    return [_kind(column, cells) for column, cells in columns]


def _kind(column: Column, cells: Sequence[str]) -> str:
    if column.right:
        return "number"
    if any(len(cell) > _SHORT_TEXT for cell in cells):
        return "text"
    ranged = any(re.search(r"\d–\d", cell) for cell in cells)
    short = all(len(cell) <= _LONGEST_RANGE for cell in cells)
    return "range" if ranged and short else ""


def _by_column(table: Table) -> Iterator[list[str]]:
    rows = table.rows
    return ([cells[place] for cells in rows] for place in range(len(table.columns)))


def _fits_a_phone(headings: Sequence[str], table: Table, kinds: Sequence[str]) -> bool:
    """Tell whether there is room for what may not break, side by side."""
    room = _NARROW_LINE - len(headings) + 1
    for heading, cells, kind in zip(headings, _by_column(table), kinds, strict=True):
        parts = [*re.split("[ -]", heading)]
        parts += cells if kind == "range" else re.split("[ -]", " ".join(cells))
        room -= max(map(len, parts))
    return room >= 0


def _column_head(heading: str, kind: str) -> str:
    """Return the head of a column; an empty cell heads nothing."""
    if not heading:
        return "<td></td>"
    return f'<th scope="col"{_class(kind)}>{html_text(heading)}</th>'


def _body(table: Table, group: Group, kinds: Sequence[str], *, headed: bool) -> str:
    span = len(table.columns)
    heading = html_text(group.heading)
    head = (
        f'<tr><th scope="rowgroup" colspan="{span}" class="group">{heading}</th></tr>'
    )
    rows = [line for row in group.rows for line in _row(table, row, kinds)]
    return "\n".join(["<tbody>", *([head] if headed else ()), *rows, "</tbody>"])


def _row(table: Table, row: Row, kinds: Sequence[str]) -> Iterator[str]:
    """Yield a row, and below it one for its note."""
    labels = [column.heading for column in table.columns]
    named = table.named and bool(row.cells[0])
    first, *others = map(_cell, labels, row.cells, kinds)
    if named:
        first = f'<th scope="row"{_class(kinds[0])}>{html_text(row.cells[0])}</th>'
    kind = _class("noted" if row.note else "")
    yield f"<tr{kind}>{first}{''.join(others)}</tr>"
    if row.note:
        note = html_text(row.note)
        yield f'<tr class="more"><td colspan="{len(labels)}">{note}</td></tr>'


def _cell(label: str, text: str, kind: str) -> str:
    named = f' data-label="{escape(label)}"' if label else ""
    return f"<td{named}{_class(kind)}>{html_text(text)}</td>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
