"""Find the parts of a page: body and notes, and the lists that blocks make up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.document.blocks import (
    TITLE,
    Block,
    Box,
    Bullets,
    Cover,
    Entry,
    Heading,
    Paragraph,
    Section,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.document.blocks import Page


class Outline(NamedTuple):
    """The blocks of a page under its title, and the notes at its end."""

    body: tuple[Block, ...]
    notes: tuple[Paragraph, ...]


def outline(page: Page) -> Outline:
    """Return the parts of a page; one that does not say its title gets it."""
    body = list(page.blocks)
    if not any(map(_is_title, body)):
        body.insert(0, Heading(page.title, TITLE))
    notes: list[Paragraph] = []
    while isinstance(last := body[-1], Paragraph) and last.note:
        notes.insert(0, last)
        body.pop()
    return Outline(tuple(body), tuple(notes))


def _is_title(block: Block) -> bool:
    if isinstance(block, Heading):
        return block.level == TITLE
    return isinstance(block, Cover)


def chapter(page: Page, heading: str, anchor: str) -> Section:
    """Return what stands on a page as a section of a longer one.

    Its title gives way to the heading. Its notes are left out: the longer page has
    its own, of all that it shows.
    """
    body = outline(page).body
    kept = (block for block in body if not _is_title(block))
    return Section(heading, tuple(map(_lowered, kept)), anchor)


def _lowered(block: Block) -> Block:
    if isinstance(block, Heading):
        return block._replace(level=block.level + 1)
    return block


def runs(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield neighbours that make up one list together, and other blocks alone."""
    run: list[Block] = []
    for block in blocks:
        if run and not (in_list(block) and _alike(block, run[-1])):
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)


def in_list(block: Block) -> bool:
    """Tell whether a block is a list, or an item of the one it stands in."""
    return isinstance(block, Entry | Term | Bullets | Box)


def is_fact(block: Block) -> bool:
    """Tell whether a block says something about a name it gives."""
    return isinstance(block, Entry) or (isinstance(block, Term) and not block.marked)


def _alike(block: Block, other: Block) -> bool:
    if is_fact(block) or is_fact(other):
        return is_fact(block) and is_fact(other)
    return type(block) is type(other) and not isinstance(block, Bullets)
