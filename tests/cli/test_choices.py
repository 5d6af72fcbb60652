"""The choices spelt out for the options are those of the library."""

from __future__ import annotations

from careerpath.cli import choices
from careerpath.diagram.style import PAPERS
from careerpath.model.contexts import COMPANY_SIZES, STATUSES
from careerpath.model.evidence import TIERS
from careerpath.model.plan import CRITERIA
from careerpath.model.text import LANGUAGES
from careerpath.planning.needs import MOST_HOURS_PER_WEEK


def test_choices_are_those_of_the_library():
    """None missing, none too many."""
    assert CRITERIA == choices.CRITERIA
    assert COMPANY_SIZES == choices.COMPANY_SIZES
    assert STATUSES == choices.STATUSES
    assert TIERS == choices.TIERS
    assert LANGUAGES == choices.LANGUAGES
    assert MOST_HOURS_PER_WEEK == choices.MOST_HOURS_PER_WEEK
    assert set(PAPERS) == set(choices.PAPERS)
