"""Find a way to every address that the application answers, through its own pages.

Whoever adds a screen need not name it anywhere: links and forms lead to it, or
`find_stops` leaves it out and the tests that ask for all of them say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

import html5lib
from starlette.routing import Match, Route

from tests.web.visiting import Client, Response

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from starlette.applications import Starlette

#: What is written into a field for a text that the page proposes nothing for.
_WRITTEN = "We look for a receptionist who greets visitors and keeps the calendar."
_DAY = "2027-01-04"
_TAKEN_BACK = (".yaml", ".xlsx")
#: More pages than this lead nowhere new.
_MOST = 400

#: A CV, as programs write one.
_RESUME = b'{"work": [{"position": "Office manager"}]}'


class Stop(NamedTuple):
    """What a browser sends, and what it gets."""

    route: str
    method: str
    url: str
    fields: tuple[tuple[str, str], ...] = ()
    file: bytes | None = None
    asked: str = "file"
    answer: Response = Response("", 0, {}, b"")

    @property
    def is_page(self) -> bool:
        """Whether the answer is a screen."""
        headers = self.answer.headers
        return "content-disposition" not in headers and headers.get(
            "content-type", ""
        ).startswith("text/html")

    @property
    def is_long(self) -> bool:
        """Whether it takes long to make, and leads nowhere."""
        if self.route.startswith(("/drawings/", "/charts/")):
            return True
        return self.route.startswith("/take/") and not self.route.endswith(_TAKEN_BACK)

    def send(self, client: Client) -> Response:
        """Send it again."""
        if self.method == "GET":
            return client.get(self.url)
        if self.file is not None:
            # What a list that came back says is text of any kind.
            name = "me.yaml" if self.asked == "file" else "a.md"
            name = "cv.json" if self.file.startswith(b"{") else name
            sent = [(self.asked, name, self.file)]
            return client.post(self.url, data=_as_lists(self.fields), files=sent)
        return client.post(self.url, data=_as_lists(self.fields))


def route_paths(application: Starlette) -> set[str]:
    """Return the addresses that the application answers, as it writes them."""
    return {route.path for route in application.routes if isinstance(route, Route)}


def find_stops(client: Client, *also: str) -> dict[str, Stop]:
    """Return what is answered first at each address of the application.

    It begins at the first page, and at addresses that are named. Of files it asks for
    those that a page may take back, and of drawings for none: they take long.
    """
    found: dict[str, Stop] = {}
    saved: list[bytes] = [_RESUME]
    application = client.application
    todo = [Stop(_route_of(application, "GET", a), "GET", a) for a in ("/", *also)]
    seen = set()
    while len(seen) < _MOST:
        if not todo:  # a page that asks for a file is given those that were saved
            todo = [
                given
                for page in found.values()
                if page.is_page
                for other in _onward(application, page.answer)
                if other.file is not None and other.route not in found
                for given in (other._replace(file=content) for content in saved)
                if given[:5] not in seen
            ]
        if not todo:
            break
        stop = todo.pop(0)
        if stop.route in found or stop[:5] in seen or stop.is_long:
            continue
        seen.add(stop[:5])
        answer = stop.send(client)
        if answer.status_code != 200:
            continue
        stop = stop._replace(answer=answer)
        found[stop.route] = stop
        if "attachment" in answer.headers.get("content-disposition", ""):
            saved.append(answer.content)
        elif stop.is_page:
            todo += _onward(application, answer)
    return found


def _onward(application: Any, answer: Response) -> Iterator[Stop]:
    """Yield what can be asked for from a page."""
    page = html5lib.parse(answer.text, namespaceHTMLElements=False)
    for link in _inside(page, "a", "img"):
        url = (link.get("href") or link.get("src", "")).partition("#")[0]
        if url.startswith("/"):
            yield Stop(_route_of(application, "GET", url), "GET", url)
    for form in page.iter("form"):
        method = form.get("method", "get").upper()
        file = b"" if form.get("enctype") == "multipart/form-data" else None
        fields = tuple(_fields(form))
        asked = [f.get("name") for f in form.iter("input") if f.get("type") == "file"]
        for button in form.iter("button"):
            url = button.get("formaction") or form.get("action", "")
            url = url.partition("#")[0]
            pressed = [(button.get("name", ""), button.get("value", ""))]
            sent = (*fields, *(pair for pair in pressed if pair[0]))
            if method == "GET":
                url = f"{url}?{urlencode(sent)}"
            yield Stop(
                _route_of(application, method, url), method, url, sent, file, *asked[:1]
            )


def _fields(form: Any) -> Iterator[tuple[str, str]]:
    """Yield what a form sends from somebody who takes what is proposed."""
    for field in _inside(form, "input", "textarea", "select"):
        name, value, kind = field.get("name"), field.get("value", ""), field.get("type")
        if kind in ("radio", "checkbox") and not (
            field.get("checked") is not None or name == "part"
        ):
            continue
        if field.tag == "textarea":
            value = field.text or _WRITTEN
        elif field.tag == "select":
            value = next(option.get("value") for option in field.iter("option"))
        elif kind == "date":
            value = value or _DAY
        elif kind in ("text", "search") and not value:
            listed = (o for below in form.iter("datalist") for o in below)
            value = next((option.get("value") for option in listed), _WRITTEN)
        if kind != "file" and name:
            yield name, value


def _inside(element: Any, *tags: str) -> Iterator[Any]:
    return (below for below in element.iter() if below.tag in tags)


def _route_of(application: Any, method: str, url: str) -> str:
    scope = {"type": "http", "method": method, "path": url.partition("?")[0]}
    for route in application.routes:
        if route.matches(scope)[0] is Match.FULL:
            return route.path
    return url


def _as_lists(fields: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for name, value in fields:
        lists.setdefault(name, []).append(value)
    return lists
