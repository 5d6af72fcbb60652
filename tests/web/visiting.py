"""Visit the pages as a browser does that shows forms and sends them."""

from __future__ import annotations

import asyncio
import io
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlencode, urlsplit

import openpyxl

from careerpath.web import make_application

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath import CareerGraph

    #: The field, the name and the bytes of each file that is sent.
    Files = Sequence[tuple[str, str, bytes]]

HOST = "localhost:8765"
_FORM = "application/x-www-form-urlencoded"


class Response(NamedTuple):
    """What the server answers."""

    url: str
    status_code: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode()


class Client:
    """A browser that keeps cookies, asks for a language and names the pages' server.

    It calls the application as servers do, so that no library of clients is needed.
    """

    def __init__(self, graph: CareerGraph, language: str) -> None:
        self.application = make_application(graph, hosts=[HOST])
        self._headers = {
            "host": HOST,
            "origin": f"http://{HOST}",
            "accept-language": language,
        }
        self.cookies: dict[str, str] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Response:
        """Ask for a page."""
        return self.request("GET", url, headers=headers)

    def post(
        self,
        url: str,
        *,
        data: Mapping[str, Any] | None = None,
        file: bytes | None = None,
        files: Files = (),
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """Send a form, with files in it, or bytes as they are."""
        kind, body = _FORM, content or b""
        if file is not None:
            files = (("file", "me.yaml", file),)
        if files:
            kind = "multipart/form-data; boundary=part"
            body = _as_parts(data or {}, files)
        elif data is not None:
            body = urlencode(data, doseq=True).encode()
        sent = {
            "content-type": kind,
            "content-length": str(len(body)),
            **(headers or {}),
        }
        return self.request("POST", url, headers=sent, body=body)

    def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Response:
        """Send a request; a header that is empty is left out."""
        said = {**self._headers, **(headers or {})}
        if self.cookies:
            said["cookie"] = "; ".join(f"{n}={v}" for n, v in self.cookies.items())
        parts = urlsplit(url)
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(parts.path),
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [
                (name.encode(), value.encode()) for name, value in said.items() if value
            ],
            "client": ("127.0.0.1", 50_000),
            "server": ("127.0.0.1", 8765),
        }
        answer = asyncio.run(self._call(scope, body))
        cookie = answer.headers.get("set-cookie", "").partition(";")[0]
        if cookie:
            name, _, value = cookie.partition("=")
            self.cookies[name] = value
        return answer._replace(url=url)

    async def _call(self, scope: dict[str, Any], body: bytes) -> Response:
        waiting = [{"type": "http.request", "body": body, "more_body": False}]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if waiting:
                return waiting.pop()
            await asyncio.sleep(3_600)
            return {"type": "http.disconnect"}

        async def send(part: Any) -> None:
            sent.append(dict(part))

        await self.application(scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        content = b"".join(part.get("body", b"") for part in sent[1:])
        return Response("", sent[0]["status"], headers, content)


def _as_parts(data: Mapping[str, Any], files: Files) -> bytes:
    """Return a form with files, as browsers send it."""
    lines = []
    head = 'Content-Disposition: form-data; name="{}"'
    for name, value in data.items():
        for each in value if isinstance(value, list) else [value]:
            lines += [b"--part", head.format(name).encode(), b"", each.encode()]
    for name, filename, content in files:
        told = f'{head.format(name)}; filename="{filename}"'.encode()
        kind = b"Content-Type: application/octet-stream"
        lines += [b"--part", told, kind, b"", content]
    return b"\r\n".join([*lines, b"--part--", b""])


def open_client(graph: CareerGraph, language: str = "en") -> Client:
    """Return a browser that has seen nothing yet."""
    return Client(graph, language)


class Form:
    """A form of a page: where it goes, and what it sends as it stands."""

    def __init__(self, action: str) -> None:
        self.action = action
        self.fields: list[tuple[str, str]] = []
        self.names: set[str] = set()
        self.buttons: list[dict[str, str]] = []

    def press(self, client: Client, address: str, **said: Any) -> Response:
        """Send it by the button that goes to an address."""
        places = [button.get("formaction", self.action) for button in self.buttons]
        return self.send(client, button=places.index(address), **said)

    def send(
        self, client: Client, *, button: int = 0, files: Files = (), **said: Any
    ) -> Response:
        """Send it as whoever answers so, and presses one of its buttons."""
        pressed = self.buttons[button]
        told = {
            name.replace("_", "-") if name.startswith("skill") else name: value
            for name, value in said.items()
        }
        fields = [pair for pair in self.fields if pair[0] not in told]
        for name, value in told.items():
            several = value if isinstance(value, list) else [value]
            fields += [(name, one) for one in several]
        if "name" in pressed:
            fields.append((pressed["name"], pressed["value"]))
        data: dict[str, list[str]] = {}
        for name, value in fields:
            data.setdefault(name, []).append(value)
        address = pressed.get("formaction", self.action)
        return client.post(address, data=data, files=files)


class PageReader(HTMLParser):
    """What a page has: forms, ids, labels, texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.inputs: list[dict[str, str]] = []
        self.headings: list[str] = []
        self.language = ""
        self._inside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        has = {name: value or "" for name, value in attrs}
        self.ids += [has["id"]] if "id" in has else []
        if tag == "html":
            self.language = has["lang"]
        if tag == "form":
            self.forms.append(Form(has["action"]))
        if tag == "label":
            self.labelled.add(has.get("for", ""))
        if tag == "button":
            self.forms[-1].buttons.append(has)
        if tag == "input":
            self._take_input(has)
        if tag not in ("input", "meta", "link", "img"):
            self._inside.append(tag)

    def _take_input(self, has: dict[str, str]) -> None:
        form, kind = self.forms[-1], has.get("type")
        form.names.add(has["name"])
        if kind != "hidden":
            self.inputs.append({**has, "in_label": str("label" in self._inside)})
        if kind == "file" or (kind in ("radio", "checkbox") and "checked" not in has):
            return
        form.fields.append((has["name"], has.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take note of what headings say."""
        if self._inside and self._inside[-1] in ("h1", "h2", "h3") and data.strip():
            self.headings.append(data.strip())


def read(response: Response) -> PageReader:
    """Return what an answer shows."""
    return PageReader(response.text)


def ticked(content: bytes) -> tuple[bytes, list[str]]:
    """Return a workbook in which two skills are at their levels, and those."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    rows = book.active.iter_rows()
    next(row for row in rows if str(row[0].value).startswith(("Skill code", "Code")))
    skills = []
    for (code, _label, _held, aim, own, *_rest), _ in zip(rows, range(2), strict=False):
        own.value = aim.value
        skills.append(code.value)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue(), skills
