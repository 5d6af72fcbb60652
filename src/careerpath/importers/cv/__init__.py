"""Read a CV: what it says of roles and skills, as proposals that nobody took yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.importers.cv.json_resume import parse_resume, read_resume
from careerpath.importers.cv.plain_cv import read_plain_cv

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.career_graph import CareerGraph
    from careerpath.model.proposals import Proposals

#: Far more bytes than any CV takes.
LARGEST = 2_000_000

__all__ = ["LARGEST", "parse_resume", "read_cv"]


def read_cv(graph: CareerGraph, text: str, name: str, on: dt.date) -> Proposals:
    """Return what a CV proposes for a profile.

    Parameters
    ----------
    graph
        The graph whose roles and skills it may speak of.
    text
        What is in its file: a JSON Resume, or a text in English or French.
    name
        The name of the file: that of a JSON Resume ends in .json.
    on
        The day until which a job counts that has not ended.

    Raises
    ------
    DataError
        If it should be a JSON Resume and is none.
    InvalidValueError
        If it holds no word.
    """
    if name.lower().endswith(".json"):
        return read_resume(graph, parse_resume(text, name), on)
    return read_plain_cv(graph, text)
