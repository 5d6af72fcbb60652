"""Set a plan as one page of advice: what to start now, then move by move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_routes
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
from careerpath.pages.common_blocks import HoursColumns, entry, notes, with_practice
from careerpath.pages.plan_simulation import likely_span, stability
from careerpath.pages.route_argument import argument_section, shown_argument
from careerpath.words.phrases import listed
from careerpath.words.plan import arrival_text, by_text, statement
from careerpath.words.sentences import cut_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.argument import RouteArgument
    from careerpath.model.plan import Plan, PlannedSkill
    from careerpath.model.simulation import Simulation
    from careerpath.plans.verifying import Verification
    from careerpath.words import Words

#: So many skills are told by what can be seen once they are learnt.
_MOST_SHOWN = 2


def plan_page(
    words: Words,
    plan: Plan,
    simulation: Simulation | None = None,
    argument: RouteArgument | None = None,
) -> Page:
    """Return a plan: what it takes, what to start now, and each role on the way.

    What it comes to when its figures are drawn is told with what it takes; the
    argument for its route follows if it is given.
    """
    _ = words.translate
    ends = (plan.answer.origin, plan.answer.destination)
    title = _("Plan: {roles}").format(roles=words.chain(ends))
    shown = (*shown_plan(plan), shown_argument(words.graph, argument))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *_summary(words, plan, simulation),
        _first_of_all(words, plan),
        *(_move(words, plan, number) for number in range(1, plan.route.moves + 1)),
        *argument_section(words, argument, Paragraph(_order_of_study(words))),
        *stability(words, plan, simulation),
        *notes(words, *shown, ways=True),
    )
    return Page(title, blocks, words.language)


def verdict_texts(words: Words, found: Verification) -> Iterator[str]:
    """Yield what the check of a plan comes to, in sentences."""
    _ = words.translate
    if not found.holds:
        count = sum(problem.severity == "error" for problem in found.problems)
        text = _.plural(
            "{count} claim does not follow from the graph.",
            "{count} claims do not follow from the graph.",
            count,
        )
        yield text
    elif found.proven:
        yield _("All of it follows from the graph, and no better route is there.")
    else:
        yield _("All of it follows from the graph.")
        yield cut_short(words.language)
    if found.changed:
        yield _("The graph is not the one that the plan was made in.")


def shown_plan(plan: Plan) -> tuple[Shown, ...]:
    """Return what is shown of a plan."""
    return (shown_routes(plan.route),)


def _order_of_study(words: Words) -> str:
    """Return by which rule study is ordered."""
    _ = words.translate
    return _(
        "Order of study: nothing before what it builds on; of what may come next, "
        "first what most of the moves ahead need, then what most of the rest for the "
        "move builds on, then what can be practised in the role held, then what takes "
        "least study."
    )


def _summary(
    words: Words, plan: Plan, simulation: Simulation | None
) -> Iterator[Paragraph]:
    """Yield which route it is, what it takes, and how to read the rest."""
    _ = words.translate
    yield Paragraph(_chosen_text(words, plan))
    route = plan.route
    text = _("{role} within reach {when}; {hours} of study in all, at {pace}").format(
        role=words.role(route.roles[-1]),
        when=arrival_text(words, plan, plan.arrivals[-1]),
        hours=words.hours(route.effort_hours),
        pace=words.pace(plan.answer.hours_per_week),
    )
    yield Paragraph(with_practice(words, text, route.practice_hours) + ".")
    yield from likely_span(words, plan, simulation)
    if any(len(period.skills) > 1 for period in plan.study):
        beside = _("Skills to be learnt by the same month are studied side by side.")
        yield Paragraph(beside)


def _chosen_text(words: Words, plan: Plan) -> str:
    """Return by which way it goes, and whether that is the recommended one."""
    _ = words.translate
    text = _("Route {number}: {roles}")
    if not plan.stands:
        text = _("The route kept to, though the graph has changed: {roles}")
    elif plan.answer.by == "choices" and not plan.chosen:
        text = _("Recommended: {roles}")
    roles = words.chain(plan.route.roles)
    return text.format(number=plan.chosen + 1, roles=roles)


# ------------------------------------------------------------------------------- now


def _first_of_all(words: Words, plan: Plan) -> Section:
    """Return what can start now, and how one sees that it is learnt."""
    _ = words.translate
    if not plan.study:
        nothing = _("Nothing is left to study; what is missing is time in the role.")
        return Section(_("Start now"), (Paragraph(nothing),))
    first, heading = plan.study[0], _("Start now")
    if first.start.likely:
        month = by_text(words, plan, first.start)
        heading = _("To begin with, from {month} on").format(month=month)
    lines = [_first_line(words, planned) for planned in first.skills]
    return Section(heading, tuple(lines))


def _first_line(words: Words, planned: PlannedSkill) -> Block:
    """Return a skill with the level to reach, and what shows that it is reached."""
    _ = words.translate
    heading = _("{skill}, to {level}, {hours} of study").format(
        skill=words.skill(planned.skill.skill),
        level=words.level(planned.skill.to_level),
        hours=words.hours(planned.skill.hours),
    )
    return entry(words, heading, statement(words, planned))


# ----------------------------------------------------------------------------- moves


def _move(words: Words, plan: Plan, number: int) -> Section:
    """Return one role on the way: when, what to study for it, what to show then."""
    _ = words.translate
    step = plan.route.steps[number - 1]
    heading = _("{number}. {role}, {when}").format(
        number=number,
        role=words.role(step.destination),
        when=arrival_text(words, plan, plan.arrivals[number - 1]),
    )
    return Section(
        heading,
        (Paragraph(_move_text(words, plan, number)), *_study(words, plan, number)),
    )


def _move_text(words: Words, plan: Plan, number: int) -> str:
    """Return the kind of a move, what stands behind it, and the wait before it."""
    _ = words.translate
    step, begun = plan.route.steps[number - 1], number == 1 and plan.months_served > 0
    text = _("{kind}, {wait}; evidence: {evidence}.").format(
        kind=words.move(step.kind),
        evidence=words.standing(step.evidence),
        wait=words.after(step.experience_months, begun=begun),
    )
    return " ".join((text[:1].upper() + text[1:], *_pace(words, plan, number)))


def _pace(words: Words, plan: Plan, number: int) -> Iterator[str]:
    """Yield what sets the date of a move, where that can be of use."""
    _ = words.translate
    arrival, periods = plan.arrivals[number - 1].likely, plan.study_for(number)
    if not periods:
        return
    if plan.waits_for_study(number):
        yield _("Study sets the date: more hours a week bring it nearer.")
    elif arrival - periods[-1].end.likely >= 1:
        month = by_text(words, plan, periods[-1].end)
        yield _("Study ends in {month}; then there is time to practise.").format(
            month=month
        )


def _study(words: Words, plan: Plan, number: int) -> Iterator[Block]:
    """Yield what to study in which order, and what to show for it."""
    _ = words.translate
    periods = plan.study_for(number)
    if not periods:
        yield Paragraph(_("Nothing new to learn."))
        return
    skills = [planned for period in periods for planned in period.skills]
    hours = HoursColumns(words, (planned.skill.practice_hours for planned in skills))
    columns = [
        Column(_("Skill to acquire")),
        Column(_("To level")),
        *hours.columns(fixed=True),
        Column(_("Learnt by"), fixed=True),
    ]
    rows = [
        [
            words.skill(planned.skill.skill),
            words.level(planned.skill.to_level),
            *hours.cells(planned.skill.hours, planned.skill.practice_hours),
            by_text(words, plan, period.end),
        ]
        for period in periods
        for planned in period.skills
    ]
    yield table(columns, rows)
    yield from _practice(words, plan.route.steps[number - 1].destination, skills)
    yield Paragraph(_("{heading}:").format(heading=_("To show for it")))
    yield Bullets(tuple(statement(words, planned) for planned in _weightiest(skills)))


def _practice(
    words: Words, destination: str, skills: Iterable[PlannedSkill]
) -> Iterator[Block]:
    """Yield what to practise in which role; in the new one it is all the rest."""
    _ = words.translate
    roles: dict[str, list[str]] = {}
    for planned in skills:
        names = roles.setdefault(planned.practised_in, [])
        names.append(words.skill(planned.skill.skill))
    heading = _("To practise as {role}")
    for role, names in sorted(roles.items(), key=lambda item: item[0] == destination):
        text = listed(names, words.language)
        if role == destination:
            text = _("the rest") if len(roles) > 1 else _("all of it")
        yield entry(words, heading.format(role=words.role(role)), text)


def _weightiest(skills: Iterable[PlannedSkill]) -> list[PlannedSkill]:
    """Return the skills that take most study, the most of it first."""
    ranked = sorted(skills, key=lambda planned: -planned.skill.hours.likely)
    return ranked[:_MOST_SHOWN]
