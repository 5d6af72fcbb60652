"""Name the columns of results in CSV: ids in every language, the rest in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.i18n import N_, translator
from careerpath.model.text import LANGUAGES

if TYPE_CHECKING:
    from careerpath.model.text import Language

#: Columns of ids, with the same heading in every language: what programs read, and
#: a table of people may be read from.
IDS = ("person", "role", "destination", "route", "assumed")
#: The other columns. In English they are called as in JSON lines and parquet.
HEADINGS = (
    N_("moves"),
    N_("effort_low"),
    N_("effort_likely"),
    N_("effort_high"),
    N_("practice_low"),
    N_("practice_likely"),
    N_("practice_high"),
    N_("months_low"),
    N_("months_likely"),
    N_("months_high"),
    N_("direct_recorded"),
    N_("direct_effort_low"),
    N_("direct_effort_likely"),
    N_("direct_effort_high"),
    N_("direct_practice_low"),
    N_("direct_practice_likely"),
    N_("direct_practice_high"),
    N_("direct_months_low"),
    N_("direct_months_likely"),
    N_("direct_months_high"),
    N_("proven"),
    N_("reason"),
)
#: At the end of a row: what the ids of roles stand for.
TITLES = (N_("role_title"), N_("destination_title"), N_("route_titles"))


def csv_headings(language: Language) -> list[str]:
    """Return the headings of CSV in a language.

    Examples
    --------
    >>> csv_headings("en")[3:6], csv_headings("fr")[3:6]
    (['route', 'moves', 'effort_low'], ['route', 'passages', 'étude en heures (bas)'])
    """
    _ = translator(language)
    *first, last = IDS
    return [*first, *map(_, HEADINGS), last, *map(_, TITLES)]


def headings_pattern() -> bytes:
    """Return what the first line of our tables fits, in any language."""
    lines = (
        rb"[,;\t]".join(re.escape(name.encode()) for name in csv_headings(language))
        for language in LANGUAGES
    )
    return rb"(?:\xef\xbb\xbf)?(?:%s)\r\n" % b"|".join(lines)
