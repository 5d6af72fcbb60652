"""Set what came back on checklists as a page: who told what, and what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import (
    Block,
    Bullets,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.checklist.returned.holdings import Holdings
    from careerpath.checklist.returned.taking import Taken
    from careerpath.words import Words


def returned_page(
    words: Words,
    taken: Sequence[Taken],
    *,
    named: bool,
    planned: Sequence[Taken] | None = None,
    options: bool = True,
) -> Page:
    """Return what each skill was, what was told of it, and what it is now.

    Parameters
    ----------
    words
        The language and the graph.
    taken
        The skills that came back, beside what the profile says.
    named
        Whether there is a profile; without one, and without a plan, the lines for it
        are shown.
    planned
        The same beside what the plan says; None where there is no plan.
    options
        Whether options of the program are named where they would do otherwise.
    """
    _ = words.translate
    title = _("What came back")
    parts: list[Block] = []
    if named or planned is None:
        told = _levels(words, taken, options=options)
        parts += [Paragraph(_summary(words, taken)), *told]
    if planned is not None:
        told = _levels(words, planned, options=options)
        body = (Paragraph(_summary(words, planned)), *told)
        parts.append(Section(_("In the plan"), body))
    elif not named:
        parts += _lines(words, taken)
    blocks = (
        Heading(title, 1),
        *parts,
        Paragraph(
            _("A tick says what somebody has seen; it is no promise and no grade."),
            note=True,
        ),
    )
    return Page(title, blocks, words.language)


def holdings_page(words: Words, holdings: Holdings) -> Page:
    """Return how much is told of each person, by whom."""
    _ = words.translate
    title = _("Who holds what")
    columns = (
        Column(_("Person")),
        Column(_("Skills, by themselves"), right=True),
        Column(_("Skills, by the trainer"), right=True),
    )
    rows = (
        [one.person, _.number(len(one.own)), _.number(len(one.trainer))]
        for one in holdings.people
    )
    blocks = (Heading(title, 1), table(columns, rows))
    return Page(title, blocks, words.language)


def _summary(words: Words, taken: Sequence[Taken]) -> str:
    _ = words.translate
    text = _("Skills marked: {count}; levels that change: {changed}; kept: {kept}.")
    return text.format(
        count=_.number(len(taken)),
        changed=_.number(sum(skill.changed for skill in taken)),
        kept=_.number(sum(skill.kept for skill in taken)),
    )


def _levels(words: Words, taken: Sequence[Taken], *, options: bool) -> Iterator[Block]:
    _ = words.translate
    if not taken:
        return
    columns = (
        Column(_("Skill")),
        Column(_("Before"), right=True),
        Column(_("Self"), right=True),
        Column(_("Trainer"), right=True),
        Column(_("Now"), right=True),
        Column(_("Seen on"), fixed=True),
    )
    rows = tuple(_row(words, skill) for skill in taken)
    yield Table(columns, (Group(columns[0].heading, rows),))
    if any(skill.kept for skill in taken):
        text = _("Where the profile says more than the file, it stays.")
        if options:
            text = _(
                "Where the profile says more than the file, it stays: --allow-lower."
            )
        yield Paragraph(text)


def _row(words: Words, skill: Taken) -> Row:
    cells = (
        words.skill(skill.skill),
        _level(skill.before),
        _level(skill.self_level),
        _level(skill.trainer_level),
        _level(skill.now),
        "" if skill.day is None else skill.day.isoformat(),
    )
    return Row(cells, " · ".join(_written(words, skill)))


def _written(words: Words, skill: Taken) -> Iterator[str]:
    """Yield what is written beside the boxes of a skill."""
    _ = words.translate
    if skill.evidence:
        text = _("Evidence seen: {evidence}")
        yield text.format(evidence=" · ".join(skill.evidence))
    if skill.initials:
        text = _("Initials: {initials}")
        yield text.format(initials=", ".join(skill.initials))


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)


def _lines(words: Words, taken: Sequence[Taken]) -> Iterator[Block]:
    """Yield what to write into a profile, if anything."""
    _ = words.translate
    lines = tuple(f"  {skill.skill}: {skill.now}" for skill in taken if skill.changed)
    if lines:
        heading = _("Lines for a profile, or name it with --profile")
        yield Section(heading, (Bullets(("skills:", *lines), marked=False),))
