"""Set as text what classifications say of every move, and how large the graph is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.credits import shown_graph
from careerpath.document.typesetting import Column, spaced, strong, tables, wrap
from careerpath.i18n import N_
from careerpath.pages.weighing import SILENCE, finding_name
from careerpath.wording import code_system, group_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.model.verdict import Counts, Judgement
    from careerpath.words import Words


def evidence_page(
    words: Words, judgements: Sequence[Judgement], counts: Counts
) -> list[str]:
    """Return the table of all moves, the disagreements and the counts."""
    systems = words.graph.relations.systems
    parts = [
        _moves(words, judgements, systems),
        *(_disputed(words, judgements, system) for system in systems),
        _unrecorded(words, judgements) if systems else [],
        _counts(words, counts),
    ]
    footer = words.footer(shown_graph(words.graph), estimates=False)
    return [*spaced(part for part in parts if part), *footer]


def _moves(
    words: Words, judgements: Iterable[Judgement], systems: tuple[str, ...]
) -> list[str]:
    """Return the moves by origin, with our tier and each verdict in a word."""
    _ = words.translate
    columns = [
        Column(_("Evidence")),
        *(Column(code_system(system)) for system in systems),
    ]
    sections = [
        (Column(words.role(origin)), [_row(words, item) for item in leaving])
        for origin, leaving in groupby(judgements, key=lambda item: item.move.origin)
    ]
    return spaced(tables(columns, sections))


def _row(words: Words, judgement: Judgement) -> list[str]:
    move = judgement.move
    return [
        f"→ {words.role(move.destination)}",
        words.tier(move.tier),
        *(finding_name(words, verdict) for verdict in judgement.verdicts),
    ]


def _disputed(words: Words, judgements: Iterable[Judgement], system: str) -> list[str]:
    """Return the moves that others record and one classification does not."""
    _ = words.translate
    moves = [
        (item, verdict)
        for item in judgements
        if item.disputed
        for verdict in item.verdicts
        if verdict.system == system and verdict.contradicts
    ]
    if not moves:
        return []
    title = _("Recorded elsewhere, but not in {name}: {count}")
    lines = [strong(title.format(name=code_system(system), count=len(moves)))]
    lines += wrap(_(SILENCE[system])) if system in SILENCE else []
    for item, verdict in moves:
        chain = words.chain((item.move.origin, item.move.destination))
        told = words.translate(N_("; ")).join(
            f"{code_system(v.system)} {finding_name(words, v)}" for v in item.verdicts
        )
        back = ", ".join(row.record for row in verdict.opposite)
        line = f"{chain} ({told})" + (f" [{back}]" if back else "")
        lines += wrap(line, indent=2, hang=4)
    return lines


def _unrecorded(words: Words, judgements: Iterable[Judgement]) -> list[str]:
    """Return the moves that a classification could record and none does."""
    _ = words.translate
    moves = [item for item in judgements if item.comparable and not item.confirmed]
    if not moves:
        return []
    title = _("Between different codes, recorded by none: {count}")
    lines = [strong(title.format(count=len(moves)))]
    for item in moves:
        chain = words.chain((item.move.origin, item.move.destination))
        lines += wrap(f"{chain} ({words.tier(item.move.tier)})", indent=2, hang=4)
    return lines


def _counts(words: Words, counts: Counts) -> list[str]:
    """Return the counts, one on each line."""
    texts = (*_sizes(words, counts), *_confirmations(words, counts))
    return [
        strong(words.translate(N_("Counts"))),
        *(line for text in texts for line in wrap(text, indent=2, hang=4)),
    ]


def _sizes(words: Words, counts: Counts) -> Iterator[str]:
    """Yield how much there is of everything."""
    _ = words.translate
    yield _("Roles: {count}; names they go by: {names}").format(
        count=_.number(counts.roles), names=_.number(counts.names)
    )
    if counts.official_titles:
        text = _("Titles that classifications file under their codes: {count}")
        yield text.format(count=_.number(counts.official_titles))
    yield _("Skills: {count}; observable statements: {statements}").format(
        count=_.number(counts.skills), statements=_.number(counts.statements)
    )
    yield _("Prerequisite links between skills: {count}").format(
        count=_.number(counts.prerequisite_links)
    )
    yield _("Requirements: {essential} essential, {desirable} desirable").format(
        essential=_.number(counts.essential), desirable=_.number(counts.desirable)
    )


def _confirmations(words: Words, counts: Counts) -> Iterator[str]:
    """Yield how many moves there are, how strong, and who records them."""
    _ = words.translate
    tiers = ", ".join(
        f"{words.tier(tier)} {_.number(number)}"
        for tier, number in counts.tiers
        if number
    )
    yield _("Moves: {count} ({tiers})").format(
        count=_.number(counts.transitions), tiers=tiers
    )
    yield _("Families: {count}; reachable from {family}: {reachable}").format(
        count=counts.families,
        family=group_name(counts.entry_family, words.language),
        reachable=counts.reachable_families,
    )
    share = (
        round(100 * counts.confirmed / counts.comparable) if counts.comparable else 0
    )
    yield _(
        "Moves between roles with different codes: {comparable}; recorded by a "
        "classification: {confirmed} ({share}%)"
    ).format(
        comparable=_.number(counts.comparable),
        confirmed=_.number(counts.confirmed),
        share=share,
    )
