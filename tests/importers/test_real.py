"""The classifications as they are published, where their files are at hand.

They stand in `../shared/data`, or where the variable CAREERPATH_DATA says.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from careerpath.importers import import_esco, import_onet, import_rome
from careerpath.importers.onet import levels
from careerpath.importers.outcome import Tally
from careerpath.importers.tables import Tables
from tests.importers.downloads import tab_bytes, write_files
from tests.importers.onet_download import RATINGS, ratings

DATA = Path(
    os.environ.get("CAREERPATH_DATA", Path(__file__).parents[3] / "shared" / "data")
)


def data(name):
    """Return a folder of real files; without it the test is skipped."""
    if not (DATA / name).is_dir():
        pytest.skip(f"there is no {name} in the folder of real data, {DATA}")
    return DATA / name


@pytest.fixture(scope="module")
def esco():
    return import_esco([data("esco")])


@pytest.fixture(scope="module")
def rome():
    return import_rome([data("rome")])


def counts(imported):
    return {str(message) for message in imported.counts}


def test_esco_is_there_in_full(esco):
    """Version 1.1.1 in English, French labels of 1.0."""
    graph = esco.graph

    assert (3007, 13896) == (len(graph.roles), len(graph.skills))
    assert 120_000 <= len(graph.transitions) <= 135_000
    assert {
        "Relations skipped, their occupation no longer exists: 67",
        "Links between skills left out, they are optional: 5708",
        "Occupations without an essential skill: 1",
    } <= counts(esco)


def test_an_esco_role_is_as_published(esco):
    """The executive assistant: 22 essential and 16 optional skills."""
    role = esco.graph.role("executive-assistant")

    assert "assistante de direction" == role.label.fr_feminine
    assert (22, 16) == (len(role.essential), len(role.desirable))
    assert ("3343.3", ("3343",)) == (role.codes["esco"][0], role.codes["isco08"])


def test_esco_roles_lead_to_25_others_at_the_least(esco):
    """But for those that share skills with fewer."""
    degrees = [len(esco.graph.transitions_from(role)) for role in esco.graph.roles]

    assert 50 > sum(degree < 25 for degree in degrees)
    assert 40 < sum(degrees) / len(degrees) < 45


def test_rome_is_there_in_full(rome):
    """Version 3.47; of 4.60 only the codes are at hand."""
    graph = rome.graph
    kinds = [move.kind for move in graph.transitions]

    assert 532 == len(graph.roles)
    assert (1784, 2224) == (kinds.count("lateral"), kinds.count("promotion"))
    assert "Edition 4.60 is left aside: its skills are not there." in counts(rome)


def test_rome_promotions_rise(rome):
    """Few lead down, for all their circles."""
    grades = {role.id: role.grade for role in rome.graph.roles.values()}
    rises = [
        grades[move.destination] - grades[move.origin]
        for move in rome.graph.transitions
        if move.kind == "promotion"
    ]

    assert 0.05 > sum(rise < 0 for rise in rises) / len(rises)
    assert {1, 2, 3, 4, 5} == set(grades.values())


def test_onet_in_excel_is_there_in_full(tmp_path):
    """All but the two large tables, of which the headings are looked at."""
    folder = data("onet")
    small = write_files(
        tmp_path,
        {
            f"{name}.txt": tab_bytes(
                (RATINGS, *ratings("43-6011.00", element, name, "4", "4"))
            )
            for name, element in (("Skills", "2.A.1.a"), ("Knowledge", "2.C.1.a"))
        },
    )
    names = ("Occupation Data", "Job Zones", "Related Occupations")
    sources = [folder / f"{name}.xlsx" for name in names]

    imported = import_onet([*sources, small])

    graph = imported.graph
    assert 1016 == len(graph.roles)
    assert "Occupations without a job zone, taken as grade 3: 93" in counts(imported)
    secretary = graph.role("executive-secretaries-and-executive")
    assert 3 == secretary.grade
    # The only one with ratings: 25 list it, and it lists 7 more.
    assert 32 == len(graph.transitions_to(secretary.id))
    for name in ("skills", "knowledge"):
        table = Tables([folder], Tally()).need(name, name)
        assert {*levels._COLUMNS, *levels._MARKS} <= set(table.headings())
