"""Write a page as HTML that needs no other file and runs nothing."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    Block,
    Box,
    Bullets,
    Entry,
    Heading,
    Paragraph,
    Section,
    Table,
    Term,
)
from careerpath.document.html_tables import html_table, html_text
from careerpath.document.outline import DEEPEST, TITLE, is_fact, outline, runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.document.blocks import Page


def html_page(page: Page) -> str:
    """Return a page of HTML: one file, for a screen of any width and for A4."""
    body, notes = outline(page)
    style = _style()
    footer = f"<footer>\n{_blocks(notes, TITLE)}\n</footer>\n" if notes else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="generator" content="careerpath">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src '{_hash(style)}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html_text(page.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{_blocks(body, TITLE + 1)}\n</main>\n{footer}"
        "</body>\n</html>\n"
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
            return f"<section>\n{_heading(block.heading, level)}\n{body}\n</section>"
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


def _heading(text: str, level: int) -> str:
    tag = f"h{min(level, DEEPEST)}"
    return f"<{tag}>{html_text(text)}</{tag}>"


def _term(term: Term, level: int) -> str:
    aside = f'<span class="aside">{html_text(term.aside)}</span>' if term.aside else ""
    body = _blocks(term.body, level)
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
