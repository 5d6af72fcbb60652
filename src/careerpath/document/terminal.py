"""Write a page for a terminal of 80 columns."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    TITLE,
    Block,
    Box,
    Bullets,
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
from careerpath.document.column_widths import GAP, fit
from careerpath.document.typesetting import WIDTH, cells, faint, strong, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.document.blocks import Column, Group, Page, Sheet

#: How much further to the right a body stands than its heading.
_STEP = 2


def page_lines(page: Page) -> Iterator[str]:
    """Yield a page in lines of at most 80 columns, with emphasis for a terminal.

    Whoever reads only the first ones of a long table does not wait for the others.
    """
    return _spread(page.blocks)


def _spread(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield blocks at the left margin, apart where one does not go on the other."""
    shown = (block for block in blocks if not isinstance(block, PageBreak))
    for before, block in pairwise([None, *shown]):
        if before is not None and block is not None and not _goes_on(before, block):
            yield ""
        if block is not None:
            yield from _lines(block, 0)


def _goes_on(before: Block, block: Block) -> bool:
    """Tell whether a block continues the one before."""
    if isinstance(before, Heading):
        return _follows(before, block)
    if isinstance(before, Paragraph):
        if isinstance(block, Paragraph):
            return before.note == block.note and not block.apart
        return isinstance(block, Bullets)
    return isinstance(before, Entry | Term | Box) and type(before) is type(block)


def _follows(heading: Heading, block: Block) -> bool:
    """Tell whether a block stands right below a heading; one below a title does."""
    if isinstance(block, Heading):
        return heading.level == TITLE
    if isinstance(block, Table):  # one with a heading of its own is no part of a title
        return heading.level > TITLE or not block.groups[0].heading
    return not isinstance(block, Section)


def _dense(blocks: Iterable[Block], indent: int) -> list[str]:
    """Return the blocks of a body: only sections inside it stand apart."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Section) and lines:
            lines.append("")
        lines += _lines(block, indent)
    return lines


def _lines(block: Block, indent: int) -> Iterable[str]:
    match block:
        case Heading():
            return _heading(block.text, indent, hang=_STEP * (block.level > TITLE))
        case Section():
            head = _heading(block.heading, indent, hang=0 if indent else _STEP)
            return [*head, *_dense(block.body, indent + _STEP)]
        case Paragraph():
            return _paragraph(block, indent)
        case Entry():
            text = f"{block.label} {block.text}"
            return wrap(text, indent=indent, hang=indent + _STEP)
        case Bullets():
            return _bullets(block, indent)
        case Term():
            sign = "- " if block.marked else ""
            text = sign + block.text + block.aside
            name = wrap(text, indent=indent, hang=indent + _STEP)
            return [*name, *_dense(block.body, indent + _STEP)]
        case Box():
            return _box(block, indent)
        case Table():
            return _table(block, indent)
        case Drawing() | Cover() | Contents() | PageBreak():
            return _sheet(block, indent)


def _sheet(block: Sheet, indent: int) -> list[str]:
    match block:
        case Drawing():
            said = [*block.text, *([block.caption] if block.caption else ())]
            return [line for text in said for line in wrap(text, indent=indent)]
        case Cover():
            return _cover(block)
        case Contents():
            return _contents(block)
        case PageBreak():
            return []


def _cover(cover: Cover) -> list[str]:
    """Return the title with what stands above and below it, then the rest apart."""
    head = [*map(faint, wrap(cover.label)), *map(strong, wrap(cover.title))]
    head += [line for text in cover.lines for line in wrap(text)]
    return [*head, "", *_spread(cover.body), "", *map(faint, wrap(cover.foot))]


def _contents(contents: Contents) -> list[str]:
    lines = [*map(strong, wrap(contents.heading))]
    for text, _anchor in contents.entries:
        lines += wrap(text, indent=_STEP, hang=2 * _STEP)
    return lines


def _heading(text: str, indent: int, *, hang: int) -> list[str]:
    return [*map(strong, wrap(text, indent=indent, hang=indent + hang))]


def _paragraph(paragraph: Paragraph, indent: int) -> list[str]:
    hang = indent + _STEP * paragraph.hanging
    lines = wrap(paragraph.text, indent=indent, hang=hang)
    return [*map(faint, lines)] if paragraph.note else lines


def _bullets(bullets: Bullets, indent: int) -> list[str]:
    sign, margin = ("- ", indent) if bullets.marked else ("", indent + _STEP)
    return [
        line
        for item in bullets.items
        for line in wrap(sign + item, indent=margin, hang=margin + _STEP)
    ]


def _box(box: Box, indent: int) -> list[str]:
    sign = "☒" if box.ticked else "☐"
    text = f"{sign} {box.text}" + (f" [{box.code}]" if box.code else "")
    return wrap(text, indent=indent, hang=indent + _STEP)


def _table(table: Table, indent: int) -> Iterator[str]:
    """Yield the groups of a table with an empty line between them."""
    laid = lay_out_table(table, indent=indent)
    return islice((line for group in laid for line in ("", *group)), 1, None)


def lay_out_table(table: Table, *, indent: int = 0) -> Iterator[list[str]]:
    r"""Yield the lines of each group of a table, columns under one another.

    Examples
    --------
    >>> from careerpath.document.blocks import Column, table
    >>> rows = [["Office manager", "5"], ["Recruiter", "12"]]
    >>> (lines,) = lay_out_table(table([Column("Role"), Column("Hours", True)], rows))
    >>> for line in lines:
    ...     print(line.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    Role            Hours
    Office manager      5
    Recruiter          12
    """
    heads = table.group_headings
    widths = fit(table.columns, [*heads, *table.rows], WIDTH - indent)
    margin = " " * indent
    for head, group in zip(heads, table.groups, strict=True):
        yield [
            *(margin + strong(line) for line in _row(head, table.columns, widths)),
            *(margin + line for line in _body(group, table.columns, widths)),
        ]


def _body(
    group: Group, columns: Sequence[Column], widths: Sequence[int]
) -> Iterator[str]:
    """Yield the rows of a group, each note in lines as wide as the page."""
    for row in group.rows:
        yield from _row(row.cells, columns, widths)
        yield from wrap(row.note, indent=2, hang=4)


def _row(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[int]
) -> list[str]:
    """Return a row as lines: as many as its longest cell needs."""
    wrapped = [
        wrap(cell, width=width) or [""] for cell, width in zip(row, widths, strict=True)
    ]
    lines = []
    for number in range(max(map(len, wrapped))):
        parts = [cell[number] if number < len(cell) else "" for cell in wrapped]
        padded = [
            _pad(part, width, right=column.right)
            for part, width, column in zip(parts, widths, columns, strict=True)
        ]
        lines.append((" " * GAP).join(padded).rstrip(" "))
    return lines


def _pad(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space
