"""Nothing that comes from outside steers a terminal, in whatever any command says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pytest

from careerpath.cli.accepted import InputPath
from tests.cases import for_each
from tests.cli.runs import commands, kinds, run
from tests.cli.writers import WRITERS, fill_folder
from tests.fuzz.targets.arguments import steering

#: A title for the window, a cleared screen, letters turned around, a bell, C1, a
#: cursor at the beginning, blinking letters, and a line that somebody else wrote.
HOSTILE = (
    "a\x1b]0;x\x07\x1b[2J\u202eb\u2066c\x9bd\rWritten: e\x1b[5m\x1b[1mf\nWritten: g"
)
#: These wait, serve or start over with arguments of their own.
LEFT_OUT = {"app", "man", "tour"}
TREE = {**kinds("diagram", "plan", "profile", "progress"), **commands()}


def spoilt():
    """Yield a call for each command and each of its arguments, all with the signs.

    And for each option that takes a text, with the first command that has it.
    """
    seen = set()
    for name, command in TREE.items():
        if name in LEFT_OUT:
            continue
        arguments = [p for p in command.params if isinstance(p, click.Argument)]
        words = [*name.split(), *([HOSTILE] * len(arguments))]
        yield words
        yield [*name.split(), f"--{HOSTILE}"]
        for param in command.params:
            if isinstance(param, click.Argument) or param.is_flag:
                continue
            key = param.opts[-1], type(param.type)
            if key not in seen or isinstance(param.type, InputPath):
                seen.add(key)
                given = WRITERS[name][0] if name in WRITERS else words[1:]
                yield [*name.split(), *given, param.opts[-1], HOSTILE]
    yield [HOSTILE]
    yield ["diagram", HOSTILE]


@pytest.fixture
def folder(here):
    """Work in a folder with what commands read."""
    fill_folder()
    return here


def check_harmless(done):
    """Hold what a command says to what a terminal may be given."""
    for said in (done.stdout, done.stderr):
        assert "" == steering(said), repr(said)
        assert not any(line.startswith("Written: g") for line in said.splitlines())
    assert "\x1b" not in done.stderr


@pytest.mark.usefixtures("folder")
@for_each([*spoilt()], lambda words: repr(words).replace(repr(HOSTILE), "HOSTILE"))
def test_no_message_steers_a_terminal(words):
    """Of no command, wherever the signs stand; both ends of a line are signs too."""
    check_harmless(run(*words, lang=None if "--lang" in words else "en", color=True))


def named(*names):
    """Return where the files of a folder are once their names have the signs."""
    found = {}
    for name in names:
        path = Path(name)
        found[name] = str(path.rename(f"{HOSTILE}{path.suffix}"))
    return found


#: One picture and one large document say no less than all of them.
_SLOW = {name for name in WRITERS if name.startswith("diagram")} | {"dossier", "match"}


@for_each(sorted(WRITERS.keys() - _SLOW | {"diagram gap"}))
def test_no_name_of_a_file_steers_a_terminal(name, folder):
    """Though all goes well."""
    fill_folder()
    words, ending = WRITERS[name]
    at = named("people.csv", "plan.yaml", "advertisement.txt")
    given = [at.get(word, word) for word in words]
    if name.startswith("plan ") and name != "plan make":
        given = [at["plan.yaml"]]
    done = run(*name.split(), *given, "-o", f"out{HOSTILE}{ending}", color=True)
    for path in folder.iterdir():
        path.unlink()

    assert 0 == done.exit_code, done.stderr
    assert "\ufffd" in done.stderr
    check_harmless(done)


# ------------------------------------------------------------------------- contents

_YAML = json.dumps(HOSTILE)
_PEOPLE = f"""\
person,role,destination
"{HOSTILE}","{HOSTILE}","{HOSTILE}"
"{HOSTILE}",receptionist,office-manager
"""
#: Files that are read, with the signs in whatever they hold, and who reads them.
CONTENTS = {
    "a profile": (
        f"role: {_YAML}\n{_YAML}: {_YAML}\nskills: {{{_YAML}: {_YAML}}}\n",
        ("gap", "office-manager", "--profile", "FILE"),
    ),
    "a plan": (f"{_YAML}: {_YAML}\nschema: {_YAML}\n", ("plan", "show", "FILE")),
    "people": (
        _PEOPLE,
        ("batch", "FILE", "-o", "out.csv", "--jobs", "1"),
    ),
    "a group": (_PEOPLE, ("cohort", "FILE")),
    "columns of people": (f'"{HOSTILE}","b"\n1,2\n', ("cohort", "FILE")),
    "a text": (f"{HOSTILE} office manager", ("match", "FILE")),
    "a text without controls": ("\u202eoffice manager\u2066", ("match", "FILE")),
    "a CV": (
        json.dumps(
            {
                "basics": {"label": f"Recruiter {HOSTILE}"},
                "work": [{"position": HOSTILE, "name": HOSTILE}],
                "skills": [{"name": HOSTILE, "level": HOSTILE, "keywords": [HOSTILE]}],
            }
        ),
        ("profile", "from", "FILE.json", "--accept", "-o", "me2.yaml"),
    ),
    "a list": (
        f'code,"{HOSTILE}",self\nspreadsheets:1,"{HOSTILE}","{HOSTILE}"\n',
        ("progress", "import", "FILE.csv", "--no-profile"),
    ),
    "a table": (
        f'role,skill,level,"{HOSTILE}"\n"{HOSTILE}","{HOSTILE}","{HOSTILE}",1\n',
        ("import", "table", "FILE.csv", "-o", "ours", "--no-input"),
    ),
    "a table to import": (
        'role,skill,level,grade\n"A\u202eb",C\u202ed,1,1\n"E\u202eb",C\u202ed,2,2\n',
        ("import", "table", "FILE.csv", "-o", "ours", "--no-input"),
    ),
    "a framework": (
        json.dumps({"CFDocument": {"title": HOSTILE}, "CFItems": [{"a": HOSTILE}]}),
        ("import", "case", "FILE.json", "-o", "ours"),
    ),
    "a classification": (
        f'"{HOSTILE}","{HOSTILE}"\n1,2\n',
        ("import", "esco", "FILE.csv", "-o", "ours"),
    ),
}


@pytest.mark.usefixtures("folder")
@for_each(CONTENTS)
def test_no_content_of_a_file_steers_a_terminal(name):
    """Whether it is of any use or none."""
    content, words = CONTENTS[name]
    ending = next(Path(word).suffix for word in words if word.startswith("FILE"))
    Path(f"FILE{ending}").write_text(content, "utf-8", newline="")
    for forced in ((), ("--json",)):
        if forced and "-o" in words:
            continue
        check_harmless(run(*words, *forced, lang="en", color=True))
    shutil.rmtree("ours", ignore_errors=True)


def test_no_setting_steers_a_terminal(settings):
    """Neither its name nor its value."""
    settings.write_text(f"{_YAML} = {_YAML}\nlang = {_YAML}\n", "utf-8")
    done = run("roles", color=True)

    assert 3 == done.exit_code
    check_harmless(done)


@pytest.fixture(scope="module")
def turned(tiny, tmp_path_factory):
    """Return a graph all of whose texts turn the order of letters around."""
    graph = shutil.copytree(tiny, tmp_path_factory.mktemp("turned") / "graph")
    for path in graph.rglob("*.yaml"):
        text = path.read_text("utf-8")
        for word in ("αλφα", "буки", "Σ"):
            text = text.replace(word, f"{word}\u202e\u2066")
        path.write_text(text, "utf-8")
    return str(graph)


_ENDS = ("r-1", "r-3")
ANSWERS = [
    *(("roles",), ("role", "r-1"), ("skills",), ("skill", "k-1"), ("evidence",)),
    *(("compare", "r-1", "r-2"), ("next", "r-1"), ("gap", "r-2", "--from", "r-1")),
    *(("routes", *_ENDS), ("routes", *_ENDS, "--why"), ("why", "r-1", "r-2")),
    *(("reach", "r-1"), ("who-can-reach", "r-3"), ("unlock", "--from", "r-1")),
    *(("plan", *_ENDS), ("checklist", *_ENDS), ("check",), ("role", "nobody")),
    *(("diagram", "route", *_ENDS, "--outline"), ("diagram", "route", *_ENDS)),
    *(("routes", *_ENDS, "--format", form) for form in ("markdown", "html")),
]


@for_each(ANSWERS, " ".join)
def test_no_text_of_a_graph_steers_a_terminal(words, turned):
    """In no answer, in either language; JSON spells the signs."""
    for lang in ("en", "fr"):
        check_harmless(run(*words, "--graph", turned, lang=lang, color=True))
