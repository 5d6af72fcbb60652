"""Read O*NET's related occupations as moves, there and back."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from careerpath.errors import message
from careerpath.importers.defaults import MONTHS
from careerpath.importers.onet.levels import CODE
from careerpath.model.evidence import Evidence
from careerpath.model.relation import Relation
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.importers.tables import Table, Tables

_COLUMNS = (CODE, "Related O*NET-SOC Code", "Relatedness Tier")
_RANK = "Index"


class _Row(NamedTuple):
    """What a row calls the relation, and its place in the list of its origin."""

    tier: str
    rank: int | None


def read_moves(
    tables: Tables, ids: Mapping[str, str], source: str
) -> Iterator[Transition]:
    """Yield the related occupations as moves of unknown kind.

    Likeness has no direction: where only one of two lists the other, there is a
    move back too, with the same evidence.

    Parameters
    ----------
    tables
        The tables given.
    ids
        The id of each role by its code.
    source
        The id of the edition.
    """
    rows = _read_rows(tables, ids)
    for (origin, destination), row in rows.items():
        relation = Relation("onet", origin, destination, row.tier, source)
        evidence = (_reason(relation, row.rank),)
        pair = ids[origin], ids[destination]
        yield _move(pair, _because(row.tier), evidence)
        if (destination, origin) not in rows:
            yield _move(pair[::-1], _because_listed(row.tier), evidence)


def _read_rows(tables: Tables, codes: Mapping[str, str]) -> dict[tuple[str, str], _Row]:
    """Return the rows about two occupations that there are, each pair once."""
    table = tables.need("related[ _]occupations", "Related Occupations")
    rows: dict[tuple[str, str], _Row] = {}
    for line, (origin, destination, tier, rank) in table.rows(
        *_COLUMNS, optional=(_RANK,)
    ):
        if origin not in codes or destination not in codes:
            tables.tally.add(
                message("Moves skipped, an occupation no longer exists: {count}")
            )
        elif origin == destination:
            tables.tally.add(message("Moves skipped, from a role to itself: {count}"))
        elif (origin, destination) in rows:
            tables.tally.add(message("Moves skipped, there already: {count}"))
        else:
            rows[origin, destination] = _Row(tier, _rank(table, line, rank))
    tables.tally.add(
        message("Moves added, the source lists only the opposite one: {count}"),
        sum(pair[::-1] not in rows for pair in rows),
    )
    return rows


def _rank(table: Table, line: int, text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch("0*[1-9][0-9]{0,5}", text):
        table.refuse(
            line,
            message(
                "“{text}” is no place in a list; download the file again", text=text
            ),
        )
    return int(text)


def _reason(relation: Relation, rank: int | None) -> Evidence:
    return Evidence(
        relation.source,
        "official",
        relation.record,
        proves="similarity",
        rank=rank,
    )


def _move(
    pair: tuple[str, str], because: Text, evidence: tuple[Evidence, ...]
) -> Transition:
    return Transition(
        *pair,
        kind="unknown",
        experience_months=MONTHS,
        because=because,
        evidence=evidence,
    )


@cache
def _because(tier: str) -> Text:
    return Text(
        f"O*NET finds the two occupations alike ({tier}).",
        f"O*NET juge les deux métiers proches ({tier}).",
    )


@cache
def _because_listed(tier: str) -> Text:
    return Text(
        f"O*NET finds the two occupations alike ({tier}, listed for the destination).",
        f"O*NET juge les deux métiers proches ({tier}, dans la liste de la "
        "destination).",
    )
