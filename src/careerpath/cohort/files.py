"""Write a programme as a workbook for Excel, or as CSV."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from careerpath.checklist.csv_table import DELIMITERS
from careerpath.checklist.sessions import attendance_sheet
from careerpath.checklist.workbook_pen import WorkbookPen
from careerpath.cohort.tables import facts_sheet, people_sheet, sessions_sheet
from careerpath.document.csv_cells import csv_bytes
from careerpath.document.endings import Sign
from careerpath.document.office import WRITTEN, marked, marked_sign
from careerpath.extras import extra_libraries
from careerpath.words.programme import first_day, last_day, programme_title
from careerpath.words.sentences import assumed_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.i18n import Translator
    from careerpath.model.programme import Programme, SelfStudy, Session
    from careerpath.words import Words

_MARK = b"careerpath programme"
WORKBOOK_SIGN = marked_sign(_MARK)
CSV_SIGN = Sign(
    rb'\xef\xbb\xbf"(?:Session|S\xc3\xa9ance)"[,;]'
    rb'"(?:Skill code|Code de la comp\xc3\xa9tence)"[,;]'
)


def programme_workbook(words: Words, programme: Programme) -> bytes:
    """Return a programme as an Excel workbook.

    Its sheets have what it comes to, the sessions as a calendar, the people, and the
    attendance to tick, a row per session and person. No text is ever a formula.

    Raises
    ------
    MissingLibraryError
        If XlsxWriter is not installed.
    """
    with extra_libraries():
        from xlsxwriter import Workbook

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        title = programme_title(words, programme)
        book.set_properties({"title": title, "comments": "", "created": WRITTEN})
        pen = WorkbookPen(book, words.language)
        pen.notes(facts_sheet(words, programme))
        for sheet in (sessions_sheet, people_sheet, attendance_sheet):
            pen.table(sheet(words, programme))
    return marked(stream.getvalue(), _MARK)


def programme_csv(words: Words, programme: Programme) -> bytes:
    """Return a programme as CSV: a row for each level that each person learns.

    Sessions come in the order of the calendar, then what people study alone, which
    has no number. Columns are parted as the language's spreadsheets expect.
    """
    _ = words.translate
    remark = " ".join(
        words.notes(estimates=False)
        if assumed_texts(words.graph.scale, words.language)
        else []
    )
    more = ([_("Remarks")], [remark]) if remark else ([], [])
    rows = [[*row, *more[1]] for row in _rows(words, programme)]
    return csv_bytes([[*_headings(_), *more[0]], *rows], DELIMITERS[words.language])


def _headings(_: Translator) -> list[str]:
    return [
        _("Session"),
        _("Skill code"),
        _("Level"),
        _("Skill"),
        _("Level aimed at"),
        _("Study hours, low"),
        _("Study hours, likely"),
        _("Study hours, high"),
        _("First week"),
        _("Last week"),
        _("First day"),
        _("Last day"),
        _("Person"),
        _("Role"),
        _("Destination"),
    ]


def _rows(words: Words, programme: Programme) -> Iterator[list[str | int]]:
    for session in programme.sessions:
        for person in session.people:
            yield _row(words, programme, session, session.number, person)
    for study in programme.self_study:
        yield _row(words, programme, study, "", study.person)


def _row(
    words: Words,
    programme: Programme,
    item: Session | SelfStudy,
    number: int | str,
    person: int,
) -> list[str | int]:
    start, route = programme.terms.start, programme.taken[person]
    days = (first_day(start, item.span), last_day(start, item.span))
    return [
        number,
        item.skill,
        item.level,
        words.skill(item.skill),
        words.level(item.level),
        *item.hours,
        item.span.first_week,
        item.span.last_week,
        *("" if day is None else day.isoformat() for day in days),
        programme.participants[person].name,
        route.roles[0],
        route.roles[-1],
    ]
