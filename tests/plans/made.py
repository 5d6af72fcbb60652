"""Make plans to be kept, of generated graphs and of the shipped one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careerpath import find_choices, load_graph, make_plan
from careerpath.plans.plan_file import write_plan

if TYPE_CHECKING:
    from pathlib import Path

    from careerpath import CareerGraph, Profile
    from careerpath.model.plan import Plan
    from tests.planning.instances import Question

GRAPH = load_graph()
START = dt.date(2027, 1, 4)


def plans_of(question: Question, start: dt.date | None = None) -> list[Plan]:
    """Return the plan of each choice that a question has."""
    asked = {"profile": question.profile, "filters": question.filters}
    asked["desirable"] = question.desirable
    ends = (question.origin, question.destination)
    answer = find_choices(question.graph, *ends, **asked)
    count = len(answer.routes)
    return [
        make_plan(question.graph, answer, n, start=start, **asked) for n in range(count)
    ]


def shipped_plan(
    profile: Profile | None = None, chosen: int = 0, start: dt.date | None = START
) -> Plan:
    """Return a plan of three moves in the shipped graph."""
    ends = ("office-manager", "hr-manager")
    answer = find_choices(GRAPH, *ends, profile=profile)
    return make_plan(GRAPH, answer, chosen, profile=profile, start=start)


def written(graph: CareerGraph, plan: Plan, folder: Path) -> Path:
    """Return the file that a plan is written into."""
    path = folder / "plan.yaml"
    write_plan(graph, plan, path, language="en", force=True)
    return path
