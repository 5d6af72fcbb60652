"""The schemas of JSON answers: one for each, described, and kept by what is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from careerpath.errors import UnknownNameError
from careerpath.model.answers import ASPECTS
from careerpath.model.evidence import PROVES, TIERS
from careerpath.model.levels import ASSUMABLE
from careerpath.model.transition import MOVE_KINDS
from careerpath.schemas import list_schemas, read_schema
from tests.cli.runs import run
from tests.contracts import keep

SOURCE = Path(__file__).parents[1] / "src/careerpath"
#: Named in files that careerpath alone reads again.
OWN = {"careerpath/answers/1", "careerpath/batch-journal/1", "careerpath/moodle-plan/1"}


def fields(schema):
    """Return each field of a schema with what is said of it."""
    if isinstance(schema, list):
        for part in schema:
            yield from fields(part)
    elif isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties.items()
        for part in schema.values():
            yield from fields(part)


def test_there_is_a_schema_for_each_name_that_an_answer_says():
    """Whatever the source names, but for what nobody else reads."""
    names = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r"careerpath/[a-z-]+/\d+", path.read_text("utf-8"))
    }

    assert names - OWN == set(list_schemas())


@pytest.mark.parametrize("name", list_schemas())
def test_a_schema_stands_by_itself_and_says_what_each_field_means(name):
    """Any validator takes it; it says no more than it uses."""
    schema = read_schema(name)
    text = json.dumps(schema)
    Draft202012Validator.check_schema(schema)

    assert name == schema["title"]
    assert {"const": name}.items() <= schema["properties"]["schema"].items()
    used = set(re.findall(r'"#/\$defs/(\w+)"', text))
    assert used == set(schema["$defs"])
    shapes = {"en", "fr"}  # of a text, which is described as a whole
    for field, said in fields(schema):
        assert field in shapes or re.search(r"\w\.$", said.get("description", "")), (
            field
        )


def test_the_words_are_those_of_the_model():
    """What a field may say is no wider and no narrower than what is said."""
    parts = read_schema("careerpath/routes/1")["$defs"]
    chosen = read_schema("careerpath/routes/1")["properties"]["routes"]["items"]
    best_at = chosen["properties"]["best_at"]["anyOf"][0]["items"]
    assumed = read_schema("careerpath/routes/1")["properties"]["assumed"]["items"]

    assert list(TIERS) == parts["tier"]["enum"]
    assert [*PROVES, None] == parts["proves"]["enum"]
    assert list(MOVE_KINDS) == parts["kind"]["enum"]
    assert list(ASPECTS) == best_at["enum"]
    assert list(ASSUMABLE) == assumed["enum"]


def test_an_unknown_schema_is_told():
    """Such as one of a later version."""
    with pytest.raises(UnknownNameError, match="“careerpath/gap/99”") as caught:
        read_schema("careerpath/gap/99")

    assert caught.value.suggestions[0] == "careerpath/gap/1"


@pytest.mark.parametrize(
    "change",
    [
        {"role": 1},
        {"role": None},
        {"skills": [{}]},
        {"effort_hours": {"low": 1, "likely": 2}},
        {"more": 1},
    ],
)
def test_what_departs_from_a_schema_is_found(change):
    """A wrong type, a field too many or too few."""
    answer = json.loads(run("gap", "office-manager", "--json").stdout)
    validator = Draft202012Validator(read_schema("careerpath/gap/1"))
    validator.validate(answer)

    with pytest.raises(ValidationError):
        validator.validate({**answer, **change})
    for key in answer:
        with pytest.raises(ValidationError):
            validator.validate({k: v for k, v in answer.items() if k != key})


def test_what_is_written_to_files_keeps_its_schema(tmp_path):
    """Graph, checklist, and each line of results."""
    people = tmp_path / "people.csv"
    people.write_text(
        "person,role,destination\nAnna,executive assistant,HR manager\n"
        "Bob,receptionist,HR director\n",
        encoding="utf-8",
    )
    graph, checklist, results = (
        tmp_path / name for name in ("graph.json", "list.json", "results.jsonl")
    )
    run("export", "-o", str(graph))
    run("checklist", "office-manager", "-o", str(checklist))
    run("batch", str(people), "-o", str(results), "--jobs", "1", "--max-moves", "2")

    keep(json.loads(graph.read_text("utf-8")))
    keep(json.loads(checklist.read_text("utf-8")))
    lines = results.read_text("utf-8").splitlines()
    assert [True, False] == [bool(json.loads(line)["route"]) for line in lines]
    for line in lines:
        keep(json.loads(line))
