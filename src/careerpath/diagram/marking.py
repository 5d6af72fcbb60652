"""Let whoever points at a role in a file read its name and open its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.diagram import wording
from careerpath.diagram.subtitle import cited_sources
from careerpath.wording import group_name, say

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.page import Page
    from careerpath.model.role import Role

_GID = re.compile(r"(role|name)-(.+)")
_LINE = re.compile(r"-\d+$")


def mark_roles(figure: Figure, graph: CareerGraph, page: Page) -> Figure:
    """Name the roles on a figure, link them to their strongest source, return it."""
    for artist in figure.findobj():
        found = _GID.fullmatch(str(artist.get_gid()))
        role = _role(graph, found[2]) if found else None
        if found and role:
            artist.set_url(_url(graph, role))
            if found[1] == "role":
                artist.set_label(_name(role, page))
    return figure


def _role(graph: CareerGraph, name: str) -> Role | None:
    """Return the role of an id, or of the id and the number of a line."""
    return graph.roles.get(name) or graph.roles.get(_LINE.sub("", name))


def _name(role: Role, page: Page) -> str:
    grade = wording.grade_heading(role.grade, page.language)
    family = group_name(role.family, page.language)
    return f"{say(role.label, page.language)} · {grade} · {family}"


def _url(graph: CareerGraph, role: Role) -> str | None:
    """Return where the strongest source of a role is found; None where nowhere."""
    urls = (source.url for source in cited_sources(graph, role.evidence))
    return next(filter(None, urls), None)
