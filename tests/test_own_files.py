"""What we wrote is known again and written over; what others wrote stays."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest

from careerpath import find_routes, make_plan
from careerpath.batch.results import RESULTS, Style, write_results
from careerpath.checklist import (
    CHECKLISTS,
    render_csv,
    render_markdown,
    write_checklist,
)
from careerpath.diagram import draw_route, save_diagram
from careerpath.diagram.ink.save import DIAGRAMS
from careerpath.document.blocks import Heading, Page
from careerpath.document.endings import Sign
from careerpath.document.writing import PAGES, write_page
from careerpath.errors import FileError
from careerpath.exporting import EXPORTS, export_graph
from careerpath.plans.plan_file import PLANS, write_plan
from tests.checklist.graphs import make_checklist, make_dated, make_graph
from tests.diagram.worlds import answer_of, office
from tests.planning.instances import make_graph as make_plan_graph

ROWS = [["Anna", *["x"] * 2, ["a", "b"], *[1] * 7, *[1.0] * 3, True]]
ROWS[0] += [*[1] * 6, *[1.0] * 3, True, None]


@cache
def route():
    """Return a picture of a route."""
    graph = office()
    return draw_route(graph, answer_of(graph, ["assistant", "office-manager"]))[0]


def save_route(path, *, force=False):
    """Save it."""
    save_diagram(route(), path, title="A", language="en", force=force)


@cache
def plan():
    """Return a plan and the graph that it is made in."""
    graph = make_plan_graph({"o": {}, "p": {"x": 1}}, [("o", "p")])
    return graph, make_plan(graph, find_routes(graph, "o", "p"))


def save_plan(path, *, force=False):
    """Keep it."""
    write_plan(*plan(), path, language="en", force=force)


#: Every kind of file: its forms, and what writes it.
KINDS = {
    "checklist": (CHECKLISTS, lambda p, **f: write_checklist(make_dated(), p, **f)),
    "diagram": (DIAGRAMS, save_route),
    "export": (EXPORTS, lambda p, **f: export_graph(make_graph(), p, **f)),
    "page": (
        PAGES,
        lambda p, **f: write_page(Page("A", (Heading("A", 1),), "en"), p, **f),
    ),
    "plan": (PLANS, save_plan),
    "results": (RESULTS, lambda p, **f: write_results(p, ROWS, Style(), **f)),
}
FORMS = [(kind, ending) for kind, (forms, _) in KINDS.items() for ending in forms.forms]
SHARED = [
    (*pair, ending)
    for pair in permutations(KINDS, 2)
    for ending in KINDS[pair[0]][0].forms
    if ending in KINDS[pair[1]][0].forms
]


@pytest.mark.parametrize(("kind", "ending"), FORMS)
def test_our_own_file_is_written_over(tmp_path, kind, ending):
    """As often as one likes, and an empty one too."""
    path, write = tmp_path / f"a{ending}", KINDS[kind][1]
    path.touch()
    write(path)
    first = path.read_bytes()
    write(path)

    assert first
    assert first == path.read_bytes()


@pytest.mark.parametrize(("kind", "ending"), FORMS)
@pytest.mark.parametrize("cut", [0, 1])
def test_what_others_wrote_stays_unless_forced(tmp_path, kind, ending, cut):
    """Even if it begins as ours does."""
    path, write = tmp_path / f"a{ending}", KINDS[kind][1]
    write(path)
    ours = path.read_bytes()
    theirs = ours[: 8 * cut] + b"\nMy own notes\n"
    path.write_bytes(theirs)
    with pytest.raises(FileError, match="--force"):
        write(path)

    assert theirs == path.read_bytes()
    assert [path] == [*tmp_path.iterdir()]
    write(path, force=True)
    assert ours == path.read_bytes()


@pytest.mark.parametrize(("kind", "other", "ending"), SHARED)
def test_another_kind_of_ours_stays(tmp_path, kind, other, ending):
    """A page is no checklist."""
    path = tmp_path / f"a{ending}"
    KINDS[other][1](path)
    before = path.read_bytes()
    with pytest.raises(FileError, match="--force"):
        KINDS[kind][1](path)

    assert before == path.read_bytes()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("ending", "old", "new"),
    [
        (".md", "  - [ ] ", "  - [x] "),
        (".md", "………………………………", "Anna"),
        (".csv", "☐", "☑"),
        (".csv", "☐", "x"),
        (".json", '"self": false', '"self": true'),
        (".json", '"initials": ""', '"initials": "JD"'),
    ],
)
def test_a_checklist_somebody_filled_in_stays(tmp_path, ending, old, new, language):
    """One tick or a name is enough, in either language."""
    checklist, path = make_checklist(language), tmp_path / f"a{ending}"
    write_checklist(checklist, path)
    write_checklist(checklist, path)
    filled = path.read_bytes().replace(old.encode(), new.encode(), 1)
    path.write_bytes(filled)
    with pytest.raises(FileError, match="--force"):
        write_checklist(checklist, path)

    assert filled == path.read_bytes()


def test_the_tests_above_fill_in_what_is_there():
    """The marks they look for are those of the forms."""
    assert "  - [ ] " in render_markdown(make_checklist())
    assert "☐".encode() in render_csv(make_checklist())


def test_numbered_pictures_stay_all_or_none(tmp_path):
    """One file that is not ours keeps the others from being written."""
    graph = office()
    figure = draw_route(graph, answer_of(graph, ["assistant", "office-manager"]))[0]
    theirs = tmp_path / "a-2.svg"
    theirs.write_text("<svg/>")
    with pytest.raises(FileError, match="a-2"):
        save_diagram([figure] * 2, tmp_path / "a.svg", title="A", language="en")

    assert [theirs] == [*tmp_path.iterdir()]
    assert "<svg/>" == theirs.read_text()


def test_what_cannot_be_read_stays(tmp_path, monkeypatch):
    """It may be anything."""
    path = tmp_path / "a.md"
    write_checklist(make_checklist(), path)

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(Sign, "is_on", refuse)
    with pytest.raises(FileError, match="--force"):
        write_checklist(make_checklist(), path)
