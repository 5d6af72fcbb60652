"""Plan the sheets of a chart: one where it fits, else several that are numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram.around.frame import Frame, Surround, frame
from careerpath.diagram.shapes import Cell, Mark, Sample
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.shapes import Shape
    from careerpath.model.text import Language

    LayOut = Callable[[Box], tuple[tuple[Shape, ...], ...]]


@dataclass(frozen=True, slots=True)
class Chart:
    """A page ready to be drawn."""

    frame: Frame
    shapes: tuple[Shape, ...]


def plan_charts(paper: Paper, surround: Surround, lay_out: LayOut) -> tuple[Chart, ...]:
    """Return the sheets that `lay_out` needs in the room that the frame leaves."""
    whole = frame(paper, surround)
    parts = lay_out(whole.band)
    if len(parts) > 1:
        parts = lay_out(frame(paper, _numbered(surround, 9, 9, paper.language)).band)
    return tuple(
        Chart(frame(paper, _told(surround, n, parts, paper.language)), part)
        for n, part in enumerate(parts, start=1)
    )


def _told(
    surround: Surround,
    number: int,
    parts: Sequence[Sequence[Shape]],
    language: Language,
) -> Surround:
    """Return what is said around one of the parts: its number, and its looks."""
    looks = {
        shape.look for shape in parts[number - 1] if isinstance(shape, Cell | Mark)
    }
    shown = tuple(
        item
        for item in surround.legend
        if not isinstance(item.sample, Sample) or item.sample.look in looks
    )
    one = replace(surround, legend=shown)
    return one if len(parts) == 1 else _numbered(one, number, len(parts), language)


def _numbered(
    surround: Surround, number: int, count: int, language: Language
) -> Surround:
    _ = translator(language)
    text = _("page {number} of {count}").format(number=number, count=count)
    return replace(surround, subtitle=f"{surround.subtitle} · {text}")
