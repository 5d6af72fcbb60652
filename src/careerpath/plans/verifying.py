"""Check a plan file: work every claim out again, and name what differs by its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, Message, Problem, message
from careerpath.i18n import N_
from careerpath.loading.reading.nodes import Fields
from careerpath.planning.fingerprints import fingerprint_graph, fingerprint_parts
from careerpath.plans.claims import state_plan
from careerpath.plans.comparing import compare
from careerpath.plans.recalling import ask_again, recall_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Severity
    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.model.plan import Plan
    from careerpath.plans.reading import PlanFile


@dataclass(frozen=True, slots=True)
class Verification:
    """What the check of a plan found.

    Attributes
    ----------
    problems
        In the order of the lines; a warning leaves the plan as true as it was.
    changed
        Whether the graph is another one than that which the plan was made in.
    proven
        Whether the search for a better route came to its end.
    """

    problems: tuple[Problem, ...]
    changed: bool
    proven: bool

    @property
    def holds(self) -> bool:
        """Whether every claim follows from the graph."""
        return not any(problem.severity == "error" for problem in self.problems)


def verify_plan(graph: CareerGraph, file: PlanFile) -> Verification:
    """Work out every claim of a plan file again, and say which do not follow.

    Parameters
    ----------
    graph
        The graph as it is now.
    file
        What `read_plan` returned.

    Returns
    -------
    Verification
        A problem for each claim that differs, with its line: the route too, where
        another one has its place among those found. A part of the graph that the plan
        rests on and that has changed since is named by a warning.
    """
    try:
        plan = recall_plan(graph, file.record)
    except InvalidValueError as error:
        changed = fingerprint_graph(graph) != file.record.fingerprint
        return Verification((_at(file, "roles", error.message),), changed, proven=True)
    return compare_plan(graph, file, plan)


def compare_plan(graph: CareerGraph, file: PlanFile, plan: Plan) -> Verification:
    """Return the same, once the plan is worked out; see `recall_plan`."""
    changed = fingerprint_graph(graph) != file.record.fingerprint
    # What was cut short then may be proven now: that makes nothing false.
    proven = plan.answer.proven and file.record.proven
    claims = {**state_plan(plan), "route": file.record.number, "proven": proven}
    problems = [
        *_other_route(graph, file, plan),
        *_differences(file, claims),
        *_other_parts(graph, file, changed=changed),
    ]
    ordered = sorted(problems, key=lambda problem: (problem.line, str(problem.message)))
    return Verification(tuple(ordered), changed, plan.answer.proven)


def _other_route(graph: CareerGraph, file: PlanFile, plan: Plan) -> Iterator[Problem]:
    """Yield which route has the place that the plan claims for its own."""
    record = file.record
    if plan.stands:
        return
    found = ask_again(graph, record).routes
    if record.number > len(found):
        yield _at(
            file,
            "route",
            message("only {count} routes are found now", count=len(found)),
        )
        return
    route = found[record.number - 1]
    yield _at(
        file,
        "roles",
        message(
            "route {number} is another one: {roles}; {hours} h of study and {months} "
            "months, against {own_hours} h and {own_months} months of this plan",
            number=record.number,
            roles=" → ".join(route.roles),
            hours=route.effort_hours.likely,
            months=route.time_months.likely,
            own_hours=plan.route.effort_hours.likely,
            own_months=plan.route.time_months.likely,
        ),
    )


def _other_parts(
    graph: CareerGraph, file: PlanFile, *, changed: bool
) -> Iterator[Problem]:
    """Yield each part of the graph whose fingerprint is not the recorded one."""
    record = file.record
    now = fingerprint_parts(graph, record.roles, desirable=record.desirable)
    severity: Severity = "warning" if changed else "error"
    for kind, recorded in record.parts.items():
        for name in sorted({*now[kind], *recorded}):
            if recorded.get(name) != now[kind].get(name):
                told = _CHANGED[kind] if changed else _WRONG_PRINT
                line = _line(file.root, "rests_on", kind, name)
                finding = Message(told, {"name": name})
                yield Problem(str(file.path), line, severity, finding)


_WRONG_PRINT = N_("this is not the fingerprint of {name} in this graph")
_CHANGED = {
    "roles": N_(
        "the role {name} has changed in the graph since: its grade, or what it requires"
    ),
    "moves": N_(
        "the move {name} has changed in the graph since: its kind, months, demands, "
        "places or evidence"
    ),
    "skills": N_(
        "the skill {name} has changed in the graph since: its hours or prerequisites"
    ),
}


# ----------------------------------------------------------------------- differences


def _differences(file: PlanFile, claims: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what stands in the file otherwise than claimed, or not at all."""
    own = ("language", "graph", "done", "rests_on")
    assert isinstance(file.root, Fields)  # noqa: S101  # the reader saw to it
    entries = {key: f for key, f in file.root.entries.items() if key not in own}
    said = Fields(file.root.line, entries)
    for line, finding in compare(claims, said):
        yield Problem(str(file.path), line, "error", finding)


def _line(node: YamlNode, *keys: str) -> int:
    """Return the line of a key of the file; that of the last one there is."""
    line = 0
    for key in keys:
        if isinstance(node, Fields) and key in node.entries:
            found, node = node.entries[key]
            line = found.line
    return line


def _at(file: PlanFile, key: str, finding: Message) -> Problem:
    """Return an error at a key of the file."""
    return Problem(str(file.path), _line(file.root, key), "error", finding)
