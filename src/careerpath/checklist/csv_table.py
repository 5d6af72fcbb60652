"""Write a checklist as a table that spreadsheets open and trainers fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.sheets import EMPTY_BOX, TICKED_BOX
from careerpath.document.csv_cells import csv_bytes
from careerpath.document.endings import Sign
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import translator

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from careerpath.checklist.items import Checklist
    from careerpath.i18n import Translator
    from careerpath.model.text import Language

#: What parts columns for the spreadsheets of each language, where a comma is a
#: decimal one or not.
DELIMITERS: dict[Language, str] = {"en": ",", "fr": ";"}
_ALLOWED = (*DELIMITERS.values(), "\t")
_BOX = EMPTY_BOX.encode()
#: The cells that are to be filled in, in a row where nobody has; a plan gives a day
#: until when.
_EMPTY_CELLS = (
    rb'(?:[,;\t]""){2}(?:[,;\t]"%s"){2}[,;\t]""[,;\t]"[-\d]*"(?:[,;\t]""){2}' % _BOX
)
#: Spreadsheets quote otherwise, so what they have saved counts as changed too.
CSV_SIGN = Sign(
    head=rb'\xef\xbb\xbf"(?:Skill code|Code de la comp\xc3\xa9tence)"([,;\t])'
    rb'"(?:Level|Niveau)"\1"(?:Skill|Comp\xc3\xa9tence)"\1',
    changed=rb"\n(?![^\n]*%s)[^\n]" % _EMPTY_CELLS,
)


def render_csv(checklist: Checklist, *, delimiter: str | None = None) -> bytes:
    """Return a checklist as CSV: a row of headings, then one row per box.

    The columns always stand in the order of the headings here, which are in the
    checklist's language. The first two are what a ticked table is matched on: the
    id of the skill, and the level. The last but one names the graph. Texts are quoted
    and begin with an apostrophe where a spreadsheet would take them for a formula;
    numbers are whole and bare, days are 2027-03-01. The notices are not in the
    table, but for what goes with each box: the last column, where the graph has
    default values.

    Parameters
    ----------
    checklist
        What to write.
    delimiter
        A comma, a semicolon or a tab. By default the one that a spreadsheet
        expects in the language: a semicolon in French, a comma in English.

    Returns
    -------
    bytes
        UTF-8 with a byte order mark, without which Excel spoils accents, arrows
        and boxes in either language; lines end with CR LF.

    Raises
    ------
    InvalidValueError
        If the delimiter is another one.
    """
    if delimiter is None:
        delimiter = DELIMITERS[checklist.language]
    if delimiter not in _ALLOWED:
        raise InvalidValueError(
            message(
                "“{delimiter}” cannot part columns; give a comma, semicolon or tab.",
                delimiter=delimiter,
            )
        )
    _ = translator(checklist.language)
    remark = [" ".join(checklist.caveats)] if checklist.caveats else []
    heading = [_("Remarks")] if remark else []
    rows = ([*row, *remark] for row in _rows(checklist, _))
    return csv_bytes([[*_headings(_), *heading], *rows], delimiter)


def _headings(_: Translator) -> list[str]:
    """Return the names of the columns; the last eight but one are to be filled in."""
    return [
        _("Skill code"),
        _("Level"),
        _("Skill"),
        _("Level held"),
        _("Level aimed at"),
        _("What can be observed"),
        _("Part of the checklist"),
        _("Essential"),
        _("Study hours, low"),
        _("Study hours, likely"),
        _("Study hours, high"),
        _("Practice hours, low"),
        _("Practice hours, likely"),
        _("Practice hours, high"),
        _("Self-assessment"),
        _("Trainer's assessment"),
        _("Done"),
        _("Seen by the trainer"),
        _("Evidence seen"),
        _("Due date"),
        _("Date done"),
        _("Trainer's initials"),
        _("Graph"),
    ]


def _rows(checklist: Checklist, _: Translator) -> Iterator[list[str | int]]:
    for section in checklist.sections:
        for item in section.items:
            for tick in item.ticks:
                yield [
                    tick.skill,
                    tick.level,
                    item.label,
                    item.from_name,
                    tick.level_name,
                    tick.statement,
                    section.title,
                    _("yes") if item.essential else _("no"),
                    *tick.hours,
                    *tick.practice_hours,
                    "",
                    "",
                    TICKED_BOX if tick.done else EMPTY_BOX,
                    EMPTY_BOX,
                    "",
                    _day(item.due),
                    _day(tick.done_on),
                    "",
                    checklist.graph,
                ]


def _day(day: dt.date | None) -> str:
    """Return a day as tables have it; nothing where there is none."""
    return "" if day is None else day.isoformat()
