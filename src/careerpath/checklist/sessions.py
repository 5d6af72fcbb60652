"""Make the lists of a programme's sessions: what is to be seen, and who was there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.checklist.checklists import complete_checklist
from careerpath.checklist.listing import hours_lines, level_section
from careerpath.checklist.sheets import EMPTY_BOX, TICKED_BOX, Sheet, SheetColumn
from careerpath.credits import Shown
from careerpath.document.blocks import (
    Block,
    Column,
    Heading,
    Page,
    PageBreak,
    Paragraph,
    Section,
    table,
)
from careerpath.document.writing import PAGES
from careerpath.files import new_folder
from careerpath.words import Words
from careerpath.words.programme import level_text, session_text, weeks_text, when_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careerpath.career_graph import CareerGraph
    from careerpath.checklist.items import Checklist
    from careerpath.document.blocks import Table
    from careerpath.model.programme import Programme
    from careerpath.model.programme import Session as Taught
    from careerpath.model.text import Language

_NOT_IN_A_NAME = re.compile(r"[^\w-]+", re.ASCII)


def session_checklist(
    graph: CareerGraph, programme: Programme, session: Taught, *, language: Language
) -> Checklist:
    """Return what those who attend a session can be seen to do afterwards.

    Parameters
    ----------
    graph
        The graph that the programme was made in.
    programme
        The programme.
    session
        One of its sessions.
    language
        The language of every text.
    """
    words = Words(graph, language)
    _ = words.translate
    practice = graph.practice(session.skill, session.level - 1, session.level)
    lines = [
        when_text(words, programme, session.span),
        _.plural("{count} person", "{count} people", len(session.people)),
        *hours_lines(words, session.hours, practice),
    ]
    title = session_text(words, session)
    section = level_section(words, title, (), session.skill, session.level)
    shown = (Shown(skills=(session.skill,)),)
    return complete_checklist(words, title, lines, (section,), shown)


# ------------------------------------------------------------------------ attendance


def attendance_page(
    graph: CareerGraph, programme: Programme, *, language: Language
) -> Page:
    """Return who is to sign in for each session, each on a sheet of its own."""
    words = Words(graph, language)
    _ = words.translate
    title = _("Attendance sheets")
    blocks: list[Block] = [Heading(title, 1)]
    for session in programme.sessions:
        if session.number > 1:
            blocks.append(PageBreak())
        when = when_text(words, programme, session.span)
        hours = _("Study: {hours}").format(hours=words.hours(session.hours))
        signed = _("Trainer: {space} Date: {space}").format(space="…" * 8)
        body = (
            Paragraph(f"{when} · {hours}"),
            Paragraph(signed),
            _signing(words, programme, session),
        )
        blocks.append(Section(session_text(words, session), body))
    return Page(title, tuple(blocks), language)


def _signing(words: Words, programme: Programme, session: Taught) -> Table:
    _ = words.translate
    columns = (
        Column(_("Person")),
        Column(_("Present"), fixed=True),
        Column(_("Seen at work"), fixed=True),
        Column(_("Signature")),
    )
    space = "…" * 10
    rows = (
        (programme.participants[place].name, EMPTY_BOX, EMPTY_BOX, space)
        for place in session.people
    )
    return table(columns, rows)


def attendance_sheet(words: Words, programme: Programme) -> Sheet:
    """Return the same as one table to tick: a row per session and person."""
    _ = words.translate
    boxes = (EMPTY_BOX, TICKED_BOX)
    columns = (
        SheetColumn(_("Session"), 9, "level"),
        SheetColumn(_("Skill and level"), 40),
        SheetColumn(_("Weeks"), 10),
        SheetColumn(_("Person"), 28),
        SheetColumn(_("Present"), 10, "box", boxes),
        SheetColumn(_("Seen at work"), 12, "box", boxes),
        SheetColumn(_("Evidence seen"), 30, "fill"),
        SheetColumn(_("Initials"), 10, "fill"),
    )
    rows = (
        (
            session.number,
            level_text(words, session),
            weeks_text(words, session.span),
            programme.participants[place].name,
            EMPTY_BOX,
            EMPTY_BOX,
            "",
            "",
        )
        for session in programme.sessions
        for place in session.people
    )
    return Sheet(_("Attendance"), _("Attendance sheets"), columns, tuple(rows))


# ----------------------------------------------------------------------------- folder


def write_session_lists(
    graph: CareerGraph,
    programme: Programme,
    folder: Path,
    *,
    form: str,
    language: Language,
    progress: Callable[[float], object] = lambda _: None,
) -> None:
    """Write a checklist for each session and the attendance sheets, all or nothing.

    Parameters
    ----------
    graph
        The graph that the programme was made in.
    programme
        The programme.
    folder
        A new folder.
    form
        The name of a form that checklists and pages both have.
    language
        The language of every text.
    progress
        Told the share that is written.

    Raises
    ------
    FileError
        If the folder cannot be written.
    InvalidValueError
        If there is no such form.
    MissingLibraryError
        If it needs a library that is not installed.
    """
    from careerpath.checklist import CHECKLISTS

    render, page_form = CHECKLISTS.for_name(form), PAGES.for_name(form)
    ending = next(e for e, found in PAGES.forms.items() if found.name == form)
    with new_folder(folder) as inside:
        for done, (name, checklist) in enumerate(_named(graph, programme, language), 1):
            (inside / f"{name}{ending}").write_bytes(render(checklist))
            progress(done / (len(programme.sessions) + 1))
        page = page_form.set(attendance_page(graph, programme, language=language))
        content = page if isinstance(page, bytes) else (page + page_form.mark).encode()
        (inside / f"attendance{ending}").write_bytes(content)
        progress(1)


def _named(
    graph: CareerGraph, programme: Programme, language: Language
) -> Iterator[tuple[str, Checklist]]:
    """Yield the checklists of all sessions with names that sort as they come."""
    digits = len(str(len(programme.sessions)))
    for session in programme.sessions:
        skill = _NOT_IN_A_NAME.sub("-", session.skill)[:60]
        name = f"{session.number:0{digits}}-{skill}-{session.level}"
        checklist = session_checklist(graph, programme, session, language=language)
        yield name, checklist
