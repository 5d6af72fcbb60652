"""Serve the pages of the web from this machine, and open them in a browser."""

from __future__ import annotations

import errno
import socket
import webbrowser
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

import click

from careerpath.cli.accepted import WholeNumber
from careerpath.cli.localized import Command, option
from careerpath.cli.output import tell
from careerpath.cli.session import pass_session
from careerpath.errors import FileError, InvalidValueError, message
from careerpath.extras import extra_libraries
from careerpath.files import describe_os_error
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.session import Session

_PORT, _LAST_PORT = 8765, 65_535
#: How many ports are tried where none is named.
_PORTS = 10
#: The names of this machine for itself.
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_MOST_WORKERS = 64
#: Connections that wait to be taken up.
_MOST_WAITING = 1_024


@click.command(
    "app",
    cls=Command,
    details=N_(
        "The pages are served to this machine alone, and nothing that is said there is "
        "kept. To serve them to others name where with --host, and with --allow-host "
        "by which names."
    ),
    examples=(
        N_("careerpath app"),
        N_("careerpath app --host 0.0.0.0 --allow-host careers.example.org"),
    ),
)
@option(
    "--host",
    default="127.0.0.1",
    metavar=N_("ADDRESS"),
    help=N_("The address to listen at; this machine alone unless given."),
)
@option(
    "--port",
    type=WholeNumber(1, _LAST_PORT),
    metavar="N",
    help=N_("The port to listen at; the first free one from 8765 unless given."),
)
@option(
    "--allow-host",
    "names",
    multiple=True,
    metavar=N_("NAME"),
    help=N_("A name under which others reach it; may be given again."),
)
@option(
    "--workers",
    type=WholeNumber(1, _MOST_WORKERS),
    default=1,
    metavar="N",
    help=N_("How many processes answer, where many people use it; 1 unless given."),
)
@option("--no-browser", is_flag=True, help=N_("Open no browser."))
@pass_session
def app(
    session: Session,
    *,
    host: str,
    port: int | None,
    names: tuple[str, ...],
    workers: int,
    no_browser: bool,
) -> None:
    """Open careerpath in a browser."""
    local = host in ("127.0.0.1", "::1", "localhost")
    if not local and not names:
        raise InvalidValueError(
            message(
                "Name with --allow-host under which name others reach {host}.",
                host=host,
            )
        )
    with _listen(host, port) as listening:
        port = port_of(listening)
        serve = _prepare(session, _allowed(port, names), workers)
        address = f"http://{_LOOPBACK[0] if local else names[0]}:{port}/"
        _ = session.translate
        tell(_("Open in a browser: {address}").format(address=address))
        tell(_("Ctrl-C ends it, and so does closing this window."))
        if local and not no_browser:  # what it asks for waits until it is answered
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        serve(listening)


def _allowed(port: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names with the ports under which they may be asked for."""
    own = [f"{name}:{port}" for name in _LOOPBACK]
    others = [name if ":" in name else f"{name}:{port}" for name in names]
    # Behind a proxy, or at the usual port, a browser names no port.
    return (*own, *others, *(name for name in names if ":" not in name))


def _prepare(
    session: Session, allowed: tuple[str, ...], workers: int
) -> Callable[[socket.socket], None]:
    """Return what serves at a socket until somebody ends it.

    Raises
    ------
    MissingLibraryError
        If the libraries are not installed.
    """
    with extra_libraries():
        from careerpath.web.serving import Offer, serve
    path = str(session.graph_path) if session.graph_path else None
    offer = Offer(path, allowed, session.language, session.gender_style)
    return partial(serve, offer, session.graph, workers=workers)


def port_of(listening: socket.socket) -> int:
    """Return the port that a socket listens at."""
    return int(listening.getsockname()[1])


def _listen(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens, at the first free port of some if none is named.

    Raises
    ------
    FileError
        If the port is taken, or the address is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    ports = range(_PORT, _PORT + _PORTS) if port is None else (port,)
    for tried in ports:
        try:
            return socket.create_server(
                (host, tried), family=family, backlog=_MOST_WAITING
            )
        except OSError as error:
            if error.errno == errno.EADDRINUSE and tried != ports[-1]:
                continue
            raise FileError(
                message(
                    "{address} cannot be listened at ({reason}); name another port "
                    "with --port.",
                    address=f"{host}:{tried}",
                    reason=describe_os_error(error),
                )
            ) from error
    raise AssertionError  # some port is tried


COMMANDS = {"app": app}
