"""Set the progress of a plan: what is done, doing and late, and when roles follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Block, Column, Heading, Page, Paragraph, table
from careerpath.pages.common_blocks import entries, notes
from careerpath.pages.plan import shown_plan
from careerpath.pages.plan_simulation import likely_span
from careerpath.words.phrases import listed
from careerpath.words.plan import arrival_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.document.blocks import Table
    from careerpath.model.plan import Plan
    from careerpath.model.simulation import Simulation
    from careerpath.plans.progress import State, Status
    from careerpath.words import Words


def status_page(
    words: Words,
    plan: Plan,
    status: Status,
    simulation: Simulation | None = None,
    *,
    options: bool = True,
) -> Page:
    """Return how far a plan is, and when each role is within reach now.

    What is left comes to what is drawn of it, if that is given. `options` of the
    program are named where they would say more.
    """
    _ = words.translate
    ends = (plan.answer.origin, plan.answer.destination)
    title = _("Progress: {roles}").format(roles=words.chain(ends))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        Paragraph(_summary(words, status)),
        *entries(
            words,
            (_("Done"), _names(words, status, "done")),
            (_("Done ahead of time"), _names(words, status, "ahead")),
            (_("Late"), _names(words, status, "late")),
            (_("Doing now"), _names(words, status, "doing")),
        ),
        *_arrivals(words, plan, status, options=options),
        *likely_span(words, plan, simulation),
        *notes(words, *shown_plan(plan)),
    )
    return Page(title, blocks, words.language)


def _summary(words: Words, status: Status) -> str:
    """Return how many skills are reached, and the study that is left."""
    _ = words.translate
    text = _("At the level planned: {done} of {count} skills; {hours} of study left.")
    return text.format(
        done=_.number(len(status.in_state("done", "ahead"))),
        count=_.number(len(status.states)),
        hours=words.hours(status.left_hours),
    )


def _names(words: Words, status: Status, state: State) -> str:
    """Return the skills in a state, with the level of each."""
    _ = words.translate
    names = [
        _("{skill} ({level})").format(
            skill=words.skill(planned.skill.skill),
            level=words.level(planned.skill.to_level),
        )
        for planned in status.in_state(state)
    ]
    return listed(names, words.language)


def _arrivals(
    words: Words, plan: Plan, status: Status, *, options: bool
) -> Iterator[Table | Paragraph]:
    """Yield when each role was planned to be within reach, and when it is now."""
    _ = words.translate
    if status.expected is None and not options:
        return
    if status.expected is None:
        text = _("With --on DAY it says what is late, and the new dates.")
        if plan.start is None:
            text = _(
                "What is late can be said once the plan has a first day: "
                "careerpath plan update FILE --start DAY"
            )
        yield Paragraph(text)
        return
    columns = [Column(_("Role")), Column(_("Planned")), Column(_("Expected now"))]
    pairs = zip(plan.route.roles[1:], plan.arrivals, status.expected, strict=True)
    yield table(
        columns,
        [
            [
                words.role(role),
                arrival_text(words, plan, planned),
                arrival_text(words, plan, expected),
            ]
            for role, planned, expected in pairs
        ],
    )
    text = _("Counted as if still in the first role, with the study that is left.")
    yield Paragraph(text, note=True)
