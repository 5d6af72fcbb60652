"""Hand a graph or a route to other programs: GraphML, DOT, Mermaid, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.endings import Endings, Form, Sign
from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careerpath.career_graph import CareerGraph
    from careerpath.exporting.exported_graph import ExportedGraph
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.text import Language

    Render = Callable[[ExportedGraph], bytes]


def _graphml(exported: ExportedGraph) -> bytes:
    from careerpath.exporting.graphml import render

    return render(exported)


def _dot(exported: ExportedGraph) -> bytes:
    from careerpath.exporting.dot import render

    return render(exported)


def _mermaid(exported: ExportedGraph) -> bytes:
    from careerpath.exporting.mermaid import render

    return render(exported)


def _node_link(exported: ExportedGraph) -> bytes:
    from careerpath.exporting.node_link import render

    return render(exported)


EXPORTS: Endings[Render] = Endings(
    {
        ".graphml": Form(
            "graphml",
            _graphml,
            Sign(rb"<\?xml [^\n]*\n<graphml [^\n]*\n  <key id=\"yed-edge\" "),
        ),
        ".dot": Form(
            "dot", _dot, Sign(rb"(?:// [^\n]*\n)*digraph careerpath \{\n  label=")
        ),
        ".mmd": Form(
            "mermaid",
            _mermaid,
            Sign(
                rb"(?:%% [^\n]*\n)*flowchart LR\n  accTitle: [^\n]*\n"
                rb"  accDescr: [^\n]*\n  r_\w+[\[(]"
            ),
        ),
        ".json": Form(
            "json", _node_link, Sign(rb'\{\n  "schema": "careerpath/graph/\d')
        ),
    }
)


__all__ = ["EXPORTS", "export_graph", "export_route"]


def export_graph(
    graph: CareerGraph,
    path: str | Path,
    *,
    families: Iterable[str] = (),
    skills: bool = False,
    language: Language = "en",
    force: bool = False,
) -> None:
    """Write the roles of a graph and the moves between them to a file.

    The same graph gives the same bytes every time.

    Parameters
    ----------
    graph
        The career graph.
    path
        The file; its ending, one of `EXPORTS`, chooses the form.
    families
        Only roles of these; all where none is given.
    skills
        Whether skills, requirements and prerequisites are written too.
    language
        The language of labels; ids and keys have none.
    force
        Whether to write over a file that is no export of ours.

    Raises
    ------
    InvalidValueError
        If the name has another ending, there is no role to write, or the form
        cannot hold so much.
    FileError
        If the file cannot be written, or would replace another kind of file.
    """
    from careerpath.exporting.contents import exported_graph

    render = EXPORTS.claim(path, force=force)  # before anything is worked out
    wanted = frozenset(families)
    roles = [r for r in graph.roles.values() if not wanted or r.family in wanted]
    if not roles:
        raise InvalidValueError(
            message(
                "There is no role to export; the families are: {families}.",
                families=", ".join(graph.families),
            )
        )
    exported = exported_graph(graph, roles, skills=skills, language=language)
    write_whole(path, render(exported))


def export_route(
    graph: CareerGraph,
    answer: RouteAnswer,
    path: str | Path,
    *,
    chosen: int = 0,
    skills: bool = False,
    language: Language = "en",
    force: bool = False,
) -> None:
    """Write a route to a file, with its prices and the direct jump beside it.

    Parameters
    ----------
    graph
        The graph that the answer was found in.
    answer
        The routes found.
    path, skills, language, force
        As for `export_graph`.
    chosen
        The position of the route in `answer.routes`.

    Raises
    ------
    InvalidValueError
        If the name has another ending, or there is no such route.
    FileError
        If the file cannot be written, or would replace another kind of file.
    """
    from careerpath.exporting.contents import exported_route

    render = EXPORTS.claim(path, force=force)  # before anything is worked out
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
    write_whole(path, render(exported))
