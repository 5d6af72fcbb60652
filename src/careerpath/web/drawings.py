"""Draw routes when a browser asks for the picture, once for the same route."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from careerpath.web.calendars import draw_calendar
from careerpath.web.screen import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.diagram import SvgForm
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.plan import Plan
    from careerpath.words import Words

T = TypeVar("T")

#: How many pictures are kept; those not asked for for longest go first.
MOST = 64
_DIGEST = 16


class _Kept(OrderedDict[str, T]):
    """What was asked for lately."""

    def put(self, key: str, value: T) -> None:
        """Keep a value; the one not asked for for longest goes if there are many."""
        self[key] = value
        self.move_to_end(key)
        while len(self) > MOST:
            self.popitem(last=False)


class Drawings:
    """The pictures that pages name, each drawn when it is first asked for.

    Parameters
    ----------
    secret
        What addresses are made with: nobody can tell a route from the address of its
        picture, nor ask for one that no page named.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._waiting: _Kept[Callable[[], bytes]] = _Kept()
        self._drawn: _Kept[bytes] = _Kept()
        self._lock, self._pen = Lock(), Lock()

    def picture(self, words: Words, answer: RouteAnswer) -> Picture:
        """Return where a page finds the drawing of an answer."""
        draw = partial(draw_answer, words, answer)
        return self._named(words, answer, _title(words, answer), draw)

    def calendar(self, words: Words, plan: Plan) -> Picture:
        """Return where a page finds the drawing of a plan in time."""
        _ = words.translate
        title = _("{roles} on the calendar").format(roles=_title(words, plan.answer))
        return self._named(words, plan, title, partial(draw_calendar, words, plan))

    def _named(
        self, words: Words, shown: object, title: str, draw: Callable[[], bytes]
    ) -> Picture:
        told = f"{words.language}\n{shown!r}".encode()
        key = blake2b(told, digest_size=_DIGEST, key=self._secret).hexdigest()
        _ = words.translate
        with self._lock:
            self._waiting.put(key, draw)
        return Picture(f"/drawings/{key}.svg", title, _("Open larger"))

    def drawn(self, key: str) -> bytes | None:
        """Return a picture; None for one that no page named lately."""
        with self._lock:
            if key in self._drawn:
                self._drawn.move_to_end(key)
                return self._drawn[key]
            draw = self._waiting.get(key)
        if draw is None:
            return None
        with self._pen:  # matplotlib draws one at a time
            content = draw()
        with self._lock:
            self._drawn.put(key, content)
        return content


def draw_answer(words: Words, answer: RouteAnswer) -> bytes:
    """Return the drawing of an answer as SVG, whose roles lead to their pages here."""
    from careerpath.diagram import Paper, SvgForm, draw_route

    paper = Paper(language=words.language)
    figures = draw_route(words.graph, answer, most=1, paper=paper)
    return _written(words, answer, figures, ".svg", SvgForm(link="/roles/{role}"))


def print_answer(words: Words, answer: RouteAnswer, chosen: int, size: str) -> bytes:
    """Return the pages of a way as PDF, to print on a paper of the diagrams."""
    from careerpath.diagram import Paper, SvgForm, draw_route

    paper = Paper(size, language=words.language)
    figures = draw_route(words.graph, answer, chosen=chosen, paper=paper)
    return _written(words, answer, figures, ".pdf", SvgForm())


def _title(words: Words, answer: RouteAnswer) -> str:
    return words.chain((answer.origin, answer.destination))


def _written(
    words: Words,
    answer: RouteAnswer,
    figures: Any,
    ending: str,
    form: SvgForm,
) -> bytes:
    """Return the bytes of the one file that figures make."""
    from careerpath.diagram.ink.save import DIAGRAMS

    write = DIAGRAMS.forms[ending].writer
    return write(figures, _title(words, answer), words.language, form)[0]


def load_pen() -> None:
    """Load what draws, which takes longer than to draw: before anybody waits."""
    from careerpath.diagram.ink import save, svg  # noqa: F401
