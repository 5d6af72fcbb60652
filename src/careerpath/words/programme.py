"""Say what a programme for a group comes to, and how sure that is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from careerpath.model.programme import PARTS_PER_HOUR
from careerpath.words.phrases import date_text, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.programme import (
        Programme,
        Proof,
        SelfStudy,
        Session,
        Span,
    )
    from careerpath.words import Words

    #: A heading, and what is said under it.
    Fact = tuple[str, str]


#: How many of those are named for whom a target was chosen.
_MOST_NAMES = 12


def programme_title(words: Words, programme: Programme) -> str:
    """Return what a programme is called."""
    count = len(programme.participants)
    return words.translate.plural(
        "Programme for {count} person", "Programme for {count} people", count
    )


def level_text(words: Words, item: Session | SelfStudy) -> str:
    """Return what is learnt: the skill and the level."""
    return f"{words.skill(item.skill)}, {words.level(item.level)}"


def session_text(words: Words, session: Session) -> str:
    """Return what a session is called."""
    _ = words.translate
    return _("Session {number}: {level}").format(
        number=session.number, level=level_text(words, session)
    )


def weeks_text(words: Words, span: Span) -> str:
    """Return the weeks of a span, without the word."""
    number = words.translate.number
    ends = dict.fromkeys((span.first_week, span.last_week))
    return "–".join(map(number, ends))


def first_day(start: dt.date | None, span: Span) -> dt.date | None:
    """Return the first day of a span; None where the weeks have no days."""
    return None if start is None else _day(start, 7 * (span.first_week - 1))


def last_day(start: dt.date | None, span: Span) -> dt.date | None:
    """Return the last day of a span; None where the weeks have no days."""
    return None if start is None else _day(start, 7 * span.last_week - 1)


def _day(start: dt.date, days: int) -> dt.date:
    try:
        return start + dt.timedelta(days=days)
    except OverflowError:  # no calendar goes on so long
        return dt.date.max


def when_text(words: Words, programme: Programme, span: Span) -> str:
    """Return when something takes place: its weeks, and its days if there are any."""
    _ = words.translate
    one = span.first_week == span.last_week
    weeks = (_("week {weeks}") if one else _("weeks {weeks}")).format(
        weeks=weeks_text(words, span)
    )
    days = days_text(words, programme, span)
    return _("{weeks}: {days}").format(weeks=weeks, days=days) if days else weeks


def days_text(words: Words, programme: Programme, span: Span) -> str:
    """Return the days on which something begins and ends, if there are any."""
    _, start = words.translate, programme.terms.start
    begin, end = first_day(start, span), last_day(start, span)
    if begin is None or end is None:
        return ""
    return _("{begin} – {end}").format(
        begin=date_text(begin, words.language), end=date_text(end, words.language)
    )


def cost_text(words: Words, parts: int) -> str:
    """Return hundredths of an hour as hours."""
    _ = words.translate
    hours = parts / PARTS_PER_HOUR
    return _("{likely} h").format(
        likely=_.number(int(hours) if hours == int(hours) else round(hours, 2))
    )


def programme_facts(words: Words, programme: Programme) -> Iterator[Fact]:
    """Yield what a programme takes, how sure that is, and what it saves."""
    _ = words.translate
    yield _("People"), _people(words, programme)
    yield _("Teaching"), _teaching(words, programme)
    if programme.terms.self_study is not None:
        yield _("Study alone"), _alone(words, programme, programme.terms.self_study)
    yield _("How sure"), _sureness(words, programme)
    yield _("For comparison"), _beside(words, programme)
    if programme.terms.free_targets:
        yield _("Targets"), _targets(words, programme)
    yield (
        _("Practice at work"),
        _("{hours} beside study; it is in no session and in no cost").format(
            hours=words.hours(programme.practice_hours)
        ),
    )
    yield _("Calendar"), _calendar(words, programme)


def _people(words: Words, programme: Programme) -> str:
    """Return how many take part, of how many, and what a budget allows."""
    _ = words.translate
    count = len(programme.participants)
    said = _("{some} of {count} take part").format(
        some=_.number(len(programme.taken)), count=_.number(count)
    )
    served, budget = programme.served, programme.terms.budget_hours
    if served is None or budget is None:
        return said
    hours = _("{likely} h").format(likely=_.number(budget))
    if served.proven:
        more = _("{people}; proven: more cannot within {hours}")
    else:
        more = _("{people}; within {hours} at most {bound} can (within {percent}%)")
    return more.format(
        people=said,
        hours=hours,
        bound=_.number(served.bound),
        percent=_percent(words, served),
    )


def _teaching(words: Words, programme: Programme) -> str:
    _ = words.translate
    sessions = _.plural("{count} session", "{count} sessions", len(programme.sessions))
    return _("{hours} in {sessions} of at most {capacity} people").format(
        hours=words.hours(programme.teaching_hours),
        sessions=sessions,
        capacity=_.number(programme.terms.capacity),
    )


def _alone(words: Words, programme: Programme, price: int) -> str:
    _ = words.translate
    return _(
        "{hours}, an hour counted as {price}% of one of teaching; {cost} with the "
        "sessions"
    ).format(
        hours=words.hours(programme.self_study_hours),
        price=_.number(price),
        cost=cost_text(words, programme.cost.value),
    )


def _sureness(words: Words, programme: Programme) -> str:
    """Return value, bound and whether that is proven."""
    _ = words.translate
    cost = programme.cost
    said = {
        "value": cost_text(words, cost.value),
        "bound": cost_text(words, cost.bound),
        "percent": _percent(words, cost),
    }
    if not cost.proven:
        return _(
            "{value}, within {percent}% of the least possible: the search was cut "
            "short, and no programme by these routes for as many people takes less "
            "than {bound}"
        ).format(**said)
    text = _(
        "{value}, proven: no programme by these routes for as many people takes less "
        "(bound {bound})"
    )
    if not programme.unique:
        text = _(
            "{value}, proven: no programme by these routes for as many people takes "
            "less (bound {bound}); there may be others of the same hours"
        )
    return text.format(**said)


def _percent(words: Words, proof: Proof) -> str:
    """Return how near a proof is, a whole number without a decimal."""
    percent = proof.percent
    return words.translate.number(int(percent) if percent == int(percent) else percent)


def _beside(words: Words, programme: Programme) -> str:
    """Return what the own plans take, and what deciding one by one would."""
    _ = words.translate
    own = programme.own_hours.likely * PARTS_PER_HOUR
    saved = round(100 * (own - programme.cost.value) / own) if own else 0
    text = _("{own} if all learnt alone on their first routes ({saved}% less here)")
    if programme.terms.budget_hours is None:
        text = _(
            "{own} if all learnt alone on their first routes ({saved}% less here); "
            "{greedy} if one after the other took what adds least"
        )
    return text.format(
        own=cost_text(words, own),
        saved=_.number(saved),
        greedy=cost_text(words, programme.greedy),
    )


def _targets(words: Words, programme: Programme) -> str:
    """Return that the programme chose the targets, and whose."""
    _ = words.translate
    chosen = [
        programme.participants[place].name
        for place in programme.taken
        if len(programme.participants[place].destinations) > 1
    ]
    if not chosen:
        return _("everybody names one")
    return _("chosen by the programme among those named, for {people}").format(
        people=listed(chosen, words.language, most=_MOST_NAMES)
    )


def _calendar(words: Words, programme: Programme) -> str:
    _ = words.translate
    weeks = _.plural("{count} week", "{count} weeks", programme.weeks)
    return _(
        "{weeks}, most likely; everybody is at one thing at a time, a session goes at "
        "the pace of those with the fewest hours a week, and the months in each role "
        "before a move are not in it"
    ).format(weeks=weeks)
