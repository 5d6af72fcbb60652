"""Know the columns of a checklist by what heads them, in each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from careerpath.i18n import translator
from careerpath.model.text import LANGUAGES
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.i18n import Translator

_Answer: TypeAlias = Literal["done", "seen", "self", "trainer"]
Key: TypeAlias = (
    _Answer | Literal["skill", "label", "level", "day", "visa", "evidence", "graph"]
)
#: The columns that hold ticks or levels.
ANSWERED: frozenset[Key] = frozenset(get_args(_Answer))


def find_columns(cells: Sequence[str]) -> dict[Key, int]:
    """Return the places of the columns that we know, in the row of headings."""
    known = _headings()
    found: dict[Key, int] = {}
    for place, cell in enumerate(cells):
        key = known.get(fold(cell))
        if key is not None:
            found.setdefault(key, place)
    return found


@cache
def folded_headings(*keys: Key) -> tuple[str, ...]:
    """Return what heads some columns in any language, folded."""
    return tuple(text for text, key in _headings().items() if key in keys)


@cache
def _headings() -> dict[str, Key]:
    return {
        fold(text): key
        for language in LANGUAGES
        for text, key in _headings_in(translator(language))
    }


def _headings_in(_: Translator) -> Iterator[tuple[str, Key]]:
    yield _("Skill code"), "skill"
    yield _("Skill"), "label"
    yield _("Level"), "level"
    yield _("Done"), "done"
    yield _("Seen by the trainer"), "seen"
    yield _("Self-assessment"), "self"
    yield _("Trainer's assessment"), "trainer"
    yield _("Date done"), "day"
    yield _("Trainer's initials"), "visa"
    yield _("Initials"), "visa"
    yield _("Evidence seen"), "evidence"
    yield _("Graph"), "graph"
