"""Read tables, and those named after the classification they were taken from."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading.documents import decoded
from careerpath.loading.reading.shared import CODE_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Page


def read_rows(
    page: Page, content: bytes, header: tuple[str, ...]
) -> Iterator[tuple[int, list[str]]]:
    """Yield what `read_table` does, if the table is named after known codes."""
    if _names_a_system(page):
        yield from read_table(page, content, header)


def read_table(
    page: Page,
    content: bytes,
    header: tuple[str, ...],
    *,
    optional: tuple[str, ...] = (),
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of each good row, and report the others.

    Cells under the `optional` words of the header may be empty.
    """
    text = decoded(page, content)
    if text is None:
        return
    lines = text.splitlines()
    if tuple(next(csv.reader(lines[:1]), [])) != header:
        expected = ",".join(header)
        page.error(1, message("the first line must be “{header}”", header=expected))
        return
    first: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        cells = [cell.strip() for cell in next(csv.reader([line]), [])]
        needed = [
            cell
            for word, cell in zip(header, cells, strict=False)
            if word not in optional
        ]
        if len(cells) != len(header) or not all(needed):
            page.error(
                number,
                message(
                    "write these cells on this line: {cells}", cells=", ".join(header)
                ),
            )
        elif tuple(cells) in first:
            page.error(
                number,
                message(
                    "this row stands already on line {first}; keep one of them",
                    first=first[tuple(cells)],
                ),
            )
        else:
            first[tuple(cells)] = number
            yield number, cells


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
