"""Set moves as blocks: those that leave a role, and why one is in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown, shown_moves, shown_reasons
from careerpath.document.blocks import (
    Block,
    Bullets,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Section,
    Table,
    Term,
    table,
)
from careerpath.i18n import N_
from careerpath.pages.common_blocks import (
    HoursColumns,
    elsewhere_note,
    entries,
    notes,
    often_one_job,
    order_text,
    steps_table,
    with_evidence,
    with_practice,
)
from careerpath.pages.lookups import overlaps_between
from careerpath.pages.weighing import objections, silences, weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Explanation, NextRole
    from careerpath.model.evidence import Evidence
    from careerpath.model.prospects import NextRoles
    from careerpath.model.role import RoleOverlap
    from careerpath.model.transition import Transition
    from careerpath.words import Words

#: The sections of the roles one move away, by change of grade.
DIRECTIONS: tuple[tuple[str, Callable[[int], bool]], ...] = (
    (N_("Up"), lambda change: change > 0),
    (N_("Across"), lambda change: change == 0),
    (N_("Back"), lambda change: change < 0),
)


def next_page(words: Words, answer: NextRoles) -> Page:
    """Return the roles one recorded move away in their order: up, across, back."""
    title = words.role(answer.origin)
    overlaps = _often_one(words.graph, answer)
    blocks = (
        Heading(title, 1),
        *_next_roles(words, answer),
        *_no_way_up(words, answer),
        *often_one_job(words, overlaps),
        *elsewhere_note(words),
        *notes(words, *shown_next(words.graph, answer)),
    )
    return Page(title, blocks, words.language)


def shown_next(graph: CareerGraph, answer: NextRoles) -> tuple[Shown, ...]:
    """Return what is shown of the roles one move away."""
    shown = Shown(roles=(answer.origin,), moves=_often_one(graph, answer))
    return shown, shown_moves(*answer)


def _often_one(graph: CareerGraph, answer: NextRoles) -> tuple[RoleOverlap, ...]:
    return overlaps_between(graph, ((answer.origin, move.role) for move in answer))


def _next_roles(words: Words, answer: NextRoles) -> Iterator[Paragraph | Table]:
    _ = words.translate
    if not answer:
        text = _("No move in this graph leads from here.")
        if words.graph.transitions_from(answer.origin):
            text = _("What is wanted rules out every move from here.")
        yield Paragraph(text)
        return
    text = _("In each part, {order}.")
    yield Paragraph(text.format(order=order_text(words, answer.sort)))
    yield _next_table(words, answer)


def _no_way_up(words: Words, answer: NextRoles) -> Iterator[Paragraph]:
    """Yield that no move leads up, and whether there is anything above."""
    _ = words.translate
    graph, origin = words.graph, answer.origin
    if "grades" in graph.scale.assumed or any(r.grade_change > 0 for r in answer):
        return
    highest = max(role.grade for role in graph.roles.values())
    grade = graph.role(origin).grade
    text = _("No move in this graph leads up from {role}.")
    ends = (graph.role(m.destination) for m in graph.transitions_from(origin))
    if any(end.grade > grade for end in ends):
        text = _("What is wanted rules out every move up from {role}.")
    if grade == highest:
        text = _("Nothing in this graph lies above {role}.")
    yield Paragraph(text.format(role=words.role(origin)), apart=True)


def _next_table(words: Words, roles: Sequence[NextRole]) -> Table:
    _ = words.translate
    hours = HoursColumns(words, (role.practice_hours for role in roles))
    groups = (
        Group(
            _(heading),
            tuple(
                _next_row(words, role, hours)
                for role in roles
                if fits(role.grade_change)
            ),
        )
        for heading, fits in DIRECTIONS
    )
    columns = (
        Column(_("Role")),
        *hours.columns(fixed=True),
        Column(_("Months"), fixed=True),
    )
    return Table(columns, tuple(group for group in groups if group.rows))


def _next_row(words: Words, role: NextRole, hours: HoursColumns) -> Row:
    return Row(
        (
            words.role(role.role),
            *hours.cells(role.effort_hours, role.practice_hours),
            words.bare_wait(role.time_months),
        ),
        with_evidence(words, words.move(role.kind), role.evidence),
    )


# ------------------------------------------------------------------------------- why


def why_page(words: Words, explanation: Explanation) -> Page:
    """Return the argument for a move, or that it is not in the graph."""
    title = words.chain((explanation.origin, explanation.destination))
    blocks = (
        Heading(title, 1),
        *_argument(words, explanation.transition),
        *_weighed(words, explanation),
        _kept(words, explanation),
        *_gained(words, explanation),
        *_way_back(words, explanation),
        *notes(words, shown_reasons(words.graph, explanation)),
    )
    return Page(title, blocks, words.language)


def _argument(words: Words, move: Transition | None) -> Iterator[Block]:
    """Yield why a move is in the graph, and what is cited for it."""
    _ = words.translate
    if move is None:
        yield Paragraph(_("This is not a move in this graph."))
        return
    yield from entries(
        words,
        (_("Kind"), words.move(move.kind)),
        (_("Usual time in the role before"), words.months(move.experience_months)),
        (_("Usual"), words.contexts(move.contexts)),
        (_("Because"), words.say(move.because)),
    )
    cited = tuple(_evidence(words, item) for item in move.evidence)
    yield Section(_("Evidence"), cited)


def _evidence(words: Words, item: Evidence) -> Term:
    """Return one reason: what it shows and its source, the entry cited, a remark."""
    _ = words.translate
    line = _("{tier}: {source}").format(
        tier=words.proof(item), source=words.dated_source(item.source)
    )
    if item.tier == "inferred":
        line = words.tier(item.tier)
    note = words.say(item.note) if item.note else ""
    body = (
        *entries(words, (_("Entry"), item.record)),
        *((Paragraph(note),) if note else ()),
    )
    return Term(line, body, marked=True)


def _weighed(words: Words, explanation: Explanation) -> Iterator[Section]:
    """Yield what the evidence proves, what it leaves open, what speaks against it.

    Classifications may speak against a move that is not recorded here, too.
    """
    _ = words.translate
    move, verdicts = explanation.transition, explanation.verdicts
    found = [] if move is None else weights(words, move, verdicts)
    against = objections(words, verdicts)
    if verdicts and not against:
        against = [_("Nothing in the classifications that we use.")]
    lists = (
        (_("What this proves"), [weight.proves for weight in found]),
        (_("What it does not prove"), [weight.leaves_open for weight in found]),
        (_("What speaks against it"), against),
        (_("Who cannot tell"), silences(words, verdicts)),
    )
    for heading, texts in lists:
        if texts:
            yield Section(heading, (Bullets(tuple(texts)),))


def _kept(words: Words, explanation: Explanation) -> Block:
    """Return what the origin already gives, of all that is needed."""
    _ = words.translate
    kept = sorted(explanation.kept.items(), key=lambda item: words.order(*item))
    if not kept:
        text = _("The role before gives nothing that is needed.")
        return Paragraph(text, apart=True)
    heading = _("What the role before gives")
    rows = ((words.skill(skill), words.level(level)) for skill, level in kept)
    return table((Column(heading), Column(_("Level"))), rows)


def _gained(words: Words, explanation: Explanation) -> Iterator[Block]:
    """Yield what is new to learn."""
    _ = words.translate
    if not explanation.gained:
        yield Paragraph(_("Nothing new to learn."), apart=True)
        return
    text = _("What is new: {hours} of study")
    cost = text.format(hours=words.hours(explanation.effort_hours))
    yield Heading(with_practice(words, cost, explanation.practice_hours))
    yield steps_table(words, _("Skill to acquire"), explanation.gained)


def _way_back(words: Words, explanation: Explanation) -> Iterator[Paragraph]:
    """Yield that the reverse is recorded too, if it is."""
    _ = words.translate
    reverse = explanation.reverse
    if reverse is not None:
        text = _("The other way round: {move}, {kind}, evidence: {evidence}").format(
            move=words.chain((explanation.destination, explanation.origin)),
            kind=words.move(reverse.kind),
            evidence=words.standing(reverse.evidence),
        )
        yield Paragraph(text, hanging=True, apart=True)
