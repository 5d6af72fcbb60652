"""Write a profile into a JSON Resume; what else stands in it stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, message
from careerpath.files import check_place, replace_keeping
from careerpath.importers.cv import parse_resume
from careerpath.loading.plain_text import read_text
from careerpath.titles import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerpath.model.profile import Profile
    from careerpath.words import Words

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def render_resume(
    words: Words, profile: Profile, before: Mapping[str, Any] | None = None
) -> str:
    """Return a profile as JSON Resume of version 1.

    Parameters
    ----------
    words
        The graph of the profile, and the language of the names in it.
    profile
        Its role becomes the label, its skills are listed with the names of their
        levels. What it wants is nobody else's business.
    before
        A resume to put them into: all else in it stays as it is, in its order.
    """
    resume: dict[str, Any] = {"$schema": SCHEMA, **(before or {})}
    said = resume.get("basics")
    basics = dict(said) if isinstance(said, dict) else {}
    if profile.first_name:
        basics.setdefault("name", profile.first_name)
    if profile.role:
        basics["label"] = words.role(profile.role)
    resume["basics"] = basics
    listed = resume.get("skills")
    resume["skills"] = _skills(
        words, profile, listed if isinstance(listed, list) else []
    )
    return json.dumps(resume, ensure_ascii=False, indent=2) + "\n"


def write_resume(words: Words, profile: Profile, path: str | Path) -> None:
    """Write a profile into a JSON Resume, whole or not at all.

    What is there already is kept beside it, with .bak after its name.

    Parameters
    ----------
    words, profile
        As for `render_resume`.
    path
        A file whose name ends in .json; one that is there must be a JSON Resume.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    DataError
        If what is there is no JSON Resume.
    FileError
        If it cannot be read or written.
    """
    path = Path(path)
    if path.suffix.lower() != ".json":
        raise InvalidValueError(
            message(
                "A JSON Resume has a name that ends in .json, not “{name}”.",
                name=path.name,
            )
        )
    check_place(path)
    before = None
    if path.exists():
        before = parse_resume(read_text(path), str(path))
    replace_keeping(path, render_resume(words, profile, before).encode())


def _skills(words: Words, profile: Profile, listed: list[Any]) -> list[Any]:
    """Return a list of skills in which those held have their level."""
    skills = [dict(item) if isinstance(item, dict) else item for item in listed]
    places: dict[str, dict[str, Any]] = {}
    for item in skills:
        if isinstance(item, dict) and isinstance(item.get("name"), str):
            places.setdefault(fold(item["name"]), item)
    graph = words.graph
    for skill, level in sorted(profile.held.items()):
        if level == 0:
            continue
        names = map(fold, (skill, *graph.skill(skill).label.forms()))
        known = next((places[name] for name in names if name in places), None)
        if known is None:
            known = {"name": words.skill(skill)}
            skills.append(known)
        known["level"] = words.level(level)
    return skills
