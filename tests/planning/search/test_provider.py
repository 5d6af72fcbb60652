"""What a search is told of the labels one move further."""

from __future__ import annotations

import pytest

from careerpath.planning.question import ask
from careerpath.planning.search.provider import Provider
from tests.planning.instances import make_question


@pytest.mark.parametrize("criterion", ["hardest-step", "recommended"])
def test_steps_too_large_are_left_out_and_no_others(criterion):
    """A route found tells how large a step of a better one may be at the most."""
    left_out = 0
    for seed in range(40):
        given = make_question("layered", seed)
        question = ask(given.graph, given.origin, given.destination, given.profile)
        provider = Provider(question.network(), (criterion,))
        if not provider.network.connected:
            continue
        every = [*provider.grow(provider.start())]
        for other in every:
            most = provider.most_step(provider.values(other)[:1])
            few = [*provider.grow(provider.start(), most_step=most)]

            assert other.costs.hardest <= most
            assert [it for it in every if it.costs.hardest <= most] == few
            left_out += len(every) - len(few)
    assert left_out
