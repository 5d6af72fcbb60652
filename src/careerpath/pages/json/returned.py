"""Turn what came back on checklists into the JSON that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.checklist.returned.marks import Returned
    from careerpath.checklist.returned.taking import Taken
    from careerpath.pages.json.parts import Json


def returned_answer(
    returned: Returned, taken: Iterable[Taken], *, written: bool
) -> Json:
    """Return what is told of each skill, and what could not be read.

    Keys, their order and the schema name are a contract.
    """
    return {
        "schema": "careerpath/progress-import/1",
        "written": written,
        "skills": [
            {
                "skill": skill.skill,
                "before": skill.before,
                "self": skill.self_level,
                "trainer": skill.trainer_level,
                "now": skill.now,
                "kept": skill.kept,
                "day": None if skill.day is None else skill.day.isoformat(),
            }
            for skill in taken
        ],
        "unclear": [
            {
                "file": problem.file,
                "line": problem.line,
                "message": str(problem.message),
            }
            for problem in returned.problems
        ],
    }
