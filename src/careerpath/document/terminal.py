"""Write blocks for a terminal of 80 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Bullets, Heading, Paragraph, Table
from careerpath.document.typesetting import Column, faint, strong, table, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable


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
