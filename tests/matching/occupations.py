"""Make the words of other occupations: `python -m tests.matching.occupations DATA`.

DATA is the folder that `CAREERPATH_DATA` names. What O*NET and ROME say of an
occupation is counted word by word, titles most of all, and the words that tell it from
the others are kept. The tests hold that the tables are what this makes of the sources.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import openpyxl

from careerpath.matching import occupations
from careerpath.matching.language import WORD
from careerpath.matching.stemming import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careerpath.model.text import Language

#: What a word counts in a title, a description, a task, another title, a tool.
_TITLE, _DESCRIPTION, _TASK, _OTHER_TITLE, _TOOL = 3.0, 1.5, 1.0, 0.3, 0.3
_MOST_WORDS = 60
#: From here on a word is one that occupations share.
_SHARED = 0.02
_PER = 1000


class Told(NamedTuple):
    """One text about an occupation, and what each of its words counts."""

    code: str
    text: str
    worth: float


def onet(data: Path) -> tuple[dict[str, str], list[Told]]:
    """Return the titles of O*NET by code, and what it says of each."""

    @cache  # two tables are needed twice, and take seconds to read
    def rows(name: str) -> list[dict[str, str]]:
        book = openpyxl.load_workbook(data / "onet" / f"{name}.xlsx", read_only=True)
        lines = book.worksheets[0].iter_rows(values_only=True)
        header = [str(cell) for cell in next(lines)]
        return [dict(zip(header, map(str, line), strict=True)) for line in lines]

    code = "O*NET-SOC Code"
    described = {row[code] for row in rows("Task Statements")}
    titles = {
        row[code]: row["Title"]
        for row in rows("Occupation Data")
        if row[code] in described  # the rest are what is left of a group
    }
    told = [Told(name, title, _TITLE) for name, title in titles.items()]
    for table, column, worth in (
        ("Occupation Data", "Description", _DESCRIPTION),
        ("Task Statements", "Task", _TASK),
        ("Alternate Titles", "Alternate Title", _OTHER_TITLE),
        ("Technology Skills", "Example", _TOOL),
    ):
        told += (Told(row[code], row[column], worth) for row in rows(table))
    return titles, told


def rome(data: Path) -> tuple[dict[str, str], list[Told]]:
    """Return the titles of ROME by code, and what it says of each."""

    def rows(name: str) -> Iterator[dict[str, str]]:
        path = data / "rome" / f"unix_{name}_v347_utf8.csv"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield {key: cell.replace("''", "'") for key, cell in row.items()}

    titles = {
        row["code_rome"]: row["libelle_rome"] for row in rows("referentiel_code_rome")
    }
    items = {
        row["code_ogr"]: row.get("libelle_competence") or row["libelle_activite"]
        for name in ("referentiel_competence", "referentiel_activite")
        for row in rows(name)
    }
    told = [Told(code, title, _TITLE) for code, title in titles.items()]
    told += (
        Told(row["code_rome"], row["libelle_texte"], _DESCRIPTION)
        for row in rows("texte")
        if row["libelle_type_texte"] == "definition"
    )
    told += (
        Told(row["code_rome"], items[row["code_ogr"]], _TASK)
        for row in rows("coherence_item")
        if row["code_ogr"] in items
    )
    told += (
        Told(row["code_rome"], row["libelle_appellation_long"], _OTHER_TITLE)
        for row in rows("referentiel_appellation")
    )
    # As they are printed; what they say was counted as it was written.
    titles = {code: title.replace("'", "’") for code, title in titles.items()}
    return titles, told


def table(titles: dict[str, str], told: Iterable[Told], language: Language) -> bytes:
    """Return the table of a classification."""
    counted: dict[str, Counter[str]] = {code: Counter() for code in titles}
    forms: dict[str, Counter[str]] = {}
    for code, text, worth in told:
        if code not in counted:
            continue
        found = {}
        for word in WORD.findall(text.lower()):
            for stem in stems(word, language):
                found[stem] = word
        for stem, word in found.items():
            counted[code][stem] += worth  # type: ignore[assignment]
            forms.setdefault(stem, Counter())[word] += 1
    form = {
        stem: min(words, key=lambda w: (-words[w], w)) for stem, words in forms.items()
    }
    users = Counter(stem for words in counted.values() for stem in words)
    shared = {
        form[stem]: round(count * _PER / len(titles))
        for stem, count in users.items()
        if count >= _SHARED * len(titles)
    }
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(occupations.COLUMNS)
    writer.writerow((occupations.ALL, "", _cell(shared)))
    for code in sorted(titles):
        rarity = {
            stem: (1 + log(1 + worth)) * log((len(titles) + 1) / users[stem])
            for stem, worth in counted[code].items()
        }
        told_apart = sorted(rarity, key=lambda stem: (-rarity[stem], stem))
        kept = {
            form[stem]: max(1, round(counted[code][stem]))
            for stem in told_apart[:_MOST_WORDS]
        }
        writer.writerow((code, titles[code], _cell(kept)))
    return stream.getvalue().encode()


def _cell(words: dict[str, int]) -> str:
    return " ".join(
        f"{word}:{count}"
        for word, count in sorted(words.items(), key=lambda item: (-item[1], item[0]))
    )


def tables(data: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield each table with its place."""
    yield occupations.path_of("onet"), table(*onet(data), "en")
    yield occupations.path_of("rome"), table(*rome(data), "fr")


if __name__ == "__main__":
    for place, content in tables(Path(sys.argv[1])):
        place.write_bytes(content)
