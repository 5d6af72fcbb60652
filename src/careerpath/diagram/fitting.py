"""Find how many roles, and how large, the paper holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from careerpath.diagram import wording
from careerpath.diagram.frame import Frame, frame
from careerpath.diagram.layout import Edge, Gaps, Layout, Node, lay_out, spread
from careerpath.diagram.measure import Block, block, lines_of
from careerpath.diagram.neighbourhood import Arrow, arrows, candidates
from careerpath.diagram.style import PAPERS, STYLE
from careerpath.errors import InvalidValueError, message

if TYPE_CHECKING:
    from careerpath.diagram.subject import Subject

#: The least room between boxes, then what is tried to fill the page, most first.
_LEAST = Gaps(columns=28.0, boxes=14.0)
_BOX_GAPS = (80.0, 66.0, 54.0, 44.0, 36.0, 29.0, 23.0, 18.0)
#: How far the ends of lines stand apart at the side of a box.
_PORT = 7.0
#: More roles than this are a crowd on A4.
_MOST_ROLES = 14


@dataclass(frozen=True, slots=True)
class Fitted:
    """Roles and moves in their places, and the page around them."""

    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    names: tuple[Block, ...]
    labels: tuple[Block | None, ...]
    layout: Layout
    frame: Frame

    @property
    def fits(self) -> bool:
        """Whether the drawing stays inside its area."""
        bounds, area = self.layout.bounds, self.frame.area
        return bounds.width <= area.width and bounds.height <= area.height


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
            return _enlarge(subject, paper, roles, labels=labels)
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

    def fits(roles: tuple[str, ...]) -> bool:
        tries = _tries(subject, paper, roles, (size,), labels=labels)
        return any(page.fits for page in tries)

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


def _enlarge(
    subject: Subject, paper: str, roles: tuple[str, ...], *, labels: bool
) -> Fitted:
    """Return the page with the largest letters, then the widest gaps, that fits."""
    tries = _tries(subject, paper, roles, STYLE.text_sizes, labels=labels)
    best = next(page for page in tries if page.fits)
    for boxes in _BOX_GAPS:
        gaps = replace(_LEAST, boxes=boxes)
        wide = replace(best, layout=_place(subject, best, gaps, labels=labels))
        if wide.fits:
            best = wide
            break
    return replace(best, layout=spread(best.layout, best.frame.area))


def _tries(
    subject: Subject,
    paper: str,
    roles: tuple[str, ...],
    sizes: Sequence[float],
    *,
    labels: bool,
) -> Iterator[Fitted]:
    """Yield the page at each text size and each width of the lines of names."""
    moves = arrows(subject, roles)
    around = frame(subject, paper, roles, moves)
    empty = Layout((), (), (), ())
    for size, wrap in product(sizes, STYLE.wrap_widths):
        names = tuple(
            block(
                subject.name(role),
                size,
                wrap * size,
                STYLE.wrap_widths[0] * size,
                bold=role in subject.route.roles,
            )
            for role in roles
        )
        said = tuple(_label(subject, arrow, size) for arrow in moves)
        page = Fitted(roles, moves, names, said, empty, around)
        yield replace(page, layout=_place(subject, page, _LEAST, labels=labels))


def _label(subject: Subject, arrow: Arrow, size: float) -> Block | None:
    """Return what is written beside a move: hours and months, on bold ones."""
    size = min(max(size - 1.5, STYLE.note), STYLE.label_most)
    if arrow.place == "chosen":
        step = subject.route.steps[arrow.step - 1]
        return lines_of(wording.step_label(step, subject.language), size)
    if arrow.place == "direct":
        return lines_of(wording.direct_label(subject), size)
    return None


def _place(subject: Subject, page: Fitted, gaps: Gaps, *, labels: bool) -> Layout:
    """Return the layout of the roles and moves of a page."""
    grades = [subject.graph.role(role).grade for role in page.roles]
    families = [subject.graph.role(role).family for role in page.roles]
    lanes = sorted(set(families))
    number = {role: place for place, role in enumerate(page.roles)}
    nodes = [
        Node(
            width=max(
                name.width
                for name, other in zip(page.names, grades, strict=True)
                if other == grade
            )
            + 2 * STYLE.padding_x
            + STYLE.bar,
            height=max(
                name.height + 2 * STYLE.padding_y, _PORT * (1 + _busiest(page, role))
            ),
            grade=grade,
            lane=lanes.index(family),
        )
        for role, name, grade, family in zip(
            page.roles, page.names, grades, families, strict=True
        )
    ]
    edges = [
        Edge(
            number[arrow.origin],
            number[arrow.destination],
            weight=_WEIGHTS[arrow.place],
            label=_room(label) if labels and arrow.place == "chosen" else None,
        )
        for arrow, label in zip(page.arrows, page.labels, strict=True)
    ]
    return lay_out(nodes, edges, gaps)


_WEIGHTS = {"chosen": 8.0, "other": 2.0, "direct": 1.0, "beside": 1.0}


def _busiest(page: Fitted, role: str) -> int:
    """Return how many lines end at the busier side of a role's box."""
    leaving = sum(arrow.origin == role for arrow in page.arrows)
    entering = sum(arrow.destination == role for arrow in page.arrows)
    return max(leaving, entering)


def _room(label: Block | None) -> tuple[float, float] | None:
    return (label.width, label.height) if label else None
