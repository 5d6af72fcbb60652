"""Find how many roles, and how large, the paper holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Protocol

from careerpath.diagram.layout.blemishes import blemishes
from careerpath.diagram.layout.layered import Gaps
from careerpath.diagram.layout.route_draft import (
    Arrangement,
    Draft,
    PriceLine,
    draft,
    place,
    unsaid,
    write_labels,
)
from careerpath.diagram.layout.spreading import fits, spread, wider_gaps
from careerpath.diagram.paper import PAPERS
from careerpath.diagram.shown_route import Selection, arrows, candidates
from careerpath.diagram.style import STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.diagram.arrows import Arrow
    from careerpath.diagram.geometry import Box
    from careerpath.diagram.layout.boxes import Layout
    from careerpath.diagram.layout.route_draft import Forms
    from careerpath.diagram.shown_route import ShownRoute

#: Halls, room beside ends, and lanes: see `Arrangement`.
_SHAPES = ((0.6, 1.0, 0.0), (4.0, 14.0), (1.0, 0.0))
#: What letters smaller by a point cost in bends.
_SIZE_COST = 4.0
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


class Surroundings(Protocol):
    """What is said around the drawing of a route, and how much room it leaves."""

    def area(
        self,
        roles: tuple[str, ...],
        moves: tuple[Arrow, ...],
        *,
        spelt: bool,
        lessons: bool,
    ) -> Box:
        """Return where boxes and lines may stand where some roles and moves are shown.

        `spelt` and `lessons` are those of `FittedRoute`.
        """

    def prices(self, arrow: Arrow) -> Forms:
        """Return what may stand beside a move, in several forms, the widest first."""


@dataclass(frozen=True, slots=True)
class FittedRoute:
    """Roles, moves and labels in their places.

    Attributes
    ----------
    spelt
        Whether the frame says the prices of the steps, too.
    lessons
        Whether it names the new skills of each step.
    """

    draft: Draft
    layout: Layout
    labels: tuple[tuple[PriceLine, ...], ...]
    spelt: bool
    lessons: bool


def fit_route(shown: ShownRoute, around: Surroundings) -> FittedRoute:
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
        for trial, size in _tries(shown, around, ways):
            page = _fairest(trial, trial.gather(size), size)
            if page and (page.spelt or not unsaid(page.draft, page.labels)):
                return page
    raise InvalidValueError(
        message(
            "The route of {count} roles cannot be read on {paper}; "
            "choose a larger paper or a route with fewer moves.",
            count=len(shown.route.roles),
            paper=shown.paper.size,
        )
    )


def _tries(
    shown: ShownRoute, around: Surroundings, ways: Iterable[_Way]
) -> list[tuple[_Trial, float]]:
    """Return ways at each comfortable size, those that bring most routes first."""
    tries = [
        (_Trial(shown, around, way), size)
        for size, way in product(STYLE.comfortable, ways)
    ]
    return sorted(tries, key=lambda attempt: -attempt[0].routes(attempt[1]))


def _fairest(trial: _Trial, selection: Selection, size: float) -> FittedRoute | None:
    """Return the page of a selection, without its last roles if that is much fairer."""
    pages: list[tuple[float, FittedRoute]] = []
    least = len(trial.shown.route.roles)
    for left_out in range(_SPARE_ROLES + 1):
        roles = selection.roles[: len(selection.roles) - left_out]
        if not roles or (left_out and len(roles) < least):
            break
        cost, page = trial.enlarge(replace(selection, roles=roles), size)
        pages.append((cost + _ROLE_COST * left_out, page))
        if _ugliness(page) <= _FAIR:
            break
    return min(pages, key=lambda page: page[0])[1] if pages else None


def _ugliness(page: FittedRoute) -> float:
    return blemishes(page.draft, page.layout, page.labels)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A route on its paper, and the way to use it."""

    shown: ShownRoute
    around: Surroundings
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
        for role in candidates(self.shown).neighbours:
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
        chosen, count = Selection(self.shown.route.roles), 1
        if not self._holds(chosen, size):
            return Selection(()), 0
        for group in candidates(self.shown).routes:
            more = Selection(tuple(dict.fromkeys((*chosen.roles, *group))))
            if self._holds(more, size):
                chosen, count = more, count + 1
        return chosen, count

    @property
    def _most_roles(self) -> int:
        """How many roles the paper may show, in proportion to its width."""
        return round(
            _MOST_ROLES * max(1.0, self.shown.paper.dimensions[0] / PAPERS["A4"][0])
        )

    def _holds(self, selection: Selection, size: float, new: str = "") -> bool:
        """Tell whether roles fit, the `new` one joined to them by a move."""
        if len(selection.roles) > self._most_roles:
            return False
        moves = arrows(self.shown, selection)
        if new and not any(new in arrow.pair for arrow in moves):
            return False
        return next(self._roomy(selection.roles, moves, size), None) is not None

    def _roomy(
        self, roles: tuple[str, ...], moves: tuple[Arrow, ...], size: float
    ) -> Iterator[tuple[Draft, Box]]:
        """Yield the drafts that the frame leaves room for, and that room."""
        spelt, lessons = self.way.spelt, self.way.lessons
        area = self.around.area(roles, moves, spelt=spelt, lessons=lessons)
        labels = tuple(map(self.around.prices, moves))
        for wrap in STYLE.wrap_widths:
            attempt = draft(
                self.shown, roles, moves, labels, size, wrap, whole=self.way.whole
            )
            if fits(place(attempt, Arrangement(self._least)), area):
                yield attempt, area

    def enlarge(self, selection: Selection, least: float) -> tuple[float, FittedRoute]:
        """Return the cost and the fairest page with the largest letters that fit.

        Letters a little smaller, down to `least`, are worth it where they leave
        the prices their room or let the route run straight.
        """
        pages: list[tuple[float, FittedRoute]] = []
        sizes = 0
        for size in STYLE.text_sizes:
            small = _SIZE_COST * (STYLE.text_sizes[0] - size)
            cheap = any(cost <= small for cost, _ in pages)
            if pages and (cheap or sizes == _PATIENCE or size < least):
                break
            found = self._pages(selection, size)
            pages += ((small + _ugliness(page), page) for page in found)
            sizes += bool(pages)
        return min(pages, key=lambda page: page[0])

    def _pages(self, selection: Selection, size: float) -> Iterator[FittedRoute]:
        """Yield the pages worth comparing at one size of letters."""
        moves = arrows(self.shown, selection)
        roomy = list(self._roomy(selection.roles, moves, size))
        # The widest names look best, the narrowest leave most room for prices.
        for attempt, area in roomy[:1] + roomy[1:][-1:]:
            for layout in self._layouts(attempt, area):
                yield self._finish(attempt, layout, area)

    def _layouts(self, attempt: Draft, area: Box) -> Iterator[Layout]:
        """Yield the layouts worth comparing, each with the widest gaps that fit."""
        least = self.way.room
        rooms = (None,) if least is None else (least + 20, least)
        for room, hall, ports, lanes in product(rooms, *_SHAPES):
            gaps = replace(self._least, ports=ports, labels=room)
            shape = Arrangement(gaps, bool(lanes), hall)
            layout = place(attempt, shape)
            if fits(layout, area):
                wider = (
                    place(attempt, replace(shape, gaps=replace(gaps, boxes=boxes)))
                    for boxes in wider_gaps(layout, area, gaps.boxes)
                )
                yield next((wide for wide in wider if fits(wide, area)), layout)

    def _finish(self, attempt: Draft, layout: Layout, area: Box) -> FittedRoute:
        steps = [number for number, arrow in enumerate(attempt.arrows) if arrow.step]
        wide = spread(layout, area, steps)
        labels = write_labels(attempt, wide, area.grown(_BEYOND))
        return FittedRoute(attempt, wide, labels, self.way.spelt, self.way.lessons)
