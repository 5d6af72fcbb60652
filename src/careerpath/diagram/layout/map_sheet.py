"""Say what of a map is drawn, and where on the paper it may stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit
from careerpath.diagram.around.frame import Frame, Surround, frame
from careerpath.diagram.around.legend import family_items, marks_of, move_items
from careerpath.diagram.around.notes import licences
from careerpath.diagram.around.subtitle import subtitle
from careerpath.diagram.ink.measure import Block, block
from careerpath.diagram.kinds import map as role_map
from careerpath.diagram.style import STYLE
from careerpath.wording import assumed_texts, group_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.diagram.geometry import Box
    from careerpath.diagram.kinds.map import RoleMap
    from careerpath.diagram.layout.neighbourhood import Arrow
    from careerpath.diagram.page import Page
    from careerpath.diagram.style import FamilyMark
    from careerpath.model.transition import Transition

#: Widths of the lines of families' names, what stands beside the names, and how
#: much of the height of the page they may take before their lines get wider.
_NAME_WIDTHS, _LANE_BAR, _AFTER_LANE, _SHARE = (66.0, 100.0, 135.0), 13.0, 6.0, 0.5
#: Grades of more roles can take several columns.
_MANY = 6
#: Between the edge of the first column and its boxes.
_INSET = 8.0
#: The letter or number of a family in a public classification.
_CODE = re.compile(r"^(\S\S?) ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of a map is drawn, and the frame around it.

    Grades of many roles take `folds` columns each. If it has `lanes` there is one
    for each family; otherwise the legend lists the families.
    """

    values: RoleMap
    page: Page
    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    frame: Frame
    lanes: bool = True
    folds: int = 1

    @property
    def grades(self) -> list[int]:
        """The grade of each role."""
        return [self.values.graph.role(role).grade for role in self.roles]

    @property
    def is_crowded(self) -> bool:
        """Tell whether a grade may take several columns."""
        return max(Counter(self.grades).values()) > _MANY

    @property
    def columns(self) -> dict[str, int]:
        """The column of each role: `folds` for a grade, all but one often empty."""
        found: dict[str, int] = {}
        grades = self.grades
        for place, (role, grade) in enumerate(zip(self.roles, grades, strict=True)):
            crowded = grades.count(grade) > _MANY
            found[role] = self.folds * grade + (crowded and place % self.folds)
        return found

    def lane(self, role: str) -> int:
        """Return the number of the lane that a role stands in."""
        family = self.values.graph.role(role).family
        return self.families.index(family) if self.lanes else 0

    @property
    def families(self) -> tuple[str, ...]:
        """The families on the map, sorted."""
        graph = self.values.graph
        return tuple(sorted({graph.role(role).family for role in self.roles}))

    @property
    def marks(self) -> Mapping[str, FamilyMark]:
        """The mark of each family."""
        return marks_of(self.values.graph, self.roles)

    @property
    def names(self) -> dict[str, Block]:
        """The names of the families, as their lanes show them."""
        names: dict[str, Block] = {}
        for limit in _NAME_WIDTHS if self.lanes else ():
            names = {family: self._family(family, limit) for family in self.families}
            high = sum(name.height for name in names.values())
            if high <= _SHARE * self.frame.area.height:
                break
        return names

    def _family(self, family: str, limit: float) -> Block:
        name = _CODE.sub("\\1\u00a0", group_name(family, self.page.language))
        return block(name, STYLE.label_most, limit, 2 * _NAME_WIDTHS[0], bold=True)

    @property
    def band(self) -> Box:
        """Where columns are shaded: right of the families' names."""
        if not self.lanes:
            return self.frame.band
        widest = max(name.width for name in self.names.values())
        left = self.frame.band.left + _LANE_BAR + widest + _AFTER_LANE
        return self.frame.band._replace(left=left)

    @property
    def area(self) -> Box:
        """Where boxes and lines may stand."""
        top, right = self.frame.area.top, self.frame.area.right
        return self.band._replace(left=self.band.left + _INSET, top=top, right=right)


def sheet(
    values: RoleMap, page: Page, moves: tuple[Transition, ...], *, lanes: bool
) -> Sheet:
    """Return what a map shows of some of its moves."""
    arrows = role_map.arrows_of(moves)
    roles = values.roles_with(moves)
    credited = credit(values.graph, Shown(roles=roles, moves=moves))
    families = family_items(marks_of(values.graph, roles), page.language)
    surround = Surround(
        title=role_map.title(values, page),
        figures=(role_map.size(values, len(roles), page, lanes=lanes),),
        subtitle=subtitle(page, values.graph, credited),
        legend=(*(() if lanes else families), *move_items(arrows, page.language)),
        notes=assumed_texts(values.graph.scale.assumed, page.language),
        left_out=role_map.left_out(values, moves, page),
        licences=licences(credited, page.language),
        scale=page.scale if len(roles) <= role_map.FEW_ROLES else 1.0,
    )
    return Sheet(values, page, roles, arrows, frame(page, surround), lanes)
