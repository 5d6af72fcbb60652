"""Read all the files of a graph folder into values that rules can look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from careerpath.career_graph import CareerGraph
from careerpath.errors import Problem, message
from careerpath.loading.documents import read_document
from careerpath.loading.levels import read_scale
from careerpath.loading.nodes import Items, Node, Refused
from careerpath.loading.page import Declared, Entry, Mention, Page
from careerpath.loading.roles import read_roles
from careerpath.loading.skills import read_skills
from careerpath.loading.sources import read_sources
from careerpath.loading.transitions import read_transitions
from careerpath.model.evidence import Source
from careerpath.model.levels import Scale
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
    mentions: tuple[Mention, ...]
    incomplete: frozenset[Declared]

    def graph(self) -> CareerGraph:
        """Return the career graph; only sound where no rule found an error."""
        return CareerGraph(
            scale=self.scale,
            sources=(entry.value for entry in self.sources),
            skills=(entry.value for entry in self.skills),
            roles=(entry.value for entry in self.roles),
            transitions=(entry.value for entry in self.transitions),
        )


def read_contents(files: Mapping[str, bytes]) -> tuple[Contents, list[Problem]]:
    """Return what the files say, and what is wrong in single files.

    `files` maps names inside the graph folder to their bytes.
    """
    pages: list[Page] = []
    incomplete: set[Declared] = set()

    def page_of(name: str, highest: int) -> tuple[Page, Node]:
        page = Page(name, highest)
        pages.append(page)
        return page, read_document(page, files[name]) or Refused(0)

    def gather(
        kind: Declared, place: str, read: Callable[[Page, Node], list[Entry[T]]]
    ) -> tuple[Entry[T], ...]:
        found: list[Entry[T]] = []
        names = [name for name in sorted(files) if name.startswith(place)]
        for name in names:
            page, root = page_of(name, scale.highest)
            found.extend(read(page, root))
            if not page.whole or not isinstance(root, Items):
                incomplete.add(kind)
        if not names and kind != "transition":
            pages.append(_absent(place))
            incomplete.add(kind)
        return tuple(found)

    scale = read_scale(*page_of("levels.yaml", 0))
    contents = Contents(
        scale=scale,
        sources=gather("source", "sources.yaml", read_sources),
        skills=gather("skill", "skills/", lambda *a: read_skills(*a, scale)),
        roles=gather("role", "roles/", read_roles),
        transitions=gather("transition", "transitions/", read_transitions),
        mentions=tuple(_mentions(pages)),
        incomplete=frozenset(incomplete),
    )
    return contents, [problem for page in pages for problem in page.problems]


def _absent(place: str) -> Page:
    page = Page(place.rstrip("/"))
    if place.endswith("/"):
        page.error(
            0,
            message("no .yaml file stands in the folder {place}; add one", place=place),
        )
    else:
        page.error(0, message("the file {place} is missing; add it", place=place))
    return page


def _mentions(pages: Iterable[Page]) -> Iterable[Mention]:
    for page in pages:
        yield from page.mentions
