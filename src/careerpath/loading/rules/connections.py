"""Check what joins roles: moves and overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import Problem, message
from careerpath.model.evidence import shows_move

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.loading.reading.folder_contents import Contents
    from careerpath.loading.reading.report import Entry
    from careerpath.model.transition import Transition


def repeated_transitions(contents: Contents) -> Iterator[Problem]:
    """Report a second move between the same two roles in the same direction."""
    first: dict[tuple[str, str], Entry[Transition]] = {}
    for entry in contents.transitions:
        move = entry.value
        before = first.setdefault((move.origin, move.destination), entry)
        if before is not entry:
            yield Problem(
                entry.file,
                entry.first_line,
                "error",
                message(
                    "the move from “{origin}” to “{destination}” stands already in "
                    "{file}, line {line}; keep one of the two",
                    origin=move.origin,
                    destination=move.destination,
                    file=before.file,
                    line=before.first_line,
                ),
            )


def misplaced_transitions(contents: Contents) -> Iterator[Problem]:
    """Report moves that stand in the file of another family than their origin's."""
    families = {role.value.id: role.value.family for role in reversed(contents.roles)}
    for entry in contents.transitions:
        family = families.get(entry.value.origin)
        if family and entry.file != f"transitions/{family}.yaml":
            yield entry.error(
                "origin",
                message(
                    "“{origin}” is of the family “{family}”; move this entry to "
                    "transitions/{family}.yaml",
                    origin=entry.value.origin,
                    family=family,
                ),
            )


def unproven_leaps(contents: Contents) -> Iterator[Problem]:
    """Report moves up two grades or more that nobody is shown to make.

    Of whatever kind: a person leaps as far, however the move is called. Only what an
    import found related without saying what kind of move it is claims no leap, and
    where grades are assumed they say nothing.
    """
    if not contents.scale.graded:
        return
    grades = {role.value.id: role.value.grade for role in reversed(contents.roles)}
    for entry in contents.transitions:
        move = entry.value
        if not {move.origin, move.destination} <= grades.keys():
            continue
        rise = grades[move.destination] - grades[move.origin]
        if move.kind != "unknown" and rise > 1 and not shows_move(move.evidence):
            yield entry.error(
                "destination",
                message(
                    "a move up {grades} grades needs evidence that people make it; add "
                    "some with “proves: move”, leave the move out, or correct a grade",
                    grades=rise,
                ),
            )


def stranded_roles(contents: Contents) -> Iterator[Problem]:
    """Warn of roles that nobody can reach or leave.

    The lowest roles of a family may be entered from outside the graph, and the
    highest may be the end of a way.
    """
    if contents.incomplete & {"role", "transition"} or contents.dangling("role"):
        return
    left = {entry.value.origin for entry in contents.transitions}
    reached = {entry.value.destination for entry in contents.transitions}
    grades: dict[str, list[int]] = {}
    for entry in contents.roles:
        grades.setdefault(entry.value.family, []).append(entry.value.grade)
    for entry in contents.roles:
        role, family = entry.value, grades[entry.value.family]
        if role.id not in left and role.id not in reached:
            finding = message(
                "no move leads to “{role}” or away from it; add one to transitions/",
                role=role.id,
            )
        elif role.id not in reached and role.grade > min(family):
            finding = message(
                "no move leads to “{role}”; add one to transitions/", role=role.id
            )
        elif role.id not in left and role.grade < max(family):
            finding = message(
                "no move leads away from “{role}”; add one to transitions/",
                role=role.id,
            )
        else:
            continue
        yield entry.warning("id", finding)


def falling_promotions(contents: Contents) -> Iterator[Problem]:
    """Warn of promotions to a lower grade."""
    grades = {entry.value.id: entry.value.grade for entry in contents.roles}
    for entry in contents.transitions:
        move = entry.value
        before = grades.get(move.origin, 0)
        after = grades.get(move.destination, before)
        if move.kind == "promotion" and after < before:
            yield entry.warning(
                "kind",
                message(
                    "a promotion leads from grade {before} down to grade {after}; "
                    "write another kind, or correct a grade",
                    before=before,
                    after=after,
                ),
            )


def mutual_overlaps(contents: Contents) -> Iterator[Problem]:
    """Warn of overlaps that both roles state."""
    stated: set[tuple[str, str]] = set()
    for entry in contents.roles:
        role = entry.value.id
        for other in sorted({overlap.role for overlap in entry.value.overlaps}):
            if (other, role) in stated and other != role:
                yield entry.warning(
                    f"overlaps {other}",
                    message(
                        "“{role}” states this overlap already; keep it in one of the "
                        "two roles",
                        role=other,
                    ),
                )
            stated.add((role, other))
