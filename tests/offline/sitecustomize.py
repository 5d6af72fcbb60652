"""Let no program of the tests reach beyond this machine.

Python imports this first in every process that the tests start, for they name this
folder in PYTHONPATH. What stays open are sockets of this machine: schedulers and
workers of Dask talk over the loopback, and some libraries over a pair of sockets.
"""

from __future__ import annotations

import ipaddress
import sys
from typing import Any

#: What looks up a name, and what sends something to an address.
_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_SENDERS = ("socket.connect", "socket.sendto", "socket.sendmsg")


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Raise where somebody would reach beyond this machine.

    Raises
    ------
    PermissionError
        As a system does that forbids it.
    """
    if event in _SENDERS:
        address = arguments[1]  # a text for a socket in the file system
        host = address[0] if isinstance(address, tuple) else None
        here = _is_here(host)
    elif event in _LOOKUPS:
        host = arguments[0]
        here = _is_here(host) or _address(host) is not None  # nobody need be asked
    else:
        return
    if not here:
        raise PermissionError(f"the tests do not reach beyond this machine: {host}")


def _is_here(host: Any) -> bool:
    address = _address(host)
    if address is None:
        return host in (None, "", b"", "localhost", b"localhost")
    return address.is_loopback or address.is_unspecified


def _address(host: Any) -> Any:
    """Return the address that a text is; None if it is a name, or no text."""
    try:
        return ipaddress.ip_address(host if isinstance(host, str) else host.decode())
    except (AttributeError, ValueError):
        return None


sys.addaudithook(refuse)
