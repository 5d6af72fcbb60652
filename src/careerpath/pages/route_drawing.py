"""Draw a route for a terminal: boxes one below the other, the jump beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.credits import Credits, shown_jump, shown_routes
from careerpath.diagram.around import route_texts
from careerpath.diagram.around.surround import subtitle
from careerpath.document.typesetting import (
    WIDTH,
    can_write,
    cells,
    faint,
    spell,
    strong,
    wrap,
)
from careerpath.model.evidence import shows_move
from careerpath.pages.routes import route_cost, step_cost
from careerpath.words.phrases import group_name
from careerpath.words.sentences import grade_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import Route, Step
    from careerpath.words import Words

#: Where the arrow between two boxes stands.
_SHAFT = 3
#: The margin of what is said below the number of a step.
_TAB = 3
#: What the jump needs right of the boxes at the least.
_LANE = 5


class Signs(NamedTuple):
    """What a drawing is made of; `weak` is the shaft of a move with weak evidence."""

    corners: tuple[str, ...] = tuple("┌┐└┘")
    across: str = "─"
    down: str = "│"
    leave: str = "┬"
    arrive: str = "▼"
    weak: str = "┆"
    jump: tuple[str, ...] = tuple("┈┊┐┘◄")


_PLAIN = Signs(tuple("++++"), "-", "|", "+", "v", ":", tuple("..++<"))


class Row(NamedTuple):
    """A line of the drawing: as it is printed, and how many columns it takes."""

    text: str
    width: int


class Drawing:
    """How one route is drawn.

    Parameters
    ----------
    words
        How things are said.
    shown
        The route.
    encoding
        What the terminal can write.
    width
        Its columns.
    """

    def __init__(
        self, words: Words, shown: ShownRoute, *, encoding: str, width: int = WIDTH
    ) -> None:
        self.words = words
        self.shown = shown
        self.encoding = encoding
        self.width = width
        usual = Signs()
        every = "".join("".join(signs) for signs in usual)
        self.signs = usual if can_write(every, encoding) else _PLAIN
        self.jumps = shown.route.moves > 1

    def lines(self) -> list[str]:
        """Return the page: headline, drawing, other routes, notes."""
        title = self.shown.paper.title or route_texts.title(self.shown)
        others = [
            (number, route)
            for number, route in enumerate(self.shown.answer.routes, start=1)
            if number != self.shown.chosen + 1
        ]
        lines = [*map(strong, self._wrapped(title)), *self._figures(), ""]
        lines += self._picture()
        for number, route in others:
            lines += ["", *self._other(number, route)]
        return [*lines, *self._footer()]

    def _wrapped(self, text: str, hang: int = 0) -> list[str]:
        return wrap(spell(text, self.encoding), width=self.width, hang=hang)

    def _figures(self) -> list[str]:
        shown = self.shown
        paper = shown.paper
        texts = [*route_texts.figures(shown)]
        if paper.person or paper.date:
            texts.append(subtitle(paper, shown.graph, Credits(())))
        return [line for text in texts for line in self._wrapped(text, hang=2)]

    # ---------------------------------------------------------------- the drawing

    def _picture(self) -> list[str]:
        """Return boxes and arrows, the jump along their right side."""
        route = self.shown.route
        rows: list[Row] = []
        arrivals = []
        for number, role in enumerate(route.roles):
            arrivals.append(len(rows) + 1)
            rows += self._box(role, last=number == route.moves)
            if number < route.moves:
                rows += self._arrow(number + 1, route.steps[number])
        if not self.jumps:
            return [row.text.rstrip() for row in rows]
        return [*self._beside(rows, arrivals[0], arrivals[-1])]

    def _box(self, role: str, *, last: bool) -> Iterator[Row]:
        signs, room = self.signs, self._room
        edge = signs.across * (room + 2)
        start, end, foot, close = signs.corners
        yield Row(start + edge + end, room + 4)
        name, note = self._texts(role)
        for line in wrap(name, width=room):
            yield self._inside(line, strong(line))
        for line in wrap(note, width=room):
            yield self._inside(line, line)
        if not last:
            edge = edge[: _SHAFT - 1] + signs.leave + edge[_SHAFT:]
        yield Row(foot + edge + close, room + 4)

    def _inside(self, plain: str, styled: str) -> Row:
        side = self.signs.down
        padding = " " * (self._room - cells(plain))
        return Row(f"{side} {styled}{padding} {side}", self._room + 4)

    @property
    def _room(self) -> int:
        """The columns of text that fit into each box."""
        roles = self.shown.route.roles
        widest = max(cells(text) for role in roles for text in self._texts(role))
        return min(widest, self.width - 4 - (_LANE if self.jumps else 0))

    def _texts(self, role: str) -> tuple[str, str]:
        """Return what stands in a box: the title, then grade and family."""
        found, language = self.shown.graph.role(role), self.words.language
        grade = grade_text(found.grade, language)
        note = f"{grade} · {group_name(found.family, language)}"
        name = self.words.role(role)
        return spell(name, self.encoding), spell(note, self.encoding)

    def _arrow(self, number: int, step: Step) -> Iterator[Row]:
        """Yield what a step costs and what is new, beside its shaft."""
        weak = not shows_move(step.evidence)
        shaft = f"{'':{_SHAFT}}{self.signs.weak if weak else self.signs.down} "
        room = self.width - len(shaft) - (2 if self.jumps else 0)
        for indent, text in self._said(number, step, weak=weak):
            said = spell(text, self.encoding)
            for line in wrap(said, width=room, indent=indent, hang=indent or _TAB):
                yield Row(shaft + line, len(shaft) + cells(line))
        yield Row(f"{'':{_SHAFT}}{self.signs.arrive}", _SHAFT + 1)

    def _said(
        self, number: int, step: Step, *, weak: bool
    ) -> Iterator[tuple[int, str]]:
        """Yield what is said of a step: how far to the right, and the text."""
        _ = self.words.translate
        yield 0, f"{number}. {step_cost(self.words, step)}"
        entry = _("{heading}: {text}")
        if weak:
            evidence = self.words.standing_evidence(step.evidence)
            yield _TAB, entry.format(heading=_("Evidence"), text=evidence)
        if step.skills:
            names = ", ".join(self.words.skill(new.skill) for new in step.skills)
            yield _TAB, entry.format(heading=_("Skills to acquire"), text=names)
        else:
            yield _TAB, _("Nothing new to learn.")

    def _beside(self, rows: list[Row], leave: int, arrive: int) -> Iterator[str]:
        """Yield the rows with the jump beside them, from one to another."""
        across, down, start, end, tip = self.signs.jump
        _ = self.words.translate
        price = self.words.hours(self.shown.answer.direct.effort_hours)
        for number, row in enumerate(rows):
            space = self.width - row.width - 1
            if number == leave:
                line = self._labelled(_("in one jump"), space, across) + start
            elif number == arrive:
                line = tip + self._labelled(price, space - 1, across) + end
            elif leave < number < arrive:
                line = " " * space + down
            else:
                yield row.text
                continue
            yield row.text + faint(line)

    def _labelled(self, label: str, space: int, across: str) -> str:
        """Return a line across with a label in its middle, if there is room."""
        text = f" {spell(label, self.encoding)} "
        free = space - cells(text)
        if free < 2:  # noqa: PLR2004  # one sign at either side
            return across * space
        return across * (free // 2) + text + across * (free - free // 2)

    # ---------------------------------------------------------------- below it

    def _other(self, number: int, route: Route) -> Iterator[str]:
        _ = self.words.translate
        title = _("Route {number}: {roles}").format(
            number=number, roles=self.words.chain(route.roles)
        )
        yield from self._wrapped(title, hang=2)
        cost = spell(route_cost(self.words, route), self.encoding)
        yield from wrap(cost, width=self.width, indent=2)

    def _footer(self) -> list[str]:
        graph, answer = self.shown.graph, self.shown.answer
        texts = self.words.notes(
            shown_routes(*answer.routes), shown_jump(graph, answer)
        )
        return ["", *(faint(line) for text in texts for line in self._wrapped(text))]
