"""Make the blocks that many pages have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.blocks import Column, Entry, Paragraph, table
from careerpath.i18n import N_
from careerpath.planning.learning_order import in_learning_order
from careerpath.words import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.credits import Shown
    from careerpath.document.blocks import Table
    from careerpath.model.answers import Route, SkillStep
    from careerpath.model.evidence import Evidence
    from careerpath.model.prospects import Sort
    from careerpath.model.ranges import Range
    from careerpath.model.role import RoleOverlap
    from careerpath.words import Words

_ORDERS: dict[Sort, str] = {
    "closeness": N_("the closest first"),
    "hours": N_("the fewest hours of study first"),
    "months": N_("the fewest months first"),
}


def entry(words: Words, heading: str, text: str) -> Entry:
    """Return "heading: text"."""
    _ = words.translate
    return Entry(_("{heading}:").format(heading=heading), text)


def entries(words: Words, *facts: tuple[str, str]) -> tuple[Entry, ...]:
    """Return an entry for each pair of a heading and a text, where there is a text."""
    return tuple(entry(words, heading, text) for heading, text in facts if text)


def notes(
    words: Words, *shown: Shown, estimates: bool = True, ways: bool = False
) -> tuple[Paragraph, ...]:
    """Return how sure the figures are, and what licences ask for all that is shown.

    `ways` says whether routes are: which of them were admitted then counts too.
    """
    texts = words.notes(*shown, estimates=estimates)
    if ways and not words.graph.scale.graded:
        _ = words.translate
        texts = [
            _(
                "Routes may pass through roles of any grade, for grades are default "
                "values here."
            ),
            *texts,
        ]
    return tuple(Paragraph(text, note=True) for text in texts)


def elsewhere_note(words: Words) -> tuple[Paragraph, ...]:
    """Return that most people go elsewhere, under moves that we chose.

    A public classification, which has assumed values, has nearly all jobs.
    """
    _ = words.translate
    if words.graph.scale.assumed:
        return ()
    text = _(
        "Most people who leave these jobs leave for other jobs than the {count} of "
        "this graph."
    )
    count = _.number(len(words.graph.roles))
    return (Paragraph(text.format(count=count), note=True),)


def often_one_job(
    words: Words, overlaps: Iterable[RoleOverlap]
) -> tuple[Paragraph, ...]:
    """Return a sentence for roles that one person often holds together.

    Those that go with one role in the same places, for the same reasons, share one.
    """
    groups: dict[tuple[str, str, str], list[str]] = {}
    for overlap in overlaps:
        place, evidence = words.contexts(overlap.contexts), overlap.evidence
        group = (overlap.role, place, words.evidence(evidence))
        groups.setdefault(group, []).append(words.role(overlap.other))
    return tuple(
        Paragraph(_one_job(words, *group, others), apart=number == 0)
        for number, (group, others) in enumerate(groups.items())
    )


def _one_job(
    words: Words, role: str, place: str, evidence: str, others: list[str]
) -> str:
    _ = words.translate
    text = _("{place}, {role} and {others} are often one job. Evidence: {evidence}.")
    if len(others) > 1:
        text = _(
            "{place}, {role} is often one job with one of these: {others}. "
            "Evidence: {evidence}."
        )
    said = text.format(
        place=place or _("everywhere"),
        role=words.role(role),
        others=", ".join(others),
        evidence=evidence,
    )
    return said[:1].upper() + said[1:]


def order_text(words: Words, sort: Sort) -> str:
    """Return in which order roles stand."""
    _ = words.translate
    return _(_ORDERS[sort])


def steps_table(words: Words, heading: str, steps: Iterable[SkillStep]) -> Table:
    """Return skills to raise with their levels and hours of study and practice.

    What others build on comes first, then the first by name.
    """
    _ = words.translate
    steps = in_learning_order(words.graph, steps, words.skill)
    hours = HoursColumns(words, (step.practice_hours for step in steps))
    rows = (
        (
            words.skill(step.skill),
            words.rise(step),
            *hours.cells(step.hours, step.practice_hours),
        )
        for step in steps
    )
    return table((Column(heading), Column(_("Level")), *hours.columns()), rows)


class HoursColumns:
    """Columns for hours of study and of practice at work, side by side.

    Parameters
    ----------
    words
        How things are said.
    practice
        The practice in each row; where no row has any, study stands alone.
    """

    def __init__(self, words: Words, practice: Iterable[Range[int]]) -> None:
        self._words = words
        self._practised = any(hours.high for hours in practice)

    def columns(self, *, fixed: bool = False) -> tuple[Column, ...]:
        """Return the columns; `fixed` says whether others are narrowed first."""
        _ = self._words.translate
        study, practice = Column(_("Study"), fixed=fixed), Column(_("Practice"))
        return (study, practice._replace(fixed=fixed))[: 1 + self._practised]

    def cells(self, study: Range[int], practice: Range[int]) -> tuple[str, ...]:
        """Return the cells of a row."""
        bare = self._words.bare
        return (bare(study), bare(practice))[: 1 + self._practised]


def moves_text(words: Words, route: Route) -> str:
    """Return how many moves a route has, and the roles on the way."""
    _ = words.translate
    count = _.plural("{count} move", "{count} moves", route.moves)
    way = words.chain(route.roles[1:-1])
    if not way:
        return count
    return _("{moves} by way of {roles}").format(moves=count, roles=way)


def with_evidence(words: Words, text: str, evidence: tuple[Evidence, ...]) -> str:
    """Return what is said of a move, with the word for what its evidence shows."""
    _ = words.translate
    more = _("{text}; evidence: {evidence}")
    return more.format(text=text, evidence=words.standing(evidence))


def with_practice(words: Words, text: str, hours: Range[int]) -> str:
    """Return what study takes, with the practice at work if there is any."""
    return sentences.with_practice(text, hours, words.language)
