"""Say in words what the page shows; the text twin says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.around.skill_columns import SkillLine, SkillList
from careerpath.diagram.arrows import SIGNS, Arrow
from careerpath.i18n import translator
from careerpath.model.evidence import shows_move, standing
from careerpath.planning.cost import months_until
from careerpath.planning.learning_order import in_learning_order
from careerpath.words.criteria import ONE_OF_SEVERAL, THE_ONLY, best_at_text
from careerpath.words.phrases import (
    hours_text,
    move_name,
    pace,
    say,
    standing_name,
    typeset,
    whole_months,
)
from careerpath.words.sentences import journey, jump_sentence, with_practice
from careerpath.words.waiting import wait_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careerpath.diagram.layout.route_draft import Forms
    from careerpath.diagram.shown_route import ShownRoute
    from careerpath.model.answers import SkillStep, Step
    from careerpath.model.levels import SkillKind
    from careerpath.model.ranges import Range
    from careerpath.model.text import Language


def title(shown: ShownRoute) -> str:
    """Return the headline of a route."""
    roles = shown.route.roles
    ends = shown.name(roles[0]), shown.name(roles[-1])
    return journey(*ends, shown.language)


def figures(shown: ShownRoute) -> tuple[str, ...]:
    """Return the lines below the headline: the route's prices, the direct jump's."""
    prices = " · ".join((_rank(shown), *_prices(shown)))
    lines = (
        (prices,)
        if shown.route.moves == 1
        else (prices, jump_sentence(shown.answer.direct, shown.language))
    )
    return tuple(typeset(line, shown.language) for line in lines)


def _rank(shown: ShownRoute) -> str:
    """Return which of the routes this is, and by what they were compared."""
    _ = translator(shown.language)
    answer, count = shown.answer, len(shown.answer.routes)
    if answer.by == "choices":
        return _choice(shown)
    if count == 1 and not answer.proven:
        return _("The best route found")
    if count == 1:
        return _(THE_ONLY[answer.order])
    return _(ONE_OF_SEVERAL[answer.order]).format(number=shown.chosen + 1, count=count)


def _choice(shown: ShownRoute) -> str:
    """Return which of the choices this is, and what it is best at."""
    _ = translator(shown.language)
    best = best_at_text(shown.answer, shown.chosen, shown.language)
    title = _("The recommended route")
    if shown.chosen:
        choice = _("Choice {number} of {count}")
        count = len(shown.answer.routes)
        title = choice.format(number=shown.chosen + 1, count=count)
    return f"{title} ({best})" if best else title


def _prices(shown: ShownRoute) -> tuple[str, ...]:
    """Return the moves, hours and months of the route."""
    _ = translator(shown.language)
    route, language = shown.route, shown.language
    weekly = pace(shown.answer.hours_per_week, language)
    waits = route.time_months.likely
    in_all = _("{months} in all, at {pace}") if waits else _("{months}, at {pace}")
    return (
        _.plural("{count} move", "{count} moves", route.moves),
        _("{hours} of study").format(hours=hours_text(route.effort_hours, language)),
        *practice_text(route.practice_hours, language),
        in_all.format(months=months(route.time_months, language), pace=weekly),
    )


def practice_text(hours: Range[int], language: Language) -> tuple[str, ...]:
    """Return the hours of practice at work; nothing where there are none."""
    _ = translator(language)
    text = _("{hours} of practice at work")
    return (text.format(hours=hours_text(hours, language)),) if hours.high else ()


def direct_label(shown: ShownRoute) -> Forms:
    """Return what stands beside the thin line of a direct jump in the graph.

    The forms differ in width, the widest first.
    """
    _ = translator(shown.language)
    hours = _study(shown.answer.direct.effort_hours, shown.language)
    head = _("in one jump")
    return ((f"{head} · {hours}",), (head, hours))


def choice_label(shown: ShownRoute, arrow: Arrow) -> Forms:
    """Return the name of another route, for the first of its own moves."""
    name = other_name(shown, arrow.choice)
    return ((typeset(name, shown.language),),)


def other_name(shown: ShownRoute, number: int) -> str:
    """Return what another route is called, counted from 1: its place in the answer."""
    _ = translator(shown.language)
    place = number - 1 if number <= shown.chosen else number
    if shown.answer.by != "choices":
        return _("route {number}").format(number=place + 1)
    return _("choice {number}").format(number=place + 1)


def other_praise(shown: ShownRoute, number: int) -> str:
    """Return the name of another route, and what it is best at."""
    _ = translator(shown.language)
    name = other_name(shown, number)
    if shown.answer.by != "choices":
        return name
    place = number - 1 if number <= shown.chosen else number
    best = best_at_text(shown.answer, place, shown.language)
    if not place:
        best = _("recommended")
    return f"{name} ({best})" if best else name


def step_label(shown: ShownRoute, arrow: Arrow) -> Forms:
    """Return what may stand beside a step of the route, the widest form first.

    It is the sign and the name of its kind, and what the step takes in all: its
    study, and months from the low to the high case. The last form is the number
    under which the step is spelt out elsewhere.
    """
    step = shown.route.steps[arrow.step - 1]
    kind = f"{SIGNS[arrow.kind]} {move_name(arrow.kind, shown.language)}"
    study = _study(step.effort_hours, shown.language)
    time = _spread(step_months(shown, step), shown.language)
    return (
        (kind, f"{study} · {time}"),
        (kind, study, time),
        (f"{arrow.step} {SIGNS[arrow.kind]}",),
    )


def step_months(shown: ShownRoute, step: Step) -> Range[float]:
    """Return what a step takes in all: the wait before it or, if longer, its study.

    What of it is learnt during the steps before is not taken off.
    """
    times = (step.experience_months, step.effort_hours)
    return months_until([times], shown.answer.hours_per_week)


def _study(hours: Range[int], language: Language) -> str:
    _ = translator(language)
    if not hours.high:
        return _("no study")
    return _("{hours} h study").format(hours=_.number(hours.likely))


def _spread(months: Range[float], language: Language) -> str:
    """Return months from the low to the high case."""
    _ = translator(language)
    if not months.likely:
        return _("no further wait")
    low, _likely, high = whole_months(months)
    if low == high:
        return _.plural("{count} month", "{count} months", high)
    return _("{low}–{high} months").format(low=_.number(low), high=_.number(high))


def lessons(shown: ShownRoute) -> tuple[SkillList, ...]:
    """Return, for each step, the skills that are new for it in the order of learning.

    Beside each stand its levels, and the hours: of study and, for behaviours and what
    takes no study, of practice at work.
    """
    graph, language = shown.graph, shown.language
    _ = translator(language)

    def name(skill: str) -> str:
        return say(graph.skill(skill).label, language)

    found = []
    for number, step in enumerate(shown.route.steps, start=1):
        lines = tuple(
            SkillLine(
                name(part.skill),
                _skill_figures(part, graph.skill(part.skill).kind, language),
                part.from_level,
            )
            for part in in_learning_order(graph, step.skills, name)
        )
        heading = _("{number} → {role}: new skills")
        if not lines:
            heading = _("{number} → {role}: nothing new to learn")
        title = heading.format(number=number, role=shown.name(step.destination))
        found.append(SkillList(typeset(title, language), lines))
    return tuple(found)


def _skill_figures(part: SkillStep, kind: SkillKind, language: Language) -> str:
    """Return the levels of a skill, and its hours: of behaviours those at work, too."""
    _ = translator(language)
    said = [f"{part.from_level}\u00a0→\u00a0{part.to_level}"]
    study, practice = part.hours.likely, part.practice_hours.likely
    shows_practice = practice and (kind == "behaviour" or not study)
    if study or not shows_practice:
        said.append(_("{likely} h").format(likely=_.number(study)))
    if shows_practice:
        said.append(_("{hours} h practice").format(hours=_.number(practice)))
    return typeset(" · ".join(said), language)


def steps(shown: ShownRoute, arrows: Iterable[Arrow]) -> tuple[str, ...]:
    """Return the steps of the route in words, one after the other."""
    return tuple(step_sentence(shown, arrow) for arrow in arrows if arrow.step)


def step_sentence(shown: ShownRoute, arrow: Arrow) -> str:
    """Return a step of the route in words."""
    step = shown.route.steps[arrow.step - 1]
    _ = translator(shown.language)
    text = _("{number}. {move}: {hours} of study, {wait} in all").format(
        number=arrow.step,
        move=move(shown, arrow),
        hours=hours_text(step.effort_hours, shown.language),
        wait=wait_text(step_months(shown, step), shown.language),
    )
    return with_practice(text, step.practice_hours, shown.language)


def step_move(shown: ShownRoute, step: Step) -> str:
    """Return the move of a step in words, without what it takes."""
    weak = not shows_move(step.evidence)
    ends = step.origin, step.destination
    return move(shown, Arrow(*ends, step.kind, "other", weak, step.evidence))


def move(shown: ShownRoute, arrow: Arrow) -> str:
    """Return a move in words: origin, destination, kind and weak evidence."""
    _ = translator(shown.language)
    known = move_name(arrow.kind, shown.language)
    notes = [known if arrow.recorded else _("in one jump, not in this graph")]
    if arrow.weak:
        notes.append(standing_name(standing(arrow.evidence), shown.language))
    origin, destination = (shown.name(role) for role in arrow.pair)
    way = "↔" if arrow.both else "→"
    return f"{origin} {way} {destination} ({', '.join(notes)})"


def months(values: Range[float], language: Language) -> str:
    """Return the months that a way takes."""
    return wait_text(values, language)
