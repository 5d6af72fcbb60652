"""Find how many roles, and how large, the paper holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram.frame import Frame, frame
from careerpath.diagram.layout import Gaps, Layout, spread
from careerpath.diagram.neighbourhood import arrows, candidates
from careerpath.diagram.placing import (
    Draft,
    Label,
    Shape,
    draft,
    faults,
    place,
    write_labels,
)
from careerpath.diagram.style import PAPERS, STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from careerpath.diagram.subject import Subject

#: The least room between boxes, then what is tried to fill the page, most first.
_LEAST = Gaps()
_BOX_GAPS = (80.0, 56.0, 40.0, 28.0, 20.0)
#: More roles than this are a crowd on A4.
_MOST_ROLES = 14
#: Labels may reach this far beyond the boxes.
_BEYOND = 6.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """Roles, moves and labels in their places, and the page around them."""

    draft: Draft
    layout: Layout
    labels: tuple[tuple[Label, ...], ...]
    frame: Frame


def fit(subject: Subject, paper: str) -> Fitted:
    """Return the fullest page that can be read.

    Other routes, then neighbours, join the chosen route in the order of
    `candidates`; each stays if all names keep a comfortable size.

    Raises
    ------
    InvalidValueError
        If the route alone needs smaller letters than can be read.
    """
    for size, labels in product(STYLE.comfortable, (True, False)):
        roles = _gather(subject, paper, size, labels=labels)
        if roles:
            return _enlarge(subject, paper, roles, size, labels=labels)
    raise InvalidValueError(
        message(
            "The route of {count} roles cannot be read on {paper}; "
            "choose a larger paper or a route with fewer moves.",
            count=len(subject.route.roles),
            paper=paper,
        )
    )


def _gather(
    subject: Subject, paper: str, size: float, *, labels: bool
) -> tuple[str, ...]:
    """Return the roles that fit at a text size; none if not even the route does."""
    shape = Shape(_LEAST, labels=labels)

    def fits(roles: tuple[str, ...]) -> bool:
        around, tries = _tries(subject, paper, roles, (size,))
        return any(_fits(place(attempt, shape), around) for attempt in tries)

    roles = subject.route.roles
    if not fits(roles):
        return ()
    beside = candidates(subject)
    for group in (*beside.routes, *((role,) for role in beside.neighbours)):
        more = tuple(dict.fromkeys((*roles, *group)))
        if len(more) <= _most_roles(paper) and fits(more):
            roles = more
    return roles


def _most_roles(paper: str) -> int:
    """Return how many roles a paper may show, in proportion to its width."""
    return round(_MOST_ROLES * max(1.0, PAPERS[paper][0] / PAPERS["A4"][0]))


def _tries(
    subject: Subject, paper: str, roles: tuple[str, ...], sizes: Iterable[float]
) -> tuple[Frame, Iterator[Draft]]:
    """Return the frame, and drafts for each text size and width of a name's lines."""
    moves = arrows(subject, roles)
    drafts = (
        draft(subject, roles, moves, size, wrap)
        for size, wrap in product(sizes, STYLE.wrap_widths)
    )
    return frame(subject, paper, roles, moves), drafts


def _fits(layout: Layout, around: Frame) -> bool:
    bounds, area = layout.bounds, around.area
    return bounds.width <= area.width and bounds.height <= area.height


def _enlarge(
    subject: Subject, paper: str, roles: tuple[str, ...], least: float, *, labels: bool
) -> Fitted:
    """Return the page with the largest letters that leave all labels their room.

    Where not even letters of the size `least` do, the most labels count.
    """
    pages: list[tuple[tuple[float, ...], Fitted]] = []
    for size in STYLE.text_sizes:
        around, drafts = _tries(subject, paper, roles, (size,))
        for attempt in drafts:
            for layout in _shapes(attempt, around, labels=labels):
                page = _finish(attempt, layout, around)
                unsaid, *rest = faults(attempt, page.layout, page.labels)
                pages.append(((unsaid, -size, *rest), page))
        if size <= least or any(not rank[0] for rank, _ in pages):
            break
    return min(pages, key=lambda page: page[0])[1]


def _shapes(attempt: Draft, around: Frame, *, labels: bool) -> Iterator[Layout]:
    """Yield the layouts worth comparing, each with the widest gaps that fit."""
    if not _fits(place(attempt, Shape(_LEAST, labels=labels)), around):
        return
    for spare, hall, ports, lanes in product(
        (44.0, 8.0), (0.6, 1.0, 0.0), (4.0, 14.0), (True, False)
    ):
        gaps = replace(_LEAST, ports=ports, labels=spare)
        shape = Shape(gaps, lanes, labels, hall)
        layout = place(attempt, shape)
        if not _fits(layout, around):
            continue
        for boxes in _BOX_GAPS:
            wide = place(attempt, replace(shape, gaps=replace(gaps, boxes=boxes)))
            if _fits(wide, around):
                layout = wide
                break
        yield layout


def _finish(attempt: Draft, layout: Layout, around: Frame) -> Fitted:
    wide = spread(layout, around.area)
    labels = write_labels(attempt, wide, around.area.grown(_BEYOND))
    return Fitted(attempt, wide, labels, around)
