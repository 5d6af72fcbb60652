"""List the forms of export, and what writes each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.endings import Endings, Form, Sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.exporting.exported_graph import ExportedGraph

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
