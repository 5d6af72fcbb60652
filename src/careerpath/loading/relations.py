"""Read a table of `evidence/`: what a classification records between its codes."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.documents import decoded
from careerpath.loading.parts import CODE_SCHEMES
from careerpath.model.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.page import Page

HEADER = ("origin", "destination", "tier", "source")


def read_relations(page: Page, content: bytes) -> list[Relation]:
    """Return the rows of one table, in the order of the file."""
    text = decoded(page, content)
    if text is None or not _names_a_system(page):
        return []
    lines = text.splitlines()
    if tuple(next(csv.reader(lines[:1]), [])) != HEADER:
        expected = ",".join(HEADER)
        page.error(1, message("the first line must be “{header}”", header=expected))
        return []
    return list(_rows(page, lines))


def _names_a_system(page: Page) -> bool:
    if page.stem in CODE_SCHEMES:
        return True
    page.error(
        0,
        message(
            "no codes are called “{name}”; name the table after one of these: {known}",
            name=page.stem,
            known=", ".join(f"{scheme}.csv" for scheme in CODE_SCHEMES),
        ),
    )
    return False


def _rows(page: Page, lines: list[str]) -> Iterator[Relation]:
    first: dict[Relation, int] = {}
    for number, line in enumerate(lines[1:], start=2):
        cells = [cell.strip() for cell in next(csv.reader([line]), [])]
        if len(cells) != len(HEADER) or not all(cells):
            page.error(
                number,
                message(
                    "write four cells on this line: {cells}", cells=", ".join(HEADER)
                ),
            )
            continue
        relation = Relation(page.stem, *cells)
        if relation in first:
            page.error(
                number,
                message(
                    "this row stands already on line {first}; keep one of them",
                    first=first[relation],
                ),
            )
            continue
        first[relation] = number
        page.mention("source", relation.source, number)
        yield relation
