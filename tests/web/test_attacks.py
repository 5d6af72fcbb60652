"""Whatever is sent, nothing breaks, nothing is let in, and nobody else has to wait.

`CAREERPATH_ATTACKS=10000 pytest tests/web/test_attacks.py` sends as many damaged forms;
a few of them are sent every day.
"""

from __future__ import annotations

import os
import random
import re
import socket
import sys
import time
from contextlib import contextmanager
from threading import Thread

import pytest
import uvicorn

from careerpath import load_graph
from careerpath.web import door, guard, library, make_application
from careerpath.web.guard import LARGEST_BODY
from tests.cases import for_each
from tests.web.tour import find_stops
from tests.web.visiting import open_client, read

ATTACKS = int(os.environ.get("CAREERPATH_ATTACKS", "120"))
#: Names that a browser may be led here by, and ways to write them.
NAMES = (
    "evil.example:{port}",
    "localhost.evil.example:{port}",
    "evil.example#localhost:{port}",
    "localhost:{port}@evil.example",
    "localhost:{port},evil.example",
    "localhost:1",
    "localhost",
    "2130706433:{port}",
    "0x7f.1:{port}",
    "0.0.0.0:{port}",
    "[::ffff:127.0.0.1]:{port}",
    "127.1:{port}",
    "localhost.:{port}",
    "lоcalhost:{port}",
)
#: What is put into texts, and what is done to them.
POISON = (
    "",
    "\x00",
    "\n",
    "\r\nSet-Cookie: a=b",
    ": ",
    "- ",
    "&a [*a]",
    "*a",
    "!!python/object:os.system x",
    "{{7*7}}",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "../../../../etc/passwd",
    "%2e%2e%2f",
    "\ud7ff\ufeff\u202e",
    "9" * 400,
    "-1",
    "1e309",
    "[" * 500,
    "a: " * 300,
    "'; drop table people; --",
)


@pytest.fixture(scope="module")
def graph():
    return load_graph()


@pytest.fixture(scope="module")
def client(graph):
    return open_client(graph)


@pytest.fixture(scope="module")
def stops(client):
    """A form of every address that takes one."""
    return [s for s in find_stops(client).values() if s.method == "POST"]


@pytest.fixture(scope="module")
def port(graph):
    """Where a server of ours listens that is short of patience."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "ASKING_SECONDS", 0.6)
        patch.setattr(door, "TAKING_SECONDS", 0.6)
        patch.setattr(guard, "SENDING_SECONDS", 0.6)
        with serving(graph) as port:
            yield port


@contextmanager
def serving(graph):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        application = make_application(graph, hosts=[f"localhost:{port}"])
        config = uvicorn.Config(
            application,
            http=door.Door,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="error",
            timeout_keep_alive=1,
        )
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, args=([listening],))
        thread.start()
        yield port
        server.should_exit = True
        thread.join()


def send(port, *parts, pause=0.0):
    """Return all that the server says to some bytes, until it hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as wire:
        try:
            for part in parts:
                wire.sendall(part)
                time.sleep(pause)
            return b"".join(iter(lambda: wire.recv(65_536), b""))
        except ConnectionError:
            return b""


def asked(port, head="GET / HTTP/1.1", host=None, *more):
    """Return a request as bytes."""
    named = [f"Host: {host or f'localhost:{port}'}", "Connection: close", *more]
    return "\r\n".join([head, *named, "", ""]).encode()


def status(answer):
    """Return the code of an answer; 0 where there is none."""
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found[1]) if found else 0


# ------------------------------------------------------------------------------ names


@for_each(NAMES)
def test_no_other_name_leads_here(name, port):
    """However it is written, with whatever address it was resolved to."""
    host = name.format(port=port)

    assert status(send(port, asked(port, host=host))) in (400, 421)
    path = f"GET http://{host}/ HTTP/1.1"
    assert status(send(port, asked(port, path, host))) in (400, 421)


def test_a_name_in_the_address_does_not_count(port):
    """Nor two names, nor none, nor what a proxy nobody knows says of it."""
    here = f"localhost:{port}"
    there = asked(port, f"GET http://{here}/ HTTP/1.1", "evil.example")
    forwarded = ("X-Forwarded-Host: " + here, "Forwarded: host=" + here)

    assert 421 == status(send(port, there))
    assert 421 == status(
        send(port, asked(port, "GET / HTTP/1.1", "evil.x", *forwarded))
    )
    twice = asked(port, "GET / HTTP/1.1", here, "Host: evil.example")
    assert status(send(port, twice)) in (400, 421)
    assert 421 == status(send(port, b"GET / HTTP/1.0\r\n\r\n"))
    assert 400 == status(send(port, b"GET / HTTP/1.1\r\n\r\n"))
    assert 200 == status(send(port, asked(port)))


# ------------------------------------------------------------------------------ forms


@for_each(
    [
        "Origin: null",
        "Origin: http://evil.example",
        "Origin: http://localhost:{port}.evil.example",
        "Origin: http://localhost:{port}@evil.example",
        "Origin: http://localhost:1",
        "Origin: file://",
        "Referer: http://localhost:{port}/",
        "Origin: http://localhost:{port}\r\nSec-Fetch-Site: cross-site",
        "Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-site",
        "Origin: http://localhost:{port}\r\nSec-Fetch-Site: none",
    ]
)
def test_no_page_elsewhere_sends_a_form(said, port):
    """Whatever it makes a browser say."""
    form = b"job=receptionist"
    more = (said.format(port=port), f"Content-Length: {len(form)}")

    head = asked(port, "POST /statements HTTP/1.1", None, *more)

    assert 403 == status(send(port, head + form))


def test_every_form_is_guarded(stops, client):
    """Not only those that somebody thought of."""
    assert 4 < len(stops)
    for stop in stops:
        answer = client.post(stop.url, data={}, headers={"origin": "http://evil.x"})
        assert 403 == answer.status_code, stop.route


@for_each(
    [
        "/?lang=fr%0d%0aSet-Cookie:%20a=b",
        "/roles/x%0d%0aX-Injected:%20y",
        "/search?q=%0d%0aX-Injected:%20y",
        "/static/%0d%0aX-Injected:%20y",
    ]
)
def test_no_address_becomes_a_header(path, port):
    """Lines end where we end them."""
    answer = send(port, asked(port, f"GET {path} HTTP/1.1"))
    head = answer.partition(b"\r\n\r\n")[0].lower()

    assert b"x-injected:" not in head
    assert b"a=b" not in head
    assert status(answer)


@for_each(
    [
        "/static/../guard.py",
        "/static/..%2fguard.py",
        "/static/%2e%2e/guard.py",
        "/static/..\\guard.py",
        "/static/....//guard.py",
        "/static/%c0%ae%c0%ae/guard.py",
        "/static/C:/Windows/win.ini",
        "//etc/passwd",
        "/static//etc/passwd",
        "/static/screen.css/../../guard.py",
        "/static/screen.css%00.py",
        "/roles/..%2f..%2f..%2fetc%2fpasswd",
        "/drawings/..%2f..%2fguard.py",
        "/charts/..%2f..%2fguard.py",
        "/moves/../../../etc/passwd",
        "/take/plan.yaml/../../guard.py",
    ]
)
def test_no_address_leads_to_a_file(path, port):
    """It is a name of ours, and never one of the file system."""
    answer = send(port, asked(port, f"GET {path} HTTP/1.1"))

    assert status(answer) in (400, 404, 405)
    assert b"root:" not in answer
    assert b"LARGEST_BODY" not in answer


# -------------------------------------------------------------------- size and patience


def test_what_has_two_lengths_or_none_is_refused(port):
    """So that nobody hides a request in another one."""
    here = f"Origin: http://localhost:{port}"
    head = "POST /statements HTTP/1.1"
    both = asked(
        port, head, None, here, "Content-Length: 4", "Transfer-Encoding: chunked"
    )
    chunked = asked(port, head, None, here, "Transfer-Encoding: chunked")
    twice = asked(port, head, None, here, "Content-Length: 4", "Content-Length: 40")

    assert status(send(port, both + b"0\r\n\r\n")) in (400, 413)
    assert 413 == status(send(port, chunked + b"5\r\njob=x\r\n0\r\n\r\n"))
    assert 400 == status(send(port, twice + b"job="))


@for_each([f"{LARGEST_BODY + 1}", "9" * 30, "-1", "4.0", "0x10", "٤"])
def test_too_much_is_refused_before_it_is_read(size, port):
    """By what it announces, be that a number or not."""
    here = f"Origin: http://localhost:{port}"
    head = asked(port, "POST /match HTTP/1.1", None, here, f"Content-Length: {size}")

    assert status(send(port, head)) in (400, 413)


def test_many_fields_are_refused(client):
    """And many parts, long names, deep nesting: with a page that says so."""
    many = "&".join(f"f{n}=1" for n in range(5_000)).encode()
    parts = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="f%d"; filename="a"\r\n\r\n1\r\n'
        % n
        for n in range(100)
    )
    kind = {"content-type": "multipart/form-data; boundary=x"}

    answers = [
        client.post("/statements", content=many),
        client.post("/statements", content=parts + b"--x--\r\n", headers=kind),
        client.post("/statements", content=b"--x\r\n" * 400, headers=kind),
        client.post("/statements", content=b"x" * 90, headers=kind),
        client.post(
            "/statements", content=b"", headers={"content-type": "multipart/form-data"}
        ),
    ]

    assert {answer.status_code for answer in answers} <= {400, 422}
    assert all("<h1>" in answer.text for answer in answers)


def test_a_long_head_is_refused(port):
    """Of one line or of many."""
    long = asked(port, f"GET /{'a' * 400_000} HTTP/1.1")
    many = asked(
        port, "GET / HTTP/1.1", None, *(f"X-{n}: {'a' * 90}" for n in range(9_999))
    )

    assert status(send(port, long)) in (0, 400)
    assert status(send(port, many)) in (0, 400)


def test_whoever_is_slow_has_to_leave(port):
    """With the head or with the form; meanwhile others do not wait."""
    head = asked(port)
    form = asked(
        port,
        "POST /statements HTTP/1.1",
        None,
        f"Origin: http://localhost:{port}",
        "Content-Length: 16",
    )
    drops = [bytes([byte]) for byte in head]
    slow = [
        Thread(target=send, args=(port, *drops), kwargs={"pause": 0.4})
        for _ in range(30)
    ]
    begun = time.monotonic()
    for thread in slow:
        thread.start()
    assert 200 == status(send(port, head))
    assert time.monotonic() - begun < 20

    assert b"" == send(port, b"")
    assert b"" == send(port, *drops[:9], pause=0.3)
    late = send(port, form + b"job=rec")
    for thread in slow:
        thread.join()

    assert 408 == status(late)
    assert b"<h1>" in late
    assert 200 == status(send(port, head))


def test_whoever_takes_nothing_has_to_leave(port):
    """Though a thousand answers wait for them."""
    page = f"GET /roles HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=60) as wire:
        wire.settimeout(0)
        end = time.monotonic() + 40
        try:
            while time.monotonic() < end:
                try:
                    wire.send(page * 50)
                except BlockingIOError:
                    time.sleep(0.05)
        except ConnectionError:
            return
    raise AssertionError("it waits for ever")


def test_no_more_at_once_than_can_be_answered(client, monkeypatch):
    """The rest is told to wait, in their language."""
    monkeypatch.setattr(guard, "MOST_AT_ONCE", 0)

    answer = client.get("/", headers={"accept-language": "fr"})

    assert 503 == answer.status_code
    assert 'lang="fr"' in answer.text
    assert "Attendez" in answer.text


# ------------------------------------------------------------------------- what is told


@for_each([421, 403, 405, 413, 408, 503, 500, 404])
def test_what_is_refused_says_what_to_do(code, graph):
    """A page in the reader's language, with its headers; nothing of the machine."""
    for language in ("en", "fr"):
        client = open_client(graph, language)
        answer = refuse(client, code)
        page = read(answer)
        assert (code, language) == (answer.status_code, page.language)
        assert page.headings
        assert '<p class="lead">' in answer.text
        assert answer.headers["content-security-policy"].startswith("default-src 'no")
        assert "Traceback" not in answer.text


def refuse(client, code):
    """Return an answer with a code."""
    with pytest.MonkeyPatch.context() as patch:
        if code == 408:
            patch.setattr(guard, "_read", never)
        if code == 503:
            patch.setattr(guard, "MOST_AT_ONCE", 0)
        if code == 500:
            patch.setattr(library, "role_list", fail)
        return {
            421: lambda: client.get("/", headers={"host": "evil.example"}),
            403: lambda: client.post("/plan", data={}, headers={"origin": "null"}),
            405: lambda: client.request("PUT", "/"),
            413: lambda: client.post("/plan", content=b"x" * (LARGEST_BODY + 1)),
            404: lambda: client.get("/nothing"),
            500: lambda: client.get("/roles"),
        }.get(code, lambda: client.post("/statements", data={"job": "x"}))()


async def never(_):
    """As if it had not come in time."""


def fail(*_):
    raise KeyError("Jeanne Martin")


def test_a_mistake_of_ours_is_told_without_what_was_said(client, capfd):
    """Where it is, and what kind: no value of anybody's."""
    assert 500 == refuse(client, 500).status_code
    told = capfd.readouterr().err

    assert re.match(r"careerpath: KeyError at .*library\.py:\d+ > .*\n", told)
    assert "Jeanne" not in told


def test_scripts_stand_in_no_page(stops, client):
    """Neither a script nor a style nor a handler that a policy would have to allow."""
    pages = [stop.answer for stop in stops if stop.is_page]
    for answer in (*pages, client.get("/"), client.get("/roles")):
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert not re.search(
            r"<script(?![^>]* src=)|<[^>]* (style|on\w+)=", answer.text
        )


# ------------------------------------------------------------------------------ damage


def test_damaged_forms_and_files_are_answered(stops, client, capfd):
    """Each with a page or a file, none with a failure, whatever is damaged."""
    draw = random.Random(ATTACKS)
    codes: dict[int, int] = {}
    for number in range(ATTACKS):
        stop = damaged(draw.choice(stops), draw)
        answer = stop.send(client)
        codes[answer.status_code] = codes.get(answer.status_code, 0) + 1
        assert answer.status_code in (200, 400, 413, 422), (number, stop)
        assert answer.headers["content-security-policy"]
        assert "set-cookie" not in answer.headers
        if stop.is_page:
            assert "<script>alert" not in answer.text
            assert "root:" not in answer.text

    assert "" == capfd.readouterr().err
    if "CAREERPATH_ATTACKS" in os.environ:
        with capfd.disabled():
            sys.stderr.write(f"{sum(codes.values())} sent, by answer: {codes}\n")
    assert codes[200] > ATTACKS / 20
    assert codes[422] > ATTACKS / 20


def damaged(stop, draw):
    """Return a form with some of its fields, or its file, damaged."""
    fields = list(stop.fields)
    for _ in range(draw.randrange(1, 4)):
        if not fields:
            break
        place = draw.randrange(len(fields))
        name, value = fields[place]
        kind = draw.randrange(5)
        if kind == 0:
            fields.pop(place)
        elif kind == 1:
            fields.append((name, draw.choice(POISON)))
        elif kind == 2:
            fields[place] = (name + draw.choice(POISON), value)
        else:
            fields[place] = (name, _damaged_text(value, draw))
    file = stop.file
    if file is not None:
        file = _damaged_bytes(file, draw)
    elif not draw.randrange(6):
        file = draw.randbytes(draw.randrange(200))
    return stop._replace(fields=tuple(fields), file=file)


def _damaged_text(text, draw):
    at = draw.randrange(len(text) + 1)
    return text[:at] + draw.choice(POISON) + text[at + draw.randrange(12) :]


def _damaged_bytes(content, draw):
    at = draw.randrange(len(content) + 1)
    kept = content[at + draw.choice((0, 1, 40)) :] if draw.randrange(3) else b""
    return content[:at] + draw.randbytes(draw.randrange(4)) + kept
