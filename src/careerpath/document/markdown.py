"""Write a page as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    Block,
    Bullets,
    Entry,
    Heading,
    Paragraph,
    Section,
    Table,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Group, Page, Row

#: What marks something up wherever it stands in a line.
_SPECIAL = re.compile(r"[\\`*_\[\]<~|#]|&(?=#|\w+;)")
#: What begins a list, a quotation or a heading's underline.
_AT_START = re.compile(r"^([-+=>])|^(\d{1,9})(?=[.)])")
#: What a section stands under at the least: the title of the page.
_TITLE = 1


def markdown(page: Page) -> str:
    """Return a page as Markdown."""
    blocks = page.blocks
    if not any(isinstance(b, Heading) and b.level == _TITLE for b in blocks):
        blocks = (Heading(page.title, _TITLE), *blocks)
    return "\n\n".join(_blocks(blocks, _TITLE + 1)) + "\n"


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[str]:
    """Yield a block in parts that an empty line stands between."""
    match block:
        case Heading():
            yield _heading(block.text, block.level)
        case Section():
            yield _heading(block.heading, level)
            yield from _blocks(block.body, level + 1)
        case Paragraph():
            yield escape_markdown(block.text)
        case Entry():
            yield f"**{escape_markdown(block.label)}** {escape_markdown(block.text)}"
        case Bullets():
            yield "\n".join(f"- {escape_markdown(item)}" for item in block.items)
        case Term():
            yield "\n".join(_term(block, level))
        case Table():
            yield from (_group(block, group) for group in block.groups)


def _heading(text: str, level: int) -> str:
    return f"{'#' * level} {escape_markdown(text)}"


def _term(term: Term, level: int) -> Iterator[str]:
    """Yield the lines of an entry of a list, its body set in below it."""
    yield f"- {escape_markdown(term.text)}"
    for part in _blocks(term.body, level):
        yield ""
        yield from (f"  {line}" for line in part.splitlines())


def _group(table: Table, group: Group) -> str:
    headings = [group.heading, *(column.heading for column in table.columns[1:])]
    rules = ["--:" if column.right else "---" for column in table.columns]
    lines = [_piped(map(escape_markdown, headings)), _piped(rules)]
    return "\n".join([*lines, *map(_row, group.rows)])


def _row(row: Row) -> str:
    first, *others = map(escape_markdown, row.cells)
    note = f"<br>{escape_markdown(row.note)}" if row.note else ""
    return _piped([first + note, *others])


def _piped(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


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
