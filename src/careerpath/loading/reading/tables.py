"""Read tables: recorded moves, titles, and how long certifications take.

Those of `evidence/` and `titles/` are named after classifications.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading.documents import decoded
from careerpath.loading.reading.shared import CODE_SCHEMES
from careerpath.model.published_duration import Attainment, PublishedDuration
from careerpath.model.relation import OfficialTitle, Relation
from careerpath.model.text import LANGUAGES, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Report

#: Far more characters than a line takes, and no more than csv reads in a cell.
_LONGEST = 100_000
_WHOLE = re.compile("[0-9]{1,9}")

RELATION_COLUMNS = ("origin", "destination", "tier", "source")
TITLE_COLUMNS = ("code", "title", "language", "source")
DURATION_COLUMNS = (
    "source",
    "certification_en",
    "certification_fr",
    "hours_low",
    "hours_high",
    "from",
    "to",
)


def read_relations(report: Report, content: bytes) -> Iterator[Relation]:
    """Yield the rows of a table of `evidence/`, in the order of the file."""
    for line, cells in _rows(report, content, RELATION_COLUMNS):
        relation = Relation(report.stem, *cells)
        report.mention("source", relation.source, line)
        yield relation


def read_official_titles(report: Report, content: bytes) -> Iterator[OfficialTitle]:
    """Yield the rows of a table of `titles/`, in the order of the file."""
    for line, (code, title, language, source) in _rows(report, content, TITLE_COLUMNS):
        report.mention("source", source, line)
        known = next((known for known in LANGUAGES if known == language), None)
        if known:
            yield OfficialTitle(report.stem, code, title, known, source)
        else:
            report.error(
                line,
                message(
                    "“{language}” is not a language of graphs; write one of: {known}",
                    language=language,
                    known=", ".join(LANGUAGES),
                ),
            )


def _rows(
    report: Report, content: bytes, header: tuple[str, ...]
) -> Iterator[tuple[int, list[str]]]:
    """Yield what `read_table` does, if the table is named after known codes."""
    if _names_a_system(report):
        yield from read_table(report, content, header)


def read_table(
    report: Report,
    content: bytes,
    header: tuple[str, ...],
    *,
    optional: tuple[str, ...] = (),
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of each good row, and report the others.

    Cells under the `optional` words of the header may be empty.
    """
    text = decoded(report, content)
    if text is None:
        return
    lines = text.splitlines()
    if tuple(_cells("".join(lines[:1]))) != header:
        expected = ",".join(header)
        report.error(1, message("the first line must be “{header}”", header=expected))
        return
    first: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        cells = _cells(line)
        needed = [
            cell
            for word, cell in zip(header, cells, strict=False)
            if word not in optional
        ]
        if len(cells) != len(header) or not all(needed):
            report.error(
                number,
                message(
                    "write these cells on this line: {cells}", cells=", ".join(header)
                ),
            )
        elif tuple(cells) in first:
            report.error(
                number,
                message(
                    "this row stands already on line {first}; keep one of them",
                    first=first[tuple(cells)],
                ),
            )
        else:
            first[tuple(cells)] = number
            yield number, cells


def _cells(line: str) -> list[str]:
    """Return the cells of a line; none where it is longer than any."""
    if len(line) > _LONGEST:
        return []
    return [cell.strip() for cell in next(csv.reader([line]), [])]


def _names_a_system(report: Report) -> bool:
    if report.stem in CODE_SCHEMES:
        return True
    report.error(
        0,
        message(
            "no codes are called “{name}”; name the table after one of these: {known}",
            name=report.stem,
            known=", ".join(f"{scheme}.csv" for scheme in CODE_SCHEMES),
        ),
    )
    return False


def read_published_durations(
    report: Report, content: bytes
) -> Iterator[PublishedDuration]:
    """Yield the rows, in the order of the file."""
    absent = {f"certification_{lang}" for lang in {*LANGUAGES} - {*report.languages}}
    for line, cells in read_table(
        report, content, DURATION_COLUMNS, optional=("from", *absent)
    ):
        source, english, french, low, high, before, after = cells
        report.mention("source", source, line)
        hours = _hours(report, line, low, high)
        ends = _attainment(report, line, before), _attainment(report, line, after)
        if hours:
            name = text_in({"en": english, "fr": french}, report.languages)
            yield PublishedDuration(source, name, *hours, *ends)


def _hours(report: Report, line: int, *cells: str) -> tuple[int, int] | None:
    low, high = (int(cell) if _is_whole(cell) else 0 for cell in cells)
    if 0 < low <= high:
        return low, high
    report.error(
        line,
        message(
            "write “hours_low” and “hours_high” as whole numbers from 1 on, the lower "
            "one first; the same twice where there is one figure"
        ),
    )
    return None


def _attainment(report: Report, line: int, cell: str) -> Attainment:
    """Return roles and skills with levels, written one after the other."""
    roles: list[str] = []
    levels: dict[str, int] = {}
    for word in cell.split():
        name, equals, level = word.partition("=")
        report.mention("skill" if equals else "role", name, line)
        if not equals:
            roles.append(name)
        elif _is_whole(level) and 1 <= int(level) <= report.highest:
            levels[name] = int(level)
        else:
            report.error(
                line,
                message(
                    "“{word}” has no level of the scale; write “{skill}=LEVEL”, with a "
                    "level from 1 to {highest}",
                    word=word,
                    skill=name,
                    highest=report.highest,
                ),
            )
    return Attainment(tuple(roles), tuple(sorted(levels.items())))


def _is_whole(text: str) -> bool:
    return bool(_WHOLE.fullmatch(text))
