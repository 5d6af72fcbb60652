"""Hold what a CV states in places of their own, and hold it against the graph."""

from __future__ import annotations

from contextlib import suppress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from careerpath.errors import AmbiguousNameError, InvalidValueError, UnknownNameError
from careerpath.importers.cv.dates import LAST_MONTH, is_now, month_in, month_of
from careerpath.importers.cv.words import described_roles, named_skills
from careerpath.model.proposals import Proposals, ProposedRole, ProposedSkill
from careerpath.titles import named_level

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from careerpath.career_graph import CareerGraph
    from careerpath.model.role import Role
    from careerpath.model.skill import Skill

T = TypeVar("T")


class Job(NamedTuple):
    """A job as a CV states it.

    Attributes
    ----------
    title
        In the words of the CV.
    begun, ended
        A year, a month or a day, as 2026-11-25; "" for the end of a job held now.
    text
        What is said of it.
    """

    title: str
    begun: str = ""
    ended: str = ""
    text: str = ""


class Stated(NamedTuple):
    """What a CV states.

    Attributes
    ----------
    jobs
        In any order.
    skills
        Names, each with the word for its level, or "".
    texts
        What else it says: skills may stand in it by name.
    headline
        The title that it gives the person, which counts where there is no job.
    """

    jobs: tuple[Job, ...]
    skills: tuple[tuple[str, str], ...]
    texts: tuple[str, ...] = ()
    headline: str = ""


def propose(graph: CareerGraph, stated: Stated, on: dt.date) -> Proposals:
    """Return what a CV proposes: of its jobs the latest first, and its skills.

    Where the title of the latest job is none here, the roles come first that what is
    said of it describes.

    Parameters
    ----------
    graph
        The graph whose roles and skills it may speak of.
    stated
        What it states.
    on
        The day until which a job counts that has not ended.
    """
    unknown: list[str] = []
    roles: list[ProposedRole] = []
    for number, (job, months) in enumerate(_latest_first(stated, on)):
        role, latest = _known(graph.find_role, job.title, unknown), number == 0
        if role is not None:
            roles.append(ProposedRole(role.id, (job.title,), months, latest))
        elif latest:
            with suppress(InvalidValueError):  # it has no word
                roles += described_roles(graph, f"{job.title}\n{job.text}", months)
    skills = [
        ProposedSkill(skill.id, words, named_level(level, graph.scale))
        for words, level in stated.skills
        if (skill := _known(graph.find_skill, words, unknown))
    ]
    skills += (found for text in stated.texts for found in named_skills(graph, text))
    return Proposals(
        tuple(_firsts(roles, lambda found: found.role)),
        tuple(_firsts(skills, lambda found: found.skill)),
        tuple(dict.fromkeys(unknown)),
    )


def _firsts(found: Iterable[T], id_of: Callable[[T], str]) -> Iterable[T]:
    """Return what is first of its id, in order."""
    firsts: dict[str, T] = {}
    for item in found:
        firsts.setdefault(id_of(item), item)
    return firsts.values()


def _known(
    find: Callable[[str], Role | Skill], words: str, unknown: list[str]
) -> Role | Skill | None:
    """Return what goes by a name; where nothing or several do, it is kept apart."""
    try:
        return find(words)
    except (UnknownNameError, AmbiguousNameError):
        unknown.append(words)
        return None


def _latest_first(stated: Stated, on: dt.date) -> list[tuple[Job, int | None]]:
    """Return jobs with the months in them, those held now first, the latest first."""
    found = []
    for job in stated.jobs:
        begun, held = month_in(job.begun, LAST_MONTH), is_now(job.ended)
        until = month_of(on) if held else month_in(job.ended, 1)
        months = max(until - begun, 0) if begun and until else None
        found.append(((held, until or 0, begun or 0), job, months))
    found.sort(key=itemgetter(0), reverse=True)
    if stated.headline and not found:
        return [(Job(stated.headline), None)]
    return [(job, months) for _, job, months in found]
