"""What a person answers when a profile is made, and the making of it."""

from __future__ import annotations

from careerpath import load_graph
from tests.cli.runs import run

GRAPH = load_graph()
#: First name, gender, role, months, target, hours, size, status, roles and families
#: to avoid, grade, what matters, firm evidence.
ANSWERS = (
    *("Zoé", "1", "receptionist", "7", "HR officer", "3", "2", "1"),
    *("recruiter, secretary", "project", "1", "2", "1"),
)


def new(*options, answers=(), lang="en"):
    """Run `profile new` with answers that are typed."""
    typed = "".join(f"{answer}\n" for answer in answers)
    return run("profile", "new", *options, lang=lang, typed=typed)
