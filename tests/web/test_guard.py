"""Only pages of ours are answered, and only by the names that are allowed."""

from __future__ import annotations

import asyncio

import pytest
from starlette.responses import PlainTextResponse

from careerpath import load_graph
from careerpath.web.guard import LARGEST_BODY, LARGEST_UPLOAD, MOST_HELD, Guard
from tests.cases import for_each
from tests.web.visiting import HOST, open_client

FORM = {"job": "receptionist"}


@pytest.fixture(scope="module")
def client():
    return open_client(load_graph())


@for_each(
    ["evil.example", "localhost", "localhost:80", "127.0.0.1:8765.evil.example", ""]
)
def test_another_name_is_not_served(name, client):
    """As a page elsewhere asks for that has its name lead here."""
    assert 421 == client.get("/", headers={"host": name}).status_code


@for_each(
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": f"http://{HOST}.evil.example"},
        {"origin": f"ftp://{HOST}"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
    name=str,
)
def test_a_form_from_elsewhere_is_refused(headers, client):
    """Whatever a page elsewhere makes a browser send."""
    answer = client.post("/statements", data=FORM, headers=headers)

    assert 403 == answer.status_code


def test_a_form_of_ours_is_answered(client):
    """By what every browser says of it."""
    headers = {"sec-fetch-site": "same-origin"}

    assert 200 == client.post("/statements", data=FORM, headers=headers).status_code


def test_other_methods_are_not_answered(client):
    """Nothing here is put, deleted or traced."""
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert 405 == client.request(method, "/").status_code


def test_too_much_is_refused(client):
    """Announced or not."""
    large = b"job=" + b"x" * LARGEST_BODY

    assert 413 == client.post("/statements", content=large).status_code
    silent = client.post(
        "/statements", content=b"job=x", headers={"content-length": ""}
    )
    assert 413 == silent.status_code


def test_every_answer_has_its_headers(client):
    """Refusals, files and pages that are not there, too."""
    answers = [
        client.get("/"),
        client.get("/nothing"),
        client.get("/static/screen.css"),
        client.get("/", headers={"host": "evil.example"}),
        client.post("/statements", data=FORM),
    ]

    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in policy
        assert "nosniff" == answer.headers["x-content-type-options"]
        assert "no-cache" in answer.headers["cache-control"]


@for_each(
    [
        "/static/../application.py",
        "/static/%2e%2e/application.py",
        "/static//etc/passwd",
        "/take/../me.yaml",
        "/roles/..%2f..%2fetc%2fpasswd",
        "/roles/%00",
        "/drawings/..%2f.svg",
    ]
)
def test_no_path_reaches_a_file(path, client):
    """Addresses are names of ours, and never of files."""
    assert client.get(path).status_code in (404, 405)


def test_the_number_of_a_way_is_no_endless_one(client):
    """It counts as none; so does what a body says of its size."""
    fields = {"me": "role: office-manager\n", "way": "9" * 5000}

    assert 200 == client.post("/destinations", data=fields).status_code
    endless = {"content-length": "9" * 5000}
    assert 413 == client.post("/ways", content=b"a=b", headers=endless).status_code


def test_a_file_that_is_no_profile_is_told(client):
    """With the line; nothing that it says is run."""
    wrong = b"role: office-manager\nskills: !!python/object:os.system {}\n"

    answer = client.post("/open", file=wrong)

    assert 422 == answer.status_code
    assert "me.yaml, line 2:" in answer.text


def test_what_a_person_says_is_shown_as_text(client):
    """Never as a part of the page."""
    attack = '"><script>alert(1)</script>'

    answer = client.post("/statements", data={"job": attack})

    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_large_files_take_no_more_memory_than_there_is():
    """Those too many are told to wait, without being read; small forms are answered."""
    guarded = Guard(
        PlainTextResponse("answered"),
        hosts=[HOST],
        refuse=lambda _, code: PlainTextResponse("refused", code),
    )

    async def ask(size, arrived):
        codes = []

        async def receive():
            await arrived.wait()
            return {"type": "http.request", "body": b""}

        async def send(part):
            codes.append(part.get("status"))

        said = {"host": HOST, "origin": f"http://{HOST}", "content-length": str(size)}
        headers = [(name.encode(), value.encode()) for name, value in said.items()]
        scope = {"type": "http", "method": "POST", "path": "/open", "headers": headers}
        await guarded(scope, receive, send)
        return codes[0]

    async def ask_at_once():
        arrived, here = asyncio.Event(), asyncio.Event()
        here.set()
        room = MOST_HELD // 2 // LARGEST_UPLOAD
        first = [asyncio.create_task(ask(LARGEST_UPLOAD, arrived)) for _ in range(room)]
        await asyncio.sleep(0)

        assert 503 == await ask(LARGEST_UPLOAD, here)
        assert 200 == await ask(LARGEST_BODY, here)

        arrived.set()
        assert {200} == set(await asyncio.gather(*first))
        assert 200 == await ask(LARGEST_UPLOAD, here)

    asyncio.run(ask_at_once())
