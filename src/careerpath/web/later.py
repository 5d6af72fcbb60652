"""Load the modules of screens when they are first asked for, or when there is time."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: The modules that answer, but for the one of the first page.
_ROOMS = (
    "advertisement",
    "along",
    "charts",
    "coach",
    "destinations",
    "library",
    "opening",
    "parcels",
    "plans",
    "returned",
    "talk",
    "trainer",
    "ways",
)


def later(module: str, name: str) -> Callable[..., Any]:
    """Return a function of a module of the pages, which loads when it is called."""

    def call(*given: Any) -> Any:
        return getattr(import_module(f"careerpath.web.{module}"), name)(*given)

    return call


def load_screens() -> None:
    """Load all of them, so that nobody waits for it."""
    for module in _ROOMS:
        import_module(f"careerpath.web.{module}")
