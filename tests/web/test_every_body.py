"""Every page serves every body: whatever they see, hold, press or turn off."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from careerpath.model.text import LANGUAGES
from tests.cases import for_each
from tests.chromium import needs_chromium
from tests.web.browser import Visitor, visit
from tests.web.tour import Stop, find_stops, route_paths
from tests.web.visiting import open_client

pytestmark = needs_chromium
#: What no page leads to yet.
ALSO = ("/skills/spreadsheets",)
#: What is wrong is a page too.
WRONG = (
    Stop("an unknown address", "GET", "/nothing/here"),
    Stop("an unknown job", "POST", "/statements", (("job", "astronaut"),)),
    Stop("a title of several jobs", "POST", "/statements", (("job", "assistant"),)),
    Stop("a damaged profile", "POST", "/plan", (("me", "role: [\nskills: 3"),)),
)


class Seen(NamedTuple):
    """What was seen of a page."""

    language: str
    light: list[list[str]]
    dark: list[list[str]]
    narrow: list[str]
    zoomed: list[str]
    large: list[str]
    tabs: tuple[int, int, list[str]]


@pytest.fixture(scope="module")
def stops(graph):
    """A way to each screen, found without a browser."""
    client = open_client(graph)
    found = find_stops(client, *ALSO)
    missing = route_paths(client.application) - set(found)
    pages = {route: stop for route, stop in found.items() if stop.is_page}
    return missing, [*pages.values(), *WRONG]


@pytest.fixture(scope="module")
def seen(stops, browser, address):
    """What is seen of each page in each language, and what the browser said."""
    pages, complaints, elsewhere = {}, [], []
    for language in LANGUAGES:
        visitor = visit(browser, address, language)
        for stop in stops[1]:
            visitor.send(stop)
            pages[language, stop.route] = look_at(visitor)
        complaints += visitor.complaints
        elsewhere += visitor.elsewhere
        visitor.page.context.close()
    return pages, complaints, elsewhere


def look_at(visitor: Visitor) -> Seen:
    """Return what is seen of the page that is shown."""
    page = visitor.page
    tabs = visitor.tab_through()
    light = visitor.barriers()
    page.emulate_media(color_scheme="dark")
    dark = visitor.barriers("color-contrast")
    page.emulate_media(color_scheme="light")
    narrow, zoomed = visitor.too_wide(360), visitor.too_wide(640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    large = visitor.too_wide(1280)
    language = page.evaluate("document.documentElement.lang")
    return Seen(language, light, dark, narrow, zoomed, large, tabs)


def test_every_screen_is_looked_at(stops):
    """Links and forms lead to whatever is answered, but for files and suggestions."""
    files = ("/take/", "/drawings/", "/charts/", "/titles")
    assert [] == [route for route in sorted(stops[0]) if not route.startswith(files)]


def of_each(seen, what):
    """Return what was seen of the pages, where there is something to see."""
    return {page: found for page, one in seen[0].items() if (found := what(one))}


def test_axe_finds_no_barrier(seen):
    """On light paper and on dark."""
    assert {} == of_each(seen, lambda page: [*page.light, *page.dark])


def test_pages_are_in_the_language_of_the_browser(seen):
    """As a screen reader is told it."""
    assert {} == of_each(seen, lambda page: page.language not in LANGUAGES)
    assert {(p[0], s.language) for p, s in seen[0].items()} == {
        (language, language) for language in LANGUAGES
    }


def test_nothing_is_wider_than_the_window(seen):
    """360 px wide, twice as large, and with letters twice as large."""
    assert {} == of_each(seen, lambda page: [*page.narrow, *page.zoomed, *page.large])


def test_tab_reaches_everything(seen):
    """And one sees where one is."""
    assert {} == of_each(seen, lambda page: page.tabs[0] - page.tabs[1])
    assert {} == of_each(seen, lambda page: page.tabs[2])


def test_nothing_is_asked_of_anybody_else(seen):
    """Nor does the browser complain of anything but pages that are not there."""
    _, complaints, elsewhere = seen

    assert [] == elsewhere
    assert [] == [said for said in complaints if "status of 4" not in said]


@for_each(
    [
        ("<img src=/static/icon.svg>", "barriers"),
        ("<p lang=en style=color:#ccc>Hardly to be read</p>", "barriers"),
        ("<pre>" + "A long line. " * 40 + "</pre>", "too_wide"),
        ("<button style=outline:none>Seen by nobody</button>", "tab_through"),
    ]
)
def test_what_is_wrong_is_noticed(case, browser, address):
    """Else all that nothing is found says nothing."""
    fault, check = case
    visitor = visit(browser, address, bypass_csp=True)
    visitor.open()
    visitor.page.evaluate("(fault) => document.body.innerHTML += fault", fault)
    found = {
        "barriers": visitor.barriers,
        "too_wide": lambda: visitor.too_wide(360),
        "tab_through": lambda: visitor.tab_through()[2],
    }[check]()
    visitor.page.context.close()

    assert found
