"""Write the checklist of a plan as a calendar: studies, and when roles are in reach."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from careerpath.checklist.graph_mark import graph_mark
from careerpath.checklist.page import hours_line, how_and_when, rise_text
from careerpath.document.endings import Sign
from careerpath.errors import InvalidValueError, message
from careerpath.extras import extra_libraries
from careerpath.i18n import translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Alarm, Event

    from careerpath.checklist.items import Checklist, ChecklistItem, ChecklistSection

CALENDAR_SIGN = Sign(head=rb"BEGIN:VCALENDAR\r\n", inside=rb"\r\nX-CAREERPATH-GRAPH:")
_WARNING = dt.timedelta(days=-7)
_DAY = dt.timedelta(days=1)


def render_calendar(checklist: Checklist) -> bytes:
    """Return the checklist of a plan as an iCalendar file.

    Each skill is an event from the day on which its study begins until the one on
    which it is due, each role one on the day when it is most likely within reach; a
    week before either end there is an alarm, unless all is done. An event keeps its
    UID when the plan is made anew, so that calendars move it. The clock is not in
    it: `DTSTAMP` is the first day of the plan.

    Raises
    ------
    InvalidValueError
        If the checklist is of no plan, or of one that has no first day.
    MissingLibraryError
        If icalendar is not installed.
    """
    if checklist.start is None:
        raise InvalidValueError(
            message(
                "A calendar needs days: make it of a plan that has a first day "
                "(careerpath plan update FILE --start DAY)."
            )
        )
    with extra_libraries():
        from icalendar import Calendar
    calendar = Calendar()
    for name, value in _about(checklist):
        calendar.add(name, value)
    pen = _Pen(checklist, checklist.start)
    for section in checklist.sections:
        for item in section.items:
            calendar.add_component(pen.study(item))
        if section.due is not None:
            calendar.add_component(pen.arrival(section, section.due))
    content: bytes = calendar.to_ical()
    return content


def _about(checklist: Checklist) -> Iterator[tuple[str, str]]:
    yield "version", "2.0"
    yield "prodid", f"-//careerpath//{checklist.language.upper()}"
    yield "calscale", "GREGORIAN"
    yield "method", "PUBLISH"
    yield "name", checklist.title
    yield "x-wr-calname", checklist.title
    yield "description", "\n".join([*checklist.subtitle, *checklist.notices])
    yield "x-careerpath-graph", graph_mark(checklist.graph)


class _Pen:
    """Makes the events of one calendar."""

    def __init__(self, checklist: Checklist, start: dt.date) -> None:
        self._ = translator(checklist.language)
        self._stamp = dt.datetime.combine(start, dt.time(), dt.UTC)
        self._space = uuid5(NAMESPACE_URL, "/".join(["careerpath", *checklist.roles]))

    def study(self, item: ChecklistItem) -> Event:
        """Return the event of a skill."""
        assert item.begin is not None  # noqa: S101  # the plan has a first day
        assert item.due is not None  # noqa: S101
        done = all(tick.done for tick in item.ticks)
        title = f"{'☑ ' if done else ''}{item.label}, {rise_text(item)}"
        event = self._event(f"{item.skill}:{item.to_level}", title)
        event.add("dtstart", item.begin)
        event.add("dtend", max(item.due, _next(item.begin)))  # the day after
        event.add("description", "\n".join(self._lines(item)))
        if not done:
            event.add_component(_alarm(title, related="END"))
        return event

    def arrival(self, section: ChecklistSection, day: dt.date) -> Event:
        """Return the event of the role that a part leads to."""
        title = self._("Within reach: {role}").format(role=section.goal)
        event = self._event(f"role {section.role}", title)
        event.add("dtstart", day)
        event.add("dtend", _next(day))
        event.add_component(_alarm(title, related="START"))
        return event

    def _event(self, code: str, title: str) -> Event:
        from icalendar import Event

        event = Event()
        event.add("uid", f"{uuid5(self._space, code)}@careerpath")
        event.add("dtstamp", self._stamp)
        event.add("summary", title)
        event.add("transp", "TRANSPARENT")
        return event

    def _lines(self, item: ChecklistItem) -> Iterator[str]:
        _ = self._
        for tick in item.ticks:
            yield f"{'☑' if tick.done else '☐'} {tick.statement} ({tick.code})"
        yield hours_line(item, _.language)
        yield from how_and_when(item, _.language)


def _alarm(title: str, *, related: str) -> Alarm:
    """Return what tells of an event a week before it begins or ends."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _WARNING, parameters={"related": related})
    return alarm


def _next(day: dt.date) -> dt.date:
    """Return the day after another, or the last of all."""
    return day if day == dt.date.max else day + _DAY
