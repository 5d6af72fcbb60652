"""Write the blocks of a page as HTML."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    DEEPEST,
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
from careerpath.document.html_table import html_table
from careerpath.document.html_text import html_text
from careerpath.document.outline import is_fact, runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.document.blocks import Sheet


def html_blocks(blocks: Iterable[Block], level: int) -> str:
    """Return blocks, neighbours in one list; `level` is that of a heading in them."""
    return "\n".join(_run(run, level) for run in runs(blocks))


def _run(run: tuple[Block, ...], level: int) -> str:
    """Return neighbours in the list that they make up; another block alone."""
    parts = "\n".join(_block(block, level) for block in run)
    if is_fact(run[0]):
        return f"<dl>\n{parts}\n</dl>"
    if isinstance(run[0], Term):
        return f"<ul>\n{parts}\n</ul>"
    if isinstance(run[0], Box):
        return f'<ul class="boxes">\n{parts}\n</ul>'
    return parts


def _block(block: Block, level: int) -> str:
    match block:
        case Heading():
            return _heading(block.text, block.level)
        case Section():
            body = html_blocks(block.body, level + 1)
            name = f' id="{escape(block.anchor)}"' if block.anchor else ""
            head = _heading(block.heading, level)
            return f"<section{name}>\n{head}\n{body}\n</section>"
        case Paragraph():
            kind = ' class="note"' if block.note else ""
            return f"<p{kind}>{html_text(block.text)}</p>"
        case Entry():
            label, text = html_text(block.label), html_text(block.text)
            return f'<div class="fact"><dt>{label}</dt><dd>{text}</dd></div>'
        case Bullets():
            kind = "" if block.marked else ' class="plain"'
            items = "\n".join(f"<li>{html_text(item)}</li>" for item in block.items)
            return f"<ul{kind}>\n{items}\n</ul>"
        case Term():
            return _term(block, level)
        case Box():
            return _box(block)
        case Table():
            return html_table(block)
        case Drawing() | Cover() | Contents() | PageBreak():
            return _sheet(block)


def _sheet(block: Sheet) -> str:
    match block:
        case Drawing():
            return _drawing(block)
        case Cover():
            return _cover(block)
        case Contents():
            return _contents(block)
        case PageBreak():
            return '<div class="break"></div>'


def _cover(cover: Cover) -> str:
    lines = "\n".join(f"<p>{html_text(line)}</p>" for line in cover.lines)
    return (
        f'<header class="cover">\n<p class="label">{html_text(cover.label)}</p>\n'
        f"{_heading(cover.title, TITLE)}\n{lines}\n"
        f'<div class="about">\n{html_blocks(cover.body, TITLE + 1)}\n</div>\n'
        f'<p class="note">{html_text(cover.foot)}</p>\n</header>'
    )


def _contents(contents: Contents) -> str:
    items = "\n".join(
        f'<li><a href="#{escape(anchor)}">{html_text(text)}</a></li>'
        for text, anchor in contents.entries
    )
    heading = html_text(contents.heading)
    return (
        f'<nav aria-label="{escape(contents.heading)}">\n<h2>{heading}</h2>\n'
        f"<ul>\n{items}\n</ul>\n</nav>"
    )


def _heading(text: str, level: int) -> str:
    tag = f"h{min(level, DEEPEST)}"
    return f"<{tag}>{html_text(text)}</{tag}>"


def _term(term: Term, level: int) -> str:
    aside = f'<span class="aside">{html_text(term.aside)}</span>' if term.aside else ""
    body = html_blocks(term.body, level)
    if not term.marked:
        name = f"<dt>{html_text(term.text)}{aside}</dt>"
        return f'<div class="term">{name}\n<dd>{body}</dd></div>'
    inside = f'\n<div class="body">{body}</div>' if body else ""
    return f"<li><b>{html_text(term.text)}</b>{aside}{inside}</li>"


def _box(box: Box) -> str:
    tick = " checked" if box.ticked else ""
    code = f' <code class="code">{html_text(box.code)}</code>' if box.code else ""
    text = f"<span>{html_text(box.text)}{code}</span>"
    return f'<li><label><input type="checkbox" disabled{tick}>{text}</label></li>'


def _drawing(drawing: Drawing) -> str:
    """Return a drawing as a picture: whatever is in it stays in it."""
    svg = b64encode(drawing.svg.encode()).decode()
    said = escape("\n".join(drawing.text))
    caption = html_text(drawing.caption)
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    picture = f'<img src="data:image/svg+xml;base64,{svg}" alt="{said}">'
    return f"<figure>{picture}{below}</figure>"
