"""ROME becomes a graph: mobility of both layouts, items, titles."""

from __future__ import annotations

import pytest

from careerpath.errors import DataError, FileError, InvalidValueError
from careerpath.importers import import_rome
from careerpath.model.evidence import Evidence
from tests.importers.downloads import write_files
from tests.importers.rome_download import ROME_3, ROME_4, TYPED, rome_files, write_rome


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """Version 3.47 alone."""
    return import_rome(write_rome(tmp_path_factory.mktemp("rome")))


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Version 4.61, with 3.47 beside it."""
    return import_rome(write_rome(tmp_path_factory.mktemp("rome"), new=True))


def counts(imported):
    return {str(message) for message in imported.counts}


def kinds(imported):
    return {(m.origin, m.destination): m.kind for m in imported.graph.transitions}


def test_typed_mobility_gives_the_kind_of_a_move(old):
    """A pair that is close and a progression is a promotion."""
    assert {
        ("classement-de-l-archive", "direction-d-archives"): "promotion",
        ("direction-d-archives", "classement-de-l-archive"): "lateral",
    } == kinds(old)


def test_rows_of_mobility_that_give_no_move_are_counted(old):
    """Titles repeat a pair, a pair has both types, a role leads to itself."""
    assert {
        "Moves both close and upwards, taken as upwards: 1",
        "Moves skipped, there already: 1",
        "Moves skipped, from a role to itself: 1",
        "Moves skipped, an occupation no longer exists: 1",
    } <= counts(old)


def test_the_type_is_the_record_of_the_evidence(old):
    """Official, for ROME says it."""
    (move, _) = old.graph.transitions

    assert (
        Evidence("rome-3.47", "official", "Evolution", proves="move"),
    ) == move.evidence


def test_basic_items_are_essential_and_specific_ones_desirable(old):
    """An item that is both is essential; titles and workplaces are no skills."""
    role = old.graph.role("classement-de-l-archive")

    assert {"classer-une-archive": 1, "droit-de-l-archive": 1} == role.essential
    assert {"outils-de-classement": 1} == role.desirable
    assert {
        "Links joined, an occupation has the skill twice: 1",
        "Links left out, to titles or workplaces: 1",
        "Links skipped, their skill has no label: 1",
        "Links skipped, their occupation no longer exists: 1",
        "Occupations without an essential skill: 1",
    } <= counts(old)


def test_doubled_apostrophes_are_single(old):
    """In labels and in titles."""
    role = old.graph.role("classement-de-l-archive")

    assert ("Classement de l'archive", "fr") == (role.label.fr, role.label.spoken("en"))
    assert {"fr": ("Agent / Agente d'archives", "Archiviste")} == role.aliases
    assert "Droit de l'archive" == old.graph.skill("droit-de-l-archive").label.fr


def test_grades_rise_along_progressions(old):
    """As ROME has none; an occupation without any move has the lowest."""
    assert {
        "classement-de-l-archive": 1,
        "direction-d-archives": 5,
        "gardiennage": 1,
    } == {role.id: role.grade for role in old.graph.roles.values()}
    assert "Occupations whose grade is not known, taken as grade 1: 1" in counts(old)


def test_the_newest_edition_with_skills_is_taken(both):
    """Its codes, its titles in both genders, its items."""
    role = both.graph.role("agent-d-archives")

    assert ("Agent d'archives", "Agente d'archives") == role.label.forms()
    assert ({"classer-une-archive": 1}, {"droit-de-l-archive": 1}) == (
        role.essential,
        role.desirable,
    )
    assert {"rome-4.61", "rome-3.47", "careerpath"} == set(both.graph.sources)
    assert "careerpath" == both.graph.sources["careerpath"].title  # in any language


def test_untyped_mobility_keeps_the_older_types(both):
    """For the pairs that are in both; the others are of unknown kind, counted."""
    assert {
        ("agent-d-archives", "directeur-d-archives"): "promotion",
        ("assistant-d-archives", "directeur-d-archives"): "unknown",
    } == kinds(both)
    assert "Moves whose kind is not published: 1" in counts(both)
    assert (
        Evidence("rome-4.61", "official", proves="move"),
        Evidence("rome-3.47", "official", "Evolution", proves="move"),
    ) == both.graph.transitions[0].evidence


def test_untyped_mobility_alone_is_of_unknown_kind(tmp_path):
    """Then managers have grade 2, the others grade 1."""
    graph = import_rome(write_rome(tmp_path, new=True, old=False)).graph

    assert {"unknown"} == {move.kind for move in graph.transitions}
    assert {
        "agent-d-archives": 1,
        "assistant-d-archives": 1,
        "directeur-d-archives": 2,
    } == {role.id: role.grade for role in graph.roles.values()}


def test_an_edition_without_its_skills_is_left_aside(tmp_path):
    """And that is said."""
    codes = {"referentiel_code_rome": ROME_4["referentiel_code_rome"]}
    write_files(tmp_path, rome_files("347", ROME_3) | rome_files("460", codes))

    imported = import_rome([tmp_path])

    assert "Edition 4.60 is left aside: its skills are not there." in counts(imported)
    assert "classement-de-l-archive" in imported.graph.roles


def test_one_language_stands_for_both(old):
    """What ROME lacks is said."""
    assert ("grades", "hours", "levels", "months") == old.graph.scale.assumed
    assert ("fr",) == old.graph.scale.languages


def test_english_is_not_there(tmp_path):
    """Asking for it alone is a mistake."""
    with pytest.raises(InvalidValueError, match="French only"):
        import_rome(write_rome(tmp_path), languages=["en"])


@pytest.mark.parametrize(
    "table", ["referentiel_code_rome", "liens_rome_referentiels", "rubrique_mobilite"]
)
def test_a_missing_table_is_named(tmp_path, table):
    """With those that are there."""
    tables = {name: rows for name, rows in ROME_3.items() if name != table}
    write_files(tmp_path, rome_files("347", tables))

    with pytest.raises(FileError, match=f"no table called “unix_{table}”"):
        import_rome([tmp_path])


def test_an_unknown_type_of_mobility_is_refused(tmp_path):
    """Nothing is guessed."""
    moves = (TYPED, ("M0001", "M0002", "", "", "3", "Autre"))
    write_files(tmp_path, rome_files("347", ROME_3 | {"rubrique_mobilite": moves}))

    with pytest.raises(DataError) as caught:
        import_rome([tmp_path])

    (problem,) = caught.value.problems
    assert "“3” is no type of move" == problem.message.text()
    assert 3 == problem.line  # after a blank one


def test_what_has_no_name_is_left_out(tmp_path):
    """A name of signs that nobody sees is none."""
    tables = ROME_3 | {
        "referentiel_competence": (
            ("code_ogr", "libelle_competence"),
            ("21", "\u200b\x07"),
            ("22", "Outils"),
        )
    }
    write_files(tmp_path, rome_files("347", tables))

    found = import_rome([tmp_path])

    assert "outils" in found.graph.skills
    assert "Links skipped, their skill has no label: 3" in counts(found)


def test_a_download_without_a_skill_is_refused(tmp_path):
    """No graph can be made of it."""
    links = ROME_3["liens_rome_referentiels"][:1]
    write_files(
        tmp_path, rome_files("347", ROME_3 | {"liens_rome_referentiels": links})
    )

    with pytest.raises(FileError, match="holds no skill, or no occupation"):
        import_rome([tmp_path])
