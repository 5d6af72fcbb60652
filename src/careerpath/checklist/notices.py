"""Gather what a checklist has to say at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import credit
from careerpath.i18n import translator
from careerpath.words.phrases import assumed_texts, say

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Credits
    from careerpath.model.text import Language


def all_notices(
    graph: CareerGraph, credited: Credits, language: Language
) -> tuple[str, ...]:
    """Return how to read a checklist, then what the licences of its sources ask.

    Parameters
    ----------
    graph
        The career graph.
    credited
        What the checklist rests on.
    language
        The language of every text.
    """
    _ = translator(language)
    return (
        _("This checklist helps to plan learning; it promises no promotion."),
        _("Tick a box when what it says has been seen at work, not after a course."),
        _("Each skill stands after those that it builds on."),
        *_scale_lines(graph, language),
        _("Hours and months are estimates, written: likely (low–high)."),
        *(
            say(cited.note, language)
            for cited in graph.scale.evidence
            if cited.note is not None
        ),
        *assumed_texts(graph.scale.assumed, language),
        *(say(notice, language) for notice in credited.notices),
        _("The code that ends each line names its box; leave it as it is."),
    )


def caveats(graph: CareerGraph, language: Language) -> tuple[str, ...]:
    """Return what no output of a graph with default values may leave out."""
    assumed = assumed_texts(graph.scale.assumed, language)
    if not assumed:
        return ()
    return *assumed, *(say(notice, language) for notice in credit(graph).notices)


def _scale_lines(graph: CareerGraph, language: Language) -> list[str]:
    """Return what each level of the scale means in general."""
    _ = translator(language)
    return [
        _("Level {level}, {name}: {meaning}").format(
            level=step.level,
            name=say(step.label, language),
            meaning=say(step.means, language),
        )
        for step in graph.scale.levels
    ]
