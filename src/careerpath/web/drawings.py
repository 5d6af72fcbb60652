"""Draw what a browser asks for, once for the same picture, and say it in words."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from careerpath.web.pictures import draw_answer, outline_answer
from careerpath.web.screen import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.model.answers import RouteAnswer
    from careerpath.words import Words

T = TypeVar("T")

#: How many pictures are kept; those not asked for for longest go first.
MOST = 128
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
        """Return where a page finds the drawing of an answer, and its outline."""
        told = f"{words.language}\n{answer!r}".encode()
        key = blake2b(told, digest_size=_DIGEST, key=self._secret).hexdigest()
        _ = words.translate
        with self._lock:
            self._waiting.put(f"{key}.svg", partial(draw_answer, words, answer))
            self._waiting.put(f"{key}.html", partial(outline_answer, words, answer))
        return Picture(
            f"/drawings/{key}.svg",
            f"/drawings/{key}.html",
            words.chain((answer.origin, answer.destination)),
            _("Each role, and each line between two, leads to what is known of it."),
            ((_("Open larger"), f"/drawings/{key}.svg"),),
        )

    def drawn(self, name: str) -> bytes | None:
        """Return a picture or an outline; None for one that no page named lately."""
        with self._lock:
            draw = self._waiting.get(name)
        return None if draw is None else self.kept(name, draw)

    def kept(self, name: str, draw: Callable[[], bytes]) -> bytes:
        """Return what is drawn under a name, be it now or before."""
        with self._lock:
            if name in self._drawn:
                self._drawn.move_to_end(name)
                return self._drawn[name]
        with self._pen:  # matplotlib draws one at a time
            content = draw()
        with self._lock:
            self._drawn.put(name, content)
        return content


def load_pen() -> None:
    """Load what draws, which takes longer than to draw: before anybody waits."""
    from careerpath.diagram.ink import save, svg  # noqa: F401
