"""Hold what a form sends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a form.

    Attributes
    ----------
    values
        The last value of each.
    lists
        All values of each, in the order they were sent.
    file
        The bytes of the file that was sent, if one was.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: bytes = b""

    def get(self, name: str) -> str:
        """Return a value, empty where there is none."""
        return self.values.get(name, "").strip()

    def whole(self, name: str, lowest: int, highest: int, usual: int) -> int:
        """Return a whole number within bounds, `usual` where there is none."""
        text = self.get(name)
        if not (text.isascii() and text.isdecimal() and len(text) < len("100000")):
            return usual
        return max(lowest, min(int(text), highest))
