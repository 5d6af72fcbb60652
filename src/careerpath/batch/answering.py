"""Answer the people of one role and one destination together."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from careerpath.batch.crowd import (
    Crowd,
    Prices,
    StepTable,
    direct_way,
    price_way,
    route_way,
)
from careerpath.batch.group_search import GroupSearch
from careerpath.batch.person import Answer
from careerpath.extras import require
from careerpath.model.ranges import Range
from careerpath.planning.needs import check_profile
from careerpath.planning.question import ask
from careerpath.planning.refusal import explain_refusal
from careerpath.planning.search.best import search_routes
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.batch.crowd import Integers
    from careerpath.batch.person import Person, Wishes
    from careerpath.career_graph import CareerGraph
    from careerpath.errors import Message
    from careerpath.model.profile import Profile
    from careerpath.planning.question import Question
    from careerpath.planning.search.network import Network

#: How many pairs of roles are kept for people still to come.
_MOST_KEPT = 8

Hours = list[list[int]]
Months = list[list[float]]


class Costs(NamedTuple):
    """What ways cost people: lists of low, of likely and of high values.

    Attributes
    ----------
    effort, practice
        Hours of study, and of practice at work.
    months
        The time; None where a move of the way is not recorded.
    """

    effort: Hours
    practice: Hours
    months: Months | None

    def by_person(
        self,
    ) -> Iterator[tuple[Range[int], Range[int], Range[float] | None]]:
        """Yield the study, the practice and the months of each person."""
        none: Iterator[None] = repeat(None)
        return zip(
            map(Range, *self.effort),
            map(Range, *self.practice),
            map(Range, *self.months) if self.months else none,
            strict=False,
        )


class GroupAnswers(NamedTuple):
    """The answers of a group in plain lists, which travel well between processes.

    Attributes
    ----------
    routes
        Role ids of the routes that are somebody's best.
    choice
        For each person, the place of the route; -1 where there is none.
    best, direct
        What that route costs each person, and what the direct jump does.
    unproven
        Places of the people whose search met its label budget.
    reasons
        Why there is no route, where it is proven and where it is not.
    """

    routes: tuple[tuple[str, ...], ...]
    choice: list[int]
    best: Costs
    direct: Costs
    unproven: frozenset[int]
    reasons: tuple[Message | None, Message | None]

    def answers(self, people: Sequence[Person]) -> Iterator[Answer]:
        """Yield the answer of each person."""
        costs = zip(self.best.by_person(), self.direct.by_person(), strict=True)
        for place, (person, (best, direct)) in enumerate(
            zip(people, costs, strict=True)
        ):
            choice, proven = self.choice[place], place not in self.unproven
            lost = choice < 0
            effort, practice, months = (None, None, None) if lost else best
            yield Answer(
                person=person,
                route=() if lost else self.routes[choice],
                effort_hours=effort,
                practice_hours=practice,
                time_months=months,
                direct_effort_hours=direct[0],
                direct_practice_hours=direct[1],
                direct_time_months=direct[2],
                proven=proven,
                reason=self.reasons[not proven] if lost else None,
            )


class Pair(NamedTuple):
    """Two roles, and the moves between them for whoever holds the least."""

    question: Question
    network: Network


class Desk:
    """Answer groups about one graph, with the same wishes for all.

    Parameters
    ----------
    graph
        The career graph.
    wishes
        What is wanted of the routes.
    label_budget
        The most work for a group, and then for each person left undecided.
    """

    def __init__(
        self,
        graph: CareerGraph,
        wishes: Wishes,
        *,
        label_budget: int = DEFAULT_LABEL_BUDGET,
    ) -> None:
        self.graph = graph
        self.wishes = wishes
        self.label_budget = label_budget
        self._kept: OrderedDict[tuple[str, str], Pair] = OrderedDict()
        self._sound_paces: set[tuple[int, int]] = set()
        self._sound_levels: set[tuple[str, int]] = set()

    @cached_property
    def table(self) -> StepTable:
        """The steps of the graph."""
        return StepTable(self.graph)

    def answer(self, people: Sequence[Person]) -> GroupAnswers:
        """Return the answers of people with one role and one destination.

        By effort they are found by one search for all; by another criterion,
        and for whom the group's search met its budget, by a search for each.
        """
        np = require("numpy")
        for person in people:
            self._check(person)
        pair = self._pair(people[0])
        crowd = Crowd(self.table, people, pair.network.held)
        if self.wishes.by == "effort":
            search = GroupSearch(pair.network, crowd)
            undecided = search.run(self.label_budget)
            choice, routes = search.choice, [known.route for known in search.known]
        else:
            undecided = np.arange(crowd.size)
            choice, routes = np.full(crowd.size, -1), []
        unproven: set[int] = set()
        for place in undecided.tolist():
            route, proven = self._ask_alone(pair, people[place])
            if route and route not in routes:
                routes.append(route)
            choice[place] = routes.index(route) if route else -1
            if not proven:
                unproven.add(place)
        return self._priced(pair, crowd, choice, routes, frozenset(unproven))

    def _check(self, person: Person) -> None:
        """Raise if a person does not fit the graph; what was sound is sound again."""
        pace = person.hours_per_week, person.months_in_role
        if pace in self._sound_paces and person.held.items() <= self._sound_levels:
            return
        check_profile(self.graph, person.profile)
        self._sound_paces.add(pace)
        self._sound_levels.update(person.held.items())

    def _pair(self, person: Person) -> Pair:
        """Return what is known of a person's two roles."""
        key = person.role, person.destination
        found = self._kept.pop(key, None)
        if found is None:
            question = self._question(person, None)
            found = Pair(question, question.network())
        self._kept[key] = found
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return found

    def _question(self, person: Person, profile: Profile | None) -> Question:
        return ask(
            self.graph,
            person.role,
            person.destination,
            profile=profile,
            filters=self.wishes.filters,
            desirable=self.wishes.desirable,
        )

    def _ask_alone(
        self, pair: Pair, person: Person
    ) -> tuple[tuple[int, ...] | None, bool]:
        """Return one person's best route, and whether it is proven."""
        network = self._question(person, person.profile).network()
        network.hops = pair.network.hops  # the same for whoever asks
        found = search_routes(
            network, self.wishes.by, 1, label_budget=self.label_budget
        )
        return (found.routes[0] if found.routes else None), found.proven

    def _priced(
        self,
        pair: Pair,
        crowd: Crowd,
        choice: Integers,
        routes: Sequence[tuple[int, ...]],
        unproven: frozenset[int],
    ) -> GroupAnswers:
        np = require("numpy")
        network = pair.network
        prices = np.zeros((len(Prices._fields), crowd.size, 3), dtype=np.int64)
        used, choice = np.unique(choice, return_inverse=True)
        lost = int(np.count_nonzero(used < 0))
        routes = [routes[place] for place in used[lost:].tolist()]
        for place, route in enumerate(routes):
            members = np.flatnonzero(choice == place + lost)
            way = route_way(network, route)
            prices[:, members] = price_way(way, crowd, members)
        direct = price_way(direct_way(network), crowd, np.arange(crowd.size))
        names = self.graph.index.roles
        return GroupAnswers(
            routes=tuple(tuple(names[role] for role in route) for route in routes),
            choice=(choice - lost).tolist(),
            best=_listed(Prices(*prices)),
            direct=_listed(direct),
            unproven=unproven,
            reasons=(
                explain_refusal(pair.question, proven=True) if lost else None,
                explain_refusal(pair.question, proven=False) if lost else None,
            ),
        )


def _listed(prices: Prices) -> Costs:
    """Return prices in lists, one for each column."""
    effort, practice, tenths = prices
    months = None if tenths is None else (tenths.T / 10).tolist()
    return Costs(effort.T.tolist(), practice.T.tolist(), months)
