"""Say in a file which graph it was made of, so that it returns to no other one."""

from __future__ import annotations

import re
from typing import NamedTuple

#: What a checklist says that it is; another number is another way to be read.
VERSION = 1
FORMAT = f"careerpath/checklist/{VERSION}"
_MARK = re.compile(r"careerpath/checklist/(\d{1,9})(?: (g[0-9a-f]{10})\b)?")


class GraphMark(NamedTuple):
    """What a file says of itself; `graph` is empty where it names none."""

    version: int
    graph: str


def graph_mark(graph: str) -> str:
    """Return the line that says which graph a checklist was made of.

    Examples
    --------
    >>> graph_mark("g11e2f78359")
    'careerpath/checklist/1 g11e2f78359'
    """
    return f"{FORMAT} {graph}"


def find_mark(text: str) -> GraphMark | None:
    """Return what a text says of the file that it stands in; None where nothing.

    Examples
    --------
    >>> find_mark("- careerpath/checklist/1 g11e2f78359")
    GraphMark(version=1, graph='g11e2f78359')
    """
    found = _MARK.search(text)
    return None if found is None else GraphMark(int(found[1]), found[2] or "")
