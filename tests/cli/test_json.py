"""The JSON answers keep their contract to the letter."""

from __future__ import annotations

import json

import pytest

from careerpath import load_graph
from careerpath.model.evidence import PROVES, TIERS
from careerpath.model.prospects import SORTS
from careerpath.model.transition import MOVE_KINDS
from tests.cli.runs import run

NUMBERS = {"low": int, "likely": int, "high": int}
MONTHS = {"low": float, "likely": float, "high": float}
TEXT = {"en": str, "fr": str}
SKILL_STEP = {
    "skill": str,
    "from_level": int,
    "to_level": int,
    "hours": NUMBERS,
    "practice_hours": NUMBERS,
}
CITED = {"source": str, "tier": set(TIERS), "proves": {*PROVES, None}}
EVIDENCE = {**CITED, "record": (str, None), "note": (TEXT, None)}
CONTEXTS = {"company_size": [str], "status": [str]}
OVERLAP = {
    "roles": [str],
    "contexts": CONTEXTS,
    "because": TEXT,
    "evidence": [EVIDENCE],
}
TRANSITION = {
    "origin": str,
    "destination": str,
    "kind": set(MOVE_KINDS),
    "experience_months": NUMBERS,
    "essential": {...: int},
    "contexts": CONTEXTS,
    "because": TEXT,
    "evidence": [{**EVIDENCE, "rank": (int, None)}],
}
STEP = {
    "origin": str,
    "destination": str,
    "kind": set(MOVE_KINDS),
    "experience_months": NUMBERS,
    "time_months": MONTHS,
    "effort_hours": NUMBERS,
    "practice_hours": NUMBERS,
    "skills": [SKILL_STEP],
    "evidence": [CITED],
}
ROUTE = {
    "roles": [str],
    "moves": int,
    "effort_hours": NUMBERS,
    "practice_hours": NUMBERS,
    "hardest_step_hours": int,
    "experience_months": NUMBERS,
    "time_months": MONTHS,
    "steps": [STEP],
}
VERDICTS = {
    ...: {
        "finding": {"recorded", "shared", "opposite", "absent", "uncoded"},
        "rows": [str],
        "opposite": [str],
        "shared": [str],
        "uncoded": [str],
    }
}
CHANGE = {
    "role": str,
    "origin": (str, None),
    "skill": str,
    "level": int,
    "hours": int,
    "route": [str],
}
#: The argument for the recommended route.
WHY = {
    "steps": [
        {
            "origin": str,
            "destination": str,
            "kept": {...: int},
            "serves_later_hours": int,
            "spared_hours": int,
            "requirements": int,
            "inferred_requirements": int,
            "estimated_skills": int,
            "lacking": {...: int},
            "verdicts": VERDICTS,
            "change": (CHANGE, None),
        }
    ],
    "change": (CHANGE, None),
    "untried": int,
}
#: What ends every answer from a graph: what the licences of its sources ask for.
OWED = {"notices": [TEXT]}
SHAPES = {
    "routes": {
        "schema": {"careerpath/routes/1"},
        "origin": str,
        "destination": str,
        "by": (str, [str]),
        "hours_per_week": int,
        "held": {...: int},
        "max_moves": int,
        "proven": bool,
        "lower_bound": (int, float, None),
        "direct": {
            "recorded": bool,
            "effort_hours": NUMBERS,
            "practice_hours": NUMBERS,
            "hardest_step_hours": int,
            "moves": int,
            "experience_months": (NUMBERS, None),
            "time_months": (MONTHS, None),
            "skills": [SKILL_STEP],
        },
        "routes": [{**ROUTE, "best_at": ([str], None)}],
        "reason": (str, None),
        "stepping_down": [ROUTE],
        "tolerance": (int, None),
        "overlaps": [OVERLAP],
        "why": (WHY, None),
    },
    "gap": {
        "schema": {"careerpath/gap/1"},
        "role": str,
        "skills": [
            {
                "skill": str,
                "from_level": int,
                "to_level": int,
                "essential": bool,
                "hours": NUMBERS,
                "practice_hours": NUMBERS,
            }
        ],
        "effort_hours": NUMBERS,
        "practice_hours": NUMBERS,
    },
    "compare": {
        "schema": {"careerpath/compare/1"},
        "roles": [str],
        "shared": [{"skill": str, "levels": {...: int}}],
        "only": {...: [{"skill": str, "level": int}]},
        "overlaps": [OVERLAP],
        "differences": [
            {
                "skill": str,
                "levels": {...: int},
                "hours": NUMBERS,
                "practice_hours": NUMBERS,
            }
        ],
        "crossings": [
            {
                "origin": str,
                "destination": str,
                "effort_hours": NUMBERS,
                "practice_hours": NUMBERS,
            }
        ],
        "ahead": {
            ...: [
                {
                    "role": str,
                    "kind": set(MOVE_KINDS),
                    "grade_change": int,
                    "effort_hours": NUMBERS,
                    "practice_hours": NUMBERS,
                }
            ]
        },
        "nearness": (
            {
                "efforts": [
                    {"role": str, "effort_hours": NUMBERS, "practice_hours": NUMBERS}
                ],
                "nearest": (str, None),
            },
            None,
        ),
    },
    "next": {
        "schema": {"careerpath/next/1"},
        "origin": str,
        "sort": set(SORTS),
        "roles": [
            {
                "role": str,
                "kind": set(MOVE_KINDS),
                "grade_change": int,
                "closeness": float,
                "effort_hours": NUMBERS,
                "practice_hours": NUMBERS,
                "experience_months": NUMBERS,
                "time_months": MONTHS,
                "skills": [SKILL_STEP],
                "evidence": [CITED],
            }
        ],
        "overlaps": [OVERLAP],
    },
    "reach": {
        "schema": {"careerpath/reach/1"},
        "role": str,
        "reverse": bool,
        "within_hours": (int, None),
        "within_months": (int, None),
        "sort": set(SORTS),
        "hours_per_week": int,
        "max_moves": int,
        "complete": bool,
        "proven": bool,
        "roles": [{"role": str, "grade_change": int, "closeness": float, **ROUTE}],
    },
    "unlock": {
        "schema": {"careerpath/unlock/1"},
        "origin": str,
        "role": (str, None),
        "within_hours": (int, None),
        "within_months": (int, None),
        "hours_per_week": int,
        "proven": bool,
        "skills": [SKILL_STEP],
        "hours": NUMBERS,
        "practice_hours": NUMBERS,
        "route": (ROUTE, None),
        "reason": (str, None),
        "key_skills": {
            "reachable": [str],
            "proven": bool,
            "skills": [
                {
                    "skill": str,
                    "level": int,
                    "hours": NUMBERS,
                    "practice_hours": NUMBERS,
                    "opens": [str],
                }
            ],
        },
    },
    "check": {
        "schema": {"careerpath/check/1"},
        "problems": [
            {"file": str, "line": int, "severity": {"error", "warning"}, "message": str}
        ],
    },
    "why": {
        "schema": {"careerpath/why/1"},
        "origin": str,
        "destination": str,
        "transition": (TRANSITION, None),
        "reverse": (TRANSITION, None),
        "kept": {...: int},
        "gained": [SKILL_STEP],
        "effort_hours": NUMBERS,
        "practice_hours": NUMBERS,
        "verdicts": VERDICTS,
    },
    "evidence": {
        "schema": {"careerpath/evidence/1"},
        "moves": [
            {
                "origin": str,
                "destination": str,
                "kind": set(MOVE_KINDS),
                "tier": set(TIERS),
                "verdicts": VERDICTS,
                "comparable": bool,
                "confirmed": bool,
                "disputed": bool,
            }
        ],
        "counts": {
            "roles": int,
            "names": int,
            "official_titles": int,
            "skills": int,
            "statements": int,
            "essential": int,
            "desirable": int,
            "transitions": int,
            "families": int,
            "entry_family": str,
            "reachable_families": int,
            "prerequisite_links": int,
            "comparable": int,
            "confirmed": int,
            "tiers": {...: int},
            "standings": {...: int},
        },
    },
    "roles": {
        "schema": {"careerpath/roles/1"},
        "roles": [{"id": str, "label": TEXT, "family": str, "grade": int}],
    },
    "role": {
        "schema": {"careerpath/role/1"},
        "id": str,
        "label": TEXT,
        "aliases": {...: [str]},
        "family": str,
        "grade": int,
        "serves": TEXT,
        "authority": TEXT,
        "missions": [TEXT],
        "requirements": [
            {
                "skill": str,
                "level": int,
                "essential": bool,
                "importance": (int, None),
                "evidence": [EVIDENCE],
            }
        ],
        "codes": {...: [str]},
        "overlaps": [OVERLAP],
        "evidence": [EVIDENCE],
        "moves_from": [TRANSITION],
        "moves_to": [TRANSITION],
    },
    "skills": {
        "schema": {"careerpath/skills/1"},
        "skills": [{"id": str, "label": TEXT, "kind": str, "category": str}],
    },
    "skill": {
        "schema": {"careerpath/skill/1"},
        "id": str,
        "label": TEXT,
        "aliases": {...: [str]},
        "kind": str,
        "category": str,
        "levels": [
            {
                "level": int,
                "label": TEXT,
                "statement": (TEXT, None),
                "hours": NUMBERS,
                "practice_hours": NUMBERS,
                "prerequisites": {...: int},
            }
        ],
        "needed_for": [{"level": int, "skill": str, "skill_level": int}],
        "required_by": [{"role": str, "level": int, "essential": bool}],
        "codes": {...: [str]},
        "evidence": [EVIDENCE],
        "hours_evidence": [EVIDENCE],
    },
    "hours": {
        "schema": {"careerpath/hours/1"},
        "certifications": [
            {
                "source": str,
                "certification": TEXT,
                "published_hours": {"low": int, "high": int},
                "from": {"roles": [str], "skills": {...: int}},
                "to": {"roles": [str], "skills": {...: int}},
                "hours": NUMBERS,
                "ratio": float,
                "within_factor_two": bool,
                "reason_for_hours": bool,
            }
        ],
        "counts": {"skills": int, "argued": int, "published": int, "profiles": int},
    },
}
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


def mismatch(shape, value, path="answer"):
    """Return where a value departs from its shape, None where it does not."""
    if isinstance(shape, tuple):
        found = [mismatch(option, value, path) for option in shape]
        return None if None in found else found[0]
    if shape is None or isinstance(shape, type):
        fits = value is None if shape is None else type(value) is shape
        return None if fits else f"{path}: {value!r}"
    if isinstance(shape, set):
        return None if value in shape else f"{path}: {value!r}"
    if not isinstance(value, list if isinstance(shape, list) else dict):
        return f"{path}: {value!r}"
    if isinstance(shape, list):
        parts = [(shape[0], part, f"{path}[{i}]") for i, part in enumerate(value)]
    elif ... in shape:
        parts = [(shape[...], part, f"{path}.{key}") for key, part in value.items()]
    elif list(shape) != list(value):
        return f"{path}: {list(value)}"
    else:
        parts = [(shape[key], value[key], f"{path}.{key}") for key in shape]
    return next(filter(None, (mismatch(*part) for part in parts)), None)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_an_answer_has_the_fields_of_its_contract_in_order(call):
    """No other field, no other type."""
    answer = json.loads(run(*call, "--json").stdout)

    name = "hours" if "--hours" in call else call[0]

    owed = {} if name == "check" else OWED

    assert mismatch({**SHAPES[name], **owed}, answer) is None


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
    assert mismatch(SHAPES["check"], answer) is None
    first = next(p for p in answer["problems"] if p["file"].endswith("levels.yaml"))
    assert 1 == first["line"]
