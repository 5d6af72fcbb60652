"""Weigh what a text says of each role, and tell how sure the verdict is.

Two readings are made of a text. One counts what its phrases say and how many missions
of a role they cover; the other counts the words it shares with what is known of the
role, beside other occupations (`likeness`). They fail on different texts. So a
verdict is sure where

- the title names the role, and the content does not speak louder for another;
- or both readings put the same role first, clearly ahead of the next, and enough
  missions are covered.

A text is about none of the roles where it is more like another occupation than like any
of them, and covers too few missions to make up for that. Where its title is a job that
the graph says it lacks, much more has to speak for a role, and a doubt remains.

All limits were chosen on `tests/matching/ads/tuning` and `others/tuning`, and on what
ESCO, O*NET and ROME say of occupations; `others/held_out` was kept apart to see whether
they hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careerpath.model.match import Doubt

#: A title that fits this well beside the best role is believed.
_TITLE_HOLDS = 0.75
#: A title that only contains the name of a role must fit better than that.
_PART_HOLDS = 0.85
#: Only content that speaks this loudly contradicts a title.
_LOUD = 1.0
#: Content that says this much does so without doubt.
_LOUDEST = 1.3
# From here on another role fits nearly as well; beside one that the title names, only
# one that fits better.
_CLOSE = 0.85
_CLOSE_TITLED = 1.0
#: Content that says less than this for its best role says little.
_THIN = 0.5
#: Content that says less than this for any role says hardly anything of one.
_HARDLY = 0.3
#: Nor has a text much in common with a role where the cosine is smaller.
_FAINT = 0.12
#: What covering all missions counts beside the lead over other occupations.
_COVERED = 0.5
#: Fewer words prove nothing by themselves.
_FEW = 5
# Below the first the text is about none of the roles, unless its title is the name of
# one; below the others it may be, and is where hardly anything speaks for one.
_NONE = 1.2
_MAYBE_NONE = 1.6
#: What the text must say at least for a role if its title is a job that is not here.
_NONE_ABSENT = 4.0
_MAYBE_NONE_TITLED = 1.15
#: The share of its words that the graph knows of an advertisement in its fields;
#: of a text about something else.
_USUALLY_KNOWN = 0.55
_LEAST_KNOWN = 0.35


class Readings(NamedTuple):
    """Both readings of a text, role by role.

    Attributes
    ----------
    fits
        What the phrases say of each role.
    alike
        How much of its words the text has, the most similar one being 1.
    titled
        The roles that the title names; `whole` where it is nothing but a name.
    whole
        Whether the title, or a part of it, is the name of a role and nothing else.
    near
        The roles to which the job that the title names is near, where it is not here.
    cosine
        How much the most similar role has in common with the text.
    lead
        How many times as much the text is like a role as like another occupation.
    known
        The share of the words that the graph knows.
    words
        How many different ones that is.
    missions
        Whether the graph says what its roles do; imported ones only have skills.
    """

    fits: Sequence[float]
    alike: Sequence[float]
    titled: frozenset[int]
    whole: bool
    near: frozenset[int]
    cosine: float
    lead: float
    known: float
    words: float
    missions: bool

    @property
    def named(self) -> bool:
        """Whether the title names a role beyond doubt."""
        return bool(self.titled) and self.whole

    @property
    def weights(self) -> list[float]:
        """What both say of each role together."""
        loudest = max((*self.fits, 0))
        return [
            fit + loudest * like
            for fit, like in zip(self.fits, self.alike, strict=True)
        ]


def rank(readings: Readings) -> list[int]:
    """Return the roles, best first; the title is believed unless much is against it."""
    weights = readings.weights
    order = sorted(range(len(weights)), key=lambda role: (-weights[role], role))
    titled = [role for role in order if role in readings.titled]
    if titled and _is_believed(readings, order[0], titled[0]):
        order.remove(titled[0])
        order.insert(0, titled[0])
    return order


def _is_believed(readings: Readings, best: int, titled: int) -> bool:
    """Return whether the title decides between the best role and its own."""
    weights = readings.weights
    if not readings.whole:
        return weights[titled] >= _PART_HOLDS * weights[best]
    quiet = readings.fits[best] < _LOUD or readings.words < _FEW
    return quiet or weights[titled] >= _TITLE_HOLDS * weights[best]


def is_unknown(known: float) -> bool:
    """Return whether a graph knows too few of the words of a text to read it."""
    return known < _LEAST_KNOWN


def is_none(readings: Readings) -> bool:
    """Return whether a text is about none of the roles."""
    if readings.named:
        return False
    if readings.near:
        return _strength(readings) < _NONE_ABSENT
    hardly = max(readings.fits, default=0) < _HARDLY or readings.cosine < _FAINT
    return _strength(readings) < (_MAYBE_NONE if hardly else _NONE)


def _strength(readings: Readings) -> float:
    """Return how much speaks for the roles of the graph, beside other occupations."""
    return readings.lead + _COVERED * max(readings.fits, default=0)


def is_close(readings: Readings, order: Sequence[int]) -> bool:
    """Return whether another role fits nearly as well as the first."""
    weights = readings.weights
    limit = _CLOSE_TITLED if _agrees_with_title(readings, order) else _CLOSE
    return any(weights[role] >= limit * weights[order[0]] for role in order[1:])


def find_doubts(readings: Readings, verdict: Sequence[int]) -> tuple[Doubt, ...]:
    """Return why the verdict may be wrong that one role is meant, or two are."""
    weights, fits = readings.weights, readings.fits
    agrees = _agrees_with_title(readings, verdict)
    limit = _MAYBE_NONE_TITLED if readings.named else _MAYBE_NONE
    single = len(verdict) == 1
    doubts: dict[Doubt, bool] = {
        "unfamiliar": readings.known < _USUALLY_KNOWN,
        "elsewhere": bool(readings.near) or _strength(readings) < limit,
        "title": single
        and agrees
        and weights[verdict[0]] < _TITLE_HOLDS * max(weights),
        "thin": not agrees and _is_thin(readings, fits[verdict[0]]),
        "torn": single and not agrees and _are_torn(readings),
    }
    return tuple(doubt for doubt, holds in doubts.items() if holds)


def _is_thin(readings: Readings, fit: float) -> bool:
    """Return whether little of the content speaks for a role that fits so well."""
    faint = readings.words < _FEW or readings.cosine < _FAINT
    return faint or (readings.missions and fit < _THIN)


def _are_torn(readings: Readings) -> bool:
    """Return whether the readings, or the title, point to different roles."""
    if _best(readings.fits) != _best(readings.alike):
        return True
    return readings.named and max(readings.fits) < _LOUDEST


def _agrees_with_title(readings: Readings, order: Sequence[int]) -> bool:
    return order[0] in readings.titled


def _best(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda role: (values[role], -role))
