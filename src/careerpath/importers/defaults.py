"""Give values to what no classification says: hours, months, a scale, reasons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from careerpath.model.evidence import Evidence, Source
from careerpath.model.levels import SKILL_KINDS, Level, Scale
from careerpath.model.ranges import Range
from careerpath.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from careerpath.model.levels import Assumed, SkillKind

#: What speaks for a move beside the skills that both ends need.
Beside: TypeAlias = Literal["group", "next grade", "same grade"]

#: What our default values and derived moves cite.
OURS = Source(
    id="careerpath",
    title="careerpath",
    publisher="careerpath",
    licence="MIT",
    language="en",
)
BY_US = (Evidence(OURS.id, "inferred"),)

#: The one level of a source that only says that a skill is needed.
HELD = 1

#: Usual time in a role before a move.
MONTHS = Range(12, 24, 48)

#: Hours from nothing to ordinary cases alone, near those of the shipped graph.
_ONE_STEP: dict[SkillKind, Range[int]] = {
    "tool": Range(10, 18, 32),
    "technique": Range(20, 34, 60),
    "knowledge": Range(24, 44, 74),
    "behaviour": Range(20, 38, 74),
}
#: How many hundredths of those hours take one to the first of five levels, and on.
_HUNDREDTHS = (0, 25, 75, 175, 350, 650)


def one_level(assumed: Iterable[Assumed]) -> Scale:
    """Return the scale of a source that only says that a skill is needed."""
    needed = Level(
        HELD,
        Text("held", "acquis"),
        Text(
            "Can do it, or knows it; the source does not say how well.",
            "Sait le faire, ou le connaît ; la source ne dit pas à quel point.",
        ),
    )
    hours = {kind: {HELD: _ONE_STEP[kind]} for kind in SKILL_KINDS}
    return Scale((needed,), hours, BY_US, tuple(sorted(assumed)))


def five_levels(means: Iterable[Text], assumed: Iterable[Assumed]) -> Scale:
    """Return a scale of five levels, each with what it means in the source."""
    names = (
        Text("basic", "notions"),
        Text("elementary", "élémentaire"),
        Text("working", "pratique"),
        Text("advanced", "avancé"),
        Text("expert", "expert"),
    )
    return scale_of(zip(names, means, strict=True), assumed)


def scale_of(levels: Iterable[tuple[Text, Text]], assumed: Iterable[Assumed]) -> Scale:
    """Return a scale of levels that are given by name and meaning, lowest first.

    However many there are, the highest takes as many hours in all.
    """
    found = tuple(
        Level(number, label, means)
        for number, (label, means) in enumerate(levels, start=1)
    )
    hours = {
        kind: {
            step.level: _hours_of(step.level, len(found), _ONE_STEP[kind])
            for step in found
        }
        for kind in SKILL_KINDS
    }
    return Scale(found, hours, BY_US, tuple(sorted(assumed)))


def _hours_of(level: int, count: int, one: Range[int]) -> Range[int]:
    """Return the hours from the level before to one of so many; at least one each."""
    share = _until(level, count) - _until(level - 1, count)
    return Range(*(max(1, hours * share // (100 * count)) for hours in one))


def _until(level: int, count: int) -> int:
    """Return the hundredths up to a level, times the count of levels.

    Between two of the five levels they rise evenly.
    """
    whole, rest = divmod((len(_HUNDREDTHS) - 1) * level, count)
    if not rest:
        return _HUNDREDTHS[whole] * count
    low, high = _HUNDREDTHS[whole], _HUNDREDTHS[whole + 1]
    return low * count + (high - low) * rest


def because(
    origin: Collection[str],
    destination: Collection[str],
    *,
    beside: Beside | None = None,
) -> Text:
    """Return the reason of a move, of the essential skills at both its ends.

    `beside` is what else speaks for it.

    Examples
    --------
    >>> because({"filing", "letters"}, {"letters", "budgets"}).en
    'Shares 1 of 2 essential skills.'
    """
    return _sentence(
        len(frozenset(origin) & frozenset(destination)), len(destination), beside
    )


_BESIDE = {
    "group": Text("; same ISCO group.", " ; même groupe CITP."),
    "next grade": Text(
        "; next grade of the family.", " ; échelon suivant de la famille."
    ),
    "same grade": Text("; same grade.", " ; même échelon."),
}


@cache
def _sentence(shared: int, needed: int, beside: Beside | None) -> Text:
    end = _BESIDE[beside] if beside else Text(".", ".")
    if not needed:
        said = Text(
            "No essential skill is listed for the destination",
            "Aucune compétence essentielle n’est indiquée pour la destination",
        )
    elif not shared:
        said = Text(
            f"Shares none of {needed} essential skills",
            f"Ne partage aucune compétence essentielle sur {needed}",
        )
    else:
        plural = "s" if shared > 1 else ""
        said = Text(
            f"Shares {shared} of {needed} essential skills",
            f"Partage {shared} compétence{plural} essentielle{plural} sur {needed}",
        )
    return Text(said.en + end.en, said.fr + end.fr)
