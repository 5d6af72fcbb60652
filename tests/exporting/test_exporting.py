"""What is exported, whatever the form, and how the file is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careerpath import find_choices, load_graph, next_roles
from careerpath.errors import FileError, InvalidValueError
from careerpath.exporting import EXPORTS, export_graph, export_route
from tests.diagram.worlds import answer_of

PROGRAM = """
import sys
from careerpath.exporting import export_graph
from tests.diagram.worlds import office
for form in sys.argv[2:]:
    export_graph(office(), sys.argv[1] + form)
"""


def read(path):
    """Return what a JSON export holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def exported(graph, folder, **wishes):
    """Return a graph as JSON."""
    export_graph(graph, folder / "a.json", **wishes)
    return read(folder / "a.json")


def routed(world, folder, **wishes):
    """Return a route as JSON."""
    export_route(*world, folder / "a.json", **wishes)
    return read(folder / "a.json")


def test_all_roles_and_moves_of_a_graph(world, tmp_path):
    """Each move with its kind, its evidence and its ranges."""
    graph, _answer = world
    found = exported(graph, tmp_path)
    edges = {(edge["source"], edge["target"]): edge for edge in found["edges"]}

    assert list(graph.roles) == [node["id"] for node in found["nodes"]]
    assert {(t.origin, t.destination) for t in graph.transitions} == set(edges)
    edge = edges["assistant", "office-manager"]
    assert ("promotion", "inferred", "inferred", "ours") == (
        edge["kind"],
        edge["tier"],
        edge["standing"],
        edge["sources"],
    )
    assert [12, 24, 48] == [edge[f"months_{n}"] for n in ("low", "likely", "high")]
    assert "inferred by us" in edge["label"]


def test_the_schema_and_the_licences_come_along(world, tmp_path):
    """Whoever gets the file knows what it is and what the sources ask."""
    found = exported(world[0], tmp_path)

    assert "careerpath/graph/1" == found["schema"]
    assert ["From the Register."] == found["graph"]["notices"]
    assert ["ours", "register"] == [s["id"] for s in found["graph"]["sources"]]


def test_families_keep_the_moves_between_their_roles(world, tmp_path):
    """Nothing leads out of the file."""
    found = exported(world[0], tmp_path, families=["hr"])
    ids = {node["id"] for node in found["nodes"]}

    assert {"hr"} == {node["family"] for node in found["nodes"]}
    assert all({e["source"], e["target"]} <= ids for e in found["edges"])
    assert ("officer", "recruiter") in {
        (e["source"], e["target"]) for e in found["edges"]
    }


def test_study_and_practice_are_two_things(tmp_path):
    """Each with its range, on moves, on steps and on the jump."""
    graph = load_graph()
    answer = find_choices(graph, "executive-assistant", "hr-manager")
    steps = answer.routes[0].steps
    leaving = next_roles(graph, steps[0].origin)
    priced = [
        *((step.practice_hours, step.effort_hours) for step in steps),
        (answer.direct.practice_hours, answer.direct.effort_hours),
    ]

    def figures(edge):
        sizes = ("low", "likely", "high")
        return tuple(
            tuple(edge[f"{what}_{size}"] for size in sizes)
            for what in ("practice", "hours")
        )

    route = routed((graph, answer), tmp_path)["edges"]
    moves = {
        (edge["source"], edge["target"]): figures(edge)
        for edge in exported(graph, tmp_path, force=True)["edges"]
    }
    assert priced == [figures(edge) for edge in route]
    for found in leaving:
        prices = (found.practice_hours, found.effort_hours)
        assert prices == moves[steps[0].origin, found.role]


def test_a_family_without_roles_is_refused(world, tmp_path):
    """The families that there are stand in the message."""
    with pytest.raises(InvalidValueError, match="hr, office, project, sea"):
        export_graph(world[0], tmp_path / "a.dot", families=["none"])


def test_skills_come_when_asked_for(skilled, tmp_path):
    """With what they build on; a role of the same id is another node."""
    found = exported(skilled, tmp_path, skills=True)
    edges = {(e["source"], e["target"]): e for e in found["edges"]}

    assert ["filing", "skill:filing", "skill:reading", "skill:typing"] == [
        node["id"] for node in found["nodes"]
    ]
    assert edges["filing", "skill:filing"]["essential"] is True
    assert edges["filing", "skill:typing"]["essential"] is False
    assert "1: 1" == edges["skill:filing", "skill:reading"]["levels"]
    assert 1 == len(exported(skilled, tmp_path)["nodes"])


def test_a_route_has_its_steps_and_the_direct_jump(world, tmp_path):
    """The jump says that nobody recorded it."""
    edges = routed(world, tmp_path)["edges"]

    assert [1, 2, 3, None] == [edge.get("step") for edge in edges]
    assert "2. 200 h (100–400) · 24 months (12–48)" == edges[1]["label"]
    assert ("direct", False) == (edges[-1]["type"], edges[-1]["recorded"])
    assert (
        "in one jump: 1,500 h (750–3,000), not a move in this graph"
        == (edges[-1]["label"])
    )


def test_a_route_of_one_move_is_the_direct_jump(world, tmp_path):
    """It is not drawn twice."""
    graph, _answer = world
    answer = answer_of(graph, ("receptionist", "assistant"))

    assert 1 == len(routed((graph, answer), tmp_path)["edges"])


def test_labels_speak_the_language_asked_for(world, tmp_path):
    """Ids and keys stay."""
    found = routed(world, tmp_path, language="fr")

    assert "Assistant·e de direction" == found["nodes"][0]["label"]
    assert "1. 100\u202fh (50–200) · 24 mois (12–48)" == found["edges"][0]["label"]
    assert "passage absent de ce graphe" in found["edges"][-1]["label"]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.graphml.gz", ".dot"])
def test_other_endings_are_refused(world, tmp_path, name):
    """All that are known are named, and nothing is written."""
    for write in (
        lambda path: export_graph(world[0], path),
        lambda path: export_route(*world, path),
    ):
        with pytest.raises(InvalidValueError, match=r"\.graphml, \.dot, \.mmd, \.json"):
            write(tmp_path / name)

    assert [] == list(tmp_path.iterdir())


def test_a_route_that_is_not_there_is_refused(world, tmp_path):
    """It is counted as people count."""
    with pytest.raises(InvalidValueError, match="no route 8"):
        export_route(*world, tmp_path / "a.dot", chosen=7)


@pytest.mark.parametrize("form", EXPORTS.forms)
def test_a_folder_that_is_not_there(world, tmp_path, form):
    """The folder is named."""
    with pytest.raises(FileError, match="nowhere"):
        export_graph(world[0], tmp_path / "nowhere" / f"a{form}")


def test_the_same_graph_gives_the_same_bytes(tmp_path):
    """In two processes with other hash seeds and time zones."""
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path / seed), *EXPORTS.forms],
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        )

    for form in EXPORTS.forms:
        first, second = ((tmp_path / f"{n}{form}").read_bytes() for n in "12")
        assert first == second
        assert len(first) > 1000
