"""Write a page as HTML that needs no other file."""

from __future__ import annotations

from html import escape
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
    from collections.abc import Iterable

    from careerpath.document.blocks import Group, Page, Row

#: What a section stands under at the least: the title of the page.
_TITLE = 1
_STYLE = """\
body { font-family: sans-serif; line-height: 1.4; max-width: 50em; margin: 2em auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; \
vertical-align: top; }
.note { color: #555; font-size: smaller; }
@page { size: A4; margin: 10mm; }
@media print { body { font-size: 7.5pt; line-height: 1.15; margin: 0; max-width: none; }
  td, th { padding: 0 .4em; } h1 { font-size: 12pt; margin: 0; }
  h2 { break-after: avoid; font-size: 9pt; margin: .6em 0 .2em; }
  p { margin: .2em 0; } }
"""


def html_page(page: Page) -> str:
    """Return a page of HTML that needs no other file."""
    blocks = page.blocks
    if not any(isinstance(b, Heading) and b.level == _TITLE for b in blocks):
        blocks = (Heading(page.title, _TITLE), *blocks)
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="generator" content="careerpath">\n'
        f"<title>{escape(page.title)}</title>\n"
        f"<style>\n{_STYLE}</style>\n</head>\n"
        f"<body>\n{_blocks(blocks, _TITLE + 1)}\n</body>\n</html>\n"
    )


def _blocks(blocks: Iterable[Block], level: int) -> str:
    return "\n".join(_block(block, level) for block in blocks)


def _block(block: Block, level: int) -> str:
    match block:
        case Heading():
            return _tagged(f"h{block.level}", block.text)
        case Section():
            heading = _tagged(f"h{level}", block.heading)
            return f"<section>\n{heading}\n{_blocks(block.body, level + 1)}\n</section>"
        case Paragraph():
            kind = ' class="note"' if block.note else ""
            return f"<p{kind}>{escape(block.text)}</p>"
        case Entry():
            return f"<p><b>{escape(block.label)}</b> {escape(block.text)}</p>"
        case Bullets():
            items = "".join(_tagged("li", item) for item in block.items)
            return f"<ul>{items}</ul>"
        case Term():
            body = _blocks(block.body, level)
            return f"<dl><dt>{escape(block.text)}</dt><dd>{body}</dd></dl>"
        case Table():
            groups = "\n".join(_group(block, group) for group in block.groups)
            return f"<table>\n{groups}\n</table>"


def _group(table: Table, group: Group) -> str:
    headings = [group.heading, *(column.heading for column in table.columns[1:])]
    head = "".join(_tagged("th", heading) for heading in headings)
    rows = "\n".join(map(_row, group.rows))
    return f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>"


def _row(row: Row) -> str:
    first, *others = row.cells
    note = f"<br><small>{escape(row.note)}</small>" if row.note else ""
    cells = "".join(_tagged("td", cell) for cell in others)
    return f"<tr><td>{escape(first)}{note}</td>{cells}</tr>"


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>"
