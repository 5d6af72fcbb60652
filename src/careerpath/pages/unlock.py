"""Set what opens doors as text: what to learn first, and the keys to most roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_routes
from careerpath.document.typesetting import Column, strong, table, wrap
from careerpath.pages.reach import budget_text
from careerpath.pages.routes import (
    route_cost,
    steps_in_short,
)
from careerpath.pages.skills import steps_table

if TYPE_CHECKING:
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
) -> list[str]:
    """Return what to learn first for a role, if one is asked for, and the keys."""
    budget = budget_text(words, within_hours, within_months)
    ends = (keys.origin,) if unlocking is None else (keys.origin, unlocking.role)
    lines = [*map(strong, wrap(words.chain(ends)))]
    routes = []
    skills = [key.skill for key in keys.skills]
    if unlocking is not None:
        lines += [*_first(words, unlocking, budget), ""]
        routes = [unlocking.route] if unlocking.route else []
        skills += [step.skill for step in unlocking.skills]
    lines += _keys(words, keys, budget)
    opened = {role for key in keys.skills for role in key.opens}
    shown = Shown(roles={*ends, *opened}, skills=skills), shown_routes(*routes)
    return [*lines, *words.footer(*shown)]


def _first(words: Words, unlocking: Unlocking, budget: str) -> list[str]:
    """Return what to learn before, and the route from then on."""
    _ = words.translate
    route = unlocking.route
    if route is None:
        text = _("Nothing that can be learnt brings this role within {budget}.")
        return wrap(text.format(budget=budget))
    if unlocking.skills:
        text = _(
            "To learn first, so that the way to this role takes no more than "
            "{budget}: {hours}, in this order."
        )
        hours = words.hours(unlocking.hours)
        lines = [*wrap(text.format(budget=budget, hours=hours)), ""]
        lines += [*steps_table(words, _("Skill to acquire"), unlocking.skills), ""]
        lines += [strong(_("The route from then on"))]
    else:
        text = _("Within {budget} already: nothing has to be learnt first.")
        lines = [*wrap(text.format(budget=budget)), "", strong(_("The route"))]
    lines += [
        *wrap(words.chain(route.roles), indent=2),
        *wrap(route_cost(words, route), indent=2),
    ]
    lines += steps_in_short(words, route.steps)
    if not unlocking.proven:
        doubt = _("Not proven: learning less may be enough.")
        lines += ["", *wrap(doubt)]
    return lines


def _keys(words: Words, keys: KeySkills, budget: str) -> list[str]:
    """Return the single skill levels that open most roles."""
    _ = words.translate
    count = _.plural("{count} role", "{count} roles", len(keys.reachable))
    known = _("Within {budget} already: {count}.")
    if not keys.reachable:
        known = _("No role is within {budget} yet.")
    lines = [
        strong(_("The single skill levels that open most roles")),
        *wrap(known.format(budget=budget, count=count)),
    ]
    if keys.skills:
        columns = [
            Column(_("Skill")),
            Column(_("Level")),
            Column(_("Hours"), fixed=True),
            Column("", right=True),
            Column(_("Roles opened")),
        ]
        rows = [
            [
                words.skill(key.skill),
                words.level(key.level),
                words.bare(key.hours),
                _.number(len(key.opens)),
                words.roles(key.opens, most=_MOST_ROLES),
            ]
            for key in keys.skills
        ]
        lines += ["", *table(columns, rows)]
    else:
        lines += wrap(_("No single skill level brings another role within that."))
    if not keys.proven:
        lines += wrap(_("Not proven: roles and skills may be missing here."))
    return lines
