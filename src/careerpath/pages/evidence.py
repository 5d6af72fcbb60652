"""Set as a page what classifications say of every move, and how large the graph is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careerpath.credits import shown_graph
from careerpath.document.blocks import (
    Bullets,
    Column,
    Group,
    Heading,
    Page,
    Paragraph,
    Row,
    Table,
)
from careerpath.model.code_systems import code_system
from careerpath.pages.common_blocks import notes
from careerpath.pages.weighing import SILENCE, finding_name
from careerpath.words.phrases import group_name, standing_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careerpath.document.blocks import Block
    from careerpath.model.verdict import Counts, Judgement, Verdict
    from careerpath.words import Words


def evidence_page(
    words: Words, judgements: Sequence[Judgement], counts: Counts
) -> Page:
    """Return the page of all moves, the disagreements and the counts."""
    _ = words.translate
    systems = words.graph.relations.systems
    blocks = (
        *_moves(words, judgements, systems),
        *(
            block
            for system in systems
            for block in _disputed(words, judgements, system)
        ),
        *(_unrecorded(words, judgements) if systems else ()),
        *_counts(words, counts),
        *notes(words, shown_graph(words.graph), estimates=False),
    )
    return Page(_("What stands behind every move"), blocks, words.language)


def _moves(
    words: Words, judgements: Iterable[Judgement], systems: tuple[str, ...]
) -> Iterator[Block]:
    """Yield the moves by origin, with what stands behind them and each verdict."""
    _ = words.translate
    headings = (_("Role"), _("Evidence"), *map(code_system, systems))
    groups = tuple(
        Group(words.role(origin), tuple(_row(words, item) for item in leaving))
        for origin, leaving in groupby(judgements, key=lambda item: item.move.origin)
    )
    if groups:
        yield Table(tuple(map(Column, headings)), groups)


def _row(words: Words, judgement: Judgement) -> Row:
    move = judgement.move
    cells = (
        f"→ {words.role(move.destination)}",
        words.standing(move.evidence),
        *(finding_name(words, verdict) for verdict in judgement.verdicts),
    )
    return Row(cells)


def _disputed(
    words: Words, judgements: Iterable[Judgement], system: str
) -> Iterator[Block]:
    """Yield the moves that others have a row for and one classification has not."""
    _ = words.translate
    moves = tuple(
        _dispute(words, item, verdict)
        for item in judgements
        if item.disputed
        for verdict in item.verdicts
        if verdict.system == system and verdict.contradicts
    )
    if not moves:
        return
    title = _("In another classification, but not in {name}: {count}")
    yield Heading(title.format(name=code_system(system), count=len(moves)))
    if system in SILENCE:
        yield Paragraph(_(SILENCE[system]))
    yield Bullets(moves, marked=False)


def _dispute(words: Words, judgement: Judgement, verdict: Verdict) -> str:
    """Return what each classification says of a move, and of the way back."""
    _ = words.translate
    told = _("; ").join(
        f"{code_system(v.system)} {finding_name(words, v)}" for v in judgement.verdicts
    )
    back = ", ".join(row.record for row in verdict.opposite)
    return f"{_chain(words, judgement)} ({told})" + (f" [{back}]" if back else "")


def _unrecorded(words: Words, judgements: Iterable[Judgement]) -> Iterator[Block]:
    """Yield the moves that a classification could record and none does."""
    _ = words.translate
    moves = tuple(
        f"{_chain(words, item)} ({words.standing(item.move.evidence)})"
        for item in judgements
        if item.comparable and not item.confirmed
    )
    if moves:
        title = _("Between different codes, in no classification: {count}")
        yield Heading(title.format(count=len(moves)))
        yield Bullets(moves, marked=False)


def _chain(words: Words, judgement: Judgement) -> str:
    return words.chain((judgement.move.origin, judgement.move.destination))


def _counts(words: Words, counts: Counts) -> Iterator[Block]:
    """Yield the counts, one on each line."""
    _ = words.translate
    yield Heading(_("Counts"))
    texts = (*_sizes(words, counts), *_confirmations(words, counts))
    yield Bullets(texts, marked=False)


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
    standings = ", ".join(
        standing_count(standing, number, words.language)
        for standing, number in counts.standings
        if number
    )
    yield _("Moves: {count} ({standings})").format(
        count=_.number(counts.transitions), standings=standings
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
        "Moves between roles with different codes: {comparable}; in a "
        "classification, as a move or as similar work: {confirmed} ({share}%)"
    ).format(
        comparable=_.number(counts.comparable),
        confirmed=_.number(counts.confirmed),
        share=share,
    )
