"""Hold a transition: a recorded move from one role to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.model.contexts import EVERYWHERE, Contexts
from careerpath.model.evidence import Evidence, Tier, firmness, strongest_tier

if TYPE_CHECKING:
    from careerpath.model.ranges import Range
    from careerpath.model.role import Requirement
    from careerpath.model.text import Text

MoveKind: TypeAlias = Literal["promotion", "lateral", "conversion", "return", "unknown"]
MOVE_KINDS: tuple[MoveKind, ...] = (
    "promotion",
    "lateral",
    "conversion",
    "return",
    "unknown",
)


@dataclass(frozen=True, slots=True)
class Transition:
    """A recorded move.

    Attributes
    ----------
    experience_months
        The usual time in the origin before this move.
    essential
        What the move itself demands beyond what the destination requires.
    because
        What the origin already gives and what is new, in a sentence.
    """

    origin: str
    destination: str
    kind: MoveKind
    experience_months: Range[int]
    because: Text
    essential: tuple[Requirement, ...] = ()
    contexts: Contexts = EVERYWHERE
    evidence: tuple[Evidence, ...] = ()

    @property
    def tier(self) -> Tier:
        """The strongest tier among its evidence."""
        return strongest_tier(self.evidence)

    @property
    def firmness(self) -> int:
        """How firm its firmest evidence is, 0 for the firmest."""
        return firmness(self.evidence)
