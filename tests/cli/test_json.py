"""The JSON answers keep their contract to the letter."""

from __future__ import annotations

import json

import pytest

from careerpath import load_graph
from tests.cli.runs import run

CALLS = [
    ("routes", "executive-assistant", "hr-manager"),
    ("routes", "executive-assistant", "office-manager", "--by", "time", "-k", "1"),
    ("routes", "receptionist", "hr-officer", "--why"),
    ("routes", "executive-assistant", "hr-manager", "--max-moves", "1"),
    ("routes", "executive-assistant", "hr-manager", "--trade-offs"),
    ("routes", "executive-assistant", "hr-manager", "--trade-offs=moves,hardest-step"),
    ("reach", "executive-assistant", "--within-hours", "600", "-n", "3"),
    ("reach", "--to", "hr-manager", "--within-months", "60", "--hours-per-week", "8"),
    ("reach", "executive-assistant", "--within-hours", "0"),
    ("unlock", "hr-officer", "--from", "executive-assistant", "--within-hours", "400"),
    ("unlock", "hr-officer", "--from", "executive-assistant", "--within-months", "1"),
    ("unlock", "--from", "receptionist", "--within-hours", "500"),
    ("gap", "office-manager", "--from", "executive-assistant"),
    ("gap", "office-manager"),
    ("compare", "executive-assistant", "office-manager", "recruiter"),
    ("compare", "recruiter", "hr-officer", "--have", "spreadsheets=2"),
    ("next", "executive-assistant"),
    ("check",),
    ("evidence",),
    ("evidence", "--hours"),
    ("why", "executive-assistant", "office-manager"),
    ("why", "executive-assistant", "hr-director"),
    ("roles",),
    ("roles", "--family", "hr"),
    ("role", "executive-assistant"),
    ("skills",),
    ("skill", "spreadsheets"),
]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_an_answer_keeps_its_schema(call):
    """The one named after the command: `run` holds it against that."""
    answer = json.loads(run(*call, "--json").stdout)

    name = "hours" if "--hours" in call else call[0]
    assert f"careerpath/{name}/1" == answer["schema"]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_an_answer_is_the_same_in_both_languages(call):
    """Except the reason why there is no route."""
    answers = [
        json.loads(run(*call, "--json", lang=lang).stdout) for lang in ("en", "fr")
    ]
    for answer in answers:
        answer.pop("reason", None)

    assert answers[0] == answers[1]


def test_no_route_is_an_empty_list_with_the_reason_in_words():
    """In the language asked for, the direct jump still priced."""
    call = ("routes", "executive-assistant", "hr-manager", "--max-moves", "1", "--json")
    result = run(*call, lang="fr")
    answer = json.loads(result.stdout)

    assert 4 == result.exit_code
    assert [] == answer["routes"]
    assert answer["reason"] in result.stderr
    assert answer["reason"].startswith("Aucun parcours")
    assert answer["direct"]["effort_hours"]["likely"] > 0


def test_the_numbers_are_those_of_the_library():
    """Nothing is worked out again for JSON."""
    from careerpath import find_choices

    graph = load_graph()
    best = find_choices(graph, "executive-assistant", "hr-manager").routes[0]
    answer = json.loads(
        run("routes", "executive-assistant", "hr-manager", "--json").stdout
    )

    assert list(best.roles) == answer["routes"][0]["roles"]
    assert best.effort_hours._asdict() == answer["routes"][0]["effort_hours"]
    assert best.time_months._asdict() == answer["routes"][0]["time_months"]


def test_each_choice_says_what_it_is_best_at():
    """The best routes and trade-offs are no choices, and say nothing of it."""
    call = ("routes", "executive-assistant", "hr-manager", "--json")
    chosen, *others = (
        json.loads(run(*call, *options).stdout)
        for options in ((), ("-k", "2"), ("--by", "effort"), ("--trade-offs",))
    )

    assert ("choices", 10) == (chosen["by"], chosen["tolerance"])
    assert all(route["best_at"] for route in chosen["routes"][1:])
    for answer in others:
        assert answer["tolerance"] is None
        assert {None} == {route["best_at"] for route in answer["routes"]}
    assert [2, 3] == [len(answer["routes"]) for answer in others[:2]]


def test_trade_offs_name_their_criteria():
    """Those of the library unless others are given, in the order given."""
    call = ("routes", "executive-assistant", "hr-manager", "--json")
    usual, chosen = (
        json.loads(run(*call, option).stdout)
        for option in ("--trade-offs", "--trade-offs=hardest-step,effort")
    )

    assert ["effort", "time", "moves"] == usual["by"]
    assert ["hardest-step", "effort"] == chosen["by"]
    assert len(usual["routes"]) < len(chosen["routes"])


def test_both_names_for_the_reverse_give_the_same():
    """Also with options."""
    answers = [
        run(*call, "--family", "hr", "-n", "2", "--json").stdout
        for call in (("reach", "--to", "hr-manager"), ("who-can-reach", "hr manager"))
    ]

    assert answers[0] == answers[1]
    assert json.loads(answers[0])["reverse"] is True


def test_roles_within_reach_are_those_of_the_library_in_its_order():
    """Each with its route; a grade change is that of the person who moves."""
    from careerpath import reach_roles

    graph = load_graph()
    for reverse, call in ((False, "reach"), (True, "who-can-reach")):
        expected = reach_roles(graph, "office-manager", reverse=reverse).roles
        answer = json.loads(run(call, "office-manager", "--json").stdout)["roles"]

        assert [list(r.route.roles) for r in expected] == [r["roles"] for r in answer]
        for role in answer:
            before, after = (graph.role(role["roles"][end]).grade for end in (0, -1))
            assert after - before == role["grade_change"]


def test_next_and_reach_agree_on_how_close_a_role_is():
    """The list is in the order of closeness over all parts, unless asked otherwise."""
    near = json.loads(run("next", "office-manager", "--json").stdout)
    far = json.loads(run("reach", "office-manager", "-n", "99", "--json").stdout)
    back = json.loads(run("who-can-reach", "recruiter", "--json").stdout)
    hours = json.loads(run("next", "recruiter", "--sort", "hours", "--json").stdout)

    for answer in (near, far, back):
        closeness = [role["closeness"] for role in answer["roles"]]
        assert "closeness" == answer["sort"]
        assert sorted(closeness, reverse=True) == closeness
    known = {role["role"]: role["closeness"] for role in far["roles"]}
    assert {r["role"]: r["closeness"] for r in near["roles"]}.items() <= known.items()
    effort = [role["effort_hours"]["likely"] for role in hours["roles"]]
    assert ("hours", sorted(effort)) == (hours["sort"], effort)


def test_problems_keep_their_place(tmp_path):
    """File, line, severity, and the message in the language asked for."""
    (tmp_path / "levels.yaml").write_text("levels: no\n", encoding="utf-8")
    result = run("check", str(tmp_path), "--json", lang="fr")
    answer = json.loads(result.stdout)

    assert 3 == result.exit_code
    first = next(p for p in answer["problems"] if p["file"].endswith("levels.yaml"))
    assert 1 == first["line"]
