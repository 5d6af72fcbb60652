"""Read calendars with icalendar, and look at their lines."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace

import pytest
from icalendar import Calendar

from careerpath.checklist import render_calendar
from careerpath.errors import InvalidValueError
from careerpath.extras import MissingLibraryError
from careerpath.model.text import LANGUAGES, Text
from tests.checklist.graphs import make_checklist, make_dated

WEEK = dt.timedelta(days=-7)


def events(checklist):
    """Return the events, in order."""
    return Calendar.from_ical(render_calendar(checklist)).walk("VEVENT")


def days(event):
    return event.decoded("dtstart"), event.decoded("dtend")


def test_each_skill_and_each_role_is_an_event() -> None:
    """A skill until the day on which it is due, a role on the one of its arrival."""
    dated = make_dated()
    found = events(dated)
    due = {item.label: (item.begin, item.due) for item in dated.items}

    skills = [event for event in found if "→" in event["summary"]]
    assert [item.label for item in dated.items] == [
        event["summary"].split(",")[0] for event in skills
    ]
    assert all(days(e) == due[e["summary"].split(",")[0]] for e in skills[-1:])
    arrivals = {e["summary"]: days(e)[0] for e in found if e not in skills}
    assert {
        f"Within reach: {section.goal}": section.due for section in dated.sections
    } == arrivals


def test_no_day_is_lost_at_an_end() -> None:
    """The last day of an event is not in it: no event is without a day."""
    assert all(begin < end for begin, end in map(days, events(make_dated())))


def test_a_week_before_there_is_an_alarm() -> None:
    """Unless all is done."""
    dated = make_dated()
    first, *sections = dated.sections
    item = first.items[0]
    ticks = tuple(replace(tick, done=True) for tick in item.ticks)
    items = (replace(item, ticks=ticks), *first.items[1:])
    done = replace(dated, sections=(replace(first, items=items), *sections))
    ticked, *others = events(done)

    assert ticked["summary"].startswith("☑ ")
    assert [] == ticked.walk("VALARM")
    for event in others:
        (alarm,) = event.walk("VALARM")
        assert WEEK == alarm.decoded("trigger")


def test_an_event_is_known_again() -> None:
    """In the other language, and when the plan begins later."""
    first = make_dated()
    later = replace(first, start=dt.date(2028, 1, 1))
    uids = [
        [str(e["uid"]) for e in events(made)]
        for made in (first, later, make_dated("fr"))
    ]

    assert uids[0] == uids[1] == uids[2]
    assert len(set(uids[0])) == len(uids[0])


def test_the_clock_is_not_in_it(monkeypatch) -> None:
    """The stamp is the first day of the plan."""
    first = render_calendar(make_dated())
    monkeypatch.setattr("time.time", lambda: 2e9)

    assert first == render_calendar(make_dated())
    (stamp,) = {event.decoded("dtstamp") for event in events(make_dated())}
    assert dt.datetime(2027, 1, 4, tzinfo=dt.UTC) == stamp


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "label", ["Œuvrer, été; a\\b", "É" * 500, "🦉\u202e", "a: b,c"]
)
def test_any_text_comes_back_from_short_lines(label, language) -> None:
    """None is longer than 75 bytes, and each is text by itself."""
    content = render_calendar(make_dated(language, accounts=Text(label, label)))
    lines = content.split(b"\r\n")

    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")
    summaries = [str(e["summary"]) for e in Calendar.from_ical(content).walk("VEVENT")]
    assert summaries[0].startswith(f"{label}, ")


def test_it_says_what_it_is() -> None:
    """And of which graph."""
    calendar = Calendar.from_ical(render_calendar(make_dated("fr")))

    assert ("2.0", "PUBLISH") == (calendar["version"], calendar["method"])
    assert make_dated().graph in calendar["x-careerpath-graph"]
    assert "aucune promotion" in calendar["description"]
    assert {"TRANSPARENT"} == {event["transp"] for event in calendar.walk("VEVENT")}


def test_without_days_there_is_no_calendar() -> None:
    """A role or a route has none."""
    with pytest.raises(InvalidValueError, match="needs days"):
        render_calendar(make_checklist())


def test_a_missing_library_is_told_in_one_line(monkeypatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingLibraryError, match=r"icalendar.*careerpath\[office\]"):
        render_calendar(make_dated())
