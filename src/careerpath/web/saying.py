"""Say on pages what to do there, where the library names options of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.i18n import N_, Translator
from careerpath.model.reason import FilterNames
from careerpath.words import Words

if TYPE_CHECKING:
    from careerpath.career_graph import CareerGraph
    from careerpath.model.text import Language

#: What is said on a page, by what is said of it to who types commands.
INSTEAD = {
    "Not proven: better choices may be missing, for the search met its label budget; "
    "--label-budget N gives it more.": N_(
        "Not proven: better choices may be missing, for the search ended early. Under "
        "“What if?” leave out a role or tick what you can do, and look again."
    ),
    "Not proven: roles may be missing, for the search met its label budget; "
    "--label-budget N gives it more.": N_(
        "Not proven: roles may be missing, for the search ended early. Say below which "
        "role you have in mind, if it is not here."
    ),
    "There are more: raise -n to see them.": N_(
        "There are more: say which role you have in mind, if it is not here."
    ),
    "No route was found before the search met its label budget; --label-budget N gives "
    "it more.": N_(
        "No way was found before the search ended early; aim at a role that is nearer "
        "first."
    ),
    "Every route passes a role of a lower grade than both ends; --allow-step-down lets "
    "it through.": N_(
        "Every way passes a role of a lower grade than both ends. Aim at a role on the "
        "way first, and from there at this one."
    ),
    "No route passes these filters together: {filters}. Without them there is one by "
    "way of a role of a lower grade than both ends, which --allow-step-down lets "
    "through.": N_(
        "No way passes these wishes together: {filters}. Without them there is one by "
        "way of a role of a lower grade than both ends."
    ),
    "No route passes the filter {filter}; without it there is one.": N_(
        "No way passes this wish: {filter}. Without it there is one."
    ),
    "No route passes these filters together: {filters}.": N_(
        "No way passes these wishes together: {filters}."
    ),
    "{path} is not a plan of careerpath: “schema: {schema}” is nowhere in it. Make "
    "one: careerpath plan ORIGIN DESTINATION -o plan.yaml": N_(
        "{path} is not a plan of careerpath: “schema: {schema}” is nowhere in it. "
        "Begin anew on the first page, and save the plan at its end."
    ),
    "{path} holds no text, only pictures of it; write the CV anew as text, or answer "
    "questions instead: careerpath profile new": N_(
        "{path} holds no text, only pictures of it; paste the CV as text, or say your "
        "job on the first page."
    ),
    "A calendar needs days: make it of a plan that has a first day (careerpath plan "
    "update FILE --start DAY).": N_(
        "A calendar needs days: on the page of your plan, set the day on which you "
        "begin."
    ),
    "The plan has no first day; this gives it one: careerpath plan update FILE --start "
    "DAY": N_(
        "The plan has no first day: set the day on which you begin on the page of "
        "your plan."
    ),
    "A map of {count} roles cannot be read on {paper}; choose a larger paper, fewer "
    "families, or a page for each with --pages.": N_(
        "A map of {count} roles cannot be read on {paper}; choose fewer families."
    ),
}
_WISHES = {
    "via": N_("roles to pass through"),
    "avoid": N_("roles to leave out"),
    "max_moves": N_("how many moves"),
    "company_size": N_("size of the company"),
    "status": N_("employee or freelance"),
    "min_tier": N_("evidence at least this firm"),
    "recorded": N_("only moves on record"),
}


class _PageTranslator(Translator):
    """Says of a text what is said instead of it on a page."""

    def __call__(self, text: str) -> str:
        return super().__call__(INSTEAD.get(text, text))


class PageWords(Words):
    """Words for somebody who has a page before them, and no command line."""

    def __init__(self, graph: CareerGraph, language: Language) -> None:
        super().__init__(graph, language)
        self.translate = _PageTranslator(language)

    def _told(self, value: object) -> object:
        if isinstance(value, FilterNames):
            return ", ".join(self.translate(_WISHES[name]) for name in value)
        return super()._told(value)
