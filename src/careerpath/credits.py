"""Name the sources that an answer rests on, and what their licences ask us to print."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, get_args

from careerpath.model.evidence import SOURCE_KINDS, TIERS, Evidence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import (
        Explanation,
        NextRole,
        Route,
        RouteAnswer,
        SkillGap,
    )
    from careerpath.model.comparison import Comparison
    from careerpath.model.evidence import Source
    from careerpath.model.programme import Programme
    from careerpath.model.published_duration import PublishedDuration
    from careerpath.model.relation import OfficialTitle, Relation
    from careerpath.model.role import RoleOverlap
    from careerpath.model.text import Text


#: What a source may be the source of.
Use: TypeAlias = Literal["moves", "roles", "requirements", "skills", "hours"]
USES: tuple[Use, ...] = get_args(Use)


class Attested(Protocol):
    """A move, an overlap: whatever brings its evidence along."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Why it is in the graph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What an answer shows, or counts with.

    Attributes
    ----------
    roles
        Ids; a role stands for its title, its codes and its requirements.
    skills
        Ids; a skill stands for its statements and its hours.
    moves
        Moves and overlaps.
    rows
        What is read from tables: of classifications, of published durations.
    """

    roles: Collection[str] = ()
    skills: Collection[str] = ()
    moves: Collection[Attested] = ()
    rows: Collection[Relation | OfficialTitle | PublishedDuration] = ()


@dataclass(frozen=True, slots=True)
class Credits:
    """The sources that an answer rests on, in the order of `cite`."""

    sources: tuple[Source, ...]

    @property
    def by_id(self) -> tuple[Source, ...]:
        """The same sources in the order of their ids."""
        return tuple(sorted(self.sources, key=lambda source: source.id))

    @property
    def notices(self) -> tuple[Text, ...]:
        """What their licences oblige us to print, in the order of their ids."""
        notices = (source.notice for source in self.by_id if source.notice)
        return tuple(dict.fromkeys(notices))


def credit(graph: CareerGraph, *shown: Shown) -> Credits:
    """Return the sources of all that an answer shows.

    A graph with assumed values is one classification's work throughout, so that
    all its sources are due, whatever is shown.
    """
    if graph.scale.assumed:
        return Credits(tuple(sorted(graph.sources.values(), key=_rank)))
    return Credits(
        cite(graph, [e for part in shown for _, e in _evidence(graph, part)])
    )


def used_for(graph: CareerGraph, *shown: Shown) -> dict[str, tuple[Use, ...]]:
    """Return what each source that an answer cites is the source of, by its id."""
    found: dict[str, set[Use]] = {}
    for part in shown:
        for use, item in _evidence(graph, part):
            found.setdefault(item.source, set()).add(use)
    return {
        source: tuple(sorted(uses, key=USES.index)) for source, uses in found.items()
    }


def cite(graph: CareerGraph, evidence: Collection[Evidence]) -> tuple[Source, ...]:
    """Return the sources that `evidence` cites.

    The strongest come first; of one tier, classifications before other documents;
    then they go by id.
    """
    tiers: dict[str, int] = {}
    for item in evidence:
        tier = TIERS.index(item.tier)
        tiers[item.source] = min(tier, tiers.get(item.source, tier))
    cited = (graph.sources[name] for name in tiers.keys() & graph.sources)
    return tuple(sorted(cited, key=lambda s: (tiers[s.id], *_rank(s))))


def _rank(source: Source) -> tuple[int, str]:
    return SOURCE_KINDS.index(source.kind), source.id


def _evidence(graph: CareerGraph, shown: Shown) -> Iterator[tuple[Use, Evidence]]:
    for role in map(graph.role, shown.roles):
        yield from (("roles", item) for item in role.evidence)
        for need in role.requirements:
            yield from (("requirements", item) for item in need.evidence)
    if shown.skills:
        yield from (("hours", item) for item in graph.scale.evidence)
    for skill in map(graph.skill, shown.skills):
        yield from (("skills", item) for item in skill.evidence)
        yield from (("hours", item) for item in skill.hours_evidence)
    for move in shown.moves:
        yield from (("moves", item) for item in move.evidence)
    for source in {row.source for row in shown.rows}:
        yield "moves", Evidence(source, "official")


# --------------------------------------------------------------- what answers show


def shown_graph(graph: CareerGraph) -> Shown:
    """Return all that a graph holds."""
    return Shown(
        roles=graph.roles,
        skills=graph.skills,
        moves=graph.transitions,
        rows=(
            *graph.relations.rows,
            *graph.official_titles,
            *graph.published_durations,
        ),
    )


def shown_hours(graph: CareerGraph) -> Shown:
    """Return the hours of all skills, and the durations that stand beside them."""
    return Shown(skills=graph.skills, rows=graph.published_durations)


def shown_role(
    graph: CareerGraph, role: str, overlaps: Collection[RoleOverlap]
) -> Shown:
    """Return a role, what it requires, and the roles and moves beside it."""
    known = graph.role(role)
    leaving, arriving = graph.transitions_from(role), graph.transitions_to(role)
    return Shown(
        roles={
            role,
            *(overlap.other for overlap in overlaps),
            *(move.destination for move in leaving),
            *(move.origin for move in arriving),
        },
        skills={need.skill for need in known.requirements},
        moves=(*overlaps, *leaving, *arriving),
    )


def shown_skill(graph: CareerGraph, skill: str) -> Shown:
    """Return a skill and the roles that require it."""
    roles = [role.id for role in graph.roles_requiring(skill)]
    return Shown(roles=roles, skills=(skill,))


def shown_routes(*routes: Route) -> Shown:
    """Return the roles of routes, their moves and what is to learn for them."""
    steps = [step for route in routes for step in route.steps]
    return Shown(
        roles={role for route in routes for role in route.roles},
        skills={new.skill for step in steps for new in step.skills},
        moves=steps,
    )


def shown_moves(*moves: NextRole) -> Shown:
    """Return the roles one move away, the moves and what is to learn for them."""
    return Shown(
        roles={move.role for move in moves},
        skills={new.skill for move in moves for new in move.skills},
        moves=moves,
    )


def shown_reasons(graph: CareerGraph, explanation: Explanation) -> Shown:
    """Return what is said for a move and against it, by whatever classification."""
    judged = {verdict.system for verdict in explanation.verdicts}
    moves = (explanation.transition, explanation.reverse)
    return Shown(
        roles=(explanation.origin, explanation.destination),
        skills={*explanation.kept, *(new.skill for new in explanation.gained)},
        moves=[move for move in moves if move],
        rows=[row for row in graph.relations.rows if row.system in judged],
    )


def shown_jump(graph: CareerGraph, answer: RouteAnswer) -> Shown:
    """Return what an answer says of the direct jump."""
    ends = (answer.origin, answer.destination)
    move = graph.transition(origin=answer.origin, destination=answer.destination)
    return Shown(
        roles=ends,
        skills={new.skill for new in answer.direct.skills},
        moves=(move,) if move else (),
    )


def shown_gap(graph: CareerGraph, gap: SkillGap, origin: str | None = None) -> Shown:
    """Return all that a role asks for, held or not, and the role held, if any."""
    role = graph.role(gap.role)
    asked = (
        graph.with_prerequisites(need) for need in (role.essential, role.desirable)
    )
    return Shown(
        roles={gap.role, *([origin] if origin else ())},
        skills={new.skill for new in gap.skills}.union(*asked),
    )


def shown_comparison(comparison: Comparison) -> Shown:
    """Return compared roles, their skills, overlaps and the moves ahead of them."""
    ahead = [move for moves in comparison.ahead.values() for move in moves]
    only = {skill for skills in comparison.only.values() for skill, _level in skills}
    return Shown(
        roles={*comparison.roles, *(move.role for move in ahead)},
        skills=only.union(
            (shared.skill for shared in comparison.shared),
            (difference.skill for difference in comparison.differences),
        ),
        moves=(*comparison.overlaps, *ahead),
    )


def shown_programme(graph: CareerGraph, programme: Programme) -> Shown:
    """Return the roles and moves of all routes that people take, and what is taught."""
    routes = programme.taken.values()
    ways = {ends for route in routes for ends in pairwise(route.roles)}
    moves = (graph.transition(origin=a, destination=b) for a, b in sorted(ways))
    return Shown(
        roles={
            *(person.role for person in programme.participants),
            *(role for route in routes for role in route.roles),
        },
        skills={new.skill for route in routes for new in route.new},
        moves=[move for move in moves if move],
    )
