"""Print a plan as YAML that people read and edit, with comments in their language."""

from __future__ import annotations

import datetime as dt
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from careerpath.loading.writing.flow import fields, items, name, word
from careerpath.model.plan import Done
from careerpath.model.ranges import Range
from careerpath.planning.fingerprints import fingerprint_graph, fingerprint_parts
from careerpath.plans.claims import state_plan
from careerpath.words.plan import arrival_text, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerpath.model.plan import Plan, PlannedSkill
    from careerpath.words import Words

_WIDTH = 88
_STEP = "  "


def print_plan(words: Words, plan: Plan, done: Iterable[Done] = ()) -> str:
    """Return the text of a plan file; a name is nowhere in it.

    Parameters
    ----------
    words
        The graph of the plan, and the language of its comments.
    plan
        What the file says.
    done
        What is reached already.
    """
    claims = state_plan(plan)
    moves = claims.pop("moves")
    schema = claims.pop("schema")
    lines = [
        *_head(words, plan),
        f"schema: {schema}",
        f"language: {words.language}",
        f"graph: {fingerprint_graph(words.graph)}",
        *_entries(claims, ""),
        "",
        "moves:",
        *(line for n, move in enumerate(moves) for line in _move(words, plan, n, move)),
        "",
        *_done(words, done),
        "",
        *_rests_on(words, plan),
    ]
    return "".join(f"{line}\n" for line in lines)


def print_done(done: Done) -> str:
    """Return an entry of what is done, on one line."""
    day = [] if done.on is None else [("on", done.on.isoformat())]
    note = [("note", word(done.note))] if done.note else []
    pairs = [("skill", name(done.skill)), ("level", str(done.level)), *day, *note]
    return f"- {fields(pairs)}"


# -------------------------------------------------------------------------- sections


def _head(words: Words, plan: Plan) -> Iterator[str]:
    """Yield what the file is, and how to go on with it."""
    _ = words.translate
    title = _("Plan: {roles}")
    yield from _comment(title.format(roles=words.chain(plan.route.roles)))
    yield from _comment(
        _(
            "careerpath plan next FILE says what to do this week, careerpath plan "
            "done SKILL=LEVEL --plan FILE writes down what is learnt, careerpath plan "
            "verify FILE checks all that stands here against the graph."
        )
    )
    yield from _comment(
        _(
            "Three numbers in brackets are low, likely, high. Hours of study pass "
            "beside the job, hours of practice at work. Months are counted from the "
            "start. Route 1 of choices is the recommended one."
        )
    )


def _move(
    words: Words, plan: Plan, place: int, move: Mapping[str, Any]
) -> Iterator[str]:
    """Yield one move, under a line that says when its role is within reach."""
    _ = words.translate
    heading = _("{number}. {role}, {when}").format(
        number=place + 1,
        role=words.role(str(move["role"])),
        when=arrival_text(words, plan, plan.arrivals[place]),
    )
    yield from _comment(heading)
    facts = {key: value for key, value in move.items() if key != "study"}
    yield from _item(_entries(facts, ""))
    periods = plan.study_for(place + 1)
    yield f"{_STEP}study:" if periods else f"{_STEP}study: []"
    for period, said in zip(periods, move["study"], strict=True):
        facts = {key: value for key, value in said.items() if key != "skills"}
        yield from _item(_entries(facts, ""), _STEP)
        yield f"{_STEP * 2}skills:"
        for planned, skill in zip(period.skills, said["skills"], strict=True):
            yield from _comment(_skill_text(words, planned), _STEP * 2)
            yield from _folded(skill, _STEP * 2)


def _skill_text(words: Words, planned: PlannedSkill) -> str:
    """Return the name of a skill, the level to reach, and what can be seen then."""
    _ = words.translate
    text = _("{skill}, to {level}: {statement}")
    return text.format(
        skill=words.skill(planned.skill.skill),
        level=words.level(planned.skill.to_level),
        statement=statement(words, planned),
    )


def _done(words: Words, done: Iterable[Done]) -> Iterator[str]:
    _ = words.translate
    yield from _comment(_("What is learnt since; day and note may be left out:"))
    day, note = dt.date(2027, 3, 1), _("in your own words")
    yield f"# {print_done(Done('discretion', 2, day, note))}"
    entries = list(map(print_done, done))
    yield "done:" if entries else "done: []"
    yield from entries


def _rests_on(words: Words, plan: Plan) -> Iterator[str]:
    """Yield the fingerprints by which a change of the graph is told."""
    _ = words.translate
    yield from _comment(
        _("By these careerpath plan verify tells what has changed in the graph since.")
    )
    parts = fingerprint_parts(words.graph, plan.route.roles, desirable=plan.desirable)
    yield from _entries({"rests_on": parts}, "")


# ----------------------------------------------------------------------------- lines


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """Yield the lines of a comment."""
    for line in wrap(text, _WIDTH - len(indent) - 2, break_on_hyphens=False):
        yield f"{indent}# {line}"


def _item(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    """Yield lines as an item of a list."""
    for place, line in enumerate(lines):
        yield f"{indent}{_STEP if place else '- '}{line}"


def _entries(claims: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Yield a line for each key; those of a map stand below its own."""
    for key, value in claims.items():
        if isinstance(value, dict) and value:
            yield f"{indent}{key}:"
            yield from _entries(value, indent + _STEP)
        else:
            yield f"{indent}{name(key)}: {printed(value)}"


def _folded(claims: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Yield a map in brackets as an item of a list, over as many lines as it takes."""
    line = f"{indent}- {{"
    for place, (key, value) in enumerate(claims.items(), 1):
        part = f"{key}: {printed(value)}" + ("}" if place == len(claims) else ",")
        if len(line) + len(part) > _WIDTH:
            yield line.rstrip()
            line = f"{indent}{_STEP} "
        line += f"{part} "
    yield line.rstrip()


def printed(value: Any) -> str:
    """Return a claim as it is written."""
    match value:
        case bool():
            return "true" if value else "false"
        case Range() | list():
            return items(map(printed, value))
        case dict():
            return "{}"  # any other has its keys on lines of their own
        case str():
            return name(value)
        case dt.date():
            return value.isoformat()
    return str(value)
