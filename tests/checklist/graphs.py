"""Make a small career graph whose skills wait for each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath import CareerGraph, find_routes, make_plan
from careerpath.checklist import Checklist, plan_checklist, route_checklist
from careerpath.model.evidence import Evidence, Source
from careerpath.model.levels import SKILL_KINDS, Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.role import Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.answers import RouteAnswer
    from careerpath.model.levels import SkillKind
    from careerpath.model.text import Language

HOURS = {1: Range(1, 2, 3), 2: Range(10, 20, 30), 3: Range(100, 1200, 3000)}
PRACTICE = {3: Range(4, 5, 6)}
SCALE = Scale(
    levels=(
        Level(1, Text("awareness", "notions"), Text("Knows it.", "Sait.")),
        Level(2, Text("working", "pratique"), Text("Does it.", "Fait.")),
        Level(3, Text("practitioner", "maîtrise"), Text("Leads it.", "Mène.")),
    ),
    learning_hours=dict.fromkeys(SKILL_KINDS, HOURS),
    evidence=(
        Evidence("careerpath", "inferred", note=Text("Our guess.", "Notre avis.")),
    ),
)
SOURCES = (
    Source("careerpath", "Us", "us", "MIT", "en"),
    Source("zeta", "Z", "z", "CC", "en", notice=Text("Notice of Z.", "Mention : Z.")),
    Source("alpha", "A", "a", "CC", "en", notice=Text("Notice of A.", "Mention : A.")),
    Source("idle", "I", "i", "CC", "en", notice=Text("Notice of I.", "Mention : I.")),
)


def make_skill(
    id: str,
    label: Text,
    kind: SkillKind = "technique",
    prerequisites: Mapping[int, Mapping[str, int]] | None = None,
) -> Skill:
    """Return a skill with a statement for every level."""
    return Skill(
        id=id,
        label=label,
        kind=kind,
        category="made",
        statements={
            n: Text(f"Shows {id} at {n}.", f"Montre {id} au rang {n} : vu.")
            for n in HOURS
        },
        learning_hours=HOURS,
        practice_hours=PRACTICE,
        prerequisites=prerequisites or {},
        evidence=(Evidence("zeta", "official"),),
    )


def make_role(
    id: str,
    label: Text,
    essential: Mapping[str, int],
    desirable: Mapping[str, int] | None = None,
) -> Role:
    """Return a role that requires these levels."""
    return Role(
        id=id,
        label=label,
        family="made",
        grade=1,
        serves=Text(f"Everyone but {id}", f"Le monde sauf {id}"),
        authority=Text("None", "Aucune"),
        missions=(),
        requirements=(
            *(Requirement(s, n) for s, n in essential.items()),
            *(Requirement(s, n, essential=False) for s, n in (desirable or {}).items()),
        ),
    )


def make_transition(origin: str, destination: str) -> Transition:
    """Return a promotion after one to three years."""
    return Transition(
        origin=origin,
        destination=destination,
        kind="promotion",
        experience_months=Range(12, 24, 36),
        because=Text("It is near; try!", "C'est proche ; essayez !"),
        evidence=(Evidence("alpha", "official"),),
    )


def make_graph(**labels: Text) -> CareerGraph:
    """Return assistant → officer → manager; `labels` rename skills.

    Accounts at 3 wait for budgets at 2, which wait for accounts at 2. Tables
    say nothing of their own about level 2.
    """
    names = {
        "accounts": Text("Accounts", "Comptes"),
        "budgets": Text("Budgets", "Budgets"),
        "tables": Text("Tables", "Tableaux"),
    } | labels
    tables = make_skill("tables", names["tables"], "tool")
    own = {n: text for n, text in tables.statements.items() if n != 2}
    return CareerGraph(
        scale=SCALE,
        sources=SOURCES,
        skills=[
            make_skill(
                "accounts", names["accounts"], prerequisites={3: {"budgets": 2}}
            ),
            make_skill("budgets", names["budgets"], "knowledge", {2: {"accounts": 2}}),
            replace(tables, statements=own),
        ],
        roles=[
            make_role("assistant", Text("Assistant", "Assistant", "Assistante"), {}),
            make_role("officer", Text("Officer", "Chargé", "Chargée"), {"accounts": 1}),
            make_role(
                "manager",
                Text("Manager", "Responsable"),
                {"accounts": 3, "budgets": 2},
                {"budgets": 3, "tables": 2},
            ),
        ],
        transitions=[
            make_transition("assistant", "officer"),
            make_transition("officer", "manager"),
        ],
    )


def find_answer(graph: CareerGraph, *, desirable: bool = False) -> RouteAnswer:
    """Return the route from assistant to manager, which is the only one."""
    return find_routes(graph, "assistant", "manager", desirable=desirable)


def make_checklist(language: Language = "en", **labels: Text) -> Checklist:
    """Return the checklist of that route, desirable skills included."""
    graph = make_graph(**labels)
    answer = find_answer(graph, desirable=True)
    return route_checklist(graph, answer, language=language)


def make_dated(language: Language = "en", **labels: Text) -> Checklist:
    """Return the checklist of a plan of that route, from the fourth of January on."""
    graph = make_graph(**labels)
    plan = make_plan(graph, find_answer(graph), start=dt.date(2027, 1, 4))
    return plan_checklist(graph, plan, language=language)


def all_ticks(checklist: Checklist) -> list[tuple[str, int]]:
    """Return the skill and level of every box, in order."""
    return [(t.skill, t.level) for item in checklist.items for t in item.ticks]
