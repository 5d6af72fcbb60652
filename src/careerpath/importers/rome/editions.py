"""Tell the editions of ROME apart: a folder may hold files of several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.errors import FileError, message
from careerpath.model.evidence import Source
from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Table, Tables

_NAME = r"(?:unix_)?{name}(?:_v(\d+))?(?:_utf8)?"
CODES, LINKS = "referentiel_code_rome", "liens_rome_referentiels"
MOBILITY, TITLES = "rubrique_mobilite", "referentiel_appellation"


def by_version(tables: Tables, name: str) -> dict[str, Table]:
    """Return the tables of a name by the version in it, the newest first.

    A version is its digits as they stand in the file name, "" without any.
    """
    found = tables.named(_NAME.format(name=name))
    newest = sorted(found, key=lambda pair: int(pair[0][1] or 0), reverse=True)
    return {match[1] or "": table for match, table in newest}


@dataclass(frozen=True, slots=True)
class Edition:
    """The tables of one version.

    `codes` are the occupations and `links` their skills.
    """

    version: str
    codes: Table
    links: Table

    @property
    def source(self) -> Source:
        """What evidence cites."""
        return rome_source(self.version)


def newest_edition(tables: Tables, tally: Tally) -> Edition:
    """Return the newest edition of which both occupations and skills are there.

    Raises
    ------
    FileError
        If there is none.
    """
    codes, links = by_version(tables, CODES), by_version(tables, LINKS)
    whole = [version for version in codes if version in links]
    if not whole:
        missing = LINKS if codes else CODES
        raise FileError(tables.absence(f"unix_{missing}"))
    for version in codes:
        if int(version or 0) > int(whole[0] or 0):
            tally.add(
                message(
                    "Edition {version} is left aside: its skills are not there.",
                    version=dotted(version),
                )
            )
    return Edition(whole[0], codes[whole[0]], links[whole[0]])


def in_edition(found: Mapping[str, Table], version: str) -> Table | None:
    """Return the table of a version, else the newest one there is."""
    return found.get(version) or next(iter(found.values()), None)


def dotted(version: str) -> str:
    """Return a version as people write it.

    Examples
    --------
    >>> dotted("347")
    '3.47'
    """
    return f"{version[:-2]}.{version[-2:]}" if len(version) > 2 else version  # noqa: PLR2004


def rome_source(version: str) -> Source:
    """Return an edition as a source."""
    number = dotted(version)
    name = f"ROME {number}".rstrip()
    said = f", version {number}" if number else ""
    return Source(
        id=f"rome-{number}" if number else "rome",
        title=f"Répertoire opérationnel des métiers et des emplois (ROME){said}",
        publisher="France Travail",
        licence="Licence Ouverte 2.0",
        language="fr",
        url="https://www.francetravail.org/opendata/repertoire-operationnel-des-meti.html",
        kind="classification",
        notice=Text(
            f"Source: {name}, France Travail, under the Licence Ouverte 2.0.",
            f"Source : {name}, France Travail, sous Licence Ouverte 2.0.",
        ),
    )
