"""Build a career graph of frameworks: each asks for a role, unless it names some."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from careerpath.errors import message
from careerpath.importers.building import Building
from careerpath.importers.defaults import OURS, one_level, scale_of
from careerpath.importers.esco.relations import derive_moves
from careerpath.importers.naming import kebab, unique_ids
from careerpath.importers.recorded import Recorded
from careerpath.model.role import Requirement
from careerpath.model.text import Text, text_in
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careerpath.importers.frameworks.framework import Entry, Framework
    from careerpath.importers.outcome import Progress, Tally
    from careerpath.model.evidence import Source
    from careerpath.model.levels import Assumed, Scale
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

    #: For each skill and level, the levels of others that are needed first.
    _Needed = dict[str, dict[int, dict[str, int]]]

_ROLES, _SKILLS = "roles", "skills"


class _Known(NamedTuple):
    """A skill that one or more frameworks have: its first entry, and its group."""

    entry: Entry
    group: str
    statements: dict[int, str]


class FrameworkBuilding(Building):
    """The roles and skills of some frameworks, and moves derived of them."""

    shares: ClassVar[tuple[float, float]] = (0.3, 0.6)

    def __init__(
        self,
        frameworks: Sequence[Framework],
        source: Source,
        languages: Sequence[str],
        tally: Tally,
    ) -> None:
        super().__init__(source, tally, tier="published")
        self.frameworks = frameworks
        self.languages = tuple(languages)
        self.assumed = frozenset({"grades", "hours"})
        self.known: dict[str, _Known] = {}
        #: For each framework, the skill that an entry is, and the level of one.
        self.places: list[dict[str, tuple[str, int]]] = []
        for framework in frameworks:
            self.places.append(self._take(framework))
        self.names = max((f.levels for f in frameworks), key=len, default=())
        self.highest = max(
            (level for places in self.places for _, level in places.values()),
            default=1,
        )
        if self.highest == 1 and not self.names:
            self.assumed |= {"levels"}
        self.skill_ids = unique_ids({k: s.entry.label for k, s in self.known.items()})

    def _take(self, framework: Framework) -> dict[str, tuple[str, int]]:
        """Keep the skills of a framework; return what its entries are levels of."""
        places: dict[str, tuple[str, int]] = {}
        for entry in framework.entries.values():
            above = [e for e in framework.above(entry) if e.part == "group"]
            if entry.part == "skill":
                key = fold(entry.label) or entry.code
                if key in self.known:
                    self.tally.add(message("Skills that stand there twice: {count}"))
                group = above[-1].label if above else ""
                known = self.known.setdefault(key, _Known(entry, group, {}))
                places[entry.code] = key, max(entry.level, 1)
                if entry.statement != entry.label:
                    known.statements.setdefault(max(entry.level, 1), entry.statement)
        for entry in framework.entries.values():
            if entry.part in ("level", "seen") and entry.parent in places:
                key, level = places[entry.parent]
                own = self.known[key].statements
                if entry.part == "level":
                    places[entry.code] = key, entry.level
                    own[entry.level] = entry.statement
                else:
                    said = own.get(level, "")
                    own[level] = f"{said} {entry.statement}".strip()
        return places

    def scale(self, assumed: Iterable[Assumed]) -> Scale:
        """Return the levels, by the names that a framework has for them."""
        last = max(self.highest, len(self.names))
        if last == 1 and not self.names:
            return one_level(assumed)
        return scale_of(
            ((self._level_name(n), _means(n, last)) for n in range(1, last + 1)),
            assumed,
        )

    def _level_name(self, number: int) -> Text:
        name = self.names[number - 1] if number <= len(self.names) else ""
        return self._text(name) if name else Text(f"level {number}", f"niveau {number}")

    def _text(self, said: str) -> Text:
        return text_in({self.languages[0]: said}, self.languages)

    def skills(self, progress: Progress) -> list[Skill]:
        """Return all skills."""
        before = self._prerequisites()
        progress(0.5)
        hours = self.scale(()).learning_hours["technique"]
        self.tally.add(
            message("Skills without a type, taken as techniques: {count}"),
            len(self.known),
        )
        return [
            self.new_skill(
                id=self.skill_ids[key],
                label=self._text(known.entry.label),
                kind="technique",
                category=kebab(known.group) or _SKILLS,
                learning_hours=hours,
                statements={
                    level: self._text(said)
                    for level, said in sorted(known.statements.items())
                    if level <= max(hours)
                },
                prerequisites=before.get(key, {}),
            )
            for key, known in self.known.items()
        ]

    def _prerequisites(self) -> dict[str, dict[int, dict[str, int]]]:
        """Return what is needed before each level of a skill; never in a circle."""
        found: _Needed = {}
        for framework, places in zip(self.frameworks, self.places, strict=True):
            for first, then in framework.before:
                if first in places and then in places:
                    at = places[then]
                    if framework.entries[then].part == "skill":
                        at = at[0], 1
                    self._add_need(found, places[first], at)
        return {
            skill: {
                level: {self.skill_ids[key]: n for key, n in sorted(needed.items())}
                for level, needed in sorted(by_level.items())
            }
            for skill, by_level in found.items()
        }

    def _add_need(
        self, found: _Needed, before: tuple[str, int], at: tuple[str, int]
    ) -> None:
        if before[0] == at[0]:
            return  # a level of a skill comes before the next one anyhow
        if _needs(found, before, at):
            self.tally.add(
                message("Prerequisites left out, they would close a circle: {count}")
            )
            return
        needed = found.setdefault(at[0], {}).setdefault(at[1], {})
        needed[before[0]] = max(before[1], needed.get(before[0], 0))

    def roles(self) -> list[Role]:
        """Return the roles that frameworks name, or else one for each of them."""
        needs: dict[str, dict[str, int]] = {}
        for framework, places in zip(self.frameworks, self.places, strict=True):
            named = [e for e in framework.entries.values() if e.part == "role"]
            for entry in named:
                needs.setdefault(entry.label, {})
            for code, (key, level) in places.items():
                above = framework.above(framework.entries[code])
                role = next((e.label for e in above if e.part == "role"), "")
                if role or not named:
                    own = needs.setdefault(role or framework.title, {})
                    own[key] = max(level, own.get(key, 0))
        ids = unique_ids({name: name for name in needs})
        return [
            self.new_role(
                id=ids[name],
                label=self._text(name),
                family=_ROLES,
                grade=1,
                requirements=tuple(
                    Requirement(skill, level)
                    for skill, level in sorted(
                        (self.skill_ids[key], level) for key, level in own.items()
                    )
                ),
            )
            for name, own in needs.items()
        ]

    def moves(self, roles: Sequence[Role], progress: Progress) -> Recorded:
        """Return moves between roles that share most skills: there are no others."""
        self.assumed |= {"moves"}
        groups = dict.fromkeys((role.id for role in roles), "")
        return Recorded(list(derive_moves(roles, groups, progress)), (OURS,))


def _needs(found: _Needed, held: tuple[str, int], at: tuple[str, int]) -> bool:
    """Tell whether to hold one level takes another one first, directly or not."""
    waiting, passed = [held], {held}
    while waiting:
        skill, level = waiting.pop()
        if skill == at[0] and level >= at[1]:
            return True
        for below, needed in found.get(skill, {}).items():
            more = {*needed.items()} - passed if below <= level else set()
            passed |= more
            waiting += more
    return False


def _means(number: int, last: int) -> Text:
    return Text(
        f"Level {number} of {last}; the framework does not say what it stands for.",
        f"Niveau {number} sur {last} ; le référentiel ne dit pas ce qu’il signifie.",
    )
