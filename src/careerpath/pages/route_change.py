"""Word which requirement a recommendation hangs on, of a step or of all roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.words.sentences import JOINT, elide, inside, series

if TYPE_CHECKING:
    from careerpath.model.argument import Removal, RouteArgument
    from careerpath.words import Words


def change_text(words: Words, argument: RouteArgument, *, options: bool = True) -> str:
    """Return the least requirement without which the recommendation is another.

    Where another route than the one argued for is recommended, that comes first.
    Without `options` none of a program is named.
    """
    _ = words.translate
    hinges, recommended = argument.sensitivity, argument.recommended
    if not hinges or not recommended:
        return _("No route is recommended here; nothing can change that.")
    texts = []
    if recommended != argument.route:
        text = _("Recommended is another route: {roles}.")
        texts.append(text.format(roles=words.chain(recommended.roles)))
    if hinges.least:
        change = _change(words, hinges.least, argument)
        form = _("The smallest change that decides otherwise: {change}")
        texts.append(form.format(change=change))
    elif not hinges.untried:
        texts.append(_("No single requirement decides the recommendation."))
    if hinges.untried:
        texts.append(_untried(words, hinges.untried, options=options))
    return " ".join(texts)


def _untried(words: Words, count: int, *, options: bool) -> str:
    """Return how many requirements were not tried, and why."""
    _ = words.translate
    if not options:
        return _.plural(
            "{count} requirement was not tried, for the search met its limit.",
            "{count} requirements were not tried, for the search met its limit.",
            count,
        )
    return _.plural(
        "{count} requirement was not tried, for the search met its limit; "
        "--label-budget N raises it.",
        "{count} requirements were not tried, for the search met its limit; "
        "--label-budget N raises it.",
        count,
    )


def step_change(words: Words, argument: RouteArgument, place: int, most: int) -> str:
    """Return which requirement of a step decides the recommendation.

    At most so many roles are named.
    """
    _ = words.translate
    removal, hinges = argument.steps[place].removal, argument.sensitivity
    if removal:
        text = _("Decisive: if “{skill}” ({level}) were not asked for here, {way}")
        return text.format(**_removed(words, removal, argument, most))
    if hinges and hinges.untried:
        return _("Decisive: not known, for not all was tried.")
    return _("Decisive: no single requirement of this step.")


def _change(words: Words, removal: Removal, argument: RouteArgument) -> str:
    """Return what would be recommended without a requirement of whatever role."""
    _ = words.translate
    form = _("if the role of {role} did not ask for “{skill}” ({level}), {way}")
    if removal.origin:
        form = _(
            "if the move to the role of {role} did not ask for “{skill}” ({level}), "
            "{way}"
        )
    told = _removed(words, removal, argument, len(removal.route))
    text = form.format(role=_named(words, removal.role), **told)
    return elide(text, words.language)


def _removed(
    words: Words, removal: Removal, argument: RouteArgument, most: int
) -> dict[str, str]:
    """Return a requirement, and the way that is recommended without it."""
    _ = words.translate
    between = [inside(words.role(role)) for role in removal.route[1:-1]]
    way = _("the direct move would be recommended.")
    if removal.route == argument.route.roles:
        way = _("this route would be recommended.")
    elif between and not most:
        way = _("another route would be recommended.")
    elif between:
        roles = series(between, words.language, most)
        way = _("the way by {roles} would be recommended.").format(roles=roles)
    skill, level = words.skill(removal.skill), words.level(removal.level)
    return {"skill": skill, "level": level, "way": way}


def _named(words: Words, role: str) -> str:
    """Return a role as it stands after a word that may elide before it."""
    return JOINT + inside(words.role(role))
