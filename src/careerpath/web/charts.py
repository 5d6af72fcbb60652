"""Draw the graph itself: the map of its roles, roles side by side.

Nothing in their addresses is about a person, so that they can be shared.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from careerpath.planning.comparison import compare_roles
from careerpath.web.pictures import PDF, SVG, WORDS, draw_chart
from careerpath.web.screen import Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram import Paper
    from careerpath.diagram.role_map import RoleMap
    from careerpath.web.fields import Fields
    from careerpath.words import Words

#: The fields of an address.
FAMILY, ROLE = "family", "role"
#: A drawing of more roles has no room for their skills.
MOST_DRAWN = 3
_NAMES = {"map": FAMILY, "compare": ROLE}
_SIZES = ("A4", "A3", "A2", "A1")


def map_picture(words: Words, families: Sequence[str]) -> Picture:
    """Return where the map of some families is, of all where none is named."""
    _ = words.translate
    hint = _("Each role, and each line between two, leads to what is known of it.")
    title = _("The map of roles")
    return _picture(words, "map", families, title, hint, large=len(families) != 1)


def comparison_picture(words: Words, roles: Sequence[str]) -> Picture:
    """Return where the drawing of two or three roles side by side is."""
    _ = words.translate
    title = _("Side by side: {roles}").format(roles=words.roles(roles))
    return _picture(words, "compare", roles, title, "")


def _picture(
    words: Words,
    kind: str,
    ids: Sequence[str],
    title: str,
    hint: str,
    *,
    large: bool = False,
) -> Picture:
    _ = words.translate
    asked = urlencode(
        [("lang", words.language), *((_NAMES[kind], found) for found in ids)]
    )
    address = {form: f"/charts/{kind}{form}?{asked}" for form in (SVG, WORDS, PDF)}
    links = ((_("Open larger"), address[SVG]), (_("To print (PDF)"), address[PDF]))
    return Picture(address[SVG], address[WORDS], title, hint, links, large=large)


def chart(
    words: Words, name: str, fields: Fields
) -> tuple[str, Callable[[], bytes]] | None:
    """Return what names a chart, and what draws it; None where there is no such one.

    Raises
    ------
    InvalidValueError
        If the roles named cannot be drawn side by side.
    """
    kind, dot, ending = name.partition(".")
    form = f"{dot}{ending}"
    if kind not in _NAMES or form not in (SVG, WORDS, PDF):
        return None
    graph = words.graph
    known = graph.roles if kind == "compare" else graph.families
    named = fields.lists.get(_NAMES[kind], ())
    ids = tuple(dict.fromkeys(found for found in named if found in known))
    key = "\n".join((words.language, name, *ids))
    if kind == "map":
        return key, partial(_draw_map, words, ids, form)
    return key, partial(_draw_comparison, words, ids, form)


def _draw_map(words: Words, families: tuple[str, ...], form: str) -> bytes:
    from careerpath.diagram.kinds import find_kind

    values, paper = _readable(words, words.graph, families)
    return draw_chart(words, find_kind("map"), [values], paper, form)


def _readable(
    words: Words, graph: CareerGraph, families: tuple[str, ...]
) -> tuple[RoleMap, Paper]:
    """Return a map and the least paper that holds it; of too many roles an overview."""
    from careerpath.diagram import Paper
    from careerpath.diagram.around.map_pages import holds
    from careerpath.diagram.role_map import RoleMap

    papers = [Paper(size, language=words.language) for size in _SIZES]
    if len(graph.roles) <= MOST_MAPPED or families:
        values = RoleMap(graph, families)
        for paper in papers:
            if holds(values, paper):
                return values, paper
    return RoleMap(graph, overview=True), papers[0]


#: More roles than these stand on no paper.
MOST_MAPPED = 200


def _draw_comparison(words: Words, roles: tuple[str, ...], form: str) -> bytes:
    from careerpath.diagram import Paper
    from careerpath.diagram.kinds import find_kind
    from careerpath.diagram.side_by_side import RolesSideBySide

    kind, paper = find_kind("compare"), Paper(language=words.language)
    comparison = compare_roles(words.graph, roles)
    values = RolesSideBySide(words.graph, comparison)
    return draw_chart(words, kind, kind.split(values, paper), paper, form)
