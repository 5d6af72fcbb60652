"""Write the tables of a graph: relations, official titles, published durations."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple
from typing import TYPE_CHECKING

from careerpath.loading.reading.tables import (
    DURATION_COLUMNS,
    RELATION_COLUMNS,
    TITLE_COLUMNS,
)
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.published_duration import Attainment, PublishedDuration
    from careerpath.model.relation import OfficialTitle, Relations


def print_relations(relations: Relations, system: str) -> Iterator[str]:
    """Yield the lines of a table of `evidence/`."""
    rows = (row for row in relations.rows if row.system == system)
    return _table(RELATION_COLUMNS, (astuple(row)[1:] for row in rows))


def print_official_titles(rows: Iterable[OfficialTitle], system: str) -> Iterator[str]:
    """Yield the lines of a table of `titles/`."""
    own = (row for row in rows if row.system == system)
    return _table(TITLE_COLUMNS, (astuple(row)[1:] for row in own))


def print_published_durations(rows: Iterable[PublishedDuration]) -> Iterator[str]:
    """Yield the lines of `calibration.csv`."""
    return _table(DURATION_COLUMNS, map(_duration, rows))


def _duration(row: PublishedDuration) -> tuple[str | int, ...]:
    lacking = dict(row.certification.lent)
    names = (
        "" if language in lacking else row.certification.in_language(language)
        for language in LANGUAGES
    )
    ends = map(_attainment, (row.before, row.after))
    return row.source, *names, row.low, row.high, *ends


def _attainment(attained: Attainment) -> str:
    levels = (f"{skill}={level}" for skill, level in attained.levels)
    return " ".join((*attained.roles, *levels))


def _table(header: Iterable[str], rows: Iterable[Iterable[str | int]]) -> Iterator[str]:
    yield ",".join(header) + "\n"
    for cells in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        yield line.getvalue()
