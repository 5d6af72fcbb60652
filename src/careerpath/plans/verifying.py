"""Check a plan file: work every claim out again, and name what differs by its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, Message, Problem, message
from careerpath.i18n import N_
from careerpath.loading.reading.nodes import Fields, Items, Word
from careerpath.model.ranges import Range
from careerpath.plans.claims import state_plan
from careerpath.plans.fingerprints import fingerprint_graph, fingerprint_parts
from careerpath.plans.printing import printed
from careerpath.plans.recalling import ask_again, recall_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Severity
    from careerpath.loading.reading.nodes import YamlNode
    from careerpath.model.plan import Plan
    from careerpath.plans.reading import PlanFile

#: By these an entry of a list is told from its neighbours.
_NAMING = ("skill", "role")


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
    claims = {**state_plan(plan), "route": file.record.number}
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
    for line, finding in _compare(claims, said):
        yield Problem(str(file.path), line, "error", finding)


def _compare(claim: Any, node: YamlNode) -> Iterator[tuple[int, Message]]:
    """Yield the line of each difference, and what would be right."""
    if isinstance(claim, dict) and isinstance(node, Fields):
        yield from _compare_maps(claim, node)
    elif isinstance(claim, list) and isinstance(node, Items) and _is_named(claim):
        yield from _compare_entries(claim, node)
    elif isinstance(claim, list) and isinstance(node, Items) and _is_maps(claim):
        yield from _compare_rows(claim, node)
    elif _written(node) != (right := _said(claim)):
        yield (
            node.line,
            message(
                "“{said}” does not follow; {right} does",
                said=_written(node),
                right=right,
            ),
        )


def _compare_maps(claim: dict[str, Any], node: Fields) -> Iterator[tuple[int, Message]]:
    for key, value in claim.items():
        if key in node.entries:
            yield from _compare(value, node.entries[key].value)
        else:
            yield (
                node.line,
                message(
                    "“{key}” is missing; it is {right}", key=key, right=_said(value)
                ),
            )
    for key, found in node.entries.items():
        if key not in claim:
            yield found.key.line, message("“{key}” does not follow; remove it", key=key)


def _compare_entries(
    claim: list[dict[str, Any]], node: Items
) -> Iterator[tuple[int, Message]]:
    """Compare entries by name: none may be dropped, added or moved."""
    right = [_name(entry) for entry in claim]
    found = [_name_of(entry) for entry in node.nodes]
    if found != right:
        yield (
            node.line,
            message(
                "here stand, in this order: {right}; not: {said}",
                right=", ".join(right),
                said=", ".join(found) or "–",
            ),
        )
    named = dict(zip(found, node.nodes, strict=True))
    for name, entry in zip(right, claim, strict=True):
        if name in named:
            yield from _compare(entry, named[name])


def _compare_rows(
    claim: Sequence[dict[str, Any]], node: Items
) -> Iterator[tuple[int, Message]]:
    """Compare entries by place."""
    if len(claim) != len(node.nodes):
        yield (
            node.line,
            message(
                "there are {right} entries here, not {said}",
                right=len(claim),
                said=len(node.nodes),
            ),
        )
    for entry, found in zip(claim, node.nodes, strict=False):
        yield from _compare(entry, found)


def _is_maps(claim: list[Any]) -> bool:
    return bool(claim) and all(isinstance(entry, dict) for entry in claim)


def _is_named(claim: list[Any]) -> bool:
    return _is_maps(claim) and _name(claim[0]) != ""


def _name(entry: Mapping[str, Any]) -> str:
    return next((str(entry[key]) for key in _NAMING if key in entry), "")


def _name_of(node: YamlNode) -> str:
    entries = node.entries if isinstance(node, Fields) else {}
    return next((_written(entries[key].value) for key in _NAMING if key in entries), "")


def _said(claim: Any) -> str:
    """Return a claim as it is written; of maps only how many there are."""
    if isinstance(claim, dict) or (isinstance(claim, list) and _is_maps(claim)):
        return f"({len(claim)})"
    return _plain(claim)


def _plain(claim: Any) -> str:
    """Return a claim without quotes, as the reader hands it over."""
    if isinstance(claim, Range | list):
        return f"[{', '.join(map(_plain, claim))}]"
    return claim if isinstance(claim, str) else printed(claim)


def _written(node: YamlNode) -> str:
    """Return what stands in the file."""
    match node:
        case Word(text=text):
            return text
        case Items(nodes=nodes):
            return f"[{', '.join(map(_written, nodes))}]"
        case Fields(entries=entries):
            return f"({len(entries)})"
    return ""


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
