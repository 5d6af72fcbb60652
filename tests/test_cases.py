"""A test of many cases tries them all and tells which of them fail."""

from __future__ import annotations

import pytest

from tests.cases import for_each


@pytest.fixture
def most():
    """Return the largest number that is right."""
    return 1


@for_each(range(2))
def test_fixtures_reach_every_case(case, most):
    """Nothing fails where all is right."""
    assert case <= most


def test_all_that_fail_are_told():
    """By their names, each with what is wrong; those after the first too."""
    tried = []

    def check(case, most):
        tried.append(case)
        assert case <= most

    with pytest.raises(pytest.fail.Exception) as told:
        for_each([2, 0, 3], "number {}".format)(check)(most=1)

    assert [2, 0, 3] == tried
    first, *others = str(told.value).splitlines()
    assert "2 of 3 cases:" == first
    assert ["number 2", "number 3"] == [
        line.partition(":")[0] for line in others if line.startswith("number")
    ]


def test_an_error_is_raised_and_names_its_case():
    """A bug is no wrong answer."""
    with pytest.raises(ZeroDivisionError) as raised:
        for_each([1, 0])(lambda case: 1 / case)()

    assert ["The case is 0."] == raised.value.__notes__
