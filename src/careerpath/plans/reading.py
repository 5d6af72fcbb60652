"""Read a plan file: what it asks, what it says, and every mistake in its form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.errors import FileError, message
from careerpath.loading.file_content import read_bounded
from careerpath.loading.reading.documents import read_document
from careerpath.loading.reading.nodes import Refused
from careerpath.loading.reading.report import Report
from careerpath.model.answers import Filters
from careerpath.model.plan import Done, PlanRecord
from careerpath.model.profile import Profile
from careerpath.plans.claims import SCHEMA
from careerpath.plans.shapes import plan_shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.loading.reading.nodes import YamlNode

#: What no plan file lacks, of whatever version.
_MARK = SCHEMA.rpartition("/")[0].encode()
#: Far more than any plan takes.
LARGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file as it was read: its name, its content, and what it records."""

    path: Path
    content: bytes
    root: YamlNode
    record: PlanRecord


def read_plan(path: str | Path, graph: CareerGraph) -> PlanFile:
    """Return what is in a plan file.

    Whether it agrees with the graph is another question: `verify_plan` answers it.

    Parameters
    ----------
    path
        The file.
    graph
        The graph whose roles and skills it names.

    Raises
    ------
    DataError
        If it holds mistakes of form, or names what the graph does not have; all of
        them are in it.
    FileError
        If it cannot be read, or is no plan at all.
    """
    path = Path(path)
    refusal = message("{path} is too large to be a plan.", path=path)
    return parse_plan(path, read_bounded(path, LARGEST, refusal), graph)


def parse_plan(path: Path, content: bytes, graph: CareerGraph) -> PlanFile:
    """Return what is in the bytes of a plan file; errors are as of `read_plan`."""
    report = Report(str(path), graph.scale.highest)
    root = read_document(report, content) or Refused(0)
    said = plan_shape(graph)(report, root)
    # A plan saved as UTF-16 is one: that it is no UTF-8 is its mistake.
    if report.problems and _MARK not in content.replace(b"\0", b""):
        raise FileError(
            message(
                "{path} is not a plan of careerpath: “schema: {schema}” is nowhere in "
                "it. Make one: careerpath plan ORIGIN DESTINATION -o plan.yaml",
                path=path,
                schema=SCHEMA,
            )
        )
    report.check(
        message(
            "The plan “{path}” cannot be used. Errors to mend: {count}.",
            path=path,
            count=len(report.problems),
        )
    )
    return PlanFile(path, content, root, _record(said))


def _record(said: Mapping[str, Any]) -> PlanRecord:
    person, wishes = said["person"], said["wishes"]
    limits = (
        "max_moves",
        "company_size",
        "status",
        "min_tier",
        "recorded",
        "step_down",
    )
    return PlanRecord(
        language=said["language"],
        fingerprint=said["graph"],
        parts=said["rests_on"],
        origin=said["origin"],
        destination=said["destination"],
        profile=Profile(held=person.pop("skills"), **person),
        filters=Filters(
            via=frozenset(wishes.get("via", ())),
            avoid=frozenset(wishes.get("avoid", ())),
            **{key: wishes[key] for key in limits if key in wishes},
        ),
        desirable=wishes.get("desirable", False),
        by=wishes["by"],
        tolerance=wishes.get("tolerance"),
        number=said["route"],
        roles=said["roles"],
        effort_hours=said["effort_hours"],
        arrivals=tuple(move["within_reach_months"] for move in said["moves"]),
        proven=said["proven"],
        start=said.get("start"),
        done=tuple(Done(**entry) for entry in said["done"]),
    )
