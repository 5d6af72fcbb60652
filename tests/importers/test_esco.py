"""ESCO becomes a graph: labels of several editions, requirements, derived moves."""

from __future__ import annotations

import pytest

from careerpath import load_graph
from careerpath.errors import DataError, FileError
from careerpath.importers import import_esco
from careerpath.importers.esco.relations import derive_moves
from careerpath.loading.writing.graph_folder import write_graph
from careerpath.model.role import Requirement, Role
from careerpath.model.text import LANGUAGES, UNSAID, Text
from tests.importers import esco_download
from tests.importers.downloads import csv_bytes, write_files, write_zip
from tests.importers.esco_download import (
    OCCUPATIONS,
    RELATIONS,
    SKILLS,
    esco_english,
    esco_relations,
    occupation,
    occupation_row,
    skill,
    skill_row,
    write_esco,
    write_tabiya,
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    return import_esco(write_esco(tmp_path_factory.mktemp("esco")))


@pytest.fixture(scope="module")
def graph(imported):
    return imported.graph


def counts(imported):
    return [str(message) for message in imported.counts]


def test_labels_of_two_editions_are_joined_by_their_uri(graph):
    """English is of version 1.1, French of 1.0; the ISCO group is the newer one's."""
    role = graph.role("filing-clerk")

    assert Text("filing clerk", "classeur de dossiers", "classeuse de dossiers") == (
        role.label
    )
    assert {"esco": ("3343.1", occupation("o1")), "isco08": ("3343",)} == role.codes


def test_other_names_do_not_repeat_the_label(graph):
    """Nor one of its genders; both ways of parting names are read."""
    assert {"en": ("archivist",), "fr": ("archiviste",)} == (
        graph.role("filing-clerk").aliases
    )
    assert {"en": ("chief", "head of files")} == graph.role("chief-of-files").aliases
    assert {"en": ("keep papers",)} == graph.skill("file-papers").aliases


def test_a_label_missing_in_french_is_borrowed_and_counted(imported):
    """And the graph says that one language stands for both."""
    assert Text("guard", "guard") == imported.graph.role("guard").label
    assert "language" in imported.graph.scale.assumed
    assert "Labels missing in “fr”, borrowed from the other language: 2" in counts(
        imported
    )
    assert "Entries skipped, only in “fr”, whose edition has fewer: 1" in counts(
        imported
    )


def test_names_that_give_one_id_get_a_part_of_their_code(graph):
    """Both of them: "C" and "c"."""
    assert {"c-s2": "C", "c-s3": "c"} == {
        id: graph.skill(id).label.en for id in graph.skills if id.startswith("c-")
    }


def test_optional_skills_are_desirable(graph):
    """At the one level there is; essential wins where a skill is both."""
    assert ({"file-papers": 1}, {"c-s2": 1}) == (
        graph.role("filing-clerk").essential,
        graph.role("filing-clerk").desirable,
    )
    assert {"file-papers": 1, "c-s3": 1} == graph.role("mail-clerk").essential
    assert {} == graph.role("mail-clerk").desirable


def test_what_is_left_out_is_counted(imported):
    """Each reason with its number."""
    assert {
        "Relations skipped, their occupation no longer exists: 1",
        "Relations skipped, their skill no longer exists: 1",
        "Relations skipped, of the unknown type “helpful”: 1",
        "Relations joined, an occupation has the skill twice: 1",
        "Occupations without an essential skill: 1",
        "Links between skills left out, they are optional: 1",
        "Links between skills skipped, one no longer exists: 1",
        "Prerequisites left out, they would close a circle: 1",
        "Skills without a type, taken as techniques: 1",
    } <= set(counts(imported))


def test_prerequisites_never_go_round(graph):
    """Of the three links in a circle, the last by URI is left out."""
    assert {1: {"law-of-papers": 1}} == graph.skill("file-papers").prerequisites
    assert {1: {"file-papers": 1}} == graph.skill("c-s2").prerequisites
    assert {} == graph.skill("law-of-papers").prerequisites


def test_family_and_grade_come_from_the_isco_group(graph):
    """Sub-major group, and the skill level of the major group."""
    assert {
        "filing-clerk": ("33-associate-professionals", 3),
        "mail-clerk": ("33-associate-professionals", 3),
        "chief-of-files": ("12-managers", 5),
        "guard": ("01-officers", 4),
    } == {role.id: (role.family, role.grade) for role in graph.roles.values()}


def test_moves_are_derived_and_say_so(graph):
    """From shared essential skills, weak, with the numbers in both languages."""
    move = graph.transition(origin="filing-clerk", destination="chief-of-files")

    assert ("unknown", "inferred") == (move.kind, move.tier)
    assert Text(
        "Shares 1 of 2 essential skills.", "Partage 1 compétence essentielle sur 2."
    ) == (move.because)
    assert "moves" in graph.scale.assumed


def test_an_occupation_that_shares_nothing_stays_alone(graph):
    """Nothing is made up for it."""
    assert () == graph.transitions_from("guard") + graph.transitions_to("guard")


def test_the_licence_notice_is_in_the_sources(graph):
    """As the Commission words it."""
    assert "This service uses the ESCO classification of the European Commission." in (
        graph.sources["esco"].notice.en
    )


def test_the_edition_is_named_where_the_archive_names_it(tmp_path):
    """As the Commission names its archives."""
    write_zip(
        tmp_path / "ESCO dataset - v1.2.0 - classification - en - csv.zip",
        esco_english() | esco_relations("_en"),
    )

    assert "esco-1.2.0" in import_esco([tmp_path]).graph.sources


def test_relations_with_a_language_in_their_name_are_read(tmp_path):
    """Version 1.2 has `occupationSkillRelations_en.csv`."""
    write_files(tmp_path, esco_english() | esco_relations("_en"))

    assert 4 == len(import_esco([tmp_path]).graph.roles)


def test_one_language_stands_for_both(tmp_path):
    """French alone; titles keep both genders in either language."""
    write_files(tmp_path, esco_download.ESCO_FRENCH | esco_relations())

    graph = import_esco([tmp_path]).graph

    role = graph.role("classeur-de-dossiers")
    assert {"classeur·se de dossiers"} == {
        role.label.in_language(language) for language in LANGUAGES
    }
    assert ("fr",) == graph.scale.languages
    assert "language" not in graph.scale.assumed


def test_any_language_of_esco_is_read(tmp_path):
    """It stands for English and French; what we say of it is in both."""
    german = {
        f"{kind}_de.csv": table
        for kind, table in (
            ("occupations", esco_download.ESCO_OCCUPATIONS),
            ("skills", esco_download.ESCO_SKILLS),
        )
    }
    write_files(tmp_path / "esco", {n: csv_bytes(t) for n, t in german.items()})
    write_files(tmp_path / "esco", esco_relations())

    graph = import_esco([tmp_path / "esco"], languages=["de"]).graph
    write_graph(graph, tmp_path / "graph", cache=False)

    label = graph.role("mail-clerk").label
    assert ("mail clerk", "de") == (label.in_language("fr"), label.spoken("fr"))
    assert graph == load_graph(tmp_path / "graph", cache=False)
    written = (tmp_path / "graph" / "roles").glob("*.yaml")
    assert any("label: {de: mail clerk}" in path.read_text("utf-8") for path in written)


def test_a_language_not_asked_for_is_named(tmp_path):
    """With how to ask for it."""
    rows = csv_bytes(esco_download.ESCO_OCCUPATIONS)
    write_files(tmp_path, {"occupations_de.csv": rows})

    with pytest.raises(FileError, match="is in German; ask for the language “de”"):
        import_esco([tmp_path])


def test_what_tabiya_publishes_is_the_same_graph(tmp_path):
    """Other names of files and columns, and ids that stand for ESCO's own."""
    tabiya = import_esco([write_tabiya(tmp_path / "tabiya")], languages=["en"]).graph
    write_files(tmp_path / "esco", esco_english() | esco_relations())

    esco = import_esco([tmp_path / "esco"], languages=["en"]).graph

    assert esco == tabiya


def test_only_the_languages_asked_for_are_read(tmp_path):
    """The others are as if they were not there."""
    graph = import_esco(write_esco(tmp_path), languages=["en"]).graph

    assert "mail clerk" == graph.role("mail-clerk").label.fr


def test_skills_stand_in_the_group_below_their_pillar(tmp_path):
    """Skills before knowledge before transversal, whatever the order of the rows."""
    groups = (
        ("conceptUri", "preferredLabel", "code"),
        ("g/S", "skills", "S"),
        ("g/S1", "communication", "S1"),
        ("g/S1.1", "writing", "S1.1"),
        ("g/T", "transversal", "T"),
        ("g/T1", "core", "T1"),
        ("g/K", "knowledge", "K"),
        ("isced-f/04", "law", ""),
    )
    broader = (
        ("conceptUri", "broaderUri"),
        (skill("s1"), "g/T1"),
        (skill("s1"), "g/S1.1"),
        (skill("s2"), skill("s1")),
        (skill("s4"), "isced-f/04"),
        ("g/S1.1", "g/S1"),
        ("g/S1", "g/S"),
        ("g/T1", "g/T"),
        ("isced-f/04", "g/K"),
    )
    write_files(
        tmp_path,
        esco_english(skillGroups_en=groups)
        | esco_relations(broaderRelationsSkillPillar=broader),
    )

    graph = import_esco([tmp_path]).graph

    assert {
        "file-papers": "s1-communication",
        "c-s2": "s1-communication",
        "c-s3": "skills",
        "law-of-papers": "04-law",
        "nobody-s-skill": "skills",
    } == {skill.id: skill.category for skill in graph.skills.values()}


def test_entries_out_of_use_nameless_or_repeated_are_skipped(tmp_path):
    """And counted."""
    rows = (
        OCCUPATIONS,
        occupation_row("o1", "3343", "clerk"),
        occupation_row("o1", "3343", "clerk again"),
        occupation_row("o2", "3343", "old clerk", status="obsolete"),
        occupation_row("o3", "3343", " \u00a0"),
    )
    write_files(tmp_path, esco_english(occupations_en=rows) | esco_relations())

    imported = import_esco([tmp_path])

    assert ["clerk"] == list(imported.graph.roles)
    assert {
        "Entries of occupations_en skipped, there already: 1",
        "Entries of occupations_en skipped, no longer in use: 1",
        "Entries of occupations_en skipped, without a name: 1",
    } <= set(counts(imported))


def test_a_cell_of_a_million_characters_is_read(tmp_path):
    """ESCO has such cells; the csv module stops at 131,072."""
    rows = (
        OCCUPATIONS,
        occupation_row("o1", "3343", "clerk", description="x" * 1_000_000),
    )
    write_files(tmp_path, esco_english(occupations_en=rows) | esco_relations())

    assert ["clerk"] == list(import_esco([tmp_path]).graph.roles)


def test_missing_tables_are_named(tmp_path):
    """With those that are there, and what to do."""
    write_files(tmp_path, esco_english())

    with pytest.raises(FileError, match="no table called “occupationSkillRelations”"):
        import_esco([tmp_path])


def test_a_wrong_file_is_told_from_a_right_one(tmp_path):
    """By its columns."""
    rows = (("name", "wage"), ("clerk", "1"))
    write_files(tmp_path, esco_english(occupations_en=rows) | esco_relations())

    with pytest.raises(DataError) as caught:
        import_esco([tmp_path])

    (problem,) = caught.value.problems
    assert (str(tmp_path / "occupations_en.csv"), 1) == (problem.file, problem.line)
    assert "no column is called “conceptUri”, “preferredLabel”" in (
        problem.message.text().replace("”, “", "”, “")
    )


def test_a_table_given_twice_is_refused(tmp_path):
    """Nobody can say which one is meant."""
    sources = write_esco(tmp_path)
    write_zip(tmp_path / "again.zip", {"skills_en.csv": b"conceptUri,preferredLabel\n"})

    with pytest.raises(FileError, match="are one table"):
        import_esco([*sources, tmp_path / "again.zip"])


def test_progress_goes_up_to_the_end(tmp_path):
    """From somewhere above 0 to 1, never back."""
    told = []

    import_esco(write_esco(tmp_path), progress=told.append)

    assert told == sorted(told)
    assert 1.0 == told[-1]


# ------------------------------------------------------------------------------ moves


def role(id, *skills):
    needs = tuple(Requirement(skill, 1) for skill in sorted(skills))
    return Role(id, Text(id, id), "f", 1, UNSAID, UNSAID, (), needs)


def destinations(roles, groups, origin):
    return [
        move.destination
        for move in derive_moves(roles, groups, lambda _: None)
        if move.origin == origin
    ]


def test_a_rare_skill_weighs_more_than_two_common_ones():
    """The first 25 are those that share most of the weight."""
    crowd = [role(f"r{n:02}", "common", "usual") for n in range(40)]
    origin = role("origin", "common", "usual", "rare")
    rare = role("rare-one", "rare")
    roles = [*crowd, origin, rare]

    found = destinations(roles, dict.fromkeys((r.id for r in roles), ""), "origin")

    assert "rare-one" in found
    assert 25 == len(found)


def test_more_than_25_only_with_a_fifth_of_the_weight():
    """Up to 80."""
    alike = [role(f"a{n:03}", "x", "y") for n in range(100)]
    other = [role(f"b{n:03}", "z") for n in range(100)]
    roles = [*alike, *other]
    groups = dict.fromkeys((r.id for r in roles), "")

    assert 80 == len(destinations(roles, groups, "a000"))


def test_the_isco_group_is_always_joined():
    """Even where nothing is shared; the reason says so."""
    roles = [role("a", "x"), role("b", "y"), role("c", "z")]
    groups = {"a": "3343", "b": "3343", "c": ""}

    (move,) = [
        m for m in derive_moves(roles, groups, lambda _: None) if m.origin == "a"
    ]

    assert ("b", "Shares none of 1 essential skills; same ISCO group.") == (
        move.destination,
        move.because.en,
    )


def test_no_move_leads_where_the_effort_is_unknown():
    """A role without essential skills would seem to cost nothing."""
    roles = [role("a", "x"), role("b")]
    groups = {"a": "3343", "b": "3343"}

    found = list(derive_moves(roles, groups, lambda _: None))

    assert [("b", "a")] == [(move.origin, move.destination) for move in found]


def test_moves_do_not_depend_on_the_order_of_hashes():
    """Same input, same moves, whatever the order of the roles' skills."""
    names = [f"s{n}" for n in range(30)]
    roles = [role(f"r{n:02}", *names[n % 7 : n % 7 + 9]) for n in range(60)]
    groups = dict.fromkeys((r.id for r in roles), "")

    first, second = (
        sorted(
            derive_moves(each, groups, lambda _: None),
            key=lambda m: (m.origin, m.destination),
        )
        for each in (roles, list(reversed(roles)))
    )

    assert first == second


def test_relations_need_their_columns(tmp_path):
    """A row too short in the middle is counted; the rest is read."""
    english = esco_english(skills_en=(SKILLS, skill_row("s1", "file papers")))
    relations = (
        RELATIONS,
        (occupation("o1"), "essential"),
        (occupation("o1"), "essential", "", skill("s1")),
    )
    write_files(tmp_path, english | esco_relations(occupationSkillRelations=relations))

    imported = import_esco([tmp_path])

    assert {"file-papers": 1} == imported.graph.role("filing-clerk").essential
    assert "Rows skipped, too few cells, in occupationSkillRelations: 1" in counts(
        imported
    )


def test_no_name_of_a_file_is_made_of_what_a_source_says(tmp_path):
    """What is written is read back, whatever stands in groups and codes."""
    groups = (
        ("conceptUri", "preferredLabel", "code"),
        (f"{skill('g')}", "../../x", "S/1"),
        (f"{skill('h')}", "\u200b", "\0"),
    )
    above = (
        ("conceptUri", "broaderUri"),
        (skill("s1"), skill("g")),
        (skill("g"), skill("top")),
        (skill("s2"), skill("h")),
        (skill("h"), skill("top")),
    )
    english = esco_english(
        occupations_en=(
            OCCUPATIONS,
            occupation_row("o1", "/.", "a/b", "c\x00d\ne\u202e/f", "1\n2"),
            occupation_row("o2", "\x00", "..", "", "\x1b"),
        ),
        skillGroups_en=groups,
        broaderRelationsSkillPillar_en=above,
    )
    write_files(tmp_path / "in", english | esco_relations())

    write_graph(import_esco([tmp_path / "in"]).graph, tmp_path / "out", cache=False)

    graph = load_graph(tmp_path / "out", cache=False)
    assert {"esco": ("1 2", occupation("o1")), "isco08": ("/.",)} == (
        graph.role("a-b").codes
    )
    assert {"en": ("cd", "e/f")} == graph.role("a-b").aliases
    assert {"skills", "s-1-x", "h", "knowledge"} == {
        s.category for s in graph.skills.values()
    }
