"""Hold a framework of competencies, whatever form it was published in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What an entry is: a job, a group of others, a skill, a level of the skill above it,
#: or something that is seen in who holds it.
Part: TypeAlias = Literal["role", "group", "skill", "level", "seen"]
#: The end of a code such as "calendar-management:2".
_LEVEL = re.compile(r":(\d{1,2})$")
#: A label is what people read in a list; the whole sentence is a statement.
_LONGEST_LABEL = 100


@dataclass
class Entry:
    """An entry of a framework.

    Attributes
    ----------
    code
        What others call it by.
    label, statement
        Its short name, and the whole of what it says, which may be the same.
    parent
        The code of what it stands below; empty at the top.
    part
        What it is, as soon as that is known.
    level
        The number of a level, or the level of a skill that is aimed at.
    """

    code: str
    label: str
    statement: str
    parent: str = ""
    part: Part = "skill"
    level: int = 0


@dataclass
class Framework:
    """A framework: its entries by code, in their order.

    `before` says which code comes before which; `levels` are the names of its levels
    from 1 on, as far as it names them; `language` is empty where it does not say.
    """

    file: str
    title: str
    publisher: str
    language: str = ""
    licence: str = ""
    url: str = ""
    entries: dict[str, Entry] = field(default_factory=dict)
    before: list[tuple[str, str]] = field(default_factory=list)
    levels: tuple[str, ...] = ()

    def children(self) -> dict[str, list[Entry]]:
        """Return the entries below each code; at the top, below ""."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            parent = entry.parent if entry.parent in self.entries else ""
            found.setdefault(parent, []).append(entry)
        return found

    def cut_circles(self) -> None:
        """Let nothing stand below itself: the first of a circle goes to the top."""
        for entry in self.entries.values():
            *_, last = (entry, *self.above(entry))
            if last.parent == entry.code:
                entry.parent = ""

    def above(self, entry: Entry) -> Iterator[Entry]:
        """Yield what an entry stands below, the nearest first; never in a circle."""
        passed = {entry.code}
        while entry.parent in self.entries and entry.parent not in passed:
            entry = self.entries[entry.parent]
            passed.add(entry.code)
            yield entry


def level_in(code: str) -> int:
    """Return the level that a code of ours ends in; 0 where it ends in none.

    Examples
    --------
    >>> level_in("filing:2"), level_in("ORG-02")
    (2, 0)
    """
    found = _LEVEL.search(code)
    return int(found[1]) if found else 0


def shortened(statement: str) -> str:
    """Return a sentence as a label: cut between two words if it is long."""
    if len(statement) <= _LONGEST_LABEL:
        return statement
    kept = statement[:_LONGEST_LABEL].rpartition(" ")[0] or statement[:_LONGEST_LABEL]
    return f"{kept}…"
