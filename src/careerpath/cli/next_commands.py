"""Say which command goes on from here, once something is written or printed."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.cli.output import tell
from careerpath.cli.usual_files import PLAN, own_profile_path

if TYPE_CHECKING:
    from careerpath.cli.session import Session
    from careerpath.model.plan import Done, Plan
    from careerpath.model.profile import Profile
    from careerpath.plans.progress import NextStep


def tell_after_profile(session: Session, path: str, person: Profile) -> None:
    """Say what a profile is good for: what is near, and a plan."""
    _, named = session.translate, _named(path)
    if person.role is None:
        text = _("Your present role is missing: careerpath profile set role=ROLE")
        tell(f"{text}{named}")
        return
    tell(_("What is near: careerpath next{profile}").format(profile=named))
    text = _("A plan to your target: careerpath plan{profile} -o plan.yaml")
    if person.target is None:
        text = _("A plan to any role: careerpath plan ROLE{profile} -o plan.yaml")
    tell(text.format(profile=named))


def tell_after_cv(session: Session, path: str, person: Profile, *, dated: bool) -> None:
    """Say what a CV leaves open, and what its profile is good for."""
    _, named = session.translate, _named(path)
    if not dated:
        text = _(
            "No date says since when you are in this role: careerpath profile set "
            "months_in_role=N"
        )
        tell(f"{text}{named}")
    text = _(
        "What else counts: careerpath profile ask{profile}, careerpath profile set "
        "KEY=VALUE{profile}"
    )
    tell(text.format(profile=named))
    tell_after_profile(session, path, person)


def tell_left_questions(session: Session, path: str, left: int) -> None:
    """Say how many more questions there are, if any, and how to be asked."""
    _ = session.translate
    if left:
        text = _.plural("{count} more question", "{count} more questions", left)
        hint = _("{questions} about skills, whenever you like: careerpath profile ask")
        tell(hint.format(questions=text) + _named(path))


def tell_after_progress(session: Session, path: str, person: Profile) -> None:
    """Say what comes of levels that were written into a profile."""
    _ = session.translate
    text = _("What is left for your target: careerpath gap{profile}")
    if person.target is None:
        text = _("What is near now: careerpath next{profile}")
    tell(text.format(profile=_named(path)))
    if Path(PLAN).is_file():
        text = _("In your plan as well: careerpath plan update --profile {path}")
        tell(text.format(path=shlex.quote(path)))


def tell_this_week(session: Session, path: str) -> None:
    """Say how a plan file tells what to do now."""
    _ = session.translate
    text = _("This week: careerpath plan next {path}")
    tell(text.format(path=shlex.quote(path)))


def tell_after_plan(session: Session, path: str, made: Plan) -> None:
    """Say all that a plan file is good for, and how it gets days."""
    _, file = session.translate, shlex.quote(path)
    tell_this_week(session, path)
    if made.start is None:
        text = _("With days: careerpath plan update {path} --start DAY")
        tell(text.format(path=file))
    for text in (
        _("To check it: careerpath plan verify {path}"),
        _("In time, on paper: careerpath diagram timeline --plan {path} -o plan.pdf"),
        _("To be ticked: careerpath checklist --plan {path} -o list.html"),
    ):
        tell(text.format(path=file))


def tell_after_step(session: Session, path: str, made: Plan, step: NextStep) -> None:
    """Say how to write down that a step is done, and a move that is open by now."""
    _, skill, file = session.translate, step.planned.skill, shlex.quote(path)
    text = _("Once it is learnt: careerpath plan done {skill}={level} --plan {path}")
    tell(text.format(skill=skill.skill, level=skill.to_level, path=file))
    if step.period.move > 1:
        text = _(
            "Once the move is made ({role}): careerpath plan update {path} --from {id}"
        )
        role = made.route.roles[1]
        name = session.words.role(role)
        tell(text.format(role=name, path=file, id=role))


def tell_after_learning(session: Session, path: str, made: Plan, told: Done) -> None:
    """Say how to go on once a skill is learnt, and that a profile may know it too."""
    _ = session.translate
    tell_this_week(session, path)
    text = _("How far you are: careerpath plan status {path}")
    day = "" if made.start is None else f" --on {told.on or _('DAY')}"
    tell(text.format(path=shlex.quote(path)) + day)
    if own_profile_path() is not None:
        text = _("In your profile as well: careerpath profile learn {skill}={level}")
        tell(text.format(skill=told.skill, level=told.level))


def tell_after_printing(session: Session) -> None:
    """Say how to keep a plan that was printed."""
    _ = session.translate
    tell(_("To keep it: the same command with -o plan.yaml"))


def _named(path: str) -> str:
    """Return how a command names a profile, which is not at all where it is found."""
    own = own_profile_path()
    if own is not None and Path(own).resolve() == Path(path).resolve():
        return ""
    return f" --profile {shlex.quote(path)}"
