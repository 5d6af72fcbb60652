"""Read checklists back with programs that did not write them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_CODE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*):(\d+)")


class Box(NamedTuple):
    """A box found on a page: what its code says, whether it is ticked, its words."""

    skill: str
    level: int
    ticked: bool
    text: str


def read_boxes(page: str) -> list[Box]:
    """Return the boxes of a Markdown page, in order."""
    return [box for inline in _inlines(page) if (box := _box(inline)) is not None]


def read_headings(page: str) -> list[str]:
    """Return the words of the headings, in order."""
    tokens = _parse(page)
    return [
        _words(tokens[i + 1])
        for i, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def read_lines(page: str) -> list[str]:
    """Return the words of every line that is no box."""
    return [_words(i) for i in _inlines(page) if _box(i) is None]


def count_lists(page: str) -> int:
    """Return how many lists stand on the page, those inside others not counted."""
    return sum(t.type == "bullet_list_open" and t.level == 0 for t in _parse(page))


def read_table(content: bytes, delimiter: str) -> list[list[str]]:
    """Return the rows of a table, headings first."""
    page = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(page, delimiter=delimiter, strict=True))


def _parse(page: str) -> list[Token]:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return reader.use(tasklists_plugin).parse(page)


def _inlines(page: str) -> Iterator[Token]:
    return (token for token in _parse(page) if token.type == "inline")


def _box(inline: Token) -> Box | None:
    parts = inline.children or []
    if not parts or "task-list-item-checkbox" not in parts[0].content:
        return None
    code = _CODE.fullmatch(parts[-1].content)
    assert parts[-1].type == "code_inline"
    assert code
    return Box(
        code[1],
        int(code[2]),
        'checked="checked"' in parts[0].content,
        "".join(p.content for p in parts[1:-1]).strip(),
    )


def _words(inline: Token) -> str:
    return "".join(
        " " if part.type == "softbreak" else part.content
        for part in inline.children or []
    )
