"""DOT as Graphviz reads it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

from careerpath.exporting import export_graph, export_route

needs_dot = pytest.mark.skipif(
    shutil.which("dot") is None, reason="Graphviz (dot) is not installed"
)


def laid_out(path):
    """Return what dot makes of a file; it must say nothing about mistakes."""
    done = subprocess.run(
        ["dot", "-Tjson", str(path)], check=True, capture_output=True, encoding="utf-8"
    )
    assert "" == done.stderr
    return json.loads(done.stdout)


@needs_dot
def test_dot_shows_every_title_as_it_is(odd, tmp_path):
    """Quotes, backslashes, accents and all."""
    export_graph(odd, tmp_path / "a.dot")
    content = laid_out(tmp_path / "a.dot")
    labels = {o["name"]: o["label"] for o in content["objects"] if "label" in o}

    for id, role in odd.roles.items():
        shown = labels[id].replace("\\\\", "\\").replace('\\"', '"')
        assert shown.startswith(role.label.en.replace('"', '"'))
    visible = [e for e in content["edges"] if e["style"] != "invis"]
    assert len(odd.transitions) == len(visible)


@needs_dot
def test_dot_puts_grades_in_columns(world, tmp_path):
    """Roles of a grade stand in one, higher ones further right."""
    graph, _answer = world
    export_graph(graph, tmp_path / "a.dot")
    objects = laid_out(tmp_path / "a.dot")["objects"]
    places = {o["name"]: float(o["pos"].split(",")[0]) for o in objects if "pos" in o}
    columns = {}
    for id, role in graph.roles.items():
        columns.setdefault(role.grade, set()).add(places[id])

    assert all(1 == len(places) for places in columns.values())
    assert sorted(columns) == sorted(columns, key=lambda grade: min(columns[grade]))


def test_steps_the_jump_and_weak_moves_differ_without_colour(world, tmp_path):
    """By their lines, and by their words."""
    export_route(*world, tmp_path / "a.dot")
    export_graph(world[0], tmp_path / "b.dot")
    text = (tmp_path / "a.dot").read_text(encoding="utf-8")
    all_moves = (tmp_path / "b.dot").read_text(encoding="utf-8")

    assert 3 == text.count('style="bold"')
    assert re.search(r"in one jump: 1,500 h.*dotted", text)
    assert 3 == all_moves.count("dashed") == all_moves.count("inferred by us")


def test_each_grade_is_a_rank(world, tmp_path):
    """Without dot, too, it can be seen in the file."""
    export_graph(world[0], tmp_path / "a.dot")
    text = (tmp_path / "a.dot").read_text(encoding="utf-8")

    assert '{ rank=same; "grade 2"; "assistant"; "hr-assistant"; }' in text
    assert "newrank=true" in text
