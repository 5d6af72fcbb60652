"""Routes drawn in a terminal: 80 columns, any letters, both languages."""

from __future__ import annotations

import pkgutil
import re

import pytest

from careerpath.diagram import Paper
from careerpath.diagram.shown_route import choose_route
from careerpath.model.text import Text
from careerpath.pages.route_drawing import Drawing
from careerpath.words import Words
from tests.cli.runs import LANGUAGES, columns, run, start
from tests.diagram.worlds import (
    INFERRED,
    LONG,
    OTHER,
    ROUTE,
    answer_of,
    graph_of,
    move,
    office,
    role,
)

ENDS = ("executive-assistant", "hr-director")
#: Two roles whose page takes less time.
NEAR = ("hr-officer", "hr-manager")


def drawn(graph, *routes, language="en", encoding="utf-8", width=80, **page):
    """Return the lines of a drawing, without emphasis."""
    answer = answer_of(graph, *routes)
    shown = choose_route(graph, answer, 0, Paper(language=language, **page))
    words = Words(graph, language)
    lines = Drawing(words, shown, encoding=encoding, width=width).lines()
    return [re.sub(r"\x1b\[\dm", "", line) for line in lines]


def test_a_route_as_it_is_drawn():
    """Boxes from top to bottom, the jump beside them."""
    lines = drawn(office(), ROUTE, width=60)
    picture = lines[lines.index("") + 1 :][:11]

    assert [
        "┌───────────────────────────┐",
        "│ Executive assistant       │┈┈┈┈┈┈┈┈ in one jump ┈┈┈┈┈┈┈┈┈┐",
        "│ Grade 2 · Assistance      │                              ┊",
        "└──┬────────────────────────┘                              ┊",
        "   │ 1. Change of occupation, after 24 months (12–48) in   ┊",
        "   │    the role before; 100 h (50–200) of study           ┊",
        "   │    Nothing new to learn.                              ┊",
        "   ▼                                                       ┊",
        "┌───────────────────────────┐                              ┊",
        "│ HR assistant              │                              ┊",
        "│ Grade 2 · Human resources │                              ┊",
    ] == picture
    (end,) = (line for line in lines if line.startswith("│ HR manager "))
    assert end.endswith("│◄┈┈┈┈ 1,500 h (750–3,000) ┈┈┈┈┘")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_line_is_wider_than_the_terminal(language, width):
    """With titles of a hundred letters and with letters of two columns."""
    graph = graph_of(
        [
            role("a", LONG, "family-of-a-long-name", 1),
            role("b", "経理" * 30, "x", 2),
            role("c", Text("Né\u0301e", "Né\u0301e"), "x", 3),
        ],
        [move("a", "b"), move("b", "c", "unknown", INFERRED)],
    )
    lines = drawn(graph, ("a", "b", "c"), language=language, width=width)
    first = next(n for n, line in enumerate(lines) if line.startswith("┌"))
    jump = [line for line in lines[first:] if line.endswith(("┊", "┐", "┘"))]

    assert all(columns(line) <= width for line in lines)
    assert width in {columns(line) for line in jump}


def test_an_inferred_move_looks_weak_and_says_so():
    """By its shaft and in words."""
    lines = drawn(office(), OTHER)
    weak = [line for line in lines if line.startswith("   ┆")]

    assert weak[0].startswith("   ┆ 3. Promotion")
    assert any("inferred by us" in line for line in weak)
    assert any(line.startswith("   │ 1. ") for line in lines)


def test_a_single_move_has_no_jump_beside_it():
    """It is the jump."""
    lines = drawn(office(), ("receptionist", "assistant"))

    assert not any("┊" in line for line in lines)


def test_other_routes_are_named_below():
    """With what they cost."""
    lines = drawn(office(), ROUTE, OTHER)
    text = " ".join(" ".join(lines).split())

    assert "Route 2: Executive assistant → HR assistant → Recruiter" in text
    assert "Route 1:" not in text


def test_the_headline_of_a_page_is_kept():
    """And for whom it is."""
    lines = drawn(office(), ROUTE, title="My way", person="Zoë")

    assert "My way" == lines[0]
    assert any(line.startswith("For Zoë") for line in lines)


@pytest.mark.parametrize("call", [ENDS, (*NEAR, "--outline")])
def test_ascii_is_nothing_but_ascii(call):
    """The drawing and the outline."""
    shown = run("diagram", *call, "--ascii", lang="fr").stdout

    assert shown.isascii()
    assert "?" not in shown


@pytest.mark.parametrize(("encoding", "kept"), [("ascii", ""), ("latin-1", "é")])
def test_a_terminal_gets_what_it_can_write(encoding, kept):
    """Accents stay where there are some; boxes are drawn with what there is."""
    text = "\n".join(drawn(office(), ROUTE, language="fr", encoding=encoding))

    assert "+---" in text
    assert kept in text.encode(encoding).decode(encoding)
    assert ("Échelon" in text) == bool(kept)


def test_an_old_terminal_is_noticed(tmp_path):
    """From its encoding, without being told."""
    from tests.cli.runs import environment

    env = environment(PYTHONIOENCODING="ascii")
    done = start("diagram", *ENDS, env=env, cwd=tmp_path)

    assert done.stdout.isascii()
    assert "+---" in done.stdout


def test_the_outline_may_come_with_the_file(tmp_path):
    """The page for the wall, the words for the ear."""
    path = tmp_path / "a.svg"
    result = run("diagram", *NEAR, "--outline", "-o", str(path))

    assert path.exists()
    assert "\nThe route\n1. " in result.stdout
    assert not set("┌┐└┘│─┊┈▼◄") & set(result.stdout)


@pytest.mark.parametrize(
    ("words", "planned"),
    [
        (("route", *NEAR), "careerpath.diagram.kinds.route.plan_route"),
        (("map", "hr"), "careerpath.diagram.around.fitted_map._fit"),
    ],
)
def test_a_page_and_its_outline_are_planned_once(tmp_path, monkeypatch, words, planned):
    """Where things stand takes long to find."""
    find, asked = pkgutil.resolve_name(planned), []
    monkeypatch.setattr(planned, lambda *a: asked.append(a) or find(*a))
    run("diagram", *words, "-o", str(tmp_path / "page.pdf"), "--outline")

    assert 1 == len(asked)


@pytest.mark.parametrize("name", ["page.pdf", "page.svg"])
def test_what_may_not_be_written_is_not_drawn(tmp_path, monkeypatch, name):
    """A file of somebody else's is refused at once."""
    (tmp_path / name).write_bytes(b"not ours")
    monkeypatch.setattr("careerpath.diagram.kinds.route.draw", None)
    result = run("diagram", *NEAR, "-o", str(tmp_path / name), lang="en")

    assert 3 == result.exit_code
    assert "--force" in result.stderr


def test_nothing_but_plain_letters_where_output_is_no_terminal():
    """Emphasis is for terminals alone."""
    assert "\x1b" not in run("diagram", *ENDS).stdout
    assert "\x1b[1m" in run("diagram", *ENDS, "--color", "always").stdout
