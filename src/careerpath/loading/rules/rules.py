"""Check what only the whole graph can show.

A rule is a function from the contents to the problems it finds; to add one,
write the function and put it into `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from careerpath import titles
from careerpath.errors import Message, Problem, message
from careerpath.loading.reading.fields import nearest
from careerpath.loading.reading.folder_contents import Contents
from careerpath.loading.rules.agreement import equal_needs, low_requirements
from careerpath.loading.rules.citations import foreign_codes, unrecorded_relations
from careerpath.loading.rules.genders import missing_gender_forms
from careerpath.loading.rules.prerequisites import prerequisite_cycles
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from careerpath.loading.reading.report import Declared, Entry, Mention
    from careerpath.model.evidence import Source
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill
    from careerpath.model.transition import Transition

Rule: TypeAlias = Callable[[Contents], Iterator[Problem]]

#: For so many unknown ids the nearest known one is looked for, which takes time:
#: a large graph that lacks a whole file has thousands.
_MOST_GUESSES = 50

#: Where ids of each kind are declared.
_PLACES: tuple[tuple[Declared, str], ...] = (
    ("source", "sources.yaml"),
    ("skill", "skills/"),
    ("role", "roles/"),
)


def repeated_ids(contents: Contents) -> Iterator[Problem]:
    """Report sources, skills and roles that share an id with another of the kind."""
    groups: tuple[Iterable[Entry[Source | Skill | Role]], ...] = (
        contents.sources,
        contents.skills,
        contents.roles,
    )
    for group in groups:
        first: dict[str, Entry[Source | Skill | Role]] = {}
        for entry in group:
            before = first.setdefault(entry.value.id, entry)
            if before is not entry:
                yield _error(
                    entry.file,
                    entry.first_line,
                    message(
                        "the id “{id}” stands already in {file}, line {line}; choose "
                        "another or remove one of them",
                        id=entry.value.id,
                        file=before.file,
                        line=before.first_line,
                    ),
                )


def dangling_ids(contents: Contents) -> Iterator[Problem]:
    """Report ids that are named but declared nowhere."""
    for kind, place in _PLACES:
        known = contents.declared(kind)
        near: dict[str, str] = {}
        for mention in contents.dangling(kind):
            if mention.id not in near:
                guess = len(near) < _MOST_GUESSES
                near[mention.id] = nearest(mention.id, known) if guess else ""
            finding = _dangling(mention, near[mention.id], place)
            yield _error(mention.file, mention.line, finding)


def _dangling(mention: Mention, near: str, place: str) -> Message:
    if near:
        return message(
            "no id “{id}” stands in {place}; did you mean “{near}”?",
            id=mention.id,
            place=place,
            near=near,
        )
    return message(
        "no id “{id}” stands in {place}; write one that does, or add it there",
        id=mention.id,
        place=place,
    )


def circular_prerequisites(contents: Contents) -> Iterator[Problem]:
    """Report skills that must each be learnt before the other."""
    entries = {entry.value.id: entry for entry in contents.skills}
    for cycle in prerequisite_cycles(entry.value for entry in entries.values()):
        (first, level), (other, _) = cycle[:2]
        entry = entries[first]
        yield _error(
            entry.file,
            entry.line(f"prerequisites {level} {other}"),
            message(
                "these need one another in a circle: {cycle}; remove one of "
                "the prerequisites",
                cycle=" → ".join(f"{skill} {level}" for skill, level in cycle),
            ),
        )


def repeated_transitions(contents: Contents) -> Iterator[Problem]:
    """Report a second move between the same two roles in the same direction."""
    first: dict[tuple[str, str], Entry[Transition]] = {}
    for entry in contents.transitions:
        move = entry.value
        before = first.setdefault((move.origin, move.destination), entry)
        if before is not entry:
            yield _error(
                entry.file,
                entry.first_line,
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
            yield _error(
                entry.file,
                entry.line("origin"),
                message(
                    "“{origin}” is of the family “{family}”; move this entry to "
                    "transitions/{family}.yaml",
                    origin=entry.value.origin,
                    family=family,
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


def repeated_statements(contents: Contents) -> Iterator[Problem]:
    """Warn of statements that say the same as an earlier one."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for entry in contents.skills:
        skill = entry.value
        for level, statement in skill.statements.items():
            for language in LANGUAGES:
                text = titles.fold(statement.in_language(language))
                here = (skill.id, level)
                before = first.setdefault((language, text), here) if text else here
                if before != here:
                    yield entry.warning(
                        f"statements {level}",
                        message(
                            "the “{language}” text repeats “{skill}”, level {level}; "
                            "say what is different here",
                            language=language,
                            skill=before[0],
                            level=before[1],
                        ),
                    )


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


def unused_skills(contents: Contents) -> Iterator[Problem]:
    """Warn of skills that nothing requires."""
    if contents.incomplete or contents.dangling("skill"):
        return
    used = {mention.id for mention in contents.mentions if mention.kind == "skill"}
    for entry in contents.skills:
        if entry.value.id not in used:
            yield entry.warning(
                "id",
                message(
                    "nothing requires the skill “{skill}”; require it in a role, or "
                    "remove it",
                    skill=entry.value.id,
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


def unargued_hours(contents: Contents) -> Iterator[Problem]:
    """Warn of skills with hours of their own and no reason for them."""
    for entry in contents.skills:
        if "hours" in entry.lines and not entry.value.hours_evidence:
            yield entry.warning(
                "hours",
                message(
                    "nothing says where these hours come from; add “hours_evidence”, a "
                    "list of reasons like “evidence”, with the tier “inferred” for an "
                    "estimate of your own"
                ),
            )


#: What breaks a contract.
STRICT_RULES: tuple[Rule, ...] = (
    repeated_ids,
    dangling_ids,
    circular_prerequisites,
    repeated_transitions,
    misplaced_transitions,
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
    missing_gender_forms,
    unargued_hours,
)
RULES = STRICT_RULES + DOUBTS


def apply_rules(
    contents: Contents, rules: Iterable[Rule] | None = None
) -> list[Problem]:
    """Return what the rules find, in their order; by default all that apply."""
    if rules is None:
        rules = STRICT_RULES if contents.scale.assumed else RULES
    return [problem for rule in rules for problem in rule(contents)]


def _error(file: str, line: int, finding: Message) -> Problem:
    return Problem(file, line, "error", finding)
