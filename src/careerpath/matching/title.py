"""Find the line of a text that names the job, and the roles it names or is near to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from careerpath.titles import fold

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Role

_MOST_WORDS = 14
_MOST_LINES = 5
_SENTENCE_END = (".", "!", "?", ":", ";")
#: Says that the post is open to all: "(H/F)", "F/H/X", "(m/w/d)".
_GENDERS = re.compile(r"\(?\b[HFMWDX](?:/[HFMWDX])+\b\)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s[-–—|]\s|[,;:]")
#: Ends what names the one who is wanted.
_CLAUSE_END = re.compile(r"[,.;:!?(]")
#: Announces the one who is wanted, up to the words that name the job.
_WANTED = re.compile(
    r"\b(?:looking for|seeks|seeking|hiring|recherch(?:e|ons)|recrut(?:e|ons)"
    r"|cherch(?:e|ons))\s(?:an?|our|un|une|notre|son|sa)\s(.+)",
    re.IGNORECASE,
)
#: An advertisement says so at its head; further down it is the work to hire others.
_HEAD = 400
#: So many words may stand before the name: "a fully qualified", "un ou une".
_MOST_BEFORE = 3
#: Opens what a name does not need: "PA to the chair", "Accountant for the museum".
_COMPLEMENT = re.compile(
    r"\s(?:to|for|at|in|of the|chez|auprès|pour|dans|à)\s.*", re.IGNORECASE
)


class Title(NamedTuple):
    """The line that names the job.

    Attributes
    ----------
    line
        The line; empty where none names the job.
    roles
        The roles whose names stand in it, sorted.
    rest
        What follows it.
    whole
        Whether a part of the line is nothing but the name of a role: "assistant"
        makes no assistant of a "sales assistant".
    near
        Where a part of the line is nothing but the name of a job that the graph says
        it lacks, the roles to which that job is near, sorted.
    """

    line: str
    roles: tuple[str, ...]
    rest: str
    whole: bool = False
    near: tuple[str, ...] = ()


def split_title(graph: CareerGraph, text: str) -> Title:
    """Return the title of a text apart from its content.

    It is the first line, where that is short and names a role. Above it a CV has
    a name and an address, and an advertisement the name of a firm: failing the
    first line, it is one of the next four that has the name of a role for itself.
    The name of a job that the graph says it lacks is a title too, and no role is
    named by a part of it. Failing all that, it is a first line that stands alone; or
    none is, and the text may yet announce that such a job is wanted.
    """
    lines = text.lstrip().split("\n")
    for place, line in enumerate(map(str.split, lines[:_MOST_LINES])):
        words = " ".join(line)
        if len(line) > _MOST_WORDS or words.endswith(_SENTENCE_END):
            break
        rest = "\n".join(lines[place + 1 :])
        whole = _is_name(graph, words)
        if not whole and (near := _roles_near(graph, words)):
            return Title(words, (), rest, near=near)
        if (place == 0 or whole) and (roles := _roles_named(graph, words)):
            return Title(words, roles, rest, whole)
    return _standing_alone(lines) or Title("", (), text, near=_wanted(graph, text))


def _standing_alone(lines: list[str]) -> Title | None:
    """Return the first line as a title that names no role, if a blank one follows."""
    first = " ".join(lines[0].split())
    short = len(first.split()) <= _MOST_WORDS and not first.endswith(_SENTENCE_END)
    if short and any(map(str.strip, lines[1:])) and not lines[1].strip():
        return Title(first, (), "\n".join(lines[1:]))
    return None


def _wanted(graph: CareerGraph, text: str) -> tuple[str, ...]:
    """Return the roles to which a job is near that is asked for and is not here.

    The first words that name a role or such a job decide.
    """
    for found in _WANTED.finditer(text[:_HEAD]):
        words = _CLAUSE_END.split(found[1])[0].split()[:_MOST_WORDS]
        for start in range(min(len(words), _MOST_BEFORE + 1)):
            for end in range(len(words), start, -1):
                name = " ".join(words[start:end])
                if graph.roles_named(name):
                    return ()
                if near := graph.roles_near(name):
                    return near
    return ()


def _is_name(graph: CareerGraph, line: str) -> bool:
    """Return whether a part of a line is the name of a role, and nothing else."""
    return any(map(graph.roles_named, _parts(line)))


def _roles_near(graph: CareerGraph, line: str) -> tuple[str, ...]:
    """Return the roles to which a job is near that the graph lacks and a part names."""
    return next(filter(None, map(graph.roles_near, _parts(line))), ())


def _parts(line: str) -> list[str]:
    """Return the parts of a line that may be a name, then what is left of them."""
    parts = [_GENDERS.sub("", part).strip() for part in _SEPARATOR.split(line)]
    parts += [_COMPLEMENT.sub("", part) for part in parts]
    return [part for part in parts if part]


def _roles_named(graph: CareerGraph, line: str) -> tuple[str, ...]:
    """Return the roles whose names stand in a line; of overlapping ones the longest.

    One word that several roles go by, such as "assistant", only counts for itself.
    """
    found: set[str] = set()
    for part in _SEPARATOR.split(line):
        words = part.split()
        start = 0
        while start < len(words):
            for end in range(len(words), start, -1):
                ids = graph.roles_named(" ".join(words[start:end]))
                alone = end - start == 1 < len(words)
                if ids and not (alone and len(ids) > 1):
                    found.update(ids)
                    start = end - 1
                    break
            start += 1
    return tuple(sorted(found))


def is_mentioned(role: Role, text: str) -> bool:
    """Return whether a name of a role, of two words or more, stands in a text."""
    said = f" {fold(text)} "
    aliases = (alias for names in role.aliases.values() for alias in names)
    labels = (role.label.en, role.label.fr, role.label.fr_feminine)
    names = (fold(name) for name in (*labels, *aliases))
    return any(f" {name} " in said for name in names if " " in name)
