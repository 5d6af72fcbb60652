"""Find how many roles, and how large, the paper holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram.frame import Frame, frame
from careerpath.diagram.layout import Gaps, Layout, spread
from careerpath.diagram.neighbourhood import Selection, arrows, candidates
from careerpath.diagram.placing import (
    Draft,
    Label,
    Shape,
    draft,
    is_sound,
    place,
    ugliness,
    unsaid,
    write_labels,
)
from careerpath.diagram.style import PAPERS, STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.subject import Subject

#: The least room between boxes, then what is tried to fill the page, most first.
_LEAST = Gaps()
_BOX_GAPS = (80.0, 56.0, 40.0, 28.0, 20.0)
#: Room beside labels, halls, room beside ends, and lanes: see `Shape`.
_SHAPES = ((44.0, 8.0), (0.6, 1.0, 0.0), (4.0, 14.0), (1.0, 0.0))
#: Whether prices have room beside the arrows, and whether they are spelt out.
_WAYS = ((True, False), (True, True), (False, True))
#: How many sizes of letters to try for the sake of labels.
_PATIENCE = 5
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
    for size, (labels, spelt) in product(STYLE.comfortable, _WAYS):
        sheet = _Sheet(subject, paper, labels=labels, spelt=spelt)
        selection = sheet.gather(size)
        for kept in _fewer(selection, len(subject.route.roles)):
            page = sheet.enlarge(kept, size)
            if spelt or not unsaid(page.draft, page.labels):
                return page
    raise InvalidValueError(
        message(
            "The route of {count} roles cannot be read on {paper}; "
            "choose a larger paper or a route with fewer moves.",
            count=len(subject.route.roles),
            paper=paper,
        )
    )


def _fewer(selection: Selection, least: int) -> Iterator[Selection]:
    """Yield a selection, then without its last role, then without the last two."""
    roles = selection.roles
    for count in range(len(roles), max(len(roles) - 3, least - 1, 0), -1):
        yield replace(selection, roles=roles[:count])


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One paper for one subject, and how the prices of the steps stand on it.

    `labels` keeps room for them beside the arrows, `spelt` below the drawing.
    """

    subject: Subject
    paper: str
    labels: bool
    spelt: bool

    def gather(self, size: float) -> Selection:
        """Return the roles that fit at a text size; none if the route does not."""
        chosen = Selection(self.subject.route.roles)
        if not self._holds(chosen, size):
            return Selection(())
        beside = candidates(self.subject)
        for group in beside.routes:
            more = tuple(dict.fromkeys((*chosen.roles, *group)))
            if self._holds(Selection(more), size):
                chosen = Selection(more)
        for role in beside.neighbours:
            whole = replace(chosen, roles=(*chosen.roles, role))
            flat = replace(whole, flat=whole.flat | {role})
            fitting = (way for way in (whole, flat) if self._holds(way, size, role))
            chosen = next(fitting, chosen)
        return chosen

    @property
    def _most_roles(self) -> int:
        """How many roles the paper may show, in proportion to its width."""
        return round(_MOST_ROLES * max(1.0, PAPERS[self.paper][0] / PAPERS["A4"][0]))

    def _holds(self, selection: Selection, size: float, new: str = "") -> bool:
        """Tell whether roles fit, the `new` one joined to them by a move."""
        if len(selection.roles) > self._most_roles:
            return False
        around, drafts = self._drafts(selection, size)
        shape = Shape(_LEAST, labels=self.labels)
        for attempt in drafts:
            if new and not any(new in arrow.pair for arrow in attempt.arrows):
                return False
            if _fits(place(attempt, shape), around):
                return True
        return False

    def enlarge(self, selection: Selection, least: float) -> Fitted:
        """Return the page with the largest letters that leave all labels their room.

        Where letters a little smaller, down to `least`, do not either, the most
        labels count.
        """
        pages: list[tuple[tuple[float, ...], Fitted]] = []
        fitting = 0
        for size in STYLE.text_sizes:
            around, drafts = self._drafts(selection, size)
            for attempt in drafts:
                for layout in self._layouts(attempt, around):
                    page = _finish(attempt, layout, around)
                    missing = unsaid(attempt, page.labels)
                    written = sum(map(bool, page.labels))
                    rank = (missing, -size, -written, ugliness(attempt, page.layout))
                    pages.append((rank, page))
            fitting += bool(pages)
            done = any(not rank[0] for rank, _ in pages)
            if done or fitting == _PATIENCE or size <= least:
                break
        return min(pages, key=lambda page: page[0])[1]

    def _drafts(
        self, selection: Selection, size: float
    ) -> tuple[Frame, Iterator[Draft]]:
        """Return the frame, and a draft for each width of the lines of names."""
        roles, moves = selection.roles, arrows(self.subject, selection)
        around = frame(self.subject, self.paper, roles, moves, spelt=self.spelt)
        drafts = (
            draft(self.subject, roles, moves, size, wrap) for wrap in STYLE.wrap_widths
        )
        return around, drafts

    def _layouts(self, attempt: Draft, around: Frame) -> Iterator[Layout]:
        """Yield the layouts worth comparing, each with the widest gaps that fit."""
        if not _fits(place(attempt, Shape(_LEAST, labels=self.labels)), around):
            return
        for spare, hall, ports, lanes in product(*_SHAPES):
            gaps = replace(_LEAST, ports=ports, labels=spare)
            shape = Shape(gaps, bool(lanes), self.labels, hall)
            layout = place(attempt, shape)
            if not _fits(layout, around):
                continue
            for boxes in _BOX_GAPS:
                wide = place(attempt, replace(shape, gaps=replace(gaps, boxes=boxes)))
                if _fits(wide, around):
                    layout = wide
                    break
            if is_sound(layout):
                yield layout


def _fits(layout: Layout, around: Frame) -> bool:
    bounds, area = layout.bounds, around.area
    return bounds.width <= area.width and bounds.height <= area.height


def _finish(attempt: Draft, layout: Layout, around: Frame) -> Fitted:
    steps = [number for number, arrow in enumerate(attempt.arrows) if arrow.step]
    wide = spread(layout, around.area, steps)
    labels = write_labels(attempt, wide, around.area.grown(_BEYOND))
    return Fitted(attempt, wide, labels, around)
