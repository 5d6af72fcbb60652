"""Read the file in which a person says what they hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import message
from careerpath.loading.file_content import read_bounded
from careerpath.loading.profiles.key_values import (
    read_family,
    read_first_name,
    read_hours,
    read_matters,
    read_named,
    read_role,
    read_several,
    read_skills,
    read_switch,
    read_word,
)
from careerpath.loading.profiles.keys import ENGLISH_KEYS, KEYS, english_key
from careerpath.loading.reading import fields, values
from careerpath.loading.reading.documents import read_document
from careerpath.loading.reading.nodes import Field, Fields, Refused, Word, YamlNode
from careerpath.loading.reading.report import Report
from careerpath.model.profile import DEFAULT_HOURS_PER_WEEK, Profile
from careerpath.model.wishes import Wishes
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from careerpath.career_graph import CareerGraph

#: Far more than anyone has to say.
LARGEST = 200_000


def read_profile(path: str | Path, graph: CareerGraph) -> Profile:
    """Return the profile in a file; see `careerpath.load_profile`."""
    path = Path(path)
    return parse_profile(path, read_content(path), graph)


def read_content(path: Path) -> bytes:
    """Return the bytes of a file that is not larger than any profile."""
    refusal = message("{path} is too large to be a profile.", path=path)
    return read_bounded(path, LARGEST, refusal)


def parse_profile(path: Path, content: bytes, graph: CareerGraph) -> Profile:
    """Return the profile in the bytes of a file.

    Raises
    ------
    DataError
        If they hold mistakes, with all of them.
    """
    report = Report(str(path), graph.scale.highest)
    root = read_document(report, content) or Refused(0)
    found = fields.read_fields(report, _in_english(report, root), optional=KEYS)
    profile = _profile(report, found, graph, french=_french_keys(root))
    report.check(
        message(
            "The profile “{path}” cannot be used. Errors to mend: {count}.",
            path=path,
            count=len(report.problems),
        )
    )
    return profile


def _profile(
    report: Report,
    found: Mapping[str, YamlNode],
    graph: CareerGraph,
    *,
    french: Collection[str],
) -> Profile:
    name = found.get("first_name")
    months = found.get("months_in_role")
    hours = found.get("hours_per_week")
    assume = found.get("assume_role_skills")
    return Profile(
        role=read_role(report, found.get("role"), graph),
        months_in_role=values.read_whole(report, months) if months else 0,
        held=read_skills(report, found.get("skills"), graph),
        hours_per_week=read_hours(report, hours) if hours else DEFAULT_HOURS_PER_WEEK,
        assume_role_skills=read_switch(report, assume) if assume else True,
        title_gender=read_word(
            report, found.get("title_gender"), "title_gender", french
        ),
        first_name=read_first_name(report, name) if name else None,
        target=read_role(report, found.get("target"), graph),
        wishes=_wishes(report, found, graph, french=french),
    )


def _wishes(
    report: Report,
    found: Mapping[str, YamlNode],
    graph: CareerGraph,
    *,
    french: Collection[str],
) -> Wishes:
    never = found.get("never_below_my_grade")
    return Wishes(
        company_size=read_word(
            report, found.get("company_size"), "company_size", french
        ),
        status=read_word(report, found.get("status"), "status", french),
        avoid_roles=read_several(
            report,
            found.get("avoid_roles"),
            lambda node: read_named(report, node, graph.find_role),
        ),
        avoid_families=read_several(
            report,
            found.get("avoid_families"),
            lambda node: read_family(report, node, graph),
        ),
        never_below_grade=read_switch(report, never) if never else False,
        matters=read_matters(report, found.get("matters"), french),
    )


def _in_english(report: Report, node: YamlNode) -> YamlNode:
    """Return the same values under the English keys."""
    if not isinstance(node, Fields):
        return node
    entries: dict[str, Field] = {}
    written: dict[str, Word] = {}
    for key, value in node.entries.values():
        name = english_key(key.text)
        first = written.setdefault(name, key)
        if first is not key:
            report.error(
                key.line,
                message(
                    "“{key}” says the same as “{other}” on line {first}; keep one of "
                    "them",
                    key=key.text,
                    other=first.text,
                    first=first.line,
                ),
            )
        else:
            entries[name] = Field(key._replace(text=name), value)
    return Fields(node.line, entries)


def _french_keys(node: YamlNode) -> frozenset[str]:
    """Return the English keys that stand there in French."""
    written = map(fold, node.entries if isinstance(node, Fields) else ())
    return frozenset(ENGLISH_KEYS[key] for key in written if key in ENGLISH_KEYS)
