"""Open a plan that is kept in a file, in the place of roles and wishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from careerpath.cli.accepted import InputPath
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import argument, option
from careerpath.cli.output import tell
from careerpath.cli.usual_files import PLAN
from careerpath.errors import FileError, InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from careerpath.cli.session import Session
    from careerpath.model.plan import Plan
    from careerpath.plans.reading import PlanFile

    Function = Callable[..., Any]

plan_option = option(
    "--plan",
    "plan_path",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("A plan that is kept in a file, instead of roles and wishes."),
)

plan_argument = argument(
    "path",
    type=InputPath(),
    default=PLAN,
    metavar=N_("[FILE]"),
    help=N_("The plan; plan.yaml unless given."),
)


def planned_arguments(command: Function) -> Function:
    """Add the two roles that a route connects, or the plan file that names them."""
    roles = argument(
        "roles",
        type=ROLE,
        nargs=-1,
        metavar=N_("[ORIGIN DESTINATION]"),
        help=N_("The present role and the one aimed at, unless --plan names them."),
    )
    return roles(plan_option(command))


def read_kept(session: Session, path: str) -> PlanFile:
    """Return what is in a plan file; where there is none, say how to make one.

    Titles are written in the gender of the person from then on.

    Raises
    ------
    FileError, DataError
        If the file is not there, or cannot be used.
    """
    from careerpath.plans.reading import read_plan

    if not Path(path).exists():
        raise FileError(
            message(
                "There is no plan {path}; make one: careerpath plan ORIGIN DESTINATION "
                "-o {path}",
                path=path,
            )
        )
    file = read_plan(path, session.graph)
    session.write_titles_for(file.record.profile)
    return file


def open_plan(session: Session, path: str) -> tuple[PlanFile, Plan]:
    """Return a plan file, and the plan of its route as the graph has it now.

    Where the file says something else than the graph, that is told.
    """
    from careerpath.plans.recalling import recall_plan
    from careerpath.plans.verifying import compare_plan

    file = read_kept(session, path)
    made = recall_plan(session.graph, file.record)
    if not compare_plan(session.graph, file, made).holds:
        _ = session.translate
        doubt = _(
            "The file says something else than the graph, which goes before it here: "
            "careerpath plan verify {path}"
        )
        tell(doubt.format(path=path))
    return file, made


def check_ends(roles: tuple[str, ...]) -> None:
    """Raise unless two roles are named where no plan names them.

    Raises
    ------
    InvalidValueError
        If they are not two.
    """
    if len(roles) != 2:  # noqa: PLR2004
        raise InvalidValueError(
            message("Name two roles, origin and destination, or a plan: --plan FILE.")
        )


def check_alone(*allowed: str) -> None:
    """Raise if anything is said beside a plan that the plan says itself.

    `allowed` are the names of parameters that may be given with it.

    Raises
    ------
    InvalidValueError
        If roles are, or wishes, or a profile.
    """
    ctx = click.get_current_context()
    for param in ctx.command.params:
        name = str(param.name)
        said = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if said and param.expose_value and name not in allowed:
            raise InvalidValueError(
                message(
                    "The plan says it all; leave {name} out.",
                    name=param.get_error_hint(ctx),
                )
            )
