"""Make one test of many cases.

To hand out thousands of tests to several processes takes longer than they do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


Case = TypeVar("Case")
Check = Callable[..., None]


def for_each(
    cases: Iterable[Case], name: Callable[[Case], str] = str
) -> Callable[[Check], Check]:
    """Let a check of one case, its first parameter, be a test of all of them.

    All cases are tried, and all that fail are told by their names. The other
    parameters are fixtures, made once.
    """
    tried = tuple(cases)

    def decorate(check: Check) -> Check:
        @wraps(check)
        def test(**fixtures: Any) -> None:
            wrong = {}
            for case in tried:
                try:
                    check(case, **fixtures)
                except AssertionError as error:
                    wrong[name(case)] = str(error)
                except Exception as error:
                    error.add_note(f"The case is {name(case)}.")
                    raise
            if wrong:
                told = "\n".join(f"{case}: {why}" for case, why in wrong.items())
                pytest.fail(f"{len(wrong)} of {len(tried)} cases:\n{told}")

        # What pytest asks for fixtures: not the case.
        fixtures = [*signature(check).parameters.values()][1:]
        vars(test)["__signature__"] = signature(check).replace(parameters=fixtures)
        return test

    return decorate
