"""A dossier says all that its parts say, and whom it owes, once."""

from __future__ import annotations

import datetime as dt
import io
import re

import docx
import pytest
from PIL import Image

from careerpath import (
    CareerGraph,
    Filters,
    Profile,
    find_choices,
    find_routes,
    load_graph,
    make_dossier,
    make_plan,
    plan_checklist,
)
from careerpath.checklist.page import checklist_page
from careerpath.credits import credit, shown_comparison, shown_routes
from careerpath.document.blocks import (
    Box,
    Contents,
    Cover,
    Drawing,
    Section,
    Table,
    Term,
)
from careerpath.document.docx import word_page
from careerpath.document.pdf import pdf_page
from careerpath.model.evidence import Source
from careerpath.model.plan import Done
from careerpath.model.text import Text
from careerpath.pages.dossier import Occasion, dossier_page, shown_dossier
from careerpath.pages.dossier.drawings import drawn_routes
from careerpath.pages.dossier.opening import cover
from careerpath.pages.dossier.ways import ways
from careerpath.pages.plan import plan_page
from careerpath.words import Words
from tests.checklist.graphs import make_graph as make_small_graph
from tests.document.accessible import faults, read_pdf
from tests.pages.forms import flat, html_tree, markdown_tree, said, shown
from tests.planning.instances import make_graph

GRAPH = load_graph()
PAIR = ("receptionist", "administrative-assistant")
_MADE = make_graph(
    {"a": {}, "b": {"x": 3}, "z": {"x": 3, "w": 1}},
    [("a", "z", 2), ("a", "b", 3), ("b", "z", 4)],
)
TINY = CareerGraph(
    scale=_MADE.scale,
    sources=[Source("made", "Somebody's list", "us", "MIT", "en")],
    skills=_MADE.skills.values(),
    roles=_MADE.roles.values(),
    transitions=_MADE.transitions,
)


def plan_of(graph, ends, find=find_choices, chosen=0, **asked):
    answer = find(graph, *ends, **asked)
    return make_plan(graph, answer, chosen, start=dt.date(2027, 1, 4), **asked)


@pytest.fixture(scope="module")
def dossier():
    return make_dossier(GRAPH, plan_of(GRAPH, PAIR))


@pytest.fixture(scope="module")
def words():
    return Words(GRAPH, "fr")


@pytest.fixture(scope="module")
def page(words, dossier):
    return dossier_page(words, dossier)


def inside(blocks, kind):
    """Yield the blocks of a kind, however deep they stand."""
    for block in blocks:
        if isinstance(block, kind):
            yield block
        if isinstance(block, Section | Term | Cover):
            yield from inside(block.body, kind)


def part(page, anchor):
    """Return one part of a dossier."""
    (found,) = (s for s in inside(page.blocks, Section) if s.anchor == anchor)
    return found


def tiny(*, done=(), **asked):
    """Return the dossier of a small graph, and how it is worded."""
    made = make_dossier(TINY, plan_of(TINY, ("a", "z"), **asked), done)
    return Words(TINY, "en"), made


def test_each_form_says_everything(page):
    """Pictures in HTML say it to whoever cannot see them."""
    texts = {flat(text) for text in said(page.blocks) if text}
    tree = html_tree(page)
    html = shown(tree) + flat(" ".join(i.get("alt") for i in tree.iter("img")))
    md = shown(markdown_tree(page))

    assert [] == [text for text in texts if text not in html]
    assert [] == [text for text in texts if text not in md]


def test_the_contents_name_each_part(page):
    """In their order."""
    (contents,) = inside(page.blocks, Contents)
    parts = [b for b in page.blocks if isinstance(b, Section)]

    assert [(p.heading, p.anchor) for p in parts] == list(contents.entries)
    assert len({p.anchor for p in parts}) == len(parts) == 7


def test_the_parts_are_those_that_other_commands_show(words, page, dossier):
    """The plan, the boxes of the checklist, all but whom they owe."""
    plan = plan_page(words, dossier.plan, dossier.simulation)
    listed = plan_checklist(GRAPH, dossier.plan, language=words.language)
    boxes = [*inside(part(page, "checklist").body, Box)]
    told = {*said(page.blocks)}

    assert {*said(b for b in plan.blocks[1:] if not is_note(b))} <= told
    assert boxes == [*inside(checklist_page(listed).blocks, Box)]
    assert boxes


def is_note(block) -> bool:
    return getattr(block, "note", False)


def test_every_way_has_its_price(words, page, dossier):
    """Each route found, and the direct jump."""
    table = next(inside(part(page, "choices").body, Table))
    answer = dossier.plan.answer
    ways = (*answer.routes, answer.direct)

    assert [words.bare(way.effort_hours) for way in ways] == [
        row.cells[1] for row in table.groups[0].rows
    ]


def test_another_choice_is_planned_where_it_is_wanted():
    """Which is said; what argues for the first one is left out then."""
    first, second = (ways(*tiny(chosen=number)) for number in (0, 1))

    assert "Choice 2, planned here" in {*said(second.body)}
    assert not any("planned here" in text for text in said(first.body))
    headings = [{s.heading for s in inside(w.body, Section)} for w in (first, second)]
    assert ["Why, step by step" in found for found in headings] == [True, False]


def test_routes_of_one_order_are_no_choices():
    """They are called as they are elsewhere."""
    made = ways(*tiny(find=find_routes))

    assert {"Route 1", "Route 2", "Direct jump"} <= {*said(made.body)}


def test_the_roles_are_compared_in_full(words, page, dossier):
    """Each skill that one asks for more than the other is named."""
    told = " ".join(said(part(page, "roles").body))

    assert dossier.comparison.differences
    assert all(words.skill(d.skill) in told for d in dossier.comparison.differences)


def test_nobody_is_named_unless_asked():
    """Nor is a day; the first name of a profile is nobody's business."""
    known = tiny(profile=Profile(first_name="Zoé", months_in_role=1))
    occasions = Occasion(), Occasion("Léa", dt.date(2026, 11, 30))
    covers = [cover(*known, "A to B", occasion) for occasion in occasions]

    assert not any("Zoé" in text for text in said(dossier_page(*known).blocks))
    assert [(), ("For Léa", "30 November 2026")] == [made.lines for made in covers]


def test_the_cover_says_what_was_asked():
    """Every wish that rules routes out."""
    wanted = Filters(via=frozenset({"b"}), max_moves=2, step_down=True)
    told = " ".join(said(cover(*tiny(filters=wanted), "A to B", Occasion()).body))

    assert "by way of b; at most 2 moves; also by way of a lower grade" in told


def test_what_is_done_is_ticked():
    """And nothing else is."""
    boxes = inside(dossier_page(*tiny(done=[Done("x", 2)])).blocks, Box)

    assert ["x:1", "x:2"] == [box.code for box in boxes if box.ticked]


def test_drawings_are_as_large_as_what_is_drawn(page):
    """As vectors and as dots, and each has its words."""
    drawings = [*inside(page.blocks, Drawing)]

    assert len(drawings) >= 2
    for drawn in drawings[:1]:
        width, height = map(
            float, re.findall(r'(?:width|height)="([\d.]+)pt"', drawn.svg)[:2]
        )
        dots = Image.open(io.BytesIO(drawn.png()))
        assert (543, 790) == (int(width), int(height) + 1)
        assert dots.width / dots.height == pytest.approx(width / height, rel=0.01)
        assert len(drawn.text) > 9


def test_it_owes_whatever_its_parts_owe(words, page, dossier):
    """Each source is listed with what it is the source of, and none twice."""
    plan = dossier.plan
    due = credit(GRAPH, *shown_dossier(GRAPH, dossier)).sources
    owed = (
        credit(GRAPH, shown_routes(*plan.answer.routes)).sources,
        credit(GRAPH, shown_comparison(dossier.comparison)).sources,
    )
    told = " ".join(said(part(page, "limits").body))

    assert {s.id for sources in owed for s in sources} <= {s.id for s in due}
    assert [1] * len(due) == [told.count(f"{words.title(s)} (") for s in due]
    notes = [flat(block.text) for block in page.blocks if is_note(block)]
    assert {flat(words.say(s.notice)) for s in due if s.notice} <= {*notes}


def test_it_says_what_it_is_not(words, page):
    """Four times no, on the page and before the sources."""
    heading = words.translate("What this dossier is not")
    (refusals,) = (s for s in inside(page.blocks, Section) if s.heading == heading)

    assert 4 == len(refusals.body[0].items)
    assert all(text.startswith("Ni un") for text in refusals.body[0].items)


def test_any_label_is_shown_as_it_is():
    """In every form: nothing of it is markup, and nothing runs."""
    label = "=CMD() </script> #typst[*x*] \\ \u202eabc\u202c " + "É" * 60
    graph = make_small_graph(accounts=Text(label, label))
    answer = find_choices(graph, "assistant", "manager")
    made = make_dossier(graph, make_plan(graph, answer))
    page = dossier_page(Words(graph, "en"), made)
    document = docx.Document(io.BytesIO(word_page(page)))

    assert flat(label) in shown(html_tree(page))
    assert flat(label) in shown(markdown_tree(page))
    assert any(label in cell.text for t in document.tables for cell in t._cells)
    assert [] == [*faults(read_pdf(pdf_page(page)))]


def test_the_same_drawing_has_the_same_bytes():
    """Drawn anew each time."""
    first, second = (drawn_routes(*tiny()).body[0] for _ in range(2))

    assert first[:3] == second[:3]
