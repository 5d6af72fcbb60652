"""Make checklists of routes and of roles, with what they say at their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.items import Checklist
from careerpath.checklist.sections import hours_lines, move_section, rank_sections
from careerpath.credits import credit, shown_gap, shown_jump, shown_routes
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import translator
from careerpath.planning.gap import skill_gap
from careerpath.words.phrases import assumed_texts, say
from careerpath.words.sentences import cut_short
from careerpath.words.waiting import wait_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Credits
    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.model.profile import Profile
    from careerpath.model.role import Role
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
    _ = translator(language)
    sections = tuple(
        move_section(graph, step, number, language)
        for number, step in enumerate(route.steps, start=1)
    )
    credited = credit(graph, shown_routes(route), shown_jump(graph, answer))
    origin, destination = (
        say(graph.role(role).label, language)
        for role in (route.roles[0], route.roles[-1])
    )
    return Checklist(
        title=_("Skills checklist: {name}").format(name=f"{origin} → {destination}"),
        subtitle=_route_lines(graph, answer, route, language),
        sections=sections,
        notices=_all_notices(graph, credited, language),
        language=language,
        caveats=_caveats(graph, language),
    )


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
    wanted = graph.role(role)
    _ = translator(language)
    sections = tuple(rank_sections(graph, gap, language))
    credited = credit(graph, shown_gap(graph, gap, profile.role if profile else None))
    return Checklist(
        title=_("Skills checklist: {name}").format(name=say(wanted.label, language)),
        subtitle=(
            *_purpose(wanted, language),
            *hours_lines(gap.effort_hours, gap.practice_hours, language),
            _("Nothing is taken as held already.")
            if profile is None
            else _("Levels already held are left out."),
        ),
        sections=sections,
        notices=_all_notices(graph, credited, language),
        language=language,
        caveats=_caveats(graph, language),
    )


def _purpose(role: Role, language: Language) -> Iterator[str]:
    if role.serves:
        _ = translator(language)
        purpose = say(role.serves, language)
        yield _("What the role is for: {purpose}").format(purpose=purpose)


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


def _route_lines(
    graph: CareerGraph, answer: RouteAnswer, route: Route, language: Language
) -> tuple[str, ...]:
    _ = translator(language)
    roles = " → ".join(say(graph.role(role).label, language) for role in route.roles)
    lines = [
        _("Route: {roles}").format(roles=roles),
        *hours_lines(route.effort_hours, route.practice_hours, language),
        _("Time until the last role, at {hours} h of study a week: {months}").format(
            hours=_.number(answer.hours_per_week),
            months=wait_text(route.time_months, language),
        ),
        _("Levels already held are left out."),
    ]
    if not answer.proven:
        lines.append(cut_short(language))
    return tuple(lines)


def _all_notices(
    graph: CareerGraph, credited: Credits, language: Language
) -> tuple[str, ...]:
    """Return how to read a checklist, then what the licences of its sources ask.

    Parameters
    ----------
    graph
        The career graph.
    credited
        What the checklist rests on.
    language
        The language of every text.
    """
    _ = translator(language)
    return (
        _("This checklist helps to plan learning; it promises no promotion."),
        _("Tick a box when what it says has been seen at work, not after a course."),
        _("Each skill stands after those that it builds on."),
        *_scale_lines(graph, language),
        _("Hours and months are estimates, written: likely (low–high)."),
        *(
            say(cited.note, language)
            for cited in graph.scale.evidence
            if cited.note is not None
        ),
        *assumed_texts(graph.scale.assumed, language),
        *(say(notice, language) for notice in credited.notices),
        _("The code that ends each line names its box; leave it as it is."),
    )


def _caveats(graph: CareerGraph, language: Language) -> tuple[str, ...]:
    """Return what no output of a graph with default values may leave out."""
    assumed = assumed_texts(graph.scale.assumed, language)
    if not assumed:
        return ()
    return *assumed, *(say(notice, language) for notice in credit(graph).notices)


def _scale_lines(graph: CareerGraph, language: Language) -> list[str]:
    """Return what each level of the scale means in general."""
    _ = translator(language)
    return [
        _("Level {level}, {name}: {meaning}").format(
            level=step.level,
            name=say(step.label, language),
            meaning=say(step.means, language),
        )
        for step in graph.scale.levels
    ]
