"""True plans are accepted, corrupted ones rejected with the line.

A thousand of each, with how many of each kind:
CAREERPATH_CORRUPTIONS=1000 pytest tests/plans/test_verifying.py -s
"""

from __future__ import annotations

import datetime as dt
import os
import random
from collections import Counter
from copy import deepcopy
from dataclasses import replace

import pytest
import yaml

from careerpath import CareerGraph, Profile
from careerpath.errors import DataError
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.model.ranges import Range
from careerpath.plans.reading import read_plan
from careerpath.plans.verifying import verify_plan
from tests.planning.instances import GENERATORS, make_question
from tests.plans.made import GRAPH, START, plans_of, shipped_plan, written

CORRUPTIONS = int(os.environ.get("CAREERPATH_CORRUPTIONS", "114"))
#: Those of libyaml, where it is there, take a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def tell(*lines):
    """Show figures to whoever looks for them with -s."""
    print("", *lines, sep="\n")  # noqa: T201


def findings(graph, path):
    """Return the problems of a plan file, those of its form too."""
    try:
        return verify_plan(graph, read_plan(path, graph)).problems
    except DataError as error:
        return error.problems


def test_true_plans_are_accepted(tmp_path):
    """Whatever was asked for, with a first day and without."""
    accepted = seed = 0
    while accepted < CORRUPTIONS:
        for generator in GENERATORS:
            question = make_question(generator, seed)
            for plan in plans_of(question, START if seed % 2 else None):
                path = written(question.graph, plan, tmp_path)
                found = verify_plan(question.graph, read_plan(path, question.graph))
                assert found.holds, found.problems
                assert (found.problems, found.changed) == ((), False)
                accepted += 1
        seed += 1
    tell(f"{accepted} true plans accepted")


# ----------------------------------------------------------------------- corruptions


def skills_of(said):
    """Return every list of skills in a plan."""
    return [period["skills"] for move in said["moves"] for period in move["study"]]


def drop_a_skill(said, rng):
    skills = rng.choice(skills_of(said))
    del skills[rng.randrange(len(skills))]


def change_an_hour(said, rng):
    entry = rng.choice([*rng.choice(skills_of(said)), *said["moves"], said])
    hours = entry.get("hours") or entry["effort_hours"]
    hours[2] += 1


def swap_an_order(said, rng):
    skills = [entry for skills in skills_of(said) for entry in skills]
    one, other = rng.sample(range(len(skills)), 2)
    first, second = skills[one], skills[other]
    kept = dict(first)
    first.clear()
    first.update(second)
    second.clear()
    second.update(kept)


def cite_a_false_source(said, rng):
    rng.choice(said["moves"])["sources"][0] = rng.choice(["esco-1.1.1", "nobody"])


def move_a_date(said, rng):
    entry, key = rng.choice(
        [
            *((move, "within_reach") for move in said["moves"]),
            *((p, "from") for move in said["moves"] for p in move["study"]),
            *((p, "until") for move in said["moves"] for p in move["study"]),
        ]
    )
    entry[key] += dt.timedelta(days=rng.choice((-1, 1, 30)))


def move_a_month(said, rng):
    move = rng.choice(said["moves"])
    entry, key = rng.choice([(move, "within_reach_months"), (said, "time_months")])
    entry[key][rng.randrange(3)] += 0.1


def change_a_level(said, rng):
    entry = rng.choice(rng.choice(skills_of(said)))
    entry[rng.choice(("from_level", "to_level"))] += rng.choice((-1, 1))


def study_elsewhere(said, rng):
    entry = rng.choice(rng.choice(skills_of(said)))
    others = [role for role in said["roles"] if role != entry["practise_as"]]
    entry["practise_as"] = rng.choice(others)


def study_faster(said, _rng):
    said["person"]["hours_per_week"] += 1


def start_another_day(said, rng):
    said["start"] += dt.timedelta(days=rng.choice((-7, 7)))


def leave_a_key_out(said, rng):
    entry = rng.choice([said, *said["moves"], *rng.choice(skills_of(said))])
    del entry[rng.choice([key for key in entry if key != "schema"])]  # then it is none


def add_a_skill(said, rng):
    skills = rng.choice(skills_of(said))
    skills.append(dict(rng.choice(rng.choice(skills_of(said)))))


def move_on_sooner(said, rng):
    rng.choice(said["moves"])["experience_months"][2] += 1


def leave_a_role_out(said, rng):
    del said["roles"][rng.randrange(1, len(said["roles"]) - 1)]


def ignore_a_better_route(said, _rng):
    said["route"] = 1 if said["route"] > 1 else 2


def call_a_move_otherwise(said, rng):
    move = rng.choice(said["moves"])
    kinds = {"promotion", "lateral", "conversion", "return"} - {move["kind"]}
    move["kind"] = rng.choice(sorted(kinds))


def serve_no_more(said, rng):
    entry = rng.choice(rng.choice(skills_of(said)))
    entry["serves"].pop()


def claim_to_hold_it(said, rng):
    entry = rng.choice(rng.choice(skills_of(said)))
    said["person"]["skills"][entry["skill"]] = entry["to_level"]


def forge_a_fingerprint(said, rng):
    parts = said["rests_on"][rng.choice(("roles", "moves", "skills"))]
    key = rng.choice(sorted(parts))
    parts[key] = parts[key][:-1] + ("1" if parts[key].endswith("0") else "0")


CORRUPT = (
    drop_a_skill,
    change_an_hour,
    swap_an_order,
    cite_a_false_source,
    move_a_date,
    move_a_month,
    change_a_level,
    study_elsewhere,
    study_faster,
    start_another_day,
    leave_a_key_out,
    add_a_skill,
    move_on_sooner,
    leave_a_role_out,
    ignore_a_better_route,
    call_a_move_otherwise,
    serve_no_more,
    claim_to_hold_it,
    forge_a_fingerprint,
)


@pytest.fixture(scope="module")
def true_plans(tmp_path_factory):
    """Graphs, each with a plan as it stands in its file; three of the shipped one."""
    profile = Profile(hours_per_week=3, held={"spreadsheets": 3})
    plans = [
        *((GRAPH, plan) for plan in (shipped_plan(), shipped_plan(profile))),
        (GRAPH, shipped_plan(chosen=1)),
    ]
    for seed in range(60):
        question = make_question("layered", seed)
        found = plans_of(question, START)
        plans += ((question.graph, p) for p in found if is_rich(p))
    folder = tmp_path_factory.mktemp("plans")
    texts = [(g, written(g, p, folder).read_text(encoding="utf-8")) for g, p in plans]
    return [(graph, yaml.load(text, LOADER)) for graph, text in texts]


def is_rich(plan):
    """Tell whether everything that is corrupted can be, to some effect."""
    sizes = [len(period.skills) for period in plan.study]
    pace = plan.profile.hours_per_week
    return plan.route.moves > 1 and sum(sizes) > 2 and pace < MOST_HOURS_PER_WEEK


def test_corruptions_are_rejected(true_plans, tmp_path):
    """Each with a line of the file; unchanged, the same files are accepted."""
    rng, rejected = random.Random(6), Counter()
    path = tmp_path / "plan.yaml"
    for number in range(len(true_plans) + CORRUPTIONS):
        graph, true = true_plans[number % len(true_plans)]
        said, corrupt = deepcopy(true), CORRUPT[number % len(CORRUPT)]
        if number >= len(true_plans):
            corrupt(said, rng)
        path.write_text(
            yaml.dump(said, Dumper=DUMPER, sort_keys=False), encoding="utf-8"
        )
        errors = [p for p in findings(graph, path) if p.severity == "error"]
        assert bool(errors) == (said != true), corrupt
        assert all(problem.line for problem in errors)
        rejected[corrupt.__name__] += bool(errors)
    tell(f"{rejected.total()} corruptions rejected, each with a line:")
    tell(*(f"{count:5} {kind}" for kind, count in sorted(rejected.items())))
    assert len(true_plans) > 2 * len(CORRUPT)


def test_a_better_route_is_not_ignored(tmp_path):
    """A plan of the second choice that calls it the first one."""
    path = written(GRAPH, shipped_plan(chosen=1), tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nroute: 2\n", "\nroute: 1\n"), encoding="utf-8")
    line = text[: text.index("\nroles:")].count("\n") + 2

    (problem,) = findings(GRAPH, path)

    assert line == problem.line
    assert "route 1 is another one: office-manager → hr-officer → recruiter" in str(
        problem.message
    )


def test_a_search_cut_short_may_be_proven_later(tmp_path):
    """The plan claimed no more than it knew."""
    plan = shipped_plan()
    unproven = replace(plan, answer=replace(plan.answer, proven=False))
    path = written(GRAPH, unproven, tmp_path)

    found = verify_plan(GRAPH, read_plan(path, GRAPH))

    assert found.holds
    assert found.proven


# ------------------------------------------------------------------ a changed graph


def changed_graph(skill=None, move=None, role=None):
    """Return the shipped graph with something else in the place of a part."""
    return CareerGraph(
        scale=GRAPH.scale,
        sources=GRAPH.sources.values(),
        skills=[
            skill if skill and s.id == skill.id else s for s in GRAPH.skills.values()
        ],
        roles=[role if role and r.id == role.id else r for r in GRAPH.roles.values()],
        transitions=[
            move
            if move and (m.origin, m.destination) == (move.origin, move.destination)
            else m
            for m in GRAPH.transitions
        ],
    )


def test_a_changed_skill_is_named_with_what_it_changes(tmp_path):
    """Its fingerprint is a warning, its hours are errors where they stand."""
    path = written(GRAPH, shipped_plan(), tmp_path)
    skill = GRAPH.skill("hr-strategy")
    low, likely, high = skill.learning_hours[2]
    hours = {**skill.learning_hours, 2: Range(low, likely, high + 9)}
    graph = changed_graph(skill=replace(skill, learning_hours=hours))

    found = verify_plan(graph, read_plan(path, graph))
    warnings = [p for p in found.problems if p.severity == "warning"]
    lines = path.read_text(encoding="utf-8").splitlines()

    assert found.changed
    assert not found.holds
    assert ["the skill hr-strategy has changed in the graph since: its hours or "] == [
        str(warning.message)[:67] for warning in warnings
    ]
    assert lines[warnings[0].line - 1].strip().startswith("hr-strategy: ")
    assert any("skill: hr-strategy" in lines[p.line - 1] for p in found.problems)


def test_a_change_elsewhere_leaves_a_plan_true(tmp_path):
    """It says that the graph is another one, and no more."""
    path = written(GRAPH, shipped_plan(), tmp_path)
    role = GRAPH.role("receptionist")
    graph = changed_graph(role=replace(role, grade=role.grade + 1))

    found = verify_plan(graph, read_plan(path, graph))

    assert found.changed
    assert found.holds
    assert () == found.problems


def test_a_reworded_graph_is_the_same(tmp_path):
    """Labels and statements are no claims."""
    path = written(GRAPH, shipped_plan(), tmp_path)
    skill = GRAPH.skill("hr-strategy")
    graph = changed_graph(skill=replace(skill, statements={}))

    assert not verify_plan(graph, read_plan(path, graph)).changed


def test_a_move_that_is_gone_is_named(tmp_path):
    """The plan cannot be followed any more."""
    path = written(GRAPH, shipped_plan(), tmp_path)
    moves = [m for m in GRAPH.transitions if m.destination != "recruiter"]
    graph = CareerGraph(
        scale=GRAPH.scale,
        skills=GRAPH.skills.values(),
        roles=GRAPH.roles.values(),
        transitions=moves,
    )

    found = verify_plan(graph, read_plan(path, graph))

    assert not found.holds
    assert ["This graph has no move from hr-officer to recruiter."] == [
        str(problem.message) for problem in found.problems
    ]
