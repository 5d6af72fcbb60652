"""Show the ways to a role: the drawing, the choices with their reasons, and what if."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.document.blocks import Page
from careerpath.document.html import html_parts
from careerpath.errors import AmbiguousNameError, UnknownNameError
from careerpath.model.answers import Filters
from careerpath.pages.choices import best_at, choices_page
from careerpath.pages.route_argument import argument_section
from careerpath.pages.routes import route_facts
from careerpath.pages.trade_offs import against_jump
from careerpath.planning.argument import argue_route
from careerpath.planning.choices import find_choices
from careerpath.planning.wishes import wished_filters
from careerpath.web.days import START, today
from careerpath.web.destinations import destinations_screen, present_role
from careerpath.web.job import ids_meant
from careerpath.web.lately import Lately
from careerpath.web.links import linked
from careerpath.web.screen import Button, Card, CardGroup, Folded, Form, Screen
from careerpath.web.trials import NO_TRIAL, ask_trial, read_trial, tried
from careerpath.web.visit import CHOSEN, visit_fields

if TYPE_CHECKING:
    from careerpath.model.answers import RouteAnswer
    from careerpath.web.drawings import Drawings
    from careerpath.web.fields import Fields
    from careerpath.web.trials import Trial
    from careerpath.web.visit import Visit
    from careerpath.words import Words

_STEP = 4
#: What was found lately for whom: the plan and what is taken along ask for it again.
#: It stays in memory until others come.
_LATELY: Lately[tuple[RouteAnswer, Filters]] = Lately(128)
#: The id of the form of the choices: what is tried leads back to it.
_CHOICES = "choices"


def answer_ways(
    words: Words, visit: Visit, fields: Fields, drawings: Drawings
) -> Screen:
    """Return the ways to where somebody wants to go, or the question where to again.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    found = read_ways(words, visit, fields)
    if isinstance(found, Screen):
        return found
    return ways_screen(words, found, drawings, read_trial(words, found, fields))


def read_ways(words: Words, visit: Visit, fields: Fields) -> Visit | Screen:
    """Return a visit with the role aimed at, or the question for it again.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    present_role(visit)
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
        return destinations_screen(words, visit, wrong=told)
    return visit.aiming_at(target)


def find_ways(words: Words, visit: Visit) -> tuple[RouteAnswer, Filters]:
    """Return the choices from the job of a visit to the role aimed at.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    profile, present = visit.profile, present_role(visit)
    ends = (present, profile.target or present)

    def find() -> tuple[RouteAnswer, Filters]:
        filters = wished_filters(words.graph, profile, Filters(), ends)
        answer = find_choices(words.graph, *ends, profile=profile, filters=filters)
        return answer, filters

    return _LATELY.found(words.graph, profile, find)


def ways_screen(
    words: Words, visit: Visit, drawings: Drawings, trial: Trial = NO_TRIAL
) -> Screen:
    """Return the ways to the role aimed at, with what somebody tries taken as true.

    Raises
    ------
    InvalidValueError
        If the visit names no job.
    """
    _ = words.translate
    real = tried(words, visit, trial)
    answer, filters = find_ways(words, real)
    parts = html_parts(choices_page(words, answer))
    cards = tuple(
        _card(words, real, answer, filters, place)
        for place in range(len(answer.routes))
    )
    choices = Form(
        "/plan",
        _CHOICES,
        heading=_("Your choices"),
        told=_changed(words, visit, answer, trial),
        cards=(CardGroup("", cards, wide=True),),
        hidden={
            **visit_fields(words, replace(real, chosen=0)),
            START: today().isoformat(),
        },
    )
    return Screen(
        words.chain((answer.origin, answer.destination)),
        _refused(words, visit, answer, trial),
        step=_STEP,
        forms=(choices,) if cards else (),
        later=(
            replace(
                ask_trial(words, visit, answer, trial),
                action=f"/ways#{_CHOICES}",
                hidden=visit_fields(words, replace(visit, chosen=0)),
            ),
        ),
        content=linked(words, parts.body),
        folded=_("All figures, step by step") if cards else "",
        notes=parts.notes,
        picture=drawings.picture(words, answer) if cards else None,
    )


def _refused(words: Words, visit: Visit, answer: RouteAnswer, trial: Trial) -> str:
    """Return why there is no way; empty where there is one."""
    _ = words.translate
    if answer.reason is None:
        return ""
    if trial.avoided and find_ways(words, visit)[0].routes:
        return _(
            "No way is left without the roles that you ticked; untick one of them."
        )
    return words.reason(answer.reason)


def _changed(words: Words, visit: Visit, answer: RouteAnswer, trial: Trial) -> str:
    """Return what the recommended way takes now, and took before it was tried."""
    if trial == NO_TRIAL or not answer.routes:
        return ""
    _ = words.translate
    before, _filters = find_ways(words, visit)
    if not before.routes:
        return ""
    costs = {
        name: _("{hours} h of study, {months}").format(
            hours=_.number(route.effort_hours.likely),
            months=words.span(route.time_months.likely),
        )
        for name, route in (("now", answer.routes[0]), ("before", before.routes[0]))
    }
    text = _(
        "With what you try, the recommended way takes {now}; without it, {before}."
    )
    return text.format(**costs)


def _card(
    words: Words, visit: Visit, answer: RouteAnswer, filters: Filters, place: int
) -> Card:
    _ = words.translate
    route = answer.routes[place]
    title = _("Recommended")
    if place:
        title = _("Choice {number}").format(number=place + 1)
    argument = argue_route(
        words.graph,
        answer,
        place,
        profile=visit.profile,
        filters=filters,
        decisive=False,
    )
    section = argument_section(words, argument, options=False)
    why = html_parts(Page(title, tuple(section[0].body[:-1]), words.language))
    return Card(
        title,
        (against_jump(words, route, answer.direct),),
        Button(_("Plan this way"), name=CHOSEN, value=str(place + 1)),
        praise=best_at(words, answer, place),
        way=words.chain(route.roles),
        facts=route_facts(words, route),
        folded=Folded(_("Why, step by step"), linked(words, why.body)),
    )
