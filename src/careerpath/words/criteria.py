"""Say what routes are compared by, in each of the places where that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import N_, translator
from careerpath.model.evidence import standing

if TYPE_CHECKING:
    from careerpath.model.answers import Aspect, Criterion, RouteAnswer
    from careerpath.model.text import Language

#: What is weighed.
MEASURES: dict[Criterion, str] = {
    "effort": N_("hours of study"),
    "time": N_("months"),
    "moves": N_("number of moves"),
    "hardest-step": N_("hardest step"),
}
#: How routes are ordered.
ORDERS: dict[Criterion, str] = {
    "effort": N_("the fewest hours of study first"),
    "time": N_("the fewest months first"),
    "moves": N_("the fewest moves first"),
    "hardest-step": N_("the easiest hardest step first"),
}
#: How far the first of them may be from the best there is.
DOUBTS: dict[Criterion, str] = {
    "effort": N_("Not proven: a better route may save {gap} at the most."),
    "time": N_("Not proven: a better route may save {gap} at the most."),
    "moves": N_("Not proven: a better route may save {gap} at the most."),
    "hardest-step": N_(
        "Not proven: the hardest step of a better route may take {gap} less at the "
        "most."
    ),
}
#: What a route is that was found alone, and one among others.
THE_ONLY: dict[Criterion, str] = {
    "effort": N_("The route with the fewest hours of study"),
    "time": N_("The quickest route"),
    "moves": N_("The route with the fewest moves"),
    "hardest-step": N_("The route with the gentlest hardest step"),
}
ONE_OF_SEVERAL: dict[Criterion, str] = {
    "effort": N_("Route {number} of {count} by hours of study"),
    "time": N_("Route {number} of {count} by time"),
    "moves": N_("Route {number} of {count} by number of moves"),
    "hardest-step": N_("Route {number} of {count} by its hardest step"),
}
#: What a choice is best at.
_BEST_AT: dict[Aspect, str] = {
    "effort": N_("least study"),
    "time": N_("soonest"),
    "moves": N_("fewest moves"),
    "hardest-step": N_("smallest hardest step"),
    "firmness": N_("firmest evidence"),
}


def best_at_text(answer: RouteAnswer, place: int, language: Language) -> str:
    """Return what one of the choices is best at; empty for nothing.

    That no other route is firmer speaks for none that has a move of which all is
    inferred, so it is only said of one that would else stand there for nothing.
    """
    _ = translator(language)
    aspects = answer.best_at[place]
    steps = answer.routes[place].steps
    if any(standing(step.evidence) == "inferred" for step in steps):
        proven = tuple(aspect for aspect in aspects if aspect != "firmness")
        aspects = proven if proven or not place else aspects
    return ", ".join(_(_BEST_AT[aspect]) for aspect in aspects)
