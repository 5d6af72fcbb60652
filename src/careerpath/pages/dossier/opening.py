"""Set what a dossier opens with: its cover, the answer in short, what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.document.blocks import Bullets, Cover, Paragraph, Section
from careerpath.model.answers import DEFAULT_MAX_MOVES
from careerpath.model.evidence import STANDINGS, shows_move, standing
from careerpath.pages.common_blocks import entries
from careerpath.words import PLACES
from careerpath.words.criteria import best_at_text
from careerpath.words.phrases import date_text, listed, standing_count
from careerpath.words.plan import arrival_text
from careerpath.words.sentences import series

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from careerpath.document.blocks import Block
    from careerpath.pages.dossier.answer import Dossier
    from careerpath.words import Words


class Occasion(NamedTuple):
    """For whom a dossier is made, and on which day; neither is said unless given."""

    person: str = ""
    date: dt.date | None = None


def cover(words: Words, dossier: Dossier, title: str, occasion: Occasion) -> Cover:
    """Return the first sheet: the question, and what it was asked with."""
    _ = words.translate
    lines = []
    if occasion.person:
        lines.append(_("For {person}").format(person=occasion.person))
    if occasion.date:
        lines.append(date_text(occasion.date, words.language))
    question = _("Which way leads there, what does it take, and what comes first?")
    body: tuple[Block, ...] = (
        Paragraph(question),
        *entries(words, *_asked_with(words, dossier)),
    )
    foot = _(
        "Made from public sources to prepare a decision: it promises no post and "
        "scores nobody."
    )
    return Cover(_("Career dossier"), title, tuple(lines), body, foot)


def _asked_with(words: Words, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield what the person brings, and which routes were wanted."""
    _ = words.translate
    plan = dossier.plan
    yield _("Present role"), words.role(plan.answer.origin)
    if plan.profile.months_in_role:
        yield _("Months in it"), _.number(plan.profile.months_in_role)
    yield _("Role aimed at"), words.role(plan.answer.destination)
    yield _("Study"), words.pace(plan.answer.hours_per_week)
    if plan.start:
        yield _("Begins on"), date_text(plan.start, words.language)
    yield _("Wanted"), _("; ").join(_wanted(words, dossier))


def _wanted(words: Words, dossier: Dossier) -> Iterator[str]:
    """Yield which routes were asked for, wish by wish."""
    _ = words.translate
    wanted = dossier.plan.filters
    if wanted.via:
        yield _("by way of {roles}").format(roles=words.roles(sorted(wanted.via)))
    if wanted.avoid:
        text = _("no way through: {roles}")
        yield text.format(roles=words.roles(sorted(wanted.avoid)))
    if wanted.max_moves != DEFAULT_MAX_MOVES:
        yield _.plural(
            "at most {count} move", "at most {count} moves", wanted.max_moves
        )
    for place in (wanted.company_size, wanted.status):
        if place:
            text = _("only moves that are usual {place}")
            yield text.format(place=_(PLACES[place]))
    if wanted.min_tier:
        text = _("only moves with evidence at least: {tier}")
        yield text.format(tier=words.tier(wanted.min_tier))
    if wanted.recorded:
        yield _("only recorded moves")
    if wanted.step_down:
        yield _("also by way of a lower grade")
    if dossier.plan.desirable:
        yield _("desirable skills too")


# -------------------------------------------------------------------------- in short


def in_short(words: Words, dossier: Dossier) -> Section:
    """Return the answer on half a page, and what the two at the table settle now."""
    _ = words.translate
    settle = Section(_("To settle together"), (Bullets(tuple(_open(words, dossier))),))
    facts = entries(words, *_facts(words, dossier))
    return Section(_("In short"), (*facts, settle), "short")


def _facts(words: Words, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the way, its price, what is hardest in it, and how firm it is."""
    _ = words.translate
    plan, route = dossier.plan, dossier.plan.route
    yield _("The way"), words.chain(route.roles)
    if plan.answer.best_at:
        best = best_at_text(plan.answer, plan.chosen, words.language)
        yield _("Best at"), best
    yield _("Study"), words.hours(route.effort_hours)
    if route.practice_hours.high:
        yield _("Practice at work"), words.hours(route.practice_hours)
    yield _("Within reach"), arrival_text(words, plan, plan.arrivals[-1])
    if route.moves > 1 and route.hardest_step_hours:
        hardest = max(route.steps, key=lambda step: step.effort_hours.likely)
        text = _("{move}, {hours} of study")
        move = words.chain((hardest.origin, hardest.destination))
        hours = words.hours(hardest.effort_hours)
        yield _("Hardest step"), text.format(move=move, hours=hours)
    yield _("Evidence of the moves"), _standings(words, dossier)
    if plan.study:
        names = [words.skill(new.skill.skill) for new in plan.study[0].skills]
        yield _("To begin with"), series(names, words.language, len(names))


def _standings(words: Words, dossier: Dossier) -> str:
    """Return how many moves are recorded, and how many rest on less."""
    found = [standing(step.evidence) for step in dossier.plan.route.steps]
    return ", ".join(
        standing_count(kind, found.count(kind), words.language)
        for kind in STANDINGS
        if kind in found
    )


def _open(words: Words, dossier: Dossier) -> Iterator[str]:
    """Yield the questions that the figures leave to the people at the table."""
    _ = words.translate
    plan, route = dossier.plan, dossier.plan.route
    if len(plan.answer.routes) > 1:
        yield _(
            "What counts most: little study, an early date, small steps or firm "
            "evidence? The choices differ in that."
        )
    if plan.study:
        yield _(
            "Which of the skills to acquire are held already? Each that is taken off "
            "the list makes the plan shorter."
        )
    yield _pace(words, dossier)
    text = _("Where could the first move be made? It leads to: {role}.")
    yield text.format(role=words.role(route.roles[1]))
    weak = [step for step in route.steps if not shows_move(step.evidence)]
    if weak:
        moves = (words.chain((step.origin, step.destination)) for step in weak)
        text = _(
            "No source shows people moving this way: {moves}. Who has done it and "
            "could be asked?"
        )
        yield text.format(moves=listed(list(moves), words.language))
    if route.practice_hours.high:
        yield _("Who lets the new skills be practised at work, and sees that they are?")


def _pace(words: Words, dossier: Dossier) -> str:
    """Return whether more hours of study would change a date."""
    _ = words.translate
    plan = dossier.plan
    waiting = [n for n in range(1, plan.route.moves + 1) if plan.waits_for_study(n)]
    if not waiting:
        return _(
            "Time in the roles sets the dates, not study: more hours a week would "
            "bring nothing nearer. Could some of the next work be taken on sooner?"
        )
    text = _(
        "At {pace}, study sets a date of the plan: would more hours a week be possible?"
    )
    return text.format(pace=words.pace(plan.answer.hours_per_week))
