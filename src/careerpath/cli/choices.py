"""Spell out what options accept, so that the help need not load the model.

A test holds these against the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerpath.model.text import GenderStyle, Language

CRITERIA = ("effort", "time", "moves", "hardest-step")
TRADE_OFFS = ("effort", "time", "moves")
COMPANY_SIZES = ("startup", "sme", "large")
STATUSES = ("employee", "freelance")
TIERS = ("official", "published", "practitioner", "inferred")
LANGUAGES: tuple[Language, ...] = ("en", "fr")
GENDER_STYLES: tuple[GenderStyle, ...] = ("dot", "slash", "doublet", "none")
MOST_HOURS_PER_WEEK = 60
PAPERS = ("A4", "A3", "A2", "A1", "Letter")
CLASSIFICATIONS = ("esco", "onet", "rome")
COLORS = ("auto", "always", "never")
#: The forms that a page may be set in.
PAGE_FORMS = ("text", "markdown", "html")
