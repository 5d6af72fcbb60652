"""Answer questions about roles, skills and the moves between them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from careerpath.arguments import checked
from careerpath.directory import Directory
from careerpath.index_building import build_index
from careerpath.model.ranges import Range, total
from careerpath.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import networkx as nx

    from careerpath.graph_index import GraphIndex
    from careerpath.model.evidence import Source
    from careerpath.model.levels import Scale
    from careerpath.model.published_duration import PublishedDuration
    from careerpath.model.relation import OfficialTitle, Relation, Relations
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import GenderStyle
    from careerpath.model.transition import Transition


@checked
class CareerGraph(Directory):
    """Roles and skills, what roles require, and the recorded moves.

    The graph is not changed after it is made. Iteration is always sorted by id.

    Parameters
    ----------
    scale
        The levels and the usual hours of study.
    sources
        What evidence may cite.
    skills, roles, transitions
        The content; ids are unique, and every id named by a role or a
        transition must be present (the loader reports those that are not).
    relations
        What public classifications record between the codes of roles.
    official_titles
        What jobs they file under those codes.
    published_durations
        How long certifications take by their own account, to set beside ours.
    """

    def __init__(
        self,
        *,
        scale: Scale,
        sources: Iterable[Source] = (),
        skills: Iterable[Skill] = (),
        roles: Iterable[Role] = (),
        transitions: Iterable[Transition] = (),
        relations: Iterable[Relation] = (),
        official_titles: Iterable[OfficialTitle] = (),
        published_durations: Iterable[PublishedDuration] = (),
    ) -> None:
        self.scale = scale
        self.sources: Mapping[str, Source] = _by_id(sources)
        self.skills: Mapping[str, Skill] = _by_id(skills)
        self.roles: Mapping[str, Role] = _by_id(roles)
        self.transitions: Sequence[Transition] = tuple(
            sorted(transitions, key=lambda t: (t.origin, t.destination))
        )
        self._relations = tuple(sorted(relations))
        self._official_titles = tuple(sorted(official_titles))
        self.published_durations = tuple(published_durations)
        #: What is worked out of the graph, and kept with it.
        self.shelf = Shelf()

    def __repr__(self) -> str:
        return (
            f"<CareerGraph: {len(self.roles)} roles, {len(self.skills)} skills, "
            f"{len(self.transitions)} transitions>"
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CareerGraph):
            return NotImplemented
        return self._content() == other._content()

    __hash__ = None  # type: ignore[assignment]  # it holds mappings

    def _content(self) -> tuple[object, ...]:
        nodes = self.scale, self.sources, self.skills, self.roles
        rows = self.relations, tuple(self.official_titles), self.published_durations
        return *nodes, tuple(self.transitions), *rows

    def _parts(self) -> dict[str, Any]:
        """Return what the graph is made from, by parameter."""
        return {
            "scale": self.scale,
            "sources": tuple(self.sources.values()),
            "skills": tuple(self.skills.values()),
            "roles": tuple(self.roles.values()),
            "transitions": tuple(self.transitions),
            "relations": tuple(self.relations.rows),
            "official_titles": tuple(self.official_titles),
            "published_durations": self.published_durations,
        }

    def in_gender_style(self, style: GenderStyle) -> CareerGraph:
        """Return the same graph with French titles of roles written in a style."""
        if style not in self._styled:
            roles = (
                replace(role, label=replace(role.label, style=style))
                for role in self.roles.values()
            )
            graph = CareerGraph(**{**self._parts(), "roles": roles})
            graph.shelf = self.shelf
            self._styled[style] = graph
        return self._styled[style]

    @cached_property
    def _styled(self) -> dict[GenderStyle, CareerGraph]:
        return {}

    # ---------------------------------------------------------------------- roles

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families of the roles, sorted."""
        return tuple(sorted({role.family for role in self.roles.values()}))

    def roles_requiring(self, skill: str) -> tuple[Role, ...]:
        """Return the roles that require a skill, essentially or desirably."""
        return tuple(self.roles[role] for role in self.roles_by_skill.get(skill, ()))

    # --------------------------------------------------------------- transitions

    def transition(self, *, origin: str, destination: str) -> Transition | None:
        """Return the recorded move between two roles, None where there is none."""
        if origin not in self.roles or destination not in self.roles:
            return None
        index = self.index
        place = index.move(index.role(origin), index.role(destination))
        return None if place is None else self.transitions[place]

    def transitions_from(self, role: str) -> tuple[Transition, ...]:
        """Return the moves out of a role, sorted by destination."""
        if role not in self.roles:
            return ()
        index = self.index
        return tuple(self.transitions[i] for i in index.moves_from(index.role(role)))

    def transitions_to(self, role: str) -> tuple[Transition, ...]:
        """Return the moves into a role, sorted by origin."""
        if role not in self.roles:
            return ()
        index = self.index
        return tuple(self.transitions[i] for i in index.moves_to(index.role(role)))

    # -------------------------------------------------------------------- levels

    def with_prerequisites(self, levels: Mapping[str, int]) -> dict[str, int]:
        """Return levels raised by all that they presuppose, sorted by skill id.

        Needing or holding a level implies its prerequisites, and theirs.
        """
        found: dict[str, int] = {}
        waiting = list(levels.items())
        while waiting:
            skill, level = waiting.pop()
            before = found.get(skill, 0)
            if level <= before:
                continue
            found[skill] = level
            if skill in self.skills and skill not in self.asking_skills:
                continue  # without a look at it: a stored one is made for that
            for step, needed in self.skill(skill).prerequisites.items():
                if before < step <= level:
                    waiting.extend(needed.items())
        return dict(sorted(found.items()))

    def hours(self, skill: str, from_level: int, to_level: int) -> Range[int]:
        """Return the hours of study between two levels; none where nothing is new.

        This is the sum of the steps `from_level + 1` to `to_level`.
        """
        asked = skill, from_level, to_level
        if asked not in self._hours:
            steps = self.skill(skill).learning_hours
            levels = range(from_level + 1, to_level + 1)
            self._hours[asked] = total(steps[level] for level in levels)
        return self._hours[asked]

    def practice(self, skill: str, from_level: int, to_level: int) -> Range[int]:
        """Return the hours of practice at work between two levels, as `hours` does."""
        asked = skill, from_level, to_level
        if asked not in self._practice:
            steps = self.skill(skill).practice_hours
            levels = range(from_level + 1, to_level + 1)
            given = (steps[level] for level in levels if level in steps)
            self._practice[asked] = total(given)
        return self._practice[asked]

    def steps_to(self, skill: str, level: int) -> frozenset[int]:
        """Return the steps of the index that a level takes with its prerequisites."""
        asked = skill, level
        if asked not in self._steps:
            self._steps[asked] = self.index.steps(
                self.with_prerequisites({skill: level})
            )
        return self._steps[asked]

    # What questions ask of a graph again and again.

    @cached_property
    def _steps(self) -> dict[tuple[str, int], frozenset[int]]:
        return {}

    @cached_property
    def _hours(self) -> dict[tuple[str, int, int], Range[int]]:
        return {}

    @cached_property
    def _practice(self) -> dict[tuple[str, int, int], Range[int]]:
        return {}

    # ------------------------------------------------------------------ networkx

    def to_networkx(self) -> nx.DiGraph[str]:
        """Return the graph as networkx knows it, a new one.

        Nodes have `type` "role" or "skill" and the frozen value as `value`.
        Edges have `type`: "transition" (role to role, with `value`), "requires"
        (role to skill, with `level` and `essential`) or "prerequisite" (skill to
        the skill needed before it, with `levels`: own level to needed level).
        The scale, sources, relations, official titles and published durations are
        graph attributes. A role and a skill with one id would be one node, so
        skill nodes are named "skill:ID".
        """
        from careerpath.networkx_form import to_networkx

        return to_networkx(**self._parts())

    @classmethod
    @checked
    def from_networkx(cls, graph: nx.DiGraph[str]) -> CareerGraph:
        """Return the career graph that `to_networkx` made `graph` from.

        Nodes and transitions that were removed stay away; values are taken
        from the `value` attributes.
        """
        from careerpath.networkx_form import from_networkx

        return cls(**from_networkx(graph))

    @cached_property
    def relations(self) -> Relations:
        """What classifications record between their entries."""
        from careerpath.model.relation import Relations

        return Relations(self._relations)

    @cached_property
    def official_titles(self) -> Sequence[OfficialTitle]:
        """What jobs classifications file under the codes of roles, sorted."""
        return self._official_titles

    # ------------------------------------------------------------------- indexes

    @cached_property
    def index(self) -> GraphIndex:
        """The graph in numbers, for searches."""
        return build_index(
            self.roles,
            self.skills,
            self.transitions,
            highest=self.scale.highest,
            graded=self.scale.graded,
            closure=self.with_prerequisites,
        )


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    found = {item.id: item for item in items}
    return {name: found[name] for name in sorted(found)}
