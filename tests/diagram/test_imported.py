"""Pages of neighbourhoods of public classifications, and of ladders, can be read.

Their files stand in `../shared/data`, or where CAREERPATH_DATA says. Two
neighbourhoods of ROME are drawn; 60 of each classification with CAREERPATH_SHARE=1.
"""

from __future__ import annotations

import os
from collections import deque
from functools import cache

import pytest

from careerpath import find_routes
from careerpath.career_graph import CareerGraph
from careerpath.diagram import Paper, draw_map, draw_route
from careerpath.importers import import_esco, import_onet, import_rome, import_table
from tests.diagram.crowds import DATA
from tests.diagram.drawn import Drawn
from tests.diagram.faults import faults
from tests.importers.ladders import write_ladders

WHOLE = os.environ.get("CAREERPATH_SHARE") == "1"
IMPORTERS = {"rome": import_rome, "esco": import_esco, "onet": import_onet}
NAMES = tuple(IMPORTERS) if WHOLE else ("rome",)
COUNT = 60 if WHOLE else 2
#: Roles of a neighbourhood.
SIZE = 30


@cache
def classification(name):
    """Return the graph of a classification, without isolated roles."""
    return IMPORTERS[name]([DATA / name]).graph


@cache
def neighbourhood(name, number):
    """Return a role and the graph of the roles nearest to it."""
    whole = classification(name)
    linked = [r for r in whole.roles if whole.transitions_from(r)]
    centre = linked[len(linked) * number // COUNT]
    near, queue = {centre: None}, deque([centre])
    while queue and len(near) < SIZE:
        role = queue.popleft()
        for move in (*whole.transitions_from(role), *whole.transitions_to(role)):
            for other in (move.origin, move.destination):
                if other not in near and len(near) < SIZE:
                    near[other] = None
                    queue.append(other)
    return centre, CareerGraph(
        scale=whole.scale,
        sources=whole.sources.values(),
        skills=whole.skills.values(),
        roles=[whole.role(role) for role in near],
        transitions=[
            m for m in whole.transitions if {m.origin, m.destination} <= set(near)
        ],
    )


@pytest.fixture(params=[(n, i) for n in NAMES for i in range(COUNT)], ids=str)
def hood(request):
    """Return a neighbourhood, and the language in which it is drawn."""
    name, number = request.param
    if not (DATA / name).is_dir():
        pytest.skip(f"there is no {name} in the folder of real data, {DATA}")
    return *neighbourhood(name, number), ("fr", "en")[number % 2]


def test_a_map_of_thirty_roles_can_be_read(hood):
    """All roles, some moves, nothing over anything else."""
    _, graph, language = hood
    drawn = Drawn(draw_map(graph, paper=Paper("A3", language=language)))

    assert {} == faults(drawn)
    assert len(graph.roles) == len(drawn.boxes("role-"))
    assert drawn.lines()
    assert min(text.get_fontsize() for text in drawn.texts().values()) >= 7


@pytest.mark.parametrize("paper", ["A4", "A3"] if WHOLE else ["A4"])
def test_a_route_among_thirty_roles_can_be_read(hood, paper):
    """To the role farthest from the middle that can be reached."""
    centre, graph, language = hood
    answers = (find_routes(graph, centre, role) for role in reversed(graph.roles))
    answer = next(answer for answer in answers if answer.routes)
    drawn = Drawn(draw_route(graph, answer, paper=Paper(paper, language=language)))

    assert {} == faults(drawn)
    assert min(text.get_fontsize() for text in drawn.texts().values()) >= 8


def test_ladders_of_tables_can_be_read(tmp_path):
    """Their maps, and the way from the lowest role to the highest."""
    for path in write_ladders(tmp_path).values():
        graph = import_table([path]).graph
        roles = sorted(graph.roles.values(), key=lambda role: role.grade)
        language = "fr" if "fr" in graph.scale.languages else "en"
        answer = find_routes(graph, roles[0].id, roles[-1].id)
        paper = Paper("A4", language=language)

        drawn = Drawn(draw_map(graph, paper=paper))
        route = Drawn(draw_route(graph, answer, paper=paper))

        assert len(roles) == len(drawn.boxes("role-"))
        assert ({}, {}) == (faults(drawn), faults(route))
