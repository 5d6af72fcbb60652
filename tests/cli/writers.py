"""Every command that writes a file, in a folder with all that they read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.cli.runs import run

PAIR = ("executive-assistant", "office-manager")
#: Every command that writes a file, with an ending that it knows.
WRITERS = {
    "batch": (("people.csv", "--jobs", "1"), ".csv"),
    "checklist": (("office-manager",), ".md"),
    "cohort": (("people.csv",), ".csv"),
    "compare": (PAIR, ".html"),
    "diagram compare": (("recruiter", "hr-officer"), ".pdf"),
    "diagram gap": (("office-manager",), ".svg"),
    "diagram map": (("hr",), ".png"),
    "diagram route": (("hr-officer", "hr-manager"), ".svg"),
    "diagram timeline": (PAIR, ".pdf"),
    "diagram trade-offs": (PAIR, ".svg"),
    "dossier": (PAIR, ".html"),
    "evidence": ((), ".html"),
    "export": (PAIR, ".dot"),
    "gap": (("office-manager",), ".md"),
    "match": (("advertisement.txt",), ".txt"),
    "next": (("executive-assistant",), ".html"),
    "plan make": (PAIR, ".yaml"),
    "plan next": ((), ".html"),
    "plan show": ((), ".md"),
    "plan status": ((), ".txt"),
    "profile show": ((), ".md"),
    "reach": (("executive-assistant",), ".html"),
    "role": (("office-manager",), ".html"),
    "roles": ((), ".md"),
    "routes": (PAIR, ".md"),
    "skill": (("spreadsheets",), ".md"),
    "skills": ((), ".txt"),
    "unlock": (("--from", "receptionist", "--within-hours", "500"), ".md"),
    "who-can-reach": (("hr-manager",), ".html"),
    "why": (PAIR, ".txt"),
}
PEOPLE = "person,role,destination\nAnna,executive-assistant,office-manager\n"
PROFILE = "role: executive-assistant\nskills:\n  spreadsheets: 2\n"


def fill_folder() -> None:
    """Put into this folder whatever the commands read."""
    for name, content in {
        "people.csv": PEOPLE,
        "me.yaml": PROFILE,
        "advertisement.txt": "Office manager\n",
        "plan.yaml": plan_text(),
    }.items():
        Path(name).write_text(content, "utf-8")


@cache
def plan_text() -> str:
    """Return the content of a plan file."""
    run("plan", *PAIR, "-o", "made.yaml")
    return Path("made.yaml").read_text("utf-8")
