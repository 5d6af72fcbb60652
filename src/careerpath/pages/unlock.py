"""Set what opens doors as blocks: what to learn first, and the keys to most roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_routes
from careerpath.document.blocks import (
    Column,
    Heading,
    Page,
    Paragraph,
    Section,
    table,
)
from careerpath.pages.common_blocks import (
    HoursColumns,
    notes,
    steps_table,
    with_practice,
)
from careerpath.pages.reach import budget_text
from careerpath.pages.routes import (
    route_cost,
    steps_in_short,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Block, Table
    from careerpath.model.answers import Route
    from careerpath.model.prospects import KeySkills, Unlocking
    from careerpath.words import Words

#: How many of the roles opened are named; `--json` has them all.
_MOST_ROLES = 12


def unlock_page(
    words: Words,
    unlocking: Unlocking | None,
    keys: KeySkills,
    *,
    within_hours: int | None,
    within_months: int | None,
) -> Page:
    """Return what to learn first for a role, if one is asked for, and the keys."""
    budget = budget_text(words, within_hours, within_months)
    ends = (keys.origin,) if unlocking is None else (keys.origin, unlocking.role)
    title = words.chain(ends)
    blocks = (
        Heading(title, 1),
        *(_first(words, unlocking, budget) if unlocking else ()),
        *_keys(words, keys, budget),
        *notes(words, *shown_unlock(unlocking, keys), ways=True),
    )
    return Page(title, blocks, words.language)


def shown_unlock(unlocking: Unlocking | None, keys: KeySkills) -> tuple[Shown, ...]:
    """Return the roles and skills of an answer, and the route in it."""
    roles = {keys.origin, *(role for key in keys.skills for role in key.opens)}
    skills = [key.skill for key in keys.skills]
    if unlocking is None:
        return Shown(roles=roles, skills=skills), shown_routes()
    skills += [step.skill for step in unlocking.skills]
    routes = [unlocking.route] if unlocking.route else []
    return Shown(roles={*roles, unlocking.role}, skills=skills), shown_routes(*routes)


def _first(words: Words, unlocking: Unlocking, budget: str) -> Iterator[Block]:
    """Yield what to learn before, and the route from then on."""
    _ = words.translate
    if unlocking.route is None:
        text = _("Nothing that can be learnt brings this role within {budget}.")
        yield Paragraph(text.format(budget=budget))
        return
    if unlocking.skills:
        text = _(
            "To learn first, in this order, so that the way to this role takes no more "
            "than {budget}: {hours} of study"
        ).format(budget=budget, hours=words.hours(unlocking.hours))
        yield Paragraph(with_practice(words, text, unlocking.practice_hours) + ".")
        yield steps_table(words, _("Skill to acquire"), unlocking.skills)
        yield _way(words, _("The route from then on"), unlocking.route)
    else:
        text = _("Within {budget} already: nothing has to be learnt first.")
        yield Paragraph(text.format(budget=budget))
        yield _way(words, _("The route"), unlocking.route)
    if not unlocking.proven:
        yield Paragraph(_("Not proven: less study may be enough."))


def _way(words: Words, heading: str, route: Route) -> Section:
    """Return a route with what it takes in all, and step by step."""
    return Section(
        heading,
        (
            Paragraph(words.chain(route.roles)),
            Paragraph(route_cost(words, route)),
            steps_in_short(words, route.steps),
        ),
    )


def _keys(words: Words, keys: KeySkills, budget: str) -> Iterator[Block]:
    """Yield the single skill levels that open most roles."""
    _ = words.translate
    count = _.plural("{count} role", "{count} roles", len(keys.reachable))
    known = _("Within {budget} already: {count}.")
    if not keys.reachable:
        known = _("No role is within {budget} yet.")
    yield Heading(_("The single skill levels that open most roles"))
    yield Paragraph(known.format(budget=budget, count=count))
    if keys.skills:
        yield _keys_table(words, keys)
    else:
        yield Paragraph(_("No single skill level brings another role within that."))
    if not keys.proven:
        yield Paragraph(_("Not proven: roles and skills may be missing here."))


def _keys_table(words: Words, keys: KeySkills) -> Table:
    _ = words.translate
    hours = HoursColumns(words, (key.practice_hours for key in keys.skills))
    columns = (
        Column(_("Skill")),
        Column(_("Level")),
        *hours.columns(),
        Column("", right=True),
        Column(_("Roles opened")),
    )
    rows = (
        (
            words.skill(key.skill),
            words.level(key.level),
            *hours.cells(key.hours, key.practice_hours),
            _.number(len(key.opens)),
            words.roles(key.opens, most=_MOST_ROLES),
        )
        for key in keys.skills
    )
    return table(columns, rows)
