"""Turn the parts of a career graph into plain lists and back.

Values stand in the order of the fields of their class; evidence, which repeats
itself, stands in a table once, and is named by its place there.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.errors import Message, Problem
from careerpath.model.contexts import Contexts
from careerpath.model.evidence import Evidence, Source
from careerpath.model.levels import Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.role import Overlap, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.sections import Deferred

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careerpath.model.published_duration import PublishedDuration
    from careerpath.model.role import Requirement

Row: TypeAlias = list[Any]
Reasons: TypeAlias = tuple[Evidence, ...]
#: Gives every evidence its place in a table, at the end if it has none yet.
Places: TypeAlias = "Mapping[Reasons, int]"
#: How many values a text has at most that English and French say all of.
_IN_BOTH = 3


def pack_problem(problem: Problem) -> Row:
    """Return a problem as a list."""
    return [problem.file, problem.line, problem.severity, *problem.message]


def unpack_problem(row: Row) -> Problem:
    """Return the problem that `pack_problem` made the list from."""
    file, line, severity, template, values = row
    return Problem(file, line, severity, Message(template, values))


def pack_text(text: Text) -> Row:
    """Return a text as a list."""
    if text.others or text.lent:
        return [text.en, text.fr, text.fr_feminine, text.others, text.lent]
    return [text.en, text.fr, *([text.fr_feminine] if text.fr_feminine else [])]


def unpack_text(row: Row) -> Text:
    """Return the text that `pack_text` made the list from."""
    if len(row) <= _IN_BOTH:
        return Text(*row)
    en, fr, feminine, others, lent = row
    return Text(
        en, fr, feminine, others=tuple(map(tuple, others)), lent=tuple(map(tuple, lent))
    )


def pack_reasons(reasons: Reasons) -> Row:
    """Return evidence as a list."""
    return [
        [
            e.source,
            e.tier,
            e.record,
            pack_text(e.note) if e.note else None,
            e.proves,
            e.rank,
        ]
        for e in reasons
    ]


def unpack_reasons(rows: Row) -> Reasons:
    """Return the evidence that `pack_reasons` made the list from."""
    return tuple(
        Evidence(
            source, tier, record, unpack_text(note) if note else None, proves, rank
        )
        for source, tier, record, note, proves, rank in rows
    )


def _pack_hours(hours: Mapping[int, Range[int]]) -> Row:
    return [[level, *hours[level]] for level in sorted(hours)]


def _hours(rows: Row) -> dict[int, Range[int]]:
    return {row[0]: Range(*row[1:]) for row in rows}


def pack_scale(scale: Scale, table: Places) -> Row:
    """Return the scale as a list."""
    return [
        [
            [level.level, pack_text(level.label), pack_text(level.means)]
            for level in scale.levels
        ],
        {kind: _pack_hours(hours) for kind, hours in scale.learning_hours.items()},
        table[scale.evidence],
        scale.assumed,
        {kind: _pack_hours(hours) for kind, hours in scale.practice_hours.items()},
        scale.languages,
    ]


def unpack_scale(row: Row, table: Sequence[Reasons]) -> Scale:
    """Return the scale that `pack_scale` made the list from."""
    levels, hours, evidence, assumed, practice, languages = row
    return Scale(
        levels=tuple(
            Level(n, unpack_text(label), unpack_text(means))
            for n, label, means in levels
        ),
        learning_hours={kind: _hours(rows) for kind, rows in hours.items()},
        evidence=table[evidence],
        assumed=tuple(assumed),
        practice_hours={kind: _hours(rows) for kind, rows in practice.items()},
        languages=tuple(languages),
    )


def pack_source(source: Source) -> Row:
    """Return a source as a list."""
    return [
        source.id,
        source.title,
        source.publisher,
        source.licence,
        source.language,
        source.url,
        source.date,
        pack_text(source.notice) if source.notice else None,
        source.kind,
    ]


def unpack_source(row: Row) -> Source:
    """Return the source that `pack_source` made the list from."""
    name, title, publisher, licence, language, url, date, notice, kind = row
    return Source(
        id=name,
        title=title,
        publisher=publisher,
        licence=licence,
        language=language,
        url=url,
        date=date,
        notice=unpack_text(notice) if notice else None,
        kind=kind,
    )


def pack_duration(row: PublishedDuration) -> Row:
    """Return a published duration as a list."""
    return [
        row.source,
        pack_text(row.certification),
        row.low,
        row.high,
        *([list(end.roles), list(end.levels)] for end in (row.before, row.after)),
    ]


def unpack_duration(row: Row) -> PublishedDuration:
    """Return the published duration that `pack_duration` made the list from."""
    from careerpath.model.published_duration import Attainment, PublishedDuration

    source, certification, low, high, *ends = row
    before, after = (
        Attainment(tuple(roles), tuple((skill, level) for skill, level in levels))
        for roles, levels in ends
    )
    return PublishedDuration(
        source, unpack_text(certification), low, high, before, after
    )


def pack_skill(skill: Skill, table: Places) -> Row:
    """Return a skill as a list."""
    return [
        skill.id,
        pack_text(skill.label),
        skill.kind,
        skill.category,
        [[level, *pack_text(text)] for level, text in skill.statements.items()],
        _pack_hours(skill.learning_hours),
        [[level, dict(others)] for level, others in skill.prerequisites.items()],
        skill.aliases,
        skill.codes,
        table[skill.evidence],
        _pack_hours(skill.practice_hours),
        table[skill.hours_evidence],
        skill.near,
    ]


def unpack_skill(row: Row, table: Sequence[Reasons]) -> Skill:
    """Return the skill that `pack_skill` made the list from."""
    name, label, kind, category, *rest = row
    statements, hours, needs, aliases, codes, evidence, practice, argued, near = rest
    return Skill(
        id=name,
        label=unpack_text(label),
        kind=kind,
        category=category,
        statements={said[0]: unpack_text(said[1:]) for said in statements},
        learning_hours=_hours(hours),
        prerequisites=dict(needs),
        aliases=_tuples(aliases),
        codes=_tuples(codes),
        evidence=table[evidence],
        practice_hours=_hours(practice),
        hours_evidence=table[argued],
        near=_tuples(near),
    )


def _tuples(lists: Mapping[Any, list[str]]) -> dict[Any, tuple[str, ...]]:
    return {name: tuple(values) for name, values in lists.items()}


def _pack_contexts(contexts: Contexts) -> Row:
    return [contexts.company_size, contexts.status]


def _contexts(row: Row) -> Contexts:
    return Contexts(*map(tuple, row))


def pack_role(
    role: Role, table: Places, needs: Mapping[Sequence[Requirement], int]
) -> Row:
    """Return a role as a list, its requirements as their place in a table."""
    return [
        role.id,
        pack_text(role.label),
        role.family,
        role.grade,
        pack_text(role.serves),
        pack_text(role.authority),
        [pack_text(mission) for mission in role.missions],
        needs[role.requirements],
        role.aliases,
        role.codes,
        [
            [
                overlap.role,
                _pack_contexts(overlap.contexts),
                pack_text(overlap.because),
                table[overlap.evidence],
            ]
            for overlap in role.overlaps
        ],
        table[role.evidence],
        role.signals,
        role.near,
    ]


def unpack_role(
    row: Row, table: Sequence[Reasons], needs: Sequence[tuple[Requirement, ...]]
) -> Role:
    """Return the role that `pack_role` made the list from."""
    name, label, family, grade, serves, authority, missions, *rest = row
    required, aliases, codes, overlaps, evidence, signals, near = rest
    return Role(
        id=name,
        label=unpack_text(label),
        family=family,
        grade=grade,
        serves=unpack_text(serves),
        authority=unpack_text(authority),
        missions=tuple(unpack_text(mission) for mission in missions),
        requirements=Deferred(partial(needs.__getitem__, required)),
        aliases=_tuples(aliases),
        codes=_tuples(codes),
        overlaps=tuple(
            Overlap(other, _contexts(contexts), unpack_text(because), table[reasons])
            for other, contexts, because, reasons in overlaps
        ),
        evidence=table[evidence],
        signals=_tuples(signals),
        near=_tuples(near),
    )
