"""The files that a person keeps: a profile, a plan, settings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerpath import load_graph, load_profile
from careerpath.cli.user_file import _parse_settings
from careerpath.loading.profiles.printing import print_profile
from careerpath.plans.progress import next_step, tell_status
from careerpath.plans.reading import read_plan
from careerpath.plans.recalling import recall_plan
from careerpath.plans.verifying import verify_plan
from careerpath.words import Words
from tests.fuzz.spoiling import spoilt_text
from tests.loading.folders import BASE
from tests.planning.instances import make_question
from tests.plans.made import START, plans_of, written

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_PROFILES = (
    """\
first_name: Ada            # said on her own page
title_gender: feminine
role: clerk
months_in_role: 30
target: archivist
hours_per_week: 5
company_size: sme
status: employee
avoid_roles: [greeter]
avoid_families: [desk]
never_below_my_grade: true
matters: [soon, firm-evidence]
assume_role_skills: false
skills: {filing: 2, welcome: 0}
""",
    """\
prénom: "Zoë"
métier: Hôtesse
mois_dans_le_métier: 3
compétences:
  filing: 1
  welcome: able
ce_qui_compte:
- less-study
""",
)
_SETTINGS = """\
# what I want each time
graph = "~/graph"
lang = "fr"
gender_style = "slash"
color = "never"
hours_per_week = 5
"""


class Profiles:
    """Profiles, spoilt."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "me.yaml"
        self.graph = load_graph(BASE, cache=False)

    def __call__(self, draw: Random) -> str:
        """Read one, and print it anew."""
        text = draw.choice(_PROFILES)
        others = (*self.graph.roles, *self.graph.skills, *_PROFILES[0].split())
        self.path.write_bytes(spoilt_text(text.encode(), draw, others))
        found = load_profile(self.path, self.graph)
        text = print_profile(Words(self.graph, draw.choice(("en", "fr"))), found)
        self.path.write_text(text, "utf-8")
        assert found == load_profile(self.path, self.graph)
        return "read"


@cache
def _plans(folder: Path):
    """Return graphs with the text of a plan of each."""
    questions = [make_question("layered", seed) for seed in range(6)]
    made = [(q.graph, plan) for q in questions for plan in plans_of(q, START)[:2]]
    return [(g, written(g, plan, folder).read_bytes()) for g, plan in made]


class Plans:
    """Plans that are kept, spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.others = (*("r0", "r1", "r2", "m00", "s0", "s1"), "[1, 2, 3]", "[0, 0, 0]")

    def __call__(self, draw: Random) -> str:
        """Read one; what is still read can be verified, shown and followed."""
        graph, content = draw.choice(_plans(self.folder))
        path = self.folder / "spoilt.yaml"
        path.write_bytes(spoilt_text(content, draw, self.others))
        file = read_plan(path, graph)
        found = verify_plan(graph, file)
        plan = recall_plan(graph, file.record)
        next_step(plan, file.record.done)
        tell_status(graph, plan, file.record.done, plan.start)
        return f"read, {type(found).__name__}"


class Settings:
    """The settings of a user, spoilt."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "config.toml"

    def __call__(self, draw: Random) -> str:
        """Read them."""
        others = ("graph", '"en"', "1", "[a]", "{a=1}", "0x10", "1979-05-27", "'''")
        self.path.write_bytes(spoilt_text(_SETTINGS.encode(), draw, others))
        return f"read, keys: {len(_parse_settings(str(self.path)))}"
