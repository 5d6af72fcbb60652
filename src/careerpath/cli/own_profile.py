"""Take the profile that is not named, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath.cli.output import tell
from careerpath.cli.usual_files import own_profile_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.cli.session import Session
    from careerpath.model.profile import Profile

#: These are about other people, or hand the graph to another program.
_OF_OTHERS = ("who-can-reach", "export")
_ENDS = 2


def find_own_profile(session: Session, asked: Mapping[str, Any]) -> Profile | None:
    """Return the user's profile, if there is one and the question may be theirs.

    `asked` are the arguments of the command. Whoever names another present role
    asks about someone else, or about what might be; a plan says whose it is.
    """
    command = click.get_current_context().command.name
    path = own_profile_path()
    unasked = command in _OF_OTHERS or asked.get("plan_path")
    if path is None or unasked or not session.takes_profile:
        return None
    from careerpath.loading import load_profile

    person, _ = load_profile(path, session.graph), session.translate
    named = None if command == "compare" else _present_role(asked)
    if command == "reach" and asked.get("destination"):
        return None
    if person.role is not None and named not in (None, person.role):
        text = _("Left out: {path}, which is of another role. --profile takes it.")
        tell(text.format(path=path))
        return None
    text = _("Taken from your profile {path}; --no-profile leaves it out.")
    tell(text.format(path=path))
    return person


def _present_role(asked: Mapping[str, Any]) -> str | None:
    """Return the role that a question names as the present one."""
    if "origin" in asked:
        return asked["origin"]  # type: ignore[no-any-return]
    roles = asked.get("roles", ())
    return roles[0] if len(roles) == _ENDS else asked.get("role")
