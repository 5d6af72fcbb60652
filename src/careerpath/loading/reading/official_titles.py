"""Read a table of `titles/`: the jobs that a classification files under its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading.tables import read_rows
from careerpath.model.official_title import OfficialTitle
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Page

HEADER = ("code", "title", "language", "source")


def read_official_titles(page: Page, content: bytes) -> Iterator[OfficialTitle]:
    """Yield the rows of one table, in the order of the file."""
    for line, (code, title, language, source) in read_rows(page, content, HEADER):
        page.mention("source", source, line)
        known = next((known for known in LANGUAGES if known == language), None)
        if known:
            yield OfficialTitle(page.stem, code, title, known, source)
        else:
            page.error(
                line,
                message(
                    "“{language}” is not a language of graphs; write one of: {known}",
                    language=language,
                    known=", ".join(LANGUAGES),
                ),
            )
