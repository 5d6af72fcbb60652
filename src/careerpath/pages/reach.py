"""Set what is within reach as text: up, across and back, cheapest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_routes
from careerpath.document.typesetting import Column, noted_tables, spaced, strong, wrap
from careerpath.i18n import N_
from careerpath.model.evidence import TIERS, strongest_tier
from careerpath.pages.moves import DIRECTIONS
from careerpath.pages.routes import pace_text

if TYPE_CHECKING:
    from careerpath.model.answers import Route
    from careerpath.model.prospects import ReachableRole, ReachAnswer
    from careerpath.words import Words

#: The sections of the roles that one can be reached from.
_FOR_WHOM = {
    "Up": N_("A step up for"),
    "Across": N_("A step across for"),
    "Back": N_("A step back for"),
}


def reach_page(words: Words, answer: ReachAnswer) -> list[str]:
    """Return the roles within a budget, each with what its best route takes."""
    _ = words.translate
    title = _("To: {role}") if answer.reverse else _("From: {role}")
    lines = [
        *map(strong, wrap(title.format(role=words.role(answer.role)))),
        *_summary(words, answer),
    ]
    sections = []
    for heading, fits in DIRECTIONS:
        chosen = [role for role in answer.roles if fits(role.grade_change)]
        if chosen:
            name = _(_FOR_WHOM[heading] if answer.reverse else heading)
            rows = [(_row(words, role), _way(words, role)) for role in chosen]
            sections.append((Column(name), rows))
    if sections:
        lines += ["", *spaced(noted_tables(_columns(words), sections))]
    ways = shown_routes(*(role.route for role in answer.roles))
    return [*lines, *words.footer(Shown(roles=(answer.role,)), ways)]


def budget_text(
    words: Words, within_hours: int | None, within_months: int | None
) -> str:
    """Return a budget in words; empty where there is no limit."""
    _ = words.translate
    hours = _("{hours} h of learning").format(hours=_.number(within_hours or 0))
    months = words.span(within_months or 0)
    if within_hours is None:
        return "" if within_months is None else months
    if within_months is None:
        return hours
    return _("{hours} and {months}").format(hours=hours, months=months)


def nothing_text(words: Words, answer: ReachAnswer) -> str:
    """Return that no role is within the budget, and what to do about it."""
    _ = words.translate
    budget = budget_text(words, answer.within_hours, answer.within_months)
    if not answer.proven:
        return _("No role was found before the search met its label budget.")
    if budget:
        text = _("No role is within {budget}: raise the budget, or lift a filter.")
        return text.format(budget=budget)
    return _("No recorded move that passes the filters leads there.")


def _summary(words: Words, answer: ReachAnswer) -> list[str]:
    _ = words.translate
    budget = budget_text(words, answer.within_hours, answer.within_months)
    count = _.plural("{count} role", "{count} roles", len(answer.roles))
    if budget:
        count = _("{count} within {budget}").format(count=count, budget=budget)
    if not answer.roles:
        return wrap(count)
    text = _("{count}, the fewest hours of learning first. Months count on {pace}.")
    pace = pace_text(words, answer.hours_per_week)
    lines = wrap(text.format(count=count, pace=pace))
    if answer.reverse:
        lines += wrap(_("Someone in each role is taken to hold what it requires."))
    if not answer.complete:
        lines += wrap(_("There are more: raise -n to see them."))
    if not answer.proven:
        lines += wrap(
            _(
                "Not proven: roles may be missing, for the search met its label "
                "budget; --label-budget N gives it more."
            )
        )
    return lines


def _columns(words: Words) -> list[Column]:
    """Return the columns after the first, which has the section's heading."""
    _ = words.translate
    return [
        Column(_("Hours"), fixed=True),
        Column(_("Months"), fixed=True),
        Column(_("Moves"), right=True),
        Column(_("Evidence")),
    ]


def _row(words: Words, role: ReachableRole) -> list[str]:
    route = role.route
    return [
        words.role(role.role),
        words.bare(route.effort_hours),
        words.whole(route.time_months),
        words.translate.number(route.moves),
        _weakest(words, route),
    ]


def _way(words: Words, role: ReachableRole) -> str:
    """Return the roles on the way; empty where there is none."""
    _ = words.translate
    way = words.chain(role.route.roles[1:-1])
    return _("by way of {roles}").format(roles=way) if way else ""


def _weakest(words: Words, route: Route) -> str:
    """Return the word for the weakest evidence of a route's moves."""
    tiers = (strongest_tier(step.evidence) for step in route.steps)
    return words.tier(max(tiers, key=TIERS.index))
