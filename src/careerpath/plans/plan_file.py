"""Write a plan into a file of the person's own, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.document.endings import Endings, Form, Sign
from careerpath.files import write_whole
from careerpath.plans.printing import print_plan
from careerpath.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careerpath.career_graph import CareerGraph
    from careerpath.model.plan import Done, Plan
    from careerpath.model.text import Language

    Print = Callable[[Words, Plan, Iterable[Done]], str]

#: Once something is done the file holds what nobody can make again.
_SIGN = Sign(head=rb"(?:#[^\n]*\n)*schema: careerpath/plan/1\n", changed=rb"\ndone:\n")
PLANS: Endings[Print] = Endings(
    {
        ".yaml": Form("plan", print_plan, _SIGN),
        ".yml": Form("plan", print_plan, _SIGN),
    }
)


def write_plan(
    graph: CareerGraph,
    plan: Plan,
    path: str | Path,
    *,
    language: Language,
    done: Iterable[Done] = (),
    force: bool = False,
) -> None:
    """Write a plan as YAML that people read and edit, whole or not at all.

    Parameters
    ----------
    graph
        The graph that the plan was made in.
    plan
        What to write; nobody's name is in it.
    path
        The file; its name ends in .yaml or .yml.
    language
        The language of its comments.
    done
        What is reached already.
    force
        Whether to write over a file that is no plan of ours, or one in which
        something is done.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If the file cannot be written, or would replace such a file.
    """
    render = PLANS.claim(path, force=force)
    write_whole(path, render(Words(graph, language), plan, done).encode())
