"""Nothing that the tests do reaches beyond this machine."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

#: An address that nobody has, so that whoever gets there gets nowhere.
NOWHERE = ("192.0.2.1", 9)
REACH = f"import socket; socket.create_connection({NOWHERE}, 0.1)"


def test_sockets_are_blocked_here():
    """Names are not looked up either."""
    with pytest.raises(PermissionError, match="beyond this machine"):
        socket.create_connection(NOWHERE, 0.1)
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender,
        pytest.raises(PermissionError, match="beyond this machine"),
    ):
        sender.sendto(b"", NOWHERE)
    with pytest.raises(PermissionError, match="beyond this machine"):
        socket.getaddrinfo("careerpath.example", 80)


def test_sockets_are_blocked_in_programs_of_the_tests():
    """They inherit it."""
    done = subprocess.run(
        [sys.executable, "-c", REACH], check=False, capture_output=True, text=True
    )

    assert done.returncode
    assert "PermissionError: the tests do not reach beyond" in done.stderr


def test_this_machine_can_be_reached():
    """By what workers need to talk to each other."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("localhost", port), 5) as sender:
            sender.sendall(b"x")
