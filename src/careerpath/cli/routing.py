"""Say why there is no route, take the one asked for among several, and plan it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import click

from careerpath.cli.failures import NO_ROUTE, UNEXPECTED
from careerpath.cli.output import tell
from careerpath.cli.person_options import present_role, target_role
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.cli.session import Session
    from careerpath.model.answers import RouteAnswer
    from careerpath.model.argument import RouteArgument
    from careerpath.model.plan import Plan
    from careerpath.model.profile import Profile
    from careerpath.words import Words

#: A route has two.
_ENDS = 2


def reason_text(words: Words, answer: RouteAnswer) -> str | None:
    """Return why there is no route, in words; None where there is one."""
    return answer.reason and words.reason(answer.reason)


def leave_without_route(session: Session, answer: RouteAnswer) -> None:
    """Tell the reason and leave with the code for it, if there is no route."""
    reason = reason_text(session.words, answer)
    if reason is not None:
        leave_empty_handed(reason, proven=answer.proven)


def leave_empty_handed(reason: str, *, proven: bool) -> NoReturn:
    """Tell why nothing was found, and leave with the code for that.

    Where the search gave up, that is not the code for no route.
    """
    tell(reason)
    click.get_current_context().exit(NO_ROUTE if proven else UNEXPECTED)


def find_wanted(session: Session, roles: tuple[str, ...], **wishes: Any) -> RouteAnswer:
    """Return the choices between two roles, or the best routes if that is asked for.

    Raises
    ------
    InvalidValueError
        If both are.
    """
    from careerpath.planning.choices import find_choices
    from careerpath.planning.routes import find_routes

    if wishes.keys().isdisjoint(("k", "by")):
        return find_choices(session.graph, *roles, **wishes)
    if "tolerance" in wishes:
        raise InvalidValueError(
            message("--tolerance is for choices: leave out -k and --by.")
        )
    return find_routes(session.graph, *roles, **wishes)


def find_argument(
    session: Session, answer: RouteAnswer, wishes: dict[str, Any], chosen: int = 0
) -> RouteArgument | None:
    """Return the argument for one of the routes found; None where there is none.

    `wishes` are those that the answer was found with.
    """
    from careerpath.cli.progress import progress_bar
    from careerpath.planning.argument import argue_route

    names = ("profile", "filters", "desirable", "label_budget")
    known = {name: wishes[name] for name in names if name in wishes}
    with progress_bar(session.translate(N_("Searching"))) as report:
        return argue_route(session.graph, answer, chosen, progress=report, **known)


def find_chosen(
    session: Session,
    roles: tuple[str, ...],
    profile: Profile | None,
    wishes: dict[str, Any],
    chosen: int,
) -> tuple[RouteAnswer, int]:
    """Return the routes between two roles, and where the one wanted stands.

    `chosen` counts from 1. Without any route the program is left.

    Raises
    ------
    InvalidValueError
        If there are not so many routes, or not two roles.
    """
    if len(roles) != _ENDS:
        raise InvalidValueError(message("Name one role, or two: origin, destination."))
    answer = find_wanted(session, roles, profile=profile, **wishes)
    leave_without_route(session, answer)
    if chosen > len(answer.routes):
        raise InvalidValueError(
            message(
                "There is no route {number}; give --route 1 to {count}.",
                number=chosen,
                count=len(answer.routes),
            )
        )
    return answer, chosen - 1


def plan_route(
    session: Session,
    roles: tuple[str, ...],
    *,
    profile: Profile | None,
    wishes: dict[str, Any],
    chosen: int,
    start: dt.date | None,
) -> Plan:
    """Return the plan of the chosen route to the last of the roles.

    What they leave open the profile says.
    """
    from careerpath.planning.plan import make_plan

    if len(roles) < _ENDS:
        roles = _ends(roles, profile)
    answer, index = find_chosen(session, roles, profile, wishes, chosen)
    return make_plan(
        session.graph,
        answer,
        index,
        profile=profile,
        filters=wishes["filters"],
        desirable=wishes["desirable"],
        start=start,
    )


def _ends(roles: tuple[str, ...], profile: Profile | None) -> tuple[str, str]:
    """Return the present role and the one aimed at, of which one is named at most."""
    unsaid = message("Name the present role too, or a profile that names it.")
    if not roles and not (profile and (profile.role or profile.target)):
        raise InvalidValueError(
            message(
                "Name two roles: careerpath plan ORIGIN DESTINATION; or write them "
                "down as the role and the target of a profile: careerpath profile new"
            )
        )
    aimed = target_role(roles[0] if roles else None, profile)
    return present_role(None, profile, unsaid), aimed
