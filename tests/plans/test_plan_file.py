"""A plan file is read back as it was written, strictly, and never half written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
import yaml

from careerpath import Filters, Profile, find_routes, make_plan
from careerpath.errors import DataError, FileError, InvalidValueError
from careerpath.model.plan import Done
from careerpath.pages.json.plan import plan_answer
from careerpath.plans import reading
from careerpath.plans.plan_file import write_plan
from careerpath.plans.reading import read_plan
from careerpath.plans.recalling import recall_plan
from tests.planning.instances import make_graph
from tests.plans.made import GRAPH, START, shipped_plan, written

PROFILE = Profile(
    role="office-manager",
    months_in_role=5,
    held={"spreadsheets": 3, "discretion": 0},
    hours_per_week=3,
    assume_role_skills=False,
    title_gender="feminine",
)


@pytest.fixture
def path(tmp_path):
    return written(GRAPH, shipped_plan(PROFILE), tmp_path)


def problems(path, *changes):
    """Return the problems of a plan file with some texts replaced."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_plan(path, GRAPH)
    return {(p.line, str(p.message)) for p in caught.value.problems}


def line_of(path, start):
    """Return the number of the first line that begins with a text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.strip().startswith(start))


@pytest.mark.parametrize("text", ["foo: 1\n", "a\nb", "- [", "", "\x00", "# A list\n"])
def test_what_is_no_plan_is_told_in_one_sentence(tmp_path, text):
    """Whatever it is instead; how to make one is said."""
    path = tmp_path / "me.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FileError, match="is not a plan of careerpath") as caught:
        read_plan(path, GRAPH)
    assert "Make one: careerpath plan ORIGIN DESTINATION" in str(caught.value)


def test_a_plan_in_another_encoding_is_a_plan_with_a_mistake(path):
    """It has to be saved otherwise, not made."""
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")

    with pytest.raises(DataError) as caught:
        read_plan(path, GRAPH)
    assert ["the file is not UTF-8 text; save it as UTF-8"] == [
        str(problem.message) for problem in caught.value.problems
    ]


def test_the_same_plan_is_made_of_the_file(path):
    """Whatever is known of the person."""
    plan = shipped_plan(PROFILE)
    record = read_plan(path, GRAPH).record

    assert plan == recall_plan(GRAPH, record)
    assert PROFILE == record.profile
    assert START == record.start


def test_every_wish_is_kept(tmp_path):
    """And the route is found again among the best ones."""
    filters = Filters(
        via=frozenset({"hr-officer"}),
        avoid=frozenset({"recruiter", "trainer"} & GRAPH.roles.keys()),
        max_moves=4,
        company_size="sme",
        status="employee",
        min_tier="practitioner",
        recorded=True,
        step_down=True,
    )
    asked = {"filters": filters, "desirable": True}
    ends = ("office-manager", "hr-manager")
    answer = find_routes(GRAPH, *ends, by="time", k=1, **asked)
    plan = make_plan(GRAPH, answer, **asked)
    record = read_plan(written(GRAPH, plan, tmp_path), GRAPH).record

    assert (filters, True, "time") == (record.filters, record.desirable, record.by)
    assert plan == recall_plan(GRAPH, record)


def test_other_programs_read_what_json_says(path):
    """The same claims; ranges are lists."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    answer = plan_answer(shipped_plan(PROFILE))
    first = answer["moves"][0]["study"][0]["skills"][0]

    assert answer["roles"] == said["roles"]
    assert dt.date.fromisoformat(answer["start"]) == said["start"]
    assert [*first["hours"].values()] == said["moves"][0]["study"][0]["skills"][0][
        "hours"
    ]
    assert {*said} - {*answer} == {"language", "graph", "done", "rests_on"}


def test_comments_are_in_the_language_of_the_person(tmp_path):
    """Each skill says what can be seen; the file stays the same otherwise."""
    path = tmp_path / "plan.yaml"
    text = GRAPH.skill("employment-law").statements[2]
    said = {}
    for lang in ("en", "fr"):
        write_plan(GRAPH, shipped_plan(), path, language=lang, force=True)
        content = path.read_text(encoding="utf-8")
        said[lang] = yaml.safe_load(content)
        assert text.in_language(lang)[:40] in content.replace("\n    # ", " ")
    assert {**said["en"], "language": "fr"} == said["fr"]


def test_what_is_done_is_kept(tmp_path):
    """A note stays as it was written, whatever signs are in it."""
    done = (
        Done("discretion", 2, dt.date(2027, 3, 1), 'said "yes": #1, {really}'),
        Done("onboarding", 1),
    )
    path = tmp_path / "plan.yaml"
    write_plan(GRAPH, shipped_plan(), path, language="en", done=done)

    assert done == read_plan(path, GRAPH).record.done


def test_every_mistake_of_form_is_told_at_once(path):
    """With its line, and what to write instead."""
    found = problems(
        path,
        ("schema: careerpath/plan/1", "schema: careerpath/plan/9"),
        ("hours_per_week: 3", "hours_per_week: 61"),
        ("  tolerance: 10", "  tolerence: 10"),
        ("kind: conversion", "kind: jump"),
        ("skill: onboarding,", "skill: on-boarding,"),
        ("start: 2027-01-04", "start: 4 January 2027"),
        ("proven: true", "proven: perhaps"),
        ("time_months: [", "time_months: [1, "),
    )

    expected = {
        "schema: ": "“careerpath/plan/9” is not possible here; write one of: ",
        "hours_per_week: ": "61 is too large; write 60 or less",
        "tolerence: ": "unknown key “tolerence”; did you mean “tolerance”?",
        "kind: jump": "“jump” is not possible here; write one of: ",
        "- {skill: on-boarding": "this graph has no skill “on-boarding”",
        "start: ": "write a day here, such as 2027-01-04",
        "proven: ": "write true or false here, without quotes",
        "time_months: ": "write three numbers here, such as [6.0, 12.5, 24.0]",
    }
    told = dict(found)
    assert {line_of(path, start) for start in expected} == {*told}
    assert all(
        told[line_of(path, start)].startswith(text) for start, text in expected.items()
    )


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("language: en", "language: &a en", "marks text to be repeated"),
        ("language: en", "language: !!str en", "begins a tag"),
        ("done: []", "done: [{skill: discretion, level: 9}]", "off the scale"),
        ("done: []", "done: soon", "a list"),
        ("rests_on:", "rests_in:", "rests_on"),
        ("start: 2027-01-04", "start: 2027-02-30", "write a day"),
    ],
)
def test_what_readers_disagree_on_is_refused(path, old, new, finding):
    """As in a graph."""
    assert any(finding in text for _, text in problems(path, (old, new)))


@pytest.mark.parametrize("note", ["yes", '"my secret\\nplan"', "[my secret plan]"])
def test_no_error_repeats_a_note(path, note):
    """It may say what concerns nobody else."""
    entry = f"done: [{{skill: discretion, level: 2, note: {note}}}]"

    assert {"write the note on one line, in quotes"} == {
        text for _, text in problems(path, ("done: []", entry))
    }


def test_no_plan_is_so_large(path, monkeypatch):
    """Nobody has to wait for it to be read."""
    monkeypatch.setattr(reading, "LARGEST", 100)

    with pytest.raises(FileError, match="too large to be a plan"):
        read_plan(path, GRAPH)


def test_only_an_untouched_plan_is_written_over(path):
    """Not what somebody has done since, nor another file."""
    plan = shipped_plan()
    write_plan(GRAPH, plan, path, language="fr", done=(Done("discretion", 2),))

    with pytest.raises(FileError, match="--force"):
        write_plan(GRAPH, plan, path, language="fr")
    write_plan(GRAPH, plan, path, language="fr", force=True)
    write_plan(GRAPH, plan, path, language="en")


def test_the_name_says_that_it_is_a_plan(tmp_path):
    """Another ending is refused."""
    with pytest.raises(InvalidValueError, match=r"\.yaml, \.yml"):
        write_plan(GRAPH, shipped_plan(), tmp_path / "plan.txt", language="en")


def test_a_plan_without_study_is_kept_too(tmp_path):
    """Nothing is needed that is not held."""
    graph = make_graph({"o": {}, "p": {}}, [("o", "p", 6)])
    plan = make_plan(graph, find_routes(graph, "o", "p"))
    path = written(graph, plan, tmp_path)

    assert plan == recall_plan(graph, read_plan(path, graph).record)


def test_a_route_that_lost_its_place_is_kept(path):
    """Whoever made the plan decides; it says that it is another route."""
    record = read_plan(path, GRAPH).record
    other = shipped_plan(PROFILE, chosen=1)

    kept = recall_plan(GRAPH, replace(record, roles=other.route.roles))

    assert not kept.stands
    assert other.study == kept.study
    assert other.arrivals == kept.arrivals


def test_roles_that_lead_nowhere_are_refused(path):
    """They must go from the origin to the destination."""
    record = read_plan(path, GRAPH).record

    with pytest.raises(InvalidValueError, match="do not lead from"):
        recall_plan(GRAPH, replace(record, roles=record.roles[:-1]))
