"""Roles go by codes too; what a classification files under them is a question."""

from __future__ import annotations

import pytest

from careerpath import CareerGraph, load_graph
from careerpath.errors import AmbiguousNameError, UnknownNameError
from careerpath.model.levels import Level, Scale
from careerpath.model.relation import OfficialTitle
from careerpath.model.role import Role
from careerpath.model.text import Text

NO_TEXT = Text("", "")
CODES = {
    "bookkeeper": {"rome": ("M1203", "M1608"), "onet": ("43-3031.00",)},
    "payroll-officer": {"rome": ("M1203",), "esco": ("http://example.org/Pay",)},
    "treasurer": {},
}
TITLES = (
    OfficialTitle("rome", "M1203", "Comptable clients / fournisseurs", "fr", "rome-9"),
    OfficialTitle("rome", "M1203", "Régisseur / Régisseuse", "fr", "rome-9"),
    OfficialTitle("rome", "M1203", "Treasurer", "en", "rome-9"),
    OfficialTitle("rome", "M1608", "Facturier / Facturière", "fr", "rome-9"),
    OfficialTitle("rome", "K9999", "Dompteur / Dompteuse", "fr", "rome-9"),
)


def make_role(name, codes):
    """Return a role that has nothing but a name and codes."""
    label = Text(name.replace("-", " "), name.replace("-", " "))
    return Role(name, label, "f", 1, NO_TEXT, NO_TEXT, (), (), codes=codes)


@pytest.fixture
def graph():
    """Return three roles, and titles under their codes and under another."""
    return CareerGraph(
        scale=Scale((Level(1, NO_TEXT, NO_TEXT),), {}),
        roles=[make_role(*item) for item in CODES.items()],
        official_titles=TITLES,
    )


def question(graph, text):
    """Return the error that a text leads to."""
    with pytest.raises(AmbiguousNameError) as caught:
        graph.find_role(text)
    return caught.value


@pytest.mark.parametrize(
    "code", ["M1608", " m1608 ", "43-3031.00", "HTTP://EXAMPLE.ORG/pay"]
)
def test_a_code_that_one_role_carries_is_that_role(graph, code):
    """In capitals or not."""
    carried = graph.find_role(code)

    assert code.strip().lower() in {
        value.lower() for values in carried.codes.values() for value in values
    }


def test_a_code_of_several_roles_is_a_question(graph):
    """With all of them."""
    assert ("bookkeeper", "payroll-officer") == question(graph, "M1203").candidates


def test_a_code_that_nobody_carries_is_unknown(graph):
    """Even if it looks like one."""
    with pytest.raises(UnknownNameError):
        graph.find_role("M1204")


@pytest.mark.parametrize(
    "title", ["régisseuse", "Regisseur", "RÉGISSEUR (H/F)", "régisseur·euse"]
)
def test_an_official_title_is_a_question(graph, title):
    """However its gender is written; the question names the title and the code."""
    asked = question(graph, title)

    assert ("bookkeeper", "payroll-officer") == asked.candidates
    assert "“Régisseur / Régisseuse” stands under ROME M1203" in str(asked)


def test_one_role_under_the_code_is_still_a_question(graph):
    """The code stands for other jobs as well."""
    assert ("bookkeeper",) == question(graph, "facturière").candidates


def test_a_name_goes_before_an_official_title(graph):
    """A role that is called so is the one."""
    assert "treasurer" == graph.find_role("Treasurer").id


def test_a_title_under_a_code_of_no_role_is_unknown(graph):
    """There is nothing to ask."""
    with pytest.raises(UnknownNameError):
        graph.find_role("dompteuse")


def test_other_gender_styles_know_codes_and_titles(graph):
    """The graph is the same otherwise."""
    styled = graph.in_gender_style("slash")

    assert "bookkeeper" == styled.find_role("M1608").id
    assert TITLES[3] in styled.official_titles


def test_what_names_a_role_or_a_skill_is_found_backwards():
    """As by a look at all the others; nothing names a stranger."""
    graph = load_graph()

    assert "stranger" not in graph.roles_by_skill
    for skill in graph.skills:
        assert graph.roles_requiring(skill) == tuple(
            role
            for role in graph.roles.values()
            if any(need.skill == skill for need in role.requirements)
        )
        assert graph.skills_by_prerequisite.get(skill, ()) == tuple(
            other.id
            for other in graph.skills.values()
            if any(skill in levels for levels in other.prerequisites.values())
        )
    for name in graph.roles:
        assert graph.roles_by_overlap.get(name, ()) == tuple(
            role.id
            for role in graph.roles.values()
            if any(overlap.role == name for overlap in role.overlaps)
        )
