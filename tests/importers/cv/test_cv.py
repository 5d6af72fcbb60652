"""A CV proposes roles and skills, with its own words, and nothing more."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from careerpath import Profile, load_graph
from careerpath.errors import CareerPathError, DataError
from careerpath.exporting.resume import render_resume
from careerpath.importers.cv.json_resume import parse_resume, read_resume
from careerpath.importers.cv.plain_cv import read_plain_cv
from careerpath.importers.cv.stated import propose
from careerpath.words import Words

GRAPH = load_graph()
ON = dt.date(2026, 12, 1)


def read(resume):
    return propose(GRAPH, read_resume(resume), ON)


def job(position, start=None, end=None, **more):
    dates = {"startDate": start, "endDate": end}
    return {"position": position, **{k: v for k, v in dates.items() if v}, **more}


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-03", None, 33),
        ("2024-03-15", None, 33),
        ("2024-03-15T00:00:00Z", None, 33),
        ("2024", None, 24),
        ("2020-01", "2023-01", 36),
        ("2020", "2023", 25),
        ("2023", "2023", 0),
        ("2027-05", None, 0),
        ("spring", None, None),
        (None, None, None),
        ("2020-01", "spring", None),
        ("2024-03", "Present", 33),
        ("2024-03", "aujourd’hui", 33),
        ("2020-13", None, None),
    ],
)
def test_dates_are_as_many_months_as_they_prove(start, end, months):
    """A year alone begins in December and ends in January."""
    (role,) = read({"work": [job("Office Manager", start, end)]}).roles

    assert ("office-manager", ("Office Manager",), months) == (
        role.role,
        role.words,
        role.months,
    )


def test_the_job_held_now_comes_first():
    """Then the latest; a role that was held twice is proposed once."""
    found = read(
        {
            "work": [
                job("receptionist", "2010-01", "2012-01"),
                job("office manager", "2020-01"),
                job("executive assistant", "2015-01", "2025-01"),
                job("office manager", "2001-01", "2002-01"),
            ]
        }
    )

    assert ["office-manager", "executive-assistant", "receptionist"] == [
        role.role for role in found.roles
    ]
    assert 83 == found.roles[0].months


def test_a_title_that_is_none_here_is_read_as_a_text():
    """By what is said of the latest job; older ones are told to be older."""
    found = read(
        {
            "work": [
                job("Office manager", "2001-01", "2002-01"),
                job(
                    "Front of house star",
                    "2020-12",
                    highlights=["Welcomes visitors", "Answers the switchboard"],
                    summary="Sorts the mail and keeps the visitors' register.",
                ),
            ]
        }
    )

    first, last = found.roles[0], found.roles[-1]
    assert ("receptionist", 72, True) == (first.role, first.months, first.latest)
    assert ("office-manager", 12, False) == (last.role, last.months, last.latest)
    assert ("Front of house star",) == found.unknown


@pytest.mark.parametrize("person", ["basics", "bio"])
def test_keys_from_before_version_1_are_read(person):
    """The label stands in where there is no job."""
    found = read(
        {person: {"label": "HR assistant"}, "work": [], "skills": [{"name": "Excel"}]}
    )
    older = read({"work": [job("HR assistant", "2025-12", company="Ours")]})

    assert ["hr-assistant"] == [role.role for role in found.roles]
    assert ["spreadsheets"] == [skill.skill for skill in found.skills]
    assert 12 == older.roles[0].months


def test_skills_are_those_of_the_graph_with_a_level_of_its_scale():
    """What it does not know is told, never guessed."""
    found = read(
        {
            "skills": [
                {"name": "Excel", "level": "Expert"},
                {"name": "Office", "level": "Master", "keywords": ["tableur", "Law"]},
                {"name": "Discretion", "level": "maîtrise"},
            ]
        }
    )

    assert [("spreadsheets", "Excel", 4), ("discretion", "Discretion", 3)] == [
        (skill.skill, skill.words, skill.level) for skill in found.skills
    ]
    assert {"Law"} <= set(found.unknown)


def test_a_text_proposes_what_it_describes():
    """With the phrases that say so, and skills by their names."""
    text = (
        "Receptionist\n- Welcomes visitors and answers the switchboard\n"
        "- Sorts the mail and keeps the visitors' register\n\n"
        "Skills: Excel, discretion; unicorn riding\n"
    )

    found = read_plain_cv(GRAPH, text, ON)

    assert "receptionist" == found.roles[0].role
    assert found.roles[0].months is None
    assert all(words in " ".join(text.split()) for words in found.roles[0].words)
    assert {"spreadsheets", "discretion"} <= {skill.skill for skill in found.skills}
    assert all(skill.level is None for skill in found.skills)


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("Receptionist (09/2018 – today)", 99),
        ("Receptionist, Town Hall\nSept. 2018 - Present", 99),
        ("Depuis le 1er février 2019\nRéceptionniste", 94),
        ("Receptionist since 2020", 72),
        ("Receptionist 09/2018 – today", 99),
        ("Réceptionniste | de 2018 à ce jour", 96),
        ("Receptionist, 05/09/2018 – en cours", 99),
        ("Receptionist, 2014 – 2018", None),
        ("Receptionist, 2020 - 2022, now retired", None),
        ("Receptionist\nOurs\nsince 2020", None),
        ("Recruiter since 2020", None),
    ],
)
def test_a_date_beside_a_title_says_since_when(line, months):
    """In a text, of a job held now; a year alone begins in December."""
    found = read_plain_cv(
        GRAPH, f"{line}\n\nWelcomes visitors, answers the phone, sorts mail", ON
    )

    assert {"receptionist": months} == {
        role.role: role.months for role in found.roles if role.role == "receptionist"
    }


@pytest.mark.parametrize(
    "text",
    ["", "[]", "7", "{", '{"a": NaN', "[" * 100_000, '{"a": ' + "9" * 5_000 + "}"],
)
def test_what_is_no_resume_is_told(text):
    """Never a traceback, however deep or long."""
    with pytest.raises(DataError, match="cannot be read as a CV"):
        parse_resume(text, "resume.json")


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=30)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "work",
                    "position",
                    "startDate",
                    "endDate",
                    "skills",
                    "name",
                    "level",
                    "keywords",
                    "basics",
                    "label",
                    "other",
                ]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(resume=st.dictionaries(st.sampled_from(["work", "skills", "basics"]), JSON))
def test_wrong_types_are_passed_over(resume):
    """Whatever stands where; and what is shown moves no cursor."""
    found = read(resume)

    shown = [*found.unknown, *(skill.words for skill in found.skills)]
    assert all(words.isprintable() and len(words) <= 120 for words in shown)


@given(text=st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    """In words."""
    try:
        found = read_plain_cv(GRAPH, text, ON)
    except CareerPathError:
        return
    assert all(skill.words.isprintable() for skill in found.skills)


# --------------------------------------------------------------------------- and back

PERSON = Profile(
    role="office-manager",
    first_name="Zoé",
    held={"spreadsheets": 3, "discretion": 2, "payroll-administration": 0},
)


SCHEMA = Draft7Validator(
    json.loads((Path(__file__).parent / "resume-schema-1.3.1.json").read_text("utf-8"))
)
#: With what the schema does not speak of, and in keys that were before it.
OLD = {
    "bio": {"firstName": "Zoé"},
    "work": [{"company": "Ours", "website": "https://ours.example", "x-own": [1]}],
    "skills": [{"name": "Excel", "level": "good", "x-own": {"a": None}}],
    "x-own": {"deep": [{"kept": True}]},
}


@pytest.mark.parametrize("before", [None, OLD])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_resume_is_valid_and_keeps_what_it_does_not_know(before, language):
    """Against the schema of JSON Resume itself, which refuses what it should."""
    resume = json.loads(render_resume(Words(GRAPH, language), PERSON, before))

    assert [] == list(SCHEMA.iter_errors(resume))
    assert not SCHEMA.is_valid({**resume, "skills": ["Excel"]})
    if before:
        assert {**before, **resume} == resume | {
            key: before[key] for key in ("bio", "work", "x-own")
        }
        assert {"a": None} == resume["skills"][0]["x-own"]


def test_a_resume_says_role_and_skills():
    """In the forms that the format wants, and nothing of what is wanted."""
    resume = json.loads(render_resume(Words(GRAPH, "fr"), PERSON))

    assert ["$schema", "basics", "skills"] == list(resume)
    assert re.fullmatch(r"https://\S+/schema\.json", resume["$schema"])
    assert {"name": "Zoé", "label": "Office manager"} == resume["basics"]
    assert [
        {"name": "Discrétion", "level": "pratique"},
        {"name": "Tableur", "level": "maîtrise"},
    ] == resume["skills"]


def test_what_stands_in_a_resume_stays():
    """In its order, unknown keys among it; only label and levels change."""
    before = {
        "meta": {"theme": "even", "mine": [1, 2]},
        "basics": {"name": "Z. Martin", "label": "Boss", "x-mood": "good"},
        "work": [job("Office Manager", "2020", company="Ours")],
        "skills": [{"name": "Spreadsheets", "level": "?", "keywords": ["x"]}, "odd"],
        "x-own": None,
    }

    after = json.loads(render_resume(Words(GRAPH, "en"), PERSON, before))

    assert ["$schema", *before] == list(after)
    for key in ("meta", "work", "x-own"):
        assert before[key] == after[key]
    assert {**before["basics"], "label": "Office manager"} == after["basics"]
    assert [
        {"name": "Spreadsheets", "level": "practitioner", "keywords": ["x"]},
        "odd",
        {"name": "Discretion", "level": "working"},
    ] == after["skills"]


def test_what_was_written_is_proposed_again():
    """Role, skills and levels."""
    found = read(json.loads(render_resume(Words(GRAPH, "fr"), PERSON)))

    assert ["office-manager"] == [role.role for role in found.roles]
    assert {"spreadsheets": 3, "discretion": 2} == {
        skill.skill: skill.level for skill in found.skills
    }
