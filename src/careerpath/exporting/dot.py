"""Write an exported graph in the language of Graphviz."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.exporting.exported_graph import ExportedGraph, Link, Node

_HEAD = """\
  charset="UTF-8";
  rankdir=LR;
  newrank=true;
  nodesep=0.4;
  labelloc=t;
  fontname="Helvetica";
  node [shape=box, style=rounded, fontname="Helvetica"];
  edge [fontname="Helvetica", fontsize=10];"""


def render(exported: ExportedGraph) -> bytes:
    """Return an exported graph as DOT: one column for each grade, in their order."""
    grades = {node.id: node.grade for node in exported.nodes if node.type == "role"}
    lines = [
        *(f"// {_one_line(notice)}" for notice in exported.notices),
        "digraph careerpath {",
        f"  label={quoted(exported.title)};",
        _HEAD,
        *(f"  {line}" for node in exported.nodes for line in _node(node)),
        *_columns(exported),
        *(f"  {_edge(link, grades)}" for link in exported.links),
        "}",
    ]
    return ("\n".join(lines) + "\n").encode()


def quoted(text: str) -> str:
    r"""Return a text between quotes, as it is shown.

    Examples
    --------
    >>> print(quoted('the "\\N" of\nend'))
    "the \"\\N\" of\nend"
    """
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n") + '"'


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _node(node: Node) -> Iterator[str]:
    shape = ", shape=ellipse, style=solid" if node.type == "skill" else ""
    label = quoted(f"{node.label}\n{node.note}")
    yield f"{quoted(node.id)} [label={label}{shape}];"


def _columns(exported: ExportedGraph) -> Iterator[str]:
    """Yield the headings of the grades in a chain, and who stands below each."""
    _ = translator(exported.language)
    grades: dict[int, list[str]] = {}
    for node in exported.nodes:
        if node.type == "role":
            grades.setdefault(node.grade, []).append(quoted(node.id))
    headings = {grade: f'"grade {grade}"' for grade in sorted(grades)}
    for grade, heading in headings.items():
        label = quoted(_("Grade {grade}").format(grade=grade))
        ids = "; ".join(grades[grade])
        yield f"  {heading} [label={label}, shape=plaintext];"
        yield f"  {{ rank=same; {heading}; {ids}; }}"
    for left, right in pairwise(headings.values()):
        yield f"  {left} -> {right} [style=invis, weight=10];"


def _edge(link: Link, grades: Mapping[str, int]) -> str:
    """Return a link: a step bold, the jump dotted, what is weak dashed."""
    style = "solid"
    if link.type == "direct":
        style = "dotted"
    elif link.step:
        style = "bold"
    if link.weak and link.type != "direct":
        style = "dashed" if style == "solid" else f"{style},dashed"
    label = quoted(link.label.replace(" · ", "\n"))
    # Other moves than up must not turn the order of the columns round.
    back = grades.get(link.destination, 0) <= grades.get(link.origin, 0)
    free = ", constraint=false" if back and link.destination in grades else ""
    return (
        f"{quoted(link.origin)} -> {quoted(link.destination)} "
        f'[label={label}, style="{style}"{free}];'
    )
