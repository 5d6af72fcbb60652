"""Every command says what it is for, in both languages, with examples that run."""

from __future__ import annotations

import re
import shlex
import socket
from functools import cache
from pathlib import Path

import pytest

from careerpath.cli import main, serving
from careerpath.i18n import translator
from tests.cases import for_each
from tests.cli.runs import LANGUAGES, columns, commands, kinds, run
from tests.importers.downloads import write_zip
from tests.importers.esco_download import ESCO_FRENCH, esco_english, esco_relations
from tests.importers.ladders import OFFICE, workbook_bytes
from tests.importers.onet_download import write_onet
from tests.importers.rome_download import ROME_3, rome_files

#: The first pages of the help repeat those of single commands.
EXAMPLES = list(
    dict.fromkeys(
        (lang, translator(lang)(example))
        for lang in LANGUAGES
        for command in (main, *commands().values(), *kinds().values())
        for example in command.examples
    )
)

RESUME = '{"work": [{"position": "Office manager", "startDate": "2020"}]}'
PEOPLE = "person,role,destination\nAnna,executive assistant,HR manager\n"


@cache
def help_of(*arguments, lang):
    """Return the page of help that a call prints."""
    return run(*arguments, lang=lang).stdout


@pytest.mark.parametrize("lang", LANGUAGES)
@for_each(commands())
def test_a_command_says_what_it_is_for(name, lang):
    """The summary stands in the list of commands and on the command's own page."""
    summary = translator(lang)(commands()[name].summary)

    assert summary
    listed = re.sub(r"\n {3,}", " ", help_of("--help", lang=lang))
    assert summary in listed
    assert summary in help_of(name, "--help", lang=lang)


@for_each(commands())
def test_a_command_has_an_example(name):
    """And it calls that command."""
    examples = commands()[name].examples

    assert examples
    assert all(example.split()[:2] == ["careerpath", name] for example in examples)


PLANNED = ("plan", "office-manager", "hr-manager", "--start", "2027-01-04")


CASE = ("checklist", "hr officer", "--format", "case")


def write_downloads(folder):
    """Write the downloads that the help of the command line speaks of."""
    write_zip(folder / "esco_en.zip", esco_english() | esco_relations())
    write_zip(folder / "esco_fr.zip", ESCO_FRENCH)
    write_onet(folder / "db_29_3_text.zip")
    write_zip(folder / "RefRomeCsv.zip", rome_files("347", ROME_3))
    for name in ("framework", "referentiel"):
        (folder / f"{name}.json").write_bytes(made("list.json", *CASE))
    for roles, moves in (("skills", "moves"), ("competences", "passages")):
        (folder / f"{roles}.xlsx").write_bytes(workbook_bytes({"Roles": OFFICE}))
        (folder / f"{moves}.csv").write_bytes(b"origin,destination\nTrainee,Clerk\n")


@cache
def made(name, *call):
    """Return what a call writes into a file, called once."""
    run(*call, "-o", name)
    return Path(name).read_bytes()


def write_ticked(folder):
    """Write the ticked lists and the profiles that the help speaks of."""
    for name in ("list.xlsx", "liste.xlsx"):
        (folder / name).write_bytes(made(name, "checklist", "office-manager"))
    answers = '{"format": "careerpath/answers/1", "answers": {}}'
    for name in ("answers.json", "reponses.json"):
        (folder / name).write_text(answers, "utf-8")
    for name in ("me.yaml", "moi.yaml"):
        (folder / name).write_text("role: receptionist\n", "utf-8")


@pytest.mark.parametrize(("lang", "example"), EXAMPLES)
def test_an_example_runs(lang, example, tmp_path, monkeypatch):
    """As it stands, in its language."""
    monkeypatch.chdir(tmp_path)
    # It would not end.
    monkeypatch.setattr(
        serving, "_listen", lambda *_: socket.create_server(("127.0.0.1", 0))
    )
    monkeypatch.setattr(serving, "_prepare", lambda *_: lambda _: None)
    monkeypatch.setattr("webbrowser.open", lambda _: None)
    if "careerpath import" in example:
        write_downloads(tmp_path)
    for name in ("people.csv", "personnes.csv"):
        (tmp_path / name).write_text(PEOPLE, "utf-8")
    for name in ("advertisement.txt", "annonce.txt"):
        (tmp_path / name).write_text("Office manager", encoding="utf-8")
    if "careerpath plan" in example or "plan.yaml" in example:
        (tmp_path / "plan.yaml").write_bytes(made("plan.yaml", *PLANNED))
    if "careerpath progress" in example:
        write_ticked(tmp_path)
    if "resume.json" in example:
        (tmp_path / "resume.json").write_text(RESUME, encoding="utf-8")
    if "careerpath profile" in example and not {"new", "from"} & {*example.split()}:
        run("profile", "new", "--no-input", "--role", "receptionist")

    typed = "\n\nreceptionist" + "\n" * 40
    result = run(*shlex.split(example)[1:], lang=lang, typed=typed)
    missing = translator(lang)("Not drawn: {parts}.").partition("{")[0]
    told = [s for s in result.stderr.splitlines() if not s.startswith(missing.strip())]

    assert 0 == result.exit_code
    # where it is, and how to go on; the tour asks after each command
    assert "" == result.stdout or len(told) <= 2 or "tour" in example


@for_each(EXAMPLES, " ".join)
def test_an_example_stands_on_one_line_of_the_help(case):
    """So that it can be copied."""
    lang, example = case
    words = shlex.split(example)[1:3]
    calls = ([], words[:1], words if " ".join(words) in kinds() else [])
    pages = [help_of(*call, "--help", lang=lang) for call in calls]

    assert any(f"\n  {example}\n" in page for page in pages)


@pytest.mark.parametrize("lang", LANGUAGES)
@for_each(["", *commands(), *kinds()])
def test_help_fits_the_terminal(name, lang):
    """80 columns are enough."""
    page = run(*name.split(), "-h", lang=lang).stdout

    assert 80 >= max(map(columns, page.splitlines()))


def test_commands_stand_under_their_audience():
    """Everyone first, the graph keeper last."""
    page = run("--help", lang="en").stdout
    audiences = ["Everyone", "Employee", "Coach", "Trainer", "Many people"]
    audiences += ["Graph keeper", "Options"]

    assert audiences == sorted(audiences, key=lambda a: page.index(f"\n{a}:\n"))


def test_one_process_speaks_both_languages():
    """Nothing stays from the language before."""
    pages = [run("routes", "--help", lang=lang).stdout for lang in ("fr", "en", "fr")]

    assert pages[0] == pages[2]
    assert "Afficher cette aide" in pages[0]
    assert "Show this message" in pages[1]


def test_version():
    """On stdout, in one line."""
    assert "careerpath 0.2.0\n" == run("--version").stdout
