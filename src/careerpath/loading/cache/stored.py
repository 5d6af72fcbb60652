"""Store a career graph so that a part of it can be read without the rest.

An answer about a few of thousands of roles then reads those only. Texts, reasons
and needs, which repeat themselves, are stored once and named by their place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import astuple
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.career_graph import CareerGraph
from careerpath.graph_index import Condition, GraphIndex, Tables
from careerpath.loading.cache import packing
from careerpath.loading.cache.needs import put_needs, read_needs
from careerpath.model.contexts import Contexts
from careerpath.model.ranges import Range
from careerpath.model.transition import MOVE_KINDS, Transition
from careerpath.sections import (
    ById,
    DamagedError,
    Names,
    Records,
    Sections,
    Values,
    from_json,
    from_words,
    put_names,
    put_records,
    seal,
    to_json,
    to_numbers,
    to_words,
    unseal,
)
from careerpath.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from careerpath.errors import Problem
    from careerpath.loading.cache.packing import Reasons, Row
    from careerpath.model.published_duration import PublishedDuration
    from careerpath.model.relation import OfficialTitle, Relations
    from careerpath.model.role import Requirement
    from careerpath.model.text import Text

T = TypeVar("T")

#: What of a move is stored as numbers beside the index.
_COLUMNS = ("kind", "low", "high", "because", "needs", "evidence")


def store(key: str, graph: CareerGraph, problems: Iterable[Problem]) -> bytes:
    """Return a graph, and the problems found in it, as bytes bound to a key."""
    index, tables = graph.index, graph.index.tables
    reasons: _Pool[Reasons] = _Pool()
    texts: _Pool[Text] = _Pool()
    needs: _Pool[Sequence[Requirement]] = _Pool()
    moves = [
        (
            MOVE_KINDS.index(move.kind),
            move.experience_months.low,
            move.experience_months.high,
            texts[move.because],
            needs[move.essential],
            reasons[move.evidence],
        )
        for move in graph.transitions
    ]
    skills = [to_json(packing.pack_skill(s, reasons)) for s in graph.skills.values()]
    roles = [
        to_json(packing.pack_role(r, reasons, needs)) for r in graph.roles.values()
    ]
    head = {
        "problems": [packing.pack_problem(problem) for problem in problems],
        "scale": packing.pack_scale(graph.scale, reasons),
        "sources": [packing.pack_source(s) for s in graph.sources.values()],
        "conditions": index.conditions,
    }
    sections = {
        "head": to_json(head),
        "skill_ids": from_words(index.skills),
        "role_ids": from_words(index.roles),
        "relations": to_json([astuple(row) for row in graph.relations.rows]),
        "official_titles": to_json([astuple(row) for row in graph.official_titles]),
        "published_durations": to_json(
            [packing.pack_duration(row) for row in graph.published_durations]
        ),
        **put_names("skill_names", graph.skill_names, index.skills),
        **put_names("skill_neighbours", graph.skill_neighbours, index.skills),
        **put_names("role_names", graph.role_names, index.roles),
        **put_names("role_neighbours", graph.role_neighbours, index.roles),
        **put_names("role_codes", graph.role_codes, index.roles),
        **put_names("roles_by_skill", graph.roles_by_skill, index.roles),
        **put_names("roles_by_overlap", graph.roles_by_overlap, index.roles),
        **put_names(
            "skills_by_prerequisite", graph.skills_by_prerequisite, index.skills
        ),
        **put_records("skills", skills),
        **put_records("roles", roles),
        **put_needs(needs, index.skills, reasons),
        **put_records("texts", map(to_json, map(packing.pack_text, texts))),
        **put_records("reasons", map(to_json, map(packing.pack_reasons, reasons))),
        **{
            f"moves.{name}": array("I", (move[place] for move in moves)).tobytes()
            for place, name in enumerate(_COLUMNS)
        },
        **{
            f"index.{name}": numbers.tobytes()
            for name, numbers in tables._asdict().items()
        },
    }
    return seal(key, sections)


class _Pool(dict[T, int]):
    """Values with their places; one not yet there is put at the end."""

    def __missing__(self, value: T) -> int:
        self[value] = place = len(self)
        return place


class StoredGraph(CareerGraph):
    """A graph that reads its parts when they are asked for.

    Parameters
    ----------
    key
        The key it was stored under.
    stored
        What `store` returned.

    Raises
    ------
    DamagedError
        If it is not whole, or of another key or kind of machine.
    """

    def __init__(self, key: str, stored: bytes) -> None:
        self._stored = key, stored
        self.shelf = Shelf()
        sections = unseal(key, stored)
        try:
            self._open_values(sections)
            self._open_moves(sections)
            self._open_tables(sections)
        except (LookupError, TypeError, ValueError, AttributeError) as bad:
            raise DamagedError from bad

    def __reduce__(self) -> tuple[Any, ...]:
        return StoredGraph, self._stored

    def _open_values(self, sections: Sections) -> None:
        """Take the scale and the sources, and point to the skills and the roles."""
        head = from_json(sections["head"])
        self._reasons = self._pool(sections, "reasons", packing.unpack_reasons)
        self._problems = head["problems"]
        self.scale = packing.unpack_scale(head["scale"], self._reasons)
        self.sources = {row[0]: packing.unpack_source(row) for row in head["sources"]}
        self.index = self._read_index(sections, head["conditions"])
        self._needs = read_needs(sections, self.index.skills, self._reasons)
        self.skills = ById(
            self.index.skills,
            self._pool(
                sections, "skills", lambda row: packing.unpack_skill(row, self._reasons)
            ),
        )
        self.roles = ById(
            self.index.roles,
            self._pool(
                sections,
                "roles",
                lambda row: packing.unpack_role(row, self._reasons, self._needs),
            ),
        )

    def _read_index(self, sections: Sections, conditions: Iterable[Row]) -> GraphIndex:
        return GraphIndex(
            to_words(sections["role_ids"]),
            to_words(sections["skill_ids"]),
            self.scale.highest,
            [
                Condition(tier, standing, tuple(sizes), tuple(statuses))
                for tier, standing, sizes, statuses in conditions
            ],
            Tables(*(to_numbers(sections[f"index.{name}"]) for name in Tables._fields)),
            graded=self.scale.graded,
        )

    def _open_moves(self, sections: Sections) -> None:
        """Point to the moves, and to the texts that they share."""
        self._columns = [to_numbers(sections[f"moves.{name}"]) for name in _COLUMNS]
        self._texts = self._pool(sections, "texts", packing.unpack_text)
        self.transitions = Values(len(self.index.tables.out_role), self._transition)

    def _open_tables(self, sections: Sections) -> None:
        """Point to the names of everything, and to the tables of facts."""
        roles, skills = self.index.roles, self.index.skills
        self.role_names = Names(sections, "role_names", roles)
        self.role_neighbours = Names(sections, "role_neighbours", roles)
        self.role_codes = Names(sections, "role_codes", roles)
        self.roles_by_skill = Names(sections, "roles_by_skill", roles)
        self.roles_by_overlap = Names(sections, "roles_by_overlap", roles)
        self.skills_by_prerequisite = Names(sections, "skills_by_prerequisite", skills)
        self.skill_names = Names(sections, "skill_names", skills)
        self.skill_neighbours = Names(sections, "skill_neighbours", skills)
        self._relation_rows = sections["relations"]
        self._title_rows = sections["official_titles"]
        self._duration_rows = sections["published_durations"]

    @staticmethod
    def _pool(sections: Sections, name: str, make: Callable[[Row], T]) -> Values[T]:
        import json

        records = Records(sections, name)
        return Values(len(records), lambda place: make(json.loads(records[place])))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found in the files."""
        return tuple(packing.unpack_problem(row) for row in self._problems)

    @cached_property
    def relations(self) -> Relations:
        """What classifications record between their entries."""
        from careerpath.model.relation import Relation, Relations

        rows = from_json(self._relation_rows)
        return Relations(tuple(Relation(*row) for row in rows))

    @cached_property
    def official_titles(self) -> Sequence[OfficialTitle]:
        """What jobs classifications file under the codes of roles."""
        from careerpath.model.relation import OfficialTitle

        return tuple(OfficialTitle(*row) for row in from_json(self._title_rows))

    @cached_property
    def published_durations(self) -> tuple[PublishedDuration, ...]:  # type: ignore[override]
        """How long certifications take by their own account."""
        return tuple(map(packing.unpack_duration, from_json(self._duration_rows)))

    def _transition(self, place: int) -> Transition:
        index, tables = self.index, self.index.tables
        kind, low, high, because, needs, evidence = (c[place] for c in self._columns)
        *_, company_size, status = index.conditions[tables.condition[place]]
        return Transition(
            origin=index.roles[bisect_right(tables.out_start, place) - 1],
            destination=index.roles[tables.out_role[place]],
            kind=MOVE_KINDS[kind],
            experience_months=Range(low, tables.wait[place], high),
            because=self._texts[because],
            essential=self._needs[needs],
            contexts=Contexts(company_size, status),
            evidence=self._reasons[evidence],
        )
