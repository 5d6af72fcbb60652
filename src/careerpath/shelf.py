"""Keep what is worked out of a graph as long as the graph itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.sections import DamagedError, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.sections import Sections

T = TypeVar("T")


class Shelf:
    """What is known of one graph, by name.

    This one forgets with the program; the loader gives graphs that it keeps in the
    user's cache folder one that keeps its values there, too.

    Parameters
    ----------
    key
        What the kept bytes are bound to.
    """

    def __init__(self, key: str = "") -> None:
        self.key = key
        self._values: dict[str, Any] = {}

    def __reduce__(self) -> tuple[type[Shelf], tuple[str]]:
        return type(self), (self.key,)

    def take(
        self,
        name: str,
        make: Callable[[], Mapping[str, bytes]],
        read: Callable[[Sections], T],
    ) -> T:
        """Return the value of a name; it is made where it is not known yet.

        Parameters
        ----------
        name
            Of letters, digits and hyphens.
        make
            Returns the value as sections of bytes.
        read
            Returns the value that `make` made the sections of.
        """
        if name not in self._values:
            self._values[name] = self._kept(name, read) or self._new(name, make, read)
        value: T = self._values[name]
        return value

    def _kept(self, name: str, read: Callable[[Sections], T]) -> T | None:
        stored = self.recall(name)
        if stored is None:
            return None
        try:
            return read(unseal(self.key, stored))
        except (DamagedError, LookupError, TypeError, ValueError):
            return None

    def _new(
        self,
        name: str,
        make: Callable[[], Mapping[str, bytes]],
        read: Callable[[Sections], T],
    ) -> T:
        content = seal(self.key, make())
        self.keep(name, content)
        return read(unseal(self.key, content))

    def recall(self, name: str) -> bytes | None:  # noqa: ARG002
        """Return the bytes kept under a name; None where there are none."""
        return None

    def keep(self, name: str, content: bytes) -> None:
        """Keep bytes under a name, if that is possible."""
