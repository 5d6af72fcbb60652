"""Set what is within reach as blocks: up, across and back, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_routes
from careerpath.document.blocks import (
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Table,
)
from careerpath.i18n import N_
from careerpath.model.evidence import firmness
from careerpath.pages.common_blocks import (
    HoursColumns,
    elsewhere_note,
    moves_text,
    notes,
    order_text,
    with_evidence,
)
from careerpath.pages.moves import DIRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.prospects import ReachableRole, ReachAnswer
    from careerpath.words import Words

#: The sections of the roles that one can be reached from.
_FOR_WHOM = {
    "Up": N_("A step up for"),
    "Across": N_("A step across for"),
    "Back": N_("A step back for"),
}


def reach_page(words: Words, answer: ReachAnswer) -> Page:
    """Return the roles within a budget, each with what its best route takes."""
    _ = words.translate
    form = _("To: {role}") if answer.reverse else _("From: {role}")
    title = form.format(role=words.role(answer.role))
    blocks = (
        Heading(title, 1),
        *map(Paragraph, _summary(words, answer)),
        *((_table(words, answer),) if answer.roles else ()),
        *elsewhere_note(words),
        *notes(words, *shown_reach(answer), ways=True),
    )
    return Page(title, blocks, words.language)


def shown_reach(answer: ReachAnswer) -> tuple[Shown, ...]:
    """Return what is shown of the roles within a budget, and of the ways to them."""
    ways = shown_routes(*(role.route for role in answer.roles))
    return Shown(roles=(answer.role,)), ways


def budget_text(
    words: Words, within_hours: int | None, within_months: int | None
) -> str:
    """Return a budget in words; empty where there is no limit."""
    _ = words.translate
    hours = _("{hours} h of study").format(hours=_.number(within_hours or 0))
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
    return _("No move in this graph that passes the filters leads there.")


def _summary(words: Words, answer: ReachAnswer) -> Iterator[str]:
    """Yield how many roles there are, in which order, and whether these are all."""
    _ = words.translate
    budget = budget_text(words, answer.within_hours, answer.within_months)
    count = _.plural("{count} role", "{count} roles", len(answer.roles))
    if budget:
        count = _("{count} within {budget}").format(count=count, budget=budget)
    if not answer.roles:
        yield count
        return
    yield _("{count}, {order}. Months count on {pace}.").format(
        count=count,
        order=order_text(words, answer.sort),
        pace=words.pace(answer.hours_per_week),
    )
    if answer.reverse:
        yield _("Someone in each role is taken to hold what it requires.")
    if not answer.complete:
        yield _("There are more: raise -n to see them.")
    if not answer.proven:
        yield _(
            "Not proven: roles may be missing, for the search met its label "
            "budget; --label-budget N gives it more."
        )


def _table(words: Words, answer: ReachAnswer) -> Table:
    """Return the roles up, across and back, each with the way to it."""
    _ = words.translate
    routes = [role.route for role in answer.roles]
    hours = HoursColumns(words, (route.practice_hours for route in routes))
    columns = (
        Column(_("Role")),
        *hours.columns(fixed=True),
        Column(_("Months"), fixed=True),
    )
    groups = (
        Group(
            _(_FOR_WHOM[heading] if answer.reverse else heading),
            tuple(
                _row(words, role, hours)
                for role in answer.roles
                if fits(role.grade_change)
            ),
        )
        for heading, fits in DIRECTIONS
    )
    return Table(columns, tuple(group for group in groups if group.rows))


def _row(words: Words, role: ReachableRole, hours: HoursColumns) -> Row:
    route = role.route
    cells = (
        words.role(role.role),
        *hours.cells(route.effort_hours, route.practice_hours),
        words.bare_wait(route.time_months),
    )
    weakest = max((step.evidence for step in route.steps), key=firmness)
    return Row(cells, with_evidence(words, moves_text(words, route), weakest))
