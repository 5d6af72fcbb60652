"""Read pages in each form with parsers that are not ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click
import html5lib
from markdown_it import MarkdownIt

from careerpath.document.blocks import (
    Bullets,
    Contents,
    Cover,
    Drawing,
    Section,
    Table,
    Term,
)
from careerpath.document.html import html_page
from careerpath.document.markdown import markdown
from careerpath.document.terminal import page_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Block, Page

_READER = MarkdownIt("js-default").enable("table")


def html_tree(page: Page) -> Any:
    """Return a page of HTML as a tree; any mistake in it is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(html_page(page))


def markdown_tree(page: Page) -> Any:
    """Return a page of Markdown as readers without HTML show it."""
    shown = _READER.render(markdown(page))
    return html5lib.parse(shown, namespaceHTMLElements=False)


def terminal_text(page: Page) -> str:
    """Return the lines of a page without emphasis."""
    return click.unstyle("\n".join(page_lines(page)))


def one_line(page: Page) -> str:
    """Return what a page says in a terminal, whatever its lines and spaces."""
    return " ".join(terminal_text(page).split())


def shown(tree: Any) -> str:
    """Return the text of a tree, all white space alike."""
    return flat(" ".join(tree.find("body").itertext()))


def flat(text: str) -> str:
    return re.sub(r"[ \n]+", " ", text).strip()


def headings(tree: Any) -> list[tuple[int, str]]:
    """Return the level and the text of each heading."""
    found = (e for e in tree.iter() if re.fullmatch(r"h\d", str(e.tag)))
    return [(int(e.tag[1]), "".join(e.itertext())) for e in found]


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every text of blocks."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block)
        elif isinstance(block, Section):
            yield from (block.heading, *said(block.body))
        elif isinstance(block, Term):
            yield from (block.text, block.aside, *said(block.body))
        elif isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Drawing):
            yield from (*block.text, block.caption)
        elif isinstance(block, Cover):
            yield from (block.label, block.title, *block.lines, *said(block.body))
            yield block.foot
        elif isinstance(block, Contents):
            yield from (block.heading, *(text for text, _anchor in block.entries))
        else:
            yield from (part for part in block if isinstance(part, str))


def _cells(table: Table) -> Iterator[str]:
    yield from (column.heading for column in table.columns[1:])
    for group in table.groups:
        yield group.heading
        for row in group.rows:
            yield from (*row.cells, row.note)
