"""Lay out a checklist as tables to tick, whatever program they are for."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careerpath.checklist.skills import by_skill
from careerpath.i18n import translator

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from careerpath.checklist.items import Checklist, ChecklistSection
    from careerpath.i18n import Translator

    SheetCell: TypeAlias = str | int | dt.date

EMPTY_BOX, TICKED_BOX = "☐", "☑"
#: What stands above the headings: title, progress, an empty line.
HEADINGS_ROW = 3
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
#: Excel finds the height of a row by itself, other programs do not.
_LINE_POINTS, _BOX_POINTS = 13.0, 20.0


class SheetColumn(NamedTuple):
    """How a column is called, how wide it is, and what may be written there.

    Attributes
    ----------
    heading
        What stands at its head.
    width
        In letters.
    kind
        One of code, text, level, box, date, fill.
    choices
        What is chosen from, where it is a list.
    """

    heading: str
    width: float
    kind: str = "text"
    choices: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """A table to tick: its name, its title, its columns and its rows."""

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]

    @property
    def height(self) -> float:
        """The points that its headings take."""
        return row_height([c.heading for c in self.columns], self.columns)


class NotesSheet(NamedTuple):
    """A sheet with lines to read: its name, and those."""

    name: str
    lines: tuple[str, ...]


class Sheets(NamedTuple):
    """The sheets of a checklist: one places a person, each part has one, then notes."""

    placing: Sheet
    parts: tuple[Sheet, ...]
    notes: NotesSheet


def checklist_sheets(checklist: Checklist) -> Sheets:
    """Return the tables of a checklist.

    The first has a row per skill, with the level assessed by a person and by a trainer;
    the others a row per box: the id of the skill and the level, then what is to be
    ticked or filled in. The last one has what to talk about and the notes.
    """
    _ = translator(checklist.language)
    names = _names(checklist.sections, _)
    parts = map(_part, checklist.sections, names, [_] * len(names))
    lines = (*checklist.subtitle, *checklist.prompts, *checklist.notices)
    notes = NotesSheet(_("Notes"), lines)
    return Sheets(_placing(checklist, _), tuple(parts), notes)


class BoxPlace(NamedTuple):
    """Where one's own boxes are: rows are counted from 1, the column from 0."""

    sheet: str
    column: int
    first: int
    last: int


def box_counts(parts: Sequence[Sheet]) -> tuple[list[BoxPlace], int, int]:
    """Return where one's own boxes are, how many are ticked, and how many there are."""
    places = [
        BoxPlace(
            part.name,
            _own_boxes(part),
            HEADINGS_ROW + 2,
            HEADINGS_ROW + 1 + len(part.rows),
        )
        for part in parts
        if part.rows
    ]
    boxes = [row[_own_boxes(part)] for part in parts for row in part.rows]
    return places, boxes.count(TICKED_BOX), len(boxes)


def _own_boxes(part: Sheet) -> int:
    return next(n for n, column in enumerate(part.columns) if column.kind == "box")


def row_height(row: Sequence[SheetCell], columns: Sequence[SheetColumn]) -> float:
    """Return the points that a row takes when its texts are wrapped."""
    lines = max(
        len(textwrap.wrap(str(cell), int(column.width)))
        for cell, column in zip(row, columns, strict=True)
    )
    return max(lines * _LINE_POINTS, _BOX_POINTS)


def _placing(checklist: Checklist, _: Translator) -> Sheet:
    """Return the sheet with one row per skill: from where, how far, where now."""
    levels = tuple(map(str, range(_highest(checklist) + 1)))
    columns = (
        SheetColumn(_("Skill code"), 24, "code"),
        SheetColumn(_("Skill"), 34),
        SheetColumn(_("Level held"), 9, "level"),
        SheetColumn(_("Level aimed at"), 9, "level"),
        SheetColumn(_("Self-assessment"), 14, "level", levels),
        SheetColumn(_("Trainer's assessment"), 20, "level", levels),
        SheetColumn(_("Evidence seen"), 32, "fill"),
        SheetColumn(_("Due date"), 12, "date"),
        SheetColumn(_("Initials"), 12, "fill"),
    )
    rows: tuple[tuple[SheetCell, ...], ...] = tuple(
        (
            last.skill,
            last.label,
            first.from_level,
            last.to_level,
            *[""] * 3,
            last.due or "",
            "",
        )
        for first, last, _ticks in by_skill(checklist)
    )
    return Sheet(_("Assessment"), checklist.title, columns, rows)


def _highest(checklist: Checklist) -> int:
    return max((item.to_level for item in checklist.items), default=0)


def _part(section: ChecklistSection, name: str, _: Translator) -> Sheet:
    """Return the sheet of one part, with one row per box."""
    boxes = (EMPTY_BOX, TICKED_BOX)
    columns = (
        SheetColumn(_("Skill code"), 17, "code"),
        SheetColumn(_("Level"), 7, "code"),
        SheetColumn(_("Skill"), 20),
        SheetColumn(_("Level aimed at"), 11),
        SheetColumn(_("What can be observed"), 40),
        SheetColumn(_("Study hours, likely"), 9, "level"),
        SheetColumn(_("Practice hours, likely"), 9, "level"),
        SheetColumn(_("Done"), 7, "box", boxes),
        SheetColumn(_("Seen by the trainer"), 11, "box", boxes),
        SheetColumn(_("Evidence seen"), 20, "fill"),
        SheetColumn(_("Due date"), 11, "date"),
        SheetColumn(_("Date done"), 13, "date"),
        SheetColumn(_("Initials"), 8, "fill"),
    )
    return Sheet(name, section.title, columns, tuple(_rows(section)))


def _rows(section: ChecklistSection) -> Iterator[tuple[SheetCell, ...]]:
    for item in section.items:
        for tick in item.ticks:
            yield (
                tick.skill,
                tick.level,
                item.label,
                tick.level_name,
                tick.statement,
                tick.hours.likely,
                tick.practice_hours.likely,
                TICKED_BOX if tick.done else EMPTY_BOX,
                EMPTY_BOX,
                "",
                item.due or "",
                tick.done_on or "",
                "",
            )


def _names(sections: Sequence[ChecklistSection], _: Translator) -> list[str]:
    """Return a name for each sheet, such as Excel takes, no two alike."""
    taken = {_("Assessment").casefold(), _("Notes").casefold(), "history"}
    names: list[str] = []
    for number, section in enumerate(sections, start=1):
        short = section.title.split(":")[0].strip()
        name = _NOT_IN_A_NAME.sub(" ", short)[:_LONGEST_NAME].strip()
        if not name or name.casefold() in taken:
            name = _("Part {number}").format(number=number)
        taken.add(name.casefold())
        names.append(name)
    return names
