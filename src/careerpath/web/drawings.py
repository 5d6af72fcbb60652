"""Draw what a browser asks for, once for the same picture, and say it in words."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

from careerpath.errors import CareerPathError
from careerpath.web.calendars import draw_calendar
from careerpath.web.pictures import SVG, WORDS, draw_answer, outline_answer, route_title
from careerpath.web.screen import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.model.answers import RouteAnswer
    from careerpath.model.plan import Plan
    from careerpath.web.easel import Easel
    from careerpath.words import Words

_DIGEST = 16


class Drawings:
    """The pictures that pages name, each drawn when it is first asked for.

    Parameters
    ----------
    secret
        What addresses are made with: nobody can tell a route from the address of its
        picture, nor ask for one that no page named.
    easel
        What draws them.
    """

    def __init__(self, secret: bytes, easel: Easel) -> None:
        self._secret = secret
        self._easel = easel
        self.drawn, self.kept, self.known = easel.drawn, easel.kept, easel.known

    def picture(self, words: Words, answer: RouteAnswer) -> Picture:
        """Return where a page finds the drawing of an answer, and its outline."""
        _ = words.translate
        return self._named(
            words,
            answer,
            partial(draw_answer, words, answer),
            partial(outline_answer, words, answer),
            route_title(words, answer),
            _("Each role, and each line between two, leads to what is known of it."),
        )

    def calendar(self, words: Words, plan: Plan) -> Picture:
        """Return where a page finds the drawing of a plan in time, and its outline."""
        _ = words.translate
        title = route_title(words, plan.answer)
        return self._named(
            words,
            plan,
            partial(draw_calendar, words, plan, SVG),
            partial(draw_calendar, words, plan, WORDS),
            _("{roles} on the calendar").format(roles=title),
            "",
        )

    def _named(
        self,
        words: Words,
        shown: object,
        draw: Callable[[], bytes],
        outline: Callable[[], bytes],
        title: str,
        hint: str,
    ) -> Picture:
        told = f"{words.language}\n{title}\n{shown!r}".encode()
        key = blake2b(told, digest_size=_DIGEST, key=self._secret).hexdigest()
        drawn, said = f"{key}{SVG}", f"{key}{WORDS}"
        self._easel.order(drawn, draw)
        self._easel.order(said, outline)
        address = f"/drawings/{drawn}"
        _ = words.translate
        larger = ((_("Open larger"), address),)
        return Picture(address, f"/drawings/{said}", title, hint, larger)


def load_pen() -> None:
    """Load what draws, which takes longer than to draw: before anybody waits."""
    from careerpath.diagram.ink import save, svg  # noqa: F401


def warm_up(easel: Easel, words: Words) -> None:
    """Draw what nobody asked for, so that whoever asks first waits no longer."""
    from careerpath.planning.choices import find_choices

    for move in islice(words.graph.transitions, 1):
        answer = find_choices(words.graph, move.origin, move.destination)
        with suppress(CareerPathError):
            easel.kept("", partial(draw_answer, words, answer))
