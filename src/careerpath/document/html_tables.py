"""Write tables as HTML, such that a phone can set each row as a card."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Column, Group, Row, Table

#: A line of a narrow phone has room for so many letters.
_NARROW_LINE = 30


def html_text(text: str) -> str:
    """Return a text such that HTML shows it as it is; not for attributes."""
    return escape(text, quote=False)


def html_table(table: Table) -> str:
    """Return a table; where there are several groups each has a row as its head."""
    wide = "" if _fits_a_phone(table) else ' class="wide"'
    alone = len(table.groups) == 1
    first = table.groups[0].heading if alone else ""
    bodies = "\n".join(_body(table, group, headed=not alone) for group in table.groups)
    return f"<table{wide}>\n{_head(table, first)}\n{bodies}\n</table>"


def _fits_a_phone(table: Table) -> bool:
    """Tell whether there is room for the longest word of each column, side by side."""
    heads = (tuple(column.heading for column in table.columns),)
    rows = (row.cells for group in table.groups for row in group.rows)
    columns = zip(*heads, *rows, strict=True)
    words = (max(map(_longest_word, column)) for column in columns)
    return sum(words) + len(table.columns) - 1 <= _NARROW_LINE


def _longest_word(text: str) -> int:
    return max(map(len, re.split("[ -]", text)))


def _head(table: Table, first: str) -> str:
    columns = (table.columns[0]._replace(heading=first), *table.columns[1:])
    return f"<thead><tr>{''.join(map(_column, columns))}</tr></thead>"


def _column(column: Column) -> str:
    """Return the head of a column; an empty cell heads nothing."""
    if not column.heading:
        return "<td></td>"
    return f'<th scope="col"{_kind(column)}>{html_text(column.heading)}</th>'


def _body(table: Table, group: Group, *, headed: bool) -> str:
    span = len(table.columns)
    heading = html_text(group.heading)
    head = (
        f'<tr><th scope="rowgroup" colspan="{span}" class="group">{heading}</th></tr>'
    )
    rows = [line for row in group.rows for line in _row(table, row)]
    return "\n".join(["<tbody>", *([head] if headed else ()), *rows, "</tbody>"])


def _row(table: Table, row: Row) -> Iterator[str]:
    """Yield a row, and below it one for its note."""
    named = table.named and bool(row.cells[0])
    cells = "".join(
        f'<th scope="row"{_kind(column)}>{html_text(cell)}</th>'
        if named and place == 0
        else _cell(column, cell)
        for place, (column, cell) in enumerate(
            zip(table.columns, row.cells, strict=True)
        )
    )
    kind = ' class="noted"' if row.note else ""
    yield f"<tr{kind}>{cells}</tr>"
    if row.note:
        note = html_text(row.note)
        yield f'<tr class="more"><td colspan="{len(table.columns)}">{note}</td></tr>'


def _cell(column: Column, text: str) -> str:
    label = f' data-label="{escape(column.heading)}"' if column.heading else ""
    return f"<td{label}{_kind(column)}>{html_text(text)}</td>"


def _kind(column: Column) -> str:
    return ' class="number"' if column.right else ""
