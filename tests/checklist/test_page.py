"""A checklist is one page in every form."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest

from careerpath import CareerGraph, find_routes, load_graph
from careerpath.checklist import (
    Checklist,
    ChecklistSection,
    render_markdown,
    role_checklist,
    route_checklist,
)
from careerpath.checklist.page import checklist_page
from careerpath.document.html import html_page
from careerpath.document.markdown import escape_markdown
from careerpath.document.terminal import page_lines
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import all_ticks, make_checklist, make_graph
from tests.checklist.readers import count_lists, read_boxes, read_headings, read_lines

ROOT = Path(__file__).parents[2]
NASTY = [
    "- [ ] `free:9`",
    "[x] *all* **of** it",
    "<script>alert(1)</script>",
    "<!-- accounts:1 -->",
    "`tables:1`",
    "``",
    "a_b_c and __d__",
    "# C# or F #",
    "2. Excel",
    "3) Word",
    "+ more",
    "> less",
    "===",
    "---",
    "~~no~~",
    "R&D &amp; &#42;",
    "[link](https://example.org) ![picture](x)",
    "ends with \\",
    "a | b",
    "https://example.org/a_b",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_has_a_box_for_each_step(language):
    """Each under its skill, with the code that it is matched on."""
    checklist = make_checklist(language)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html_page(checklist_page(checklist)))
    items = tree.findall(".//section/ul/li[b]")

    assert [item.label for item in checklist.items] == [
        li.find("b").text for li in items
    ]
    assert [
        [f"{t.skill}:{t.level}" for t in item.ticks] for item in checklist.items
    ] == [[code.text for code in li.findall(".//label//code")] for li in items]


def test_a_terminal_shows_a_box_for_each_step():
    """Empty ones."""
    checklist = make_checklist()
    lines = page_lines(checklist_page(checklist))

    assert len(all_ticks(checklist)) == sum("☐" in line for line in lines)


# ---------------------------------------------------------------------------- boxes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_ends_in_its_skill_and_level(language) -> None:
    """A parser finds the boxes of the checklist, in order, none ticked."""
    checklist = make_checklist(language)
    boxes = read_boxes(render_markdown(checklist))

    assert all_ticks(checklist) == [(box.skill, box.level) for box in boxes]
    assert not any(box.ticked for box in boxes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_route_comes_back_box_by_box(language) -> None:
    """The list of a real route survives the reader, in both languages."""
    graph = load_graph()
    answer = find_routes(graph, "executive-assistant", "hr-manager")
    checklist = route_checklist(graph, answer, language=language)
    boxes = read_boxes(render_markdown(checklist))

    assert len(boxes) > 20
    assert all_ticks(checklist) == [(box.skill, box.level) for box in boxes]


def test_ticked_and_edited_box_is_still_known_by_its_code() -> None:
    """Moving a line or changing its words loses nothing but the words."""
    lines = render_markdown(make_checklist()).splitlines()
    place = next(i for i, line in enumerate(lines) if "`budgets:2`" in line)
    lines[place] = "  - [x] seen on Monday `budgets:2`"
    lines.append(lines.pop(place))
    ticked = [box for box in read_boxes("\n".join(lines)) if box.ticked]

    assert [("budgets", 2, True, "seen on Monday")] == ticked


def test_box_names_level_and_statement() -> None:
    """Whoever ticks reads the level and what to look for on the same line."""
    boxes = read_boxes(render_markdown(make_checklist()))

    assert "level 1, awareness: Shows accounts at 1." == boxes[0].text


def test_skill_line_has_levels_and_hours() -> None:
    """The line above the boxes says how far it goes and what it takes."""
    lines = read_lines(render_markdown(make_checklist()))

    assert (
        "Accounts, technique, 2 → 3 (working → practitioner), "
        "1,200 h (100–3,000) of study, 5 h (4–6) of practice"
    ) in lines


def test_desirable_skill_says_so() -> None:
    """Essential skills carry no mark, desirable ones do."""
    lines = read_lines(render_markdown(make_checklist()))
    marked = [line.split(",")[0] for line in lines if line.endswith(", desirable")]

    assert {"Budgets", "Tables"} == set(marked)


# --------------------------------------------------------------------------- layout


def test_headings_are_title_sections_and_notes() -> None:
    """The page has one title, a heading for each section, and notes at the end."""
    headings = read_headings(render_markdown(make_checklist("en")))

    assert [
        "Skills checklist: Assistant → Manager",
        "Step 1: Assistant → Officer",
        "Step 2: Officer → Manager",
        "To talk about",
        "Notes",
    ] == headings


def test_all_lines_of_the_checklist_are_on_the_page() -> None:
    """Subtitle, section lines and notices are all printed."""
    checklist = make_checklist("fr")
    lines = read_lines(render_markdown(checklist))
    wanted = [*checklist.subtitle, *checklist.notices]
    wanted += [line for section in checklist.sections for line in section.lines]

    assert [] == [line for line in wanted if line not in lines]


def test_page_is_one_list_per_section() -> None:
    """Skill lines stay together: two sections, and three lists around them."""
    page = render_markdown(make_checklist())

    assert 5 == count_lists(page)


# -------------------------------------------------------------------------- escapes


@pytest.mark.parametrize("text", NASTY)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Whatever a graph keeper writes is shown, never obeyed."""
    shown = read_lines(f"- {escape_markdown(text)}\n")

    assert [text] == shown


@pytest.mark.parametrize("text", NASTY)
def test_label_cannot_add_or_change_boxes(text: str) -> None:
    """The boxes are the same whatever a skill is called."""
    checklist = make_checklist(accounts=Text(text, text))
    page = render_markdown(checklist)

    assert all_ticks(checklist) == [(b.skill, b.level) for b in read_boxes(page)]
    assert any(line.startswith(f"{text}, technique, ") for line in read_lines(page))


@pytest.mark.parametrize("text", NASTY)
def test_statement_cannot_add_or_change_boxes(text: str) -> None:
    """The code of a box is its own, even where its words look like a code."""
    graph = make_graph()
    statements = dict.fromkeys((1, 2, 3), Text(text, text))
    nasty = CareerGraph(
        scale=graph.scale,
        skills=[replace(s, statements=statements) for s in graph.skills.values()],
        roles=graph.roles.values(),
    )
    checklist = role_checklist(nasty, "officer", language="en")
    boxes = read_boxes(render_markdown(checklist))

    assert [("accounts", 1, False, f"level 1, awareness: {text}")] == boxes


@pytest.mark.parametrize("text", NASTY)
def test_lines_about_the_whole_are_shown_as_they_are(text: str) -> None:
    """Titles, lines and notices may hold anything that a graph keeper wrote."""
    section = ChecklistSection(title=text, lines=(text,), items=())
    checklist = Checklist(text, (text,), (section,), (text,), "en")
    page = render_markdown(checklist)

    assert [] == read_boxes(page)
    assert [text, text, "Notes"] == read_headings(page)
    assert 5 == read_lines(page).count(text)


def test_line_breaks_in_data_stay_on_one_line() -> None:
    """A label over two lines does not break the list."""
    page = render_markdown(make_checklist(accounts=Text("Two\n\n- [ ] lines", "x")))

    assert (
        "Two - [ ] lines, technique, 0 → 1 (not held → awareness), 2 h (1–3) of study"
        in (read_lines(page))
    )


# ------------------------------------------------------------------------- language


def test_french_page_has_narrow_spaces_before_tall_signs() -> None:
    """No ordinary or wide space stands before ; : ! ? anywhere on the page."""
    page = render_markdown(make_checklist("fr"))

    assert [] == re.findall(r".*[ \u00a0][;:!?].*", page)
    assert re.search("\u202f[;:!?]", page)


def test_english_page_has_no_french_spaces() -> None:
    """English signs follow their word."""
    assert "\u202f" not in render_markdown(make_checklist("en"))


def test_bytes_do_not_depend_on_hash_order() -> None:
    """Two processes with other hash seeds write the same page."""
    code = (
        "import sys; from tests.checklist.graphs import make_checklist;"
        "from careerpath.checklist import render_markdown;"
        "sys.stdout.buffer.write(render_markdown(make_checklist('fr')).encode())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert {render_markdown(make_checklist("fr")).encode()} == pages
