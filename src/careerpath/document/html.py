"""Write a page as HTML that needs no other file, and runs nothing unless asked."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from careerpath.document.blocks import TITLE, Block, Heading
from careerpath.document.html_blocks import html_blocks
from careerpath.document.html_text import html_text
from careerpath.document.outline import outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.document.blocks import Page


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
    main = html_blocks(body, TITLE + 1)
    policy = "; img-src data:" if "<img " in main else ""
    policy += _script_policy(live) if live else ""
    kind = f" {live.name}" if live else ""
    footer = f"<footer>\n{html_blocks(notes, TITLE)}\n</footer>\n" if notes else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{page.language}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta name="generator" content="careerpath{kind}">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src '{_hash(style)}'{policy}\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html_text(page.title)}</title>\n<style>{style}</style>\n</head>\n"
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
    return Parts(html_blocks(said, TITLE + 1), html_blocks(notes, TITLE))


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
