"""Hold what one person has said so far; it travels in the page and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.model.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.words import Words

#: The fields of a form that hold a visit: the text of the profile, and the number of
#: the way that was chosen, from 1.
PROFILE, CHOSEN = "me", "way"
#: What people are told the text of a profile by where it holds a mistake.
_NAME = Path("me.yaml")
_WITHOUT = Profile()


@dataclass(frozen=True, slots=True)
class Visit:
    """What one person has said.

    Attributes
    ----------
    profile
        What they do and hold, and what they aim at.
    chosen
        The position of the way that they chose among those found.
    """

    profile: Profile = field(default=_WITHOUT)
    chosen: int = 0

    def aiming_at(self, role: str) -> Visit:
        """Return the same visit with a role aimed at, by the recommended way."""
        return Visit(replace(self.profile, target=role))


#: Who has said nothing yet.
NOBODY = Visit()


def words_for(words: Words, profile: Profile) -> Words:
    """Return words with the titles of one person."""
    if profile.title_gender is None:
        return words
    return type(words)(
        words.graph.in_gender_style(profile.title_gender), words.language
    )


def read_visit(graph: CareerGraph, fields: Mapping[str, str]) -> Visit:
    """Return the visit that the fields of a form hold.

    Raises
    ------
    DataError
        If the text of the profile holds mistakes.
    """
    text, number = fields.get(PROFILE, ""), fields.get(CHOSEN, "")
    profile = read_profile_text(graph, text.encode()) if text else _WITHOUT
    chosen = int(number) - 1 if re.fullmatch("[0-9]{1,9}", number) else 0
    return Visit(profile, max(0, min(chosen, 999)))


def read_profile_text(graph: CareerGraph, content: bytes) -> Profile:
    """Return the profile in the bytes of somebody's file.

    Raises
    ------
    DataError
        If they hold mistakes.
    """
    # The first page has no profile to read or to print.
    from careerpath.loading.profiles.reading import parse_profile

    return parse_profile(_NAME, content, graph)


def visit_fields(words: Words, visit: Visit) -> dict[str, str]:
    """Return the hidden fields that carry a visit into the next page."""
    from careerpath.loading.profiles.printing import print_profile

    found = {PROFILE: print_profile(words, visit.profile)}
    return found | ({CHOSEN: str(visit.chosen + 1)} if visit.chosen else {})
