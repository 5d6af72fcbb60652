"""Write a page as HTML that needs no other file, and runs nothing unless asked."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

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
    is_fact,
    outline,
    runs,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.document.blocks import Column, Group, Page, Row, Sheet

#: A line of a narrow phone has room for so many letters.
_NARROW_LINE = 34
#: A range of figures, "30 (20–60)", is no longer than this.
_LONGEST_RANGE = 24
#: A longer cell takes the whole width of a card.
_SHORT_TEXT = 60


class Live(NamedTuple):
    """What makes a page answer whoever uses it; without it, the page is on paper.

    Attributes
    ----------
    name
        The id of the element that holds `data`; it says, too, what kind of page it is.
    data
        What the script reads, as JSON.
    style, script
        The texts themselves: the page asks no network.
    """

    name: str
    data: Mapping[str, Any]
    style: str
    script: str


def html_page(page: Page, *, live: Live | None = None) -> str:
    """Return a page of HTML: one file, for a screen of any width and for A4.

    Parameters
    ----------
    page
        What it shows.
    live
        What runs in it; by default nothing does.
    """
    body, notes = outline(page)
    style = _style() + (live.style if live else "")
    main = _blocks(body, TITLE + 1)
    policy = "; img-src data:" if "<img " in main else ""
    policy += _script_policy(live) if live else ""
    kind = f" {live.name}" if live else ""
    footer = f"<footer>\n{_blocks(notes, TITLE)}\n</footer>\n" if notes else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta name="generator" content="careerpath{kind}">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src '{_hash(style)}'{policy}\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_html_text(page.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{main}\n</main>\n{footer}"
        f"{_scripts(live) if live else ''}</body>\n</html>\n"
    )


class Parts(NamedTuple):
    """What a page says as HTML, without the page around it."""

    body: str
    notes: str


def html_parts(page: Page, *, titled: bool = False) -> Parts:
    """Return what a page says, to stand below a heading of level 1 on another page.

    Its own title is left out unless it is to be `titled`.
    """
    body, notes = outline(page)
    said: list[Block] = []
    for block in body:
        if not isinstance(block, Heading) or block.level != TITLE:
            said.append(block)
        elif titled:
            said.append(Heading(block.text, TITLE + 1))
    return Parts(_blocks(said, TITLE + 1), _blocks(notes, TITLE))


def _script_policy(live: Live) -> str:
    """Return what else a page allows that runs a script: that one and no more."""
    return f"; script-src '{_hash(live.script)}'; base-uri 'none'; form-action 'none'"


def _scripts(live: Live) -> str:
    """Return data and script; no text in the data can end its element."""
    data = json.dumps(live.data, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="{live.name}">{data}</script>\n'
        f"<script>{live.script}</script>\n"
    )


@cache
def _style() -> str:
    return files(__package__).joinpath("page.css").read_text("utf-8")


def _hash(text: str) -> str:
    """Return what a security policy allows a text by: that one and no other."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _blocks(blocks: Iterable[Block], level: int) -> str:
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
            body = _blocks(block.body, level + 1)
            name = f' id="{escape(block.anchor)}"' if block.anchor else ""
            head = _heading(block.heading, level)
            return f"<section{name}>\n{head}\n{body}\n</section>"
        case Paragraph():
            kind = ' class="note"' if block.note else ""
            return f"<p{kind}>{_html_text(block.text)}</p>"
        case Entry():
            label, text = _html_text(block.label), _html_text(block.text)
            return f'<div class="fact"><dt>{label}</dt><dd>{text}</dd></div>'
        case Bullets():
            kind = "" if block.marked else ' class="plain"'
            items = "\n".join(f"<li>{_html_text(item)}</li>" for item in block.items)
            return f"<ul{kind}>\n{items}\n</ul>"
        case Term():
            return _term(block, level)
        case Box():
            return _box(block)
        case Table():
            return _html_table(block)
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
    lines = "\n".join(f"<p>{_html_text(line)}</p>" for line in cover.lines)
    return (
        f'<header class="cover">\n<p class="label">{_html_text(cover.label)}</p>\n'
        f"{_heading(cover.title, TITLE)}\n{lines}\n"
        f'<div class="about">\n{_blocks(cover.body, TITLE + 1)}\n</div>\n'
        f'<p class="note">{_html_text(cover.foot)}</p>\n</header>'
    )


def _contents(contents: Contents) -> str:
    items = "\n".join(
        f'<li><a href="#{escape(anchor)}">{_html_text(text)}</a></li>'
        for text, anchor in contents.entries
    )
    heading = _html_text(contents.heading)
    return (
        f'<nav aria-label="{escape(contents.heading)}">\n<h2>{heading}</h2>\n'
        f"<ul>\n{items}\n</ul>\n</nav>"
    )


def _heading(text: str, level: int) -> str:
    tag = f"h{min(level, DEEPEST)}"
    return f"<{tag}>{_html_text(text)}</{tag}>"


def _term(term: Term, level: int) -> str:
    aside = f'<span class="aside">{_html_text(term.aside)}</span>' if term.aside else ""
    body = _blocks(term.body, level)
    if not term.marked:
        name = f"<dt>{_html_text(term.text)}{aside}</dt>"
        return f'<div class="term">{name}\n<dd>{body}</dd></div>'
    inside = f'\n<div class="body">{body}</div>' if body else ""
    return f"<li><b>{_html_text(term.text)}</b>{aside}{inside}</li>"


def _box(box: Box) -> str:
    tick = " checked" if box.ticked else ""
    code = f' <code class="code">{_html_text(box.code)}</code>' if box.code else ""
    text = f"<span>{_html_text(box.text)}{code}</span>"
    return f'<li><label><input type="checkbox" disabled{tick}>{text}</label></li>'


def _drawing(drawing: Drawing) -> str:
    """Return a drawing as a picture: whatever is in it stays in it."""
    svg = b64encode(drawing.svg.encode()).decode()
    said = escape("\n".join(drawing.text))
    caption = _html_text(drawing.caption)
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    picture = f'<img src="data:image/svg+xml;base64,{svg}" alt="{said}">'
    return f"<figure>{picture}{below}</figure>"


def _html_text(text: str) -> str:
    """Return a text such that HTML shows it as it is; not for attributes."""
    return escape(text, quote=False)


def _html_table(table: Table) -> str:
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
    rows = [row.cells for group in table.groups for row in group.rows]
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
    return f'<th scope="col"{_class(kind)}>{_html_text(heading)}</th>'


def _body(table: Table, group: Group, kinds: Sequence[str], *, headed: bool) -> str:
    span = len(table.columns)
    heading = _html_text(group.heading)
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
        first = f'<th scope="row"{_class(kinds[0])}>{_html_text(row.cells[0])}</th>'
    kind = _class("noted" if row.note else "")
    yield f"<tr{kind}>{first}{''.join(others)}</tr>"
    if row.note:
        note = _html_text(row.note)
        yield f'<tr class="more"><td colspan="{len(labels)}">{note}</td></tr>'


def _cell(label: str, text: str, kind: str) -> str:
    named = f' data-label="{escape(label)}"' if label else ""
    return f"<td{named}{_class(kind)}>{_html_text(text)}</td>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
