"""Draw what a browser asks for, once for the same picture, and say it in words."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

from careerpath.errors import CareerPathError
from careerpath.planning.choices import find_choices
from careerpath.web.calendars import FORMS, draw_calendar
from careerpath.web.pictures import draw_answer, outline_answer
from careerpath.web.screen import Picture

if TYPE_CHECKING:
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.plan import Plan
    from careerpath.web.easel import Draw, Easel
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
        self.drawn, self.kept = easel.drawn, easel.kept

    def picture(self, words: Words, answer: RouteAnswer) -> Picture:
        """Return where a page finds the drawing of an answer, and its outline."""
        _ = words.translate
        title = words.chain((answer.origin, answer.destination))
        hint = _("Each role, and each line between two, leads to what is known of it.")
        told = f"{words.language}\n{title}\n{answer!r}"
        return self._named(
            (told, title, hint),
            partial(draw_answer, words, answer),
            partial(outline_answer, words, answer),
            _("Open larger"),
        )

    def calendar(self, words: Words, plan: Plan) -> Picture:
        """Return where a page finds the drawing of a plan in time, and its outline."""
        _ = words.translate
        roles = words.chain((plan.answer.origin, plan.answer.destination))
        title = _("{roles} on the calendar").format(roles=roles)
        told = f"{words.language}\n{title}\n{plan!r}"
        draw, outline = (partial(draw_calendar, words, plan, form) for form in FORMS)
        return self._named((told, title, ""), draw, outline, _("Open larger"))

    def _named(
        self, told: tuple[str, str, str], draw: Draw, outline: Draw, larger: str
    ) -> Picture:
        """Return a picture that is drawn once somebody asks for it, and its words."""
        shown, title, hint = told
        key = blake2b(shown.encode(), digest_size=_DIGEST, key=self._secret).hexdigest()
        picture, words = f"{key}.svg", f"{key}.html"
        self._easel.order(picture, draw)
        self._easel.order(words, outline)
        address = f"/drawings/{picture}"
        links = ((larger, address),)
        return Picture(address, f"/drawings/{words}", title, hint, links)


def load_pen() -> None:
    """Load what draws, which takes longer than to draw: before anybody waits."""
    from careerpath.diagram.ink import save, svg  # noqa: F401


def warm_up(easel: Easel, words: Words) -> None:
    """Draw what nobody asked for, so that whoever asks first waits no longer."""
    for move in islice(words.graph.transitions, 1):
        answer = find_choices(words.graph, move.origin, move.destination)
        with suppress(CareerPathError):
            easel.kept("", partial(draw_answer, words, answer))
