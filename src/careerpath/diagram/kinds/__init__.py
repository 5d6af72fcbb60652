"""List the kinds of diagram, and find what draws each of them."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.figure import Figure

    from careerpath.diagram.page import Page

#: The module of each kind, imported when the kind is asked for.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "route": "careerpath.diagram.kinds.route",
        "map": "careerpath.diagram.kinds.map",
        "compare": "careerpath.diagram.kinds.compare",
        "gap": "careerpath.diagram.kinds.gap",
        "timeline": "careerpath.diagram.kinds.timeline",
        "trade-offs": "careerpath.diagram.kinds.trade_offs",
    }
)


class Kind(Protocol):
    """What the module of a kind offers: pure functions of values and a page.

    The values are a frozen dataclass of the module; whatever they hold, the same
    values and the same page give the same figure.
    """

    def title(self, values: Any, page: Page, /) -> str:
        """Return the headline of the page, which is the title of its file too."""

    def draw(self, values: Any, page: Page, /) -> Figure:
        """Return one page of the paper's size."""

    def split(self, values: Any, page: Page, /) -> tuple[Any, ...]:
        """Return the values of each page, where a diagram may take several."""

    def outline(self, values: Any, page: Page, /) -> str:
        """Return in words what `draw` draws with the same arguments."""


def kind(name: str) -> Kind:
    """Return what draws a kind of diagram, one of `KINDS`."""
    return cast("Kind", import_module(KINDS[name]))
