"""Hold what classifications record of their entries: relations, and titles of jobs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.model.text import Language


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """One row of a table of facts.

    Attributes
    ----------
    system
        The classification, as roles name it among their codes, such as "rome".
    origin, destination
        Codes of two entries, in the order of the record.
    tier
        What the record calls the relation, such as "Evolution".
    source
        The id of the source that the row was taken from.
    """

    system: str
    origin: str
    destination: str
    tier: str
    source: str

    @property
    def record(self) -> str:
        """The row as evidence cites it.

        Examples
        --------
        >>> Relation("rome", "M1607", "M1604", "Evolution", "rome-3.47").record
        'M1607 > M1604 Evolution'
        """
        return f"{self.origin} > {self.destination} {self.tier}"


@dataclass(frozen=True)
class Relations:
    """All the rows that a graph brings, sorted."""

    rows: Sequence[Relation] = ()

    @cached_property
    def systems(self) -> tuple[str, ...]:
        """The classifications that rows come from, sorted."""
        return tuple(sorted({row.system for row in self.rows}))

    def knows(self, system: str, code: str) -> bool:
        """Return whether a classification relates this code to any other."""
        return (system, code) in self._codes

    def between(
        self, system: str, origin: str, destination: str
    ) -> tuple[Relation, ...]:
        """Return the rows that lead from one code to another."""
        return self._by_pair.get((system, origin, destination), ())

    @cached_property
    def _codes(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (row.system, code)
            for row in self.rows
            for code in (row.origin, row.destination)
        )

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str, str], tuple[Relation, ...]]:
        found: dict[tuple[str, str, str], tuple[Relation, ...]] = {}
        for row in self.rows:
            pair = (row.system, row.origin, row.destination)
            found[pair] = (*found.get(pair, ()), row)
        return found


@dataclass(frozen=True, slots=True, order=True)
class OfficialTitle:
    """One row of a table of titles.

    A code stands for several jobs, so that a title under the code of a role need
    not be a name of that role.

    Attributes
    ----------
    system
        The classification, as roles name it among their codes, such as "rome".
    code
        The entry that holds the title.
    title
        As the classification writes it, often in both genders.
    source
        The id of the source that the row was taken from.
    """

    system: str
    code: str
    title: str
    language: Language
    source: str
