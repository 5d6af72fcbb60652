"""Set a profile: what a person holds and wants, and what counts as held by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown
from careerpath.document.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Page,
    Paragraph,
    Section,
    table,
)
from careerpath.pages.common_blocks import entries
from careerpath.planning.needs import held_levels
from careerpath.words.plan import level_statement
from careerpath.words.profile import wishes_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.profile import Profile
    from careerpath.words import Words


def profile_page(words: Words, profile: Profile) -> Page:
    """Return what a profile says, and what counts as held by it."""
    _ = words.translate
    title = _("Profile")
    if profile.first_name:
        title = _("Profile of {name}").format(name=profile.first_name)
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *entries(words, *_facts(words, profile)),
        *_wishes(words, profile),
        *_skills(words, profile),
    )
    return Page(title, blocks, words.language)


def shown_profile(profile: Profile) -> tuple[Shown, ...]:
    """Return what is shown of a profile."""
    roles = {role for role in (profile.role, profile.target) if role}
    return (Shown(roles=roles, skills=set(profile.held)),)


def _facts(words: Words, profile: Profile) -> Iterator[tuple[str, str]]:
    _ = words.translate
    if profile.role:
        yield _("Present role"), words.role(profile.role)
        yield _("Months in it"), _.number(profile.months_in_role)
    if profile.target:
        yield _("Role aimed at"), words.role(profile.target)
    yield _("Study"), words.pace(profile.hours_per_week)


def _wishes(words: Words, profile: Profile) -> Iterator[Block]:
    _ = words.translate
    wishes = tuple(wishes_texts(words, profile.wishes))
    if wishes:
        yield Section(_("Every way on keeps to this"), (Bullets(wishes),))


def _skills(words: Words, profile: Profile) -> Iterator[Block]:
    _ = words.translate
    body: list[Block] = []
    if profile.held:
        columns = (Column(_("Skill")), Column(_("Level")), Column(_("What that means")))
        rows = (
            (words.skill(skill), words.level(level), _meaning(words, skill, level))
            for skill, level in sorted(profile.held.items(), key=_by_level)
        )
        body.append(table(columns, rows))
    more = len(held_levels(words.graph, profile)) - sum(
        map(bool, profile.held.values())
    )
    if more > 0:
        count = _.plural("{count} more skill", "{count} more skills", more)
        text = _(
            "{count}: what the present role requires, and what such levels presuppose."
        )
        body.append(Paragraph(text.format(count=count)))
    if body:
        yield Section(_("Skills that count as held"), tuple(body))


def _by_level(held: tuple[str, int]) -> tuple[int, str]:
    """Order skills by level, the highest first."""
    skill, level = held
    return -level, skill


def _meaning(words: Words, skill: str, level: int) -> str:
    return level_statement(words, skill, level) if level else ""
