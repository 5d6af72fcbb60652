"""Turn a career graph into plain lists and back.

Values stand in the order of the fields of their class; evidence, which repeats
itself, stands in a table once, and is named by its place there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from careerpath.career_graph import CareerGraph
from careerpath.errors import Message, Problem
from careerpath.model.contexts import Contexts
from careerpath.model.evidence import Evidence, Source
from careerpath.model.levels import Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.relation import Relation
from careerpath.model.role import Overlap, Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Mapping

Row: TypeAlias = list[Any]
Reasons: TypeAlias = tuple[Evidence, ...]


def pack(graph: CareerGraph) -> Row:
    """Return a graph as lists of texts and numbers, ready for JSON."""
    table: dict[Reasons, int] = {}
    parts = [
        _pack_scale(graph.scale, table),
        [_pack_source(source) for source in graph.sources.values()],
        [_pack_skill(skill, table) for skill in graph.skills.values()],
        [_pack_role(role, table) for role in graph.roles.values()],
        [_pack_transition(move, table) for move in graph.transitions],
        [_pack_relation(relation) for relation in graph.relations.rows],
    ]
    return [[[_pack_evidence(e) for e in reasons] for reasons in table], *parts]


def unpack(row: Row) -> CareerGraph:
    """Return the graph that `pack` made the lists from."""
    reasons, scale, sources, skills, roles, transitions, relations = row
    table = [tuple(_evidence(e) for e in group) for group in reasons]
    return CareerGraph(
        scale=_scale(scale, table),
        sources=[_source(source) for source in sources],
        skills=[_skill(skill, table) for skill in skills],
        roles=[_role(role, table) for role in roles],
        transitions=[_transition(move, table) for move in transitions],
        relations=[Relation(*relation) for relation in relations],
    )


def pack_problem(problem: Problem) -> Row:
    """Return a problem as a list."""
    return [problem.file, problem.line, problem.severity, *problem.message]


def unpack_problem(row: Row) -> Problem:
    """Return the problem that `pack_problem` made the list from."""
    file, line, severity, template, values = row
    return Problem(file, line, severity, Message(template, values))


def _place(reasons: Reasons, table: dict[Reasons, int]) -> int:
    return table.setdefault(reasons, len(table))


def _pack_text(text: Text) -> Row:
    return [text.en, text.fr, *([text.fr_feminine] if text.fr_feminine else [])]


def _pack_evidence(evidence: Evidence) -> Row:
    note = _pack_text(evidence.note) if evidence.note else None
    return [evidence.source, evidence.tier, evidence.record, note]


def _evidence(row: Row) -> Evidence:
    source, tier, record, note = row
    return Evidence(source, tier, record, Text(*note) if note else None)


def _pack_hours(hours: Mapping[int, Range[int]]) -> Row:
    return [[level, *hours[level]] for level in sorted(hours)]


def _hours(rows: Row) -> dict[int, Range[int]]:
    return {row[0]: Range(*row[1:]) for row in rows}


def _pack_scale(scale: Scale, table: dict[Reasons, int]) -> Row:
    return [
        [
            [level.level, _pack_text(level.label), _pack_text(level.means)]
            for level in scale.levels
        ],
        {kind: _pack_hours(hours) for kind, hours in scale.learning_hours.items()},
        _place(scale.evidence, table),
        scale.assumed,
    ]


def _scale(row: Row, table: list[Reasons]) -> Scale:
    levels, hours, evidence, assumed = row
    return Scale(
        levels=tuple(
            Level(n, Text(*label), Text(*means)) for n, label, means in levels
        ),
        learning_hours={kind: _hours(rows) for kind, rows in hours.items()},
        evidence=table[evidence],
        assumed=tuple(assumed),
    )


def _pack_source(source: Source) -> Row:
    return [
        source.id,
        source.title,
        source.publisher,
        source.licence,
        source.language,
        source.url,
        source.date,
        _pack_text(source.notice) if source.notice else None,
    ]


def _source(row: Row) -> Source:
    name, title, publisher, licence, language, url, date, notice = row
    return Source(
        id=name,
        title=title,
        publisher=publisher,
        licence=licence,
        language=language,
        url=url,
        date=date,
        notice=Text(*notice) if notice else None,
    )


def _pack_skill(skill: Skill, table: dict[Reasons, int]) -> Row:
    return [
        skill.id,
        _pack_text(skill.label),
        skill.kind,
        skill.category,
        [[level, *_pack_text(text)] for level, text in skill.statements.items()],
        _pack_hours(skill.learning_hours),
        [[level, dict(others)] for level, others in skill.prerequisites.items()],
        skill.aliases,
        skill.codes,
        _place(skill.evidence, table),
    ]


def _skill(row: Row, table: list[Reasons]) -> Skill:
    name, label, kind, category, *rest = row
    statements, hours, needs, aliases, codes, evidence = rest
    return Skill(
        id=name,
        label=Text(*label),
        kind=kind,
        category=category,
        statements={said[0]: Text(*said[1:]) for said in statements},
        learning_hours=_hours(hours),
        prerequisites=dict(needs),
        aliases=_tuples(aliases),
        codes=_tuples(codes),
        evidence=table[evidence],
    )


def _tuples(lists: Mapping[Any, list[str]]) -> dict[Any, tuple[str, ...]]:
    return {name: tuple(values) for name, values in lists.items()}


def _pack_needs(needs: tuple[Requirement, ...], table: dict[Reasons, int]) -> Row:
    return [
        [need.skill, need.level, need.essential, _place(need.evidence, table)]
        for need in needs
    ]


def _needs(rows: Row, table: list[Reasons]) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(skill, level, essential, table[evidence])
        for skill, level, essential, evidence in rows
    )


def _pack_contexts(contexts: Contexts) -> Row:
    return [contexts.company_size, contexts.status]


def _contexts(row: Row) -> Contexts:
    return Contexts(*map(tuple, row))


def _pack_role(role: Role, table: dict[Reasons, int]) -> Row:
    return [
        role.id,
        _pack_text(role.label),
        role.family,
        role.grade,
        _pack_text(role.serves),
        _pack_text(role.authority),
        [_pack_text(mission) for mission in role.missions],
        _pack_needs(role.requirements, table),
        role.aliases,
        role.codes,
        [
            [
                overlap.role,
                _pack_contexts(overlap.contexts),
                _pack_text(overlap.because),
                _place(overlap.evidence, table),
            ]
            for overlap in role.overlaps
        ],
        _place(role.evidence, table),
        role.signals,
    ]


def _role(row: Row, table: list[Reasons]) -> Role:
    name, label, family, grade, serves, authority, missions, *rest = row
    needs, aliases, codes, overlaps, evidence, signals = rest
    return Role(
        id=name,
        label=Text(*label),
        family=family,
        grade=grade,
        serves=Text(*serves),
        authority=Text(*authority),
        missions=tuple(Text(*mission) for mission in missions),
        requirements=_needs(needs, table),
        aliases=_tuples(aliases),
        codes=_tuples(codes),
        overlaps=tuple(
            Overlap(other, _contexts(contexts), Text(*because), table[reasons])
            for other, contexts, because, reasons in overlaps
        ),
        evidence=table[evidence],
        signals=_tuples(signals),
    )


def _pack_transition(move: Transition, table: dict[Reasons, int]) -> Row:
    return [
        move.origin,
        move.destination,
        move.kind,
        move.experience_months,
        _pack_text(move.because),
        _pack_needs(move.essential, table),
        _pack_contexts(move.contexts),
        _place(move.evidence, table),
    ]


def _transition(row: Row, table: list[Reasons]) -> Transition:
    origin, destination, kind, months, because, needs, contexts, evidence = row
    return Transition(
        origin=origin,
        destination=destination,
        kind=kind,
        experience_months=Range(*months),
        because=Text(*because),
        essential=_needs(needs, table),
        contexts=_contexts(contexts),
        evidence=table[evidence],
    )


def _pack_relation(relation: Relation) -> Row:
    return [
        relation.system,
        relation.origin,
        relation.destination,
        relation.tier,
        relation.source,
    ]
