"""Write an exported graph as a flowchart of Mermaid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from careerpath.exporting.exported_graph import ExportedGraph, Link, Node

#: What Mermaid draws at the most unless a site allows more.
MOST_LINKS = 500
MOST_LETTERS = 50_000

#: Signs that mean something to the parser, or to the page that shows the chart.
_SIGNS = str.maketrans(
    {sign: f"#{ord(sign)};" for sign in "#&<>`{}[]|;"}
    | {'"': "#quot;", "\n": " ", "\\": "#92;#8203;"}  # it would read \\n as a break
)


def render(exported: ExportedGraph) -> bytes:
    """Return an exported graph as a Mermaid flowchart from left to right.

    Raises
    ------
    InvalidValueError
        If it is more than Mermaid draws.
    """
    lines = [
        *(f"%% {_plain(notice)}" for notice in exported.notices),
        "flowchart LR",
        f"  accTitle: {_plain(exported.title)}",
        f"  accDescr: {_plain(exported.description)}",
        *(f"  {_node(node)}" for node in exported.nodes),
        *(f"  {_edge(link)}" for link in exported.links),
    ]
    text = "\n".join(lines) + "\n"
    if len(exported.links) > MOST_LINKS or len(text) > MOST_LETTERS:
        raise InvalidValueError(
            message(
                "Mermaid draws {most} arrows at the most, and texts of "
                "{letters} characters; here are {count} and {length}. Choose "
                "fewer families, or another form.",
                most=MOST_LINKS,
                letters=MOST_LETTERS,
                count=len(exported.links),
                length=len(text),
            )
        )
    return text.encode()


def identifier(id: str) -> str:
    """Return an id that no word of the language can be mistaken for.

    Examples
    --------
    >>> identifier("end"), identifier("office-manager"), identifier("skill:a_b")
    ('r_end', 'r_office_manager', 'r_skill_x3a_a_x5f_b')
    """

    def spelt(sign: re.Match[str]) -> str:
        return "_" if sign[0] == "-" else f"_x{ord(sign[0]):x}_"

    return "r_" + re.sub(r"[^A-Za-z0-9]", spelt, id)


def _plain(text: str) -> str:
    """Return a text for a line of its own, without what would end it."""
    return " ".join(re.sub(r"[;#{}%]", " ", text).split())


def _node(node: Node) -> str:
    label = f'"{node.label.translate(_SIGNS)}<br/>{node.note.translate(_SIGNS)}"'
    left, right = ("[", "]") if node.type == "role" else ("(", ")")
    return f"{identifier(node.id)}{left}{label}{right}"


def _edge(link: Link) -> str:
    """Return an arrow: a step thick, the jump and what is weak dotted."""
    arrow = "==>" if link.step else "-->"
    if link.type == "direct" or (link.weak and not link.step):
        arrow = "-.->"
    lines = "<br/>".join(part.translate(_SIGNS) for part in link.label.split(" · "))
    label = f'|"{lines}"|' if lines else ""
    return f"{identifier(link.origin)} {arrow}{label} {identifier(link.destination)}"
