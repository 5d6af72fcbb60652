"""Write blocks as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Bullets, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: What marks something up wherever it stands in a line.
_SPECIAL = re.compile(r"[\\`*_\[\]<~|#]|&(?=#|\w+;)")
#: What begins a list, a quotation or a heading's underline.
_AT_START = re.compile(r"^([-+=>])|^(\d{1,9})(?=[.)])")


def markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape_markdown(block.text)}"
    if isinstance(block, Bullets):
        return "\n".join(f"- {escape_markdown(item)}" for item in block.items)
    if isinstance(block, Table):
        rows = [block.headings, ("---",) * len(block.headings), *block.rows]
        return "\n".join(
            _piped(row, str if number == 1 else escape_markdown)
            for number, row in enumerate(rows)
        )
    return escape_markdown(block.text)


def _piped(cells: Sequence[str], escape: Callable[[str], str]) -> str:
    return f"| {' | '.join(map(escape, cells))} |"


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
