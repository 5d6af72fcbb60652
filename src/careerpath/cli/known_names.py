"""Find roles and skills by what people type, and complete it in the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.session import current_session
from careerpath.errors import CareerPathError, InvalidValueError, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from click.shell_completion import CompletionItem

    from careerpath.career_graph import CareerGraph
    from careerpath.cli.session import Session
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

#: The level of a skill that someone holds without saying how well.
_USUAL_LEVEL = 2


class Name(click.ParamType[Any]):
    """What people call something; its value is the id.

    Unknown and ambiguous names raise the library's errors, which the program
    tells like all others.
    """

    def __init__(
        self,
        name: str,
        *,
        find: Callable[[Session, str], Any],
        among: Callable[[CareerGraph], Iterable[Role | Skill]],
    ) -> None:
        self.name = name
        self.find = find
        self.among = among

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,  # noqa: ARG002
        ctx: click.Context | None,
    ) -> Any:
        """Return the id that is meant."""
        if ctx is None or ctx.resilient_parsing:
            return value
        return self.find(current_session(ctx), value)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the ids that begin so, or whose label does, with the labels."""
        from click.shell_completion import CompletionItem

        try:
            session = current_session(ctx)
            items = self.among(session.graph)
        except CareerPathError:  # nothing to propose; the command will say why
            return []
        return [
            CompletionItem(item.id, help=item.label.in_language(session.language))
            for item in items
            if _begins(item, incomplete)
        ]


def _begins(item: Role | Skill, incomplete: str) -> bool:
    from careerpath.titles import fold, spellings

    return item.id.startswith(incomplete) or any(
        spelling.startswith(fold(incomplete))
        for form in item.label.forms()
        for spelling in spellings(form)
    )


# ------------------------------------------------------------- held skills and levels


def _find_learnt(session: Session, text: str) -> tuple[str, int | None]:
    """Return the skill id and the level in `SKILL=LEVEL`; None for no level."""
    name, sign, level = text.rpartition("=")
    skill = session.graph.find_skill(name if sign else text).id
    return skill, _find_level(session, level.strip()) if sign else None


def _find_held(session: Session, text: str) -> tuple[str, int]:
    """Return the same, the usual level where none is given."""
    skill, level = _find_learnt(session, text)
    return skill, tell_usual_level(session, skill) if level is None else level


def tell_usual_level(session: Session, skill: str, held: int = 0) -> int:
    """Return at which level a skill counts where none is given, and tell it.

    A level that is held and no lower stays, and nothing is told.
    """
    usual = min(_USUAL_LEVEL, session.graph.scale.highest)
    if held >= usual:
        return held
    _ = session.translate
    note = _(
        "{skill} is counted at level {level}, for none is given. To give one, write "
        "{skill}=LEVEL with a level among: {levels}."
    )
    names = _level_names(session)
    text = note.format(skill=skill, level=names[usual], levels=", ".join(names))
    click.echo(text, err=True)
    return usual


def _find_level(session: Session, text: str) -> int:
    """Return the level with a number or a name."""
    from careerpath.titles import named_level

    scale = session.graph.scale
    numbers = {str(level): level for level in range(scale.highest + 1)}
    level = numbers.get(text, named_level(text, scale))
    if level is None:
        raise InvalidValueError(
            message(
                "“{level}” is not a level; write one of: {levels}.",
                level=text,
                levels=", ".join(_level_names(session)),
            )
        )
    return level


def _level_names(session: Session) -> list[str]:
    """Return all levels from 0 on as "number name"."""
    scale = session.graph.scale
    return [
        f"{level} {scale.label(level).in_language(session.language)}"
        for level in range(scale.highest + 1)
    ]


# ----------------------------------------------------------------- families, categories


def find_family(session: Session, text: str) -> str:
    """Return the family of roles with an id or a name."""
    return _find_group(text, session.graph.families)


def _find_category(session: Session, text: str) -> str:
    skills = session.graph.skills.values()
    return _find_group(text, sorted({skill.category for skill in skills}))


def _find_group(text: str, ids: Iterable[str]) -> str:
    """Return the id of a group of roles or skills, named by id or in words."""
    from careerpath.model.text import LANGUAGES
    from careerpath.titles import fold
    from careerpath.words.phrases import group_name

    names = {fold(group_name(g, lang)): g for lang in LANGUAGES for g in ids}
    names |= {fold(group): group for group in ids}
    if fold(text) not in names:
        raise InvalidValueError(
            message(
                "“{name}” is not in this graph; write one of: {ids}.",
                name=text,
                ids=", ".join(ids),
            )
        )
    return names[fold(text)]


ROLE = Name(
    "role",
    find=lambda session, text: session.graph.find_role(text).id,
    among=lambda graph: graph.roles.values(),
)
SKILL = Name(
    "skill",
    find=lambda session, text: session.graph.find_skill(text).id,
    among=lambda graph: graph.skills.values(),
)
HELD_SKILL = Name("held", find=_find_held, among=lambda graph: graph.skills.values())
LEARNT_SKILL = Name(
    "learnt", find=_find_learnt, among=lambda graph: graph.skills.values()
)
FAMILY = Name("family", find=find_family, among=lambda _: ())
CATEGORY = Name("category", find=_find_category, among=lambda _: ())
