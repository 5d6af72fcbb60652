"""Write what stands around a map, and say where on the paper the map may stand."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from careerpath.credits import Shown, credit
from careerpath.diagram.around import map_texts
from careerpath.diagram.around.frame import Frame, frame
from careerpath.diagram.around.legend import family_items, marks_of, move_items
from careerpath.diagram.around.surround import Surround
from careerpath.diagram.arrows import Arrow
from careerpath.diagram.divisions import arrows_of, stubs_of
from careerpath.diagram.geometry import Box
from careerpath.diagram.layout.boxes import LineToLead
from careerpath.diagram.layout.lattice_fitting import NamedBox, NamedBoxes
from careerpath.diagram.measure import TextBlock, block
from careerpath.diagram.style import STYLE
from careerpath.words.phrases import group_name
from careerpath.words.sentences import assumed_texts, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.diagram.divisions import Division, Stub
    from careerpath.diagram.paper import Paper
    from careerpath.diagram.role_map import RoleMap
    from careerpath.diagram.style import FamilyMark

#: Widths of the lines of families' names, what stands beside the names, and how
#: much of the height of the page they may take before their lines get wider.
_NAME_WIDTHS, _LANE_BAR, _AFTER_LANE, _SHARE = (66.0, 100.0, 135.0), 13.0, 6.0, 0.5
#: Grades of more roles can take several columns, and how many.
_MANY, _FOLDS = 6, (1, 2, 3, 4)
#: A box whose bar has a letter under it is at least so high.
_LETTERED = 34.0
#: Between the edges of the columns and what stands in them.
_INSET = 3.0
#: The letter or number of a family in a public classification.
_CODE = re.compile(r"^(\S\S?) ")


@dataclass(frozen=True, slots=True)
class FramedMap:
    """What of a map is drawn, and the frame around it.

    Grades of many roles take `folds` columns each. If it has `lanes` there is one
    for each family; otherwise the legend lists the families.
    """

    values: RoleMap
    paper: Paper
    roles: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    frame: Frame
    stubs: Mapping[str, tuple[Stub, ...]] = field(default_factory=dict)
    lanes: bool = True
    folds: int = 1

    def folded(self) -> Iterator[FramedMap]:
        """Yield the map with ever more columns to a grade, where roles are many."""
        grades = Counter(self.graph.role(role).grade for role in self.roles)
        for folds in _FOLDS if max(grades.values()) > _MANY else _FOLDS[:1]:
            yield replace(self, folds=folds)

    @property
    def graph(self) -> CareerGraph:
        """Where the roles stand."""
        return self.values.graph

    @property
    def columns(self) -> dict[str, int]:
        """The column of each role: `folds` for a grade, all but one often empty."""
        grades = [self.graph.role(role).grade for role in self.roles]
        crowds = Counter(grades)
        return {
            role: self.folds * grade
            + (place % self.folds if crowds[grade] > _MANY else 0)
            for place, (role, grade) in enumerate(zip(self.roles, grades, strict=True))
        }

    @property
    def families(self) -> tuple[str, ...]:
        """The families on the map, sorted."""
        return tuple(sorted({self.graph.role(role).family for role in self.roles}))

    @property
    def marks(self) -> Mapping[str, FamilyMark]:
        """The mark of each family."""
        return marks_of(self.graph, self.roles)

    @property
    def names(self) -> dict[str, TextBlock]:
        """The names of the families, as their lanes show them."""
        names: dict[str, TextBlock] = {}
        for limit in _NAME_WIDTHS if self.lanes else ():
            names = {family: self._family(family, limit) for family in self.families}
            high = sum(name.height for name in names.values())
            if high <= _SHARE * self.frame.area.height:
                break
        return names

    def _family(self, family: str, limit: float) -> TextBlock:
        name = _CODE.sub("\\1\u00a0", group_name(family, self.paper.language))
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
        left, top, right, bottom = self.band.grown(-_INSET)
        return Box(left, max(top, self.frame.area.top), right, bottom)

    @property
    def content(self) -> NamedBoxes:
        """What has to be brought into its place."""
        names = self.names
        return NamedBoxes(
            boxes=tuple(self._boxes()),
            edges=tuple(self._edges()),
            lanes={n: name.height for n, name in enumerate(names.values())},
            area=self.area,
            small=self.paper.map_least,
        )

    def _boxes(self) -> Iterator[NamedBox]:
        columns, families, marks = self.columns, self.families, self.marks
        for role in map(self.graph.role, self.roles):
            yield NamedBox(
                role.label.in_language(self.paper.language),
                role.grade,
                columns[role.id],
                families.index(role.family) if self.lanes else 0,
                bold=self.values.stands_out(role.id),
                least=_LETTERED if marks[role.family].letter else 0.0,
                stubs=tuple(text for _, text in self.sorted_stubs(role.id)),
            )

    def sorted_stubs(self, role: str) -> Iterator[tuple[tuple[Arrow, ...], str]]:
        """Yield the moves of each sort of stub of a role, and where they lead."""
        language = self.paper.language
        for _, found in groupby(
            self.stubs.get(role, ()), key=lambda s: (s.kind, s.weak, s.way)
        ):
            stubs = tuple(found)
            names = (
                self.graph.role(s.other).label.in_language(language) for s in stubs
            )
            arrows = tuple(_arrow(self.graph, stub) for stub in stubs)
            yield arrows, ", ".join(map(inside, names))

    @property
    def says_moves(self) -> bool:
        """Whether any move is a line or a stub."""
        return bool(self.arrows or any(self.stubs.values()))

    @property
    def promotions(self) -> frozenset[tuple[str, str]]:
        """The promotions that lines or stubs say, as origin and destination."""
        stubs = chain.from_iterable(self.stubs.values())
        arrows = (*self.arrows, *(_arrow(self.graph, stub) for stub in stubs))
        said = [arrow for arrow in arrows if arrow.kind == "promotion"]
        back = (arrow.pair[::-1] for arrow in said if arrow.both)
        return frozenset((*(arrow.pair for arrow in said), *back))

    def _edges(self) -> Iterator[LineToLead]:
        """Yield the lines; moves of one kind to one role are a bundle."""
        number = {role: place for place, role in enumerate(self.roles)}
        bundles: dict[object, int] = {}
        for arrow in self.arrows:
            bundle = bundles.setdefault(bundle_of(arrow), len(bundles))
            yield LineToLead(
                number[arrow.origin], number[arrow.destination], bundle=bundle
            )


def _arrow(graph: CareerGraph, stub: Stub) -> Arrow:
    """Return the move that a stub stands for."""
    ends = (stub.other, stub.role) if stub.way < 0 else (stub.role, stub.other)
    move = graph.transition(origin=ends[0], destination=ends[1])
    evidence = move.evidence if move else ()
    return Arrow(*ends, stub.kind, "map", stub.weak, evidence, both=stub.way == 0)


def bundle_of(arrow: Arrow) -> object:
    """Return what the arrows have in common whose ends may be one."""
    if arrow.both:
        return arrow.pair
    return arrow.destination, arrow.kind, arrow.weak


def frame_map(
    values: RoleMap, paper: Paper, division: Division, *, lanes: bool
) -> FramedMap:
    """Return what a map shows of its moves, as lines and as stubs, in its frame."""
    moves, short = division
    arrows = arrows_of(moves)
    roles = values.roles_with(moves)
    shown = (*moves, *short)
    credited = credit(values.graph, Shown(roles=roles, moves=shown))
    families = family_items(marks_of(values.graph, roles), paper.language)
    surround = Surround(
        title=map_texts.title(values, paper),
        figures=(map_texts.size(values, len(roles), paper, lanes=lanes),),
        legend=(
            *(() if lanes else families),
            *move_items(arrows_of(shown), paper.language),
        ),
        notes=assumed_texts(values.graph.scale, paper.language),
        left_out=map_texts.left_out(values, shown, paper),
    ).on(paper, values.graph, credited)

    def name(role: str) -> str:
        return values.graph.role(role).label.in_language(paper.language)

    stubs = stubs_of(values, short, name)
    around = frame(paper, surround)
    return FramedMap(values, paper, roles, arrows, around, stubs, lanes)
