"""Hold the parts of a page apart from the form it is set in: text, Markdown, HTML."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.cli.page import Column, faint, strong, table, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from careerpath.model.text import Language


class Heading(NamedTuple):
    """A heading; the first level is the title of the page."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph; a note is set less loud."""

    text: str
    note: bool = False


class Bullets(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class Table(NamedTuple):
    """A table: its headings and its rows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Bullets | Table

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


# ------------------------------------------------------------------------------ text


def text_lines(blocks: Iterable[Block]) -> list[str]:
    """Return blocks as lines for a terminal of 80 columns."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not _goes_on(before, block):
            lines.append("")
        lines += _lines(block)
        before = block
    return lines


def _goes_on(before: Block, block: Block) -> bool:
    """Tell whether a block continues the one before."""
    if isinstance(before, Heading):
        return not isinstance(block, Heading)
    if isinstance(before, Paragraph) and isinstance(block, Paragraph):
        return before.note == block.note
    return isinstance(before, Paragraph) and isinstance(block, Bullets)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [strong(line) for line in wrap(block.text)]
    if isinstance(block, Bullets):
        return [line for item in block.items for line in wrap(f"- {item}", hang=2)]
    if isinstance(block, Table):
        return table([Column(heading) for heading in block.headings], block.rows)
    lines = wrap(block.text, hang=0 if block.note else 2)
    return [faint(line) for line in lines] if block.note else lines


# -------------------------------------------------------------------------- Markdown


def markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


def _markdown(block: Block) -> str:
    from careerpath.checklist.markdown import escape_markdown as escape

    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text)}"
    if isinstance(block, Bullets):
        return "\n".join(f"- {escape(item)}" for item in block.items)
    if isinstance(block, Table):
        rows = [block.headings, ("---",) * len(block.headings), *block.rows]
        return "\n".join(
            _piped(row, str if number == 1 else escape)
            for number, row in enumerate(rows)
        )
    return escape(block.text)


def _piped(cells: Sequence[str], escape: Callable[[str], str]) -> str:
    return f"| {' | '.join(map(escape, cells))} |"


# ------------------------------------------------------------------------------ HTML


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
