"""Walk through the pages in Chromium, as somebody with a keyboard and a screen does."""

from __future__ import annotations

import shutil
import socket
from contextlib import contextmanager
from importlib.resources import files
from threading import Thread
from typing import TYPE_CHECKING, Any

import pypdfium2
import uvicorn

from careerpath.web import make_application

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Request

    from careerpath import CareerGraph
    from tests.web.tour import Stop

_PROGRAM = shutil.which("chromium")
_AXE = """(rules) => axe.run(
    {resultTypes: ["violations"], ...(rules.length ? {runOnly: rules} : {})}
).then((found) => found.violations.map(
    (v) => [v.id, ...v.nodes.map((n) => n.html.slice(0, 120))]))"""
_WIDER = """() => [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1
        && getComputedStyle(e).position !== "absolute")
    .map((e) => e.outerHTML.slice(0, 120))"""

_SEND = """([action, fields]) => {
    const form = document.createElement("form");
    Object.assign(form, {method: "post", action});
    for (const [name, value] of fields)
        form.append(Object.assign(document.createElement("textarea"), {name, value}));
    document.body.append(form);
    form.submit();
}"""
_FIND = """
    const found = [...document.querySelectorAll("a[href], button, iframe, "
    + "input, select, summary, textarea, [tabindex]")].filter((e) => e.tabIndex >= 0
        && e.type !== "hidden" && e.checkVisibility());"""
_TABBED = f"""() => {{
    {_FIND}
    const it = document.activeElement, style = getComputedStyle(it);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 1;
    return [found.indexOf(it), it.outerHTML.slice(0, 120), seen];
}}"""
_PAST = f"""(place) => {{
    {_FIND}
    const next = found[place + 1];
    if (!next) return [-1, "", true];
    next.focus();
    return ({_TABBED})();
}}"""
_TABBABLE = f"""() => {{
    {_FIND}
    return new Set(found.map((e) => e.type === "radio" ? e.name : e)).size;
}}"""


@contextmanager
def serving(graph: CareerGraph) -> Iterator[str]:
    """Serve the pages of a graph from a thread; the address of the first one."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        host = f"localhost:{listening.getsockname()[1]}"
        config = uvicorn.Config(
            make_application(graph, hosts=[host]), log_level="error", lifespan="off"
        )
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            yield f"http://{host}/"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=_PROGRAM)
        yield browser
        browser.close()


class Visitor:
    """One person at one tab, with what the browser asked for and complained about."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.complaints: list[str] = []
        self.asked: list[str] = []
        context.on("request", lambda asked: self.asked.append(asked.url))
        context.on("requestfailed", self._fail)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", lambda said: self.complaints.append(said.text))

    def _fail(self, asked: Request) -> None:
        # So is told what was left before it came, and what is saved.
        if asked.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{asked.url}: {asked.failure}")

    @property
    def elsewhere(self) -> list[str]:
        """What was asked for of anybody but the server of the pages."""
        return [url for url in self.asked if not url.startswith(self.address)]

    def open(self, path: str = "") -> None:
        """Go to an address of the server."""
        self.page.goto(self.address + path.lstrip("/"))

    def send(self, stop: Stop) -> None:
        """Ask for a page as another one would, by its link or its form."""
        if stop.method == "GET":
            self.open(stop.url)
            return
        self.open()
        with self.page.expect_navigation():
            self.page.evaluate(_SEND, [stop.url, stop.fields])

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, selector: str, most: int = 200) -> None:
        """Press Tab until the focus is there."""
        for _ in range(most):
            self.press("Tab")
            if self.page.evaluate(f"document.activeElement.matches({selector!r})"):
                return
        raise AssertionError(f"no Tab leads to {selector}")

    def tab_through(self) -> tuple[int, int, list[str]]:
        """Return what Tab should reach, what it does, and where no focus is seen."""
        self.page.evaluate("document.activeElement.blur()")
        due = self.page.evaluate(_TABBABLE)
        reached: dict[int, tuple[str, bool]] = {}
        for _ in range(2 * due):
            self.press("Tab")
            place, what, seen = self.page.evaluate(_TABBED)
            if what.startswith("<iframe"):  # what it holds is none of this page's
                reached[place] = what, True
                place, what, seen = self.page.evaluate(_PAST, place)
            if place < max(reached, default=0):
                break
            reached.setdefault(place, (what, seen))
        reached.pop(-1, None)
        return due, len(reached), [what for what, seen in reached.values() if not seen]

    def save(self, selector: str, folder: Path) -> Path:
        """Press what hands out a file, and return where it was put."""
        with self.page.expect_download() as waited:
            self.page.click(selector)
        path = folder / waited.value.suggested_filename
        waited.value.save_as(path)
        return path

    def barriers(self, *rules: str) -> list[list[str]]:
        """Return what axe-core finds on the page as it stands, by all or some rules."""
        if not self.page.evaluate("'axe' in window"):
            axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
            self.page.evaluate(axe)
        return self.page.evaluate(_AXE, rules)

    def too_wide(self, width: int, height: int = 800) -> list[str]:
        """Return what stands out of a window of this width, which then is as before."""
        before = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": height})
        scrolls = self.page.evaluate(
            "(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)"
            "(document.scrollingElement)"
        )
        wider = self.page.evaluate(_WIDER) if scrolls else []
        self.page.set_viewport_size(before)
        return wider or ["the page"] * scrolls


def visit(
    browser: Browser, address: str, language: str = "en", **options: Any
) -> Visitor:
    """Return somebody at a browser in their language."""
    locale = {"en": "en-GB", "fr": "fr-FR"}[language]
    context = browser.new_context(locale=locale, **options)
    context.set_default_timeout(60_000)
    return Visitor(context, address)


def text_of(content: bytes, most: int = 3) -> str:
    """Return what the first pages of a PDF say."""
    with pypdfium2.PdfDocument(content) as pages:
        texts = [pages[n].get_textpage() for n in range(min(most, len(pages)))]
        return "\n".join(text.get_text_bounded() for text in texts)
