"""Read lists, maps and ranges, as `words` reads single values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import Message, message
from careerpath.loading.reading.nodes import (
    Field,
    Fields,
    Items,
    Refused,
    Word,
    YamlNode,
)
from careerpath.loading.reading.values import instead_of, nothing_at, read_whole
from careerpath.model.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.loading.reading.report import Report

NO_RANGE = Range(0, 0, 0)
#: Among more names than these, only those with the same first letter are compared.
_MANY = 500


def read_items(report: Report, node: YamlNode) -> tuple[YamlNode, ...]:
    """Return the items of a list that has at least one."""
    if isinstance(node, Items):
        if not node.nodes:
            report.error(
                node.line,
                message("the list is empty; write at least one item"),
            )
        return node.nodes
    _expect(report, node, message("a list (“- …” lines, or between square brackets)"))
    return ()


def read_map(report: Report, node: YamlNode) -> tuple[Field, ...]:
    """Return the keys and values of a map whose keys are free."""
    if isinstance(node, Fields):
        return tuple(node.entries.values())
    _expect(report, node, message("keys and values (“key: value”)"))
    return ()


def read_fields(
    report: Report,
    node: YamlNode,
    *,
    required: Iterable[str] = (),
    optional: Iterable[str] = (),
) -> dict[str, YamlNode]:
    """Return the values of a map by key.

    Every required key is there: a missing one is reported and stands as refused.
    An optional one whose list is empty is as good as absent.
    """
    required = tuple(required)
    known = (*required, *optional)
    found: dict[str, YamlNode] = {}
    misspelt = set()
    for key, value in read_map(report, node):
        if key.text in known:
            if key.text in required or not _is_empty_list(value):
                found[key.text] = value
        else:
            near = nearest(key.text, known)
            misspelt.add(near)
            report.error(key.line, _unknown_key(key.text, near, known))
    for name in required:
        if name not in found:
            if isinstance(node, Fields) and name not in misspelt:
                report.error(
                    node.line,
                    message("“{key}” is missing; add “{key}: …”", key=name),
                )
            found[name] = Refused(node.line)
    return found


def _is_empty_list(node: YamlNode) -> bool:
    return isinstance(node, Items) and not node.nodes


def read_range(report: Report, node: YamlNode) -> Range[int]:
    """Return low, likely and high, three whole numbers that do not decrease."""
    if isinstance(node, Items) and len(node.nodes) != len(NO_RANGE):
        report.error(
            node.line,
            message(
                "write three numbers, [low, likely, high], not {count}",
                count=len(node.nodes),
            ),
        )
        return NO_RANGE
    before = len(report.problems)
    numbers = [read_whole(report, item) for item in read_items(report, node)]
    if len(numbers) != len(NO_RANGE) or len(report.problems) > before:
        return NO_RANGE
    if numbers != sorted(numbers):
        report.error(
            node.line,
            message(
                "{low}, {likely}, {high} do not stand in order; write low ≤ likely ≤ "
                "high",
                low=numbers[0],
                likely=numbers[1],
                high=numbers[2],
            ),
        )
    return Range(*numbers)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the word among `known` that is most like `text`, "" where none is.

    Examples
    --------
    >>> nearest("lable", ["id", "label"])
    'label'
    """
    from difflib import get_close_matches

    names = sorted(known)
    if len(names) > _MANY:
        names = [name for name in names if name[:1] == text[:1]]
    return next(iter(get_close_matches(text, names, n=1)), "")


def _expect(report: Report, node: YamlNode, expected: Message) -> None:
    if isinstance(node, Word) and node.plain and not node.text:
        report.error(node.line, nothing_at(node))
    elif not isinstance(node, Refused):
        report.error(node.line, instead_of(expected, node))


def _unknown_key(key: str, near: str, known: tuple[str, ...]) -> Message:
    if near:
        return message(
            "unknown key “{key}”; did you mean “{near}”?", key=key, near=near
        )
    return message(
        "unknown key “{key}”; the keys possible here are: {known}",
        key=key,
        known=", ".join(known),
    )
