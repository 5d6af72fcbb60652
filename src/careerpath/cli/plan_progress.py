"""Offer what keeps a plan going: the next step, what is done, how far, planned anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from careerpath import pages
from careerpath.cli.accepted import InputPath
from careerpath.cli.kept_plan import open_plan, plan_argument, read_kept
from careerpath.cli.known_names import LEARNT_SKILL, ROLE
from careerpath.cli.localized import Command, argument, option
from careerpath.cli.next_commands import (
    tell_after_learning,
    tell_after_step,
    tell_this_week,
)
from careerpath.cli.options import (
    day_option,
    hours_option,
    json_option,
    months_option,
)
from careerpath.cli.output import Show, answer_options, tell, tell_written
from careerpath.cli.route_options import changed_wish_options
from careerpath.cli.session import pass_session
from careerpath.cli.usual_files import PLAN
from careerpath.i18n import N_

if TYPE_CHECKING:
    import datetime as dt

    from careerpath.cli.session import Session
    from careerpath.model.plan import Plan
    from careerpath.plans.reading import PlanFile
    from careerpath.plans.updating import Changes, Update


@click.command("next", cls=Command, examples=(N_("careerpath plan next plan.yaml"),))
@plan_argument
@pass_session
@answer_options
def next_(session: Session, *, path: str, show: Show) -> None:
    """Print what to do this week."""
    from careerpath.plans.progress import next_step

    file, made = open_plan(session, path)
    step = next_step(made, file.record.done)
    show(
        lambda: pages.plan_next.next_step_page(session.words, made, step),
        lambda: pages.json.plan.next_step_answer(made, step),
        lambda: pages.plan_next.shown_next_step(step),
    )
    if step is not None:
        tell_after_step(session, path, made, step)


@click.command(
    "done",
    cls=Command,
    details=N_(
        "Without a level it is the one that the plan asks for next. The file stays as "
        "it is but for one line."
    ),
    examples=(N_("careerpath plan done onboarding=1 --on 2027-03-01"),),
)
@argument(
    "learnt",
    type=LEARNT_SKILL,
    metavar=N_("SKILL[=LEVEL]"),
    help=N_("The skill, and the level that can be seen at work."),
)
@day_option("--on", help=N_("The day on which it was seen, as 2027-03-01."))
@option("--note", default="", metavar=N_("TEXT"), help=N_("Whatever is worth keeping."))
@option(
    "--plan",
    "path",
    type=InputPath(),
    default=PLAN,
    metavar=N_("FILE"),
    help=N_("The plan; plan.yaml unless given."),
)
@pass_session
def done(
    session: Session,
    *,
    learnt: tuple[str, int | None],
    on: dt.date | None,
    note: str,
    path: str,
) -> None:
    """Write down what is learnt."""
    from careerpath.model.plan import Done
    from careerpath.plans.progress import level_meant
    from careerpath.plans.recording import record_done

    file, made = open_plan(session, path)
    skill, level = learnt
    level = level or level_meant(made, file.record.done, skill)
    told = Done(skill, level, on, note)
    record_done(session.graph, file, told)
    tell_written(session, path)
    tell_after_learning(session, path, made, told)


@click.command(
    "status",
    cls=Command,
    examples=(
        N_("careerpath plan status plan.yaml"),
        N_("careerpath plan status plan.yaml --json"),
    ),
)
@plan_argument
@day_option(
    "--on",
    help=N_("The day on which to look, as 2027-03-01; the plan needs a first day."),
)
@pass_session
@answer_options
def status(session: Session, *, path: str, on: dt.date | None, show: Show) -> None:
    """Print how far a plan is."""
    from careerpath.plans.progress import draw_rest, tell_status

    file, made = open_plan(session, path)
    asked = (session.graph, made, file.record.done, on)
    found, drawn = tell_status(*asked), draw_rest(*asked)
    show(
        lambda: pages.plan_status.status_page(session.words, made, found, drawn),
        lambda: pages.json.plan.status_answer(made, found, drawn),
        lambda: pages.plan.shown_plan(made),
    )


@click.command(
    "update",
    cls=Command,
    details=N_(
        "What is done stays done, and the route is kept as long as it is among those "
        "found; that another one comes first now is said, with the figures. Wishes, if "
        "any is given, take the place of all of before. The plan before is kept beside "
        "it, with .bak at the end of its name."
    ),
    examples=(
        N_("careerpath plan update plan.yaml --start 2027-06-01 --hours-per-week 2"),
    ),
)
@plan_argument
@day_option("--start", help=N_("The day from which on it is planned, as 2027-06-01."))
@option("--from", "role", type=ROLE, metavar=N_("ROLE"), help=N_("The role held now."))
@hours_option(help=N_("Hours of study in a week; as before unless given."))
@months_option(
    help=N_("Months in the role held now; by the calendar unless given."),
)
@option(
    "--profile",
    "profile_path",
    type=InputPath(),
    metavar=N_("FILE"),
    help=N_("A profile whose levels count as reached too."),
)
@option("--switch", is_flag=True, help=N_("Take the first of the routes found now."))
@json_option
@pass_session
@changed_wish_options
def update(
    session: Session,
    *,
    path: str,
    as_json: bool,
    profile_path: str | None,
    wishes: dict[str, Any],
    **changes: Any,
) -> None:
    """Print what changes when the rest of a plan is made anew, and write it."""
    from careerpath.loading import load_profile
    from careerpath.planning.simulation import simulate_plan
    from careerpath.plans.updating import Changes

    file = read_kept(session, path)
    held = load_profile(profile_path, session.graph).held if profile_path else None
    changed = Changes(held=held, **changes, **wishes)
    made = _made_anew(session, file, changed)
    _replace(session, file, made.plan, profile_path)
    drawn = simulate_plan(session.graph, made.plan)
    Show(session, as_json=as_json)(
        lambda: pages.plan_update.update_page(session.words, made, drawn),
        lambda: pages.json.plan.update_answer(made, drawn),
        lambda: pages.plan.shown_plan(made.plan),
    )
    tell_written(session, path)
    tell_this_week(session, path)


def _made_anew(session: Session, file: PlanFile, changes: Changes) -> Update:
    """Return the plan of what is left; say how to switch where only that is left."""
    from careerpath.errors import LostRouteError, NoRouteError
    from careerpath.plans.updating import update_plan

    try:
        return update_plan(session.graph, file.record, changes)
    except NoRouteError:
        raise
    except LostRouteError:
        _ = session.translate
        tell(_("--switch takes it, the first of the routes found now."))
        raise


def _replace(session: Session, file: PlanFile, made: Plan, profile: str | None) -> None:
    """Write a plan in the place of another, which is kept beside it."""
    from careerpath.files import keeping, write_whole
    from careerpath.plans.plan_file import write_plan

    with keeping([] if profile is None else [profile]):
        write_whole(f"{file.path}.bak", file.content)
    language, kept = file.record.language, file.record.done
    write_plan(session.graph, made, file.path, language=language, done=kept, force=True)


COMMANDS = {"next": next_, "done": done, "status": status, "update": update}
