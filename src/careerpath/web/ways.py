"""Show the ways to a role: the drawing, the choices, and what if."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.document.html import html_parts
from careerpath.errors import AmbiguousNameError, UnknownNameError
from careerpath.model.answers import Filters
from careerpath.pages.choices import choices_page
from careerpath.pages.routes import route_cost
from careerpath.planning.choices import find_choices
from careerpath.planning.cost import MOST_HOURS_PER_WEEK
from careerpath.planning.skill_questions import with_answers
from careerpath.planning.wishes import wished_filters
from careerpath.web.destinations import destinations_screen, present_role
from careerpath.web.screen import (
    Button,
    Card,
    CardGroup,
    Form,
    Option,
    Question,
    Screen,
)
from careerpath.web.visit import CHOSEN, visit_fields
from careerpath.web.you import ids_meant
from careerpath.words.criteria import best_at_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.answers import Route, RouteAnswer
    from careerpath.web.drawings import Drawings
    from careerpath.web.fields import Fields
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 4
#: More boxes are not read.
_MOST_TRIED = 8
_HELD, _AVOIDED, _HOURS = "hold", "avoid", "pace"


def read_ways(words: Words, visit: Visit, fields: Fields) -> Visit | Screen:
    """Return a visit with the role aimed at and what is tried, or the question again.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    present_role(visit)
    visit = _with_trial(words, visit, fields)
    wanted = fields.get("target")
    if not wanted and visit.profile.target:
        return replace(visit, chosen=0)
    try:
        target = words.graph.find_role(wanted).id
    except (AmbiguousNameError, UnknownNameError) as error:
        near = ids_meant(error)
        told = words.reason(error.message)
        if near:
            told = f"{told} {words.roles(near)}"
        return destinations_screen(words, visit, told)
    return visit.aiming_at(target)


def _with_trial(words: Words, visit: Visit, fields: Fields) -> Visit:
    """Return a visit with other hours, skills held and roles avoided."""
    profile = visit.profile
    levels = dict(_level(words, text) for text in fields.lists.get(_HELD, ()))
    levels.pop("", None)
    roles = words.graph.roles
    avoided = [role for role in fields.lists.get(_AVOIDED, ()) if role in roles]
    hours = fields.whole(_HOURS, 1, MOST_HOURS_PER_WEEK, profile.hours_per_week)
    unwanted = tuple(sorted({*profile.wishes.avoid_roles, *avoided}))
    profile = replace(
        with_answers(words.graph, profile, levels),
        hours_per_week=hours,
        wishes=replace(profile.wishes, avoid_roles=unwanted),
    )
    return replace(visit, profile=profile)


def _level(words: Words, text: str) -> tuple[str, int]:
    """Return a skill and a level of it; without a name where there is none."""
    skill, _, level = text.partition("=")
    possible = [str(n) for n in range(1, words.graph.scale.highest + 1)]
    if skill not in words.graph.skills or level not in possible:
        return "", 0
    return skill, int(level)


def find_ways(words: Words, visit: Visit) -> tuple[RouteAnswer, Filters]:
    """Return the choices from the job of a visit to the role aimed at.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    profile, present = visit.profile, present_role(visit)
    target = profile.target or present
    ends = (present, target)
    filters = wished_filters(words.graph, profile, Filters(), ends)
    answer = find_choices(words.graph, *ends, profile=profile, filters=filters)
    return answer, filters


def ways_screen(words: Words, visit: Visit, drawings: Drawings) -> Screen:
    """Return the ways to the role aimed at.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    _ = words.translate
    answer, _filters = find_ways(words, visit)
    parts = html_parts(choices_page(words, answer))
    hidden = visit_fields(words, replace(visit, chosen=0))
    cards = tuple(_card(words, answer, place) for place in range(len(answer.routes)))
    choices = Form("/plan", cards=(CardGroup(_("Your choices"), cards),), hidden=hidden)
    return Screen(
        words.chain((answer.origin, answer.destination)),
        words.reason(answer.reason) if answer.reason else "",
        step=_STEP,
        forms=(choices,) if cards else (),
        later=(_what_if(words, visit, answer, hidden),),
        content=parts.body,
        folded=_("All figures, step by step"),
        notes=parts.notes,
        picture=drawings.picture(words, answer) if cards else None,
    )


def _card(words: Words, answer: RouteAnswer, place: int) -> Card:
    _ = words.translate
    route, best = answer.routes[place], best_at_text(answer, place, words.language)
    title = words.chain(route.roles)
    if not place:
        title = _("Recommended: {roles}").format(roles=title)
    lines = (route_cost(words, route), best[:1].upper() + best[1:])
    return Card(
        title,
        tuple(filter(None, lines)),
        Button(_("Plan this way"), name=CHOSEN, value=str(place + 1)),
    )


def _what_if(
    words: Words, visit: Visit, answer: RouteAnswer, hidden: dict[str, str]
) -> Form:
    _ = words.translate
    routes = answer.routes[:1]
    questions = (
        Question(
            _HOURS,
            _("Hours of study a week"),
            kind="number",
            value=str(visit.profile.hours_per_week),
            lowest=1,
            highest=MOST_HOURS_PER_WEEK,
        ),
        Question(
            _HELD,
            _("You can do one of these already?"),
            kind="boxes",
            options=tuple(_skills(words, routes)),
        ),
        Question(
            _AVOIDED,
            _("You would rather not be one of these?"),
            kind="boxes",
            options=tuple(_between(words, answer)),
        ),
    )
    return Form(
        "/ways",
        heading=_("What if?"),
        questions=tuple(q for q in questions if q.kind == "number" or q.options),
        buttons=(Button(_("Work it out again")),),
        hidden=hidden,
    )


def _skills(words: Words, routes: tuple[Route, ...]) -> Iterator[Option]:
    """Yield the skills of a route that take most study."""
    _ = words.translate
    steps = [skill for route in routes for step in route.steps for skill in step.skills]
    steps.sort(key=lambda skill: (-skill.hours.likely, skill.skill, skill.to_level))
    for skill in steps[:_MOST_TRIED]:
        label = _("{skill}: {level}").format(
            skill=words.skill(skill.skill), level=words.level(skill.to_level)
        )
        yield Option(f"{skill.skill}={skill.to_level}", label)


def _between(words: Words, answer: RouteAnswer) -> Iterator[Option]:
    roles = dict.fromkeys(r for route in answer.routes for r in route.roles[1:-1])
    return (Option(role, words.role(role)) for role in roles)
