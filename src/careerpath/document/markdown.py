"""Write a page as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    DEEPEST,
    TITLE,
    Block,
    Box,
    Bullets,
    Column,
    Contents,
    Cover,
    Drawing,
    Entry,
    Heading,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Term,
)
from careerpath.document.outline import in_list, outline, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Group, Page, Sheet

#: What marks something up wherever it stands in a line.
_SPECIAL = re.compile(r"[\\`*_\[\]<~|#]|&(?=#|\w+;)")
#: What begins a list, a quotation or a heading's underline.
_AT_START = re.compile(r"^([-+=>])|^(\d{1,9})(?=[.)])")


def markdown(page: Page) -> str:
    """Return a page as Markdown that GitHub and others show."""
    body, notes = outline(page)
    return "\n\n".join(_parts((*body, *notes), TITLE + 1)) + "\n"


def _parts(blocks: Iterable[Block], level: int) -> Iterator[str]:
    """Yield blocks in parts that an empty line stands between.

    Lists that follow one another have different signs: of one sign they would be
    one list.
    """
    sign = ""
    for run in runs(blocks):
        sign = ("*" if sign == "-" else "-") if in_list(run[0]) else ""
        parts = (part for block in run for part in _block(block, level, sign))
        if sign:
            yield "\n".join(parts)
        else:
            yield from parts


def _block(block: Block, level: int, sign: str) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block.text, block.level)
        case Section():
            yield _heading(block.heading, level)
            yield from _parts(block.body, level + 1)
        case Paragraph():
            text = escape_markdown(block.text)
            yield f"*{text}*" if block.note else text
        case Entry():
            label, text = escape_markdown(block.label), escape_markdown(block.text)
            yield f"{sign} **{label}** {text}"
        case Bullets():
            yield from (f"{sign} {escape_markdown(item)}" for item in block.items)
        case Term():
            yield _term(block, level, sign)
        case Box():
            yield f"{sign} {_box(block)}"
        case Table():
            yield from (_group(block, group) for group in block.groups)
        case Drawing() | Cover() | Contents() | PageBreak():
            yield from _sheet(block)


def _sheet(block: Sheet) -> Iterator[str]:
    match block:
        case Drawing():
            yield from _said(block)
        case Cover():
            yield from _cover(block)
        case Contents():
            yield _heading(block.heading, TITLE + 1)
            yield "\n".join(f"- {escape_markdown(text)}" for text, _ in block.entries)
        case PageBreak():
            yield "***"


def _cover(cover: Cover) -> Iterator[str]:
    yield f"*{escape_markdown(cover.label)}*"
    yield _heading(cover.title, TITLE)
    yield from map(escape_markdown, cover.lines)
    yield from _parts(cover.body, TITLE + 1)
    yield f"*{escape_markdown(cover.foot)}*"


def _heading(text: str, level: int) -> str:
    return f"{'#' * min(level, DEEPEST)} {escape_markdown(text)}"


def _term(term: Term, level: int, sign: str) -> str:
    """Return an item of a list, its body set in below it."""
    head = f"{sign} **{escape_markdown(term.text)}**{escape_markdown(term.aside)}"
    if not term.body:
        return head
    gap = "\n" if in_list(term.body[0]) else "\n\n"
    body = "\n\n".join(_parts(term.body, level))
    return head + gap + re.sub(r"(?m)^(?=.)", "  ", body)


def _box(box: Box) -> str:
    code = f" `{box.code}`" if box.code else ""
    return f"[{'x' if box.ticked else ' '}] {escape_markdown(box.text)}{code}"


def _said(drawing: Drawing) -> Iterator[str]:
    """Yield what a drawing shows in words."""
    yield "\n".join(f"- {escape_markdown(line)}" for line in drawing.text)
    if drawing.caption:
        yield escape_markdown(drawing.caption)


def _group(table: Table, group: Group) -> str:
    """Return the rows under one heading, their notes in a column at the end.

    A line break in a cell would take HTML, which not everything shows.
    """
    columns = [table.columns[0]._replace(heading=group.heading), *table.columns[1:]]
    rows = [row.cells for row in group.rows]
    if any(row.note for row in group.rows):
        columns.append(Column(""))
        rows = [(*row.cells, row.note) for row in group.rows]
    rules = ["--:" if column.right else "---" for column in columns]
    lines = [_piped(column.heading for column in columns), f"| {' | '.join(rules)} |"]
    return "\n".join([*lines, *map(_piped, rows)])


def _piped(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escape_markdown, cells))} |"


def escape_markdown(text: str) -> str:
    r"""Return a one-line text such that Markdown shows it as it is.

    Examples
    --------
    >>> escape_markdown("- [x] *R&D* & C#")
    '\\- \\[x\\] \\*R&D\\* & C\\#'
    >>> escape_markdown("2. Excel 2.0")
    '2\\. Excel 2.0'
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\", escaped)
