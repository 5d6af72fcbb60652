"""Set the sheet for the talk with one's manager: the parts that the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

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
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_
from careerpath.pages.common_blocks import entries, notes
from careerpath.pages.plan import shown_plan
from careerpath.pages.plan_simulation import likely_span
from careerpath.words.phrases import listed
from careerpath.words.plan import arrival_text, by_text, statement

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from careerpath.model.plan import Plan, PlannedSkill
    from careerpath.model.simulation import Simulation
    from careerpath.words import Words

Part: TypeAlias = Literal["want", "route", "needs", "plan", "asks"]

#: What each part is called, in the order of the sheet.
PARTS: dict[Part, str] = {
    "want": N_("What I want"),
    "route": N_("The way there"),
    "needs": N_("What I need to learn first"),
    "plan": N_("My plan"),
    "asks": N_("What I ask for"),
}


def talk_page(
    words: Words,
    plan: Plan,
    parts: Collection[str],
    *,
    simulation: Simulation | None = None,
    own: str = "",
) -> Page:
    """Return a sheet that says no more than what was chosen.

    Parameters
    ----------
    words
        The language and the graph.
    plan
        The plan that it is about.
    parts
        Some of `PARTS`; each goes alone, and its title says nothing of the others.
    simulation
        What the plan comes to when its figures are drawn; told with the plan.
    own
        What the person asks for in their own words, a paragraph a line.

    Raises
    ------
    InvalidValueError
        If no part was chosen: then there is nothing to share.
    """
    chosen = [part for part in PARTS if part in parts]
    if not chosen:
        raise InvalidValueError(
            message("Tick at least one part: the sheet says only what you tick.")
        )
    _ = words.translate
    bodies: dict[Part, Callable[[], Iterable[Block]]] = {
        "want": lambda: _want(words, plan),
        "route": lambda: _route(words, plan),
        "needs": lambda: _needs(words, plan),
        "plan": lambda: _plan(words, plan, simulation),
        "asks": lambda: _asks(words, plan, own),
    }
    title = _("For a talk about my next role")
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        *(Section(_(PARTS[part]), tuple(bodies[part]())) for part in chosen),
        *notes(words, *shown_plan(plan)),
    )
    return Page(title, blocks, words.language)


def _want(words: Words, plan: Plan) -> Iterator[Block]:
    """Yield the role aimed at, what it is there for, and when it is within reach."""
    _ = words.translate
    target = words.graph.role(plan.answer.destination)
    yield from entries(
        words,
        (_("Present role"), words.role(plan.answer.origin)),
        (_("Role aimed at"), words.role(target.id)),
        (_("What it is for"), words.say(target.serves) if target.serves else ""),
        (_("Within reach"), arrival_text(words, plan, plan.arrivals[-1])),
    )


def _route(words: Words, plan: Plan) -> Iterator[Block]:
    """Yield each role on the way, when it is within reach, and who says so."""
    _ = words.translate
    columns = (
        Column(_("Role")),
        Column(_("Move")),
        Column(_("Within reach")),
        Column(_("Evidence of the move")),
    )
    rows = (
        (
            words.role(step.destination),
            words.move(step.kind),
            arrival_text(words, plan, months),
            words.standing(step.evidence),
        )
        for step, months in zip(plan.route.steps, plan.arrivals, strict=True)
    )
    yield table(columns, rows)


def _needs(words: Words, plan: Plan) -> Iterator[Block]:
    """Yield what the first move asks for, and what can be seen once it is learnt."""
    _ = words.translate
    first = _first_skills(plan)
    if not first:
        yield Paragraph(_("Nothing new to learn."))
        return
    columns = (
        Column(_("Skill")),
        Column(_("To level")),
        Column(_("What is seen then")),
    )
    yield table(
        columns,
        (
            (
                words.skill(new.skill.skill),
                words.level(new.skill.to_level),
                statement(words, new),
            )
            for new in first
        ),
    )


def _plan(words: Words, plan: Plan, simulation: Simulation | None) -> Iterator[Block]:
    """Yield at which pace, by when what is learnt, and how sure the end is."""
    _ = words.translate
    pace = words.pace(plan.answer.hours_per_week)
    hours = words.hours(plan.route.effort_hours)
    yield from entries(words, (_("Study"), hours), (_("Pace"), pace))
    yield from likely_span(words, plan, simulation)
    columns = (
        Column(_("Skill to acquire")),
        Column(_("Study"), right=True, fixed=True),
        Column(_("Learnt by"), fixed=True),
    )
    rows = [
        (
            words.skill(new.skill.skill),
            words.hours(new.skill.hours),
            by_text(words, plan, period.end),
        )
        for period in plan.study_for(1)
        for new in period.skills
    ]
    if rows:
        yield table(columns, rows)


def _asks(words: Words, plan: Plan, own: str) -> Iterator[Block]:
    """Yield what the person writes, and what the plan asks of whoever employs them."""
    yield from (Paragraph(line.strip()) for line in own.splitlines() if line.strip())
    yield Bullets(tuple(_wishes(words, plan)))


def _wishes(words: Words, plan: Plan) -> Iterator[str]:
    _ = words.translate
    first = _first_skills(plan)
    if first:
        text = _("Time to study: {pace}, as far as it can be working time.")
        yield text.format(pace=words.pace(plan.answer.hours_per_week))
    here = [
        words.skill(new.skill.skill)
        for new in first
        if new.practised_in == plan.route.roles[0]
    ]
    if here:
        text = _("Tasks on which to practise: {skills}.")
        yield text.format(skills=listed(here, words.language, most=5))
    if first:
        yield _("Somebody who sees what is learnt, and signs the checklist.")
    yield _("A day on which we look at it again.")


def _first_skills(plan: Plan) -> list[PlannedSkill]:
    return [new for period in plan.study_for(1) for new in period.skills]
