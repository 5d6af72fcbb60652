"""Take the tables of `graph/evidence/` and `graph/titles/` from public downloads.

`python -m tests.graph.fact_tables` writes them again, after a role got another code
or a new edition came out. It reads the downloads in the folder that the variable
CAREERPATH_DATA names, `../shared/data` unless it is set: `rome/` with the tables of
ROME, `onet/` with those of O*NET (Excel needs openpyxl).

A table of `evidence/` holds every row that leaves a code which a role of ours
carries: the two codes, and what the classification calls their relation. A table of
`titles/` holds what it calls the jobs under such a code.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath import load_graph
from careerpath.importers.naming import clean
from careerpath.importers.outcome import Tally
from careerpath.importers.tables import Tables
from careerpath.loading.writing.tables import print_official_titles, print_relations
from careerpath.model.relation import OfficialTitle, Relation, Relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.text import Language

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("CAREERPATH_DATA", ROOT.parent / "shared" / "data"))
GRAPH = ROOT / "graph"


class Download(NamedTuple):
    """A table of a classification: its file, the columns, and how it is cited."""

    pattern: str
    columns: tuple[str, ...]
    source: str
    language: Language


RELATIONS = {
    "onet": Download(
        "related[ _]occupations",
        ("O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier"),
        "onet-29.3",
        "en",
    ),
    "rome": Download(
        "unix_rubrique_mobilite_v347_utf8",
        ("code_rome", "code_rome_cible", "libelle_type_mobilite"),
        "rome-3.47",
        "fr",
    ),
}
TITLES = {
    "onet": (
        Download(
            "alternate[ _]titles",
            ("O*NET-SOC Code", "Alternate Title"),
            "onet-29.3",
            "en",
        ),
    ),
    "rome": tuple(
        Download(
            f"unix_referentiel_appellation_v{edition.replace('.', '')}_utf8",
            ("code_rome", "libelle_appellation_long"),
            f"rome-{edition}",
            "fr",
        )
        for edition in ("3.47", "4.60")
    ),
}


def names() -> list[str]:
    """Return the names of all tables inside the graph's folder."""
    evidence = [f"evidence/{system}.csv" for system in RELATIONS]
    return [*evidence, *(f"titles/{system}.csv" for system in TITLES)]


def table(name: str) -> str:
    """Return the text of a table as the downloads give it today."""
    folder, _, system = name.removesuffix(".csv").partition("/")
    carried = {
        code
        for role in load_graph().roles.values()
        for code in role.codes.get(system, ())
    }
    if folder == "evidence":
        found = {row for row in _relations(system) if row.origin in carried}
        return "".join(print_relations(Relations(tuple(sorted(found))), system))
    titles = {row for row in _titles(system) if row.code in carried}
    return "".join(print_official_titles(sorted(titles), system))


def _relations(system: str) -> Iterator[Relation]:
    download = RELATIONS[system]
    for cells in _rows(system, download):
        yield Relation(system, *cells, download.source)


def _titles(system: str) -> Iterator[OfficialTitle]:
    for download in TITLES[system]:
        for code, title in _rows(system, download):
            name = clean(title.replace("''", "'"))
            yield OfficialTitle(system, code, name, download.language, download.source)


def _rows(system: str, download: Download) -> Iterator[tuple[str, ...]]:
    found = Tables([DATA / system], Tally()).need(download.pattern, download.pattern)
    for row in found.rows(*download.columns):
        yield row.cells


if __name__ == "__main__":
    for name in names():
        (GRAPH / name).parent.mkdir(exist_ok=True)
        (GRAPH / name).write_text(table(name), encoding="utf-8")
