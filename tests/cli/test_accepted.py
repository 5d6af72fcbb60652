"""The choices spelt out for the options are those of the library."""

from __future__ import annotations

from careerpath.checklist import CHECKLISTS
from careerpath.cli import accepted, speaking
from careerpath.diagram.paper import PAPERS
from careerpath.diagram.svg_form import LETTERS
from careerpath.document.writing import PAGES
from careerpath.model.answers import CRITERIA, DEFAULT_TRADE_OFFS
from careerpath.model.contexts import COMPANY_SIZES, STATUSES
from careerpath.model.evidence import TIERS
from careerpath.model.profile import MOST_HOURS_PER_WEEK
from careerpath.model.prospects import SORTS
from careerpath.model.text import LANGUAGES, TITLE_GENDERS
from careerpath.model.wishes import MATTERS
from careerpath.planning.key_skills import DEFAULT_KEY_SKILLS
from careerpath.planning.reach import DEFAULT_COUNT
from careerpath.planning.search.budget import DEFAULT_LABEL_BUDGET
from careerpath.words.languages import NAMES
from tests.cli.runs import run


def test_choices_are_those_of_the_library():
    """None missing, none too many."""
    assert CRITERIA == accepted.CRITERIA
    assert DEFAULT_TRADE_OFFS == accepted.TRADE_OFFS
    assert SORTS == accepted.SORTS
    assert COMPANY_SIZES == accepted.COMPANY_SIZES
    assert STATUSES == accepted.STATUSES
    assert TIERS == accepted.TIERS
    assert LANGUAGES == speaking.LANGUAGES
    assert tuple(NAMES) == accepted.WRITTEN
    assert TITLE_GENDERS == accepted.GENDERS
    assert MATTERS == accepted.MATTERS
    assert MOST_HOURS_PER_WEEK == accepted.MOST_HOURS_PER_WEEK
    assert PAGES.names == accepted.PAGE_FORMS
    assert CHECKLISTS.names == accepted.CHECKLIST_FORMS
    assert set(PAPERS) == set(accepted.PAPERS)
    assert LETTERS == accepted.LETTERS


def test_the_help_names_the_defaults_of_the_library():
    """The label budget, and how many roles and skill levels are listed."""
    reach, unlock = (run(name, "--help").stdout for name in ("reach", "unlock"))

    assert f"{DEFAULT_LABEL_BUDGET} unless given" in " ".join(reach.split())
    assert f"at the most; {DEFAULT_COUNT} unless given" in " ".join(reach.split())
    assert f"at the most; {DEFAULT_KEY_SKILLS} unless given" in " ".join(unlock.split())
