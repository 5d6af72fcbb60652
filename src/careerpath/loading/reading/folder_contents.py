"""Read all the files of a graph folder into values that rules can look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from careerpath.career_graph import CareerGraph
from careerpath.errors import Problem, message
from careerpath.loading.reading.documents import read_document
from careerpath.loading.reading.nodes import Items, Refused, YamlNode
from careerpath.loading.reading.report import Declared, Entry, Mention, Report
from careerpath.loading.reading.roles import read_roles, read_transitions
from careerpath.loading.reading.scale_and_sources import read_scale, read_sources
from careerpath.loading.reading.skills import read_skills
from careerpath.loading.reading.tables import (
    read_official_titles,
    read_published_durations,
    read_relations,
)
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careerpath.model.evidence import Source
    from careerpath.model.levels import Scale
    from careerpath.model.published_duration import PublishedDuration
    from careerpath.model.relation import OfficialTitle, Relation
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition

T = TypeVar("T")


@dataclass(frozen=True)
class Contents:
    """What the files of a graph say, and where.

    Attributes
    ----------
    mentions
        Every id that is named somewhere.
    incomplete
        The kinds of which some could not be made out; a rule that would call
        one of them missing stays silent.
    """

    scale: Scale
    sources: tuple[Entry[Source], ...]
    skills: tuple[Entry[Skill], ...]
    roles: tuple[Entry[Role], ...]
    transitions: tuple[Entry[Transition], ...]
    relations: tuple[Relation, ...]
    official_titles: tuple[OfficialTitle, ...]
    published_durations: tuple[PublishedDuration, ...]
    mentions: tuple[Mention, ...]
    incomplete: frozenset[Declared]

    def declared(self, kind: Declared) -> frozenset[str]:
        """Return the ids declared of a kind that has ids."""
        entries: dict[Declared, tuple[Entry[Source | Skill | Role], ...]] = {
            "source": self.sources,
            "skill": self.skills,
            "role": self.roles,
        }
        return frozenset(entry.value.id for entry in entries[kind])

    def dangling(self, kind: Declared) -> list[Mention]:
        """Return where ids are named that are surely declared nowhere."""
        if kind in self.incomplete:
            return []
        known = self.declared(kind)
        return [m for m in self.mentions if m.kind == kind and m.id not in known]

    def graph(self) -> CareerGraph:
        """Return the career graph; only sound where no rule found an error."""
        return CareerGraph(
            scale=self.scale,
            sources=(entry.value for entry in self.sources),
            skills=(entry.value for entry in self.skills),
            roles=(entry.value for entry in self.roles),
            transitions=(entry.value for entry in self.transitions),
            relations=self.relations,
            official_titles=self.official_titles,
            published_durations=self.published_durations,
        )


def read_contents(files: Mapping[str, bytes]) -> tuple[Contents, list[Problem]]:
    """Return what the files say, and what is wrong in single files.

    `files` maps names inside the graph folder to their bytes.
    """
    reading = _Reading(files)
    report = reading.report("levels.yaml")
    scale = read_scale(report, reading.root(report))
    reading.highest, reading.assuming = scale.highest, bool(scale.assumed)
    reading.languages = scale.languages
    contents = Contents(
        scale=scale,
        sources=reading.entries("source", "sources.yaml", read_sources),
        skills=reading.entries("skill", "skills/", partial(read_skills, scale=scale)),
        roles=reading.entries("role", "roles/", read_roles),
        transitions=reading.entries("transition", "transitions/", read_transitions),
        relations=reading.rows("evidence/", read_relations),
        official_titles=reading.rows("titles/", read_official_titles),
        published_durations=reading.rows("calibration.csv", read_published_durations),
        mentions=tuple(m for report in reading.reports for m in report.mentions),
        incomplete=frozenset(reading.incomplete),
    )
    return contents, [p for report in reading.reports for p in report.problems]


class _Reading:
    """The reports turned so far."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.highest = 0
        self.assuming = False
        self.languages: tuple[str, ...] = LANGUAGES
        self.reports: list[Report] = []
        self.incomplete: set[Declared] = set()

    def report(self, name: str) -> Report:
        report = Report(
            name, self.highest, assuming=self.assuming, languages=self.languages
        )
        self.reports.append(report)
        return report

    def root(self, report: Report) -> YamlNode:
        return read_document(report, self.files[report.name]) or Refused(0)

    def entries(
        self,
        kind: Declared,
        place: str,
        read: Callable[[Report, YamlNode], list[Entry[T]]],
    ) -> tuple[Entry[T], ...]:
        """Return what the files whose names begin with `place` declare."""
        found: list[Entry[T]] = []
        names = sorted(name for name in self.files if name.startswith(place))
        for name in names:
            report = self.report(name)
            root = self.root(report)
            found.extend(read(report, root))
            if not report.whole or not isinstance(root, Items):
                self.incomplete.add(kind)
        if not names and kind != "transition":
            self._report_absence(place)
            self.incomplete.add(kind)
        return tuple(found)

    def rows(
        self, place: str, read: Callable[[Report, bytes], Iterable[T]]
    ) -> tuple[T, ...]:
        """Return the rows of the tables whose names begin with `place`."""
        names = sorted(name for name in self.files if name.startswith(place))
        return tuple(
            row for name in names for row in read(self.report(name), self.files[name])
        )

    def _report_absence(self, place: str) -> None:
        if place.endswith("/"):
            finding = message(
                "there is no .yaml file in {folder}; write one", folder=place
            )
        else:
            finding = message("the file is missing; write it")
        self.report(place.rstrip("/")).error(0, finding)
