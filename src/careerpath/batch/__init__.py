"""Answer the same question about routes for very many people.

People with the same role and destination are answered together, by one search.
Numpy, pyarrow and Dask are imported when they are needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from careerpath.batch.person import Answer, Person, Wishes

if TYPE_CHECKING:
    from careerpath.batch.results import write_answers
    from careerpath.batch.running import answer_people

__all__ = ["Answer", "Person", "Wishes", "answer_people", "write_answers"]

_HOMES = {
    "answer_people": "careerpath.batch.running",
    "write_answers": "careerpath.batch.results",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        msg = f"module 'careerpath.batch' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)
