"""Set roles side by side: whom they serve, a day in each, what differs, what next."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from careerpath.credits import shown_comparison
from careerpath.document.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Page,
    Paragraph,
    table,
)
from careerpath.pages.common_blocks import (
    HoursColumns,
    entries,
    entry,
    notes,
    with_practice,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Entry
    from careerpath.model.answers import NextRole
    from careerpath.model.comparison import Comparison, Crossing
    from careerpath.model.role import RoleOverlap
    from careerpath.words import Words

#: More roles than this are named by a letter, and levels by their number.
_MOST_TITLES = 3


def comparison_page(words: Words, comparison: Comparison) -> Page:
    """Return the page that compares roles."""
    _ = words.translate
    titles = words.roles(comparison.roles)
    many = len(comparison.roles) > _MOST_TITLES
    title = _("Side by side: {roles}").format(roles=titles)
    blocks = (
        Heading(title, 1),
        *(_one_by_one(words, comparison) if many else _abreast(words, comparison)),
        *_differences(words, comparison, many=many),
        *_alike(words, comparison),
        *_crossings(words, comparison),
        *(
            block
            for overlap in comparison.overlaps
            for block in overlap_blocks(words, overlap)
        ),
        *_ahead(words, comparison),
        *_nearness(words, comparison),
        *notes(words, shown_comparison(comparison)),
    )
    return Page(title, blocks, words.language)


def _letter(number: int) -> str:
    return chr(ord("A") + number)


def _abreast(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield what each of a few roles is for, one column for each."""
    _ = words.translate
    roles = [words.graph.role(role) for role in comparison.roles]
    titles = [words.say(role.label) for role in roles]
    purposes = (
        (_("Serves"), *(words.say(role.serves) for role in roles)),
        (_("Decides alone"), *(words.say(role.authority) for role in roles)),
    )
    said = tuple(row for row in purposes if any(row[1:]))
    if said:
        yield table(map(Column, ("", *titles)), said)
    missions = [[words.say(mission) for mission in role.missions] for role in roles]
    if any(missions):
        yield Heading(_("A day in each role"))
        rows = zip_longest(*missions, fillvalue="")
        yield table(map(Column, titles), rows, named=False)


def _one_by_one(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield what each of many roles is for, one after the other."""
    _ = words.translate
    for number, known in enumerate(map(words.graph.role, comparison.roles)):
        yield Heading(f"{_letter(number)}: {words.say(known.label)}")
        yield from entries(
            words,
            (_("Serves"), words.say(known.serves)),
            (_("Decides alone"), words.say(known.authority)),
        )
        if known.missions:
            yield Bullets(tuple(words.say(mission) for mission in known.missions))


def _differences(
    words: Words, comparison: Comparison, *, many: bool
) -> Iterator[Block]:
    """Yield the skills that differ, with levels and the hours between them."""
    _ = words.translate
    if not comparison.differences:
        return
    names = [
        _letter(number) if many else words.role(role)
        for number, role in enumerate(comparison.roles)
    ]
    yield Heading(_("Skills that differ"))
    hours = HoursColumns(words, (d.practice_hours for d in comparison.differences))
    yield table(
        (*map(Column, (_("Skill"), *names)), *hours.columns()),
        (
            (
                words.skill(difference.skill),
                *(_level(words, n, as_number=many) for n in difference.levels.values()),
                *hours.cells(difference.hours, difference.practice_hours),
            )
            for difference in comparison.differences
        ),
    )
    if many:
        steps = words.graph.scale.levels
        scale = ", ".join(f"{step.level} {words.say(step.label)}" for step in steps)
        yield entry(words, _("Levels"), scale)


def _level(words: Words, level: int, *, as_number: bool) -> str:
    """Return a level, a dash where the role does not need the skill."""
    if level == 0:
        return "-"
    return str(level) if as_number else words.level(level)


def _alike(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield the skills that all roles require at one level, highest level first."""
    _ = words.translate
    if not comparison.shared:
        yield Paragraph(_("No essential skill is shared."))
    alike = sorted(comparison.alike, key=lambda item: words.order(*item))
    if alike:
        yield Heading(_("Skills that all require at the same level"))
    for level, items in groupby(alike, key=lambda item: item[1]):
        skills = ", ".join(words.skill(skill) for skill, _level in items)
        yield entry(words, words.level(level), skills)


def _crossings(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield what it takes from each role to each other."""
    _ = words.translate
    yield Heading(_("From one to the other"))
    yield Bullets(
        tuple(
            with_practice(words, _crossing(words, crossing), crossing.practice_hours)
            for crossing in comparison.crossings
        )
    )


def _crossing(words: Words, crossing: Crossing) -> str:
    _ = words.translate
    return _("{move}: {hours} of study").format(
        move=words.chain((crossing.origin, crossing.destination)),
        hours=words.hours(crossing.effort_hours),
    )


def overlap_blocks(words: Words, overlap: RoleOverlap) -> Iterator[Block]:
    """Yield when one person holds two roles, and why."""
    _ = words.translate
    title = _("{role} and {other} are often one job").format(
        role=words.role(overlap.role), other=words.role(overlap.other)
    )
    yield Heading(title)
    yield from overlap_entries(words, overlap)


def overlap_entries(words: Words, overlap: RoleOverlap) -> tuple[Entry, ...]:
    """Return where one person usually holds two roles, and why."""
    _ = words.translate
    return entries(
        words,
        (_("Usual"), words.contexts(overlap.contexts)),
        (_("Because"), words.say(overlap.because)),
        (_("Evidence"), words.evidence(overlap.evidence)),
    )


def _ahead(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield where each role leads next."""
    _ = words.translate
    leading = {role: moves for role, moves in comparison.ahead.items() if moves}
    if leading:
        yield Heading(_("Where each leads next, with what that takes"))
    for role, moves in leading.items():
        steps = _("; ").join(_step(words, move) for move in moves)
        yield entry(words, words.role(role), steps)


def _step(words: Words, move: NextRole) -> str:
    _ = words.translate
    text = _("{role}, {hours} of study").format(
        role=words.role(move.role), hours=words.hours(move.effort_hours)
    )
    if not move.practice_hours.high:
        return text
    practice = words.hours(move.practice_hours)
    return _("{text}, {hours} of practice").format(text=text, hours=practice)


def _nearness(words: Words, comparison: Comparison) -> Iterator[Block]:
    """Yield which role is nearer to the person described."""
    _ = words.translate
    nearness = comparison.nearness
    if nearness is None:
        return
    yield Heading(_("With the skills described"))
    rows = (
        (words.role(role), words.hours(hours), words.hours(nearness.practice[role]))
        for role, hours in nearness.efforts.items()
    )
    headings = (_("Role"), _("Study left"), _("Practice left"))
    yield table(map(Column, headings), rows)
    if nearness.nearest is None:
        yield Paragraph(_("Both of the first two ask for as much study."))
    else:
        text = _("Nearest, with the least study: {role}")
        yield Paragraph(text.format(role=words.role(nearness.nearest)))
