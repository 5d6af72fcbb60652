"""Read ESCO's occupations and skills, with labels of several language files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.errors import FileError, Message, message
from careerpath.importers.naming import clean, other_names, title
from careerpath.model.text import LANGUAGES, Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Table, Tables

_COLUMNS = ("conceptUri", "preferredLabel")
_MORE = ("altLabels", "status", "iscoGroup", "code", "skillType")
_IN_USE = ("", "released")


@dataclass(frozen=True, slots=True)
class Concept:
    """An occupation or a skill.

    `isco` and `code` are an occupation's, `type` is a skill's; what the edition
    does not have is empty. `borrowed` says that both labels are of one language.
    """

    uri: str
    label: Text
    aliases: Mapping[Language, tuple[str, ...]]
    isco: str
    code: str
    type: str
    borrowed: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of one language."""

    label: str
    others: tuple[str, ...]
    isco: str
    code: str
    type: str


def read_concepts(
    tables: Tables, kind: str, languages: Iterable[Language], tally: Tally
) -> dict[str, Concept]:
    """Return the concepts by their URI, sorted.

    The language file that has most of them decides which there are; a label
    that another one lacks is borrowed.

    Parameters
    ----------
    tables
        The tables given.
    kind
        How the files are called: "occupations" or "skills".
    languages
        The languages wanted.
    tally
        Where what is left out is counted.

    Raises
    ------
    FileError
        If there is no file in one of the languages.
    """
    by_language = {
        language: _read_language(table, tally)
        for language, table in _language_tables(tables, kind, languages).items()
    }
    base = max(by_language, key=lambda language: len(by_language[language]))
    _count_others(by_language, base, tally)
    return {
        uri: _concept(
            uri,
            {lang: rows[uri] for lang, rows in by_language.items() if uri in rows},
            titled=kind == "occupations",
        )
        for uri in sorted(by_language[base])
    }


def _language_tables(
    tables: Tables, kind: str, languages: Iterable[Language]
) -> dict[Language, Table]:
    found = {match[1]: table for match, table in tables.named(rf"{kind}_([a-z]{{2}})")}
    wanted = [language for language in LANGUAGES if language in tuple(languages)]
    here: dict[Language, Table] = {
        language: found[language] for language in wanted if language in found
    }
    if not here:
        names = " / ".join(f"{kind}_{language}.csv" for language in wanted)
        raise FileError(tables.absence(names))
    return here


def _read_language(table: Table, tally: Tally) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for _, (uri, label, others, status, *rest) in table.rows(*_COLUMNS, optional=_MORE):
        if status not in _IN_USE:
            tally.add(_out_of_use(table))
        elif not uri or not clean(label):
            tally.add(_nameless(table))
        elif uri in entries:
            tally.add(_repeated(table))
        else:
            names = others.replace(" | ", "\n").split("\n")
            entries[uri] = _Entry(clean(label), tuple(names), *rest)
    return entries


def _out_of_use(table: Table) -> Message:
    return message(
        "Entries of {file} skipped, no longer in use: {count}", file=table.place.name
    )


def _nameless(table: Table) -> Message:
    return message(
        "Entries of {file} skipped, without a name: {count}", file=table.place.name
    )


def _repeated(table: Table) -> Message:
    return message(
        "Entries of {file} skipped, there already: {count}", file=table.place.name
    )


def _count_others(
    by_language: Mapping[Language, Mapping[str, _Entry]], base: Language, tally: Tally
) -> None:
    for language, entries in by_language.items():
        tally.add(
            message(
                "Entries skipped, only in “{language}”, whose edition has fewer: "
                "{count}",
                language=language,
            ),
            len(entries.keys() - by_language[base].keys()),
        )
        tally.add(
            message(
                "Labels missing in “{language}”, borrowed from the other language: "
                "{count}",
                language=language,
            ),
            len(by_language[base].keys() - entries.keys()),
        )


def _concept(uri: str, entries: Mapping[Language, _Entry], *, titled: bool) -> Concept:
    known = next(iter(entries.values()))
    english, french = (entries.get(language, known).label for language in LANGUAGES)
    label = title(english, french) if titled else Text(english, french)
    aliases = {
        language: other_names(label, entry.others)
        for language, entry in entries.items()
    }
    return Concept(
        uri=uri,
        label=label,
        aliases={language: names for language, names in aliases.items() if names},
        isco=known.isco,
        code=known.code,
        type=known.type,
        borrowed=len(entries) < len(LANGUAGES),
    )
