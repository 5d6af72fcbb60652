"""Build small graphs, and answers on them, by hand or at random."""

from __future__ import annotations

import itertools
import random

from careerpath.career_graph import CareerGraph
from careerpath.model.answers import DirectJump, Route, RouteAnswer, Step
from careerpath.model.evidence import Evidence, Source
from careerpath.model.levels import Level, Scale
from careerpath.model.ranges import Range, total
from careerpath.model.role import Role
from careerpath.model.text import Text
from careerpath.model.transition import MOVE_KINDS, Transition

NOTHING = Text("", "")
OFFICIAL = (Evidence("register", "official", proves="move"),)
INFERRED = (Evidence("ours", "inferred"),)
SOURCES = (
    Source(
        "register",
        "Register",
        "Office",
        "Open",
        "en",
        url="https://register.example/",
        notice=Text("From the Register.", "Source : le Registre."),
    ),
    Source("ours", "Ours", "Us", "MIT", "en"),
    Source(
        "unused", "Unused", "Nobody", "Open", "en", notice=Text("Unused.", "Inutile.")
    ),
)
SCALE = Scale(
    levels=(Level(1, Text("awareness", "notions"), NOTHING),),
    learning_hours={},
    evidence=INFERRED,
)


def role(id, label, family, grade, evidence=OFFICIAL):
    """Return a role that requires nothing."""
    text = label if isinstance(label, Text) else Text(label, label)
    return Role(id, text, family, grade, NOTHING, NOTHING, (), (), evidence=evidence)


def move(origin, destination, kind="promotion", evidence=OFFICIAL, months=24):
    """Return a transition."""
    spread = Range(months // 2, months, months * 2)
    return Transition(origin, destination, kind, spread, NOTHING, evidence=evidence)


def graph_of(roles, moves, scale=SCALE):
    """Return a graph without skills."""
    return CareerGraph(scale=scale, sources=SOURCES, roles=roles, transitions=moves)


def route_of(graph, *roles, hours=100):
    """Return a route along recorded moves; step n takes n times `hours`."""
    steps = []
    for number, (origin, destination) in enumerate(itertools.pairwise(roles), start=1):
        found = graph.transition(origin=origin, destination=destination)
        likely = hours * number
        effort = Range(likely // 2, likely, likely * 2)
        steps.append(
            Step(
                origin,
                destination,
                found.kind,
                found.experience_months,
                Range(*map(float, found.experience_months)),
                effort,
                (),
                found.evidence,
            )
        )
    effort = total(step.effort_hours for step in steps)
    months = total(step.experience_months for step in steps)
    return Route(
        roles=tuple(roles),
        effort_hours=effort,
        hardest_step_hours=max((s.effort_hours.likely for s in steps), default=0),
        experience_months=months,
        time_months=Range(*(float(value) for value in months)),
        steps=tuple(steps),
    )


def answer_of(graph, *routes, by="effort", proven=True, hours=1500):
    """Return an answer of routes, each given as its roles."""
    found = tuple(route_of(graph, *roles) for roles in routes)
    origin, destination = routes[0][0], routes[0][-1]
    recorded = graph.transition(origin=origin, destination=destination)
    direct = DirectJump(
        recorded=recorded is not None,
        effort_hours=Range(hours // 2, hours, hours * 2),
        hardest_step_hours=hours,
        experience_months=recorded and recorded.experience_months,
        time_months=None,
        skills=(),
    )
    return RouteAnswer(
        origin=origin,
        destination=destination,
        by=by,
        hours_per_week=4,
        held={},
        max_moves=6,
        proven=proven,
        lower_bound=None,
        direct=direct,
        routes=found,
    )


def office():
    """Return a graph of twelve roles with every kind of move."""
    roles = [
        role("receptionist", "Receptionist", "assistance", 1),
        role(
            "assistant",
            Text(
                "Executive assistant",
                "Assistant de direction",
                "Assistante de direction",
            ),
            "assistance",
            2,
        ),
        role(
            "hr-assistant",
            Text("HR assistant", "Assistant RH", "Assistante RH"),
            "hr",
            2,
        ),
        role("officer", Text("HR officer", "Chargé RH", "Chargée RH"), "hr", 3),
        role("recruiter", Text("Recruiter", "Recruteur", "Recruteuse"), "hr", 3),
        role("office-manager", "Office manager", "office", 3),
        role("coordinator", "Project coordinator", "project", 3),
        role("hr-manager", Text("HR manager", "Responsable RH"), "hr", 4),
        role("facilities", "Facilities manager", "office", 4),
        role("director", "HR director", "hr", 5),
        role("chief", "Chief of staff", "administration", 5),
        role("island", "Lighthouse keeper", "sea", 3),
    ]
    moves = [
        move("receptionist", "assistant"),
        move("assistant", "receptionist", "return", months=6),
        move("assistant", "hr-assistant", "conversion"),
        move("assistant", "office-manager", "promotion", INFERRED),
        move("assistant", "coordinator", "unknown"),
        move("hr-assistant", "officer"),
        move("hr-assistant", "recruiter"),
        move("officer", "recruiter", "lateral"),
        move("recruiter", "officer", "lateral"),
        move("officer", "hr-manager"),
        move("recruiter", "hr-manager", "promotion", INFERRED),
        move("hr-manager", "director"),
        move("hr-manager", "facilities", "conversion", INFERRED),
        move("chief", "hr-manager", "return"),
        move("office-manager", "facilities"),
    ]
    return graph_of(roles, moves)


ROUTE = ("assistant", "hr-assistant", "officer", "hr-manager")
OTHER = ("assistant", "hr-assistant", "recruiter", "hr-manager")
LONG = (
    "Responsable administrative, financière et des moyens généraux du "
    "département de la formation professionnelle"
)


def random_case(seed):
    """Return a graph with cycles, islands and long names, and an answer on it."""
    chance = random.Random(seed)
    count = chance.randint(1, 18)
    words = ("chef", "des", "projets", "et", "formation-conseil", LONG)
    roles = [
        role(
            f"r{n}",
            " ".join(chance.choices(words[:5], k=chance.randint(1, 5)))
            if chance.random() < 0.9
            else LONG,
            f"family-{chance.randint(1, 8)}",
            chance.randint(1, 5),
        )
        for n in range(count)
    ]
    pairs = {
        (chance.randrange(count), chance.randrange(count)) for _ in range(count * 3)
    }
    moves = {
        (a, b): move(
            f"r{a}",
            f"r{b}",
            chance.choice(MOVE_KINDS),
            chance.choice((OFFICIAL, INFERRED)),
        )
        for a, b in sorted(pairs)
        if a != b
    }
    graph = graph_of(roles, moves.values())
    return graph, answer_of(graph, *_walks(graph, chance))


def _walks(graph, chance):
    """Return up to three routes from r0 to where the first one ends."""
    first = _walk(graph, chance, 5)
    routes = {first}
    for _ in range(20):
        other = _walk(graph, chance, 5)
        if first[-1] in other:
            routes.add(other[: other.index(first[-1]) + 1])
    rest = sorted(routes - {first})
    return (first, *rest[:2])


def _walk(graph, chance, most):
    roles = ["r0"]
    for _ in range(chance.randint(0, most)):
        ways = [
            t.destination
            for t in graph.transitions_from(roles[-1])
            if t.destination not in roles
        ]
        if not ways:
            break
        roles.append(chance.choice(ways))
    return tuple(roles)
