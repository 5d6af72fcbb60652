"""Set as text how the hours of the graph compare with published durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.typesetting import Column, spaced, strong, table, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.model.published_duration import Calibration, HoursCounts
    from careerpath.words import Words


def hours_page(
    words: Words, calibrations: Sequence[Calibration], counts: HoursCounts
) -> list[str]:
    """Return the table of certifications, and what the hours rest on."""
    _ = words.translate
    parts = [_certifications(words, calibrations)] if calibrations else []
    texts = (*_agreement(words, calibrations), *_foundations(words, counts))
    counted = [line for text in texts for line in wrap(text, indent=2, hang=4)]
    parts.append([strong(_("Counts")), *counted])
    return [*spaced(parts), *words.footer((), estimates=False)]


def _certifications(words: Words, calibrations: Sequence[Calibration]) -> list[str]:
    """Return published and own hours, the farthest from each other marked."""
    _ = words.translate
    columns = [
        Column(_("Hours of study for")),
        Column(_("Published"), right=True, fixed=True),
        Column(_("Ours"), fixed=True),
        Column(_("Ratio"), right=True, fixed=True),
        Column("", fixed=True),
    ]
    notes = [
        _("Ours go from what a certification builds on to what it teaches."),
        _(
            "“=”: the source is also a reason for our hours; “!”: beyond factor two."
        ),
    ]
    rows = [_row(words, item) for item in calibrations]
    return [*table(columns, rows), *(line for note in notes for line in wrap(note))]


def _row(words: Words, item: Calibration) -> list[str]:
    published = item.published
    ends = (published.low, published.high)
    number = words.translate.number
    marks = ("=" if item.argued else "") + ("" if item.agrees else "!")
    return [
        words.say(published.certification),
        "–".join(number(end) for end in sorted(set(ends))),
        words.bare(item.hours),
        number(item.ratio),
        marks,
    ]


def _agreement(words: Words, calibrations: Sequence[Calibration]) -> Iterator[str]:
    """Yield how many certifications agree, all and those that prove something."""
    _ = words.translate
    if not calibrations:
        return
    yield _("Certifications within a factor of two: {agreeing} of {count}").format(
        agreeing=sum(item.agrees for item in calibrations), count=len(calibrations)
    )
    others = [item for item in calibrations if not item.argued]
    yield _(
        "Of those whose source is no reason for our hours: {agreeing} of {count}"
    ).format(agreeing=sum(item.agrees for item in others), count=len(others))


def _foundations(words: Words, counts: HoursCounts) -> Iterator[str]:
    """Yield how many skills have hours of their own, and from where."""
    _ = words.translate
    yield _("Skills: {count}; with hours of their own and a reason: {argued}").format(
        count=counts.skills, argued=counts.argued
    )
    yield _("From published or official durations: {count}").format(
        count=counts.published
    )
    yield _("Different profiles of hours of study: {count}").format(
        count=counts.profiles
    )
