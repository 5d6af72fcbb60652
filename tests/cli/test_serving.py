"""`careerpath app` serves pages to this machine until somebody ends it."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from tests.cli.runs import environment, program, run


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return tried.getsockname()[1]


def test_it_serves_until_ctrl_c():
    """It says where; another name is refused; it ends without a traceback."""
    port = free_port()
    served = subprocess.Popen(
        [*program(), "app", "--no-browser", "--port", str(port)],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    )
    address = f"http://localhost:{port}/"
    assert f"Open in a browser: {address}\n" == served.stderr.readline()
    page = ask(served, address)
    try:
        ask(served, address, Host="evil.example")
        refused = 200
    except urllib.error.HTTPError as error:
        refused = error.code
    served.send_signal(signal.SIGINT)
    rest = served.communicate(timeout=60)[1]

    assert b"careerpath" in page
    assert 421 == refused
    assert "Traceback" not in rest


def ask(served: subprocess.Popen[str], address: str, **headers: str) -> bytes:
    """Return a page, once the server listens."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while served.poll() is None:
        try:
            request = urllib.request.Request(address, headers=headers)
            return opener.open(request, timeout=60).read()
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:  # it does not listen yet
            time.sleep(0.05)
    raise AssertionError(served.stderr.read())


def test_others_need_a_name():
    """Or any page could lead them to it under a name of its own."""
    result = run("app", "--host", "0.0.0.0", lang="en")

    assert 2 == result.exit_code
    assert "--allow-host" in result.stderr


def test_a_port_that_is_taken_is_told():
    """With how to name another."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = run("app", "--no-browser", "--port", port, lang="en")

    assert 3 == result.exit_code
    assert "--port" in result.stderr


def test_what_is_not_installed_is_named(monkeypatch):
    """With the line that installs it."""
    monkeypatch.delitem(sys.modules, "careerpath.web.serving", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)

    result = run("app", "--no-browser", lang="en")

    assert 1 == result.exit_code
    assert 'pip install "careerpath[web]"' in result.stderr
