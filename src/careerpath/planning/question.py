"""Put a question about routes: whose, from where, where to, under which wishes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError, message
from careerpath.model.answers import Filters
from careerpath.model.profile import Profile
from careerpath.planning.cost import months_unit
from careerpath.planning.needs import starting_levels
from careerpath.planning.pricing import price_direct_jump, price_route
from careerpath.planning.search.network import Network
from careerpath.planning.search.ways import lowest_grade
from careerpath.planning.search.within import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.graph_index import GraphIndex
    from careerpath.model.answers import DirectJump, Route


@dataclass(frozen=True, slots=True)
class Question:
    """What one person asks about routes, checked.

    Attributes
    ----------
    destination
        None for wherever moves lead.
    held
        Levels at the start, prerequisites included.
    """

    graph: CareerGraph
    origin: str
    destination: str | None
    held: Mapping[str, int]
    filters: Filters
    profile: Profile
    desirable: bool

    def network(
        self, *, filters: Filters | None = None, index: GraphIndex | None = None
    ) -> Network:
        """Return the moves to search, by other filters or numbers if they are given.

        Without a destination no grade is too low; see `networks`.
        """
        filters, index = filters or self.filters, index or self.graph.index
        if self.destination is None:
            return self._network(filters, 0, index)
        ends = index.role(self.origin), index.role(self.destination)
        return self._network(filters, lowest_grade(index, filters, *ends), index)

    def networks(self) -> Iterator[tuple[Network, frozenset[int]]]:
        """Yield the moves to search for whatever destination, and for which ones.

        How low the roles on the way may be depends on where they lead, so there
        are several of them, each destination in one.
        """
        index = self.graph.index
        origin, roles = index.role(self.origin), range(len(index.roles))
        floors = [lowest_grade(index, self.filters, origin, role) for role in roles]
        for floor in sorted(set(floors)):
            ends = frozenset(role for role in roles if floors[role] == floor)
            yield self._network(self.filters, floor, index), ends - {origin}

    def _network(self, filters: Filters, floor: int, index: GraphIndex) -> Network:
        return Network(
            self.graph,
            self.origin,
            self.destination,
            held=self.held,
            filters=filters,
            profile=self.profile,
            desirable=self.desirable,
            floor=floor,
            index=index,
        )

    def limits(self, within_hours: int | None, within_months: int | None) -> Limits:
        """Return a budget of hours of study and of months; None for any."""
        if min(within_hours or 0, within_months or 0) < 0:
            raise InvalidValueError(message("A budget is 0 hours or months, or more."))
        unit = months_unit(self.profile.hours_per_week)
        return Limits(
            within_hours, None if within_months is None else within_months * unit
        )

    def towards(self, destination: str) -> Question:
        """Return the same question about another destination."""
        return replace(self, destination=destination)

    def price(self, route: Iterable[int]) -> Route:
        """Return the route through roles of these numbers, with all it costs."""
        return price_route(
            self.graph,
            [self.graph.index.roles[role] for role in route],
            held=self.held,
            profile=self.profile,
            desirable=self.desirable,
        )

    def direct_jump(self, destination: str) -> DirectJump:
        """Return what going straight to a role costs."""
        return price_direct_jump(
            self.graph,
            self.origin,
            destination,
            held=self.held,
            profile=self.profile,
            desirable=self.desirable,
        )


def check_filters(graph: CareerGraph, filters: Filters) -> None:
    """Raise if filters name what the graph does not have, or let no move through."""
    for role in sorted({*filters.via, *filters.avoid}):
        graph.role(role)
    if filters.max_moves < 1:
        raise InvalidValueError(message("The number of moves is 1 or more."))


def ask(
    graph: CareerGraph,
    origin: str,
    destination: str | None = None,
    profile: Profile | None = None,
    filters: Filters | None = None,
    *,
    desirable: bool = False,
) -> Question:
    """Return a question, once its names and numbers are known to be good.

    Raises
    ------
    UnknownNameError
        If a role or skill id does not exist.
    InvalidValueError
        If a number is outside what it can be.
    """
    profile, filters = profile or Profile(), filters or Filters()
    ends = (origin,) if destination is None else (origin, destination)
    for role in ends:
        graph.role(role)
    check_filters(graph, filters)
    held = starting_levels(graph, origin, profile)
    if profile.role not in (None, origin):
        # Months in another role are no experience in the origin.
        profile = replace(profile, months_in_role=0)
    return Question(graph, origin, destination, held, filters, profile, desirable)
