"""What comes next is the first of a plan that is not reached."""

from __future__ import annotations

from careerpath.model.plan import Done
from careerpath.plans.progress import next_step
from tests.plans.made import shipped_plan

PLAN = shipped_plan()
ORDER = [planned for period in PLAN.study for planned in period.skills]


def test_nothing_done_is_the_beginning():
    """With what is studied beside it."""
    step = next_step(PLAN)

    assert ORDER[0] == step.planned
    assert PLAN.study[0].skills[1:] == step.beside
    assert len(ORDER) == step.left


def test_what_is_done_is_passed_over():
    """In whatever order it was learnt."""
    second = ORDER[1].skill
    done = [Done(ORDER[0].skill.skill, ORDER[0].skill.to_level)]

    assert ORDER[1] == next_step(PLAN, done).planned
    assert ORDER[0] == next_step(PLAN, [Done(second.skill, second.to_level)]).planned


def test_a_level_on_the_way_counts():
    """The rest of it comes next."""
    planned = next(p for p in ORDER if p.skill.to_level - p.skill.from_level > 1)
    place = ORDER.index(planned)
    done = [Done(p.skill.skill, p.skill.to_level) for p in ORDER[:place]]
    done.append(Done(planned.skill.skill, planned.skill.from_level + 1))

    step = next_step(PLAN, done)

    assert planned == step.planned
    assert planned.skill.from_level + 1 == step.from_level


def test_a_higher_level_than_planned_is_enough():
    """A later move may have needed it."""
    done = [Done(planned.skill.skill, 4) for planned in ORDER]

    assert next_step(PLAN, done) is None
