"""Say a map in words: the same roles and moves, lane by lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around.wording import grade_heading
from careerpath.i18n import translator
from careerpath.wording import group_name, typeset

if TYPE_CHECKING:
    from careerpath.diagram.kinds.map import RoleMap
    from careerpath.diagram.layout.picture import Picture
    from careerpath.diagram.page import Page


def outline_map(page: Page, values: RoleMap, picture: Picture) -> str:
    """Return what a map shows, as plain text that ends in a newline."""
    _ = translator(page.language)
    lanes = sorted(picture.lanes, key=lambda lane: lane.ground.top)
    roles = (values.graph.role(box.role) for box in picture.roles)
    families = [lane.family for lane in lanes] or sorted({r.family for r in roles})
    sections = [
        picture.frame.head,
        *(
            [group_name(family, page.language), *_lane(values, page, picture, family)]
            for family in families
        ),
        [_("Moves"), *(f"- {move.sentence}" for move in picture.moves)],
        [_("Notes"), *(f"- {note}" for note in picture.frame.notes)],
    ]
    text = "\n\n".join("\n".join(lines) for lines in sections if len(lines) > 1)
    return typeset(text, page.language) + "\n"


def _lane(values: RoleMap, page: Page, picture: Picture, family: str) -> list[str]:
    """Return the roles of a family, the lowest grade first."""
    roles = [values.graph.role(role.role) for role in picture.roles]
    return [
        f"- {grade_heading(role.grade, page.language)} · "
        f"{role.label.in_language(page.language)}"
        for role in roles
        if role.family == family
    ]
