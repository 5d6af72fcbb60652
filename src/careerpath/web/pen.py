"""Draw in a process of its own, so that no drawing makes words wait.

matplotlib draws in Python, and would hold up every answer of the process it draws in.
All workers of a server order from one such process: any of them can answer with a
drawing that a page of another one named. What is ordered travels over a socket of this
machine that only they hold the key of, and stays in memory.
"""

from __future__ import annotations

import io
import os
import pickle
import secrets
import signal
import sys
from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from itertools import repeat
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Client, Listener
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from time import monotonic, sleep
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from careerpath.career_graph import CareerGraph
from careerpath.errors import CareerPathError
from careerpath.loading import load_graph
from careerpath.web.drawings import warm_up
from careerpath.web.easel import OwnEasel, Shelf
from careerpath.web.net import describe
from careerpath.web.saying import PageWords
from careerpath.words import Words

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from careerpath.model.text import GenderStyle
    from careerpath.web.easel import Draw, Easel

_KEY_BYTES = 32
#: Words go first where the machine is busy: how much less urgent drawings are.
_LESS_URGENT = 5
#: Seconds between two looks of a drawing process at what else it is asked, so that
#: nobody waits for a drawing who only orders one.
_LOOK = 0.0005
#: Seconds until a drawing process that ended is started again, and between the times
#: that one which is about to start is tried.
_PAUSE, _WAIT, _WAITS = 1.0, 0.2, 100
#: Seconds for the first page, which somebody waits for.
_HEAD_START = 0.7


class PenAddress(NamedTuple):
    """Where a drawing process listens, and the key without which it does not."""

    address: str
    key: bytes


def new_address() -> PenAddress:
    """Return an address that no other process has."""
    if sys.platform == "linux":  # of the kernel's own: no file is needed
        address = f"\0careerpath-{secrets.token_hex(_KEY_BYTES)}"
    elif sys.platform == "win32":
        address = rf"\\.\pipe\careerpath-{secrets.token_hex(_KEY_BYTES)}"
    else:
        address = str(Path(mkdtemp(prefix="careerpath-")) / "pen")
    return PenAddress(address, secrets.token_bytes(_KEY_BYTES))


class FarEasel:
    """An easel in a drawing process, with what it drew lately at hand.

    Parameters
    ----------
    place
        Where the process listens.
    """

    def __init__(self, place: PenAddress) -> None:
        self._place, self._shelf = place, Shelf()
        self.known = self._shelf.get
        self._idle: list[Connection[Any, Any]] = []

    def order(self, name: str, draw: Draw) -> None:
        """Take note of what is to be drawn if somebody asks for that name."""
        packed = pack_order(draw)
        try:
            self._ask("order", name, packed)
        except OSError:  # it is about to start; the page need not wait for that
            later = partial(self._patiently, "order", name, packed)
            Thread(target=later, daemon=True).start()

    def drawn(self, name: str) -> bytes | None:
        """Return what was ordered by a name; None if nothing was lately."""
        return self._drawn("drawn", name)

    def kept(self, name: str, draw: Draw) -> bytes:
        """Return what is drawn under a name, be it now or before."""
        # Where nobody draws for us we do.
        return self._drawn("kept", name, pack_order(draw)) or draw()

    def _drawn(self, *request: Any) -> bytes | None:
        _, name, *_ = request
        content = self._shelf.get(name) or self._patiently(*request)
        if content is not None:
            self._shelf.put(name, content)
        return content

    def _patiently(self, *request: Any) -> Any:
        """Return the answer of a process that may be about to start."""
        for wait in (0.0, *repeat(_WAIT, _WAITS)):
            sleep(wait)
            with suppress(OSError):
                return self._ask(*request)
        return None

    def _ask(self, *request: Any) -> Any:
        """Return what the process answers.

        Raises
        ------
        CareerPathError
            If something cannot be drawn.
        RuntimeError
            If drawing fails by our fault.
        OSError
            If no process listens.
        """
        packed = pickle.dumps(request)
        while True:
            used = bool(self._idle)
            connection = self._idle.pop() if used else self._connect()
            try:
                connection.send_bytes(packed)
                answer = pickle.loads(connection.recv_bytes())  # noqa: S301  # ours
            except (OSError, EOFError) as error:
                if used:  # the process that it led to may be another one by now
                    continue
                raise ConnectionError from error
            self._idle.append(connection)
            if isinstance(answer, Exception):
                raise answer
            return answer

    def _connect(self) -> Connection[Any, Any]:
        return Client(self._place.address, authkey=self._place.key)


class _Packer(pickle.Pickler):
    """Packs an order without the graph, which each process has, and modules by name."""

    def persistent_id(self, part: Any) -> tuple[str, ...] | None:
        """Return what stands for a part; None for one that is packed itself."""
        if isinstance(part, Words):
            return ("words", _style(part.graph), part.language)
        if isinstance(part, CareerGraph):
            return ("graph", _style(part))
        if isinstance(part, ModuleType):
            return ("module", part.__name__)
        return None


def _style(graph: CareerGraph) -> GenderStyle:
    return next((role.label.style for role in graph.roles.values()), "dot")


def pack_order(draw: Draw) -> bytes:
    """Return an order as bytes."""
    packed = io.BytesIO()
    _Packer(packed).dump(draw)
    return packed.getvalue()


class _Orders:
    """What unpacks orders for one graph."""

    def __init__(self, graph: CareerGraph) -> None:
        self.in_style = cache(graph.in_gender_style)

    def draw(self, packed: bytes) -> bytes:
        """Return what an order draws."""
        reader = pickle.Unpickler(io.BytesIO(packed))  # noqa: S301  # of our workers
        reader.persistent_load = self._part  # type: ignore[method-assign]
        return cast("Draw", reader.load())()

    def _part(self, stands_for: Any) -> Any:
        kind, name, *rest = stands_for
        if kind == "module":
            return import_module(name)
        graph = self.in_style(name)
        return PageWords(graph, *rest) if kind == "words" else graph


# --------------------------------------------------------------------- in the process


def _draw_for_others(place: PenAddress, graph: str | None) -> None:
    """Answer until the process that started this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the server
    sys.setswitchinterval(_LOOK)
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)
    Thread(target=_end_with_parent, daemon=True).start()
    listener = Listener(place.address, authkey=place.key, backlog=128)
    known = load_graph(graph)
    easel, orders = OwnEasel(), _Orders(known)
    settled = monotonic() + 2 * _WAIT
    Thread(target=warm_up, args=(easel, PageWords(known, "en")), daemon=True).start()
    while True:
        try:
            connection = listener.accept()
        except Exception:  # noqa: BLE001, S112  # whoever it was had not the key
            continue
        Thread(
            target=_answer, args=(connection, easel, orders, settled), daemon=True
        ).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(0)


def _answer(
    connection: Connection[Any, Any], easel: Easel, orders: _Orders, settled: float
) -> None:
    """Answer one worker's requests, one after the other, until it hangs up."""
    while True:
        try:
            kind, name, *packed = pickle.loads(connection.recv_bytes())  # noqa: S301
        except (OSError, EOFError):
            return
        try:
            answer = _answered(easel, orders, kind, name, *packed)
            if kind == "drawn" and answer is None:
                # Who ordered it may have waited for us to listen.
                sleep(max(0.0, settled - monotonic()))
                answer = easel.drawn(name)
        except CareerPathError as error:
            answer = error
        except Exception as error:  # noqa: BLE001  # told as one of the worker's
            answer = RuntimeError(describe(error))
        connection.send_bytes(pickle.dumps(answer))


def _answered(
    easel: Easel, orders: _Orders, kind: str, name: str, packed: bytes = b""
) -> Any:
    if kind == "drawn":
        return easel.drawn(name)

    def draw() -> bytes:
        return orders.draw(packed)

    return easel.order(name, draw) if kind == "order" else easel.kept(name, draw)


def keep_drawing(place: PenAddress, graph: str | None) -> None:
    """Start a drawing process soon, and another one should it be lost.

    Parameters
    ----------
    place
        Where it shall listen.
    graph
        The folder of the graph; None for the shipped one.
    """
    Thread(target=_keep_drawing, args=(place, graph), daemon=True).start()


def _keep_drawing(*arguments: Any) -> None:
    sleep(_HEAD_START)
    spawn = get_context("spawn")
    while True:
        process = spawn.Process(target=_draw_for_others, args=arguments, daemon=True)
        process.start()
        process.join()
        sleep(_PAUSE)
