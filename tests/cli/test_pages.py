"""What people read says what they need to know."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careerpath import find_routes, load_graph
from careerpath.document.terminal import page_lines
from careerpath.pages.routes import routes_page
from careerpath.words import Words
from tests.cli.runs import run

GRAPH = load_graph()


def text(*call, lang="en"):
    """Return an answer with its line breaks undone."""
    return " ".join(run(*call, lang=lang).stdout.split(" ")).replace("\n", " ")


def flat(page):
    """Return the lines of a page as one, without margins and styles."""
    return " ".join(" ".join(page_lines(page)).replace("\x1b[0m", "").split())


def page(answer, lang="en"):
    """Return the page of an answer as one line."""
    return flat(routes_page(Words(GRAPH, lang), answer))


@pytest.fixture(scope="module")
def answer():
    """Return the routes of the first story."""
    return find_routes(GRAPH, "executive-assistant", "hr-manager")


def test_routes_show_all_that_they_cost(answer):
    """Chain, hours, months, moves, hardest step, and each skill's levels."""
    words, best = Words(GRAPH, "en"), answer.routes[0]
    shown = page(answer)

    assert f"Route 1: {words.chain(best.roles)}" in shown
    assert f"{words.hours(best.effort_hours)} of learning" in shown
    assert f"hardest step {best.hardest_step_hours:,} h" in shown
    for step in best.steps:
        assert words.standing_evidence(step.evidence) in shown
        for skill in step.skills:
            line = (
                words.skill(skill.skill),
                words.rise(skill),
                words.bare(skill.hours),
            )
            assert " ".join(line) in shown


def test_the_direct_jump_stands_beside_the_routes(answer):
    """It says whether anyone recorded it."""
    recorded = find_routes(GRAPH, "executive-assistant", "office-manager")

    assert "h (729–2,306), not a recorded move" in page(answer)
    assert ", 32.7 months (17.7–60.1), a recorded move" in page(recorded)


def test_figures_are_called_estimates_and_sources_are_thanked(answer):
    """Once, at the end."""
    end = page(answer).partition("Direct jump")[2]

    assert "Hours and months are estimates" in end
    assert "No public classification gives learning hours" in end
    assert GRAPH.sources["rome-3.47"].notice.en in end


@pytest.mark.parametrize(
    ("by", "bound", "expected"),
    [
        ("effort", 1000, "a better route may save 326 h at the most"),
        ("time", 80.5, "a better route may save 9.5 months at the most"),
        ("moves", 1, "a better route may save 1 moves at the most"),
        ("hardest-step", 1000, "hardest step of a better route may be 142 h less"),
    ],
)
def test_an_unproven_answer_says_how_far_it_may_be_off(answer, by, bound, expected):
    """In the unit of the criterion."""
    unproven = replace(answer, by=by, proven=False, lower_bound=bound)

    assert expected in page(unproven)
    assert "Not proven" not in page(replace(answer, by=by))


def test_weak_evidence_looks_weak():
    """By a word, without colour."""
    shown = run("why", "executive-assistant", "senior-executive-assistant").stdout

    assert "- inferred by us" in shown


def test_why_gives_the_whole_argument():
    """Reasons, evidence with entries, what is kept, what is new, the way back."""
    shown = run("why", "executive-assistant", "office-manager").stdout
    move = GRAPH.transition(origin="executive-assistant", destination="office-manager")
    joined = " ".join(shown.split())

    assert move.because.en in joined
    for item in move.evidence:
        assert GRAPH.sources[item.source].title in joined
        assert item.record in joined
        assert item.note is None or item.note.en in joined
    for heading in ("What the role before gives", "What is new", "The other way round"):
        assert f"\n{heading}" in shown


def test_why_says_plainly_that_a_move_is_not_recorded():
    """And how to find ways in several moves."""
    result = run("why", "EA", "hr director")

    assert "This move is not recorded in the graph." in result.stdout
    assert "careerpath routes executive-assistant hr-director" in result.stderr
    assert 0 == result.exit_code


def test_next_stands_in_sections():
    """Up, across, back; the cheapest first in each."""
    lines = run("next", "executive-assistant").stdout.splitlines()
    places = [
        lines.index(next(x for x in lines if x.startswith(h)))
        for h in ("Up", "Across", "Back")
    ]

    assert places == sorted(places)


@pytest.mark.parametrize("role", GRAPH.roles.values(), ids=lambda role: role.id)
def test_a_role_page_shows_everything_about_it(role):
    """In the language asked for."""
    shown = " ".join(run("role", role.id, lang="fr").stdout.split())
    say = Words(GRAPH, "fr").say

    for part in (role.label, role.serves, role.authority, *role.missions):
        assert " ".join(say(part).split()) in shown
    for codes in role.codes.values():
        assert all(code in shown for code in codes)


def test_an_overlap_shows_on_both_roles():
    """Wherever it is stated."""
    for role, other in (("EA", "Office manager"), ("OM", "Executive assistant")):
        part = run("role", role).stdout.partition("Often held together with")[2]

        assert f"\n  {other}\n" in part


def test_a_skill_page_shows_levels_and_who_needs_it():
    """Statements, hours, prerequisites both ways, roles."""
    shown = " ".join(run("skill", "hr reporting").stdout.split())
    skill = GRAPH.skill("hr-reporting")

    assert all(statement.en in shown for statement in skill.statements.values())
    assert (
        "To be learnt before Level For level Data protection awareness working" in shown
    )
    assert "To be learnt after Level With level Employee surveys" in shown
    assert "HR manager practitioner essential" in shown


def test_french_joins_both_genders():
    """As the graph gives them."""
    assert "Assistant·e de direction" in run("roles", lang="fr").stdout


def test_many_roles_are_compared_by_letter():
    """With a key to letters and levels."""
    shown = run("compare", "EA", "OM", "recruiter", "hr manager").stdout

    assert "A: Executive assistant\n" in shown
    assert re.search(r"^Skill +A  B  C  D  Hours between$", shown, re.MULTILINE)
    assert "Levels: 1 awareness, 2 working, 3 practitioner, 4 expert" in shown


def test_check_lists_problems_on_stdout_and_counts_on_stderr(tiny):
    """Warnings pass, unless strict."""
    path = tiny / "roles" / "extra.yaml"
    path.write_text("", encoding="utf-8")
    try:
        result = run("check", str(tiny), lang="en")
    finally:
        path.unlink()

    assert 3 == result.exit_code
    assert result.stdout.startswith(f"{path}:1: error: the file is empty")
    assert "1 error, 0 warnings\n" == result.stderr


def test_check_strict_counts_warnings(tiny):
    """A stranger in the folder is one."""
    path = tiny / "notes.txt"
    path.write_text("", encoding="utf-8")
    try:
        codes = [
            run("check", str(tiny), *more).exit_code for more in ((), ("--strict",))
        ]
    finally:
        path.unlink()

    assert [0, 3] == codes


def test_check_is_quiet_on_stdout_when_all_is_well():
    """It says so on stderr."""
    result = run("check", lang="fr")

    assert (0, "", "Aucun problème\n") == (
        result.exit_code,
        result.stdout,
        result.stderr,
    )
