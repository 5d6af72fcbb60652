"""Set as a page what changed when a plan was made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Column, Heading, Page, Paragraph, table
from careerpath.pages.common_blocks import entries, notes
from careerpath.pages.plan import shown_plan
from careerpath.pages.plan_simulation import likely_span
from careerpath.words.plan import months_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Table
    from careerpath.model.simulation import Simulation
    from careerpath.plans.updating import Update
    from careerpath.words import Words


def update_page(
    words: Words, update: Update, simulation: Simulation | None = None
) -> Page:
    """Return what a plan said before and what it says now.

    What the plan of now comes to when its figures are drawn follows if it is given.
    """
    _ = words.translate
    plan, before = update.plan, update.before
    ends = (plan.answer.origin, plan.answer.destination)
    title = _("Planned anew: {roles}").format(roles=words.chain(ends))
    change = _("{before} before, {now} now")
    hours, paces = (
        [words.hours(before.effort_hours), words.hours(plan.route.effort_hours)],
        [words.pace(p.hours_per_week) for p in (before.profile, plan.profile)],
    )
    study, pace = (
        change.format(before=old, now=new) if old != new else new
        for old, new in (hours, paces)
    )
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *_better(words, update),
        *entries(
            words,
            (_("Route"), words.chain(plan.route.roles)),
            (_("Study"), study),
            (_("Pace"), pace),
        ),
        _arrivals(words, update),
        *likely_span(words, plan, simulation),
        *notes(words, *shown_plan(plan)),
    )
    return Page(title, blocks, words.language)


def _better(words: Words, update: Update) -> Iterator[Paragraph]:
    """Yield which route comes first now, where the plan keeps to another one."""
    _ = words.translate
    if update.better is None:
        return
    own, better = update.plan.route, update.better
    text = _(
        "Another route comes first now: {roles}, {hours} of study and {months}, "
        "against {own_hours} and {own_months} of this plan, which keeps to its route; "
        "--switch takes the other one."
    )
    yield Paragraph(
        text.format(
            roles=words.chain(better.roles),
            hours=words.hours(better.effort_hours),
            months=words.months(better.time_months),
            own_hours=words.hours(own.effort_hours),
            own_months=words.months(own.time_months),
        )
    )


def _arrivals(words: Words, update: Update) -> Table:
    """Return when each role was within reach before, and when it is now."""
    _ = words.translate
    before, plan = update.before, update.plan
    known = dict(zip(before.roles[1:], before.arrivals, strict=False))
    rows = [
        [
            words.role(role),
            months_text(words, before.start, known[role]) if role in known else "–",
            months_text(words, plan.start, arrival),
        ]
        for role, arrival in zip(plan.route.roles[1:], plan.arrivals, strict=True)
    ]
    return table([Column(_("Role")), Column(_("Before")), Column(_("Now"))], rows)
