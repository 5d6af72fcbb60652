"""Write a checklist as a Markdown task list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.checklist.page import SPACE, checklist_page
from careerpath.document.endings import Sign
from careerpath.document.markdown import markdown

if TYPE_CHECKING:
    from careerpath.checklist.items import Checklist

#: The title, and the line to fill in with nobody's name on it yet.
SIGN = Sign(
    head=rb"# [^\n]*\n\n(?:- [^\n]*\n)*\n?(?:[^\n]*?%s){3}\n" % SPACE.encode(),
    changed=rb"\n +- \[[^ \]]",
)


def render_markdown(checklist: Checklist) -> str:
    """Return a checklist as Markdown with boxes that GitHub and others show.

    Each line of a box ends with its code, `` `skill-id:level` ``. It is a code span
    and not a comment because it has to be there after editing in a rich text editor
    or a word processor, and on paper.

    Examples
    --------
    >>> from careerpath.checklist import Checklist
    >>> empty = Checklist("Plan", ("Learning: 0 h",), (), ("No promise.",), "en")
    >>> print(render_markdown(empty), end="")  # doctest: +ELLIPSIS
    # Plan
    <BLANKLINE>
    - Learning: 0 h
    <BLANKLINE>
    Name: ... Trainer: ... Date: ...
    <BLANKLINE>
    ## Notes
    <BLANKLINE>
    - No promise.
    """
    return markdown(checklist_page(checklist))
