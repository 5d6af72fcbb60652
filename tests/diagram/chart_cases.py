"""Name pages of charts: the shipped graph's, and generated ones."""

from __future__ import annotations

import datetime as dt

from careerpath import (
    Profile,
    compare_roles,
    find_routes,
    load_graph,
    schedule_route,
)
from careerpath.diagram.kinds import find_kind
from careerpath.diagram.kinds.compare import RolesSideBySide
from careerpath.diagram.kinds.gap import look_at_role
from careerpath.diagram.kinds.timeline import PlannedRoute
from careerpath.diagram.kinds.trade_offs import weigh_choices
from careerpath.diagram.paper import Paper
from tests.diagram.skill_worlds import skilled

SHIPPED = load_graph()
LONG_WAY = ("receptionist", "hr-director")
MAIN = ("executive-assistant", "hr-manager")
NAMES = ("compare", "gap", "timeline", "trade-offs")


def draw_pages(name, values, page):
    """Return all pages of a diagram."""
    drawn = find_kind(name)
    return [drawn.draw(part, page) for part in drawn.split(values, page)]


def compared(graph, *roles):
    """Return roles side by side."""
    return RolesSideBySide(graph, compare_roles(graph, roles))


def standing(graph, role, origin=None, **person):
    """Return a role seen by someone in another."""
    return look_at_role(graph, role, Profile(role=origin, **person))


def planned(graph, origin, destination, *, hours=4, start=None):
    """Return the best route in time."""
    person = Profile(hours_per_week=hours)
    answer = find_routes(graph, origin, destination, profile=person)
    schedule = schedule_route(answer.routes[0], profile=person)
    return PlannedRoute(graph, answer, schedule, start=start)


def chosen(graph, origin, destination, *, others=8, hours=4):
    """Return the choices, and other routes beside them."""
    person = Profile(hours_per_week=hours)
    return weigh_choices(graph, origin, destination, others=others, profile=person)


def generated(name, seed):
    """Return values of a kind on a generated graph."""
    graph = skilled(seed)
    return {
        "compare": lambda: (
            compared(graph, "r0", "r1", "r2")
            if seed % 2
            else compared(graph, "r1", "r3")
        ),
        "gap": lambda: standing(graph, "r2", "r1", held={"s0": 1}),
        "timeline": lambda: planned(graph, "r0", "r3", hours=10),
        "trade-offs": lambda: chosen(graph, "r0", "r3"),
    }[name]()


PAGES = (Paper(), Paper(language="fr"), Paper(size="A3", language="fr"))
PORTRAIT = Paper(size="Letter", portrait=True, person="Zoé", date=dt.date(2026, 11, 25))

CASES = {
    "two roles": ("compare", lambda: compared(SHIPPED, *MAIN), Paper()),
    "three roles": (
        "compare",
        lambda: compared(SHIPPED, *MAIN, "administrative-and-financial-manager"),
        Paper(language="fr"),
    ),
    "the main gap": ("gap", lambda: standing(SHIPPED, *MAIN[::-1]), Paper()),
    "the main gap in French": (
        "gap",
        lambda: standing(SHIPPED, *MAIN[::-1]),
        Paper(language="fr"),
    ),
    "nothing held": ("gap", lambda: standing(SHIPPED, "hr-director"), PORTRAIT),
    "a gap on A3": (
        "gap",
        lambda: standing(SHIPPED, "programme-manager", "receptionist"),
        Paper(size="A3"),
    ),
    "the main plan": ("timeline", lambda: planned(SHIPPED, *MAIN), Paper()),
    "a long plan": (
        "timeline",
        lambda: planned(SHIPPED, *LONG_WAY, start=dt.date(2026, 11, 25)),
        Paper(language="fr", size="A3"),
    ),
    "one move": (
        "timeline",
        lambda: planned(
            SHIPPED, MAIN[0], "office-manager", hours=20, start=dt.date(2027, 1, 1)
        ),
        PORTRAIT,
    ),
    "the main choice": ("trade-offs", lambda: chosen(SHIPPED, *MAIN), Paper()),
    "a choice in French": (
        "trade-offs",
        lambda: chosen(SHIPPED, *LONG_WAY, hours=10),
        Paper(language="fr"),
    ),
    "a recorded jump": (
        "trade-offs",
        lambda: chosen(SHIPPED, MAIN[0], "office-manager"),
        Paper(size="A3"),
    ),
    "a single choice": (
        "trade-offs",
        lambda: chosen(SHIPPED, "payroll-officer", "training-officer", others=None),
        PAGES[2],
    ),
    "the choices alone": (
        "trade-offs",
        lambda: chosen(SHIPPED, *MAIN, others=0),
        PORTRAIT,
    ),
    **{
        f"{name} {seed}": (
            name,
            lambda name=name, seed=seed: generated(name, seed),
            PAGES[seed % 3],
        )
        for name in NAMES
        for seed in range(3)
    },
}
