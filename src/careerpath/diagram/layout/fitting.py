"""Find how many roles, and how large, the paper holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram.around.route_frame import frame_route
from careerpath.diagram.layout.neighbourhood import Selection, arrows, candidates
from careerpath.diagram.layout.placing import (
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
from careerpath.diagram.layout.placing_boxes import Gaps, Layout
from careerpath.diagram.layout.spreading import spread
from careerpath.diagram.style import PAPERS, STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.around.frame import Frame
    from careerpath.diagram.layout.subject import Subject

#: Boxes above each other are not drawn farther apart.
_WIDEST_GAP = 80.0
#: Halls, room beside ends, and lanes: see `Shape`.
_SHAPES = ((0.6, 1.0, 0.0), (4.0, 14.0), (1.0, 0.0))
#: What letters smaller by a point, and a price without room, cost in bends.
_SIZE_COST, _PRICE_COST = 4.0, 20.0
#: What a line through a box costs: there is none where any other page will do.
_FALSE_COST = 1000.0
#: How many roles may go, what each costs in bends, and when none has to.
_SPARE_ROLES, _ROLE_COST, _FAIR = 2, 3.0, 16.0
#: How many sizes of letters to compare at the most.
_PATIENCE = 4
#: More roles than this are a crowd on A4.
_MOST_ROLES = 14
#: Labels may reach this far beyond the boxes.
_BEYOND = 6.0


@dataclass(frozen=True, slots=True)
class _Way:
    """How hard the paper is pressed for room.

    `room` is what prices have to spare beside the arrows, None where none is
    kept for them; `spelt` says them below the drawing too; `whole` keeps long
    words in one piece; `lessons` names the new skills of each step.
    """

    room: float | None
    spelt: bool
    columns: float = 28.0
    whole: bool = True
    lessons: bool = True


#: Ways of one kind are tried at every size of letters before the next kind.
_WAYS = (
    (_Way(36.0, spelt=False), _Way(8.0, spelt=False), _Way(8.0, spelt=True)),
    (_Way(8.0, spelt=True, lessons=False),),
    (_Way(None, spelt=True, columns=18.0, lessons=False),),
    (_Way(None, spelt=True, columns=18.0, whole=False, lessons=False),),
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Roles, moves and labels in their places, and the page around them."""

    draft: Draft
    layout: Layout
    labels: tuple[tuple[Label, ...], ...]
    frame: Frame


def fit(subject: Subject) -> Fitted:
    """Return the fullest page that can be read.

    Other routes, then neighbours, join the chosen route in the order of
    `candidates`; each stays if all names keep a comfortable size. Letters are
    smaller where that brings more of the routes.

    Raises
    ------
    InvalidValueError
        If the route alone needs smaller letters than can be read.
    """
    for ways in _WAYS:
        tries = [
            (_Sheet(subject, way), size)
            for size, way in product(STYLE.comfortable, ways)
        ]
        tries.sort(key=lambda attempt: -attempt[0].routes(attempt[1]))
        for sheet, size in tries:
            page = _fairest(sheet, sheet.gather(size), size)
            if page and (sheet.way.spelt or not unsaid(page.draft, page.labels)):
                return page
    raise InvalidValueError(
        message(
            "The route of {count} roles cannot be read on {paper}; "
            "choose a larger paper or a route with fewer moves.",
            count=len(subject.route.roles),
            paper=subject.page.paper,
        )
    )


def _fairest(sheet: _Sheet, selection: Selection, size: float) -> Fitted | None:
    """Return the page of a selection, without its last roles if that is much fairer."""
    pages: list[tuple[float, Fitted]] = []
    least = len(sheet.subject.route.roles)
    for left_out in range(_SPARE_ROLES + 1):
        roles = selection.roles[: len(selection.roles) - left_out]
        if not roles or (left_out and len(roles) < least):
            break
        cost, page = sheet.enlarge(replace(selection, roles=roles), size)
        pages.append((cost + _ROLE_COST * left_out, page))
        if _blemishes(page) <= _FAIR:
            break
    return min(pages, key=lambda page: page[0])[1] if pages else None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One paper for one subject, and the way to use it."""

    subject: Subject
    way: _Way

    @property
    def _least(self) -> Gaps:
        """The least room between boxes."""
        return Gaps(columns=self.way.columns, labels=self.way.room)

    def gather(self, size: float) -> Selection:
        """Return the roles that fit at a text size; none if the route does not."""
        chosen, _ = self._routes(size)
        if not chosen.roles:
            return chosen
        for role in candidates(self.subject).neighbours:
            whole = replace(chosen, roles=(*chosen.roles, role))
            flat = replace(whole, flat=whole.flat | {role})
            fitting = (way for way in (whole, flat) if self._holds(way, size, role))
            chosen = next(fitting, chosen)
        return chosen

    def routes(self, size: float) -> int:
        """Return how many of the routes fit at a text size."""
        return self._routes(size)[1]

    def _routes(self, size: float) -> tuple[Selection, int]:
        """Return the roles of the routes that fit, and how many routes they are."""
        chosen, count = Selection(self.subject.route.roles), 1
        if not self._holds(chosen, size):
            return Selection(()), 0
        for group in candidates(self.subject).routes:
            more = Selection(tuple(dict.fromkeys((*chosen.roles, *group))))
            if self._holds(more, size):
                chosen, count = more, count + 1
        return chosen, count

    @property
    def _most_roles(self) -> int:
        """How many roles the paper may show, in proportion to its width."""
        return round(
            _MOST_ROLES * max(1.0, self.subject.page.size[0] / PAPERS["A4"][0])
        )

    def _holds(self, selection: Selection, size: float, new: str = "") -> bool:
        """Tell whether roles fit, the `new` one joined to them by a move."""
        if len(selection.roles) > self._most_roles:
            return False
        around, drafts = self._drafts(selection, size)
        for attempt in drafts:
            if new and not any(new in arrow.pair for arrow in attempt.arrows):
                return False
            if self._leaves_room(attempt, around):
                return True
        return False

    def _leaves_room(self, attempt: Draft, around: Frame) -> bool:
        return _fits(place(attempt, Shape(self._least)), around)

    def enlarge(self, selection: Selection, least: float) -> tuple[float, Fitted]:
        """Return the cost and the fairest page with the largest letters that fit.

        Letters a little smaller, down to `least`, are worth it where they leave
        the prices their room or let the route run straight.
        """
        pages: list[tuple[float, Fitted]] = []
        sizes = 0
        large = STYLE.large_sizes if self.subject.page.scale > 1 else ()
        for size in (*large, *STYLE.text_sizes):
            small = _SIZE_COST * (STYLE.text_sizes[0] - size)
            cheap = any(cost <= small for cost, _ in pages)
            if pages and (cheap or sizes == _PATIENCE or size < least):
                break
            around, drafts = self._drafts(selection, size)
            roomy = [
                attempt for attempt in drafts if self._leaves_room(attempt, around)
            ]
            # The widest names look best, the narrowest leave most room for prices.
            for attempt in roomy[:1] + roomy[1:][-1:]:
                for layout in self._layouts(attempt, around):
                    page = _finish(attempt, layout, around)
                    pages.append((small + _blemishes(page), page))
            sizes += bool(pages)
        return min(pages, key=lambda page: page[0])

    def _drafts(
        self, selection: Selection, size: float
    ) -> tuple[Frame, Iterator[Draft]]:
        """Return the frame, and a draft for each width of the lines of names."""
        roles, moves = selection.roles, arrows(self.subject, selection)
        spelt, lessons = self.way.spelt, self.way.lessons
        around = frame_route(self.subject, roles, moves, spelt=spelt, lessons=lessons)
        drafts = (
            draft(self.subject, roles, moves, size, wrap, whole=self.way.whole)
            for wrap in STYLE.wrap_widths
        )
        return around, drafts

    def _layouts(self, attempt: Draft, around: Frame) -> Iterator[Layout]:
        """Yield the layouts worth comparing, each with the widest gaps that fit."""
        least = self.way.room
        rooms = (None,) if least is None else (least + 20, least)
        for room, hall, ports, lanes in product(rooms, *_SHAPES):
            gaps = replace(self._least, ports=ports, labels=room)
            shape = Shape(gaps, bool(lanes), hall)
            layout = place(attempt, shape)
            if not _fits(layout, around):
                continue
            for boxes in _wider(layout, around, gaps.boxes):
                wide = place(attempt, replace(shape, gaps=replace(gaps, boxes=boxes)))
                if _fits(wide, around):
                    layout = wide
                    break
            yield layout


def _fits(layout: Layout, around: Frame) -> bool:
    bounds, area = layout.bounds, around.area
    return bounds.width <= area.width and bounds.height <= area.height


def _wider(layout: Layout, around: Frame, least: float) -> Iterator[float]:
    """Yield gaps between boxes that may fill the page, the widest first."""
    rows = max(
        sum(other.left < box.right and box.left < other.right for other in layout.boxes)
        for box in layout.boxes
    )
    missing = around.area.height - layout.bounds.height
    for share in (1.0, 0.6, 0.3):
        yield min(least + missing / rows * share, _WIDEST_GAP)


def _blemishes(page: Fitted) -> float:
    """Return how far a page is from beautiful, in bends."""
    false = 0.0 if is_sound(page.layout) else _FALSE_COST
    missing = _PRICE_COST * unsaid(page.draft, page.labels)
    written = sum(map(bool, page.labels))
    return false + missing + ugliness(page.draft, page.layout) - written


def _finish(attempt: Draft, layout: Layout, around: Frame) -> Fitted:
    steps = [number for number, arrow in enumerate(attempt.arrows) if arrow.step]
    wide = spread(layout, around.area, steps)
    labels = write_labels(attempt, wide, around.area.grown(_BEYOND))
    return Fitted(attempt, wide, labels, around)
