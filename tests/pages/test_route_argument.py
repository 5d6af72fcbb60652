"""The argument for a route: facts, few words, and grammar, for every way upwards."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careerpath import (
    CareerGraph,
    Filters,
    argue_route,
    find_choices,
    find_routes,
    load_graph,
)
from careerpath.model.argument import Removal
from careerpath.pages.route_argument import (
    MOST_WORDS,
    argument_section,
    count_words,
    step_text,
)
from careerpath.pages.route_change import change_text
from careerpath.planning.question import ask
from careerpath.planning.routes import answer_question
from careerpath.planning.search.best import search_recommended, search_routes
from careerpath.words import Words

GRAPH = load_graph()
STYLES = {style: GRAPH.in_gender_style(style) for style in ("feminine", "doublet")}
#: A word that French shortens before a vowel, and the vowel; "HR" is spelt out.
UNELIDED = re.compile(
    r"\b(?:de|le|la|que|ne|se|ce|je|jusque|lorsque) "
    r"(?:[aeiouyàâäéèêëîïôöùûüœæ]|h[aeiouyâéèêîôû])(?!nze)",
    re.IGNORECASE,
)
#: A word shortened before a consonant, or with a straight apostrophe.
ELIDED = re.compile(r"\b(?:d|l|qu|n|s)’(?![aeiouyhàâäéèêëîïôöùûüœæ])|'", re.IGNORECASE)
ARTICLE = re.compile(r"\ba [aeiou]|\ban [^aeiouhH]", re.IGNORECASE)
#: Labels enough for some trials.
FEW_LABELS = 500


def upwards():
    """Return all pairs of roles of which the second has the higher grade."""
    roles = GRAPH.roles.values()
    return [(a.id, b.id) for a in roles for b in roles if b.grade > a.grade]


def answer(origin, destination):
    """Return the recommended route alone, without the search for other choices."""
    question = ask(GRAPH, origin, destination)
    network = question.network()
    [cheapest] = search_routes(network, "effort", 1).routes
    most = question.price(cheapest).effort_hours.likely * 110 // 100
    found = search_recommended(network, most)
    return answer_question(question, destination, "choices", found, FEW_LABELS)


def argued(origin, destination, **wishes):
    """Return the argument for the recommended route between two roles."""
    return argue_route(GRAPH, find_choices(GRAPH, origin, destination), **wishes)


@pytest.fixture(scope="module")
def arguments():
    """Return the argument for every pair upwards, found once; for some with trials."""
    return {
        ends: argue_route(
            GRAPH, answer(*ends), label_budget=1 if place % 20 else FEW_LABELS
        )
        for place, ends in enumerate(upwards())
    }


def longest_removal(step, route):
    """Return a requirement of a step with a long name, decided by a long route."""
    needs = GRAPH.roles[step.step.destination].requirements
    need = max(needs, key=lambda need: len(GRAPH.skill(need.skill).label.fr))
    ends = (step.step.destination, None, need.skill, need.level, 1)
    return Removal(*ends, route.roles)


def texts(argument, words):
    """Yield what is said of each step, as found and with a requirement that decides."""
    for place, step in enumerate(argument.steps):
        yield step_text(words, argument, place)
        removal = longest_removal(step, argument.route)
        steps = [*argument.steps]
        steps[place] = replace(step, removal=removal)
        yield step_text(words, replace(argument, steps=tuple(steps)), place)
    sensitivity = replace(argument.sensitivity, least=removal)
    yield change_text(words, replace(argument, sensitivity=sensitivity))


def test_every_way_upwards_is_argued_for(arguments):
    """Some hang on a requirement, and some are not tried to the end."""
    assert 626 == len(arguments)
    assert all(arguments.values())
    assert any(a.sensitivity.least for a in arguments.values())
    assert any(a.sensitivity.untried for a in arguments.values())


@pytest.mark.parametrize("style", STYLES)
def test_french_is_short_and_elided(arguments, style):
    """At most 120 words for a step; no vowel after a word that is shortened there."""
    words = Words(STYLES[style], "fr")
    said = {text for argument in arguments.values() for text in texts(argument, words)}

    assert [] == [text for text in said if count_words(text) > MOST_WORDS]
    assert [] == [match[0] for text in said for match in UNELIDED.finditer(text)]
    assert [] == [match[0] for text in said for match in ELIDED.finditer(text)]
    assert [] == [text for text in said if "·" in text or "{" in text]


def test_english_is_short_and_has_the_right_articles(arguments):
    """The same limit; "a" before a consonant only."""
    words = Words(GRAPH, "en")
    said = {text for argument in arguments.values() for text in texts(argument, words)}

    assert [] == [text for text in said if count_words(text) > MOST_WORDS]
    assert [] == [match[0] for text in said for match in ARTICLE.finditer(text)]
    assert [] == [text for text in said if "{" in text or "%" in text]


def test_it_begins_with_what_is_thin():
    """Weak evidence, requirements that only we state, and our own hours, in order."""
    argument = argued("secretary", "executive-assistant")
    words = Words(GRAPH, "en")
    for step in argument.steps:
        thin = replace(
            step,
            step=replace(step.step, evidence=()),
            requirements=8,
            inferred=4,
            estimated=2,
        )
        said = step_text(words, replace(argument, steps=(thin,)), 0)
        assert said.startswith(
            "Thin evidence: no source shows that people make this move; it is our own "
            "inference. Thin requirements: our own judgement alone for 4 of 8. Hours "
            "estimated by us alone: 2 skills to acquire. What carries over: "
        )
        firm = replace(thin, step=step.step, inferred=3, estimated=0)
        said = step_text(words, replace(argument, steps=(firm,)), 0)
        assert "Thin requirements" not in said
        assert "estimated by us" not in said


def test_values_that_the_source_does_not_say_come_first():
    """Of a graph made from a classification."""
    argument = argued("receptionist", "hr-officer")
    firm = replace(argument.steps[0], inferred=0, estimated=0)
    scale = replace(GRAPH.scale, assumed=("hours", "months"))
    for languages in (("en", "fr"), ("fr",)):
        other = replace(scale, languages=languages)
        graph = CareerGraph(**{**parts(GRAPH), "scale": other})
        said = step_text(Words(graph, "en"), replace(argument, steps=(firm,)), 0)

        assert said.startswith("Not from the source but default values: hours, months.")
        assert "stand here as they are" not in said  # the end of the page tells it


def test_a_step_says_what_the_graph_knows():
    """What is kept, new, needed later and lacking is the sum of what roles require."""
    first, second, *_ = argued("receptionist", "hr-officer").steps
    held = GRAPH.with_prerequisites(GRAPH.roles["receptionist"].essential)
    needed = GRAPH.with_prerequisites(GRAPH.roles[first.step.destination].essential)

    assert {s: min(n, held[s]) for s, n in needed.items() if s in held} == first.kept
    assert 0 < first.serves_later < first.step.effort_hours.likely
    assert second.serves_later == second.step.effort_hours.likely
    wanted = GRAPH.roles[first.step.destination].desirable
    assert set(first.lacking) <= set(GRAPH.with_prerequisites(wanted))
    assert all(
        first.lacking[skill] >= level
        for skill, level in wanted.items()
        if skill in first.lacking
    )


def test_the_requirement_that_decides_is_told_in_both_languages():
    """Whose it is, its level, and the way without it; the least of all at the end."""
    argument = argued("receptionist", "hr-officer")
    place = next(n for n, step in enumerate(argument.steps) if step.removal)

    assert (
        "Decisive: if “Onboarding” (working) were not asked for here, the way by "
        "administrative assistant, team assistant and HR assistant would be "
        "recommended."
    ) in step_text(Words(GRAPH, "en"), argument, place)
    assert (
        "Le plus petit changement qui en déciderait autrement : si le métier "
        "d’assistante ressources humaines ne demandait pas « Accueil et intégration du "
        "personnel » (pratique), le parcours par assistante administrative, assistante "
        "d’équipe et assistante ressources humaines serait recommandé."
    ) == plain(change_text(Words(STYLES["feminine"], "fr"), argument))


def test_nothing_is_claimed_that_was_not_tried():
    """Neither of a step nor of the whole."""
    argument = argued("receptionist", "hr-officer", label_budget=1)
    words = Words(GRAPH, "en")

    assert step_text(words, argument, 0).endswith(
        "Decisive: not known, for not all was tried."
    )
    assert re.fullmatch(
        r"\d+ requirements were not tried, for the search met its limit; "
        r"--label-budget N raises it\.",
        change_text(words, argument),
    )


@pytest.mark.parametrize(("lang", "limit"), [("en", "limit"), ("fr", "limite")])
def test_who_has_no_program_is_told_of_no_option(lang, limit):
    """As in a dossier; that not all was tried is said all the same."""
    argument = argued("receptionist", "hr-officer", label_budget=1)
    words = Words(GRAPH, lang)
    [section] = argument_section(words, argument, options=False)

    said = section.body[-1].text
    assert said == change_text(words, argument, options=False)
    assert said.endswith(f" {limit}.")


def test_an_unproven_recommendation_hangs_on_nothing_known():
    """What would change it is not tried, whatever the budget for that."""
    answer = find_choices(GRAPH, "secretary", "operations-manager", label_budget=20)
    argument = argue_route(GRAPH, answer)

    assert not answer.proven
    assert {None} == {step.removal for step in argument.steps}
    assert argument.sensitivity.untried > 0


def test_another_choice_is_argued_for_as_well():
    """Its own steps; the end names the recommended route, and what would change it."""
    answer = find_choices(GRAPH, "receptionist", "hr-officer")
    recommended, other, *_ = answer.routes
    argument = argue_route(GRAPH, answer, 1)
    removal = argument.steps[2].removal
    steps = (replace(argument.steps[0], removal=replace(removal, route=other.roles)),)
    words = Words(GRAPH, "en")

    assert [step.step for step in argument.steps] == list(other.steps)
    assert (argument.route, argument.recommended) == (other, recommended)
    assert argument.sensitivity.least == argue_route(GRAPH, answer).sensitivity.least
    assert removal == argument.sensitivity.least
    assert change_text(words, argument).startswith(
        f"Recommended is another route: {words.chain(recommended.roles)}. The smallest "
    )
    assert step_text(words, replace(argument, steps=steps), 0).endswith(
        "were not asked for here, this route would be recommended."
    )


def test_without_choices_nothing_is_recommended():
    """None where no route is; what is best by one criterion hangs on nothing."""
    lost = find_choices(
        GRAPH, "receptionist", "hr-officer", filters=Filters(max_moves=1)
    )
    best = argue_route(GRAPH, find_routes(GRAPH, "receptionist", "hr-officer"))
    words = Words(GRAPH, "en")

    assert argue_route(GRAPH, lost) is None
    assert argument_section(words, None) == ()
    assert "Decisive" not in step_text(words, best, 0)
    assert "No route is recommended here; nothing can change that." == (
        change_text(words, best)
    )


def plain(text):
    """Return a text with ordinary spaces."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ")


def parts(graph):
    """Return what a graph is made from."""
    return {
        "scale": graph.scale,
        "sources": graph.sources.values(),
        "skills": graph.skills.values(),
        "roles": graph.roles.values(),
        "transitions": graph.transitions,
    }
