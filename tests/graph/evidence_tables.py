"""Take the tables of `graph/evidence/` from the public downloads.

`python -m tests.graph.evidence_tables` writes them again, after a role got another
code or a new edition came out. It reads the downloads in the folder that the
variable CAREERPATH_DATA names, `../shared/data` unless it is set: `rome/` with the
tables of ROME, `onet/` with those of O*NET (Excel needs openpyxl).

A table holds every row that leaves a code which a role of ours carries, and of the
row only the two codes and what the classification calls their relation.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath import load_graph
from careerpath.importers.outcome import Tally
from careerpath.importers.tables import Tables
from careerpath.loading.printing import print_relations
from careerpath.model.relation import Relation, Relations

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("CAREERPATH_DATA", ROOT.parent / "shared" / "data"))
FOLDER = ROOT / "graph" / "evidence"
#: For each classification: the file, its columns, and the source it is cited as.
DOWNLOADS = {
    "onet": (
        "related[ _]occupations",
        ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier"),
        "onet-29.3",
    ),
    "rome": (
        "unix_rubrique_mobilite_v347_utf8",
        ("code_rome", "code_rome_cible", "libelle_type_mobilite"),
        "rome-3.47",
    ),
}


def table(system: str) -> str:
    """Return the text of a table as the downloads give it today."""
    carried = {
        code
        for role in load_graph().roles.values()
        for code in role.codes.get(system, ())
    }
    rows = {row for row in _rows(system) if row.origin in carried}
    return "".join(print_relations(Relations(tuple(sorted(rows))), system))


def _rows(system: str) -> Iterator[Relation]:
    pattern, columns, source = DOWNLOADS[system]
    found = Tables([DATA / system], Tally()).need(pattern, pattern)
    for row in found.rows(*columns):
        yield Relation(system, *row.cells, source)


if __name__ == "__main__":
    for name in DOWNLOADS:
        (FOLDER / f"{name}.csv").write_text(table(name), encoding="utf-8")
