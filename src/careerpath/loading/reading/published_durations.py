"""Read `calibration.csv`: how long certifications take by their own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading.tables import read_table
from careerpath.model.published_duration import Attainment, PublishedDuration
from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.report import Report

DURATION_COLUMNS = (
    "source",
    "certification_en",
    "certification_fr",
    "hours_low",
    "hours_high",
    "from",
    "to",
)


def read_published_durations(
    report: Report, content: bytes
) -> Iterator[PublishedDuration]:
    """Yield the rows, in the order of the file."""
    for line, cells in read_table(
        report, content, DURATION_COLUMNS, optional=("from",)
    ):
        source, english, french, low, high, before, after = cells
        report.mention("source", source, line)
        hours = _hours(report, line, low, high)
        ends = _attainment(report, line, before), _attainment(report, line, after)
        if hours:
            yield PublishedDuration(source, Text(english, french), *hours, *ends)


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
    return text.isascii() and text.isdecimal()
