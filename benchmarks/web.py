"""Measure the pages of the web beside a bare Starlette page under the same server.

Fifty people go the whole way at the same time, each asking for the next page once the
one before is there; what counts are ratios to a page that says one line, asked for in
the same way in the same run. Run it by hand:

    python benchmarks/web.py [ESCO]

`ESCO` is a folder made by `careerpath import esco`. It prints the ratios, writes them
into benchmarks/README.md, and leaves with code 1 if a target is missed.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from html import unescape
from itertools import chain, cycle, product
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

import psutil
from figures import Figure
from section import machine, write_section

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE, WORKERS, STARTS, DRAWN = 50, 2, 7, 3
#: Seconds after a start until somebody has said enough to be shown a drawing.
READING = 5
SECONDS = float(os.environ.get("CAREERPATH_SECONDS", "60"))
#: The part of them in which the bare page is asked for.
BARE = 0.25
SCRIPT = Path(sys.executable).with_name("careerpath")
_BARE = """
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

async def page(request):
    return HTMLResponse("<!DOCTYPE html><title>A page</title><h1>A page</h1>")

app = Starlette(routes=[Route("/", page)])
"""


class Changed(NamedTuple):
    """A form that is sent with something else tried each time.

    There is more to try than answers are kept, so that each has to be found.
    """

    port: int
    form: dict[str, str]
    trials: Iterator[tuple[str, int]]

    def content(self) -> bytes:
        """Return the request for the next trial."""
        held, pace = next(self.trials)
        return request(
            self.port, "/ways", {**self.form, "hold": held, "pace": str(pace)}
        )


class Ask(NamedTuple):
    """What somebody asks for, and what kind of answer it is."""

    kind: str
    content: bytes
    #: What makes the content where it is another one each time.
    changed: Changed | None = None


class Way(NamedTuple):
    """A job and an aim, as people write them."""

    job: str
    target: str


SHIPPED = (
    Way("receptionist", "secretary"),
    Way("executive assistant", "HR manager"),
    Way("office manager", "HR officer"),
)
ESCO = (Way("receptionist", "office manager"), Way("secretary", "executive assistant"))


@contextmanager
def serving(command: list[str], port: int) -> Iterator[psutil.Process]:
    """Start a server, and end it."""
    served = subprocess.Popen(
        command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        yield psutil.Process(served.pid)
    finally:
        served.terminate()
        served.wait()
        free(port)


def free(port: int) -> None:
    """Wait until nobody listens."""
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)


def ours(port: int, workers: int, graph: str | None) -> list[str]:
    """Return the command that serves our pages."""
    chosen = ["--graph", graph] if graph else []
    options = ["--no-browser", "--port", str(port), "--workers", str(workers)]
    return [str(SCRIPT), *chosen, "app", *options]


def bare(folder: str, port: int, workers: int) -> list[str]:
    """Return the command that serves the bare page."""
    Path(folder, "bare.py").write_text(_BARE, encoding="utf-8")
    options = ["--port", str(port), "--workers", str(workers), "--no-access-log"]
    python = [sys.executable, "-m", "uvicorn", "--app-dir", folder]
    return [*python, "bare:app", "--http", "h11", "--loop", "asyncio", *options]


async def answer(port: int, asked: bytes) -> bytes:
    """Return one answer, with its head."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(asked)
    found = await read(reader)
    writer.close()
    return found


async def read(reader: asyncio.StreamReader) -> bytes:
    """Return the next answer of a connection."""
    head = await reader.readuntil(b"\r\n\r\n")
    size = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    return head + await reader.readexactly(int(size[1]) if size else 0)


def request(port: int, path: str, form: dict[str, str] | None = None) -> bytes:
    """Return a request as a browser sends it."""
    host = f"Host: localhost:{port}\r\n"
    if form is None:
        return f"GET {path} HTTP/1.1\r\n{host}\r\n".encode()
    body = urlencode(form)
    return (
        f"POST {path} HTTP/1.1\r\n{host}Origin: http://localhost:{port}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


async def walk(port: int, way: Way) -> list[Ask]:
    """Go a way once, and return what was asked for."""
    first = request(port, "/")
    job = request(port, "/statements", {"job": way.job, "months": "40"})
    page = (await answer(port, job)).decode()
    me = {"me": unescape(re.search(r'name="me" value="([^"]*)"', page)[1])}
    places = request(port, "/destinations", me)
    ways = request(port, "/ways", {**me, "target": way.target})
    page = (await answer(port, ways)).decode()
    aim = {"me": unescape(re.search(r'name="me" value="([^"]*)"', page)[1])}
    named = re.search(r"/drawings/\w+\.svg", page)[0]
    drawing = request(port, named)
    await answer(port, drawing)
    held = re.findall(r'name="hold" value="([^"]*)"', page)
    trial = Changed(port, aim, cycle(product(held, range(5, 60))))
    plan = request(port, "/plan", {**aim, "way": "1"})
    saved = request(port, "/take/plan.yaml", {**aim, "way": "1"})
    words = [Ask("words", part) for part in (first, job, places, ways, plan, saved)]
    return [*words[:4], Ask("drawing", drawing), Ask("what if", b"", trial), *words[4:]]


async def go(
    port: int, ways: list[list[Ask]], seconds: float
) -> dict[str, list[float]]:
    """Return how long people wait for each kind, in milliseconds; "errors" too."""
    waits: dict[str, list[float]] = {"errors": []}
    end = time.perf_counter() + seconds

    async def person(number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while True:
            for asked in ways[number % len(ways)]:
                begun = time.perf_counter()
                if begun > end:
                    writer.close()
                    return
                changed = asked.changed
                writer.write(changed.content() if changed else asked.content)
                found = await read(reader)
                took = (time.perf_counter() - begun) * 1000
                waits.setdefault(asked.kind, []).append(took)
                if not found.startswith(b"HTTP/1.1 200"):
                    waits["errors"].append(took)

    await asyncio.gather(*(person(number) for number in range(PEOPLE)))
    return waits


def late(waits: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(waits)[int(len(waits) * 0.95)]


async def alone(port: int, trial: Changed, times: int = 30) -> tuple[float, float]:
    """Return the median milliseconds of what if and of the first page, in turns."""
    asked, first = [], []
    for _ in range(times):
        for found, content in ((asked, trial.content()), (first, request(port, "/"))):
            begun = time.perf_counter()
            await answer(port, content)
            found.append((time.perf_counter() - begun) * 1000)
    return median(asked), median(first)


async def draw(port: int, way: Way) -> float:
    """Return the milliseconds that somebody waits for a drawing nobody asked for."""
    job = request(port, "/statements", {"job": way.job, "months": "40"})
    page = (await answer(port, job)).decode()
    me = unescape(re.search(r'name="me" value="([^"]*)"', page)[1])
    ways = request(port, "/ways", {"me": me, "target": way.target})
    page = (await answer(port, ways)).decode()
    drawing = request(port, re.search(r"/drawings/\w+\.svg", page)[0])
    begun = time.perf_counter()
    await answer(port, drawing)
    return (time.perf_counter() - begun) * 1000


def memory(process: psutil.Process) -> float:
    """Return the MiB of a server and all its processes."""
    family = [process, *process.children(recursive=True)]
    return sum(one.memory_info().rss for one in family) / 2**20


def first_answer(command: list[str], port: int) -> float:
    """Return the seconds from a start to the first answer."""
    begun = time.perf_counter()
    with serving(command, port):
        while True:
            try:
                asyncio.run(answer(port, request(port, "/")))
                return time.perf_counter() - begun
            except (OSError, asyncio.IncompleteReadError):
                time.sleep(0.002)


def compare_starts(folder: str, port: int) -> Iterator[Figure]:
    """Yield how long a start takes."""
    both: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(STARTS):
        both["ours"].append(first_answer(ours(port, 1, None), port))
        both["bare"].append(first_answer(bare(folder, port, 1), port))
    mine, peer = median(both["ours"]), median(both["bare"])
    yield ratio("from start to first answer: times the bare page", mine, peer, 2, "s")


def ratio(name: str, mine: float, peer: float, most: float, unit: str = "ms") -> Figure:
    """Return a ratio with what it is made of."""
    value = f"{mine / peer:.1f} ({mine:,.2f} against {peer:,.2f} {unit})"
    return Figure(name, value, f"at most {most}", mine / peer <= most)


class Load(NamedTuple):
    """What fifty people waited for, and what it took."""

    waits: dict[str, list[float]]
    before: float
    after: float
    page: float
    what_if: float


def load(port: int, chosen: tuple[Way, ...], graph: str | None) -> Load:
    """Return what happens while fifty people go the whole way."""
    with serving(ours(port, WORKERS, graph), port) as process:
        wait_for(port)
        ways = [asyncio.run(walk(port, way)) for way in chosen]
        asyncio.run(go(port, ways, SECONDS / 4))
        before = memory(process)
        waits = asyncio.run(go(port, ways, SECONDS))
        after = memory(process)
        trial = next(asked.changed for asked in ways[0] if asked.changed)
        what_if, page = asyncio.run(alone(port, trial))
        return Load(waits, before, after, page, what_if)


def wait_for(port: int) -> None:
    """Wait until a server answers."""
    while True:
        try:
            asyncio.run(answer(port, request(port, "/")))
        except (OSError, asyncio.IncompleteReadError):
            time.sleep(0.05)
        else:
            return


def compare_drawings(port: int) -> Iterator[Figure]:
    """Yield how long the first drawing after a start takes, beside the next."""
    firsts, others = [], []
    for _ in range(DRAWN):
        with serving(ours(port, 1, None), port):
            wait_for(port)
            time.sleep(READING)
            first, *rest = [asyncio.run(draw(port, way)) for way in SHIPPED]
        firsts.append(first)
        others.extend(rest)
    name = "first drawing, somebody having read a page: times the next"
    yield ratio(name, median(firsts), median(others), 1.2)


def compare_loads(folder: str, port: int, graph: str | None) -> Iterator[Figure]:
    """Yield how people wait while fifty are there."""
    with serving(bare(folder, port, WORKERS), port):
        wait_for(port)
        plain = [[Ask("bare", request(port, "/"))]]
        peer = late(asyncio.run(go(port, plain, SECONDS * BARE))["bare"])
    found = load(port, SHIPPED, None)
    count = sum(map(len, found.waits.values())) - len(found.waits["errors"])
    errors = len(found.waits["errors"])
    words = late(found.waits["words"])
    yield Figure(f"errors among {count:,} answers", str(errors), "0", not errors)
    yield ratio("p95 of an answer in words: times the bare page", words, peer, 15)
    drawing = late(found.waits["drawing"])
    yield ratio("p95 of a drawing already made: times the bare page", drawing, peer, 3)
    grown = found.after / found.before
    value = f"{grown:.2f} ({found.before:.0f} → {found.after:.0f} MiB)"
    yield Figure("memory after that minute: times before", value, "1.1", grown <= 1.1)
    name = "what if, nobody else there: times our first page"
    yield ratio(name, found.what_if, found.page, 5)
    if graph:
        esco = load(port, ESCO, graph)
        name = "ESCO, p95 of an answer in words: times the shipped graph"
        yield ratio(name, late(esco.waits["words"]), words, 2)
        missed = len(esco.waits["errors"])
        yield Figure("ESCO: errors", str(missed), "0", not missed)


def report(figures: list[Figure]) -> list[str]:
    """Return the lines of the section."""
    return [
        f"{PEOPLE} people, {WORKERS} workers, {SECONDS:.0f} s; {machine()}.",
        "",
        "| what | measured | at most |",
        "| --- | --- | --- |",
        *(
            f"| {f.name} | {f.value} | {f.target.removeprefix('at most ')} |"
            for f in figures
        ),
    ]


def main() -> None:
    """Measure, print, write, judge."""
    import tempfile

    graph = sys.argv[1] if len(sys.argv) > 1 else None
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port = tried.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        measured = chain(
            compare_starts(folder, port),
            compare_drawings(port),
            compare_loads(folder, port, graph),
        )
        figures = []
        for figure in measured:
            print(f"{figure.name}: {figure.value}; {figure.target}", flush=True)
            figures.append(figure)
    write_section("web", report(figures))
    missed = [figure.name for figure in figures if not figure.met]
    sys.exit(f"Missed: {json.dumps(missed)}" if missed else 0)


if __name__ == "__main__":
    main()
