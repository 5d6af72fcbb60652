"""Say what stands around a drawing: headline, figures, legend, notes and credits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.diagram.style import STYLE
from careerpath.i18n import translator
from careerpath.words.phrases import date_text, say, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Credits
    from careerpath.diagram.around.legend import LegendItem
    from careerpath.diagram.around.skill_columns import SkillList
    from careerpath.diagram.paper import Paper
    from careerpath.model.text import Language

#: More sources than this are counted, not named; the notices name all that ask.
_MOST_SOURCES = 3


@dataclass(frozen=True, slots=True)
class Surround:
    """What is said around a drawing.

    Attributes
    ----------
    title
        The headline; the paper's own goes before it.
    figures
        Lines below the headline: what the drawing amounts to.
    subtitle
        For whom, when and from what.
    legend
        Exactly what the drawing shows.
    skills, skill_size
        Lists in columns below the drawing, and how large their letters are.
    notes, left_out, licences
        Paragraphs at the foot, after the paper's own: how to read it, what is
        missing on it, what the sources ask to print.
    """

    title: str
    figures: tuple[str, ...] = ()
    subtitle: str = ""
    legend: tuple[LegendItem, ...] = ()
    skills: tuple[SkillList, ...] = ()
    skill_size: float = STYLE.note
    notes: tuple[str, ...] = ()
    left_out: str = ""
    licences: str = ""

    def on(self, paper: Paper, graph: CareerGraph, credited: Credits) -> Surround:
        """Return it with what every page says: for whom it is, and from what."""
        return replace(
            self,
            subtitle=subtitle(paper, graph, credited),
            licences=licences(credited, paper.language),
        )

    def outline(self, drawn: Iterable[Sequence[str]], language: Language) -> str:
        """Return in words what is said around a drawing, and what is `drawn`.

        Each section of that is a heading and its lines.
        """
        _ = translator(language)
        sections = (
            (self.title, *self.figures, self.subtitle),
            *drawn,
            (_("Notes"), *(f"- {note}" for note in (*self.notes, self.licences))),
        )
        text = "\n\n".join("\n".join(filter(None, lines)) for lines in sections)
        return typeset(text, language) + "\n"


def subtitle(paper: Paper, graph: CareerGraph, credited: Credits) -> str:
    """Return person, date, and the graph with the sources that are credited."""
    _ = translator(paper.language)
    parts = [_("For {person}").format(person=paper.person)] if paper.person else []
    if paper.date:
        parts.append(date_text(paper.date, paper.language))
    parts.append(
        _.plural("graph of {count} role", "graph of {count} roles", len(graph.roles))
    )
    if credited.sources:
        names = _named([source.title for source in credited.sources], paper)
        parts.append(_("sources: {names}").format(names=names))
    line = " · ".join(parts)
    return typeset(line[:1].upper() + line[1:], paper.language)


def _named(titles: list[str], paper: Paper) -> str:
    _ = translator(paper.language)
    between = _("; ")
    if len(titles) <= _MOST_SOURCES:
        return between.join(titles)
    rest = len(titles) - _MOST_SOURCES + 1
    more = _.plural("{count} more", "{count} more", rest)
    return between.join((*titles[: _MOST_SOURCES - 1], more))


def licences(credited: Credits, language: Language) -> str:
    """Return what the licences of the sources ask us to print, as one paragraph."""
    return " ".join(say(notice, language) for notice in credited.notices)
