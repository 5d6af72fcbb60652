"""Hold what public classifications say of a move, and counts of a graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from careerpath.model.evidence import Standing, Tier
    from careerpath.model.relation import Relation
    from careerpath.model.transition import Transition

#: `recorded`: a row leads from the origin's codes to the destination's;
#: `shared`: both have a code in common, so that no row can exist;
#: `opposite`: rows lead the other way only; `absent`: both have codes and no row
#: joins them; `uncoded`: one of the two has no code in the table.
Finding: TypeAlias = Literal["recorded", "shared", "opposite", "absent", "uncoded"]
#: What classifications call their relations, the closest first of each.
_CLOSEST = ("Evolution", "Proche", "Primary-Short", "Primary-Long", "Supplemental")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one classification says of a move.

    Attributes
    ----------
    rows
        The relations that lead the way of the move.
    opposite
        Those that lead the other way.
    shared
        The codes that both roles carry.
    uncoded
        The roles without a code that the table knows.
    """

    system: str
    finding: Finding
    rows: tuple[Relation, ...] = ()
    opposite: tuple[Relation, ...] = ()
    shared: tuple[str, ...] = ()
    uncoded: tuple[str, ...] = ()

    @property
    def closest(self) -> Relation | None:
        """The closest relation among the rows; unknown tiers come last."""
        ranks = {tier: rank for rank, tier in enumerate(_CLOSEST)}
        return min(
            self.rows,
            key=lambda row: (ranks.get(row.tier, len(ranks)), row),
            default=None,
        )

    @property
    def contradicts(self) -> bool:
        """Whether the classification could record the move and does not."""
        return self.finding in ("opposite", "absent")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A recorded move beside the verdicts on it, one for each classification."""

    move: Transition
    verdicts: tuple[Verdict, ...]

    @property
    def comparable(self) -> bool:
        """Whether some classification has different codes for the two roles."""
        return any(
            v.contradicts or (v.finding == "recorded" and not v.shared)
            for v in self.verdicts
        )

    @property
    def confirmed(self) -> bool:
        """Whether some classification records the move."""
        return any(v.finding == "recorded" for v in self.verdicts)

    @property
    def disputed(self) -> bool:
        """Whether one classification records the move and one that could does not."""
        return self.confirmed and any(v.contradicts for v in self.verdicts)


@dataclass(frozen=True, slots=True)
class Counts:
    """How large a graph is, and how much of it is confirmed.

    Attributes
    ----------
    names
        Labels and aliases of roles, in both languages and genders.
    official_titles
        Titles that classifications file under the codes of roles, each once.
    statements
        What can be observed at a level of a skill.
    essential, desirable
        What roles require.
    entry_family
        The family with the lowest grade, from which people set out.
    reachable_families
        The families that recorded moves lead to from it, itself included.
    prerequisite_links
        Levels of skills that wait for another skill, each pair counted once.
    comparable, confirmed
        The moves between roles with different codes in some classification, and
        those of them that a classification records.
    tiers
        The moves by their best tier.
    standings
        The moves by what the firmest of their evidence shows.
    """

    roles: int
    names: int
    official_titles: int
    skills: int
    statements: int
    essential: int
    desirable: int
    transitions: int
    families: int
    entry_family: str
    reachable_families: int
    prerequisite_links: int
    comparable: int
    confirmed: int
    tiers: tuple[tuple[Tier, int], ...]
    standings: tuple[tuple[Standing, int], ...]
