"""Find the one requirement without which another route would be recommended.

Each requirement is taken away in turn and the question asked again. What is held at
the start stays as it is, so the requirements of the origin are none of them. A
requirement is passed over only where no answer can change: its role needs the same
steps without it, or no route through the role comes near enough to the least study.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from careerpath.graph_index import NO_STEPS
from careerpath.model.answers import DEFAULT_TOLERANCE
from careerpath.model.argument import Removal, Sensitivity
from careerpath.planning.choices import check_tolerance
from careerpath.planning.question import ask
from careerpath.planning.search.best import search_recommended, search_routes
from careerpath.planning.search.provider import Provider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile
    from careerpath.model.role import Requirement
    from careerpath.planning.question import Question
    from careerpath.planning.search.budget import SearchResult
    from careerpath.planning.search.network import Network

#: How many labels all trials take up, unless more are asked for: some seconds.
TRIAL_LABELS = 100_000
#: What is said where nothing is recommended.
NO_ROUTE = Sensitivity(None, ())


def find_decisive(
    graph: CareerGraph,
    origin: str,
    destination: str,
    *,
    tolerance: int = DEFAULT_TOLERANCE,
    profile: Profile | None = None,
    filters: Filters | None = None,
    desirable: bool = False,
    route: Sequence[str] = (),
    label_budget: int = TRIAL_LABELS,
    progress: Callable[[float], None] = lambda done: None,  # noqa: ARG005
) -> Sensitivity:
    """Return the requirement that the recommended route hangs on.

    Parameters
    ----------
    graph, origin, destination, tolerance, profile, filters, desirable
        As for `find_choices`. Desirable requirements are tried only where they
        count.
    route
        The role ids of the route whose steps are asked about, the recommended one
        unless given.
    label_budget
        The most labels that all trials together take up.
    progress
        Told how much is done, from 0 to 1, where it takes long.

    Returns
    -------
    Sensitivity
        Of several requirements the one that spares the fewest hours; of equal ones
        the first by role, origin of the move and skill. Nothing hangs on any where
        there is no route.

    Raises
    ------
    UnknownNameError, InvalidValueError
        As `find_choices`.
    """
    check_tolerance(tolerance)
    for role in route:
        graph.role(role)
    question = ask(graph, origin, destination, profile, filters, desirable=desirable)
    search = _Search(tolerance, label_budget)
    return _hinges(question, search, route, progress)


def _hinges(
    question: Question,
    search: _Search,
    argued: Sequence[str],
    progress: Callable[[float], None],
) -> Sensitivity:
    """Return what the recommended route hangs on, by trying what spares least first."""
    network, names = question.network(), question.graph.index.roles
    route = search.recommended(network)
    if not route:
        every = _trials(network, None) if network.connected and search.ended else ()
        return replace(NO_ROUTE, untried=sum(1 for _ in every))
    steps = [*pairwise(argued or [names[role] for role in route])]
    least: Removal | None = None
    of_steps: list[Removal | None] = [None] * len(steps)
    untried = 0
    trials = sorted(_trials(network, search.most_effort))
    for done, trial in enumerate(trials):
        progress(done / len(trials))
        places = [n for n, step in enumerate(steps) if trial.concerns(*step)]
        if least and all(of_steps[place] for place in places):
            continue
        other = search.recommended(trial.network(question))
        untried += other is None
        if other and other != route:
            removal = trial.removal([names[role] for role in other])
            least = least or removal
            for place in places:
                of_steps[place] = of_steps[place] or removal
    return Sensitivity(least, tuple(of_steps), untried)


class _Search:
    """Searches for recommended routes that share one budget.

    Attributes
    ----------
    most_effort
        The most that a route near the least took in the first of them.
    """

    def __init__(self, tolerance: int, label_budget: int) -> None:
        self._tolerance = tolerance
        self._left = label_budget
        self.most_effort: int | None = None

    @property
    def ended(self) -> bool:
        """Whether the budget is used up."""
        return self._left <= 0

    def recommended(self, network: Network) -> tuple[int, ...] | None:
        """Return the recommended route; None without any, or without proof."""
        if self.ended:
            return None
        first = self._first(
            search_routes(network, "effort", 1, label_budget=self._left)
        )
        if not first or self.ended:
            return None
        least = Provider(network, ("effort",)).follow(first).effort
        most = least * (100 + self._tolerance) // 100
        if self.most_effort is None:
            self.most_effort = most
        return self._first(search_recommended(network, most, label_budget=self._left))

    def _first(self, result: SearchResult) -> tuple[int, ...] | None:
        """Return the first route of a result that is proven."""
        self._left -= result.popped
        if not result.proven:
            self._left = 0
        return result.routes[0] if result.proven and result.routes else None


class _Trial(NamedTuple):
    """A requirement to take away: what it spares, whose it is, what is left.

    `origin` is that of the move with the number `place`, or empty where `place` is
    the role; `left` are the steps that it needs then.
    """

    hours: int
    role: str
    origin: str
    skill: str
    level: int
    place: int
    left: frozenset[int]

    def concerns(self, origin: str, destination: str) -> bool:
        """Tell whether a step needs the requirement."""
        return self.role == destination and self.origin in ("", origin)

    def network(self, question: Question) -> Network:
        """Return the moves to search without the requirement."""
        index = question.graph.index
        if self.origin:
            return question.network(index=index.with_extra(self.place, self.left))
        desirable = question.desirable
        other = index.with_need(self.place, self.left, desirable=desirable)
        return question.network(index=other)

    def removal(self, route: Sequence[str]) -> Removal:
        """Return that a route is recommended without the requirement."""
        hours, role, origin, skill, level, *_ = self
        return Removal(role, origin or None, skill, level, hours, tuple(route))


def _trials(network: Network, most_effort: int | None) -> Iterator[_Trial]:
    """Yield the requirements that may change the answer when they are taken away."""
    graph, index, desirable = network.graph, network.index, network.desirable
    for place in network.hops.keys() - {network.origin}:
        role = graph.role(index.roles[place])
        needs = [r for r in role.requirements if r.essential or desirable]
        role_need = index.need(place, desirable=desirable)
        yield from _telling(network, most_effort, (role.id, "", place), needs, NO_STEPS)
        for move in index.moves_to(place):
            transition = graph.transitions[move]
            yield from _telling(
                network,
                most_effort,
                (role.id, transition.origin, move),
                transition.essential,
                role_need,
            )


def _telling(
    network: Network,
    most_effort: int | None,
    whose: tuple[str, str, int],
    needs: Iterable[Requirement],
    also: frozenset[int],
) -> Iterator[_Trial]:
    """Yield those of the requirements of a role, or of a move, that may tell.

    `also` is what the move needs besides.
    """
    index, (role, origin, place) = network.index, whose
    for need, every, left in _each_left_out(network, needs):
        spared = every - left - also - network.held
        if not spared:
            continue
        if index.role(role) != network.destination and most_effort is not None:
            taken = (left | also) - network.held | network.ahead
            if index.hours(taken) > most_effort:
                continue
        hours = index.hours(spared)
        yield _Trial(hours, role, origin, need.skill, need.level, place, left)


def _each_left_out(
    network: Network, needs: Iterable[Requirement]
) -> Iterator[tuple[Requirement, frozenset[int], frozenset[int]]]:
    """Yield each requirement with the steps of all, and those of all others."""
    steps_to = network.graph.steps_to
    each = [(need, steps_to(need.skill, need.level)) for need in needs]
    counts = Counter(chain.from_iterable(own for _, own in each))
    every = frozenset(counts)
    for need, own in each:
        yield need, every, every - {step for step in own if counts[step] == 1}
