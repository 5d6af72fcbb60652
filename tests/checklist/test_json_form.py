"""Read checklists in JSON, and send them back."""

from __future__ import annotations

import json

import pytest

from careerpath.checklist import render_json
from careerpath.checklist.returned.reading import read_returned
from careerpath.model.text import LANGUAGES
from tests.checklist.graphs import all_ticks, make_checklist, make_dated, make_graph


def boxes(found):
    """Return the boxes with their skill."""
    return [
        (item["skill"], box)
        for section in found["sections"]
        for item in section["skills"]
        for box in item["boxes"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_every_box_with_what_is_known_of_it(language) -> None:
    """Levels, hours, what comes first, and what is to be filled in."""
    checklist = make_checklist(language)
    found = json.loads(render_json(checklist))
    listed = boxes(found)

    assert all_ticks(checklist) == [(skill, box["level"]) for skill, box in listed]
    assert [{"budgets": 2}] == [
        box["needs"]
        for skill, box in listed
        if (skill, box["level"]) == ("accounts", 3)
    ]
    assert {("self", False), ("trainer", False), ("date", ""), ("initials", "")} <= {
        pair
        for _, box in listed
        for pair in box.items()
        if not isinstance(pair[1], dict)
    }
    assert ["assistant", "manager"] == found["roles"]
    assert found["prompts"]
    assert None is found["start"]


def test_a_plan_gives_days() -> None:
    """When each skill is begun and due, and when each role is within reach."""
    dated = make_dated()
    found = json.loads(render_json(dated))

    assert "2027-01-04" == found["start"]
    assert ["officer", "manager"] == [section["role"] for section in found["sections"]]
    items = [item for section in found["sections"] for item in section["skills"]]
    assert [item.due.isoformat() for item in dated.items] == [i["due"] for i in items]


def test_what_is_filled_in_comes_back(tmp_path) -> None:
    """One's own ticks, the trainer's, and when."""
    found = json.loads(render_json(make_checklist()))
    (first, mine), (second, theirs), *_ = boxes(found)
    mine |= {"self": True, "date": "2027-03-01"}
    theirs |= {"self": True, "initials": "JD"}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(found), "utf-8")
    returned = read_returned([path], make_graph())

    assert {
        (first, mine["level"], "self", "2027-03-01"),
        (second, theirs["level"], "self", "None"),
        (second, theirs["level"], "trainer", "None"),
    } == {(m.skill, m.level, m.by, str(m.day)) for m in returned.marks}
    assert set(all_ticks(make_checklist())) == set(returned.boxes)


@pytest.mark.parametrize(
    "more", [{"sections": 7}, {"sections": [7, {"skills": [{"boxes": [{}]}]}]}]
)
def test_what_is_spoilt_is_told_or_left(tmp_path, more) -> None:
    """No box is made up."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps(json.loads(render_json(make_checklist())) | more))

    assert not read_returned([path], make_graph()).marks
