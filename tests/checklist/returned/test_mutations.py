"""Spoil files that come back in many ways; each is read or refused, in time.

CAREERPATH_MUTATIONS says how many of all kinds are tried, 200 unless given; run with
`-rP`, the test says what became of them.
"""

from __future__ import annotations

import io
import json
import os
import random
import sys
import time
from collections import Counter
from functools import cache
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from careerpath.checklist import CHECKLISTS
from careerpath.checklist.returned.reading import read_returned
from careerpath.errors import CareerPathError
from tests.checklist.graphs import all_ticks, make_checklist, make_dated, make_graph

COUNT = int(os.environ.get("CAREERPATH_MUTATIONS", "200"))
GRAPH = make_graph()
#: No file may keep anybody waiting longer, in seconds.
LONGEST = 10.0
CODES = [f"{skill}:{level}" for skill, level in all_ticks(make_checklist())]
ANSWERS = {
    code: {"self": True, "date": "2027-03-01", "initials": "JD"} for code in CODES
}
#: The parts of office files that are read.
WEIGHTY = ("content.xml", "document.xml", "sharedStrings.xml", "sheet2.xml")
#: What people, programs and attackers put into files.
SCRAPS = (
    *(b"<", b">", b"&", b'"', b"'", b"\0", b"\xff", b"\r\n", b",", b";", b"\t"),
    *(b"[x]", b"- [ ]", b"&#0;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<![CDATA["),
    *("☑".encode(), "☐".encode(), b"9999999999", b"-1", b"1e999", b"=CMD()"),
    *("\u202e".encode(), "🦉".encode(), "é".encode("cp1252"), b"accounts:1"),
    *(b"careerpath/checklist/1 g0123456789", b"careerpath/checklist/99999999999"),
    *(b"0000-00-00", b"31/02/2027", b"skill", b'{"a":' * 50, b"[" * 200, b"x" * 5000),
)


@cache
def whole_files():
    """Return a good file of each kind that can come back."""
    answers = {"format": "careerpath/answers/1", "answers": ANSWERS}
    files = {"answers.json": json.dumps(answers).encode()}
    for ending in (".csv", ".docx", ".html", ".json", ".md", ".ods", ".pdf", ".xlsx"):
        render = CHECKLISTS.for_path(f"a{ending}")
        files[f"en{ending}"] = render(make_checklist("en"))
        files[f"fr{ending}"] = render(make_dated("fr"))
    return files


def spoilt(content, draw):
    """Return bytes with some changed, put in, taken out, doubled or cut off."""
    changed = bytearray(content)
    for _ in range(draw.choice((1, 1, 2, 4, 8))):
        place = draw.randrange(len(changed) + 1)
        end = min(place + draw.choice((0, 1, 1, 8, 200)), len(changed))
        kind = draw.randrange(5)
        if kind == 0:
            changed[place:place] = changed[place:end]
        elif kind == 1:
            del changed[place:end]
        else:
            changed[place : end if kind == 2 else place] = draw.choice(SCRAPS)
    if draw.random() < 0.1:
        del changed[draw.randrange(len(changed) + 1) :]
    return bytes(changed)


def spoilt_archive(content, draw):
    """Return an office file with one part spoilt, dropped or doubled."""
    stream = io.BytesIO()
    with (
        ZipFile(io.BytesIO(content)) as old,
        ZipFile(stream, "w", ZIP_DEFLATED) as new,
    ):
        names = old.namelist()
        weighty = [n for n in names if n.endswith(WEIGHTY)]
        chosen = draw.choice(weighty if draw.random() < 0.7 else names)
        kind = draw.random()
        for name in names:
            part = old.read(name)
            if name == chosen and kind < 0.9:
                new.writestr(name, spoilt(part, draw))
            elif name != chosen:
                new.writestr(name, part)
    return stream.getvalue()


def outcome(path):
    """Return what became of a file: read, read in part, or refused."""
    try:
        returned = read_returned([path], GRAPH)
    except CareerPathError as error:
        return f"refused: {error.message.template.partition('}')[2][:48].strip()}"
    assert all(mark.skill in GRAPH.skills for mark in returned.marks)
    assert all(0 <= m.level <= GRAPH.scale.highest for m in returned.marks)
    return "read, some told" if returned.problems else "read"


@pytest.mark.parametrize("part", range(2))
def test_no_spoilt_file_ends_in_a_traceback_or_a_hang(tmp_path, part) -> None:
    """Whatever is wrong with it."""
    draw, files = random.Random(part), whole_files()
    told: dict[str, Counter[str]] = {}
    for number in range(part, COUNT, 2):
        name = list(files)[number // 2 % len(files)]
        content = files[name]
        inside = content.startswith(b"PK") and draw.random() < 0.85
        path = tmp_path / name
        path.write_bytes((spoilt_archive if inside else spoilt)(content, draw))
        began = time.monotonic()
        result = outcome(path)
        assert time.monotonic() - began < LONGEST, name
        told.setdefault(path.suffix, Counter())[result] += 1

    assert COUNT // 2 <= sum(map(Counter.total, told.values()))
    for kind, results in sorted(told.items()):
        sys.stdout.write(f"{kind} {results.total()} {dict(results.most_common())}\n")


def test_the_files_are_read_before_they_are_spoilt(tmp_path) -> None:
    """Nothing is told of any, so that what is told above comes of the spoiling."""
    for name, content in whole_files().items():
        (tmp_path / name).write_bytes(content)
        html = name.endswith(".html")

        assert outcome(tmp_path / name) == ("read, some told" if html else "read")
