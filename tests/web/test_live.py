"""Where scripts may run, what somebody tries is answered in its place."""

from __future__ import annotations

import pytest

from tests.chromium import needs_chromium
from tests.web.browser import visit

pytestmark = needs_chromium
HOURS, BOX = "#what-if [name=pace]", "#what-if [type=checkbox]"


@pytest.fixture
def visitor(browser, address):
    """Somebody who looks at the ways to a role."""
    visitor = visit(browser, address, "en")
    page = visitor.page
    visitor.open()
    page.fill("[name=job]", "executive assistant")
    page.click("form:has([name=job]) button")
    page.click("main form:first-of-type .act button")
    page.fill("input[name=target]:not([type=hidden])", "HR manager")
    page.click("form:has(input[name=target]:not([type=hidden])) button")
    yield visitor
    page.context.close()


def top(page, selector):
    """How far from the upper edge of the window it is."""
    found = "s => document.querySelector(s).getBoundingClientRect().top"
    return page.evaluate(found, selector)


def wait_for_change(page):
    """Wait until something is told."""
    page.wait_for_selector("#said:not(:empty)", state="attached")
    return page.inner_text("#said")


def test_what_is_tried_is_answered_in_its_place(visitor):
    """Focus, place and what is open stay; nothing is asked of anybody else."""
    page = visitor.page
    page.click(".cards details summary")
    name = page.locator(BOX).first.get_attribute("id")
    mine = f"[id='{name}']"
    page.evaluate(
        "s => document.querySelector(s).scrollIntoView({behavior: 'instant'})", mine
    )
    page.focus(mine)
    place, entries = top(page, mine), page.evaluate("history.length")

    visitor.press("Space")
    told = wait_for_change(page)

    page.wait_for_selector(f"{mine}:focus")
    assert "With what you try" in told
    assert page.is_checked(mine)
    assert place == pytest.approx(top(page, mine), abs=2)
    assert 1 == page.locator(".cards details[open]").count()
    assert entries == page.evaluate("history.length")
    assert not visitor.elsewhere
    assert not visitor.complaints


def test_who_comes_back_finds_what_they_tried(visitor):
    """Back from the plan, and once more."""
    page = visitor.page
    page.fill(HOURS, "11")
    visitor.press("Tab")
    told = wait_for_change(page)

    with page.expect_navigation():
        page.click("[name=way]")
    page.go_back()

    assert told == wait_for_change(page)
    assert "11" == page.input_value(HOURS)


def test_a_move_of_the_drawing_is_followed_by_keyboard(visitor):
    """From within the frame to the page of the move."""
    page = visitor.page
    page.wait_for_load_state("networkidle")
    page.focus(".paper")
    visitor.press("Tab", "Tab")
    inside = page.frames[1]
    place = inside.evaluate("document.activeElement.getAttribute('href')")

    with page.expect_navigation():
        visitor.press("Enter")

    assert place.startswith("/moves/")
    assert page.url.endswith(place)
