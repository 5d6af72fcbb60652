"""Hand a graph or a route to other programs: GraphML, DOT, Mermaid, JSON."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import ExportedGraph
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.text import Language

__all__ = ["FORMS", "export_graph", "export_route"]

#: The module of each form, by the ending of the file's name.
FORMS: Mapping[str, str] = MappingProxyType(
    {
        ".graphml": "careerpath.exporting.graphml",
        ".dot": "careerpath.exporting.dot",
        ".mmd": "careerpath.exporting.mermaid",
        ".json": "careerpath.exporting.node_link",
    }
)


def export_graph(
    graph: CareerGraph,
    path: str | Path,
    *,
    families: Iterable[str] = (),
    skills: bool = False,
    language: Language = "en",
) -> None:
    """Write the roles of a graph and the moves between them to a file.

    The same graph gives the same bytes every time.

    Parameters
    ----------
    graph
        The career graph.
    path
        The file; its ending, one of `FORMS`, chooses the form.
    families
        Only roles of these; all where none is given.
    skills
        Whether skills, requirements and prerequisites are written too.
    language
        The language of labels; ids and keys have none.

    Raises
    ------
    InvalidValueError
        If the name has another ending, there is no role to write, or the form
        cannot hold so much.
    FileError
        If the file cannot be written.
    """
    from careerpath.exporting.contents import exported_graph

    _check_name(path)
    wanted = frozenset(families)
    roles = [r for r in graph.roles.values() if not wanted or r.family in wanted]
    if not roles:
        raise InvalidValueError(
            message(
                "There is no role to export; the families are: {families}.",
                families=", ".join(graph.families),
            )
        )
    _write(exported_graph(graph, roles, skills=skills, language=language), path)


def export_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    path: str | Path,
    *,
    chosen: int = 0,
    skills: bool = False,
    language: Language = "en",
) -> None:
    """Write a route to a file, with its prices and the direct jump beside it.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The routes found.
    path, skills, language
        As for `export_graph`.
    chosen
        The position of the route in `answer.routes`.

    Raises
    ------
    InvalidValueError
        If the name has another ending, or there is no such route.
    FileError
        If the file cannot be written.
    """
    from careerpath.exporting.contents import exported_route

    _check_name(path)
    if not 0 <= chosen < len(answer.routes):
        raise InvalidValueError(
            message(
                "There is no route {number} from “{origin}” to “{destination}”.",
                number=chosen + 1,
                origin=answer.origin,
                destination=answer.destination,
            )
        )
    exported = exported_route(
        graph, answer, answer.routes[chosen], skills=skills, language=language
    )
    _write(exported, path)


def _check_name(path: str | Path) -> None:
    """Refuse an unknown ending before anything is worked out."""
    if Path(path).suffix.lower() not in FORMS:
        raise InvalidValueError(
            message(
                "“{path}” does not say in which form to export; end it in one of "
                "{forms}.",
                path=str(path),
                forms=", ".join(FORMS),
            )
        )


def _write(exported: ExportedGraph, path: str | Path) -> None:
    form = import_module(FORMS[Path(path).suffix.lower()])
    write_whole(path, form.render(exported))
