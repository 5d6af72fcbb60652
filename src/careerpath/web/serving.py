"""Serve the pages at an address of this machine, with one worker or several."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Timer
from typing import TYPE_CHECKING

from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from careerpath.loading import load_graph
from careerpath.web.application import make_application
from careerpath.web.door import Door
from careerpath.web.drawings import Drawings
from careerpath.web.later import load_screens
from careerpath.web.pen import FarEasel, PenAddress, keep_drawing, new_address

if TYPE_CHECKING:
    from socket import socket

    from starlette.applications import Starlette

    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import GenderStyle, Language

#: Seconds that answers have to be finished once the server is told to end, and that a
#: worker may be silent before it counts as lost.
_ENDING_SECONDS, _SILENT_SECONDS = 10, 60
#: Seconds for the first page, before all others load.
_BEFORE_LOADING = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """What is served, as each worker of a server is told it.

    Attributes
    ----------
    graph
        The folder of the graph; None for the shipped one.
    hosts
        The names that are answered to, with their port where it is not the usual one.
    language, style
        The language of who asks for neither English nor French, and how titles name
        both genders.
    secret
        What the addresses of drawings are made with, the same for all workers.
    pen
        Where the process listens that draws.
    """

    graph: str | None
    hosts: tuple[str, ...]
    language: Language = "en"
    style: GenderStyle = "dot"
    secret: bytes = field(default_factory=secrets.token_bytes, repr=False)
    pen: PenAddress = field(default_factory=new_address, repr=False)

    def __call__(self) -> Starlette:
        """Return the application of one worker."""
        graph = load_graph(self.graph)
        usual = self.style == "dot"
        return self.application(graph if usual else graph.in_gender_style(self.style))

    def application(self, graph: CareerGraph) -> Starlette:
        """Return the application, of a graph that is loaded."""
        drawings = Drawings(self.secret, FarEasel(self.pen))
        soon = Timer(_BEFORE_LOADING, load_screens)
        soon.daemon = True
        soon.start()
        return make_application(
            graph, hosts=self.hosts, language=self.language, drawings=drawings
        )


def serve(
    offer: Offer, graph: CareerGraph, listening: socket, *, workers: int = 1
) -> None:
    """Serve until somebody ends it with Ctrl-C or SIGTERM.

    Parameters
    ----------
    offer
        What is served.
    graph
        The graph that it names.
    listening
        The socket that requests arrive at.
    workers
        How many processes answer.
    """
    keep_drawing(offer.pen, offer.graph)
    alone = workers == 1
    config = Config(
        offer.application(graph) if alone else offer,
        factory=not alone,
        workers=workers,
        http=Door,
        ws="none",
        lifespan="off",
        # What is said stays between two: neither addresses nor errors are written.
        access_log=False,
        log_level="critical",
        server_header=False,
        timeout_graceful_shutdown=_ENDING_SECONDS,
        timeout_worker_healthcheck=_SILENT_SECONDS,
    )
    if alone:
        Server(config).run([listening])
    else:
        Multiprocess(config, [listening]).run()
