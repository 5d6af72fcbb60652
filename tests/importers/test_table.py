"""A skills matrix becomes a graph, whatever its shape, and nothing in it is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerpath import load_graph
from careerpath.errors import DataError, FileError, InvalidValueError
from careerpath.importers import import_table
from careerpath.loading.writing.graph_folder import write_graph
from careerpath.model.evidence import standing
from careerpath.words.sentences import assumed_texts
from tests.importers.downloads import csv_bytes
from tests.importers.ladders import (
    OFFICE,
    PROJECTS,
    SENTENCES,
    opendocument_bytes,
    table_bytes,
    workbook_bytes,
    write_ladders,
)

ROLES = ("Clerk", "Chief clerk", "Chargé d’accueil", "Office manager")
SKILLS = ("Letters", "Tact", "Pay & tax", "Énergie")


@pytest.fixture(scope="module")
def ladders(tmp_path_factory):
    return write_ladders(tmp_path_factory.mktemp("ladders"))


@pytest.fixture(scope="module")
def write(tmp_path_factory):
    """Return what writes a table and imports it."""
    folder = tmp_path_factory.mktemp("tables")

    def import_rows(rows, name="roles.csv", **said):
        content = rows if isinstance(rows, bytes) else csv_bytes(rows)
        (folder / name).write_bytes(content)
        return import_table([folder / name], **said)

    return import_rows


def essentials(graph):
    return {role.label.en: dict(role.essential) for role in graph.roles.values()}


def said(found):
    return [str(what) for what in found.taken]


def findings(raised):
    return [(p.line, str(p.message)) for p in raised.value.problems]


def parts(graph):
    """Return what a graph holds, in an order of its own, but for its source."""
    return (
        graph.scale,
        {id: graph.role(id) for id in sorted(graph.roles)},
        {id: graph.skill(id) for id in sorted(graph.skills)},
        sorted(graph.transitions, key=lambda move: (move.origin, move.destination)),
    )


# -------------------------------------------------------------------- published shapes


def test_numbers_under_seniorities_are_levels_and_grades(ladders):
    """Rows with a name alone are the groups of what follows; 0 is not needed."""
    found = import_table([ladders["engineers"]])
    graph = found.graph

    assert {"main-language": 2, "reading-changes-of-others": 1} == (
        graph.role("junior").essential
    )
    assert [1, 2, 3, 4, 5] == [
        graph.role(id).grade for id in ("junior", "mid", "senior", "staff", "principal")
    ]
    assert "running-systems" == graph.skill("alerts").category
    assert 5 == graph.scale.highest
    assert ("grades", "hours", "months", "moves") == graph.scale.assumed


def test_words_are_put_in_order_and_domains_hold_on(ladders):
    """French headings tell the language; joined cells stand for all rows below."""
    graph = import_table([ladders["nurses"]]).graph

    assert ("fr",) == graph.scale.languages
    assert ["novice", "débutant avancé", "compétent", "efficace", "expert"] == [
        step.label.fr for step in graph.scale.levels
    ]
    assert {"soins", "organisation"} == {s.category for s in graph.skills.values()}
    assert "encadrer-une-equipe" not in graph.role("infirmier-i").essential
    assert [1, 2, 3] == [role.grade for role in graph.roles.values()]


def test_a_workbook_of_roles_has_families_grades_and_a_legend(ladders):
    """The one sheet that is a matrix is taken."""
    found = import_table([ladders["office"]])
    graph = found.graph

    assert {"office", "people"} == set(graph.families)
    assert 3 == graph.role("head-of-pay").grade
    assert {"letters": 4, "spreadsheets": 3, "payroll": 1, "tact": 4} == (
        graph.role("office-manager").essential
    )
    assert 5 == len(graph.roles)
    assert ("hours", "months", "moves") == graph.scale.assumed


def test_a_need_a_row_has_halves_statements_and_desirable_skills(ladders):
    """A decimal comma and steps of a half are read; the band is the grade."""
    graph = import_table([ladders["projects"]]).graph

    assert ["0.5", "1", "1.5", "2", "2.5", "3"] == [
        step.label.en.removeprefix("level ") for step in graph.scale.levels
    ]
    assert {"minutes": 4} == graph.role("project-manager").desirable
    assert {2: "Keeps the list", 6: "Settles risks"} == {
        level: text.en for level, text in graph.skill("risk-list").statements.items()
    }
    assert ("tool", "knowledge", "technique") == tuple(
        graph.skill(id).kind for id in ("risk-list", "budget", "minutes")
    )
    assert 8 == graph.role("programme-manager").grade


def test_sentences_are_levels_and_what_is_seen_at_them(ladders):
    """A role keeps what those before it hold."""
    graph = import_table([ladders["sentences"]]).graph

    assert {"building": 3, "reading-changes": 2, "mentoring": 1} == (
        graph.role("ic3").essential
    )
    assert "Builds alone from a wish" == graph.skill("building").statements[2].en
    assert [1, 2, 3] == [role.grade for role in graph.roles.values()]


def test_joined_cells_over_roles_are_their_families(ladders):
    """Names stand below them; sums and columns without anything are passed over."""
    found = import_table([ladders["tracks"]])
    families = {role.label.en: role.family for role in found.graph.roles.values()}

    assert {"Engineer 1", "Engineer 2", "Engineer 3"} == {
        name for name, family in families.items() if family == families["Engineer 1"]
    }
    assert families["Manager 2"] == families["Manager 3"] != families["Engineer 1"]
    assert "Groups of columns, in joined cells over them: “Experts”, “Managers”" in (
        said(found)
    )
    assert "Rows passed over: “Total”" in said(found)


def test_joined_cells_over_skills_are_their_categories(write):
    """The name of the rows may stand in either row; a fact between ends a group."""
    below = (("Clerk", 1, 2, 1, 1), ("Chief", 3, 3, 2, 2))
    upper = ("Role", "Tools", None, "Grade", "People")
    lower = (None, "Letters", "Sums", None, "Tact")
    high = write([upper, lower, *below]).graph
    turned = (
        (None, "Tools", None, None, "People"),
        ("Role", *lower[1:3], "Grade", "Tact"),
    )
    low = write([*turned, *below]).graph

    assert parts(high) == parts(low)
    groups = {skill.label.en: skill.category for skill in high.skills.values()}
    assert groups["Letters"] == groups["Sums"] != groups["Tact"]
    assert [1, 2] == sorted(role.grade for role in high.roles.values())


def test_what_is_imported_is_read_again(ladders, tmp_path):
    """Without a word of what would be wrong in it."""
    for name, path in ladders.items():
        graph = import_table([path]).graph
        write_graph(graph, tmp_path / name, cache=False)
        assert parts(graph) == parts(load_graph(tmp_path / name, cache=False))


# ------------------------------------------------------------------------------ shapes


needs = st.dictionaries(
    st.tuples(st.sampled_from(ROLES), st.sampled_from(SKILLS)),
    st.tuples(st.integers(1, 4), st.booleans()),
    min_size=1,
)
facts = st.lists(
    st.tuples(st.sampled_from(["Office", "People"]), st.integers(1, 5)),
    min_size=len(ROLES),
    max_size=len(ROLES),
)


def cell(need):
    level, essential = need
    return str(level) if essential else f"{level} (desirable)"


def shapes(needed, said_of):
    """Return one matrix in three shapes."""
    roles = [role for role in ROLES if any(role == r for r, _ in needed)]
    skills = [skill for skill in SKILLS if any(skill == s for _, s in needed)]
    of = dict(zip(ROLES, said_of, strict=True))
    cells = {pair: cell(need) for pair, need in needed.items()}
    yield [
        ("Role", "Family", "Grade", "Skill", "Level", "Essential"),
        *(
            (role, *of[role], skill, needed[role, skill][0], yes)
            for role in roles
            for skill in skills
            if (role, skill) in needed
            for yes in [("no", "yes")[needed[role, skill][1]]]
        ),
    ]
    by_role = [
        ("Role", "Family", "Grade", *skills),
        *((r, *of[r], *(cells.get((r, s), "") for s in skills)) for r in roles),
    ]
    yield by_role
    yield [("Skill", *roles), *list(zip(*by_role, strict=True))[1:]]


@settings(max_examples=40, deadline=None)
@given(needs, facts)
def test_all_shapes_of_a_matrix_give_the_same_graph(write, needed, said_of):
    """Long, with a row for each role, or with a row for each skill."""
    long, *wide = (
        parts(write(rows, levels=["4"]).graph) for rows in shapes(needed, said_of)
    )

    assert [long, long] == wide


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_all_ways_to_save_a_table_give_the_same_graph(write, delimiter, encoding):
    """Spreadsheets, too; a heading with a comma misleads nobody."""
    rows = [("Role", "Énergie, chaud", "Tact"), ("Clerk", "2,5", "1,0"), ("A", "", "3")]
    plain = parts(write(rows).graph)

    content = table_bytes(rows, delimiter=delimiter, encoding=encoding)

    assert plain == parts(write(content).graph)


def test_spreadsheets_give_the_same_graph_as_text(write):
    """Numbers in them are numbers."""
    text = parts(write(SENTENCES).graph)
    assert text == parts(write(opendocument_bytes(SENTENCES), "t.ods").graph)
    office = parts(write(OFFICE).graph)
    assert office == parts(write(workbook_bytes({"A": OFFICE}), "t.xlsx").graph)


# ------------------------------------------------------------------------------- cells


def test_marks_say_that_a_skill_is_held(write):
    """On the one level there is, and the graph says that it is assumed."""
    rows = [("Skill", "A", "B"), ("S", "x", "●"), ("T", "✓", "-"), ("U", "no", "oui")]
    graph = write(rows).graph

    assert {"A": {"s": 1, "t": 1}, "B": {"s": 1, "u": 1}} == essentials(graph)
    assert "levels" in graph.scale.assumed


def test_e_and_d_are_essential_and_desirable(write):
    """As specifications of persons have it; the corner names rows, then columns."""
    graph = write(
        [("Critère \\ Poste", "A", "B"), ("S", "E", "D"), ("T", "D", "E")]
    ).graph

    assert [({"s": 1}, {"t": 1}), ({"t": 1}, {"s": 1})] == [
        (role.essential, role.desirable) for role in graph.roles.values()
    ]


def test_words_may_be_given_in_order(write):
    """Those that nobody needs are levels too."""
    rows = [("Role", "S"), ("A", "Bronze"), ("B", "Gold")]
    graph = write(rows, levels=["Bronze", "Silver", "Gold"]).graph

    assert {"A": {"s": 1}, "B": {"s": 3}} == essentials(graph)
    assert ["Bronze", "Silver", "Gold"] == [s.label.en for s in graph.scale.levels]


def test_level_columns_hold_what_is_seen(write):
    """Beside columns of roles; without any, they are the roles."""
    rows = [
        ("Skill", "Level 1", "Level 2", "Clerk", "Chief"),
        ("Letters", "Writes a note", "Writes to clients", 1, 2),
    ]
    graph = write(rows).graph

    assert {1: "Writes a note", 2: "Writes to clients"} == {
        level: text.en for level, text in graph.skill("letters").statements.items()
    }
    assert {"clerk", "chief"} == set(graph.roles)
    assert {"level-1", "level-2"} == set(write([row[:3] for row in rows]).graph.roles)


def test_one_name_at_several_grades_is_several_roles(write):
    """As in ladders with a track and a level; it is told."""
    head = ("Role", "Level", "System")
    rows = [head, ("Developer", 1, 1), ("Developer", 2, 3), ("Lead", 3, 4)]
    found = write(rows, columns=["Level=grade"])

    assert {"Developer 1": 1, "Developer 2": 2, "Lead": 3} == {
        role.label.en: role.grade for role in found.graph.roles.values()
    }
    assert "Roles of several grades, told apart by them: “Developer”" in said(found)


def test_a_skill_called_as_families_are_stays_one(write):
    """Where its cells are levels; a row of families or grades is told."""
    rows = [
        ("Skill", "A", "B"),
        ("Team", 1, 2),
        ("Department", "Hall", "Yard"),
        ("S", 1, 1),
    ]
    found = write(rows)

    assert {"team", "s"} == set(found.graph.skills)
    assert {"hall", "yard"} == set(found.graph.families)
    assert "Row “Department”: family" in said(found)
    assert "Row “Team”: family" not in said(found)


def test_rows_of_sums_are_passed_over(write):
    """And told."""
    found = write([("Skill", "A", "B"), ("S", 1, 2), ("Average", "1.5", "1.5")])

    assert {"s"} == set(found.graph.skills)
    assert "Rows passed over: “Average”" in said(found)


@pytest.mark.parametrize("corner", ["Level", "", "Skill / level"])
def test_seniorities_across_show_that_rows_are_skills(write, corner):
    """Whatever stands in the corner."""
    rows = [(corner, "IC1", "IC2"), ("Coding", "Learns from reviews", "Writes alone")]

    assert {"coding": 2} == write(rows).graph.role("ic2").essential


@pytest.mark.parametrize("corner", ["Level", "", "Level/Skill"])
def test_seniorities_down_show_that_rows_are_roles(write, corner):
    """And numbers do not stand alone for their names."""
    rows = [(corner, "Coding", "Tact"), ("Junior", 1, 1), ("Senior", 2, 3)]

    assert {"coding": 2, "tact": 3} == write(rows).graph.role("senior").essential
    numbered = [("Level/Skill", "Coding", "Tact"), (1, 1, ""), (2, 2, 1)]
    assert {"level-1", "level-2"} == set(write(numbered).graph.roles)


def test_names_that_show_nothing_are_a_question_with_an_answer(write):
    """Nothing is guessed."""
    rows = [("Level", "Baker", "Cook"), ("Dough", "Kneads bread", "Makes pies")]
    with pytest.raises(DataError):
        write(rows)

    graph = write(rows, columns=["Level=skill"]).graph

    assert {"dough": 2} == graph.role("cook").essential


# ------------------------------------------------------------------------------- moves


def test_moves_go_up_one_grade_and_across_where_half_is_shared(ladders):
    """All of them are only inferred; a leap is not called a promotion."""
    graph = import_table([ladders["office"]]).graph

    moves = {(m.origin, m.destination): m.kind for m in graph.transitions}
    assert "promotion" == moves["trainee", "clerk"]
    assert "lateral" == moves["pay-clerk", "clerk"]
    assert ("trainee", "office-manager") not in moves
    assert {"inferred"} == {standing(m.evidence) for m in graph.transitions}
    said = {(m.origin, m.destination): m.because for m in graph.transitions}
    assert said["trainee", "clerk"].en.endswith("; next grade of the family.")
    assert said["pay-clerk", "clerk"].fr.endswith(" ; même échelon.")
    assert "moves" in graph.scale.assumed
    assert "from its grades" in " ".join(assumed_texts(graph.scale, "en"))
    bands = import_table([ladders["projects"]]).graph
    assert {"unknown"} == {m.kind for m in bands.transitions}


def test_a_table_of_moves_takes_their_place(ladders, tmp_path):
    """In French as well, with one figure of months, and nobody says derived."""
    moves = tmp_path / "moves.csv"
    moves.write_bytes("De;Vers;Mois\nTrainee;Pay clerk;9\n".encode("cp1252"))
    found = import_table([ladders["office"]], transitions=moves)

    (move,) = found.graph.transitions
    assert ("trainee", "pay-clerk", (9, 9, 9)) == (
        move.origin,
        move.destination,
        tuple(move.experience_months),
    )
    assert "moves" not in found.graph.scale.assumed
    assert "Moves: those of the table of moves" in said(found)


@pytest.mark.parametrize("ending", ["csv", "ods", "xlsx"])
def test_moves_may_stand_in_any_table(ladders, tmp_path, ending):
    """Unicode text of Excel, too."""
    rows = [("origin", "destination"), ("Trainee", "Clerk")]
    content = {
        "csv": table_bytes(rows, delimiter="\t", encoding="utf-16"),
        "ods": opendocument_bytes(rows),
        "xlsx": workbook_bytes({"Moves": rows}),
    }[ending]
    path = tmp_path / f"moves.{ending}"
    path.write_bytes(content)

    assert 1 == len(
        import_table([ladders["office"]], transitions=path).graph.transitions
    )


def test_grades_of_names_may_begin_at_nought(write):
    """Grades of graphs begin at 1."""
    graph = write([("Skill", "Level 0", "Level 1"), ("S", 1, 2)]).graph

    assert [1, 2] == [role.grade for role in graph.roles.values()]


# ------------------------------------------------------------------------ what is told


def test_what_columns_are_taken_for_is_told(ladders):
    """And what was passed over."""
    assert [
        "Each row is one skill that a role needs",
        "Column “Role”: role",
        "Column “Skill”: skill",
        "Column “Band”: grade",
        "Column “Type”: kind",
        "Column “Required level”: level",
        "Column “Essential”: essential",
        "Column “Indicator”: statement",
    ] == said(import_table([ladders["projects"]]))[:8]
    assert "Rows passed over, above the headings: 1" in said(
        import_table([ladders["office"]])
    )


def test_a_column_may_be_told_by_heading_or_letter(write):
    """In words of either language."""
    rows = [
        ("Name", "Where", "S", "Remarks"),
        ("A", "Hall", 1, "?"),
        ("B", "Yard", 2, ""),
    ]
    graph = write(rows, columns=["Name=role", "B=famille", "remarks=ignore"]).graph

    assert {"hall", "yard"} == set(graph.families)
    assert {"s"} == set(graph.skills)


WHICH = (
    "it is not clear what the column “{0}” holds; tell it with --map "
    '"{0}=MEANING": {1} or ignore'
)
NO_NAMES = (
    "no heading says where roles and skills stand; write “role” or “skill” over the "
    'names, or tell it with --map "A=role" or --map "A=skill"'
)
NO_GRADE = (
    "the grade of “A” is “high”; write a whole number for every role, or for none"
)
NO_NUMBER = (
    "“2.3” in the column “S” is no level; a scale has at most 10, in whole numbers, "
    "halves or quarters"
)
NO_ORDER = (
    "the order of {1} in the column “{0}” is not known; if these are levels, name all "
    "of them from the lowest on with --levels, else tell what the column holds with "
    '--map "{0}=MEANING"'
)


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (
            [("Name", "Excel"), ("A", 1)],
            [(1, NO_NAMES)],
        ),
        (
            [("Role", "Level", "S"), ("A", 1, 1)],
            [(1, WHICH.format("Level", "skill, family, grade"))],
        ),
        (
            [("Role", "S", "Colour"), ("A", 1, "red"), ("B", 2, "blue")],
            [(2, NO_ORDER.format("Colour", "“red”, “blue”"))],
        ),
        (
            [("Role", "S"), ("A", "novice"), ("B", "awareness")],
            [(2, NO_ORDER.format("S", "“novice”, “awareness”"))],
        ),
        (
            [("Role", "S"), ("A", 1), ("A", 2)],
            [(3, "“A” stands on line 2 already; give each a name of its own")],
        ),
        (
            [("Role", "S"), ("A", 1), ("", 2)],
            [(3, "there is no name in the column “Role”")],
        ),
        (
            [("Role", "Skill", "Level"), ("A", "S", 1), ("a", "s", 2)],
            [(3, "“A” needs “S” on line 2 already; keep one of the two")],
        ),
        (
            [("Role", "S", "s"), ("A", 1, 2)],
            [(0, "two columns are called “S”")],
        ),
        (
            [("Role", "Grade", "S"), ("A", "high", 1)],
            [(0, NO_GRADE)],
        ),
        (
            [("Role", "S"), ("A", "2.3")],
            [(2, NO_NUMBER)],
        ),
        ([("Role", "S"), ("A", "")], [(0, "no role needs a skill in this table")]),
    ],
)
def test_what_is_not_clear_is_asked_with_its_line(write, rows, wrong):
    """Nothing is guessed."""
    with pytest.raises(DataError) as raised:
        write(rows)

    assert wrong == findings(raised)


def test_several_sheets_are_a_question(write):
    """Which --sheet answers."""
    content = workbook_bytes({"May": OFFICE, "June": OFFICE[:4]})
    with pytest.raises(FileError, match=r"“May”, “June”\. Name one with --sheet"):
        write(content, "t.xlsx")

    assert 2 == len(write(content, "t.xlsx", sheet="June").graph.roles)
    with pytest.raises(FileError, match="has no sheet called “July”"):
        write(content, "t.xlsx", sheet="July")


def test_columns_may_be_told_in_french(write):
    """By the words that the help has."""
    rows = [("A", "B", "C", "D", "E"), ("Clerk", "Tact", "2", "1", "Smiles")]
    words = ("métier", "compétence", "niveau", "échelon", "énoncé")
    told = [f"{column}={word}" for column, word in zip("ABCDE", words, strict=True)]

    graph = write(rows, columns=told).graph

    assert (1, {"tact": 2}) == (
        graph.role("clerk").grade,
        graph.role("clerk").essential,
    )
    assert "Smiles" == graph.skill("tact").statements[2].fr


@pytest.mark.parametrize(
    ("columns", "what"),
    [(["Team"], "write COLUMN=MEANING"), (["Team=role"], "No column is called “Team”")],
)
def test_a_column_that_is_told_wrongly_is_refused(write, columns, what):
    """With what would be possible."""
    with pytest.raises(InvalidValueError, match=what):
        write([("Role", "S"), ("A", 1)], columns=columns)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("t.xlsx", b"PK\x03\x04", "damaged"),
        ("t.ods", csv_bytes(PROJECTS), "damaged"),
        ("t.csv", b"Role,S\nA," + b"1" * 10_000_001, "damaged"),
        ("t.csv", b"Role,S\n" + b"A,1\n" * 20_000, "more rows than are read, 20000"),
        ("t.pdf", b"%PDF", "ends in one of: .csv, .tsv, .txt, .xlsx, .ods"),
    ],
)
def test_a_file_that_is_no_table_is_refused(write, name, content, what):
    """In one sentence."""
    with pytest.raises(FileError, match=what):
        write(content, name)
