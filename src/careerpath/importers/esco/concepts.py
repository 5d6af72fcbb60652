"""Read ESCO's occupations and skills, with labels of several language files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.errors import FileError, Message, message
from careerpath.importers.naming import clean, other_names, title
from careerpath.model.text import Text, text_in
from careerpath.words.languages import named_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.importers.outcome import Tally
    from careerpath.importers.tables import Table, Tables

_COLUMNS = ("conceptUri", "preferredLabel")
_MORE = ("altLabels", "status", "iscoGroup", "code", "skillType")
_IN_USE = ("", "released")


@dataclass(frozen=True, slots=True)
class Concept:
    """An occupation or a skill.

    `isco` and `code` are an occupation's, `type` is a skill's; what the edition
    does not have is empty. `borrowed` says that one language lends another its label.
    """

    uri: str
    label: Text
    aliases: Mapping[str, tuple[str, ...]]
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


def languages_of(tables: Tables, languages: Iterable[str]) -> tuple[str, ...]:
    """Return those of the languages wanted that there are occupations in.

    Raises
    ------
    FileError
        If there are none.
    """
    wanted = tuple(dict.fromkeys(languages))
    found = _language_tables(tables, "occupations")
    here = tuple(language for language in wanted if language in found)
    if here:
        return here
    if found:
        other, table = min(found.items())
        raise FileError(
            message(
                "“{file}” is {in_language}; ask for the language “{code}”, or give the "
                "files in one that you ask for: {wanted}.",
                file=table.place.shown,
                in_language=named_language(other),
                code=other,
                wanted=", ".join(wanted),
            )
        )
    raise _absent(tables, "occupations", wanted)


def read_concepts(
    tables: Tables, kind: str, languages: Sequence[str], tally: Tally
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
        The languages of the graph.
    tally
        Where what is left out is counted.

    Raises
    ------
    FileError
        If there is no file in one of the languages.
    """
    found = _language_tables(tables, kind)
    by_language = {
        language: _read_language(found[language], tally)
        for language in languages
        if language in found
    }
    if not by_language:
        raise _absent(tables, kind, languages)
    base = max(by_language, key=lambda language: len(by_language[language]))
    _count_others(by_language, base, tally)
    return {
        uri: _concept(
            uri,
            {lang: rows[uri] for lang, rows in by_language.items() if uri in rows},
            languages,
            titled=kind == "occupations",
        )
        for uri in sorted(by_language[base])
    }


def _absent(tables: Tables, kind: str, languages: Iterable[str]) -> FileError:
    """Return the error for concepts that are there in none of some languages."""
    names = " / ".join(f"{kind}_{language}.csv" for language in languages)
    return FileError(tables.absence(names))


def _language_tables(tables: Tables, kind: str) -> dict[str, Table]:
    return {match[1]: table for match, table in tables.named(rf"{kind}_([a-z]{{2}})")}


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
    by_language: Mapping[str, Mapping[str, _Entry]], base: str, tally: Tally
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


def _concept(
    uri: str, entries: Mapping[str, _Entry], languages: Sequence[str], *, titled: bool
) -> Concept:
    known = next(iter(entries.values()))
    said = {language: entries.get(language, known).label for language in languages}
    label = title(said, languages) if titled else text_in(said, languages)
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
        borrowed=len(entries) < len(languages),
    )
