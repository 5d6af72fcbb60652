"""Word which requirement a recommendation hangs on, of a step or of all roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.words.sentences import JOINT, elide, inside, series

if TYPE_CHECKING:
    from careerpath.model.argument import Removal, RouteArgument, StepArgument
    from careerpath.words import Words


def change_text(words: Words, argument: RouteArgument) -> str:
    """Return the least requirement without which the recommendation is another."""
    _ = words.translate
    hinges = argument.sensitivity
    texts = []
    if hinges.least:
        change = _change(words, hinges.least)
        form = _("The smallest change that decides otherwise: {change}")
        texts.append(form.format(change=change))
    elif not hinges.untried:
        texts.append(_("No single requirement decides the recommendation."))
    if hinges.untried:
        texts.append(
            _.plural(
                "{count} requirement was not tried, for the search met its limit; "
                "--label-budget N raises it.",
                "{count} requirements were not tried, for the search met its limit; "
                "--label-budget N raises it.",
                hinges.untried,
            )
        )
    return " ".join(texts)


def step_change(words: Words, step: StepArgument, most: int, *, untried: int) -> str:
    """Return which requirement of a step decides the recommendation."""
    _ = words.translate
    removal = step.removal
    if removal:
        text = _("Decisive: if “{skill}” ({level}) were not asked for here, {way}")
        return text.format(**_removed(words, removal, most))
    if untried:
        return _("Decisive: not known, for not all was tried.")
    return _("Decisive: no single requirement of this step.")


def _change(words: Words, removal: Removal) -> str:
    """Return what would be recommended without a requirement of whatever role."""
    _ = words.translate
    form = _("if the role of {role} did not ask for “{skill}” ({level}), {way}")
    if removal.origin:
        form = _(
            "if the move to the role of {role} did not ask for “{skill}” ({level}), "
            "{way}"
        )
    told = _removed(words, removal, len(removal.route))
    text = form.format(role=_named(words, removal.role), **told)
    return elide(text, words.language)


def _removed(words: Words, removal: Removal, most: int) -> dict[str, str]:
    """Return a requirement, and the way that is recommended without it."""
    _ = words.translate
    between = [inside(words.role(role)) for role in removal.route[1:-1]]
    way = _("the direct move would be recommended.")
    if between and not most:
        way = _("another route would be recommended.")
    elif between:
        roles = series(between, words.language, most)
        way = _("the way by {roles} would be recommended.").format(roles=roles)
    skill, level = words.skill(removal.skill), words.level(removal.level)
    return {"skill": skill, "level": level, "way": way}


def _named(words: Words, role: str) -> str:
    """Return a role as it stands after a word that may elide before it."""
    return JOINT + inside(words.role(role))
