"""List the kinds of diagram, and find what draws each of them."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Literal,
    Protocol,
    TypeAlias,
    TypeVar,
    assert_never,
    get_args,
    overload,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from careerpath.diagram.kinds.compare import RolesSideBySide
    from careerpath.diagram.kinds.gap import HeldAgainstRequired
    from careerpath.diagram.kinds.map import RoleMap
    from careerpath.diagram.kinds.route import ChosenRoute
    from careerpath.diagram.kinds.timeline import PlannedRoute
    from careerpath.diagram.kinds.trade_offs import RouteChoice
    from careerpath.diagram.paper import Paper

Values = TypeVar("Values")

KindName: TypeAlias = Literal[
    "route", "map", "compare", "gap", "timeline", "trade-offs"
]
KINDS: tuple[KindName, ...] = get_args(KindName)


class DiagramKind(Protocol[Values]):
    """What the module of a kind offers: pure functions of values and a paper.

    The values are a frozen dataclass of the module; whatever they hold, the same
    values and the same paper give the same figure.
    """

    def title(self, values: Values, paper: Paper, /) -> str:
        """Return the headline of the page, which is the title of its file too."""

    def draw(self, values: Values, paper: Paper, /) -> Figure:
        """Return one page of the paper's size."""

    def split(self, values: Values, paper: Paper, /) -> tuple[Values, ...]:
        """Return the values of each page, where a diagram may take several."""

    def outline(self, values: Values, paper: Paper, /) -> str:
        """Return in words what `draw` draws with the same arguments."""


AnyKind: TypeAlias = (
    "DiagramKind[ChosenRoute] | DiagramKind[RoleMap] | DiagramKind[RolesSideBySide]"
    " | DiagramKind[HeldAgainstRequired] | DiagramKind[PlannedRoute]"
    " | DiagramKind[RouteChoice]"
)


@overload
def find_kind(name: Literal["route"]) -> DiagramKind[ChosenRoute]: ...
@overload
def find_kind(name: Literal["map"]) -> DiagramKind[RoleMap]: ...
@overload
def find_kind(name: Literal["compare"]) -> DiagramKind[RolesSideBySide]: ...
@overload
def find_kind(name: Literal["gap"]) -> DiagramKind[HeldAgainstRequired]: ...
@overload
def find_kind(name: Literal["timeline"]) -> DiagramKind[PlannedRoute]: ...
@overload
def find_kind(name: Literal["trade-offs"]) -> DiagramKind[RouteChoice]: ...
def find_kind(name: KindName) -> AnyKind:
    """Return what draws a kind of diagram; its module is imported only now."""
    match name:
        case "route":
            from careerpath.diagram.kinds import route

            return route
        case "map":
            from careerpath.diagram.kinds import map as role_map

            return role_map
        case "compare":
            from careerpath.diagram.kinds import compare

            return compare
        case "gap":
            from careerpath.diagram.kinds import gap

            return gap
        case "timeline":
            from careerpath.diagram.kinds import timeline

            return timeline
        case "trade-offs":
            from careerpath.diagram.kinds import trade_offs

            return trade_offs
        case _:
            assert_never(name)
