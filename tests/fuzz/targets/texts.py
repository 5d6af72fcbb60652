"""Texts to match with roles, and CVs."""

from __future__ import annotations

import datetime as dt
import io
import json
from functools import cache
from typing import TYPE_CHECKING

from careerpath import load_graph
from careerpath.importers.cv import read_cv
from careerpath.loading.plain_text import decode_text
from careerpath.matching import match_text
from careerpath.pages.match import match_page
from careerpath.words import Words
from tests.checklist.graphs import make_graph
from tests.fuzz.spoiling import (
    spoilt,
    spoilt_archive,
    spoilt_text,
    spoilt_tree,
)
from tests.loading.folders import BASE
from tests.matching.ads import read_ads

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_RESUME = {
    "basics": {"name": "A", "label": "Clerk", "summary": "Filing since 2019."},
    "work": [
        {"position": "Clerk", "startDate": "2020-01", "endDate": "2023-01"},
        {"position": "Hôtesse d'accueil", "startDate": "2024", "highlights": ["tact"]},
    ],
    "skills": [{"name": "Filing", "level": "Master", "keywords": ["welcome"]}],
}
_PLAIN = """\
Ada Example
Clerk, 09/2018 - today
Kept the files of 40 people; welcomed visitors.
Skills: Filing (two), Welcome: one
Hôtesse d'accueil 2012-2018
"""
_EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<WorkExperienceList><WorkExperience><Period><From year="2012" month="--05"/>
<Current>true</Current></Period><Position><Label>Clerk</Label></Position>
</WorkExperience></WorkExperienceList><Skills><Other><Description>Filing</Description>
</Other></Skills></LearnerInfo></SkillsPassport>
"""
_ON = dt.date(2027, 3, 1)


class Texts:
    """Advertisements, spoilt."""

    def __init__(self, folder: Path) -> None:
        del folder
        self.graph = make_graph()
        self.ads = [ad.text[:900].encode() for ad in read_ads("tuning")]

    def __call__(self, draw: Random) -> str:
        """Match one, and show what is found."""
        content = spoilt_text(draw.choice(self.ads), draw, ("accounts", "<li>", "**"))
        found = match_text(self.graph, decode_text(content, "ad.txt"))
        match_page(Words(self.graph, "fr"), found)
        return f"read, {type(found).__name__}"


@cache
def _word() -> bytes:
    import docx

    document = docx.Document()
    for line in _PLAIN.splitlines():
        document.add_paragraph(line)
    document.add_table(2, 2).cell(0, 0).text = "Filing"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@cache
def _pdf() -> bytes:
    import typst

    return typst.compile(_PLAIN.replace("\n", "\n\n").encode(), format="pdf")


class Cvs:
    """CVs in all forms, spoilt."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.graph = load_graph(BASE, cache=False)

    def __call__(self, draw: Random) -> str:
        """Read one."""
        ending = draw.choice((".json", ".txt", ".xml") * 12 + (".docx", ".pdf"))
        path = self.folder / f"cv{ending}"
        path.write_bytes(_spoil_cv(ending, draw))
        read_cv(self.graph, path, _ON)
        return f"{ending} read"


def _spoil_cv(ending: str, draw: Random) -> bytes:
    if ending == ".json":
        others = ("Clerk", "2020-01", "work", "skills", "basics")
        tree = spoilt_tree(_RESUME, draw, others)
        content = json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace")
        return content if draw.random() < 0.8 else spoilt(content, draw)
    if ending == ".docx":
        return spoilt_archive(_word(), draw, weighty=("document.xml", "styles.xml"))
    if ending == ".pdf":
        return spoilt(_pdf(), draw)
    text = _EUROPASS if ending == ".xml" else _PLAIN
    return spoilt_text(text.encode(), draw, ("clerk", "12/2018", "<Label>", "2019"))
