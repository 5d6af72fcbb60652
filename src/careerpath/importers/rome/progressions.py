"""Read the moves that ROME records, with their kind where it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.importers.defaults import MONTHS
from careerpath.importers.outcome import Tally
from careerpath.importers.recorded import Recorded
from careerpath.importers.rome.editions import (
    MOBILITY,
    by_version,
    in_edition,
    rome_source,
)
from careerpath.model.evidence import Evidence
from careerpath.model.text import Text
from careerpath.model.transition import Transition

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from careerpath.importers.tables import Table, Tables
    from careerpath.model.evidence import Source
    from careerpath.model.transition import MoveKind

_PAIR = ("code_rome", "code_rome_cible")
_TYPE = "code_type_mobilite"
_CLOSE, _EVOLUTION = "1", "2"
_BECAUSE: dict[str, Text] = {
    _EVOLUTION: Text(
        "ROME records it as a progression.", "Le ROME y voit une évolution."
    ),
    _CLOSE: Text(
        "ROME records the two occupations as close.",
        "Le ROME juge les deux métiers proches.",
    ),
    "": Text(
        "ROME records the move, without its kind.",
        "Le ROME relève ce passage, sans en dire la nature.",
    ),
}
_KINDS: dict[str, MoveKind] = {
    _EVOLUTION: "promotion",
    _CLOSE: "lateral",
    "": "unknown",
}
_RECORDS = {_EVOLUTION: "Evolution", _CLOSE: "Proche", "": ""}

#: The type of the move of each pair of codes, "" where it is not published.
Types = dict[tuple[str, str], str]


def read_moves(
    tables: Tables, version: str, ids: Mapping[str, str], tally: Tally
) -> Recorded:
    """Return the moves of an edition, and the sources that they cite.

    Where its file has no types, as since version 4.60, those of an older file
    are kept for the pairs that are in both.

    Parameters
    ----------
    tables
        The tables given.
    version
        The edition's version.
    ids
        The id of each role by its code.
    tally
        Where what is left out is counted.

    Raises
    ------
    FileError
        If no file of moves is there.
    """
    found = by_version(tables, MOBILITY)
    table = in_edition(found, version)
    if table is None:
        raise FileError(tables.absence(f"unix_{MOBILITY}"))
    versions = {id(other): name for name, other in found.items()}
    typed = next(filter(_is_typed, (table, *found.values())), table)
    types = _read_types(table, ids, tally)
    older = types if typed is table else _read_types(typed, ids, Tally())
    sources = tuple(rome_source(versions[id(each)]) for each in (table, typed))
    moves = [_move(pair, ids, older.get(pair, ""), sources) for pair in types]
    tally.add(
        message("Moves whose kind is not published: {count}"),
        sum(move.kind == "unknown" for move in moves),
    )
    return Recorded(moves, sources)


def _is_typed(table: Table) -> bool:
    return _TYPE in table.headings()


def _read_types(table: Table, codes: Collection[str], tally: Tally) -> Types:
    """Return the moves; a pair may stand in many rows, one for each title in it."""
    types: Types = {}
    for line, (origin, destination, kind) in table.rows(*_PAIR, optional=(_TYPE,)):
        if kind not in _KINDS:
            table.refuse(line, message("“{kind}” is no type of move", kind=kind))
        pair = origin, destination
        if origin not in codes or destination not in codes:
            tally.add(message("Moves skipped, an occupation no longer exists: {count}"))
        elif origin == destination:
            tally.add(message("Moves skipped, from a role to itself: {count}"))
        elif (before := types.get(pair)) is None:
            types[pair] = kind
        elif before == kind:
            tally.add(message("Moves skipped, there already: {count}"))
        else:
            tally.add(
                message("Moves both close and upwards, taken as upwards: {count}")
            )
            types[pair] = max(before, kind)
    return types


def _move(
    pair: tuple[str, str],
    ids: Mapping[str, str],
    kind: str,
    sources: tuple[Source, ...],
) -> Transition:
    own, typed = (source.id for source in sources)
    evidence = (Evidence(typed, "official", _RECORDS[kind], proves="move"),)
    if own != typed:
        newer = Evidence(own, "official", proves="move")
        evidence = (newer, *(evidence if kind else ()))
    origin, destination = (ids[code] for code in pair)
    return Transition(
        origin,
        destination,
        kind=_KINDS[kind],
        experience_months=MONTHS,
        because=_BECAUSE[kind],
        evidence=evidence,
    )
