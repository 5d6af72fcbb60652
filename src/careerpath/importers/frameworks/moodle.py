"""Read frameworks of competencies that Moodle has exported, or imports."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.document.archives import damaged
from careerpath.errors import DataError, Problem, message
from careerpath.importers.frameworks.framework import (
    Entry,
    Framework,
    level_in,
    shortened,
)
from careerpath.importers.naming import clean
from careerpath.loading.file_content import read_bounded
from careerpath.loading.plain_text import decode_text
from careerpath.loading.sheets import csv_rows
from careerpath.matching.markup import strip_markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.errors import Message
    from careerpath.importers.outcome import Tally

#: Far more than any framework, in bytes.
_LARGEST = 100_000_000
#: Moodle goes by the places of its columns, whatever they are called.
COLUMNS = 14
_SKILLS = ("competency", "skill")
_LEVELS = ("level", "proficiency")
_ENDS = re.compile(r"</(?:p|li|div|h\d)>|<br\s*/?>", re.IGNORECASE)


def read_moodle(path: str | Path, tally: Tally) -> Framework:
    """Return the framework in a CSV file with the 14 columns of Moodle.

    Raises
    ------
    DataError
        If it is no such file.
    FileError
        If it cannot be read.
    """
    path = Path(path)
    rows = list(_rows(path, tally))
    heads = [cells for cells in rows if cells[12] not in ("", "0")]
    if not heads:
        raise _refused(path, 0, message("no row says that it is the framework"))
    head = heads[-1]
    found = Framework(str(path), clean(head[2]) or path.stem, "Moodle")
    names, target = _scale(head)
    found.levels = names
    for cells in rows:
        if cells not in heads:
            _add(found, cells, target, tally)
    found.cut_circles()
    _settle_parts(found, [word.strip() for word in head[13].split(",")])
    return found


def _rows(path: Path, tally: Tally) -> Iterator[Sequence[str]]:
    text = decode_text(read_bounded(path, _LARGEST), str(path))
    try:
        (_, headings), *rows = [*csv_rows(text)] or [(0, ())]
    except csv.Error as error:  # a cell without end
        raise damaged(str(path)) from error
    if len(headings) != COLUMNS:
        raise _refused(
            path,
            1,
            message(
                "a framework of Moodle has {count} columns, and this file {found}",
                count=COLUMNS,
                found=len(headings),
            ),
        )
    for _, cells in rows:
        if len(cells) == COLUMNS:
            yield cells
        elif any(cells):
            tally.add(message("Rows skipped, with too few or too many cells: {count}"))


def _refused(path: Path, line: int, finding: Message) -> DataError:
    summary = message("“{file}” cannot be used.", file=path)
    return DataError(summary, [Problem(str(path), line, "error", finding)])


def _scale(cells: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return the names of levels from 1 on, and the level from which one is able.

    The lowest value says that nothing is held, unless that is enough already.
    """
    values = [clean(name) for name in cells[5].split(",")] if cells[5] else []
    try:
        said = json.loads(cells[6])
    except (ValueError, RecursionError):
        said = []
    able = sorted(filter(None, map(_able, said if isinstance(said, list) else ())))
    first = able[0] if able else len(values)
    start = 0 if first == 1 else 1
    return tuple(values[start:]), max(first - start, 1)


def _able(item: Any) -> int:
    """Return the place of a value that is enough; 0 for others."""
    place = item.get("id") if isinstance(item, dict) and item.get("proficient") else 0
    return place if isinstance(place, int) else 0


def _add(found: Framework, cells: Sequence[str], usual: int, tally: Tally) -> None:
    code, name = clean(cells[1]), clean(cells[2])
    if not code or not name:
        tally.add(message("Entries skipped, without a number or a text: {count}"))
        return
    names, target = _scale(cells)
    if names and names != found.levels:
        tally.add(message("Scales of their own left out, the usual one taken: {count}"))
        names = ()
    found.entries[code] = Entry(
        code,
        shortened(name),
        _first_lines(cells[3]) or name,
        parent=clean(cells[0]),
        level=target if names else usual,
    )
    for other in cells[10].split(","):
        before = clean(other.replace("%2C", ","))
        if level_in(before) and level_in(code):
            found.before.append((before, code))
        elif before:
            tally.add(message("Cross-references left out: {count}"))


def _first_lines(description: str) -> str:
    """Return the first paragraph of a description in HTML."""
    text = html.unescape(strip_markup(_ENDS.sub("\n", description)))
    return next(filter(None, map(clean, text.splitlines())), "")


def _settle_parts(found: Framework, taxonomy: Sequence[str]) -> None:
    """Say what is a group, a skill, a level of one, or what is seen of it."""
    deepest = max((n for n, word in enumerate(taxonomy) if word in _SKILLS), default=-1)
    below = found.children()
    for entry in found.entries.values():
        depth = sum(1 for _ in found.above(entry))
        if deepest < 0 or depth < deepest:
            entry.part = "group" if entry.code in below else "skill"
        elif depth > deepest:
            is_level = depth < len(taxonomy) and taxonomy[depth] in _LEVELS
            number = level_in(entry.code)
            entry.part = "level" if is_level or number else "seen"
            entry.level = number or entry.level
