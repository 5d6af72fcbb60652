"""Lay out a programme as tables for spreadsheets: its sessions, its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.sheets import NotesSheet, Sheet, SheetColumn
from careerpath.credits import shown_programme
from careerpath.words.programme import (
    first_day,
    last_day,
    level_text,
    programme_facts,
    programme_title,
    weeks_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.checklist.sheets import SheetCell
    from careerpath.model.programme import Programme
    from careerpath.words import Words


def sessions_sheet(words: Words, programme: Programme) -> Sheet:
    """Return a row per session: what, when, how long, for whom."""
    _ = words.translate
    start = programme.terms.start
    days = () if start is None else (_("First day"), _("Last day"))
    columns = (
        SheetColumn(_("Session"), 9, "level"),
        SheetColumn(_("Skill code"), 22, "code"),
        SheetColumn(_("Level"), 7, "code"),
        SheetColumn(_("Skill and level"), 38),
        SheetColumn(_("Weeks"), 10),
        *(SheetColumn(heading, 12, "date") for heading in days),
        SheetColumn(_("Study hours, low"), 9, "level"),
        SheetColumn(_("Study hours, likely"), 9, "level"),
        SheetColumn(_("Study hours, high"), 9, "level"),
        SheetColumn(_("People"), 9, "level"),
        SheetColumn(_("Names"), 50),
    )
    rows: list[tuple[SheetCell, ...]] = []
    for session in programme.sessions:
        dates = (first_day(start, session.span), last_day(start, session.span))
        rows.append(
            (
                session.number,
                session.skill,
                session.level,
                level_text(words, session),
                weeks_text(words, session.span),
                *(day for day in dates if day is not None),
                *session.hours,
                len(session.people),
                ", ".join(programme.participants[n].name for n in session.people),
            )
        )
    title = programme_title(words, programme)
    return Sheet(_("Sessions"), title, columns, tuple(rows))


def people_sheet(words: Words, programme: Programme) -> Sheet:
    """Return a row per person: from where to where, by which sessions."""
    _ = words.translate
    columns = (
        SheetColumn(_("Person"), 28),
        SheetColumn(_("Route"), 60),
        SheetColumn(_("Study hours, low"), 9, "level"),
        SheetColumn(_("Study hours, likely"), 9, "level"),
        SheetColumn(_("Study hours, high"), 9, "level"),
        SheetColumn(_("Sessions"), 40),
        SheetColumn(_("Study alone"), 40),
    )
    rows: tuple[tuple[SheetCell, ...], ...] = tuple(
        (
            programme.participants[place].name,
            words.chain(route.roles),
            *route.hours,
            ", ".join(map(str, attended(programme, place))),
            ", ".join(alone(words, programme, place)),
        )
        for place, route in programme.taken.items()
    )
    title = programme_title(words, programme)
    return Sheet(_("People"), title, columns, rows)


def attended(programme: Programme, person: int) -> Iterator[int]:
    """Yield the numbers of the sessions that somebody attends."""
    return (s.number for s in programme.sessions if person in s.people)


def alone(words: Words, programme: Programme, person: int) -> Iterator[str]:
    """Yield what somebody learns alone, and in which weeks."""
    _ = words.translate
    text = _("{level} (weeks {weeks})")
    for study in programme.self_study:
        if study.person == person:
            weeks = weeks_text(words, study.span)
            yield text.format(level=level_text(words, study), weeks=weeks)


def facts_sheet(words: Words, programme: Programme) -> NotesSheet:
    """Return what a programme comes to, who is not in it, and the notes."""
    _ = words.translate
    shown = shown_programme(words.graph, programme)
    lines = (
        programme_title(words, programme),
        *(
            _("{heading}: {text}").format(heading=heading, text=text)
            for heading, text in programme_facts(words, programme)
        ),
        *missing_lines(words, programme),
        *words.notes(shown),
    )
    return NotesSheet(_("Programme"), lines)


def missing_lines(words: Words, programme: Programme) -> Iterator[str]:
    """Yield who is left out by the budget, and who has no route and why."""
    _ = words.translate
    people = programme.participants
    if programme.left_out:
        names = ", ".join(people[place].name for place in programme.left_out)
        yield _("Left out, for the budget has no room: {names}").format(names=names)
    for place in programme.without_route:
        reason = people[place].reason
        yield _("Without a route: {name}. {reason}").format(
            name=people[place].name, reason=words.reason(reason) if reason else ""
        )
    unproven = [people[n].name for n in programme.taken if not people[n].proven]
    if unproven:
        yield _("Better routes may exist for: {names}").format(
            names=", ".join(unproven)
        )
