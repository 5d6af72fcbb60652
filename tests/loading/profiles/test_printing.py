"""A profile that is written is read back as it was, in either language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath import Profile, load_graph
from careerpath.loading.profiles.printing import print_profile
from careerpath.loading.profiles.reading import parse_profile
from careerpath.model.contexts import COMPANY_SIZES, STATUSES
from careerpath.model.text import LANGUAGES, TITLE_GENDERS
from careerpath.model.wishes import MATTERS, ORDERS, Wishes
from careerpath.words import Words

GRAPH = load_graph()
ROLES = sorted(GRAPH.roles)
NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)


def some(values):
    return st.one_of(st.none(), st.sampled_from(values))


def several(values):
    return st.sets(st.sampled_from(values)).map(lambda found: tuple(sorted(found)))


MATTERS_SAID = st.tuples(some(ORDERS), st.booleans()).map(
    lambda said: tuple(
        matter
        for matter in MATTERS
        if matter == said[0] or (matter == MATTERS[-1] and said[1])
    )
)
PROFILES = st.builds(
    Profile,
    role=some(ROLES),
    months_in_role=st.integers(0, 500),
    held=st.dictionaries(st.sampled_from(sorted(GRAPH.skills)), st.integers(0, 4)),
    hours_per_week=st.integers(1, 60),
    assume_role_skills=st.booleans(),
    title_gender=some(TITLE_GENDERS),
    first_name=st.one_of(st.none(), NAMES),
    target=some(ROLES),
    wishes=st.builds(
        Wishes,
        company_size=some(COMPANY_SIZES),
        status=some(STATUSES),
        avoid_roles=several(ROLES),
        avoid_families=several(GRAPH.families),
        never_below_grade=st.booleans(),
        matters=MATTERS_SAID,
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(profile=PROFILES)
def test_what_is_written_is_read_back(language, profile, tmp_path_factory):
    """Whatever it says; months count for a role only."""
    if profile.role is None:
        profile = Profile(
            held=profile.held, target=profile.target, wishes=profile.wishes
        )
    path = tmp_path_factory.getbasetemp() / "me.yaml"
    text = print_profile(Words(GRAPH, language), profile)

    assert profile == parse_profile(path, text.encode(), GRAPH)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["role: receptionist  # Receptionist", "matters: [soon]"]),
        (
            "fr",
            [
                "métier: receptionist  # Chargé·e d’accueil",
                "ce_qui_compte: [vite]",
                "taille_d_entreprise: pme",
            ],
        ),
    ],
)
def test_keys_words_and_comments_are_in_the_language(language, lines):
    """Ids stay as they are; what they are called stands behind them."""
    profile = Profile(
        role="receptionist", wishes=Wishes(company_size="sme", matters=("soon",))
    )

    text = print_profile(Words(GRAPH, language), profile)

    assert set(lines) <= set(text.splitlines())
    assert max(map(len, text.splitlines())) <= 88
