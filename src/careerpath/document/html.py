"""Write blocks as a page of HTML that needs no other file."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Bullets, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.model.text import Language

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


def html_page(blocks: Sequence[Block], language: Language) -> str:
    """Return blocks as a page of HTML that needs no other file."""
    title = next((b.text for b in blocks if isinstance(b, Heading)), "")
    parts = "\n".join(map(_html, blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n"
        f"<body>\n{parts}\n</body>\n</html>\n"
    )


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return _tagged(f"h{block.level}", block.text)
    if isinstance(block, Bullets):
        items = "".join(_tagged("li", item) for item in block.items)
        return f"<ul>{items}</ul>"
    if isinstance(block, Table):
        head = _html_row("th", block.headings)
        body = "\n".join(_html_row("td", row) for row in block.rows)
        return f"<table>\n<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    kind = ' class="note"' if block.note else ""
    return f"<p{kind}>{html.escape(block.text)}</p>"


def _html_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(_tagged(tag, cell) for cell in cells)}</tr>"


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{html.escape(text)}</{tag}>"
