"""Pages about trade-offs, reach, keys and reasons say how sure they are."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from careerpath import load_graph, next_roles, reach_roles
from careerpath.document.terminal import page_lines
from careerpath.model.prospects import SORTS
from careerpath.pages.moves import next_page
from careerpath.pages.reach import reach_page
from careerpath.words import Words
from tests.cli.runs import run
from tests.planning.instances import make_graph

GRAPH = load_graph()
PAIR = ("executive-assistant", "hr-manager")
WORDS = Words(GRAPH, "en")


def flat(text):
    """Return a text on one line with single spaces, without styles."""
    return re.sub(r"[ \n]+", " ", re.sub(r"\x1b\[\dm", "", text))


def said(page):
    """Return what a terminal shows of a page as one line."""
    return flat("\n".join(page_lines(page)))


def page(*call, lang="en"):
    """Return the page of a call as one line with single spaces."""
    return flat(run(*call, lang=lang).stdout)


# ------------------------------------------------------------------------ trade-offs


def test_a_small_label_budget_is_told_from_end_to_end():
    """On the page and in JSON."""
    call = ("routes", *PAIR, "--via", "recruiter", "--label-budget", "1")
    result = run(*call, "--trade-offs", lang="fr")

    assert 1 == result.exit_code
    assert "Aucun parcours trouvé" in result.stdout
    assert "avant que la recherche n’atteigne sa limite" in result.stderr
    assert '"proven": false' in run(*call, "--json").stdout


def test_what_is_wrong_with_criteria_is_told_with_the_choices():
    """In both languages."""
    call = ("routes", *PAIR, "--trade-offs=effort,speed")

    assert (
        "Invalid value for --trade-offs: “effort,speed”; write one or more of these"
        in run(*call, lang="en").stderr
    )
    assert "effort, time, moves, hardest-step" in run(*call, lang="fr").stderr
    conflict = run("routes", *PAIR, "--trade-offs", "--by", "time", lang="en").stderr
    assert "leave out -k, --by and --tolerance" in conflict


def test_two_dashes_end_the_options():
    """What follows is a role, whatever it looks like."""
    assert 5 == run("routes", "--", "--trade-offs", "hr-manager").exit_code


# ----------------------------------------------------------------------------- reach


@pytest.mark.parametrize("sort", SORTS)
def test_each_section_keeps_the_order_asked_for(sort):
    """It is said above them, in both languages, and the closest come first usually."""
    orders = {
        "closeness": ("the closest first", "les plus proches d’abord"),
        "hours": (
            "the fewest hours of study first",
            "par heures d’étude croissantes",
        ),
        "months": ("the fewest months first", "par durée croissante"),
    }
    english, french = orders[sort]
    found = next_roles(GRAPH, "executive-assistant", sort=sort)
    shown = page("next", "executive-assistant", "--sort", sort)
    up = [WORDS.bare(r.effort_hours) for r in found if r.grade_change > 0]

    assert f"In each part, {english}." in shown
    assert f"20 roles, {english}." in page("reach", "EA", "--sort", sort)
    for call in ("next", "who-can-reach"):
        told = run(call, "EA", "--sort", sort, lang="fr").stdout
        assert f", {french}." in " ".join(told.split())
    if sort == "closeness":
        assert shown == page("next", "executive-assistant")
    assert up == sorted(up, key=shown.index)


def test_sections_are_ordered_and_the_closest_come_first():
    """Up, across, back, as for the roles one move away."""
    found = reach_roles(GRAPH, "executive-assistant").roles
    lines = run("reach", "executive-assistant", "-n", "40").stdout.splitlines()
    places = [
        lines.index(next(x for x in lines if x.startswith(h)))
        for h in ("Up  ", "Across  ", "Back  ")
    ]

    assert places == sorted(places)
    up = [WORDS.bare(r.route.effort_hours) for r in found if r.grade_change > 0]
    rows = "\n".join(lines[places[0] : places[1]])
    assert sorted(up, key=rows.index) == up


@pytest.mark.parametrize("call", ["next", "reach"])
def test_most_people_go_elsewhere(call):
    """It is said once, of a graph that is not all jobs."""
    text = " ".join(run(call, "executive assistant").stdout.split())
    note = "leave for other jobs than the 40 of this graph."

    assert 1 == text.count(note)


def test_reach_shows_the_way_and_its_weakest_evidence():
    """Figures first, the roles on the way below."""
    found = reach_roles(GRAPH, "executive-assistant", family="project").roles
    shown = page("reach", "executive-assistant", "--family", "project")
    far = next(item.route for item in found if item.route.moves > 1)

    way = f"{far.moves} moves by way of {WORDS.chain(far.roles[1:-1])}"
    months = WORDS.bare_wait(far.time_months)
    assert f"{months} {way}; evidence: inferred by us" in shown


@pytest.mark.parametrize("command", ["next", "reach", "who-can-reach"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_practice_has_a_column_beside_study(command, lang):
    """With its range, in every row."""
    words = Words(GRAPH, lang)
    shown = flat(run(command, "executive-assistant", lang=lang).stdout)
    back = command == "who-can-reach"
    found = reach_roles(GRAPH, "executive-assistant", reverse=back).roles
    ways = [role.route for role in found]
    if command == "next":
        ways = next_roles(GRAPH, "executive-assistant")

    assert ways
    for way in ways:
        hours = f"{words.bare(way.effort_hours)} {words.bare(way.practice_hours)}"
        assert f"{hours} {words.bare_wait(way.time_months)} " in shown
    head = "Study Practice Months" if lang == "en" else "Étude Pratique Mois"
    assert head in shown


def test_a_graph_without_practice_has_no_column_of_it():
    """Study stands alone."""
    graph = make_graph({"a": {}, "b": {"x": 2}}, [("a", "b", 3)])
    words = Words(graph, "en")

    assert "Study Months b 3 (1–6) 3 (1–6) 1 move; evidence: recorded" in said(
        reach_page(words, reach_roles(graph, "a"))
    )
    assert "Study Months b 3 (1–6) 3 (1–6) lateral move; evidence: recorded" in said(
        next_page(words, next_roles(graph, "a"))
    )


def test_reach_in_reverse_says_for_whom_it_is_a_step_up():
    """And what those people are taken to hold."""
    shown = page("who-can-reach", "hr-manager")

    assert "A step up for Study" in shown
    assert "Someone in each role is taken to hold what it requires." in shown
    assert "HR director" in shown.partition("A step back for")[2]


def test_more_roles_than_asked_for_are_announced():
    """Not otherwise."""
    text = "There are more: raise -n to see them."

    assert text in run("reach", "executive-assistant", "-n", "2").stdout
    assert text not in run("reach", "executive-assistant", "-n", "40").stdout


def test_unproven_reach_says_that_roles_may_be_missing():
    """In both languages, with the option that helps."""
    answer = replace(reach_roles(GRAPH, "executive-assistant"), proven=False)

    assert "Not proven: roles may be missing" in said(reach_page(WORDS, answer))
    french = said(reach_page(Words(GRAPH, "fr"), answer))
    assert "il manque peut-être des métiers" in french
    assert "--label-budget N" in french


def test_no_role_within_a_budget_says_what_to_do():
    """The budget is named with the space of French numbers."""
    call = ("reach", "EA", "--within-hours", "0", "--within-months", "1200")
    result = run(*call, lang="fr")

    assert 4 == result.exit_code
    assert "Aucun métier n’est à portée avec 0 h d’étude et 1\u202f200 mois" in (
        result.stderr
    )


def test_the_role_of_a_profile_is_where_reach_begins(tmp_path):
    """As it is where `unlock` does."""
    path = tmp_path / "me.yaml"
    path.write_text("role: executive-assistant\n", encoding="utf-8")
    person = ("--profile", str(path), "--within-hours", "400")

    assert "From: Executive assistant" in run("reach", *person).stdout
    assert "Executive assistant\n" in run("unlock", *person).stdout


# ---------------------------------------------------------------------------- unlock


def test_unlock_says_what_to_learn_first_and_the_way_from_then_on():
    """In hours, skill by skill."""
    call = ("unlock", "hr-officer", "--from", "EA", "--within-hours", "400")
    shown = page(*call)

    assert "takes no more than 400 h of study: " in shown
    assert "Skill to acquire Level Study" in shown
    after = shown.partition("The route from then on")[2]
    assert "Executive assistant → HR officer" in after
    assert "The single skill levels that open most roles" in after


def test_a_role_within_the_budget_needs_nothing_first():
    """It says so, and shows the route."""
    call = ("unlock", "hr-officer", "--from", "EA", "--within-hours", "9000")
    shown = page(*call)

    assert "Within 9,000 h of study already: nothing has to be learnt first." in shown
    assert "The route Executive assistant" in shown


def test_nothing_helps_against_a_wait():
    """The reason goes to stderr, the keys are still there."""
    call = ("unlock", "hr-manager", "--from", "EA", "--within-months", "36")
    result = run(*call, lang="en")

    assert 4 == result.exit_code
    assert "No skill helps" in result.stderr
    assert "Nothing that can be learnt brings this role" in result.stdout
    assert "The single skill levels that open most roles" in result.stdout


def test_unlock_asks_for_what_it_needs():
    """An origin, a budget."""
    assert "--from ROLE" in run("unlock", "OM", "--within-hours", "9", lang="en").stderr
    assert "--within-hours N" in run("unlock", "--from", "EA", lang="en").stderr


def test_an_unproven_unlocking_says_so():
    """What was found may not be the least."""
    call = ("unlock", "--from", "EA", "--within-hours", "400", "--label-budget", "1")

    assert "Not proven: roles and skills may be missing" in run(*call).stdout


# ------------------------------------------------------------------------------ why


@pytest.mark.parametrize(
    ("lang", "heading", "thin", "decisive"),
    [
        ("en", "Why, step by step", "Thin evidence: ", "Decisive: if “Onboarding”"),
        (
            "fr",
            "Pourquoi, étape par étape",
            "Preuves minces : ",
            "Décisif : si l’on ne demandait pas ici « Accueil et intégration",
        ),
    ],
)
def test_why_follows_the_recommended_route(lang, heading, thin, decisive):
    """Only if it is asked for; the JSON has the facts under a key of its own."""
    call = ("routes", "receptionist", "hr-officer")
    told = " ".join(run(*call, "--why", lang=lang).stdout.split())
    plain = run(*call, lang=lang).stdout
    answers = [
        json.loads(run(*call, *why, "--json").stdout) for why in ((), ("--why",))
    ]

    assert told.index(heading) < told.index(thin) < told.index(decisive)
    assert heading not in plain
    assert answers[0]["why"] is None
    assert "onboarding" == answers[1]["why"]["change"]["skill"]


@pytest.mark.parametrize("other", ["--trade-offs", "-k2", "--by=time"])
def test_why_is_for_choices(other):
    """Beside other routes it is refused, with what to leave out."""
    result = run("routes", "receptionist", "hr-officer", "--why", other, lang="en")

    assert 2 == result.exit_code
    assert "leave out -k, --by, --trade-offs" in result.stderr


def test_why_without_a_route():
    """The reason is told as ever."""
    call = ("routes", "receptionist", "hr-officer", "--max-moves", "1", "--why")
    result = run(*call, lang="en")

    assert 4 == result.exit_code
    assert "Decisive" not in result.stdout
