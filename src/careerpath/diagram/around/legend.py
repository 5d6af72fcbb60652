"""List what the page shows: its families, its kinds of moves, its weak ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.diagram.arrows import Stroke, stroke
from careerpath.diagram.shapes import Sample, Signed
from careerpath.diagram.style import STYLE, FamilyMark, family_marks
from careerpath.i18n import translator
from careerpath.model.transition import MOVE_KINDS
from careerpath.words.phrases import group_name, move_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.arrows import Arrow
    from careerpath.model.text import Language


#: Groups of entries.
_WEIGHTS, _STYLES = 1, 2


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sample and what it stands for; a family's sample is its bar.

    A line of `both` ways has two heads. Entries of one `group` stand together:
    families, weights of lines, their styles.
    """

    text: str
    sample: Stroke | FamilyMark | Sample | Signed
    group: int = 0
    both: bool = False


def marks_of(graph: CareerGraph, roles: Iterable[str]) -> Mapping[str, FamilyMark]:
    """Return the mark of each family that `roles` belong to."""
    shown = {graph.role(role).family for role in roles}
    return family_marks(graph.families, sorted(shown))


def route_items(
    marks: Mapping[str, FamilyMark],
    arrows: Sequence[Arrow],
    others: Sequence[str],
    language: Language,
) -> tuple[LegendItem, ...]:
    """Return the entries for the families and the moves on the page of a route.

    `others` says what each of the other routes is called.
    """
    return (
        *family_items(marks, language),
        *_lines(arrows, others, language),
        *move_items(arrows, language),
    )


def family_items(
    marks: Mapping[str, FamilyMark], language: Language
) -> tuple[LegendItem, ...]:
    """Return the entries for the families that are on the page."""
    return tuple(
        LegendItem(group_name(family, language), mark) for family, mark in marks.items()
    )


def move_items(arrows: Sequence[Arrow], language: Language) -> tuple[LegendItem, ...]:
    """Return the entries for the kinds of moves that are on the page."""
    return (*_signs(arrows, language), *_open_heads(arrows, language))


def _lines(
    arrows: Iterable[Arrow], others: Sequence[str], language: Language
) -> Iterator[LegendItem]:
    """Yield one entry for each weight of line, drawn as firm ones are."""
    _ = translator(language)
    names = {
        ("chosen", 0): _("this route"),
        **{("other", n): name for n, name in enumerate(others, start=1)},
        ("direct", 0): _("direct move"),
        ("jump", 0): _("in one jump, not a move in this graph"),
        ("beside", 0): _("other recorded or published moves"),
    }
    samples: dict[tuple[str, int], Arrow] = {
        (arrow.place if arrow.recorded else "jump", arrow.choice): arrow
        for arrow in arrows
    }
    for key, text in names.items():
        if key in samples:
            plain = replace(samples[key], weak=False)
            yield LegendItem(text, stroke(plain), _WEIGHTS)


def _signs(arrows: Iterable[Arrow], language: Language) -> Iterator[LegendItem]:
    """Yield one entry for each kind of move."""
    samples = {arrow.kind: arrow for arrow in arrows if arrow.recorded}
    for kind in MOVE_KINDS:
        if kind in samples:
            plain = replace(samples[kind], place="direct", weak=False)
            line = replace(stroke(plain), head=0.0)
            yield LegendItem(move_name(kind, language), Signed(kind, line), _STYLES)


def _open_heads(arrows: Iterable[Arrow], language: Language) -> Iterator[LegendItem]:
    _ = translator(language)
    samples = [
        (_("weak: similar work or inferred"), [a for a in arrows if a.weak], False),
        (_("both ways"), [a for a in arrows if a.both], True),
    ]
    for text, found, both in samples:
        if found:
            plain = replace(found[0], place="direct", recorded=True)
            yield LegendItem(text, stroke(plain), _STYLES, both=both)


#: The length of a sample: of a line, of a bar, alone or with a letter beside it, of
#: a cell; and what follows them.
LINE_SAMPLE, BAR_SAMPLE, LETTER_SAMPLE, CELL_SAMPLE = 26.0, 11.0, 19.0, 15.0
AFTER_SAMPLE, AFTER_ITEM = 5.0, 14.0


def sample_width(item: LegendItem) -> float:
    """Return the length of an entry's sample."""
    if isinstance(item.sample, Stroke | Signed):
        return LINE_SAMPLE
    if isinstance(item.sample, Sample):
        return CELL_SAMPLE
    return LETTER_SAMPLE if item.sample.letter else BAR_SAMPLE


def legend_rows(
    items: Sequence[LegendItem], limit: float
) -> tuple[tuple[tuple[float, LegendItem], ...], ...]:
    """Return the entries in rows no wider than `limit`, each with its left edge.

    A group begins a row of its own if that takes no more than a row more;
    otherwise the rows are as few as can be. They are about equally long.
    """
    groups = [tuple(group) for _, group in groupby(items, lambda item: item.group)]
    apart = [row for group in groups for row in _even_rows(group, limit)]
    mixed = _even_rows(items, limit)
    return tuple(apart if len(apart) <= len(mixed) + 1 else mixed)


def _even_rows(
    items: Sequence[LegendItem], limit: float
) -> tuple[tuple[tuple[float, LegendItem], ...], ...]:
    count = len(_rows(items, limit))
    low, high = 0.0, limit
    while high - low > 1:
        middle = (low + high) / 2
        if len(_rows(items, middle)) <= count:
            high = middle
        else:
            low = middle
    return _rows(items, high)


def _rows(
    items: Sequence[LegendItem], limit: float
) -> tuple[tuple[tuple[float, LegendItem], ...], ...]:
    from careerpath.diagram.measure import width

    rows: list[list[tuple[float, LegendItem]]] = [[]] if items else []
    x = 0.0
    for item in items:
        needed = sample_width(item) + AFTER_SAMPLE
        needed += width(item.text, STYLE.legend)
        if rows[-1] and x + needed > limit:
            rows.append([])
            x = 0.0
        rows[-1].append((x, item))
        x += needed + AFTER_ITEM
    return tuple(tuple(row) for row in rows)
