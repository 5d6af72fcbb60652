"""Answers show themselves in a notebook, and become data frames."""

from __future__ import annotations

import sys
from html.parser import HTMLParser

import pytest
from IPython.core.interactiveshell import InteractiveShell

from careerpath import (
    Profile,
    compare_roles,
    explain_transition,
    find_choices,
    find_routes,
    find_trade_offs,
    load_graph,
    make_plan,
    match_text,
    next_roles,
    reach_roles,
    skill_gap,
)
from careerpath.errors import InvalidValueError
from careerpath.extras import MissingLibraryError
from careerpath.model.text import LANGUAGES
from careerpath.notebook import show_answers, to_frame, to_html

ENDS = ("receptionist", "executive-assistant")


@pytest.fixture(scope="module")
def graph():
    """The shipped graph."""
    return load_graph()


@pytest.fixture(scope="module")
def answers(graph):
    """Return one answer of each kind that can be shown."""
    choices = find_choices(graph, *ENDS)
    return {
        "choices": choices,
        "routes": find_routes(graph, *ENDS),
        "trade-offs": find_trade_offs(graph, *ENDS),
        "no route": find_routes(graph, "receptionist", "hr-director"),
        "gap": skill_gap(graph, ENDS[1], profile=Profile(role=ENDS[0])),
        "comparison": compare_roles(graph, ENDS),
        "explanation": explain_transition(graph, *ENDS),
        "next": next_roles(graph, ENDS[0])[:3],
        "reach": reach_roles(graph, ENDS[0], count=5),
        "plan": make_plan(graph, choices),
        "match": match_text(graph, "We look for a receptionist to greet visitors."),
        "profile": Profile(role=ENDS[0], held={"spreadsheets": 3}),
    }


KINDS = [
    "choices",
    "routes",
    "trade-offs",
    "gap",
    "comparison",
    "explanation",
    "next",
    "reach",
    "plan",
    "match",
    "profile",
]


class Ids(HTMLParser):
    """Gathers the ids of elements and checks that all elements are closed."""

    def __init__(self):
        super().__init__()
        self.ids, self.open = [], []

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in {"br", "hr", "img", "col", "meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop()


def parse(html):
    """Return the ids in some HTML."""
    parser = Ids()
    parser.feed(html)
    assert [] == parser.open
    return parser.ids


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_is_html_that_fits_into_a_page(graph, answers, kind, language):
    """Closed, in its language, without a script, and the same each time."""
    html = to_html(graph, answers[kind], language=language, drawn=False)

    parse(html)
    assert html.startswith(f'<div lang="{language}">')
    assert "<script" not in html
    assert html == to_html(graph, answers[kind], language=language, drawn=False)


def test_what_can_be_drawn_is(graph, answers):
    """Two pictures on one page have no id in common."""
    drawn = [
        to_html(graph, answers[kind])
        for kind in ("choices", "comparison", "plan", "reach")
    ]

    assert [1, 1, 1, 0] == [html.count("<svg") for html in drawn]
    ids = [id for html in drawn for id in parse(html)]
    assert len(ids) == len(set(ids))


def test_no_route_is_said_and_not_drawn(graph):
    """Such an answer has no picture."""
    from careerpath import Filters

    none = find_routes(
        graph, "receptionist", "hr-director", filters=Filters(max_moves=1)
    )

    html = to_html(graph, none)
    assert "No route" in html
    assert "<svg" not in html


def test_answers_show_themselves_in_a_notebook(graph, answers):
    """In the language asked for, until asked otherwise; other values as before."""
    shell = InteractiveShell.instance()
    try:
        show_answers(graph, language="fr")
        shown, _ = shell.display_formatter.format(answers["gap"])
        assert shown["text/html"].startswith('<div lang="fr">')
        show_answers(graph)
        shown, _ = shell.display_formatter.format(answers["gap"])
        assert shown["text/html"].startswith('<div lang="en">')
        assert "text/html" not in shell.display_formatter.format(1)[0]
    finally:
        InteractiveShell.clear_instance()


def test_outside_of_a_notebook_nothing_can_show_itself(graph):
    """It is said, not passed over."""
    with pytest.raises(InvalidValueError, match="no notebook"):
        show_answers(graph)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_answers_become_data_frames(graph, answers, library):
    """A row for each route, role or skill, with the numbers of the library."""
    pytest.importorskip(library)
    choices, gap = answers["choices"], answers["gap"]
    frame = to_frame(choices, library=library)
    near = next_roles(graph, ENDS[0])

    assert library == type(frame).__module__.partition(".")[0]
    assert [r.effort_hours.likely for r in choices.routes] == list(
        frame["effort_likely"]
    )
    assert " > ".join(choices.routes[0].roles) == frame["route"][0]
    assert [step.skill for step in gap.skills] == list(to_frame(gap)["skill"])
    assert [role.role for role in near] == list(to_frame(near)["role"])
    found = to_frame(answers["reach"])
    assert [r.role for r in answers["reach"].roles] == list(found["role"])
    studied = sum(len(period.skills) for period in answers["plan"].study)
    assert studied == len(to_frame(answers["plan"]))


def test_a_comparison_has_a_column_for_each_role(graph, answers):
    """With the levels that each requires, 0 for none."""
    frame = to_frame(answers["comparison"])

    assert ["skill", *ENDS] == list(frame.columns)
    for role in ENDS:
        required = dict(graph.role(role).essential)
        told = dict(zip(frame["skill"], frame[role], strict=True))
        assert required == {skill: level for skill, level in told.items() if level}


def test_what_is_no_table_is_told(answers, monkeypatch):
    """Neither a match, nor a library that is none or is not there."""
    with pytest.raises(InvalidValueError, match="the classes RouteAnswer, NextRoles"):
        to_frame(answers["match"])
    with pytest.raises(InvalidValueError, match="pandas, polars"):
        to_frame(answers["gap"], library="excel")
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingLibraryError, match=r"careerpath\[polars\]"):
        to_frame(answers["gap"], library="polars")
