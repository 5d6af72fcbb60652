"""Understand what people write into the cells beside a box."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist.returned.marks import Mark
from careerpath.errors import AmbiguousNameError, UnknownNameError, message
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.checklist.returned.marks import By, Place, Returned

_TICKS = frozenset("☑☒✓✔✅✗✘🗹■")
_TICK_WORDS = frozenset(
    ("x", "xx", "o", "oui", "y", "yes", "v", "vrai", "true", "ok", "1")
).union(("fait", "done", "acquis", "acquise"))
_BLANKS = frozenset("☐□_.…-–—/?")
_BLANK_WORDS = frozenset(("non", "no", "n", "faux", "false", "0", "non acquis"))
_DAYS = (
    (re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?"), (1, 2, 3)),
    (re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d{4})"), (3, 2, 1)),
)
_LONGEST = 40


class BoxRow(NamedTuple):
    """What stands in the row of one box, or of one skill where no level is named.

    `ticks` by who ticked, `levels` by who assessed, `day` when, `visa` the initials of
    who trains, `evidence` by what it was seen: all as they are written.
    """

    code: str
    level: str
    ticks: Mapping[By, str]
    levels: Mapping[By, str]
    day: str = ""
    visa: str = ""
    evidence: str = ""


class _Box(NamedTuple):
    """A box to tick or fill: of which skill and level, whose, when, where, by what."""

    skill: str
    level: int | None
    by: By
    day: dt.date | None
    place: Place
    evidence: str
    initials: str

    def marked(self, level: int, *, exact: bool) -> Mark:
        """Return the level of the skill that somebody told with it."""
        written = self.evidence, self.initials
        return Mark(self.skill, level, self.by, exact, self.day, self.place, *written)


class RowReader:
    """Turns rows into marks of the skills of a graph."""

    def __init__(self, graph: CareerGraph, returned: Returned) -> None:
        self._graph = graph
        self._returned = returned
        self._names = {
            fold(text): step.level
            for step in graph.scale.levels
            for text in (step.label.en, step.label.fr)
        }

    def read(self, row: BoxRow, place: Place) -> None:
        """Take what a row says; what is unclear is told, and nothing is guessed."""
        said = [*row.ticks.values(), *row.levels.values()]
        if not row.code.strip():
            if any(_is_tick(cell) for cell in said):
                self._returned.warn(
                    place,
                    message("something is ticked beside no code of a skill; not taken"),
                )
            return
        skill = self._skill(row.code, place)
        if skill is None:
            return
        level = self._box_level(row.level, place) if row.level.strip() else None
        if level == 0:
            return
        if level is not None:
            self._returned.boxes.setdefault((skill, level), place)
        day = self._day(row.day, place)
        seen = (day, place, _on_one_line(row.evidence), _on_one_line(row.visa))
        for by, cell in self._signed(row, place).items():
            self._tick(cell, _Box(skill, level, by, *seen))
        for by, cell in row.levels.items():
            self._assessed(cell, _Box(skill, level, by, *seen))

    def _signed(self, row: BoxRow, place: Place) -> Mapping[By, str]:
        """Return the ticks; initials beside one say that the trainer has seen it."""
        said = [*row.ticks.values(), *row.levels.values()]
        if all(map(_is_blank, said)) and not _is_blank(row.visa + row.evidence):
            self._returned.warn(
                place,
                message("there is writing beside a box that nobody ticked; not taken"),
            )
        if _is_blank(row.visa):
            return row.ticks
        ticked = next(filter(_is_tick, row.ticks.values()), "")
        return {"trainer": ticked, **_told(row.ticks)} if ticked else row.ticks

    def _skill(self, code: str, place: Place) -> str | None:
        code = code.strip()
        if code in self._graph.skills:
            return code
        try:
            skill = self._graph.find_skill(code).id
        except (UnknownNameError, AmbiguousNameError):
            self._returned.warn(
                place,
                message(
                    "“{text}” is the code of no skill of this graph; not taken",
                    text=_short(code),
                ),
            )
            return None
        self._returned.warn(
            place,
            message(
                "“{text}” is taken for the skill {skill}",
                text=_short(code),
                skill=skill,
            ),
        )
        return skill

    def _box_level(self, text: str, place: Place) -> int:
        level = self._number(text)
        if level is None or level == 0:
            self._returned.warn(
                place,
                message(
                    "“{text}” is no level of the scale; not taken", text=_short(text)
                ),
            )
            return 0
        return level

    def _number(self, text: str) -> int | None:
        """Return the level that a text names, by its number or its word."""
        text = text.strip()
        whole = re.fullmatch(r"([0-9]{1,2})(?:[.,]0+)?", text)
        number = int(whole[1]) if whole else self._names.get(fold(text))
        if number is None or number > self._graph.scale.highest:
            return None
        return number

    def _day(self, text: str, place: Place) -> dt.date | None:
        text = text.strip()
        if not text:
            return None
        for pattern, (year, month, day) in _DAYS:
            if found := pattern.fullmatch(text):
                try:
                    return dt.date(int(found[year]), int(found[month]), int(found[day]))
                except ValueError:
                    break
        self._returned.warn(
            place,
            message(
                "“{text}” is no day; write it as 2027-03-01 or 01/03/2027",
                text=_short(text),
            ),
        )
        return None

    def _tick(self, cell: str, box: _Box) -> None:
        if _is_tick(cell) and box.level is not None:
            self._returned.marks.append(box.marked(box.level, exact=False))
        elif not _is_blank(cell):
            self._returned.warn(
                box.place,
                message(
                    "“{text}” is neither a tick nor an empty box", text=_short(cell)
                ),
            )

    def _assessed(self, cell: str, box: _Box) -> None:
        """Take a level somebody is put at; a tick there means the level of the box."""
        level = self._number(cell)
        if level is not None:
            self._returned.marks.append(box.marked(level, exact=True))
        else:
            self._tick(cell, box)


def _told(ticks: Mapping[By, str]) -> Mapping[By, str]:
    """Return those that say anything."""
    return {by: cell for by, cell in ticks.items() if not _is_blank(cell)}


def _on_one_line(text: str) -> str:
    """Return what somebody wrote; blank signs are nothing."""
    return "" if _is_blank(text) else " ".join(text.split())


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _is_tick(cell: str) -> bool:
    text = cell.strip().replace("\ufe0f", "")
    return bool(text) and (text[0] in _TICKS or text.casefold() in _TICK_WORDS)


def _is_blank(cell: str) -> bool:
    """Tell whether nothing is meant; a box that lost its character is no tick."""
    text = cell.strip()
    return set(text) <= _BLANKS or text.casefold() in _BLANK_WORDS
