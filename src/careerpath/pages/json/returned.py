"""Turn what came back on checklists into the JSON that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.checklist.returned.holdings import Holdings
    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.taking import Taken
    from careerpath.pages.json.parts import Json


def returned_answer(
    returned: Returned,
    taken: Iterable[Taken],
    *,
    written: bool,
    planned: Iterable[Taken] | None = None,
) -> Json:
    """Return what is told of each skill, and what could not be read.

    `plan` has the same as `skills` beside what a plan says; null where there is none.
    Keys, their order and the schema name are a contract.
    """
    return {
        "schema": "careerpath/progress-import/1",
        "written": written,
        "skills": [_skill(skill) for skill in taken],
        "plan": None if planned is None else [_skill(skill) for skill in planned],
        "unclear": _unclear(returned),
    }


def holdings_answer(holdings: Holdings) -> Json:
    """Return who holds what; keys, their order and the schema name are a contract."""
    return {
        "schema": "careerpath/holdings/1",
        "people": [
            {
                "person": one.person,
                "self": dict(sorted(one.own.items())),
                "trainer": dict(sorted(one.trainer.items())),
            }
            for one in holdings.people
        ],
        "unclear": _unclear(holdings.returned),
    }


def _skill(skill: Taken) -> Json:
    return {
        "skill": skill.skill,
        "before": skill.before,
        "self": skill.self_level,
        "trainer": skill.trainer_level,
        "now": skill.now,
        "kept": skill.kept,
        "day": None if skill.day is None else skill.day.isoformat(),
        "evidence": list(skill.evidence),
        "initials": list(skill.initials),
    }


def _unclear(returned: Returned) -> list[Json]:
    return [
        {
            "file": problem.file,
            "line": problem.line,
            "message": str(problem.message),
        }
        for problem in returned.problems
    ]
