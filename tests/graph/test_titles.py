"""Titles that people bring lead to the right role, or to a question with it.

`titles.csv` holds every title of ROME 3.47 and 4.60 under the codes that our roles
carry, and common French and English titles and abbreviations, each with the roles it
may mean. None stands where a title names a job that the graph does not hold: ROME
files many jobs under one code, and then a question with the roles that carry it is
right, but never an answer.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import NamedTuple

import pytest

from careerpath import load_graph
from careerpath.errors import AmbiguousNameError, UnknownNameError

GRAPH = load_graph()
PROJECT = Path(__file__).parents[2]
DATA = PROJECT / os.environ.get("CAREERPATH_DATA", "../shared/data") / "rome"


class Title(NamedTuple):
    """A title, the roles it may mean, and where it stands."""

    title: str
    language: str
    roles: frozenset[str]
    source: str

    @property
    def askable(self) -> frozenset[str]:
        """The roles of which one must be the answer, or in the question."""
        if self.roles or self.source == "common":
            return self.roles
        return frozenset(GRAPH.roles_with_code(self.source.split()[-1]))


def read_titles():
    """Return all titles of the table."""
    path = Path(__file__).with_name("titles.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Title(*row[:2], frozenset(row[2].split()), row[3])
            for row in list(csv.reader(file))[1:]
        ]


TITLES = read_titles()
COMMON = [title for title in TITLES if title.source == "common"]
ROME = [title for title in TITLES if title.source != "common"]


def found(text):
    """Return the role that a title leads to, and those that it asks about."""
    try:
        return GRAPH.find_role(text).id, set()
    except AmbiguousNameError as question:
        return None, set(question.candidates)
    except UnknownNameError:
        return None, set()


def leads(title):
    """Tell whether a title leads to a right role, or to a question with one."""
    answer, asked = found(title.title)
    return answer in title.roles or bool(asked & title.askable)


@pytest.mark.parametrize("titles", [COMMON, ROME], ids=["common", "ROME"])
def test_titles_lead_to_our_roles(titles):
    """Nineteen of twenty at the least, of all that stand under our codes."""
    ours = [title for title in titles if title.askable]
    missed = [title.title for title in ours if not leads(title)]

    assert len(ours) >= 150
    assert len(missed) <= len(ours) // 20, missed


def test_every_title_of_rome_is_under_a_code_of_ours():
    """None of them is left out of the count."""
    assert [] == [title.title for title in ROME if not title.askable]


def test_no_title_leads_silently_to_a_wrong_role():
    """One that we do not hold may be unknown or a question, never an answer."""
    wrong = [
        (title.title, answer)
        for title in TITLES
        if (answer := found(title.title)[0]) and answer not in title.roles
    ]

    assert [] == wrong


def test_the_table_names_roles_of_the_graph():
    """Every expected role exists, and every role is expected by some title."""
    assert {role for title in TITLES for role in title.roles} == set(GRAPH.roles)
    assert len(TITLES) == len({(t.title, t.source) for t in TITLES})


@pytest.mark.skipif(not DATA.exists(), reason="ROME is not beside the project")
def test_the_table_holds_every_title_of_our_codes():
    """Both versions, as they are published."""
    ours = {
        code for role in GRAPH.roles.values() for code in role.codes.get("rome", ())
    }
    published = set()
    for path in DATA.glob("unix_referentiel_appellation_v*_utf8.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            published |= {
                (
                    row["libelle_appellation_long"].replace("''", "'").strip(),
                    row["code_rome"],
                )
                for row in csv.DictReader(file)
                if row["code_rome"] in ours
            }

    assert published == {(title.title, title.source.split()[-1]) for title in ROME}
