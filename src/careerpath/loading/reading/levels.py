"""Read `levels.yaml`: the scale, and the usual hours of study and practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.reading import fields
from careerpath.loading.reading import shared as parts
from careerpath.loading.reading import values as words
from careerpath.loading.reading.nodes import Fields, Node, Word
from careerpath.model.levels import ASSUMABLE, KINDS, Assumed, Kind, Level, Scale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.loading.reading.report import Page
    from careerpath.model.ranges import Range


def read_scale(page: Page, root: Node) -> Scale:
    """Return the scale; without levels where they cannot be read."""
    found = fields.read_fields(
        page,
        root,
        required=("levels", "learning_hours"),
        optional=("practice_hours", "evidence", "assumed"),
    )
    levels = tuple(
        _level(page, node, number)
        for number, node in enumerate(fields.read_items(page, found["levels"]), start=1)
    )
    page.highest = len(levels)
    by_kind = fields.read_fields(page, found["learning_hours"], required=KINDS)
    return Scale(
        levels=levels,
        learning_hours={kind: _hours(page, by_kind[kind], kind) for kind in KINDS},
        evidence=parts.read_evidence(page, found.get("evidence")),
        assumed=_assumed(page, found.get("assumed")),
        practice_hours=_practice(page, found.get("practice_hours")),
    )


def _practice(page: Page, node: Node | None) -> dict[Kind, Mapping[int, Range[int]]]:
    """Return the usual hours of practice; kinds and levels without any are absent."""
    if node is None:
        return {}
    found = fields.read_fields(page, node, optional=KINDS)
    return {
        kind: parts.read_hours(page, found[kind]) for kind in KINDS if kind in found
    }


def _assumed(page: Page, node: Node | None) -> tuple[Assumed, ...]:
    """Return what are default values, as words in the order of the alphabet."""
    chosen = parts.read_choices(page, node, ASSUMABLE)
    if node is not None and list(chosen) != sorted(chosen):
        page.error(
            node.line,
            message(
                "these words do not stand in the order of the alphabet; write {words}",
                words=f"[{', '.join(sorted(chosen))}]",
            ),
        )
    return chosen


def _level(page: Page, node: Node, expected: int) -> Level:
    found = fields.read_fields(page, node, required=("level", "label", "means"))
    written = found["level"]
    before = len(page.problems)
    number = words.read_whole(page, written)
    if isinstance(written, Word) and len(page.problems) == before:
        _check_number(page, written.line, number, expected)
    return Level(
        level=expected,
        label=parts.read_bilingual(page, found["label"]),
        means=parts.read_bilingual(page, found["means"]),
    )


def _check_number(page: Page, line: int, number: int, expected: int) -> None:
    if number != expected:
        page.error(
            line,
            message(
                "the levels are numbered 1, 2, 3 and so on; write {expected} here, "
                "not {number}",
                expected=expected,
                number=number,
            ),
        )


def _hours(page: Page, node: Node, kind: Kind) -> dict[int, Range[int]]:
    hours = dict(parts.read_hours(page, node))
    if isinstance(node, Fields) and 0 not in hours:
        for level in range(1, page.highest + 1):
            if level not in hours:
                page.error(
                    node.line,
                    message(
                        "“{kind}” has no hours for level {level}; add “{level}: [low, "
                        "likely, high]”",
                        kind=kind,
                        level=level,
                    ),
                )
    return hours
