"""Declare the options that describe a person, and put together what they say."""

from __future__ import annotations

from dataclasses import replace
from functools import update_wrapper
from typing import TYPE_CHECKING, Any

from careerpath.cli.accepted import InputPath
from careerpath.cli.localized import option
from careerpath.cli.options import have_option, hours_option, months_option
from careerpath.cli.own_profile import find_own_profile
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.cli.session import Session
    from careerpath.errors import Message
    from careerpath.model.profile import Profile

    Function = Callable[..., Any]

_PERSON = N_("The person")


def person_options(command: Function) -> Function:
    """Add the options that describe a person; the command gets a `profile`.

    It is None where nothing is said.
    """

    def with_profile(session: Session, **kwargs: Any) -> Any:
        said = {name: kwargs.pop(name) for name in _PERSON_NAMES}
        person = _read_person(session, kwargs, **said)
        return command(session, profile=person, **kwargs)

    function = update_wrapper(with_profile, command)
    for declared in reversed(_PERSON_OPTIONS):
        function = declared(function)
    return function


_PERSON_NAMES = ("profile", "no_profile", "have", "hours_per_week", "months_in_role")
_PERSON_OPTIONS = (
    option(
        "--profile",
        type=InputPath(),
        metavar=N_("FILE"),
        section=_PERSON,
        help=N_(
            "What a person holds and wants, as careerpath profile new writes it; "
            "me.yaml in this folder or beside the settings unless given."
        ),
    ),
    option(
        "--no-profile",
        is_flag=True,
        envvar="CAREERPATH_NO_PROFILE",
        section=_PERSON,
        help=N_("Take no profile that is not named."),
    ),
    have_option(section=_PERSON),
    hours_option(
        section=_PERSON,
        help=N_("Hours of study in a week; 4 unless given."),
    ),
    months_option(
        section=_PERSON,
        help=N_("Months already spent in the present role."),
    ),
)


def _read_person(
    session: Session,
    asked: Mapping[str, Any],
    *,
    profile: str | None,
    no_profile: bool,
    have: tuple[tuple[str, int], ...],
    hours_per_week: int | None,
    months_in_role: int | None,
) -> Profile | None:
    """Return the person described, None where nothing is said.

    Options go before the profile file, and that before the user's settings.
    """
    from careerpath.model.profile import Profile

    person = None
    if profile is not None:
        from careerpath.loading import load_profile

        person = load_profile(profile, session.graph)
    elif not no_profile:
        person = find_own_profile(session, asked)
    if person is None:
        usual = session.settings.hours_per_week
        person = Profile() if usual is None else Profile(hours_per_week=usual)
    session.write_titles_for(person)
    person = replace(person, held={**person.held, **dict(have)})
    if hours_per_week is not None:
        person = replace(person, hours_per_week=hours_per_week)
    if months_in_role is not None:
        person = replace(person, months_in_role=months_in_role)
    unsaid = replace(person, title_gender=None, first_name=None) == Profile()
    return None if unsaid else person


def present_role(role: str | None, profile: Profile | None, unsaid: Message) -> str:
    """Return the role named, or that of the profile.

    Raises
    ------
    InvalidValueError
        With the message `unsaid`, if there is neither.
    """
    present = role or (profile and profile.role)
    if not present:
        raise InvalidValueError(unsaid)
    return present


def target_role(role: str | None, profile: Profile | None) -> str:
    """Return the role named, or the one that the profile aims at.

    Raises
    ------
    InvalidValueError
        If there is neither.
    """
    aimed = role or (profile and profile.target)
    if not aimed:
        raise InvalidValueError(
            message("Name the role aimed at, or a profile with a target.")
        )
    return aimed


def in_role(person: Profile | None, role: str | None) -> Profile:
    """Return a person in another present role, the same where None is given."""
    from careerpath.model.profile import Profile

    person = person or Profile()
    return person if role is None else replace(person, role=role)
