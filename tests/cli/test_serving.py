"""`careerpath app` serves pages to this machine until somebody ends it."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from html import unescape
from urllib.parse import urlencode

import psutil

from careerpath import load_graph
from careerpath.cli import serving
from tests.cli.runs import environment, program, run
from tests.web.visiting import HOST, open_client


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


def test_several_workers_share_what_is_drawn_and_end_together():
    """A drawing is the same whoever answers, even if the process that draws is lost."""
    port = free_port()
    command = [*program(), "app", "--no-browser", "--port", str(port)]
    served = subprocess.Popen(
        [*command, "--workers", "2"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    )
    address = f"http://localhost:{port}"
    ours = {"Origin": address}
    page = ask(served, f"{address}/statements", b"job=receptionist", **ours).decode()
    me = unescape(re.search(r'name="me" value="([^"]*)"', page)[1])
    form = urlencode({"me": me, "target": "secretary"}).encode()

    def drawing():
        named = ask(served, f"{address}/ways", form, **ours).decode()
        return address + re.search(r"/drawings/\w+\.svg", named)[0]

    found = {ask(served, drawing()) for _ in range(6)}
    processes = psutil.Process(served.pid).children(recursive=True)
    next(p for p in processes if p.nice() > psutil.Process(served.pid).nice()).kill()
    found.add(ask(served, drawing()))
    served.terminate()
    said = served.communicate(timeout=60)[1]

    assert 1 == len(found)
    assert b"<svg" in found.pop()
    assert 0 == served.returncode
    assert ["Ctrl-C ends it, and so does closing this window."] == said.splitlines()[1:]
    assert [] == psutil.wait_procs(processes, timeout=30)[1]


def test_whoever_looks_after_it_needs_no_name():
    """By its number it says that it answers; nothing else is told, and to no name."""
    client = open_client(load_graph())

    def health(host):
        answer = client.get("/health", headers={"host": host})
        return answer.status_code, answer.content

    for number in ("10.0.0.7:8765", "127.0.0.1", "[::1]:8765", HOST):
        assert (200, b"ok\n") == health(number)
    for name in ("evil.example", "10.0.0.7.evil.example", "", "[::1", "a@10.0.0.7x"):
        assert 421 == health(name)[0]
    assert 421 == client.get("/", headers={"host": "10.0.0.7:8765"}).status_code


def ask(
    served: subprocess.Popen[str],
    address: str,
    data: bytes | None = None,
    **headers: str,
) -> bytes:
    """Return a page, once the server listens."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while served.poll() is None:
        try:
            request = urllib.request.Request(address, data, headers)
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


def test_the_next_free_port_is_taken_where_none_is_named(monkeypatch):
    """So that it may be started twice."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        first = taken.getsockname()[1]
        monkeypatch.setattr(serving, "_PORT", first)
        monkeypatch.setattr(serving, "_prepare", lambda *_: lambda _: None)
        result = run("app", "--no-browser", lang="en")

    found = re.search(r"http://localhost:(\d+)/", result.stderr)
    assert 0 == result.exit_code
    assert first < int(found[1])


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


def test_what_draws_is_not_loaded_where_words_are_answered():
    """It takes longer to load than all the rest, and has a process of its own."""
    loaded = "import careerpath.web.serving, sys; print('matplotlib' in sys.modules)"

    found = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, check=True, text=True
    )

    assert "False\n" == found.stdout
