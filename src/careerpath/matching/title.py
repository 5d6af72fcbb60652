"""Find the line of a text that names the job, and the roles it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph

_MOST_WORDS = 14
_SENTENCE_END = (".", "!", "?", ":", ";")
_SEPARATOR = re.compile(r"\s[-–—|]\s|[,;:]")


class Title(NamedTuple):
    """The line that names the job, the roles that go by it, and what follows."""

    line: str
    roles: tuple[str, ...]
    rest: str


def split_title(graph: CareerGraph, text: str) -> Title:
    """Return the title of a text apart from its content.

    It is the first line, where that is short and names a role or stands alone.
    """
    first, _, rest = text.lstrip().partition("\n")
    line = " ".join(first.split())
    if len(line.split()) > _MOST_WORDS or line.endswith(_SENTENCE_END):
        return Title("", (), text)
    roles = _roles_named(graph, line)
    if roles or (rest.strip() and not rest.partition("\n")[0].strip()):
        return Title(line, roles, rest)
    return Title("", (), text)


def _roles_named(graph: CareerGraph, line: str) -> tuple[str, ...]:
    """Return the roles whose names stand in a line, the longest names first."""
    found: set[str] = set()
    for part in _SEPARATOR.split(line):
        words = part.split()
        start = 0
        while start < len(words):
            for end in range(len(words), start, -1):
                ids = graph.roles_named(" ".join(words[start:end]))
                if ids:
                    found.update(ids)
                    start = end - 1
                    break
            start += 1
    return tuple(sorted(found))
