"""Word the argument for a route: a short paragraph for each step, from facts only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerpath.credits import Shown, cite
from careerpath.document.blocks import Paragraph, Section, Term
from careerpath.model.code_systems import code_system
from careerpath.model.evidence import firmest, shows_move, standing
from careerpath.pages.route_change import change_text, step_change
from careerpath.words.sentences import JOINT, elide, series, unsourced_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.career_graph import CareerGraph
    from careerpath.model.answers import Step
    from careerpath.model.argument import RouteArgument, StepArgument
    from careerpath.words import Words

#: The most words that are said of one step.
MOST_WORDS = 120
#: How many skills and how many roles one list names, fewer where words are too many;
#: with 0 only their number is said.
_MOST_NAMES = ((3, 6), (2, 6), (1, 6), (1, 3), (1, 0), (0, 0))
#: From so many likely months on, the time before a move speaks against it.
LONG_MONTHS = 36
_WORD = re.compile(r"[^\s]*\w[^\s]*")


def argument_section(
    words: Words,
    argument: RouteArgument | None,
    *before: Paragraph,
    options: bool = True,
) -> tuple[Section, ...]:
    """Return why each step is as it is, and what would change the recommendation.

    What is said `before` it stands below the same heading. Without `options` none of
    a program is named.
    """
    if argument is None:
        return ()
    _ = words.translate
    steps = (
        Term(
            words.chain((step.step.origin, step.step.destination)),
            (Paragraph(step_text(words, argument, place)),),
            marked=True,
        )
        for place, step in enumerate(argument.steps)
    )
    last = Paragraph(change_text(words, argument, options=options), apart=True)
    return (Section(_("Why, step by step"), (*before, *steps, last)),)


def shown_argument(graph: CareerGraph, argument: RouteArgument | None) -> Shown:
    """Return what the argument shows beside the route itself."""
    if argument is None:
        return Shown()
    steps, hinges = argument.steps, argument.sensitivity
    removals = filter(None, (hinges.least, *hinges.of_steps) if hinges else ())
    named = {role for removal in removals for role in (removal.role, *removal.route)}
    judged = {verdict.system for step in steps for verdict in step.verdicts}
    return Shown(
        roles=named,
        skills={skill for step in steps for skill in (*step.kept, *step.lacking)},
        rows=[row for row in graph.relations.rows if row.system in judged],
    )


def count_words(text: str) -> int:
    r"""Return how many words a text has; signs that stand alone are none.

    Examples
    --------
    >>> count_words("Nouveau\N{NARROW NO-BREAK SPACE}: 3 h d’étude")
    4
    """
    return len(_WORD.findall(text))


def step_text(words: Words, argument: RouteArgument, place: int) -> str:
    """Return why a step is as it is, in at most 120 words."""
    for most in _MOST_NAMES:
        text = " ".join(_sentences(words, argument, place, *most))
        if count_words(text) <= MOST_WORDS:
            break
    return text


def _sentences(
    words: Words, argument: RouteArgument, place: int, most: int, most_roles: int
) -> Iterator[str]:
    """Yield what is thin, what is kept and new, why now, who says so, what is against.

    Lists have at most so many names of skills, and of roles.
    """
    step = argument.steps[place]
    yield from _thin(words, step)
    yield _kept(words, step, most)
    yield _new(words, step.step, most)
    yield _order(words, argument, place)
    if shows_move(step.step.evidence):
        yield _said_by(words, step)
    yield _against(words, step, most)
    if argument.sensitivity:
        yield step_change(words, argument, place, most_roles)


# --------------------------------------------------------------------- what is thin


def _thin(words: Words, step: StepArgument) -> Iterator[str]:
    """Yield what rests on little: evidence, requirements, hours, default values."""
    _ = words.translate
    shown = standing(step.step.evidence)
    if shown == "similar":
        text = _(
            "Thin evidence: the work is alike ({sources}), which does not prove that "
            "people make this move."
        )
        yield text.format(sources=_sources(words, step))
    elif shown == "inferred":
        yield _(
            "Thin evidence: no source shows that people make this move; it is our own "
            "inference."
        )
    if 2 * step.inferred >= step.requirements > 0:
        text = _(
            "Thin requirements: our own judgement alone for {inferred} of {count}."
        )
        yield text.format(count=step.requirements, inferred=step.inferred)
    if step.estimated:
        yield _.plural(
            "Hours estimated by us alone: {count} skill to acquire.",
            "Hours estimated by us alone: {count} skills to acquire.",
            step.estimated,
        )
    yield from unsourced_texts(words.graph.scale, words.language)


def _sources(words: Words, step: StepArgument) -> str:
    """Return what the firmness of a move rests on: classifications by short name."""
    _ = words.translate
    rows = (row for verdict in step.verdicts for row in verdict.rows)
    short = {row.source: code_system(row.system) for row in rows}
    names = [
        short.get(source.id) or _("“{title}”").format(title=words.title(source))
        for source in cite(words.graph, firmest(step.step.evidence))
    ]
    return series(list(dict.fromkeys(names)), words.language, len(names))


# ---------------------------------------------------------------- what speaks for it


def _kept(words: Words, step: StepArgument, most: int) -> str:
    """Return what carries over."""
    _ = words.translate
    kept = sorted(step.kept.items(), key=lambda item: words.order(*item))
    raised = {new.skill for new in step.step.skills}
    whole = [words.skill(skill) for skill, _level in kept if skill not in raised]
    if whole:
        text = _("What carries over: {skills}.")
        return text.format(skills=_skills(words, whole, most))
    if kept:
        part = [words.skill(skill) for skill, _level in kept]
        text = _("What carries over, at a lower level: {skills}.")
        return text.format(skills=_skills(words, part, most))
    return _("Nothing that it asks for is held before.")


def _new(words: Words, step: Step, most: int) -> str:
    """Return what is new, what takes longest first."""
    _ = words.translate
    longest = sorted(step.skills, key=lambda s: (-s.hours.likely, s.skill))
    names = list(dict.fromkeys(words.skill(skill.skill) for skill in longest))
    if not names:
        return _("Nothing new to learn.")
    text = _("What is new: {skills}; {hours} h of study.")
    hours = _.number(step.effort_hours.likely)
    return text.format(skills=_skills(words, names, most), hours=hours)


def _order(words: Words, argument: RouteArgument, place: int) -> str:
    """Return why the step stands where it does."""
    _ = words.translate
    step, last = argument.steps[place], place == len(argument.steps) - 1
    if last and not place:
        return _("Why so: it leads straight there, with no role between.")
    if last and not step.spared:
        return _("Why last: it leads to the destination.")
    if last:
        text = _("Why last: earlier steps have taught {hours} h of what it asks for.")
        return text.format(hours=_.number(step.spared))
    later, hours = step.serves_later, step.step.effort_hours.likely
    if not hours:
        return _("Why now: it opens the next step.")
    if later == hours:
        return _("Why now: all that it teaches is needed again later.")
    if not later:
        return _("Why now: it opens the next step; what is new is not needed later.")
    text = _("Why now: later steps build on {later} of its {hours} h of study.")
    return text.format(later=_.number(later), hours=_.number(hours))


def _said_by(words: Words, step: StepArgument) -> str:
    """Return who says that people make a move, and what that does not prove."""
    _ = words.translate
    texts = {
        "recorded": _(
            "Recorded ({sources}): people make this move, which does not prove how "
            "many, how soon, or who is taken on."
        ),
        "published": _(
            "A publication says that people make this move ({sources}); that does not "
            "prove how many."
        ),
        "practised": _(
            "Someone of the trade says that people make this move ({sources}); that "
            "does not prove that it is so elsewhere."
        ),
    }
    return texts[standing(step.step.evidence)].format(sources=_sources(words, step))


# ------------------------------------------------------------- what speaks against it


def _against(words: Words, step: StepArgument, most: int) -> str:
    """Return what speaks against a step, of all that the graph knows."""
    _ = words.translate
    found = list(_objections(words, step, most))
    nothing = _("nothing that this graph knows")
    if not shows_move(step.step.evidence):
        nothing = _("nothing else that this graph knows")
    said = _("; ").join(found) or nothing
    return _("What speaks against it: {reasons}.").format(reasons=said)


def _objections(words: Words, step: StepArgument, most: int) -> Iterator[str]:
    _ = words.translate
    silent = [code_system(v.system) for v in step.verdicts if v.contradicts]
    if silent:
        text = _("absent from {classifications}, where both roles are")
        systems = JOINT + series(silent, words.language, len(silent))
        yield elide(text.format(classifications=systems), words.language)
    months = step.step.experience_months.likely
    if months >= LONG_MONTHS:
        text = _("a long wait of {count} months")
        yield text.format(count=_.number(months))
    if step.lacking:
        lacking = sorted(step.lacking.items(), key=lambda item: words.order(*item))
        names = [words.skill(skill) for skill, _level in lacking]
        text = _("desirable skills lacking ({skills})")
        yield text.format(skills=_skills(words, names, most))


def _skills(words: Words, names: list[str], most: int) -> str:
    """Return the names of skills as a sentence lists them, or only how many."""
    _ = words.translate
    if not most:
        return _.plural("{count} skill", "{count} skills", len(names))
    return series(names, words.language, most)
