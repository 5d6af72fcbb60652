"""A Dask cluster finds the routes that this process finds."""

from __future__ import annotations

import random

import pytest

from careerpath import load_graph
from careerpath.batch.executors import open_cluster
from careerpath.batch.person import Wishes
from careerpath.batch.running import make_order
from careerpath.cohort import find_participants
from tests.batch.test_cluster import cluster
from tests.cohort.test_programme import choosers_in, participants_in


@pytest.mark.filterwarnings("ignore")  # Dask's own
def test_a_cluster_finds_the_same_routes():
    """The graph travels to it once."""
    pytest.importorskip("distributed", reason="no dask.distributed")
    graph = load_graph()
    choosers = choosers_in(graph, random.Random(5), 40, several=True)
    order = make_order(graph, Wishes(), None, None)._replace(load=load_graph)

    with (
        cluster(workers=1) as (address, _),
        open_cluster(order, graph, address) as executor,
    ):
        executor._client.wait_for_workers(1, timeout=300)
        found = find_participants(order, choosers, routes=3, executor=executor)

    assert participants_in(graph, choosers) == found
