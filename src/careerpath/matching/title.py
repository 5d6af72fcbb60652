"""Find the line of a text that names the job, and the roles it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph

_MOST_WORDS = 14
_MOST_LINES = 5
_SENTENCE_END = (".", "!", "?", ":", ";")
#: Says that the post is open to all: "(H/F)", "F/H/X", "(m/w/d)".
_GENDERS = re.compile(r"\(?\b[HFMWDX](?:/[HFMWDX])+\b\)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s[-–—|]\s|[,;:]")


class Title(NamedTuple):
    """The line that names the job, the roles that go by it, and what follows."""

    line: str
    roles: tuple[str, ...]
    rest: str


def split_title(graph: CareerGraph, text: str) -> Title:
    """Return the title of a text apart from its content.

    It is the first line, where that is short and names a role. Above it a CV has
    a name and an address, and an advertisement the name of a firm: failing the
    first line, it is one of the next four that has the name of a role for itself.
    Failing that, it is a first line that stands alone.
    """
    lines = text.lstrip().split("\n")
    for place, line in enumerate(map(str.split, lines[:_MOST_LINES])):
        words = " ".join(line)
        if len(line) > _MOST_WORDS or words.endswith(_SENTENCE_END):
            break
        if place == 0 or _is_name(graph, words):
            roles = _roles_named(graph, words)
            if roles:
                return Title(words, roles, "\n".join(lines[place + 1 :]))
    return _standing_alone(lines) or Title("", (), text)


def _standing_alone(lines: list[str]) -> Title | None:
    """Return the first line as a title that names no role, if a blank one follows."""
    first = " ".join(lines[0].split())
    short = len(first.split()) <= _MOST_WORDS and not first.endswith(_SENTENCE_END)
    if short and any(map(str.strip, lines[1:])) and not lines[1].strip():
        return Title(first, (), "\n".join(lines[1:]))
    return None


def _is_name(graph: CareerGraph, line: str) -> bool:
    """Return whether a part of a line is the name of a role, and nothing else."""
    parts = (_GENDERS.sub("", part).strip() for part in _SEPARATOR.split(line))
    return any(part and graph.roles_named(part) for part in parts)


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
