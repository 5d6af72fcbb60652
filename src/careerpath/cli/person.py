"""Put together what is said about a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careerpath.errors import InvalidValueError
from careerpath.model.profile import Profile

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.errors import Message


def read_person(
    session: Session,
    *,
    profile: str | None,
    have: tuple[tuple[str, int], ...],
    hours_per_week: int | None,
    months_in_role: int | None,
) -> Profile | None:
    """Return the person described, None where nothing is said.

    Options go before the profile file, and that before the user's settings.
    """
    if profile is not None:
        from careerpath.loading import load_profile

        person = load_profile(profile, session.graph)
        session.write_titles_for(person)
    else:
        usual = session.settings.hours_per_week
        person = Profile() if usual is None else Profile(hours_per_week=usual)
    person = replace(person, held={**person.held, **dict(have)})
    if hours_per_week is not None:
        person = replace(person, hours_per_week=hours_per_week)
    if months_in_role is not None:
        person = replace(person, months_in_role=months_in_role)
    unsaid = replace(person, title_gender=None) == Profile()
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


def in_role(person: Profile | None, role: str | None) -> Profile:
    """Return a person in another present role, the same where None is given."""
    person = person or Profile()
    return person if role is None else replace(person, role=role)
