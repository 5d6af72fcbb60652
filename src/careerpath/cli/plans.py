"""Offer the plan of a person: making it, keeping to it, checking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from careerpath import pages
from careerpath.cli.failures import BAD_DATA, format_problem
from careerpath.cli.kept_plan import open_plan, plan_argument, read_kept
from careerpath.cli.kinds import Kinds
from careerpath.cli.known_names import ROLE
from careerpath.cli.localized import Audience, Command, argument, option
from careerpath.cli.next_commands import tell_after_plan, tell_after_printing
from careerpath.cli.options import chosen_option, json_option, start_option
from careerpath.cli.output import (
    Show,
    answer_options,
    check_json,
    print_json,
    print_lines,
    tell,
    tell_written,
)
from careerpath.cli.output_file import output_options
from careerpath.cli.person_options import person_options
from careerpath.cli.route_options import label_budget_option, route_options
from careerpath.cli.routing import find_argument, plan_route
from careerpath.cli.session import pass_session
from careerpath.errors import InvalidValueError, message
from careerpath.i18n import N_

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.document.endings import Endings
    from careerpath.model.argument import RouteArgument
    from careerpath.model.plan import Plan

_KINDS = (
    Audience(
        N_("Plans"),
        "careerpath.cli.plans",
        {
            "make": N_("Make a plan of a route; what is done where nothing is named."),
            "next": N_("Say the one thing to do this week, and why it first."),
            "done": N_("Write down in a plan that a skill is learnt."),
            "status": N_("Say what is done, doing and late, and the new dates."),
            "update": N_("Plan anew what is left, from now on."),
            "show": N_("Show a plan that is kept in a file."),
            "verify": N_("Check all that a plan file says against the graph."),
        },
        dict.fromkeys(
            ("next", "done", "status", "update"), "careerpath.cli.plan_progress"
        ),
    ),
)


def _endings() -> Endings[Any]:
    from careerpath.plans.plan_file import PLANS

    return PLANS


@click.group(
    "plan",
    cls=Kinds,
    audiences=_KINDS,
    usage=N_("[COMMAND] [ARGS]..."),
    needs_words=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    details=N_(
        "For the options of a command: careerpath plan COMMAND --help; making a plan "
        "is: careerpath plan make --help"
    ),
    examples=(
        N_('careerpath plan "office manager" "HR manager"'),
        N_('careerpath plan "office manager" "HR manager" -o plan.yaml'),
    ),
)
def plan() -> None:
    """Keep a plan; the commands do the work."""


stability_option = option(
    "--stability",
    is_flag=True,
    help=N_("Say which route comes first if hours and months turn out otherwise."),
)
reasons_option = option(
    "--why",
    is_flag=True,
    help=N_(
        "Say for each step what carries over, what is new, why now, who says that "
        "people make the move, what speaks against it, and which requirement decides "
        "the recommendation."
    ),
)


@click.command(
    "make",
    cls=Command,
    details=N_(
        "Study is in an order that can be learnt: first what serves earliest, then "
        "what most of the moves ahead need. Two or three skills go side by side where "
        "none builds on another and half a year is enough. Months are counted from the "
        "start; with --start they have their names."
    ),
    examples=(
        N_('careerpath plan make "office manager" "HR manager" --hours-per-week 3'),
        N_("careerpath plan make receptionist hr-officer --start 2027-01-04"),
        N_("careerpath plan make receptionist hr-officer --stability"),
        N_("careerpath plan make receptionist hr-officer --why"),
    ),
)
@argument(
    "roles",
    type=ROLE,
    nargs=-1,
    metavar=N_("[[ORIGIN] DESTINATION]"),
    help=N_("The present role and the one aimed at, unless the profile names them."),
)
@start_option
@stability_option
@reasons_option
@json_option
@output_options(_endings)
@chosen_option
@pass_session
@person_options
@route_options
def make(
    session: Session,
    *,
    roles: tuple[str, ...],
    output: str | None,
    force: bool,
    as_json: bool,
    stability: bool,
    why: bool,
    **question: Any,
) -> None:
    """Print the plan of a route, or write it to a file."""
    if (stability or why) and output is not None:
        raise InvalidValueError(
            message("--stability and --why are printed; leave -o out.")
        )
    check_json(as_json=as_json, output=output)
    made = plan_route(session, roles, **question)
    if output is None:
        budget = question["wishes"].get("label_budget")
        asked = Asked(stability=stability, why=why, label_budget=budget)
        _show(Show(session, as_json=as_json), made, asked)
        if not as_json:
            tell_after_printing(session)
    else:
        _write(session, made, output, force=force)


def _write(session: Session, made: Plan, output: str, *, force: bool) -> None:
    """Write a plan, and say how to go on with it."""
    from careerpath.plans.plan_file import write_plan

    write_plan(session.graph, made, output, language=session.language, force=force)
    tell_written(session, output)
    tell_after_plan(session, output, made)


class Asked(NamedTuple):
    """What is asked about a plan, beside what it says."""

    stability: bool
    why: bool
    label_budget: int | None


def _show(show: Show, made: Plan, asked: Asked) -> None:
    """Print or write a plan in the form asked for, with what it comes to in draws."""
    from careerpath.planning.simulation import simulate_plan

    session = show.session
    found = simulate_plan(session.graph, made, stability=asked.stability)
    argument = _argue(session, made, asked.label_budget) if asked.why else None
    show(
        lambda: pages.plan.plan_page(session.words, made, found, argument),
        lambda: pages.json.plan.plan_answer(made, found, argument),
        lambda: (
            *pages.plan.shown_plan(made),
            pages.route_argument.shown_argument(session.graph, argument),
        ),
    )


def _argue(session: Session, made: Plan, budget: int | None) -> RouteArgument | None:
    """Return the argument for the route of a plan."""
    wishes: dict[str, Any] = {
        "profile": made.profile,
        "filters": made.filters,
        "desirable": made.desirable,
    }
    if budget is not None:
        wishes["label_budget"] = budget
    return find_argument(session, made.answer, wishes, made.chosen)


@click.command(
    "show",
    cls=Command,
    examples=(
        N_("careerpath plan show plan.yaml"),
        N_("careerpath plan show plan.yaml --why"),
    ),
)
@plan_argument
@stability_option
@reasons_option
@label_budget_option
@pass_session
@answer_options
def show_plan(session: Session, *, path: str, show: Show, **asked: Any) -> None:
    """Print the plan in a file."""
    _show(show, open_plan(session, path)[1], Asked(**asked))


@click.command(
    "verify",
    cls=Command,
    details=N_(
        "Every claim is worked out again: the route, that no better one is there, each "
        "hour, month, day, level, source and the order. What does not follow is listed "
        "with its line; where the graph has changed, the part that did."
    ),
    examples=(N_("careerpath plan verify plan.yaml"),),
)
@plan_argument
@json_option
@pass_session
def verify(session: Session, *, path: str, as_json: bool) -> None:
    """Print what in a plan does not follow from the graph."""
    from careerpath.plans.verifying import verify_plan

    found = verify_plan(session.graph, read_kept(session, path))
    _ = session.translate
    if as_json:
        print_json(session, pages.json.plan.verification_answer(found, _))
    elif found.problems:
        print_lines(format_problem(problem, _) for problem in found.problems)
    for text in pages.plan.verdict_texts(session.words, found):
        tell(text)
    if not found.holds:
        click.get_current_context().exit(BAD_DATA)


COMMANDS = {"plan": plan, "make": make, "show": show_plan, "verify": verify}
