"""Answer questions about roles, skills and the moves between them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from careerpath import titles
from careerpath.errors import (
    AmbiguousNameError,
    UnknownNameError,
    message,
)
from careerpath.graph_index import GraphIndex, build_index
from careerpath.model.ranges import Range, total
from careerpath.model.relation import Relation, Relations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import networkx as nx

    from careerpath.model.evidence import Source
    from careerpath.model.levels import Scale
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.text import GenderStyle, Text
    from careerpath.model.transition import Transition


class CareerGraph:
    """Roles and skills, what roles require, and the recorded moves.

    The graph is not changed after it is made. Iteration is always sorted by id.

    Parameters
    ----------
    scale
        The levels and the usual learning hours.
    sources
        What evidence may cite.
    skills, roles, transitions
        The content; ids are unique, and every id named by a role or a
        transition must be present (the loader reports those that are not).
    relations
        What public classifications record between the codes of roles.
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
    ) -> None:
        self.scale = scale
        self.sources: Mapping[str, Source] = _by_id(sources)
        self.skills: Mapping[str, Skill] = _by_id(skills)
        self.roles: Mapping[str, Role] = _by_id(roles)
        self.transitions: Sequence[Transition] = tuple(
            sorted(transitions, key=lambda t: (t.origin, t.destination))
        )
        self._relations = tuple(sorted(relations))

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
        return *nodes, tuple(self.transitions), self.relations

    def in_gender_style(self, style: GenderStyle) -> CareerGraph:
        """Return the same graph with French titles of roles written in a style."""
        return CareerGraph(
            scale=self.scale,
            sources=self.sources.values(),
            skills=self.skills.values(),
            roles=(
                replace(role, label=replace(role.label, style=style))
                for role in self.roles.values()
            ),
            transitions=self.transitions,
            relations=self.relations.rows,
        )

    # ------------------------------------------------------------- roles, skills

    def role(self, id: str) -> Role:
        """Return the role with this id.

        Raises
        ------
        UnknownNameError
            If there is none.
        """
        if id not in self.roles:
            raise self._unknown_role(id)
        return self.roles[id]

    def skill(self, id: str) -> Skill:
        """Return the skill with this id.

        Raises
        ------
        UnknownNameError
            If there is none.
        """
        if id not in self.skills:
            raise self._unknown_skill(id)
        return self.skills[id]

    def find_role(self, text: str) -> Role:
        """Return the one role that goes by an id, a label or an alias.

        Case, accents, hyphens and gender forms do not matter.

        Raises
        ------
        UnknownNameError
            If no role goes by this name; the nearest ids are in it.
        AmbiguousNameError
            If several do; their ids are in it.
        """
        ids = self.roles_named(text)
        if not ids:
            raise self._unknown_role(text)
        if len(ids) > 1:
            question = message("“{name}” may mean several roles.", name=text)
            raise AmbiguousNameError(question, ids)
        return self.roles[ids[0]]

    def roles_named(self, text: str) -> tuple[str, ...]:
        """Return the sorted ids of all roles that go by an id, a label or an alias."""
        return (text,) if text in self.roles else titles.match(text, self.role_names)

    def find_skill(self, text: str) -> Skill:
        """Return the one skill that goes by an id, a label or an alias.

        Raises
        ------
        UnknownNameError, AmbiguousNameError
            As `find_role`.
        """
        ids = (text,) if text in self.skills else titles.match(text, self.skill_names)
        if not ids:
            raise self._unknown_skill(text)
        if len(ids) > 1:
            question = message("“{name}” may mean several skills.", name=text)
            raise AmbiguousNameError(question, ids)
        return self.skills[ids[0]]

    def notices(self, cited: Iterable[str]) -> tuple[Text, ...]:
        """Return what licences oblige us to print, in the order of the sources' ids.

        A graph with assumed values is one classification's work throughout, so
        whatever is cited of it, the notices of all its sources are due.

        Parameters
        ----------
        cited
            Ids of the sources that an answer rests on; others are passed over.
        """
        due = self.sources.keys() if self.scale.assumed else set(cited)
        sources = (source for name, source in self.sources.items() if name in due)
        return tuple(source.notice for source in sources if source.notice)

    @property
    def families(self) -> tuple[str, ...]:
        """The families of the roles, sorted."""
        return tuple(sorted({role.family for role in self.roles.values()}))

    def roles_requiring(self, skill: str) -> tuple[Role, ...]:
        """Return the roles that require a skill, essentially or desirably."""
        return tuple(
            role
            for role in self.roles.values()
            if any(r.skill == skill for r in role.requirements)
        )

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
            for step, needed in self.skill(skill).prerequisites.items():
                if before < step <= level:
                    waiting.extend(needed.items())
        return dict(sorted(found.items()))

    def hours(self, skill: str, from_level: int, to_level: int) -> Range[int]:
        """Return the learning hours between two levels; none where nothing is new.

        This is the sum of the steps `from_level + 1` to `to_level`.
        """
        steps = self.skill(skill).learning_hours
        return total(steps[level] for level in range(from_level + 1, to_level + 1))

    # ------------------------------------------------------------------ networkx

    def to_networkx(self) -> nx.DiGraph[str]:
        """Return the graph as networkx knows it, a new one.

        Nodes have `type` "role" or "skill" and the frozen value as `value`.
        Edges have `type`: "transition" (role to role, with `value`), "requires"
        (role to skill, with `level` and `essential`) or "prerequisite" (skill to
        the skill needed before it, with `levels`: own level to needed level).
        The scale, the sources and the relations are graph attributes. A role and
        a skill with one id would be one node, so skill nodes are named "skill:ID".
        """
        import networkx as nx

        result: nx.DiGraph[str] = nx.DiGraph(
            scale=self.scale, sources=self.sources, relations=self.relations
        )
        for skill in self.skills.values():
            result.add_node(f"skill:{skill.id}", type="skill", value=skill)
        for role in self.roles.values():
            result.add_node(role.id, type="role", value=role)
        for skill in self.skills.values():
            for other, levels in sorted(_prerequisite_levels(skill).items()):
                result.add_edge(
                    f"skill:{skill.id}",
                    f"skill:{other}",
                    type="prerequisite",
                    levels=levels,
                )
        for role in self.roles.values():
            for need in reversed(role.requirements):  # the essential one stays
                result.add_edge(
                    role.id,
                    f"skill:{need.skill}",
                    type="requires",
                    level=need.level,
                    essential=need.essential,
                )
        for move in self.transitions:
            result.add_edge(
                move.origin, move.destination, type="transition", value=move
            )
        return result

    @classmethod
    def from_networkx(cls, graph: nx.DiGraph[str]) -> CareerGraph:
        """Return the career graph that `to_networkx` made `graph` from.

        Nodes and transitions that were removed stay away; values are taken
        from the `value` attributes.
        """
        values: dict[str, list[Any]] = {"role": [], "skill": []}
        for _, data in graph.nodes(data=True):
            values[data["type"]].append(data["value"])
        return cls(
            scale=graph.graph["scale"],
            sources=graph.graph["sources"].values(),
            skills=values["skill"],
            roles=values["role"],
            transitions=[
                data["value"]
                for _, _, data in graph.edges(data=True)
                if data["type"] == "transition"
            ],
            relations=graph.graph["relations"].rows,
        )

    @cached_property
    def relations(self) -> Relations:
        """What classifications record between their entries."""
        return Relations(self._relations)

    # ------------------------------------------------------------------- indexes

    @cached_property
    def index(self) -> GraphIndex:
        """The graph in numbers, for searches."""
        return build_index(
            self.roles,
            self.skills,
            self.transitions,
            highest=self.scale.highest,
            closure=self.with_prerequisites,
        )

    @cached_property
    def role_names(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the roles that go by each folded name; see `titles`."""
        return _index(self.roles.values())

    @cached_property
    def skill_names(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the skills that go by each folded name; see `titles`."""
        return _index(self.skills.values())

    def _unknown_role(self, name: str) -> UnknownNameError:
        near = titles.suggest(name, self.role_names)
        return UnknownNameError(message("No role is called “{name}”.", name=name), near)

    def _unknown_skill(self, name: str) -> UnknownNameError:
        near = titles.suggest(name, self.skill_names)
        return UnknownNameError(
            message("No skill is called “{name}”.", name=name), near
        )


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    found = {item.id: item for item in items}
    return {name: found[name] for name in sorted(found)}


def _index(items: Iterable[Role | Skill]) -> dict[str, tuple[str, ...]]:
    return titles.index_names(
        (name, item.id)
        for item in items
        for name in (
            item.id,
            *item.label.forms(),
            *chain.from_iterable(item.aliases.values()),
        )
    )


def _prerequisite_levels(skill: Skill) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = {}
    for own, needed in sorted(skill.prerequisites.items()):
        for other, level in needed.items():
            found.setdefault(other, {})[own] = level
    return found
