"""Make ids, labels and aliases of the names that a classification gives."""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from anyascii import anyascii

from careerpath import titles
from careerpath.model.text import join_genders, text_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.model.text import Text

#: What cannot stand in a file of a graph, or cannot be seen.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060"
    r"\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LONGEST_ID = 48
_SHORT_CODE = 8


def clean(text: str) -> str:
    r"""Return a name on one line, with single ordinary spaces.

    Examples
    --------
    >>> clean("  assistant\u00a0de\ndirection ")
    'assistant de direction'
    """
    if text.isprintable() and "  " not in text:  # as nearly all of them are
        return text.strip(" ")
    return " ".join(_UNSEEN.sub("", text).split())


def kebab(text: str) -> str:
    """Return a name as an id, "" where it has no letter and no digit.

    Letters of other alphabets are written as they are said.

    Examples
    --------
    >>> kebab("Chargé d'études – Œuvres")
    'charge-d-etudes-oeuvres'
    >>> kebab("Βοηθός γραφείου"), kebab("Секретар-друкарка")
    ('voithos-grafeioy', 'sekretar-drukarka')
    """
    latin = text if text.isascii() else "".join(map(_in_latin, text))
    whole = "-".join(re.findall("[a-z0-9]+", titles.fold(latin)))
    if len(whole) <= _LONGEST_ID:
        return whole
    return whole[: _LONGEST_ID + 1].rpartition("-")[0] or whole[:_LONGEST_ID]


@cache
def _in_latin(letter: str) -> str:
    """Return a letter as it is, or in Latin ones where folding leaves none."""
    if titles.fold(letter).isascii():
        return letter
    return re.sub("['`]", "", anyascii(letter))  # of soft signs, in midst of a word


def unique_ids(names: Mapping[str, str]) -> dict[str, str]:
    """Return an id for each code, made of its name.

    Those whose names give the same id get a part of their code after it, all of
    them, so that none of them changes its id when another one goes.

    Examples
    --------
    >>> unique_ids({"1.1": "Clerk", "1.2": "clerk", "2": "Cook"})
    {'1.1': 'clerk-1-1', '1.2': 'clerk-1-2', '2': 'cook'}
    """
    bases = {code: kebab(name) for code, name in names.items()}
    owners: dict[str, int] = {}
    for base in bases.values():
        owners[base] = owners.get(base, 0) + 1
    found = {code: base for code, base in bases.items() if base and owners[base] == 1}
    taken = set(found.values())
    for code in sorted(bases.keys() - found.keys()):
        wanted = _with_code(bases[code], code)
        found[code] = next(name for name in wanted if name not in taken)
        taken.add(found[code])
    return {code: found[code] for code in names}


def _with_code(base: str, code: str) -> Iterator[str]:
    """Yield ids that name and code may have together, the shortest first."""
    last = kebab(code.rstrip("/").rpartition("/")[2])
    for tail in (last[:_SHORT_CODE].strip("-"), last, kebab(code)):
        if tail:
            yield "-".join(filter(None, (base, tail)))
    yield from ("-".join(filter(None, (base, f"n{n}"))) for n in count(1))


def title(said: Mapping[str, str], languages: Iterable[str]) -> Text:
    """Return a role's title by language; French ones often give both genders.

    Examples
    --------
    >>> both = {"en": "office clerk", "fr": "employé de bureau/employée de bureau"}
    >>> title(both, ["en", "fr"]).forms()
    ('office clerk', 'employé de bureau', 'employée de bureau')
    """
    french = said.get("fr", "")
    pair = titles.genders(french)
    if pair is None:
        return text_in(said, languages)
    masculine, feminine = pair
    borrowing = [language for language, text in said.items() if text == french]
    joined = dict.fromkeys(borrowing, join_genders(*pair)) if feminine else {}
    own = {**said, **joined, "fr": masculine}
    return text_in(own, languages, fr_feminine=feminine)


def name_for_id(label: Text) -> str:
    """Return the form of a label that its id is made of.

    Examples
    --------
    >>> name_for_id(title({"fr": "Agent / Agente"}, ["fr"]))
    'Agent'
    """
    return label.fr if label.en == label.in_language("fr") else label.en


def other_names(label: Text, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that say something else than the label, each once."""
    said = {titles.fold(form) for form in label.forms()}
    found: dict[str, str] = {}
    for name in map(clean, names):
        forms = titles.genders(name) or (name,)
        if not said.issuperset(titles.fold(form) for form in forms if form):
            found.setdefault(titles.fold(name), name)
    return tuple(name for form, name in found.items() if form)
