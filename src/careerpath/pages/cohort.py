"""Set the programme of a group as blocks: what it comes to, sessions, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.cohort.tables import alone, attended, missing_lines
from careerpath.credits import shown_programme
from careerpath.document.blocks import (
    Block,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
)
from careerpath.pages.common_blocks import entries, notes
from careerpath.words.phrases import listed
from careerpath.words.programme import (
    days_text,
    level_text,
    programme_facts,
    programme_title,
    weeks_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.programme import Programme
    from careerpath.model.programme import Session as Taught
    from careerpath.words import Words


def cohort_page(words: Words, programme: Programme) -> Page:
    """Return the page of a programme."""
    title = programme_title(words, programme)
    blocks = (
        Heading(title, 1),
        *entries(words, *programme_facts(words, programme)),
        *map(Paragraph, missing_lines(words, programme)),
        *_sessions(words, programme),
        *_people(words, programme),
        *notes(words, shown_programme(words.graph, programme), ways=True),
    )
    return Page(title, blocks, words.language)


def _sessions(words: Words, programme: Programme) -> Iterator[Block]:
    """Yield the calendar of sessions, with the names of those who attend."""
    _ = words.translate
    if not programme.sessions:
        return
    columns = (
        Column(_("Session")),
        Column(_("Weeks"), fixed=True),
        Column(_("Study"), fixed=True),
        Column(_("People"), right=True, fixed=True),
    )
    rows = tuple(
        Row(
            (
                f"{session.number}. {level_text(words, session)}",
                weeks_text(words, session.span),
                words.bare(session.hours),
                words.translate.number(len(session.people)),
            ),
            note=_attending(words, programme, session),
        )
        for session in programme.sessions
    )
    text = _("In the order in which they begin: none before what it builds on.")
    yield Section(
        _("The sessions"),
        (Paragraph(text), Table(columns, (Group(columns[0].heading, rows),))),
    )


def _attending(words: Words, programme: Programme, session: Taught) -> str:
    """Return who attends a session, and on which days if there are any."""
    _ = words.translate
    people = [programme.participants[place].name for place in session.people]
    names = listed(people, words.language)
    days = days_text(words, programme, session.span)
    return _("{days}: {names}").format(days=days, names=names) if days else names


def _people(words: Words, programme: Programme) -> Iterator[Block]:
    """Yield everybody's route, and where it is learnt."""
    _ = words.translate
    if not programme.taken:
        return
    columns = (
        Column(_("Person")),
        Column(_("Study"), fixed=True),
        Column(_("Sessions")),
    )
    rows = tuple(
        Row(
            (
                programme.participants[place].name,
                words.bare(route.hours),
                ", ".join(map(str, attended(programme, place))),
            ),
            note=_route_note(words, programme, place),
        )
        for place, route in programme.taken.items()
    )
    table = Table(columns, (Group(columns[0].heading, rows),))
    yield Section(_("The people"), (table,))


def _route_note(words: Words, programme: Programme, person: int) -> str:
    """Return a route, and what is studied alone for it."""
    _ = words.translate
    roles = words.chain(programme.taken[person].roles)
    own = [*alone(words, programme, person)]
    if not own:
        return roles
    return _("{roles}; alone: {levels}").format(
        roles=roles, levels=listed(own, words.language)
    )
