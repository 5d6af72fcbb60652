"""Let a profile say which routes are wanted, where the options do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.model.wishes import NO_WISHES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.cli.session import Session
    from careerpath.model.answers import Filters
    from careerpath.model.profile import Profile

#: Where a command has the roles that its question is about.
_NAMES = ("origin", "destination", "role")


def read_with_profile(
    session: Session,
    read: Callable[..., dict[str, Any]],
    said: dict[str, Any],
    asked: Mapping[str, Any],
) -> dict[str, Any]:
    """Return what `read` makes of the options `said`, narrowed by the profile.

    Parameters
    ----------
    session
        Whose graph it is.
    read
        Reads the options.
    said
        Their values.
    asked
        What else the command was given, the profile among it.
    """
    person: Profile | None = asked.get("profile")
    if person is None or person.wishes == NO_WISHES:
        return read(**said)
    from careerpath.planning.wishes import wished_criterion

    if _is_order_free(said, asked):
        said = {**said, "by": wished_criterion(person)}
    wishes = read(**said)
    named = [asked[name] for name in _NAMES if isinstance(asked.get(name), str)]
    wishes["filters"] = narrow(
        session, person, wishes["filters"], *named, *asked.get("roles", ())
    )
    return wishes


def _is_order_free(said: Mapping[str, Any], asked: Mapping[str, Any]) -> bool:
    """Tell whether routes can be ordered, and no option says how."""
    free = said.get("by") is said.get("tolerance") is asked.get("trade_offs") is None
    return "by" in said and free


def narrow(session: Session, person: Profile, filters: Filters, *named: str) -> Filters:
    """Return filters narrowed by what a profile wants, and say what that is."""
    from careerpath.planning.wishes import wished_filters
    from careerpath.words.phrases import typeset
    from careerpath.words.profile import wishes_texts

    texts = list(wishes_texts(session.words, person.wishes))
    if texts:
        _ = session.translate
        text = _("The profile wants: {wishes}.").format(wishes=_("; ").join(texts))
        click.echo(typeset(text, session.language), err=True)
    return wished_filters(session.graph, person, filters, named)
