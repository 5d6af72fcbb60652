"""Read O*NET's related occupations as moves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.importers.defaults import MONTHS
from careerpath.importers.onet.levels import CODE
from careerpath.model.evidence import Evidence
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.importers.tables import Tables

_COLUMNS = (CODE, "Related O*NET-SOC Code", "Relatedness Tier")


def read_moves(
    tables: Tables, ids: Mapping[str, str], source: str
) -> Iterator[Transition]:
    """Yield the related occupations as moves of unknown kind.

    Parameters
    ----------
    tables
        The tables given.
    ids
        The id of each role by its code.
    source
        The id of the edition.
    """
    table = tables.need("related[ _]occupations", "Related Occupations")
    seen: set[tuple[str, str]] = set()
    for _, (origin, destination, tier) in table.rows(*_COLUMNS):
        pair = origin, destination
        if origin not in ids or destination not in ids:
            tables.tally.add(
                message("Moves skipped, an occupation no longer exists: {count}")
            )
        elif origin == destination:
            tables.tally.add(message("Moves skipped, from a role to itself: {count}"))
        elif pair in seen:
            tables.tally.add(message("Moves skipped, there already: {count}"))
        else:
            seen.add(pair)
            yield Transition(
                ids[origin],
                ids[destination],
                kind="unknown",
                experience_months=MONTHS,
                because=_because(tier),
                evidence=_reasons(source, tier),
            )


@cache
def _because(tier: str) -> Text:
    return Text(
        f"O*NET finds the two occupations alike ({tier}).",
        f"O*NET juge les deux métiers proches ({tier}).",
    )


@cache
def _reasons(source: str, tier: str) -> tuple[Evidence, ...]:
    return (Evidence(source, "official", tier, proves="similarity"),)
