"""Write a checklist as a competency framework that Moodle imports."""

from __future__ import annotations

import csv
import io
import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from careerpath.checklist.page import hours_line, rise_text
from careerpath.checklist.skills import by_group
from careerpath.document.csv_cells import begins_formula
from careerpath.document.endings import Sign
from careerpath.document.html_text import html_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from careerpath.checklist.items import Checklist
    from careerpath.checklist.skills import ListedSkill
    from careerpath.model.text import Language

#: What Moodle itself exports; it goes by their places.
COLUMNS = (
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
)
MOODLE_SIGN = Sign(
    head=rb'"Parent ID number"[,;]"ID number"[,;]', inside=rb"careerpath/checklist/\d"
)
_HTML = "1"
#: Of what stands at each depth: groups of skills, skills, levels of one.
_TAXONOMY = "domain,competency,behaviour"
#: Moodle cuts what is longer.
_LONGEST = 100
#: All that parts words or lines, but for the blanks that hold French signs to a word.
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
#: PHP takes a backslash before a quote for a part of the text; this looks alike.
_UNSAFE = str.maketrans({"\\": "\u29f5", "\0": None})


class _Row(NamedTuple):
    """A competency; `target` is the level from which on it is proficient."""

    parent: str
    id: str
    name: str
    lines: Sequence[str] = ()
    target: int | None = None
    related: Sequence[str] = ()


def render_framework(
    checklist: Checklist, *, delimiter: str = ",", id_suffix: str = ""
) -> bytes:
    """Return a checklist as a competency framework in CSV, as Moodle imports it.

    Below each group of skills stand its skills, below each skill its levels. The
    scale is that of the graph: a skill is proficient from the level aimed at, a level
    from itself on. What comes first is cross-referenced.

    Parameters
    ----------
    checklist
        What to write.
    delimiter
        A comma or a semicolon; Moodle asks which.
    id_suffix
        What to add to the number of the framework. Moodle never changes one that it
        has: to import a list again, give another suffix.
    """
    page = io.StringIO(newline="")
    table = csv.writer(
        page, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    table.writerow(COLUMNS)
    table.writerow(_framework(checklist, id_suffix))
    for number, row in enumerate(_rows(checklist), start=1):
        table.writerow(_competency(checklist, row, number))
    return page.getvalue().encode()


def framework_id(checklist: Checklist, id_suffix: str = "") -> str:
    """Return the number of a framework: that of the same roles in the same language."""
    about = "-to-".join(checklist.roles) or "all-skills"
    parts = ["careerpath", about, checklist.language, id_suffix]
    return competency_id("-".join(filter(None, parts)))


def competency_id(code: str) -> str:
    """Return a code as a number that Moodle does not cut.

    Examples
    --------
    >>> competency_id("calendar-management:2")
    'calendar-management:2'
    """
    if len(code) <= _LONGEST:
        return code
    return f"{code[:80]}-{sha256(code.encode()).hexdigest()[:12]}"


# ------------------------------------------------------------------------------ rows


def _rows(checklist: Checklist) -> Iterator[_Row]:
    """Yield each group of skills before its skills, and those before their levels."""
    codes = {tick.code for item in checklist.items for tick in item.ticks}
    for code, name, skills in by_group(checklist):
        group = competency_id(code)
        yield _Row("", group, name)
        for skill in skills:
            yield from _skill_rows(group, skill, codes, checklist.language)


def _skill_rows(
    group: str, skill: ListedSkill, codes: set[str], language: Language
) -> Iterator[_Row]:
    parent, last = competency_id(skill.last.skill), skill.last
    yield _Row(group, parent, last.label, [rise_text(last)], last.to_level)
    for tick in skill.ticks:
        before = [f"{needed}:{level}" for needed, level in tick.needs]
        yield _Row(
            parent,
            competency_id(tick.code),
            skill.name_of(tick, language),
            [tick.statement, hours_line(tick, language)],
            tick.level,
            [competency_id(code) for code in before if code in codes],
        )


def _framework(checklist: Checklist, id_suffix: str) -> list[str]:
    lines = [*checklist.subtitle, *checklist.prompts, *checklist.notices]
    targets = [item.to_level for item in checklist.items]
    return [
        "",
        framework_id(checklist, id_suffix),
        _name(checklist.title),
        _paragraphs(lines),
        _HTML,
        *_scale(checklist, min(targets, default=1)),
        *[""] * 5,
        "1",
        _TAXONOMY,
    ]


def _competency(checklist: Checklist, row: _Row, number: int) -> list[str]:
    scale = ("", "") if row.target is None else _scale(checklist, row.target)
    return [
        row.parent,
        row.id,
        _name(row.name),
        _paragraphs(row.lines),
        _HTML,
        *scale,
        "",
        "0",
        "null",
        ",".join(code.replace(",", "%2C") for code in row.related),
        str(number),
        "",
        "",
    ]


def _scale(checklist: Checklist, target: int) -> tuple[str, str]:
    """Return the levels from that of nothing held, and what Moodle makes of each."""
    names = [_level_name(name) for name in checklist.levels]
    configuration: list[dict[str, str | int]] = [{"scaleid": "0"}]
    configuration.extend(
        {
            "id": level + 1,
            "scaledefault": int(level == 0),
            "proficient": int(level >= target),
        }
        for level in range(len(names))
    )
    text = json.dumps(configuration, ensure_ascii=False, separators=(",", ":"))
    return ",".join(names), text


# ----------------------------------------------------------------------------- texts


def _level_name(name: str) -> str:
    """Return the name of a level such that commas part names only."""
    return _plain(name).replace(",", ";").lstrip("=+-@ ") or "–"


def _name(text: str) -> str:
    """Return a short name: on one line, no formula, and cut where Moodle would."""
    text = _plain(text) or "–"
    text = f" {text}" if begins_formula(text) else text
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{html_text(_plain(line))}</p>" for line in lines)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_UNSAFE)).strip()
