"""A profile file says what a person holds, or what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from careerpath import CareerGraph, Profile, load_graph, load_profile
from careerpath.errors import DataError, FileError
from careerpath.model.wishes import Wishes
from tests.loading.folders import BASE

if TYPE_CHECKING:
    from pathlib import Path

A_NAME = (
    "write a first name on one line, with 80 characters or fewer, in quotes if it "
    "reads like a number or like yes or no"
)
OFF_DESKS = Wishes(avoid_families=("desk",))


@pytest.fixture(scope="module")
def graph() -> CareerGraph:
    return load_graph(BASE, cache=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", Profile()),
        ("role: clerk", Profile(role="clerk")),
        ("role: Hôtesse", Profile(role="greeter")),
        ("months_in_role: 30", Profile(months_in_role=30)),
        ("hours_per_week: 60", Profile(hours_per_week=60)),
        ("assume_role_skills: false", Profile(assume_role_skills=False)),
        ("assume_role_skills: true", Profile()),
        ("skills: {filing: 2, welcome: 0}", Profile(held={"filing": 2, "welcome": 0})),
        ("skills: {filing: Autonomie}", Profile(held={"filing": 2})),
        (
            "skills: {filing: 'able', welcome: not held}",
            Profile(held={"filing": 2, "welcome": 0}),
        ),
        ("compétences: {filing: non acquis}", Profile(held={"filing": 0})),
        ("skills:\n  standard: 1", Profile(held={"telephone": 1})),
        ("skills: {}", Profile()),
        ("métier: Hôtesse\nMois dans le métier: 3", Profile("greeter", 3)),
        ("compétences: {filing: 2}", Profile(held={"filing": 2})),
        ("heures_par_semaine: 6", Profile(hours_per_week=6)),
        ("competences_du_metier_acquises: faux", Profile(assume_role_skills=False)),
        ("title_gender: feminine", Profile(title_gender="feminine")),
        ("genre_des_titres: masculin", Profile(title_gender="masculine")),
        ("genre_des_titres: Féminin", Profile(title_gender="feminine")),
        ("first_name: Ada", Profile(first_name="Ada")),
        ("prénom: Zoé", Profile(first_name="Zoé")),
        ("target: clerk", Profile(target="clerk")),
        ("métier visé: Hôtesse", Profile(target="greeter")),
        ("company_size: sme", Profile(wishes=Wishes(company_size="sme"))),
        ("taille_d_entreprise: PME", Profile(wishes=Wishes(company_size="sme"))),
        ("statut: indépendante", Profile(wishes=Wishes(status="freelance"))),
        (
            "avoid_roles: [greeter, clerk, greeter]",
            Profile(wishes=Wishes(avoid_roles=("clerk", "greeter"))),
        ),
        ("avoid_roles: clerk", Profile(wishes=Wishes(avoid_roles=("clerk",)))),
        ("familles_à_éviter: [Desk]", Profile(wishes=OFF_DESKS)),
        ("avoid_families: [desk]", Profile(wishes=OFF_DESKS)),
        ("never_below_my_grade: true", Profile(wishes=Wishes(never_below_grade=True))),
        (
            "jamais_sous_mon_grade: vrai",
            Profile(wishes=Wishes(never_below_grade=True)),
        ),
        (
            "matters: [firm-evidence, soon]",
            Profile(wishes=Wishes(matters=("soon", "firm-evidence"))),
        ),
        (
            "ce_qui_compte: [petites-marches]",
            Profile(wishes=Wishes(matters=("gentle-steps",))),
        ),
    ],
)
def test_profile_is_read(
    text: str, expected: Profile, graph: CareerGraph, tmp_path: Path
) -> None:
    """Every key is optional; names are ids, labels or aliases."""
    assert expected == load_profile(written(tmp_path, text), graph)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "",
            "1: the file is empty; write its content or delete the file",
        ),
        (
            "role: cleark",
            "1: No role is called “cleark”. Did you mean one of these: clerk?",
        ),
        (
            f"role: ({'z' * 400}",
            (
                f"1: “({'z' * 39}…” has 401 characters; no name has more than 300. "
                "Write an id, a label or an alias."
            ),
        ),
        (
            "role: zzz",
            "1: No role is called “zzz”. Write an id, a label or an alias.",
        ),
        (
            "skills: {filling: 1}",
            "1: No skill is called “filling”. Did you mean one of these: filing?",
        ),
        (
            "skills: {filing: 3}",
            "1: level 3 is off the scale; write a level from 0 to 2",
        ),
        (
            "compétences: {filing: superbe}",
            (
                "1: “superbe” is not a level; write one of: 0 not held / non acquis, "
                "1 basic / bases, 2 able / autonomie"
            ),
        ),
        (
            "skills: {filing: 1.5}",
            (
                "1: “1.5” is not a level; write one of: 0 not held / non acquis, "
                "1 basic / bases, 2 able / autonomie"
            ),
        ),
        (
            "skills: {filing: -1}",
            "1: level -1 is off the scale; write a level from 0 to 2",
        ),
        (
            "skills:\n  filing: 1\n  Classement: 2",
            "3: “Classement” is the skill filing again, as on line 2; keep one of them",
        ),
        (
            "hours_per_week: 61",
            "1: 61 hours per week is too many; write 60 or fewer",
        ),
        (
            "hours_per_week: 0",
            "1: 0 is too small; write 1 or more",
        ),
        (
            "months_in_role: -1",
            "1: -1 is too small; write 0 or more",
        ),
        (
            "assume_role_skills: no",
            "1: write true or false here, without quotes",
        ),
        (
            'assume_role_skills: "true"',
            "1: write true or false here, without quotes",
        ),
        (
            "role: true",
            "1: other programs do not read “true” as a text; put it in quotes",
        ),
        (
            "rôle: clerk",
            "1: unknown key “rôle”; did you mean “role”?",
        ),
        (
            "role: clerk\nmétier: clerk",
            "2: “métier” says the same as “role” on line 1; keep one of them",
        ),
        (
            "métier: clerk\nrole: clerk",
            "2: “role” says the same as “métier” on line 1; keep one of them",
        ),
        (
            "title_gender: neuter",
            "1: “neuter” is not possible here; write one of: feminine, masculine",
        ),
        (
            "company_size: huge",
            "1: “huge” is not possible here; write one of: startup, sme, large",
        ),
        (
            "status: boss",
            "1: “boss” is not possible here; write one of: employee, freelance",
        ),
        (
            "avoid_roles: [cleark]",
            "1: No role is called “cleark”. Did you mean one of these: clerk?",
        ),
        (
            "avoid_families: [sea]",
            "1: “sea” is no family of roles here; write one of: desk, paper",
        ),
        (
            "matters: [money]",
            (
                "1: “money” is not possible here; write one of: less-study, soon, "
                "gentle-steps, firm-evidence"
            ),
        ),
        (
            "matters: [soon, less-study]",
            ("1: only one of these can come first: less-study, soon; keep one of them"),
        ),
        (
            "ce_qui_compte: [vite, less-study]",
            (
                "1: only one of these can come first: moins-d-étude, vite; keep one of "
                "them"
            ),
        ),
        (
            "never_below_my_grade: maybe",
            "1: write true or false here, without quotes",
        ),
        (
            "target: cleark",
            "1: No role is called “cleark”. Did you mean one of these: clerk?",
        ),
        (
            "first_name: [Ada]",
            f"1: {A_NAME}",
        ),
        ("first_name: yes", f"1: {A_NAME}"),
        (
            "first_name: " + "A" * 81,
            f"1: {A_NAME}",
        ),
        (
            "Genre des titres: neutre",
            "1: “neutre” is not possible here; write one of: féminin, masculin",
        ),
        (
            "skills: filing",
            "1: write keys and values (“key: value”) here, not a text",
        ),
    ],
)
def test_mistake_is_explained(
    text: str, expected: str, graph: CareerGraph, tmp_path: Path
) -> None:
    """Each mistake gives one problem with its line."""
    with pytest.raises(DataError) as caught:
        load_profile(written(tmp_path, text), graph)

    assert [expected] == [f"{p.line}: {p.message}" for p in caught.value.problems]


def test_all_mistakes_come_at_once(graph: CareerGraph, tmp_path: Path) -> None:
    """The error lists every problem in the order of the file, and counts them."""
    path = written(tmp_path, "skills: {filing: 9}\nhours_per_week: 99\nrole: {}\n")
    with pytest.raises(DataError, match=r"Errors to mend: 3\.") as caught:
        load_profile(path, graph)

    assert [(str(path), 1), (str(path), 2), (str(path), 3)] == [
        (problem.file, problem.line) for problem in caught.value.problems
    ]


def test_an_empty_list_is_as_good_as_none(graph: CareerGraph, tmp_path: Path) -> None:
    """Whoever cleared it need not remove the key."""
    assert load_profile(written(tmp_path, "months_in_role: 3"), graph) == load_profile(
        written(
            tmp_path,
            "months_in_role: 3\navoid_families: []\navoid_roles: []\nmatters: []\n",
        ),
        graph,
    )


def test_ambiguous_name_is_a_question(graph: CareerGraph, tmp_path: Path) -> None:
    """Several roles of one name are listed, never guessed."""
    roles = (graph.role("clerk"), graph.role("greeter"))
    twins = CareerGraph(
        scale=graph.scale,
        roles=[replace(role, aliases={"en": ("desk",)}) for role in roles],
    )
    with pytest.raises(DataError) as caught:
        load_profile(written(tmp_path, "role: Desk"), twins)

    assert ["“Desk” may mean several roles. Write one of: clerk, greeter"] == [
        str(problem.message) for problem in caught.value.problems
    ]


def test_absent_profile_is_named(graph: CareerGraph, tmp_path: Path) -> None:
    """A file that is not there is no data mistake."""
    with pytest.raises(FileError, match=r"me\.yaml” does not exist"):
        load_profile(tmp_path / "me.yaml", graph)


def written(folder: Path, text: str) -> Path:
    path = folder / "profile.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_profile_is_told_what_is_near_to_what_is_absent(tmp_path: Path) -> None:
    """As someone is who names a skill that the shipped graph does not hold."""
    with pytest.raises(DataError) as caught:
        load_profile(written(tmp_path, "skills: {LSF: 2}"), load_graph())

    (problem,) = caught.value.problems
    said = "“LSF” is not a skill of this graph. Nearest to it here: second-language"
    assert said == str(problem.message)


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029", "\r", "\n"])
def test_a_mistake_behind_any_line_end_of_yaml_is_told(end, graph, tmp_path):
    """Some of them end a line nowhere else."""
    path = tmp_path / "me.yaml"
    path.write_bytes(f"role: clerk{end}months_in_role: @3\n".encode())

    with pytest.raises(DataError) as caught:
        load_profile(path, graph)

    assert "“@”" in str(caught.value.problems[0].message)
