"""Build the index of a graph: number what it holds, and lay the numbers in arrays."""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from careerpath.graph_index import Condition, GraphIndex, Tables
from careerpath.model.evidence import standing, strongest_tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from careerpath.model.contexts import Contexts
    from careerpath.model.evidence import Evidence
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition

    Closure = Callable[[Mapping[str, int]], Mapping[str, int]]


def build_index(
    roles: Mapping[str, Role],
    skills: Mapping[str, Skill],
    transitions: Sequence[Transition],
    *,
    highest: int,
    graded: bool,
    closure: Closure,
) -> GraphIndex:
    """Return the index of a graph's content.

    Parameters
    ----------
    roles, skills, transitions
        Sorted by id, moves by origin and then by destination.
    highest
        The highest level of the scale.
    graded
        Whether the grades of roles are more than default values.
    closure
        Raises levels by all that they presuppose.
    """
    role_ids, skill_ids = tuple(roles), tuple(skills)
    number = {name: place for place, name in enumerate(role_ids)}
    places = {name: place for place, name in enumerate(skill_ids)}
    first = {name: place * highest for name, place in places.items()}

    def steps(levels: Mapping[str, int]) -> set[int]:
        return {first[s] + n for s, level in levels.items() for n in range(level)}

    essential = [closure(role.essential) for role in roles.values()]
    needs = [*map(steps, essential)]
    wanted = (steps(closure(role.desirable)) for role in roles.values())
    wishes = map(set.difference, wanted, needs)
    levels = [
        _levels(role, places, own, closure)
        for role, own in zip(roles.values(), essential, strict=True)
    ]
    extras = {
        place: steps(closure({need.skill: need.level for need in move.essential}))
        for place, move in enumerate(transitions)
        if move.essential
    }
    conditions: dict[Condition, int] = {}
    codes = [
        conditions.setdefault(_condition(t.evidence, t.contexts), len(conditions))
        for t in transitions
    ]
    origins = [number[move.origin] for move in transitions]
    ends = [number[move.destination] for move in transitions]
    into = sorted(range(len(ends)), key=lambda move: (ends[move], origins[move]))
    every = range(1, highest + 1)
    hours = (s.learning_hours[n].likely for s in skills.values() for n in every)
    need_start, need_step = _rows(needs)
    wish_start, wish_step = _rows(wishes)
    extra_start, extra_step = _rows(extras.values())
    return GraphIndex(
        role_ids,
        skill_ids,
        highest,
        tuple(conditions),
        Tables(
            step_hours=array("I", hours),
            need_start=need_start,
            need_step=need_step,
            wish_start=wish_start,
            wish_step=wish_step,
            out_start=_starts(origins, len(role_ids)),
            out_role=array("I", ends),
            wait=array("I", (move.experience_months.likely for move in transitions)),
            firmness=array("I", (move.firmness for move in transitions)),
            condition=array("I", codes),
            in_start=_starts(ends, len(role_ids)),
            in_role=array("I", (origins[move] for move in into)),
            in_move=array("I", into),
            extra_move=array("I", extras),
            extra_start=extra_start,
            extra_step=extra_step,
            grade=array("I", (r.grade for r in roles.values())),
            level_start=array("I", accumulate(map(len, levels), initial=0)),
            level_skill=_column(levels, 0),
            level=_column(levels, 1),
            level_full=_column(levels, 2),
            importance=_column(levels, 3),
        ),
        graded=graded,
    )


def _levels(
    role: Role,
    places: Mapping[str, int],
    essential: Mapping[str, int],
    closure: Closure,
) -> list[tuple[int, int, int, int]]:
    """Return skill, level, whether it is essential, and importance plus one.

    `essential` are the levels that the role needs in any case, with all that they
    presuppose.
    """
    stated: dict[str, int] = {}
    for need in role.requirements:
        if need.importance is not None:
            most = max(need.importance + 1, stated.get(need.skill, 0))
            stated[need.skill] = most
    both = [*role.essential.items(), *role.desirable.items()]
    levels = closure(dict(sorted(both, key=itemgetter(1))))
    return sorted(
        (places[skill], level, int(skill in essential), stated.get(skill, 0))
        for skill, level in levels.items()
    )


@lru_cache(maxsize=1024)  # most moves have the evidence of many others
def _condition(evidence: tuple[Evidence, ...], usual: Contexts) -> Condition:
    tier, proof = strongest_tier(evidence), standing(evidence)
    return Condition(tier, proof, usual.company_size, usual.status)


def _column(rows: Iterable[Sequence[tuple[int, ...]]], place: int) -> array[int]:
    return array("I", (values[place] for row in rows for values in row))


def _rows(rows: Iterable[Iterable[int]]) -> tuple[array[int], array[int]]:
    """Return where each row starts, with the end of the last, and all values."""
    starts, values = array("I", [0]), array("I")
    for row in rows:
        values.extend(sorted(row))
        starts.append(len(values))
    return starts, values


def _starts(owners: Iterable[int], count: int) -> array[int]:
    """Return where the rows of each owner start when they are sorted by owner."""
    sizes = Counter(owners)
    return array("I", accumulate(map(sizes.__getitem__, range(count)), initial=0))
