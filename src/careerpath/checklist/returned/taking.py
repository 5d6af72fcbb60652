"""Say which levels a person holds by what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist.returned.marks import Returned
from careerpath.errors import message
from careerpath.model.plan import Done, reached_levels
from careerpath.planning.needs import join_levels

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.checklist.returned.marks import By, Mark
    from careerpath.model.plan import Plan


class Taken(NamedTuple):
    """A skill that somebody marked.

    Attributes
    ----------
    before
        The level that the profile says; None where it says nothing.
    self_level, trainer_level
        The level that the person, and the trainer, told; None if nothing.
    now
        The level that the profile is to say.
    kept
        Whether the file says less than the profile, which stays as it is.
    day
        The last day that is told.
    evidence, initials
        What is written beside its boxes, each once, from the lowest level on.
    """

    skill: str
    before: int | None
    self_level: int | None
    trainer_level: int | None
    now: int | None
    kept: bool
    day: dt.date | None
    evidence: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the profile is to say something else."""
        return self.now != self.before

    @property
    def note(self) -> str:
        """What is written beside its boxes, initials last."""
        signed = f"({', '.join(self.initials)})" if self.initials else ""
        return f"{' · '.join(self.evidence)} {signed}".strip()


def take_levels(
    returned: Returned,
    held: Mapping[str, int],
    *,
    confirmed: bool = False,
    allow_lower: bool = False,
) -> tuple[Taken, ...]:
    """Return what becomes of each skill that came back, by its id.

    A level that the trainer puts a person at goes before what they say themselves;
    a box is held when either has ticked it. Boxes left out below a ticked one are
    told; a skill none of whose boxes is touched says nothing.

    Parameters
    ----------
    returned
        What was read; what does not fit together is added to its problems.
    held
        The levels that the profile says.
    confirmed
        Whether only what the trainer told counts.
    allow_lower
        Whether a level may become lower, where what is told is less.
    """
    marks: dict[str, list[Mark]] = {}
    for mark in returned.marks:
        marks.setdefault(mark.skill, []).append(mark)
    for skill in sorted(marks):
        _tell_gaps(returned, marks[skill])
    return tuple(
        _taken(marks[skill], held.get(skill), confirmed, allow_lower)
        for skill in sorted(marks)
    )


def take_beside_plan(
    returned: Returned, plan: Plan, done: Iterable[Done], *, confirmed: bool = False
) -> tuple[Taken, ...]:
    """Return what becomes of each skill beside what a plan says is held and done.

    What is done stays done. What does not fit together is told by `take_levels`
    of the profile alone.
    """
    known = join_levels(plan.answer.held, reached_levels(done))
    told = Returned(returned.marks, returned.boxes)
    return take_levels(told, known, confirmed=confirmed)


def levels_reached(taken: Iterable[Taken]) -> tuple[Done, ...]:
    """Return what a plan is to say is done, of skills that are further than it says."""
    return tuple(
        Done(skill.skill, skill.now, skill.day, skill.note)
        for skill in taken
        if skill.now is not None and skill.now > (skill.before or 0)
    )


def _taken(
    marks: list[Mark],
    before: int | None,
    confirmed: bool,  # noqa: FBT001
    allow_lower: bool,  # noqa: FBT001
) -> Taken:
    """Return what becomes of one skill."""
    own, trainer = _told(marks, "self"), _told(marks, "trainer")
    said = _said(marks, own, trainer, confirmed=confirmed)
    less = (said or 0) < (before or 0) and said is not None
    now = before if said is None or (less and not allow_lower) else said
    if not now and before is None:
        now = None  # a profile names what is held
    day = max((mark.day for mark in marks if mark.day), default=None)
    kept = less and not allow_lower
    ordered = sorted(marks, key=lambda mark: mark.level)
    return Taken(
        *(marks[0].skill, before, own, trainer, now, kept, day),
        evidence=_each_once(mark.evidence for mark in ordered),
        initials=_each_once(mark.initials for mark in ordered),
    )


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))


def _told(marks: list[Mark], by: By) -> int | None:
    return max((mark.level for mark in marks if mark.by == by), default=None)


def _said(
    marks: list[Mark], own: int | None, trainer: int | None, *, confirmed: bool
) -> int | None:
    """Return the level that counts."""
    placed = any(mark.exact and mark.by == "trainer" for mark in marks)
    if confirmed or placed:
        return trainer
    return max((level for level in (own, trainer) if level is not None), default=None)


def _tell_gaps(returned: Returned, marks: list[Mark]) -> None:
    """Tell which box is ticked above one that came back empty."""
    ticked = {mark.level: mark for mark in marks if not mark.exact}
    top = max(ticked, default=0)
    missing = list(_empty_below(returned, marks[0].skill, top, ticked))
    if missing:
        returned.warn(
            ticked[top].place,
            message(
                "level {level} of {skill} is ticked, level {missing} is not; taken as "
                "{level}",
                level=top,
                skill=marks[0].skill,
                missing=", ".join(map(str, missing)),
            ),
        )


def _empty_below(
    returned: Returned, skill: str, top: int, ticked: Mapping[int, Mark]
) -> Iterator[int]:
    for level in range(1, top):
        if (skill, level) in returned.boxes and level not in ticked:
            yield level
