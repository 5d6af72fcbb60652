"""Say a page in words: the same roles, moves and prices, for those who read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around import notes, wording
from careerpath.diagram.around.subtitle import subtitle
from careerpath.i18n import translator
from careerpath.wording import group_name, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.diagram.layout.neighbourhood import Place
    from careerpath.diagram.layout.picture import Picture
    from careerpath.diagram.layout.subject import Subject


def outline_picture(subject: Subject, picture: Picture) -> str:
    """Return what a picture shows, as plain text that ends in a newline."""
    _ = translator(subject.language)
    roles = tuple(role.role for role in picture.roles)
    arrows = tuple(move.arrow for move in picture.moves)
    credited = notes.credits_of(subject, roles, arrows)
    below = subtitle(subject.page, subject.graph, credited)
    sections = (
        [
            subject.page.title or wording.title(subject),
            *wording.figures(subject),
            below,
        ],
        [_("The route"), *_moves(picture, "chosen")] if subject.route.steps else [],
        *(
            [title, *(f"- {name}" for name in names or [_("nothing new to learn")])]
            for title, names in wording.lessons(subject)
        ),
        _section(_("Other routes found"), _moves(picture, "other")),
        _section(_("Other moves"), _moves(picture, "direct", "beside")),
        _section(_("Roles"), _roles(subject, roles)),
        _section(
            _("Notes"),
            (*subject.page.notes, *notes.all_notes(subject, roles, arrows)),
        ),
    )
    text = "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"
    return typeset(text, subject.language)


def _section(heading: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (heading, *(f"- {line}" for line in lines)) if lines else ()


def _moves(picture: Picture, *places: Place) -> tuple[str, ...]:
    return tuple(move.sentence for move in picture.moves if move.arrow.place in places)


def _roles(subject: Subject, ids: Iterable[str]) -> tuple[str, ...]:
    """Return each role with its grade and family, column by column."""
    roles = [subject.graph.role(role) for role in ids]
    language = subject.language
    return tuple(
        f"{wording.grade_heading(role.grade, language)} · "
        f"{subject.name(role.id)} · {group_name(role.family, language)}"
        for role in sorted(roles, key=lambda role: (role.grade, role.family, role.id))
    )
