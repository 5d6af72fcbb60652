"""Use HTML checklists as people do: in a browser, with the keyboard."""

from __future__ import annotations

import base64
import io
import json
import re
import time
from dataclasses import replace
from importlib.resources import files

import html5lib
import pypdf
import pytest

from careerpath.checklist import render_html, write_checklist
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import all_ticks, make_checklist
from tests.chromium import chromium, needs_chromium

FIRST, SECOND = (f"{skill}:{n}" for skill, n in all_ticks(make_checklist())[:2])
FIELD = 'document.querySelectorAll(".boxes > li")[{number}].querySelector("{what}")'
AXE = """axe.run().then((found) => ({
    violations: found.violations.map((v) => [v.id, ...v.nodes.map((n) => n.html)]),
    passes: found.passes.map((p) => p.id),
}))"""
TOO_WIDE = """[...document.querySelectorAll("body *")]
    .filter((e) => e.scrollWidth > Math.max(e.clientWidth, 1) && e.clientWidth)
    .map((e) => e.outerHTML.slice(0, 80))"""
COUNT = 'document.querySelector(".tools output").textContent'
#: How often to look for what a page does by itself: minutes, on the busiest machine.
LOOKS = 4000
SAID = "document.querySelector('[role=status]').textContent"


def first(what: str) -> str:
    """Return the script that finds a field of the first box."""
    return FIELD.format(number=0, what=what)


def type_in(browser, what: str, value: str) -> None:
    """Fill in a field of the first box."""
    browser.run(
        f"{{const f = {first(what)}; f.value = {json.dumps(value)}; "
        "f.dispatchEvent(new Event('input', {bubbles: true}))}"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_valid_and_holds_every_box(language) -> None:
    """It is HTML to the letter, in the language of the checklist."""
    checklist = make_checklist(language)
    reader = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = reader.parse(render_html(checklist))

    codes = [code.text for code in page.iter("code")]
    assert [f"{skill}:{level}" for skill, level in all_ticks(checklist)] == codes
    assert language == page.get("lang")


def test_nothing_is_asked_of_a_network() -> None:
    """The page allows its own style and script, and no other source."""
    page = render_html(make_checklist())

    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "; script-src 'sha256-" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"""(?:src|href)=|url\(|https?:""", page)


def test_no_title_ends_the_script() -> None:
    """Whatever a graph calls its roles, it stays data."""
    checklist = replace(make_checklist(), title="</script><script>alert(1)</script>")
    page = render_html(checklist)

    assert 2 == page.count("<script")
    assert 2 == page.count("</script>")


def test_same_checklist_same_bytes() -> None:
    """Nothing of the clock or of a random number is in it."""
    assert render_html(make_checklist("fr")) == render_html(make_checklist("fr"))


@needs_chromium
@pytest.mark.parametrize("language", LANGUAGES)
def test_ticks_are_kept_saved_and_loaded(tmp_path, language) -> None:
    """With the keyboard alone: tick, fill in, open again, save, clear, load."""
    write_checklist(make_checklist(language), tmp_path / "list.html")
    with chromium(tmp_path) as browser:
        browser.open(tmp_path / "list.html")
        browser.run(first("input") + ".focus()")
        browser.press(" ", code=32, text=" ")
        browser.press("Tab", code=9)
        browser.press(" ", code=32, text=" ")
        type_in(browser, ".date input", "2027-03-01")
        type_in(browser, ".evidence input", "Œuvre = </script>")
        counted = browser.run(COUNT)
        for _ in range(LOOKS):  # what a page keeps reaches the next one a moment later
            browser.open(tmp_path / "list.html")
            if counted == browser.run(COUNT):
                break
        assert counted == browser.run(COUNT)
        assert browser.run(first("input") + ".checked")

        browser.run('document.getElementById("save").click()')
        saved = wait_for_file(tmp_path)
        answer = {
            "self": True,
            "trainer": True,
            "date": "2027-03-01",
            "evidence": "Œuvre = </script>",
        }
        assert {FIRST: answer} == json.loads(saved.read_text("utf-8"))["answers"]

        browser.run(
            'window.confirm = () => true; document.getElementById("clear").click()'
        )
        assert not browser.run(first("input") + ".checked")
        browser.choose_file("#load", saved)
        wait_until(browser, first("input") + ".checked")
        assert counted == browser.run(COUNT)
        assert "Œuvre = </script>" == browser.run(first(".evidence input") + ".value")
        assert [] == browser.complaints


@needs_chromium
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", "no file of answers"),
        ("{", "no file of answers"),
        ('{"format": "careerpath/answers/1", "answers": null}', "loaded"),
        (
            json.dumps(
                {
                    "format": "careerpath/answers/1",
                    "answers": {
                        "__proto__": 1,
                        "other:1": {"self": True},
                        SECOND: {"self": "yes", "evidence": 7},
                    },
                }
            ),
            "boxes of another list: 2",
        ),
    ],
)
def test_other_files_change_nothing(tmp_path, content: str, said: str) -> None:
    """What is no answer to a box of the page is told."""
    write_checklist(make_checklist(), tmp_path / "list.html")
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with chromium(tmp_path) as browser:
        browser.open(tmp_path / "list.html")
        browser.choose_file("#load", tmp_path / "a.json")
        wait_until(browser, f"{SAID} !== ''")
        assert said in browser.run(SAID)
        assert 0 == browser.run('document.querySelectorAll("input:checked").length')
        assert [] == browser.complaints


@needs_chromium
def test_every_field_has_a_name_of_its_own(tmp_path) -> None:
    """A screen reader says what each is for, with its skill."""
    named = make_checklist(tables=Text('T"<b>', "T"))
    write_checklist(named, tmp_path / "list.html")
    with chromium(tmp_path) as browser:
        browser.open(tmp_path / "list.html")
        nodes = browser.send("Accessibility.getFullAXTree")["nodes"]
    roles = {"checkbox", "textbox", "Date", "button", "progressbar"}
    names = [
        node.get("name", {}).get("value")
        for node in nodes
        if node.get("role", {}).get("value") in roles
    ]

    assert len(all_ticks(named)) * 4 < len(names)
    assert all(names)


@pytest.fixture(scope="module", params=LANGUAGES)
def seen(request, tmp_path_factory):
    """What axe finds before and after a box is filled in, and the page printed."""
    folder = tmp_path_factory.mktemp("page")
    axe = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
    checklist = replace(make_checklist(request.param), title="A long title, " * 9)
    write_checklist(checklist, folder / "list.html")
    with chromium(folder) as browser:
        browser.open(folder / "list.html")
        browser.run(axe)
        found = [browser.run(AXE)]
        browser.run(first("input") + ".click()")
        type_in(browser, ".evidence input", "Œuvre vue")
        found.append(browser.run(AXE))
        button = browser.run('document.getElementById("save").textContent')
        paper = browser.send("Page.printToPDF", preferCSSPageSize=True)["data"]
        browser.send("Emulation.setEmulatedMedia", media="print")
        found.append(browser.run(TOO_WIDE))
    return found, button, pypdf.PdfReader(io.BytesIO(base64.b64decode(paper))).pages


@needs_chromium
def test_axe_finds_no_barrier(seen) -> None:
    """On the page as it opens, and once it is filled in."""
    (before, after, _), _, _ = seen

    assert [[], []] == [before["violations"], after["violations"]]
    assert {"label", "color-contrast", "html-has-lang"} <= set(before["passes"])


@needs_chromium
def test_it_is_printed_with_what_is_filled_in(seen) -> None:
    """On A4, whole, without the buttons; the first page has boxes to tick."""
    (*_, too_wide), button, pages = seen
    text = "\n".join(page.extract_text() for page in pages)

    size = pages[0].mediabox
    assert (595, 842) == (round(size.width), round(size.height))
    assert [] == too_wide
    assert button not in text
    assert "Œuvre vue" in text
    codes = [f"{skill}:{level}" for skill, level in all_ticks(make_checklist())]
    assert all(code in text for code in codes)
    assert FIRST in pages[0].extract_text()


def wait_for_file(folder):
    """Return the file that was saved, once it is whole."""
    for _ in range(LOOKS):
        if found := list(folder.glob("*.json")):
            return found[0]
        time.sleep(0.05)
    raise AssertionError("nothing was saved")


def wait_until(browser, script: str) -> None:
    """Wait for the page to have done something."""
    for _ in range(LOOKS):
        if browser.run(script):
            return
        time.sleep(0.05)
    raise AssertionError(script)
