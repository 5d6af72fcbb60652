"""Find what bears the name that someone typed, or one near to it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from careerpath.titles.folding import fold, is_name
from careerpath.titles.forms import spellings, without_aside
from careerpath.titles.gender import masculine_of, neutral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Folded words that join others.
_JOINING = frozenset(
    "a and au aux d de des du en et for in l la le les of the to".split()  # noqa: SIM905
)
#: Folded words that say nothing of what the job is.
_BESIDE = frozenset(
    (
        "bilingual",
        "bilingue",
        "confirme",
        "entreprise",
        "junior",
        "trilingual",
        "trilingue",
    )
)
#: Between fewer words, those that join them tell a "manager assistant" apart from
#: an "assistant de manager".
_FEWEST_JOINED = 3
_SHORTEST_PLURAL = 4
#: A word tells nothing if more than one in so many bear it, and more than a few.
_MANY = 10
_FEW = 3
#: How much two spellings of one word have in common.
_ALIKE = 0.75


def loose(form: str) -> str:
    """Return a folded form reduced to the words that say what the job is.

    Gender, plural, words such as "bilingual" and, in longer names, joining words
    are taken off.

    Examples
    --------
    >>> loose("directrice des ressources humaines")
    'directeur ressource humain'
    >>> loose("assistante de direction bilingue")
    'assistant de direction'
    """
    words = [word for word in form.split() if word not in _BESIDE]
    while words and words[-1] in _JOINING:
        words.pop()
    saying = [word for word in words if word not in _JOINING]
    chosen = saying if len(saying) >= _FEWEST_JOINED else words
    return " ".join(map(_plainest, chosen))


@lru_cache(maxsize=32_768)  # more words than a large graph has
def _plainest(word: str) -> str:
    """Return a word in the singular, then in the masculine."""
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s"):
        word = word[:-1]
    word = masculine_of(word)
    return word[:-1] if word.endswith("aine") else word


def index_names(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return, for each folded name, the sorted ids that bear it.

    `names` are pairs (name, id). A name's other gender, what it is without an
    aside, and its loose form are in the index too, unless someone bears that name
    in so many words.
    """
    written: dict[str, tuple[str, ...]] = {}
    plain: dict[str, tuple[str, ...]] = {}
    for name, owner in names:
        own = (owner,)
        for form in spellings(name):
            _add(written, form, own)
        if (bare := without_aside(name)) != name.strip():
            for form in spellings(bare):
                _add(plain, form, own)
    derived = {form: owners for form, owners in plain.items() if form not in written}
    for form, owners in (*written.items(), *derived.items()):
        if (other := neutral(form)) not in written:
            _add(derived, other, owners)
    known = written | derived
    reduced: dict[str, tuple[str, ...]] = {}
    for form, owners in known.items():
        if (bare := loose(form)) and bare not in known:
            _add(reduced, bare, owners)
    return {form: tuple(sorted(ids)) for form, ids in (known | reduced).items()}


def _add(index: dict[str, tuple[str, ...]], form: str, owners: tuple[str, ...]) -> None:
    """Let a form be borne by these ids too; nearly always they are the first."""
    before = index.setdefault(form, owners)
    if before is not owners:
        index[form] = (*before, *(owner for owner in owners if owner not in before))


def match(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sorted ids that `text` may mean; none where it is too long for a name.

    The text as it is comes first, then the names that it spells in both
    genders, then their other gender; then all of them in their loose form, and
    what is left without asides.
    """
    if not is_name(text):
        return ()
    for group in _readings(text):
        found = {owner for form in group for owner in index.get(form, ())}
        if found:
            return tuple(sorted(found))
    return ()


def _readings(text: str) -> Iterator[Iterable[str]]:
    """Yield the forms that a text may stand for, the nearest to it first."""
    forms = spellings(text)
    yield forms[:1]
    yield forms[1:]
    yield map(neutral, forms)
    plain = spellings(without_aside(text))
    yield plain
    yield map(neutral, plain)
    yield map(loose, (*forms, *plain))


def suggest(text: str, index: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids whose names are nearest to `text`, nearest first, five at most.

    Names that hold all words of the text come first, the shortest before; then names
    of several words that it holds, those that are spelt much like it, and those that
    share a telling word. Words that many names share tell nothing: a "responsable
    ADV" is near to no other responsable. There are none where the text is too long
    for a name.
    """
    if not is_name(text) or not (wanted := frozenset(fold(text).split())):
        return ()
    words = {
        name: own
        for name in index
        if not wanted.isdisjoint(own := frozenset(name.split()))
    }
    telling = wanted - _JOINING - _common_words(wanted, words, index)
    held = (name for name, own in words.items() if len(own) > 1 and own < wanted)
    found = {
        owner: None
        for name in (
            *_by_length(name for name, own in words.items() if wanted <= own),
            *reversed(_by_length(held)),
            *_spelt_alike(fold(text), index, telling),
            *_sharing(telling, words),
        )
        for owner in index[name]
    }
    return tuple(found)[:5]


def _by_length(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (len(name), name))


def _common_words(
    wanted: Iterable[str],
    words: Mapping[str, frozenset[str]],
    index: Mapping[str, tuple[str, ...]],
) -> set[str]:
    """Return those of some words that stand in the names of many."""
    most = max(_FEW, len(set().union(*index.values())) // _MANY)
    owners = {
        word: {it for name, own in words.items() if word in own for it in index[name]}
        for word in wanted
    }
    return {word for word, ids in owners.items() if len(ids) > most}


def _spelt_alike(text: str, names: Iterable[str], telling: Iterable[str]) -> list[str]:
    """Return names spelt much like a text, in the words that tell something too."""
    from difflib import get_close_matches

    near = get_close_matches(text, _worth_a_look(text, names), n=10)
    return [name for name in near if not telling or _shares(telling, name)]


def _sharing(telling: frozenset[str], words: Mapping[str, frozenset[str]]) -> list[str]:
    """Return the names with words that tell something, those with the most first."""
    shared = {name: len(telling & own) for name, own in words.items()}
    names = _by_length(name for name, count in shared.items() if count)
    return sorted(names, key=lambda name: -shared[name])


def _shares(telling: Iterable[str], name: str) -> bool:
    """Tell whether a name has a word spelt much like one of these."""
    from difflib import get_close_matches

    return any(get_close_matches(word, name.split(), 1, _ALIKE) for word in telling)


def _worth_a_look(text: str, names: Iterable[str]) -> list[str]:
    """Return the names, sorted, that share every third pair of letters with `text`.

    Comparing letter by letter takes seconds where there are 100,000 names.
    """
    pairs = {"".join(pair) for pair in pairwise(text)}
    return sorted(n for n in names if 3 * sum(p in n for p in pairs) >= len(pairs))
