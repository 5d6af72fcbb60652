"""Hold what a form sends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Nobody sends more ticked lists of one plan, and no class has more people.
MOST_LISTS = 100
#: Of the name of a file no more is shown.
_LONGEST_NAME = 80
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class SentFile(NamedTuple):
    """A file that was sent; by the end of its name it is known how to read it."""

    name: str
    content: bytes


def sent_file(name: str, content: bytes) -> SentFile:
    r"""Return a file under the last part of its name; where it was is not told.

    Examples
    --------
    >>> sent_file("C:\\Users\\Anna\\list.xlsx", b"").name
    'list.xlsx'
    """
    last = PurePosixPath(_UNSHOWN.sub("", name).replace("\\", "/")).name
    ending = PurePosixPath(last).suffix[:_LONGEST_NAME]
    stem = last.removesuffix(ending)[: _LONGEST_NAME - len(ending)]
    return SentFile(f"{stem}{ending}", content)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a form.

    Attributes
    ----------
    values
        The last value of each.
    lists
        All values of each, in the order they were sent.
    files
        The files of each; a field in which none was chosen has none.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, tuple[SentFile, ...]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return a value, empty where there is none."""
        return self.values.get(name, "").strip()

    def whole(self, name: str, lowest: int, highest: int, usual: int) -> int:
        """Return a whole number within bounds, `usual` where there is none."""
        text = self.get(name)
        if not (text.isascii() and text.isdecimal() and len(text) < len("100000")):
            return usual
        return max(lowest, min(int(text), highest))

    def sent(self, name: str) -> tuple[SentFile, ...]:
        """Return the files that were chosen in a field."""
        return self.files.get(name, ())
