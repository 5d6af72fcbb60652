"""Set the next thing to do in a plan: what, why it first, how one sees it is learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.credits import Shown
from careerpath.document.blocks import Block, Heading, Page, Paragraph, Section
from careerpath.pages.common_blocks import entries, entry, notes
from careerpath.words.phrases import listed
from careerpath.words.plan import by_text, level_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.plan import Plan
    from careerpath.plans.progress import NextStep
    from careerpath.words import Words


_BOTH = 2


def next_step_page(words: Words, plan: Plan, step: NextStep | None) -> Page:
    """Return the one thing to do this week, or that nothing is left to study."""
    _ = words.translate
    if step is None:
        title = _("Nothing is left to study; what is missing is time in the role.")
        return Page(title, (Heading(title, 1),), words.language)
    title = _title(words, plan, step)
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        Paragraph(_task(words, plan, step)),
        *_pause(words, step),
        *entries(
            words,
            (_("Why first"), " ".join(_reasons(words, plan, step))),
            (_("Beside it"), _listed(words, step)),
            (_("To be practised as"), words.role(step.planned.practised_in)),
        ),
        _signs(words, step),
        *notes(words, *shown_next_step(step)),
    )
    return Page(title, blocks, words.language)


def _title(words: Words, plan: Plan, step: NextStep) -> str:
    """Return what to do, and from when on where the plan has a pause before."""
    _ = words.translate
    text = _("This week: {skill}")
    if step.pause:
        text = _("To begin with, from {month} on: {skill}")
    return text.format(
        month=by_text(words, plan, step.period.start),
        skill=words.skill(step.planned.skill.skill),
    )


def shown_next_step(step: NextStep | None) -> tuple[Shown, ...]:
    """Return what is shown of a next step."""
    if step is None:
        return ()
    shown = (step.planned, *step.beside)
    return (Shown(skills={planned.skill.skill for planned in shown}),)


def _task(words: Words, plan: Plan, step: NextStep) -> str:
    """Return how much study it is, and by when it is planned to be learnt."""
    _ = words.translate
    skill, graph = step.planned.skill, words.graph
    hours = graph.hours(skill.skill, step.from_level, skill.to_level)
    text = _("From {low} to {high}: {hours} of study; learnt by {month} at {pace}.")
    return text.format(
        low=words.level(step.from_level),
        high=words.level(skill.to_level),
        hours=words.hours(hours),
        month=by_text(words, plan, step.period.end),
        pace=words.pace(plan.answer.hours_per_week),
    )


def _pause(words: Words, step: NextStep) -> Iterator[Paragraph]:
    """Yield that there is time, where the plan has a pause before."""
    if step.pause:
        _ = words.translate
        free = _("Nothing has to be studied before; who begins now has time in hand.")
        yield Paragraph(free)


def _reasons(words: Words, plan: Plan, step: NextStep) -> Iterator[str]:
    """Yield why it comes before all else that is left."""
    _ = words.translate
    planned, ahead = step.planned, plan.route.moves - step.period.move + 1
    role = words.role(plan.route.roles[step.period.move])
    yield _("The next role, {role}, asks for it.").format(role=role)
    if len(planned.serves) > 1:
        text = _("{count} of the {total} moves ahead need this level.")
        if len(planned.serves) == ahead:
            text = _("All {total} moves ahead need this level.")
            text = _("Both moves ahead need this level.") if ahead == _BOTH else text
        count, total = _.number(len(planned.serves)), _.number(ahead)
        yield text.format(count=count, total=total)
    if planned.opens:
        names = listed([*map(words.skill, planned.opens)], words.language)
        yield _("On it builds: {skills}.").format(skills=names)
    if step.planned.practised_in == plan.route.roles[step.period.move - 1]:
        yield _("The present role has occasions to practise it.")
    elif step.left > 1 and not planned.opens:
        yield _("Of what serves as many moves it takes least study.")


def _listed(words: Words, step: NextStep) -> str:
    """Return what is studied side by side with it."""
    names = [words.skill(planned.skill.skill) for planned in step.beside]
    return listed(names, words.language)


def _signs(words: Words, step: NextStep) -> Section:
    """Return for each level what can be seen once it is reached."""
    _ = words.translate
    skill = step.planned.skill
    lines = [
        entry(
            words,
            _("{level}, after {hours} of study").format(
                level=words.level(level),
                hours=words.hours(words.graph.hours(skill.skill, level - 1, level)),
            ),
            level_statement(words, skill.skill, level),
        )
        for level in range(step.from_level + 1, skill.to_level + 1)
    ]
    return Section(_("It is learnt when this can be seen at work"), tuple(lines))
