"""The matcher finds the role that an advertisement describes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from careerpath import load_graph, match_text
from tests.matching.ads import half_of, read_ads

GRAPH = load_graph()
COLLECTIONS = {name: read_ads(name) for name in ("held_out", "tuning")}
OTHERS = {name: read_ads(f"others/{name}") for name in ("held_out", "tuning")}
DATA = Path(__file__).parents[2] / os.environ.get("CAREERPATH_DATA", "../shared/data")
SEED = DATA.parent / "seed" / "000_21412c878ededad4.txt"

of_each_collection = pytest.mark.parametrize("name", COLLECTIONS)


@pytest.fixture(scope="module")
def matches():
    """Return what each advertisement of our hand matches."""
    return _read_all(COLLECTIONS)


@pytest.fixture(scope="module")
def others():
    """Return each advertisement in the manner of others, with what it matches."""
    return {
        name: list(zip(OTHERS[name], found, strict=True))
        for name, found in _read_all(OTHERS).items()
    }


def _read_all(collections):
    return {
        name: [match_text(GRAPH, ad.text) for ad in ads]
        for name, ads in collections.items()
    }


@of_each_collection
def test_nine_of_ten_are_right_first(name, matches):
    """Of two jobs, either may come first."""
    pairs = list(zip(COLLECTIONS[name], matches[name], strict=True))
    wrong = [
        (ad.name, found.roles[0].role if found.roles else None)
        for ad, found in pairs
        if not found.roles or found.roles[0].role not in ad.roles
    ]

    assert len(wrong) <= len(pairs) // 10, wrong


@of_each_collection
def test_two_jobs_are_told_where_two_are_asked_for(name, matches):
    """Every such advertisement; at most one in twenty of the others."""
    pairs = list(zip(COLLECTIONS[name], matches[name], strict=True))
    of_two = [(ad, found) for ad, found in pairs if len(ad.roles) > 1]
    of_one = [found for ad, found in pairs if len(ad.roles) == 1]

    for ad, found in of_two:
        assert found.two_jobs, ad.name
        assert ad.roles == {matched.role for matched in found.roles}
    assert sum(found.two_jobs for found in of_one) <= len(of_one) // 20


def test_the_collections_are_what_they_claim():
    """Both languages, every family, half of the titles misleading."""
    for ads, least in ((COLLECTIONS["held_out"], 36), (COLLECTIONS["tuning"], 20)):
        roles = {role for ad in ads for role in ad.roles}
        assert len(ads) >= least
        assert roles <= set(GRAPH.roles)
        assert sum(ad.misleading for ad in ads) * 5 >= len(ads) * 2
        assert {"en", "fr"} == {ad.name[:2] for ad in ads}
    texts = [ad.text for ads in COLLECTIONS.values() for ad in ads]
    assert len(texts) == len(set(texts))


@of_each_collection
def test_phrases_are_quoted_from_the_text(name, matches):
    """Nothing is said that the text does not say, and no role without a reason."""
    for ad, found in zip(COLLECTIONS[name], matches[name], strict=True):
        flat = " ".join(ad.text.split())
        for matched in found.roles:
            assert matched.speaks_for
            for phrase in (*matched.speaks_for, *matched.speaks_against):
                assert phrase in flat


def _is_right(ad, found):
    """Return whether the first role, or that there is none, is right."""
    first = {matched.role for matched in found.roles[:1]}
    return bool(first & ad.roles) or first == ad.roles


@of_each_collection
def test_what_is_said_without_doubt_is_right(name, others, matches):
    """Nine of ten, in our manner and in that of others; and most is so said."""
    own = zip(COLLECTIONS[name], matches[name], strict=True)
    for pairs in (others[name], list(own)):
        sure = [
            _is_right(ad, found)
            for ad, found in pairs
            if found.roles and not found.doubtful and not found.close
        ]

        assert sum(sure) >= 0.9 * len(sure)
        assert len(sure) >= len([ad for ad, _ in pairs if ad.roles]) * 0.6


@of_each_collection
def test_three_of_four_by_others_are_right_first(name, others):
    """Of those whose job the graph holds."""
    inside = [_is_right(ad, found) for ad, found in others[name] if ad.roles]

    assert sum(inside) >= 0.75 * len(inside)


@of_each_collection
def test_jobs_outside_the_graph_are_recognised(name, others):
    """Four of five; of the rest it is said that they may be."""
    outside = [found for ad, found in others[name] if not ad.roles]

    assert len(outside) >= 15
    assert sum(found.outcome == "none" for found in outside) >= 0.8 * len(outside)
    assert all(found.doubtful or not found.roles for found in outside)
    assert any(found.reads_like for found in outside)


def test_the_others_were_drawn_by_their_names():
    """The halves of each kind: of jobs that the graph holds, and of those outside."""
    everything = [ad for ads in OTHERS.values() for ad in ads]
    apart = {ad.name for ad in OTHERS["held_out"]}
    inside = {ad.name for ad in everything if ad.roles}
    outside = {ad.name for ad in everything if not ad.roles}

    assert half_of(inside) | half_of(outside) == apart
    assert len(everything) >= 60


KINDS = {
    "project-manager": (
        "You take a migration from charter to go-live: scope, schedule, budget, a team "
        "of twelve, vendors, risks, change requests and the report to the sponsor."
    ),
    "pmo-analyst": (
        "You gather the status of forty projects, check their plans and RAID logs, "
        "keep templates and the portfolio dashboard, and prepare the review board."
    ),
    "payroll-officer": (
        "Run bi-weekly payroll for hourly associates: timecards, garnishments, direct "
        "deposit, 941s and W-2s, questions about pay stubs."
    ),
    "hr-officer": (
        "People operations generalist: onboarding, PTO and leaves, open enrollment, "
        "handbook, HRIS records, coaching managers through performance reviews."
    ),
}


@pytest.mark.parametrize(("role", "text"), KINDS.items())
def test_what_is_easily_confused_is_told_apart(role, text):
    """Who runs a project and who reports on projects; American words of HR."""
    assert role == match_text(GRAPH, text).roles[0].role


@pytest.mark.parametrize("title", ["Accountant", "Financial accountant – London"])
def test_a_title_that_is_not_here_is_not_a_manager_of_it(title):
    """Accounts are closed by accountants too, who are none of ours."""
    text = (
        f"{title}\nYou prepare monthly management accounts and VAT returns, reconcile "
        "the balance sheet and support the year-end audit. ACCA or CIMA qualified."
    )

    found = match_text(GRAPH, text)

    assert "none" == found.outcome
    assert "accounting-assistant" == found.nearest[0].role


def test_a_title_outweighs_content_that_says_little():
    """The content would lead elsewhere, but not loudly; that is told."""
    text = "Office manager\n\nYou report to the director and keep some budgets."

    found = match_text(GRAPH, text)

    assert "office-manager" == found.roles[0].role
    assert not found.misleading


PARAPHRASES = [
    (
        "executive-assistant",
        (
            "Cette personne seconde de près un dirigeant, en confiance : elle "
            "tient l'agenda, organise les réunions, pressent les demandes et "
            "reste discrète. Elle comprend ce dont la direction a besoin et fait "
            "circuler l'information."
        ),
    ),
    (
        "office-manager",
        (
            "Cette personne commence par voir ce qui bloque et ce qui manque aux "
            "équipes. Elle suit les contrats des prestataires, les locaux, les "
            "achats et la logistique interne, fixe les priorités, tranche, tient "
            "la comptabilité courante et supervise l'administration du personnel."
        ),
    ),
    (
        "executive-assistant",
        (
            "L'agenda du dirigeant, ses réunions, ses dossiers : tout est préparé "
            "avec soin. Il faut anticiper, filtrer l'information, rédiger les "
            "comptes rendus, traiter la correspondance et parfois mener un projet "
            "confié par la direction."
        ),
    ),
    (
        "office-manager",
        (
            "Un jour un dossier du personnel, le lendemain une urgence de "
            "logistique, une négociation avec un fournisseur ou une action de "
            "communication interne : polyvalence, priorités du jour, autonomie et "
            "médiation."
        ),
    ),
]


@pytest.mark.parametrize(("role", "text"), PARAPHRASES)
def test_what_the_first_article_says_is_recognised(role, text):
    """Paragraphs about one of the two roles of the first question, in other words."""
    assert role == match_text(GRAPH, text).roles[0].role


@pytest.mark.skipif(not SEED.exists(), reason="the article is not beside the project")
@pytest.mark.parametrize(
    ("role", "beginning"),
    [
        ("executive-assistant", "L’assistant(e) de direction, lui"),
        ("office-manager", "Côté office manager, la journée"),
        ("executive-assistant", "Pour l’assistant(e) de direction, le rythme"),
        ("office-manager", "Ce qui caractérise l’office manager"),
        ("office-manager", "Endosser ce rôle"),
    ],
)
def test_the_first_article_is_recognised(role, beginning):
    """Its own paragraphs that say what someone in one of the roles does."""
    paragraphs = SEED.read_text(encoding="utf-8").split("\n\n")
    [text] = [p for p in paragraphs if p.startswith(beginning)]

    assert role == match_text(GRAPH, text).roles[0].role
