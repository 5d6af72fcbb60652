"""Read CSV checklists with the csv module, as a spreadsheet would."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath.checklist import render_csv, role_checklist
from careerpath.errors import InvalidValueError
from careerpath.model.ranges import Range
from careerpath.model.text import LANGUAGES
from tests.checklist.graphs import all_ticks, find_answer, make_checklist, make_graph
from tests.checklist.readers import read_table

DELIMITERS = {"en": ",", "fr": ";"}


def relabelled(label: str):
    """Return a checklist whose first skill has another label."""
    checklist = make_checklist()
    first, *rest = checklist.sections
    item, *items = first.items
    changed = replace(first, items=(replace(item, label=label), *items))
    return replace(checklist, sections=(changed, *rest))


def rows(checklist, delimiter: str | None = None) -> list[list[str]]:
    """Return the rows of a checklist, without headings."""
    sign = delimiter or DELIMITERS[checklist.language]
    return read_table(render_csv(checklist, delimiter=delimiter), sign)[1:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_columns_name_every_box(language) -> None:
    """Each row begins with the skill id and the level of one box, in order."""
    checklist = make_checklist(language)

    assert all_ticks(checklist) == [(r[0], int(r[1])) for r in rows(checklist)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_begins_with_a_mark_and_ends_lines_with_crlf(language) -> None:
    """Excel needs both to read accents and rows."""
    content = render_csv(make_checklist(language))

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_rows_are_as_long_as_the_headings(language) -> None:
    """No text moves the columns."""
    checklist = make_checklist(language)
    table = read_table(render_csv(checklist), DELIMITERS[language])

    assert {23} == {len(row) for row in table}


def test_headings_are_in_the_language() -> None:
    """No word of one is left in the other."""
    english, french = (
        read_table(render_csv(make_checklist(lang)), DELIMITERS[lang])[0]
        for lang in LANGUAGES
    )

    assert ["Skill code", "Level"] == english[:2]
    assert not set(english) & set(french)


def test_french_headings_are_those_of_a_trainers_grid() -> None:
    """Level aimed at, both assessments, evidence, due date and signature."""
    headings = read_table(render_csv(make_checklist("fr")), ";")[0]

    assert [
        "Code de la compétence",
        "Niveau",
        "Compétence",
        "Niveau acquis",
        "Niveau visé",
        "Ce qui s’observe",
        "Partie de la liste",
        "Essentielle",
        "Heures d’étude, minimum",
        "Heures d’étude, probable",
        "Heures d’étude, maximum",
        "Heures de pratique, minimum",
        "Heures de pratique, probable",
        "Heures de pratique, maximum",
        "Autoévaluation",
        "Évaluation du formateur ou de la formatrice",
        "Acquis",
        "Constaté en formation",
        "Preuve constatée",
        "Échéance",
        "Date d’acquisition",
        "Visa du formateur ou de la formatrice",
        "Graphe",
    ] == headings


def test_row_says_what_is_observed_and_where_it_belongs() -> None:
    """A row can be read alone, whatever the table is sorted by."""
    row = next(r for r in rows(make_checklist("fr")) if r[:2] == ["accounts", "3"])

    assert [
        "Comptes",
        "pratique",
        "maîtrise",
        "Montre accounts au rang 3\u202f: vu.",
        "Étape 2\u202f: Chargé·e → Responsable",
        "oui",
        "100",
        "1200",
        "3000",
        *("4", "5", "6"),
    ] == row[2:14]


def test_desirable_rows_say_that_they_are_not_essential() -> None:
    """The mark stands on each row."""
    marks = {(r[0], r[1]): r[7] for r in rows(make_checklist())}

    assert "no" == marks["tables", "2"]
    assert "yes" == marks["budgets", "2"]
    assert "no" == marks["budgets", "3"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_add_up_to_the_effort_of_the_route(language) -> None:
    """A spreadsheet's sums are the route's low, likely and high."""
    columns = zip(*(r[8:11] for r in rows(make_checklist(language))), strict=True)
    route = find_answer(make_graph(), desirable=True).routes[0]

    assert route.effort_hours == Range(*(sum(map(int, c)) for c in columns))


@pytest.mark.parametrize("language", LANGUAGES)
def test_practice_stands_in_columns_beside_study(language) -> None:
    """Its sums are those of the route, too."""
    columns = zip(*(r[11:14] for r in rows(make_checklist(language))), strict=True)
    route = find_answer(make_graph(), desirable=True).routes[0]

    assert route.practice_hours == Range(*(sum(map(int, c)) for c in columns))


def test_columns_to_fill_in_are_empty_but_for_the_box() -> None:
    """Nothing is judged in advance."""
    assert {("", "", "☐", "☐", "", "", "", "")} == {
        tuple(row[14:22]) for row in rows(make_checklist())
    }


@pytest.mark.parametrize(
    "label", ["=CMD()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=A1&"x"']
)
def test_text_that_looks_like_a_formula_is_guarded(label: str) -> None:
    """A spreadsheet shows it and does not compute it."""
    assert f"'{label}" == rows(relabelled(label))[0][2]


@pytest.mark.parametrize(
    "label", ['He said "yes"', "a,b;c", "a;=CMD()", "a\nb", "5 = 3 + 2", "É → ☐"]
)
def test_other_text_comes_back_as_it_is(label: str) -> None:
    """Delimiters, quotes and line breaks stay inside their cell."""
    assert label == rows(relabelled(label))[0][2]


def test_text_with_the_other_delimiter_is_quoted() -> None:
    """Opened with the wrong delimiter, a cell still begins no formula."""
    content = render_csv(relabelled("a;=CMD()")).decode("utf-8-sig")

    assert '"a;=CMD()"' in content


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_can_be_chosen(delimiter: str) -> None:
    """The language only sets the usual one."""
    checklist = make_checklist()

    assert rows(checklist) == rows(checklist, delimiter)


@pytest.mark.parametrize("delimiter", ["", "|", ";;"])
def test_other_delimiters_are_refused(delimiter: str) -> None:
    """The error names the three that can be given."""
    with pytest.raises(InvalidValueError, match="comma, semicolon or tab"):
        render_csv(make_checklist(), delimiter=delimiter)


def test_empty_checklist_has_headings_only() -> None:
    """Nothing missing is a table without rows."""
    checklist = role_checklist(make_graph(), "assistant", language="en")

    assert [] == rows(checklist)
