"""Serve the pages of the web from this machine, and open them in a browser."""

from __future__ import annotations

import socket
import webbrowser
from threading import Timer
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
    from careerpath.cli.session import Session

_PORT, _LAST_PORT = 8765, 65_535
#: The names of this machine for itself.
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
#: Seconds until the server surely listens.
_SOON = 0.7


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
    default=_PORT,
    metavar="N",
    help=N_("The port to listen at; 8765 unless given."),
)
@option(
    "--allow-host",
    "names",
    multiple=True,
    metavar=N_("NAME"),
    help=N_("A name under which others reach it; may be given again."),
)
@option("--no-browser", is_flag=True, help=N_("Open no browser."))
@pass_session
def app(
    session: Session, *, host: str, port: int, names: tuple[str, ...], no_browser: bool
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
    allowed = _allowed(port, names)
    address = f"http://{_LOOPBACK[0] if local else names[0]}:{port}/"
    _ = session.translate
    tell(_("Open in a browser: {address}").format(address=address))
    tell(_("Ctrl-C ends it."))
    if local and not no_browser:
        Timer(_SOON, webbrowser.open, [address]).start()
    _serve(session, host, port, allowed)


def _allowed(port: int, names: tuple[str, ...]) -> list[str]:
    """Return the names with the ports under which they may be asked for."""
    own = [f"{name}:{port}" for name in _LOOPBACK]
    others = [name if ":" in name else f"{name}:{port}" for name in names]
    # Behind a proxy, or at the usual port, a browser names no port.
    return [*own, *others, *(name for name in names if ":" not in name)]


def _serve(session: Session, host: str, port: int, allowed: list[str]) -> None:
    """Serve until somebody ends it.

    Raises
    ------
    MissingLibraryError
        If the libraries are not installed.
    FileError
        If the port is taken.
    """
    with extra_libraries():
        import uvicorn

        from careerpath.web import make_application
    _check_free(host, port)
    application = make_application(
        session.graph, hosts=allowed, language=session.language
    )
    uvicorn.run(
        application,
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        server_header=False,
        ws="none",
        lifespan="off",
    )


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except OSError as error:
        raise FileError(
            message(
                "{address} cannot be listened at ({reason}); name another port with "
                "--port.",
                address=f"{host}:{port}",
                reason=describe_os_error(error),
            )
        ) from error


COMMANDS = {"app": app}
