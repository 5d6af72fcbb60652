"""Word roles, skills, hours, months and evidence for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import cite, credit
from careerpath.errors import Message
from careerpath.i18n import N_, translator
from careerpath.model.code_systems import code_system
from careerpath.model.evidence import firmest, standing, strongest_tier
from careerpath.model.ranges import Range
from careerpath.model.reason import FilterNames, RoleId, RouteIds
from careerpath.titles import fold
from careerpath.words import phrases, waiting
from careerpath.words.sentences import assumed_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Shown
    from careerpath.model.answers import SkillStep
    from careerpath.model.contexts import Contexts
    from careerpath.model.evidence import Evidence, Source, Tier
    from careerpath.model.text import Language, Text
    from careerpath.model.transition import MoveKind

EVIDENCE: dict[Tier, str] = {
    "official": N_("official"),
    "published": N_("published"),
    "practitioner": N_("practice of the trade"),
    "inferred": N_("inferred by us"),
}
PLACES = {
    "startup": N_("in a start-up"),
    "sme": N_("in a small or medium-sized company"),
    "large": N_("in a large company"),
    "employee": N_("as an employee"),
    "freelance": N_("as a freelance"),
}


class Words:
    """How things of one graph are said in one language.

    Parameters
    ----------
    graph
        Where roles, skills, levels and sources have their names.
    language
        The language of every text.
    """

    def __init__(self, graph: CareerGraph, language: Language) -> None:
        self.graph = graph
        self.language = language
        self.translate = translator(language)
        #: What skills are called, and by what they are put in order: asked for often.
        self._skills: dict[str, str] = {}
        self._places: dict[str, str] = {}

    def say(self, text: Text) -> str:
        """Return a text of the graph, with the spaces of its language."""
        return phrases.say(text, self.language)

    def role(self, id: str) -> str:
        """Return the title of a role."""
        return self.say(self.graph.role(id).label)

    def chain(self, roles: Iterable[str]) -> str:
        """Return the titles of several roles with arrows between them."""
        return " → ".join(map(self.role, roles))

    def skill(self, id: str) -> str:
        """Return the label of a skill."""
        if id not in self._skills:
            self._skills[id] = self.say(self.graph.skill(id).label)
        return self._skills[id]

    def order(self, skill: str, level: int) -> tuple[int, str]:
        """Return the key that puts high levels first, then goes by label."""
        if skill not in self._places:
            self._places[skill] = fold(self.skill(skill))
        return -level, self._places[skill]

    def level(self, level: int) -> str:
        """Return the name of a level."""
        return self.say(self.graph.scale.label(level))

    def rise(self, step: SkillStep) -> str:
        """Return the names of the levels that a skill is raised between."""
        return f"{self.level(step.from_level)} → {self.level(step.to_level)}"

    def move(self, kind: MoveKind) -> str:
        """Return the name of a kind of move."""
        return phrases.move_name(kind, self.language)

    def reason(self, reason: Message) -> str:
        """Return a reason or an error: roles by title, filters by their option."""
        told = {name: self._told(value) for name, value in reason.values.items()}
        return reason._replace(values=told).text(self.translate)

    def _told(self, value: object) -> object:
        if isinstance(value, RoleId):
            return self.role(value)
        if isinstance(value, RouteIds):
            return self.chain(value)
        if isinstance(value, Message):
            return self.reason(value)
        if isinstance(value, FilterNames):
            return ", ".join(f"--{name.replace('_', '-')}" for name in value)
        return value

    # ----------------------------------------------------------------- quantities

    def hours(self, values: Range[int]) -> str:
        """Return hours as "likely h (low–high)"."""
        return phrases.hours_text(values, self.language)

    def bare(self, values: Range[int] | Range[float]) -> str:
        """Return "likely (low–high)" in whole numbers."""
        return phrases.spread_months(values, self.language)

    def pace(self, hours_per_week: int) -> str:
        """Return how fast a person learns."""
        return phrases.pace(hours_per_week, self.language)

    def months(self, values: Range[int] | Range[float]) -> str:
        """Return months as "likely months (low–high)"."""
        return phrases.months_text(values, self.language)

    def wait(self, months: Range[int] | Range[float]) -> str:
        """Return the months until a move, or that there is nothing to wait for."""
        return waiting.wait_text(months, self.language)

    def bare_wait(self, months: Range[int] | Range[float]) -> str:
        """Return the same below a heading that says months."""
        return waiting.bare_wait(months, self.language)

    def after(self, months: Range[int] | Range[float], *, begun: bool = False) -> str:
        """Return after how long in the role before a move is made.

        If that time has `begun`, the months are those that are left of it.
        """
        return waiting.after_text(months, self.language, begun=begun)

    def span(self, months: float) -> str:
        """Return one number of months."""
        return self.months(Range(months, months, months))

    # ------------------------------------------------------------------- evidence

    def tier(self, tier: Tier) -> str:
        """Return the word for a tier; the weak one says that it is weak."""
        return self.translate(EVIDENCE[tier])

    def strength(self, evidence: tuple[Evidence, ...]) -> str:
        """Return the word for the strongest tier among evidence."""
        return self.tier(strongest_tier(evidence))

    def evidence(self, evidence: tuple[Evidence, ...]) -> str:
        """Return evidence in a few words: the strongest tier with its sources."""
        best = strongest_tier(evidence)
        strongest = (item for item in evidence if item.tier == best)
        return self._sourced(self.tier(best), strongest)

    def standing(self, evidence: tuple[Evidence, ...]) -> str:
        """Return the word for what the firmest evidence of a move shows."""
        return phrases.standing_name(standing(evidence), self.language)

    def standing_evidence(self, evidence: tuple[Evidence, ...]) -> str:
        """Return evidence of a move in a few words: what it shows, and its sources."""
        return self._sourced(self.standing(evidence), firmest(evidence))

    def proof(self, item: Evidence) -> str:
        """Return the word for one piece of evidence of a move."""
        _ = self.translate
        if item.proves is None:
            return self.tier(item.tier)
        if item.proves == "title":
            return _("code or title shared")
        return self.standing((item,))

    def _sourced(self, word: str, evidence: Iterable[Evidence]) -> str:
        """Return a word with the sources of evidence; our own is not named."""
        _ = self.translate
        told = [item for item in evidence if item.tier != "inferred"]
        sources = list(map(self.title, cite(self.graph, told)))
        if not sources:
            return word
        return _("{tier} ({sources})").format(tier=word, sources=_("; ").join(sources))

    @staticmethod
    def title(source: Source) -> str:
        """Return the title of a source, with the spaces of its own language."""
        language: Language = "fr" if source.language == "fr" else "en"
        return phrases.typeset(source.title, language)

    def dated_source(self, id: str) -> str:
        """Return the title of a source and its date."""
        _ = self.translate
        known = self.graph.sources.get(id)
        if known is None:
            return id
        date = known.date or _("not dated")
        return f"{self.title(known)} ({date})"

    def notes(self, *shown: Shown, estimates: bool = True) -> list[str]:
        """Return how sure the figures are, and what licences ask, a text for each."""
        _ = self.translate
        texts = []
        if estimates:
            texts.append(
                _("Hours and months are estimates, written: likely (low–high).")
            )
            notes = (item.note for item in self.graph.scale.evidence)
            texts += [self.say(note) for note in notes if note]
        texts += assumed_texts(self.graph.scale, self.language)
        texts += map(self.say, credit(self.graph, *shown).notices)
        return list(dict.fromkeys(texts))

    def contexts(self, contexts: Contexts) -> str:
        """Return where something is usual; empty for everywhere."""
        groups = (contexts.company_size, contexts.status)
        return ", ".join(self._either(group) for group in groups if group)

    def codes(self, codes: Mapping[str, tuple[str, ...]]) -> str:
        """Return codes with the names of the classifications they belong to."""
        return ", ".join(
            f"{code_system(system)} {code}"
            for system, values in sorted(codes.items())
            for code in values
        )

    def roles(self, roles: Iterable[str], *, most: int = 0) -> str:
        """Return the names of roles in a row, at most so many."""
        return phrases.listed([*map(self.role, roles)], self.language, most=most)

    def _either(self, places: tuple[str, ...]) -> str:
        _ = self.translate
        *others, last = (_(PLACES[place]) for place in places)
        if not others:
            return last
        return _("{some} or {last}").format(some=", ".join(others), last=last)
