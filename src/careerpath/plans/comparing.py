"""Compare claims with what is written, and name each difference by its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.errors import message
from careerpath.loading.reading.nodes import Fields, Items, Word
from careerpath.model.ranges import Range
from careerpath.plans.printing import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from careerpath.errors import Message
    from careerpath.loading.reading.nodes import YamlNode

#: By these an entry of a list is told from its neighbours.
_NAMING = ("skill", "role")


def compare(claim: Any, node: YamlNode) -> Iterator[tuple[int, Message]]:
    """Yield the line of each difference, and what would be right.

    Parameters
    ----------
    claim
        A part of what `state_plan` returns.
    node
        What stands in the file in its place.
    """
    if isinstance(claim, dict) and isinstance(node, Fields):
        yield from _compare_maps(claim, node)
    elif isinstance(claim, list) and isinstance(node, Items) and _is_named(claim):
        yield from _compare_entries(claim, node)
    elif isinstance(claim, list) and isinstance(node, Items) and _is_maps(claim):
        yield from _compare_rows(claim, node)
    elif _written(node) != (right := _said(claim)):
        yield (
            node.line,
            message(
                "“{said}” does not follow; {right} does",
                said=_written(node),
                right=right,
            ),
        )


def _compare_maps(claim: dict[str, Any], node: Fields) -> Iterator[tuple[int, Message]]:
    for key, value in claim.items():
        if key in node.entries:
            yield from compare(value, node.entries[key].value)
        else:
            yield (
                node.line,
                message(
                    "“{key}” is missing; it is {right}", key=key, right=_said(value)
                ),
            )
    for key, found in node.entries.items():
        if key not in claim:
            yield found.key.line, message("“{key}” does not follow; remove it", key=key)


def _compare_entries(
    claim: list[dict[str, Any]], node: Items
) -> Iterator[tuple[int, Message]]:
    """Compare entries by name: none may be dropped, added or moved."""
    right = [_name(entry) for entry in claim]
    found = [_name_of(entry) for entry in node.nodes]
    if found != right:
        yield (
            node.line,
            message(
                "here stand, in this order: {right}; not: {said}",
                right=", ".join(right),
                said=", ".join(found) or "–",
            ),
        )
    named = dict(zip(found, node.nodes, strict=True))
    for name, entry in zip(right, claim, strict=True):
        if name in named:
            yield from compare(entry, named[name])


def _compare_rows(
    claim: Sequence[dict[str, Any]], node: Items
) -> Iterator[tuple[int, Message]]:
    """Compare entries by place."""
    if len(claim) != len(node.nodes):
        yield (
            node.line,
            message(
                "there are {right} entries here, not {said}",
                right=len(claim),
                said=len(node.nodes),
            ),
        )
    for entry, found in zip(claim, node.nodes, strict=False):
        yield from compare(entry, found)


def _is_maps(claim: list[Any]) -> bool:
    return bool(claim) and all(isinstance(entry, dict) for entry in claim)


def _is_named(claim: list[Any]) -> bool:
    return _is_maps(claim) and _name(claim[0]) != ""


def _name(entry: Mapping[str, Any]) -> str:
    return next((str(entry[key]) for key in _NAMING if key in entry), "")


def _name_of(node: YamlNode) -> str:
    entries = node.entries if isinstance(node, Fields) else {}
    return next((_written(entries[key].value) for key in _NAMING if key in entries), "")


def _said(claim: Any) -> str:
    """Return a claim as it is written; of maps only how many there are."""
    if isinstance(claim, dict) or (isinstance(claim, list) and _is_maps(claim)):
        return f"({len(claim)})"
    return _plain(claim)


def _plain(claim: Any) -> str:
    """Return a claim without quotes, as the reader hands it over."""
    if isinstance(claim, Range | list):
        return f"[{', '.join(map(_plain, claim))}]"
    return claim if isinstance(claim, str) else printed(claim)


def _written(node: YamlNode) -> str:
    """Return what stands in the file."""
    match node:
        case Word(text=text):
            return text
        case Items(nodes=nodes):
            return f"[{', '.join(map(_written, nodes))}]"
        case Fields(entries=entries):
            return f"({len(entries)})"
    return ""
