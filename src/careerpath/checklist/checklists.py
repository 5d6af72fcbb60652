"""Make checklists of routes and of roles, with what they say at their end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.checklist.graph_mark import graph_mark
from careerpath.checklist.items import Checklist
from careerpath.checklist.listing import (
    catalogue_sections,
    hours_lines,
    move_section,
    rank_sections,
)
from careerpath.checklist.planned import planned_section
from careerpath.credits import (
    Shown,
    credit,
    shown_gap,
    shown_jump,
    shown_routes,
)
from careerpath.errors import InvalidValueError, message
from careerpath.model.plan import reached_levels
from careerpath.planning.fingerprints import fingerprint_graph
from careerpath.planning.gap import skill_gap
from careerpath.words import Words
from careerpath.words.sentences import assumed_texts, cut_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.checklist.items import ChecklistSection
    from careerpath.model.answers import Route, RouteAnswer, SkillGap
    from careerpath.model.plan import Done, Plan
    from careerpath.model.profile import Profile
    from careerpath.model.text import Language


def route_checklist(
    graph: CareerGraph, answer: RouteAnswer, *, chosen: int = 0, language: Language
) -> Checklist:
    """Return what a route asks to be learnt, one section for each move.

    Parameters
    ----------
    graph
        The graph that `answer` was found in.
    answer
        The routes found.
    chosen
        Which of them, counted from 0.
    language
        The language of every text.

    Raises
    ------
    InvalidValueError
        If there is no such route in the answer.
    """
    route = _chosen_route(answer, chosen)
    words = Words(graph, language)
    sections = (
        move_section(words, step, number)
        for number, step in enumerate(route.steps, start=1)
    )
    lines = _route_lines(words, answer, route)
    return _route_checklist(words, answer, route, lines, sections)


def plan_checklist(
    graph: CareerGraph, plan: Plan, done: Iterable[Done] = (), *, language: Language
) -> Checklist:
    """Return what a plan asks to be learnt, in the plan's own order.

    Parameters
    ----------
    graph
        The graph that the plan was made in.
    plan
        The plan.
    done
        What is reached since; the boxes of those levels are ticked.
    language
        The language of every text.
    """
    words, route, done = Words(graph, language), plan.route, tuple(done)
    reached = reached_levels(done)
    sections = (
        planned_section(words, plan, number, done)
        for number in range(1, route.moves + 1)
    )
    lines = _plan_lines(words, plan, reached)
    made = _route_checklist(words, plan.answer, route, lines, sections)
    return replace(made, start=plan.start)


def _plan_lines(words: Words, plan: Plan, reached: Mapping[str, int]) -> Iterator[str]:
    """Yield what is said of the route, and what the ticks are."""
    yield from _route_lines(words, plan.answer, plan.route)
    if reached:
        _ = words.translate
        yield _("Ticked is what the plan says is done.")


def role_checklist(
    graph: CareerGraph,
    role: str,
    *,
    profile: Profile | None = None,
    language: Language,
) -> Checklist:
    """Return what a role requires beyond what a person holds.

    The skills stand in an order that can be learnt, essential ones first.

    Parameters
    ----------
    graph
        The career graph.
    role
        Id of the role aimed at.
    profile
        What the person holds; without one, everything is listed.
    language
        The language of every text.
    """
    gap = skill_gap(graph, role, profile=profile)
    words = Words(graph, language)
    return complete_checklist(
        words,
        words.role(role),
        _role_lines(words, gap, profile),
        rank_sections(words, gap),
        (shown_gap(graph, gap, profile.role if profile else None),),
        roles=(role,),
    )


def catalogue_checklist(graph: CareerGraph, *, language: Language) -> Checklist:
    """Return every skill of a graph at each of its levels, by category and label.

    Its skills stand in no order to learn; each box names what comes first.

    Parameters
    ----------
    graph
        The career graph.
    language
        The language of every text.
    """
    words = Words(graph, language)
    _ = words.translate
    lines = (_("Every skill of the graph at each of its levels."),)
    shown = (Shown(skills=graph.skills),)
    name = _("all skills")
    return complete_checklist(words, name, lines, catalogue_sections(words), shown)


def _route_checklist(
    words: Words,
    answer: RouteAnswer,
    route: Route,
    lines: Iterable[str],
    sections: Iterable[ChecklistSection],
) -> Checklist:
    """Return a checklist that is named by the two ends of a route."""
    return complete_checklist(
        words,
        words.chain((route.roles[0], route.roles[-1])),
        lines,
        sections,
        (shown_routes(route), shown_jump(words.graph, answer)),
        roles=(route.roles[0], route.roles[-1]),
    )


def complete_checklist(
    words: Words,
    name: str,
    lines: Iterable[str],
    sections: Iterable[ChecklistSection],
    shown: Iterable[Shown],
    *,
    roles: tuple[str, ...] = (),
) -> Checklist:
    """Return a checklist with what it has to say at its end."""
    _ = words.translate
    shown = tuple(shown)
    graph = fingerprint_graph(words.graph)
    return Checklist(
        title=_("Skills checklist: {name}").format(name=name),
        subtitle=tuple(lines),
        sections=tuple(sections),
        notices=(
            *_notices(words, shown, ordered=bool(roles)),
            _("This list and its graph: {mark}").format(mark=graph_mark(graph)),
        ),
        language=words.language,
        caveats=_caveats(words),
        credits=tuple(map(words.say, credit(words.graph, *shown).notices)),
        prompts=tuple(_prompts(words)),
        roles=roles,
        levels=tuple(map(words.level, range(words.graph.scale.highest + 1))),
        graph=graph,
    )


def _chosen_route(answer: RouteAnswer, chosen: int) -> Route:
    if not answer.routes:
        raise InvalidValueError(
            message(
                "There is no route to make a checklist of: {reason}",
                reason=answer.reason,
            )
        )
    if not 0 <= chosen < len(answer.routes):
        raise InvalidValueError(
            message(
                "Route {chosen} was not found; choose 0 to {last}.",
                chosen=chosen,
                last=len(answer.routes) - 1,
            )
        )
    return answer.routes[chosen]


def _route_lines(words: Words, answer: RouteAnswer, route: Route) -> Iterator[str]:
    _ = words.translate
    yield _("Route: {roles}").format(roles=words.chain(route.roles))
    yield from hours_lines(words, route.effort_hours, route.practice_hours)
    yield _("Time until the last role, at {hours} h of study a week: {months}").format(
        hours=_.number(answer.hours_per_week), months=words.wait(route.time_months)
    )
    yield _("Levels already held are left out.")
    if not answer.proven:
        yield cut_short(words.language)


def _role_lines(words: Words, gap: SkillGap, profile: Profile | None) -> Iterator[str]:
    _ = words.translate
    serves = words.graph.role(gap.role).serves
    if serves:
        yield _("What the role is for: {purpose}").format(purpose=words.say(serves))
    yield from hours_lines(words, gap.effort_hours, gap.practice_hours)
    if profile is None:
        yield _("Nothing is taken as held already.")
    else:
        yield _("Levels already held are left out.")


def _prompts(words: Words) -> Iterator[str]:
    """Yield what the person and whoever trains them may ask each other."""
    _ = words.translate
    yield _("Which of these do you do already, and who has seen you do it?")
    yield _("Which one comes next, on which task, and who is beside you then?")
    yield _("What would show us both that it holds, and when do we look again?")


def _notices(words: Words, shown: Iterable[Shown], *, ordered: bool) -> Iterator[str]:
    """Yield how to read a checklist, and what the licences of its sources ask."""
    _ = words.translate
    yield _("This checklist helps to plan learning; it promises no promotion.")
    yield _("Tick a box when what it says has been seen at work, not after a course.")
    if ordered:
        yield _("Each skill stands after those that it builds on.")
    for step in words.graph.scale.levels:
        yield _("Level {level}, {name}: {meaning}").format(
            level=step.level, name=words.say(step.label), meaning=words.say(step.means)
        )
    yield from words.notes(*shown)


def _caveats(words: Words) -> tuple[str, ...]:
    """Return what no output of a graph with default values may leave out."""
    if not assumed_texts(words.graph.scale, words.language):
        return ()
    return tuple(words.notes(estimates=False))
