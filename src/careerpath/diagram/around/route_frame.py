"""Write what stands around the drawing of a route."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from careerpath.diagram.around import notes, wording
from careerpath.diagram.around.frame import Frame, Surround, frame
from careerpath.diagram.around.legend import legend_items, marks_of
from careerpath.diagram.around.panels import Panel
from careerpath.diagram.around.subtitle import subtitle

if TYPE_CHECKING:
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.layout.subject import Subject


def frame_route(
    subject: Subject,
    roles: tuple[str, ...],
    moves: tuple[Arrow, ...],
    *,
    spelt: bool,
    lessons: bool,
) -> Frame:
    """Return the frame of a page that shows some roles and moves.

    With `spelt` it says the prices of the steps, which then need not stand beside
    them; with `lessons` it names their new skills.
    """
    marks = marks_of(subject.graph, roles)
    steps = wording.steps(subject, moves) if spelt else ()
    credited = notes.credits_of(subject, roles, moves)
    surround = Surround(
        title=wording.title(subject),
        figures=wording.figures(subject),
        subtitle=subtitle(subject.page, subject.graph, credited),
        legend=legend_items(marks, moves, subject.language),
        panels=tuple(starmap(Panel, wording.lessons(subject))) if lessons else (),
        notes=(*steps, " ".join(notes.reading_notes(subject, moves))),
        left_out=notes.left_out(subject, roles, moves),
        licences=notes.licences(credited, subject.language),
        scale=subject.page.scale,
    )
    return frame(subject.page, surround)
