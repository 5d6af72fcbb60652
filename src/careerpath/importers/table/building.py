"""Build a career graph of what a skills matrix says."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from careerpath.errors import message
from careerpath.importers.building import Building
from careerpath.importers.defaults import OURS, one_level, scale_of
from careerpath.importers.esco.relations import derive_moves
from careerpath.importers.naming import kebab, unique_ids
from careerpath.importers.outcome import Import, Tally
from careerpath.importers.recorded import Recorded
from careerpath.importers.table.grades import Grades, grades_in_order, read_grades
from careerpath.importers.table.levels import read_levels
from careerpath.importers.table.moves import derive_by_grade
from careerpath.importers.table.vocabulary import kind_of
from careerpath.model.role import Requirement
from careerpath.model.text import Text, text_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from careerpath.importers.outcome import Progress
    from careerpath.importers.table.contents import Contents
    from careerpath.importers.table.levels import Levels
    from careerpath.model.evidence import Source
    from careerpath.model.levels import Assumed, Scale, SkillKind
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

#: Where the table has no families of roles, no groups of skills.
_ROLES, _SKILLS = "roles", "skills"


def build_table(
    contents: Contents,
    source: Source,
    words: Sequence[str],
    transitions: str | Path | None,
    progress: Progress | None,
) -> Import:
    """Return the graph of a table, and what was taken for what.

    Parameters
    ----------
    contents
        What the table says, in the language of the `source`.
    source
        What evidence cites.
    words
        Those for levels, from the lowest on, or the highest number.
    transitions, progress
        As for `import_table`.

    Raises
    ------
    DataError
        If something in the table is not clear.
    """
    grades = read_grades(contents)
    order = sorted(contents.roles, key=lambda role: grades.by_role.get(role, 0))
    levels = read_levels(contents, words, order)
    if levels.kind == "sentences" and not grades.by_role:
        grades = grades_in_order(contents)
    contents.check()
    building = _Building(contents, levels, grades, source)
    found = building.build(transitions, progress)
    building.tell()
    return Import(found.graph, found.counts, tuple(contents.taken))


class _Building(Building):
    """The roles and skills of a table, and moves derived of them."""

    shares: ClassVar[tuple[float, float]] = (0.3, 0.6)

    def __init__(
        self,
        contents: Contents,
        levels: Levels,
        grades: Grades,
        source: Source,
    ) -> None:
        super().__init__(source, Tally(), tier="practitioner")
        self.contents = contents
        self.levels = levels
        self.grades = grades
        self.language = source.language
        self.languages = (source.language,)
        self.assumed = frozenset({"hours"})
        if levels.kind == "marks":
            self.assumed |= {"levels"}
        if grades.assumed:
            self.assumed |= {"grades"}
        self.role_ids = unique_ids({name: name for name in contents.roles})
        self.skill_ids = unique_ids({name: name for name in contents.skills})
        self.derived = ""

    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the levels of the table, by their names there."""
        if self.levels.kind == "marks":
            return one_level(assumed)
        return scale_of(
            ((self._label(n), _means(n, last)) for n, last in self._numbered()), assumed
        )

    def _numbered(self) -> Iterator[tuple[int, int]]:
        last = len(self.levels.names)
        return ((number, last) for number in range(1, last + 1))

    def _label(self, number: int) -> Text:
        name = self.levels.names[number - 1]
        if self.levels.kind == "words":
            return self._text(name)
        return Text(f"level {name}", f"niveau {name.replace('.', ',')}")

    def _text(self, said: str) -> Text:
        return text_in({self.language: said}, self.languages)

    def skills(self, progress: Progress) -> list[Skill]:
        """Return all skills."""
        progress(0.5)
        hours = self.scale(()).learning_hours
        statements = self._statements()
        return [
            self.new_skill(
                id=self.skill_ids[name],
                label=self._text(name),
                kind=(kind := self._kind(facts.get("kind", ""))),
                category=kebab(facts.get("category", "")) or _SKILLS,
                learning_hours=hours[kind],
                statements=statements.get(name, {}),
            )
            for name, facts in self.contents.skills.items()
        ]

    def _kind(self, said: str) -> SkillKind:
        kind = kind_of(said) if said else None
        if kind is None:
            self.tally.add(
                message("Skills without a type, taken as techniques: {count}")
            )
        return kind or "technique"

    def _statements(self) -> dict[str, dict[int, Text]]:
        """Return what is seen at the levels of skills, by the level."""
        found: dict[str, dict[int, Text]] = {}
        for source in (self.levels.statements, self.contents.statements):
            for skill, by_level in source.items():
                for level, said in by_level.items():
                    if level <= max(len(self.levels.names), 1):
                        found.setdefault(skill, {})[level] = self._text(said)
        for need, (level, _) in self.levels.needed.items():
            if need.statement:
                own = found.setdefault(need.skill, {})
                own.setdefault(level, self._text(need.statement))
        return {skill: dict(sorted(own.items())) for skill, own in found.items()}

    def roles(self) -> list[Role]:
        """Return all roles."""
        needs: dict[str, list[Requirement]] = {}
        for need, (level, essential) in self.levels.needed.items():
            needs.setdefault(need.role, []).append(
                Requirement(self.skill_ids[need.skill], level, essential=essential)
            )
        return [
            self.new_role(
                id=self.role_ids[name],
                label=self._text(name),
                family=kebab(facts.get("family", "")) or _ROLES,
                grade=self.grades.by_role.get(name, 1),
                requirements=tuple(
                    sorted(
                        needs.get(name, ()), key=lambda n: (not n.essential, n.skill)
                    )
                ),
            )
            for name, facts in self.contents.roles.items()
        ]

    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:
        """Return moves of grades, or else between roles that share most skills."""
        self.assumed |= {"moves"}
        if self.grades.by_role:
            self.derived = "grades"
            return Recorded(list(derive_by_grade(roles)), (OURS,))
        self.derived = "skills"
        groups = dict.fromkeys((role.id for role in roles), "")
        return Recorded(list(derive_moves(roles, groups, progress)), (OURS,))

    def tell(self) -> None:
        """Say where moves come from, and which language the texts are taken for."""
        texts = {
            "": message("Moves: those of the table of moves"),
            "grades": message(
                "Moves: derived of grades, and only inferred; give your own with "
                "--moves"
            ),
            "skills": message(
                "Moves: derived of shared skills, and only inferred, for no grades are "
                "given; give your own with --moves"
            ),
        }
        self.contents.taken += (
            texts[self.derived],
            message("Language of its texts: {language}", language=self.language),
        )


def _means(number: int, last: int) -> Text:
    return Text(
        f"Level {number} of {last}; the table does not say what it stands for.",
        f"Niveau {number} sur {last} ; la table ne dit pas ce qu’il signifie.",
    )
