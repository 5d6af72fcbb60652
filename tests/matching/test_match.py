"""What a match says, on a graph of three roles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careerpath import CareerGraph, match_text
from careerpath.errors import InvalidValueError
from careerpath.matching.title import split_title
from careerpath.model.contexts import Contexts
from careerpath.model.evidence import Evidence
from careerpath.model.role import Overlap, Role
from careerpath.model.text import Text
from tests.planning.instances import SCALE

_MISSIONS = {
    "baker": ("bread", ["Knead dough and bake loaves", "Clean the oven", "Mill flour"]),
    "gardener": (
        "plants",
        ["Prune hedges and mow lawns", "Water seedlings", "Plant bulbs in borders"],
    ),
    "sailor": ("ship", ["Hoist sails and steer", "Repair ropes", "Keep the anchor"]),
}

SAILOR = Text("Sailor", "Sailor")


def make_role(name, family, missions):
    """Return a role with these missions, in English only."""
    return Role(
        id=name,
        label=Text(name.title(), name.title()),
        family=family,
        grade=1,
        serves=Text("Everybody", "Tout le monde"),
        authority=Text("Nothing", "Rien"),
        missions=tuple(Text(mission, mission) for mission in missions),
        requirements=(),
    )


@pytest.fixture
def graph():
    """Return three trades that have nothing in common; one person may bake and sail."""
    roles = [make_role(n, family, m) for n, (family, m) in _MISSIONS.items()]
    together = Overlap(
        role="sailor",
        contexts=Contexts(company_size=("startup",)),
        because=Text("On board", "À bord"),
        evidence=(Evidence("s", "inferred"),),
    )
    roles[0] = replace(roles[0], overlaps=(together,))
    return CareerGraph(scale=SCALE, roles=roles)


def ids(found):
    """Return the ids of the roles of a match."""
    return [matched.role for matched in found.roles]


def test_the_content_decides_against_the_title(graph):
    """The title is quoted as misleading."""
    found = match_text(graph, "Sailor\n\nYou prune hedges, mow lawns, water seedlings.")

    assert ["gardener"] == ids(found)
    assert ("Sailor", ("sailor",)) == (found.title, found.titled)
    assert found.misleading


def test_a_true_title_does_not_mislead(graph):
    """Nothing is said against it."""
    found = match_text(graph, "Gardener\n\nYou prune hedges and mow lawns.")

    assert ["gardener"] == ids(found)
    assert not found.misleading


@pytest.mark.parametrize(
    "text",
    [
        "JANE DOE\n12 Mill Lane\n\nGardener\nYou prune hedges and mow lawns.",
        "Green Ltd\nGardener (F/M) – permanent\nYou prune hedges and mow lawns.",
    ],
)
def test_the_title_may_stand_below_a_name(graph, text):
    """A CV begins with a person, some advertisements with the firm."""
    found = match_text(graph, text)

    assert ("gardener",) == found.titled
    assert not found.misleading


def test_a_role_named_in_passing_is_no_title(graph):
    """It does not have its line for itself."""
    text = "Green Ltd\nYou help the gardener\nYou prune hedges and mow lawns."

    assert () == match_text(graph, text).titled


@pytest.mark.parametrize("title", ["Gardener", "Sailor"])
def test_the_title_decides_what_the_content_leaves_open(graph, title):
    """Two roles that fit as well: the one of the title comes first."""
    gardener = graph.role("gardener")
    roles = {**graph.roles, "sailor": replace(gardener, id="sailor", label=SAILOR)}
    graph = CareerGraph(scale=SCALE, roles=roles.values())

    found = match_text(graph, f"{title}\n\nYou prune hedges and mow lawns.")

    assert [title.lower(), *{"gardener", "sailor"} - {title.lower()}] == ids(found)
    assert not found.misleading


def near_baker(graph, title):
    """Return the graph with a job that it lacks, and a title that is near to a role."""
    roles = dict(graph.roles)
    roles["baker"] = replace(roles["baker"], near={"en": (title,)})
    return CareerGraph(scale=SCALE, roles=roles.values())


@pytest.mark.parametrize(
    "title", ["Sailor cook", "Sailor cook (m/f)", "Sailor cook, A"]
)
def test_a_title_that_the_graph_lacks_is_no_role(graph, title):
    """Nor is a role that a part of it names; what it is near to is the nearest."""
    text = f"{title}\nPeel onions and season broth."
    assert ["sailor"] == ids(match_text(graph, text))

    found = match_text(near_baker(graph, "sailor cook"), text)

    assert "none" == found.outcome
    assert ["baker"] == [matched.role for matched in found.nearest]


@pytest.mark.parametrize(
    ("announced", "nearest"),
    [
        (
            "We are looking for a well-rested sailor cook to feed all on board.",
            ["baker"],
        ),
        ("Nous recherchons un ou une sailor cook, à bord.", ["baker"]),
        ("We are looking for a sailor. He seeks a sailor cook.", []),
        ("You will be seeking sailor cooks.", []),
        (f"{'All aboard. ' * 40}Who is hiring a sailor cook?", []),
    ],
)
def test_a_job_may_be_announced_that_the_graph_lacks(graph, announced, nearest):
    """In the sentence that says who is wanted, for want of a title."""
    title = split_title(near_baker(graph, "sailor cook"), announced)

    assert (nearest, ()) == (list(title.near), title.roles)


def test_loud_content_outweighs_a_title_that_the_graph_lacks(graph):
    """With a doubt, for the title says otherwise."""
    text = f"Ship's cook\n{'. '.join(_MISSIONS['sailor'][1])}."

    found = match_text(near_baker(graph, "ship's cook"), text)

    assert ["sailor"] == ids(found)
    assert "elsewhere" in found.doubts


def test_each_phrase_speaks_for_one_and_against_another(graph):
    """They are quoted as they stand."""
    text = "You prune hedges, mow lawns, water seedlings and knead dough."

    [matched] = match_text(graph, text).roles

    assert "You prune hedges" in matched.speaks_for
    assert "gardener" == matched.role


def test_what_is_denied_speaks_against(graph):
    """“No” is heard."""
    found = match_text(graph, "You prune hedges and water seedlings. No mowing lawns.")

    [matched] = found.roles
    assert ("No mowing lawns",) == matched.speaks_against


def test_a_word_that_returns_does_not_outweigh_several_duties(graph):
    """However many missions have it."""
    missions = [f"{verb} ships" for verb in ("Load", "Paint", "Hire", "Insure")]
    docker = make_role("docker", "port", missions)
    graph = CareerGraph(scale=SCALE, roles=(*graph.roles.values(), docker))
    text = "You prune hedges, mow lawns. The ships, for ships, with ships, by ships."

    assert "gardener" == match_text(graph, text).roles[0].role


@pytest.mark.parametrize(
    ("mission", "against"), [("Sing", ("mow lawns",)), ("Mow the deck", ())]
)
def test_what_a_role_does_is_never_said_against_it(graph, mission, against):
    """Be it little beside what another does."""
    missions = [*_MISSIONS["sailor"][1], mission]
    sailor = make_role("sailor", "ship", missions)
    graph = CareerGraph(scale=SCALE, roles=[graph.role("gardener"), sailor])
    duties = "You hoist sails and steer, repair ropes, keep the anchor"

    found = match_text(graph, f"{duties}, mow lawns.").roles[0]

    assert ("sailor", against) == (found.role, found.speaks_against)


def test_two_jobs_are_not_quoted_against_each_other(graph):
    """What one has to do is no reason against the other."""
    text = (
        "Bakery (mornings): knead dough and bake loaves, clean the oven, mill flour.\n"
        "Ship (afternoons): hoist sails and steer, repair ropes, keep the anchor."
    )

    found = match_text(graph, text)

    assert found.two_jobs
    assert not any(matched.speaks_against for matched in found.roles)


def test_two_jobs_are_told_with_what_joins_them(graph):
    """The recorded overlap stands beside them."""
    text = (
        "You knead dough and bake loaves, clean the oven and mill flour. "
        "Then you hoist sails and steer, repair ropes and keep the anchor."
    )

    found = match_text(graph, text)

    assert found.two_jobs
    assert ["baker", "sailor"] == sorted(ids(found))
    [overlap] = found.overlaps
    assert ("startup",) == overlap.contexts.company_size


def test_a_title_alone_is_all_there_is(graph):
    """The only reason is the title itself."""
    [matched] = match_text(graph, "Baker").roles

    assert ("baker", ("Baker",)) == (matched.role, matched.speaks_for)


def test_another_subject_is_no_role(graph):
    """Nothing is forced on a text."""
    text = "Quarterly interest accrues on bonds that investors redeem at maturity."

    assert () == match_text(graph, text).roles


def test_much_that_is_unknown_is_told(graph):
    """The right role may not be in the graph."""
    text = "You prune hedges and mow lawns, drive lorries, weld steel, paint doors."

    assert match_text(graph, text).doubtful


def test_misspelt_words_are_understood(graph):
    """Long ones, one letter wrong."""
    found = match_text(graph, "You water the seedligns.")

    assert ["gardener"] == ids(found)


def test_forms_and_abbreviations_are_words(graph):
    """A letter with a number, or two letters around an ampersand."""
    clerk = make_role("clerk", "pay", ["P45 and P60", "L&D records"])
    graph = CareerGraph(scale=SCALE, roles=(*graph.roles.values(), clerk))

    assert ["clerk"] == ids(match_text(graph, "You send out every P45. L&D is yours."))


@pytest.mark.parametrize("text", ["", " \n\t", "--- 123 ---"])
def test_a_text_without_words_is_refused(graph, text):
    """It is a mistake, not a text about nothing."""
    with pytest.raises(InvalidValueError, match="empty"):
        match_text(graph, text)


def test_only_the_beginning_of_a_very_long_text_is_read(graph):
    """It says so."""
    filling = " ".join(f"alpha{i}." for i in range(3000))

    assert match_text(graph, "Baker\n\nYou mill flour.").whole
    assert not match_text(graph, filling).whole


def test_a_graph_without_roles_matches_nothing():
    """No error."""
    assert () == match_text(CareerGraph(scale=SCALE), "You bake bread.").roles
