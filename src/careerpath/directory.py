"""Look roles and skills up by id, name and code, and by what names them."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from careerpath import titles
from careerpath.arguments import check_text, checked
from careerpath.errors import (
    AbsentNameError,
    AmbiguousNameError,
    UnknownNameError,
    message,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careerpath.errors import Message
    from careerpath.model.relation import OfficialTitle
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill


class Directory:
    """Roles and skills, and what they go by.

    Nothing is guessed: what several go by is a question, and so is a title that
    a classification files under a code of theirs.
    """

    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]

    @property
    def official_titles(self) -> Sequence[OfficialTitle]:
        """What jobs classifications file under the codes of roles, sorted."""
        return ()

    # ---------------------------------------------------------------------- roles

    def role(self, id: str) -> Role:
        """Return the role with this id.

        Raises
        ------
        UnknownNameError
            If there is none.
        """
        check_text("role", "id", id)
        if id not in self.roles:
            raise self._unknown_role(id)
        return self.roles[id]

    @checked
    def find_role(self, text: str) -> Role:
        """Return the one role that goes by an id, a label, an alias or a code.

        Case, accents, hyphens and gender forms do not matter.

        Raises
        ------
        UnknownNameError
            If no role goes by this name; the nearest ids are in it. It is an
            `AbsentNameError` if the graph says to which of its roles this is near.
        AmbiguousNameError
            If several do, or if a classification files this title under a code
            of roles here; their ids are in it.
        """
        ids = self.roles_named(text) or self.roles_with_code(text)
        if not ids:
            raise (
                self._absent_role(text)
                or self._filed_role(text)
                or self._unknown_role(text)
            )
        if len(ids) > 1:
            question = message("“{name}” may mean several roles.", name=text)
            raise AmbiguousNameError(question, ids)
        return self.roles[ids[0]]

    def roles_named(self, text: str) -> tuple[str, ...]:
        """Return the sorted ids of all roles that go by an id, a label or an alias."""
        return (text,) if text in self.roles else titles.match(text, self.role_names)

    def roles_near(self, text: str) -> tuple[str, ...]:
        """Return the sorted ids of the roles to which a job that is not here is near.

        There are none unless the graph says so of the job.
        """
        return titles.match(text, self.role_neighbours)

    def search_roles(self, text: str) -> tuple[str, ...]:
        """Return the ids of the roles that what somebody types may lead to."""
        return titles.search(text, self.role_names)

    def roles_with_code(self, code: str) -> tuple[str, ...]:
        """Return the sorted ids of the roles that carry a code of a classification."""
        return self.role_codes.get(_plain_code(code), ())

    @cached_property
    def role_names(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the roles that go by each folded name; see `titles`."""
        return name_index(self.roles.values())

    @cached_property
    def role_neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the roles to which jobs that are not here are near, by name."""
        return _neighbours(self.roles.values())

    @cached_property
    def role_codes(self) -> Mapping[str, tuple[str, ...]]:
        """The sorted ids of the roles that carry each code, in small letters."""
        return gather(
            (_plain_code(code), role.id)
            for role in self.roles.values()  # by id
            for code in chain.from_iterable(role.codes.values())
        )

    def _unknown_role(self, name: str) -> UnknownNameError:
        if not titles.is_name(name):
            return UnknownNameError(titles.refuse_length(name), ())
        near = titles.suggest(name, self.role_names)
        return UnknownNameError(message("No role is called “{name}”.", name=name), near)

    def _absent_role(self, name: str) -> AbsentNameError | None:
        near = self.roles_near(name)
        said = message("“{name}” is not a role of this graph.", name=name)
        return AbsentNameError(said, near) if near else None

    # ------------------------------------------------------------- official titles

    def _filed_role(self, name: str) -> AmbiguousNameError | None:
        """Return the question about a title under codes that roles here carry."""
        filed = self._titles_called(name)
        carriers = {
            role
            for row in filed
            for role in self.role_codes.get(_plain_code(row.code), ())
        }
        if not carriers:
            return None
        return AmbiguousNameError(_question(name, filed), sorted(carriers))

    def _titles_called(self, name: str) -> list[OfficialTitle]:
        """Return the rows of official titles that a name may mean."""
        places = titles.match(name, self._title_places)
        return sorted(self.official_titles[int(place)] for place in places)

    @cached_property
    def _title_places(self) -> Mapping[str, tuple[str, ...]]:
        """The places of the official titles that go by each folded name."""
        return titles.index_names(
            (row.title, str(place)) for place, row in enumerate(self.official_titles)
        )

    # --------------------------------------------------------------------- skills

    def skill(self, id: str) -> Skill:
        """Return the skill with this id.

        Raises
        ------
        UnknownNameError
            If there is none.
        """
        check_text("skill", "id", id)
        found = self.skills.get(id)
        if found is None:
            raise self._unknown_skill(id)
        return found

    @checked
    def find_skill(self, text: str) -> Skill:
        """Return the one skill that goes by an id, a label or an alias.

        Words beside the name that say how well someone holds it do not matter.

        Raises
        ------
        UnknownNameError, AmbiguousNameError
            As `find_role`.
        """
        ids = self.skills_named(text)
        if not ids:
            raise self._absent_skill(text) or self._unknown_skill(text)
        if len(ids) > 1:
            question = message("“{name}” may mean several skills.", name=text)
            raise AmbiguousNameError(question, ids)
        return self.skills[ids[0]]

    def skills_named(self, text: str) -> tuple[str, ...]:
        """Return the sorted ids of all skills that go by an id, a label or an alias."""
        return (text,) if text in self.skills else _match_skill(text, self.skill_names)

    def search_skills(self, text: str) -> tuple[str, ...]:
        """Return the ids of the skills that what somebody types may lead to."""
        return titles.search(text, self.skill_names)

    @cached_property
    def skill_names(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the skills that go by each folded name; see `titles`."""
        return name_index(self.skills.values())

    @cached_property
    def skill_neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the skills to which what is not here is near, by name."""
        return _neighbours(self.skills.values())

    def _absent_skill(self, name: str) -> AbsentNameError | None:
        near = _match_skill(name, self.skill_neighbours)
        said = message("“{name}” is not a skill of this graph.", name=name)
        return AbsentNameError(said, near) if near else None

    def _unknown_skill(self, name: str) -> UnknownNameError:
        if not titles.is_name(name):
            return UnknownNameError(titles.refuse_length(name), ())
        near = titles.suggest(name, self.skill_names)
        return UnknownNameError(
            message("No skill is called “{name}”.", name=name), near
        )

    # -------------------------------------------------------------- what names them

    @cached_property
    def roles_by_skill(self) -> Mapping[str, tuple[str, ...]]:
        """The sorted ids of the roles that require each skill."""
        return gather(
            (need.skill, role.id)
            for role in self.roles.values()
            for need in role.requirements
        )

    @cached_property
    def roles_by_overlap(self) -> Mapping[str, tuple[str, ...]]:
        """The sorted ids of the roles that say of each role that they overlap."""
        return gather(
            (overlap.role, role.id)
            for role in self.roles.values()
            for overlap in role.overlaps
        )

    @cached_property
    def skills_by_prerequisite(self) -> Mapping[str, tuple[str, ...]]:
        """The sorted ids of the skills that need each skill first."""
        return gather(
            (needed, skill.id)
            for skill in self.skills.values()
            for levels in skill.prerequisites.values()
            for needed in levels
        )

    @cached_property
    def asking_skills(self) -> frozenset[str]:
        """The ids of the skills that need others first."""
        return frozenset(chain.from_iterable(self.skills_by_prerequisite.values()))


def name_index(items: Iterable[Role | Skill]) -> dict[str, tuple[str, ...]]:
    """Return the ids that go by each folded id, label or alias; see `titles`."""
    return titles.index_names(
        (name, item.id)
        for item in items
        for name in (
            item.id,
            *item.label.forms(),
            *chain.from_iterable(item.aliases.values()),
        )
    )


def gather(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return what stands beside each name, in the order of the pairs, none twice."""
    found: dict[str, dict[str, None]] = {}
    for name, owner in pairs:
        found.setdefault(name, {})[owner] = None
    return {name: tuple(owners) for name, owners in found.items()}


def _neighbours(items: Iterable[Role | Skill]) -> dict[str, tuple[str, ...]]:
    return titles.index_names(
        (name, item.id)
        for item in items
        for name in chain.from_iterable(item.near.values())
    )


def _match_skill(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids that a text may mean, with or without how well it is held."""
    return titles.match(text, names) or titles.match(titles.without_level(text), names)


def _plain_code(code: str) -> str:
    return code.strip().lower()


def _question(name: str, filed: Sequence[OfficialTitle]) -> Message:
    """Return the question whether a role that carries the code is meant."""
    from careerpath.model.code_systems import code_system

    places = {f"{code_system(row.system)} {row.code}": None for row in filed}
    return message(
        "No role here is called “{name}”. In public classifications “{title}” stands "
        "under {places}, together with other jobs. Is it a role that carries such a "
        "code here?",
        name=name,
        title=filed[0].title,
        places=", ".join(places),
    )
