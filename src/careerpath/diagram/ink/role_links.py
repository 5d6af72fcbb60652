"""Let whoever points at a role in a file read its name and open its own page."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from careerpath.credits import cite
from careerpath.words.phrases import group_name, say
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.paper import Paper
    from careerpath.model.role import Role
    from careerpath.model.text import Language

#: Where classifications show an occupation, by its code; and in which order.
_PAGES = {
    "rome": "https://candidat.francetravail.fr/metierscope/fiche-metier/{}",
    "onet": "https://www.onetonline.org/link/summary/{}",
    "isco08": "http://data.europa.eu/esco/isco/C{}",
}
_NEAREST: Mapping[Language, tuple[str, ...]] = {
    "en": ("onet", "isco08", "rome"),
    "fr": ("rome", "isco08", "onet"),
}
_GID = re.compile(r"(role|name)-(.+)")
_LINE = re.compile(r"-\d+$")


def mark_roles(figure: Figure, graph: CareerGraph, paper: Paper) -> Figure:
    """Name the roles on a figure, link each to its page, and return the figure."""
    for artist in figure.artists:
        found = _GID.fullmatch(str(artist.get_gid()))
        role = _role(graph, found[2]) if found else None
        if found and role:
            artist.set_url(_url(graph, role, paper.language))
            if found[1] == "role":
                artist.set_label(_name(role, paper))
    return figure


def _role(graph: CareerGraph, name: str) -> Role | None:
    """Return the role of an id, or of the id and the number of a line."""
    return graph.roles.get(name) or graph.roles.get(_LINE.sub("", name))


def _name(role: Role, paper: Paper) -> str:
    grade = grade_text(role.grade, paper.language)
    family = group_name(role.family, paper.language)
    return f"{say(role.label, paper.language)} · {grade} · {family}"


def _url(graph: CareerGraph, role: Role, language: Language) -> str | None:
    """Return where a role is described: its own page, or else its strongest source.

    The classification of the reader's country comes first; None where there is none.
    """
    codes = [code for found in role.codes.values() for code in found]
    own = (code for code in codes if code.startswith(("http://", "https://")))
    pages = (
        _PAGES[name].format(role.codes[name][0])
        for name in _NEAREST[language]
        if role.codes.get(name)
    )
    sources = (source.url for source in cite(graph, role.evidence))
    return next(filter(None, chain(own, pages, sources)), None)
