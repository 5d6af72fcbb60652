"""Read a table of `evidence/`: what a classification records between its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.loading.reading.tables import read_rows
from careerpath.model.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Page

HEADER = ("origin", "destination", "tier", "source")


def read_relations(page: Page, content: bytes) -> Iterator[Relation]:
    """Yield the rows of one table, in the order of the file."""
    for line, cells in read_rows(page, content, HEADER):
        relation = Relation(page.stem, *cells)
        page.mention("source", relation.source, line)
        yield relation
