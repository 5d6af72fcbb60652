"""Turn the programme of a group into the JSON that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.model.programme import PARTS_PER_HOUR
from careerpath.pages.json.parts import spread
from careerpath.words.programme import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.errors import Message
    from careerpath.model.programme import Programme, Proof, SelfStudy, Session, Span
    from careerpath.pages.json.parts import Json


def cohort_answer(programme: Programme, say: Callable[[Message], str]) -> Json:
    """Return a programme; keys, their order and the schema name are a contract.

    `people` are named by their place in the table, from 1. `cost_hours` are those of
    teaching, with the price of self-study. `say` words why somebody has no route.
    """
    terms = programme.terms
    return {
        "schema": "careerpath/cohort/1",
        "capacity": terms.capacity,
        "routes": terms.routes,
        "budget_hours": terms.budget_hours,
        "free_targets": terms.free_targets,
        "self_study_percent": terms.self_study,
        "desirable": terms.desirable,
        "start": terms.start and terms.start.isoformat(),
        "cost_hours": _proof(programme.cost, PARTS_PER_HOUR),
        "served": programme.served and _proof(programme.served, 1),
        "unique": programme.unique,
        "teaching_hours": spread(programme.teaching_hours),
        "self_study_hours": spread(programme.self_study_hours),
        "practice_hours": spread(programme.practice_hours),
        "own_plans_hours": spread(programme.own_hours),
        "greedy_cost_hours": _hours(programme.greedy, PARTS_PER_HOUR),
        "weeks": programme.weeks,
        "sessions": [
            {
                "session": session.number,
                **_learnt(programme, session),
                "people": [place + 1 for place in session.people],
            }
            for session in programme.sessions
        ],
        "self_study": [
            {**_learnt(programme, study), "person": study.person + 1}
            for study in programme.self_study
        ],
        "people": [
            _person(programme, place, say) for place in range(len(programme.choices))
        ],
    }


def _proof(proof: Proof, parts: int) -> Json:
    return {
        "value": _hours(proof.value, parts),
        "bound": _hours(proof.bound, parts),
        "proven": proof.proven,
        "within_percent": proof.percent,
    }


def _hours(value: int, parts: int) -> float:
    """Return a value counted in parts; a whole one without a decimal."""
    return value // parts if value % parts == 0 else value / parts


def _learnt(programme: Programme, item: Session | SelfStudy) -> Json:
    return {
        "skill": item.skill,
        "level": item.level,
        "hours": spread(item.hours),
        **_when(programme, item.span),
    }


def _when(programme: Programme, span: Span) -> Json:
    start = programme.terms.start
    days = (first_day(start, span), last_day(start, span))
    first, last = (None if day is None else day.isoformat() for day in days)
    return {
        "first_week": span.first_week,
        "last_week": span.last_week,
        "first_day": first,
        "last_day": last,
    }


def _person(programme: Programme, place: int, say: Callable[[Message], str]) -> Json:
    person, route = programme.participants[place], programme.alternative(place)
    return {
        "person": person.name,
        "role": person.role,
        "destinations": list(person.destinations),
        "route": list(route.roles) if route else None,
        "own_route": programme.choices[place] == 0,
        "hours": spread(route.hours) if route else None,
        "practice_hours": spread(route.practice_hours) if route else None,
        "routes_proven": person.proven,
        "reason": say(person.reason) if person.reason else None,
    }
