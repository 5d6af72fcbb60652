"""Set as a page how the hours of the graph compare with published durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import shown_hours
from careerpath.document.blocks import (
    Bullets,
    Column,
    Heading,
    Page,
    Paragraph,
    table,
)
from careerpath.pages.common_blocks import notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.document.blocks import Block
    from careerpath.model.published_duration import Calibration, HoursCounts
    from careerpath.words import Words


def hours_page(
    words: Words, calibrations: Sequence[Calibration], counts: HoursCounts
) -> Page:
    """Return the page of certifications, and of what the hours rest on."""
    _ = words.translate
    counted = (*_agreement(words, calibrations), *_foundations(words, counts))
    blocks = (
        *_certifications(words, calibrations),
        Heading(_("Counts")),
        Bullets(counted, marked=False),
        *notes(words, shown_hours(words.graph), estimates=False),
    )
    return Page(_("What stands behind hours of study"), blocks, words.language)


def _certifications(
    words: Words, calibrations: Sequence[Calibration]
) -> Iterator[Block]:
    """Yield published and own hours, the farthest from each other marked."""
    if not calibrations:
        return
    _ = words.translate
    columns = [
        Column(_("Hours of study for")),
        Column(_("Published"), right=True, fixed=True),
        Column(_("Ours"), fixed=True),
        Column(_("Ratio"), right=True, fixed=True),
        Column("", fixed=True),
    ]
    yield table(columns, (_row(words, item) for item in calibrations))
    yield Paragraph(
        _("Ours go from what a certification builds on to what it teaches.")
    )
    yield Paragraph(
        _("“=”: the source is also a reason for our hours; “!”: beyond factor two.")
    )


def _row(words: Words, item: Calibration) -> tuple[str, ...]:
    published = item.published
    ends = (published.low, published.high)
    number = words.translate.number
    marks = ("=" if item.argued else "") + ("" if item.agrees else "!")
    return (
        words.say(published.certification),
        "–".join(number(end) for end in sorted(set(ends))),
        words.bare(item.hours),
        number(item.ratio),
        marks,
    )


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
