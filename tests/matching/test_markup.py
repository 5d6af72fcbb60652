"""What marks up a text is no part of what it says."""

from __future__ import annotations

import json
from functools import partial
from timeit import repeat

import pytest

from careerpath import load_graph, match_text
from careerpath.matching.markup import strip_markup
from tests.cases import for_each

CV = {
    "basics": {
        "name": "Ada Example",
        "label": "Receptionist",
        "email": "ada@example.org",
        "profiles": [{"network": "Web", "url": "https://example.org"}],
    },
    "work": [
        {
            "name": "Mill Ltd",
            "position": "Front desk",
            "startDate": "2019-01",
            "highlights": ["Welcomed visitors", "Ran the switchboard"],
        }
    ],
    "skills": [{"name": "Spreadsheets", "keywords": ["pivot tables"]}],
}


def test_a_cv_in_json_begins_with_what_names_the_job():
    """No braces, no person, no firm, no date."""
    lines = strip_markup(json.dumps(CV)).splitlines()

    assert ["Receptionist", ""] == lines[:2]
    assert {
        "Front desk",
        "Welcomed visitors",
        "Ran the switchboard",
        "Spreadsheets",
        "pivot tables",
    } == set(lines[2:])


def test_a_cv_in_json_is_read():
    """Its label is the title, and phrases are quoted as they stand."""
    found = match_text(load_graph(), json.dumps(CV))

    assert ("Receptionist", "receptionist") == (found.title, found.roles[0].role)
    assert "Ran the switchboard" in found.roles[0].speaks_for


@pytest.mark.parametrize("text", ['{"a": ', "[broken", "{} and words"])
def test_what_only_looks_like_json_is_a_text(text):
    """Nothing is lost."""
    assert text == strip_markup(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("## Duties ##\n\nFile *letters*", "Duties\n\nFile letters"),
        ("- **Diary** of the chair", "- Diary of the chair"),
        ("\\- keep\\_files", "- keep_files"),
        ("See [our site](https://example.org/a_b)", "See our site"),
        ("> You `type`.\n\n* * *\n\nEnd", "You type.\n\n\n\nEnd"),
        ("a <b>clerk</b>", "a clerk"),
        ("snake_case_word and 3 * 4 * 5", "snake_case_word and 3 * 4 * 5"),
        ("---\nlayout: x\ntitle: 'Clerk'\n---\nYou file.", "Clerk\n\nYou file."),
        ("---\nlayout: x\n---\nYou file.", "You file."),
        ("\ufeff---\r\ntitle: Clerk\r\n---\r\nYou file.", "Clerk\n\nYou file."),
        ("---\ntitle: >-\n  File\n  clerk\nx: y\n---\nFile.", "File clerk\n\nFile."),
        ("---\ntitle: Clerk # draft\n---\nFile.", "Clerk\n\nFile."),
        ("---\ntitle: 'Clerk # 2' # x\n---\nFile.", "Clerk # 2\n\nFile."),
    ],
)
def test_markdown_is_taken_away(text, plain):
    """What is no mark stays."""
    assert plain == strip_markup(text)


def test_a_heading_in_bold_opens_a_part_beside_the_job():
    """As it does in plain text, be it an item of a list."""
    text = (
        "Receptionist\n\n- Greet visitors\n\n- **Benefits**\n\n- Payroll card, training"
    )

    [role] = match_text(load_graph(), text).roles[:1]

    assert "receptionist" == role.role
    assert not any("Payroll" in phrase for phrase in role.speaks_for)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("+++\ntitle = 'Clerk'\n+++\nFile letters", "Clerk File letters"),
        ("---\ntitle: Clerk\n...\nFile letters", "Clerk File letters"),
        ("1. **Benefits**\n1. gym", "Benefits 1. gym"),
        ("1\\. ***Benefits***\n1. gym", "Benefits 1. gym"),
        ("• <strong>Benefits</strong>\n1. gym", "Benefits 1. gym"),
        ("-&nbsp;**Benefits**\n> - [ ] __Perks__", "Benefits Perks"),
        ("- :star: **Benefits**\n🎁 **Perks**", "Benefits Perks"),
        ("\\- \\[ \\] File [![l](a.png)](b) letters[^1]", "- File l letters"),
        ("- [x] File ~~bills~~ letters", "- File bills letters"),
        ("| Task | How |\n| --- |:-:|\n| File | daily |", "Task – How File – daily"),
        ("See [our page][1].\n\n[1]: https://example.org", "See our page."),
        ("```\nFile letters\\\n```", "File letters"),
        ("<h2>Benefits</h2><p>Tea &amp; cake<br/>gym</p>", "Benefits Tea & cake gym"),
        ("<style>p {}</style><!-- old\n -->File", "File"),
        ("Salary < 30k > 20k, R&D, <never", "Salary < 30k > 20k, R&D, <never"),
    ],
)
def test_only_words_are_left_of_a_page(marked, words):
    """Of Markdown in its many forms, and of HTML."""
    assert words == " ".join(strip_markup(marked).split())


@for_each(
    ["<!--", "<script", "|", "-|", "[", "x[a", "&", "~~", "\\", "a ", "|:-", "<p "]
)
def test_long_texts_of_marks_are_read_in_time(mark):
    """In a time that grows with their length, not with its square."""
    once, more = (
        min(repeat(partial(strip_markup, "x" + mark * n), number=1, repeat=3))
        for n in (4_000, 16_000)
    )

    assert more < 10 * once + 0.05
