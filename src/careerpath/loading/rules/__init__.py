"""Check what only the whole graph can show.

A rule is a function from the contents to the problems it finds; to add one,
write the function where its like stand and put it into `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from careerpath.errors import Problem
from careerpath.loading.reading.folder_contents import Contents
from careerpath.loading.rules.agreement import (
    circular_prerequisites,
    equal_needs,
    low_requirements,
)
from careerpath.loading.rules.citations import (
    foreign_codes,
    silent_evidence,
    unargued_hours,
    unrecorded_relations,
)
from careerpath.loading.rules.connections import (
    falling_promotions,
    misplaced_transitions,
    mutual_overlaps,
    repeated_transitions,
    stranded_roles,
    unproven_leaps,
)
from careerpath.loading.rules.ids import dangling_ids, repeated_ids, unused_skills
from careerpath.loading.rules.texts import (
    missing_gender_forms,
    repeated_statements,
    unheard_neighbours,
)

Rule: TypeAlias = Callable[[Contents], Iterator[Problem]]

#: What breaks a contract.
STRICT_RULES: tuple[Rule, ...] = (
    repeated_ids,
    dangling_ids,
    circular_prerequisites,
    repeated_transitions,
    misplaced_transitions,
    unproven_leaps,
    unrecorded_relations,
)
#: What looks doubtful in a graph that someone writes. In one with assumed values
#: it is the doing of the public classification, and nobody could mend it.
DOUBTS: tuple[Rule, ...] = (
    stranded_roles,
    repeated_statements,
    falling_promotions,
    unused_skills,
    mutual_overlaps,
    low_requirements,
    equal_needs,
    foreign_codes,
    silent_evidence,
    missing_gender_forms,
    unargued_hours,
    unheard_neighbours,
)
RULES = STRICT_RULES + DOUBTS


def apply_rules(
    contents: Contents, rules: Iterable[Rule] | None = None
) -> list[Problem]:
    """Return what the rules find, in their order; by default all that apply."""
    if rules is None:
        rules = STRICT_RULES if contents.scale.assumed else RULES
    return [problem for rule in rules for problem in rule(contents)]
