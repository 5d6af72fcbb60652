"""Every command that answers does so in every form, printed or in a file."""

from __future__ import annotations

import docx
import pytest

from careerpath.document.writing import PAGES
from tests.cli.runs import LANGUAGES, commands, run
from tests.document.accessible import faults, read_pdf

PAIR = ("executive-assistant", "office-manager")
CALLS = {
    "roles": ("--family", "hr"),
    "role": PAIR[:1],
    "skills": ("--category", "tools"),
    "skill": ("spreadsheets",),
    "compare": PAIR,
    "match": ("advertisement.txt",),
    "next": PAIR[:1],
    "gap": PAIR[1:],
    "routes": PAIR,
    "reach": (*PAIR[:1], "-n", "3"),
    "who-can-reach": (*PAIR[1:], "-n", "3"),
    "unlock": ("--from", PAIR[0], "--within-hours", "400"),
    "why": PAIR,
    "evidence": (),
}
TRADE_OFFS = ("routes", *PAIR, "--trade-offs")


@pytest.fixture(params=[*CALLS.items(), TRADE_OFFS], ids=lambda call: " ".join(call[0]))
def call(request, tmp_path, monkeypatch):
    """Return the words of a call that gets an answer."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "advertisement.txt").write_text("Office manager\n", "utf-8")
    if request.param == TRADE_OFFS:
        return TRADE_OFFS
    name, arguments = request.param
    return (name, *arguments)


def test_all_that_answer_are_here():
    """By their option `--format`; what fills files only has forms of its own."""
    answering = {
        name
        for name, command in commands().items()
        for param in command.params
        if param.name == "form" and "text" in param.type.choices
    }

    assert answering == {*CALLS}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("ending", "form"), [f for f in PAGES.forms.items() if f[1].writer.printed]
)
def test_a_file_has_what_is_printed(call, lang, ending, form, tmp_path):
    """And a last line by which it is known again."""
    file = tmp_path / f"page{ending}"
    printed = run(*call, "--format", form.name, lang=lang)
    written = run(*call, "-o", str(file), lang=lang)

    assert (0, 0) == (printed.exit_code, written.exit_code)
    assert "" == written.stdout
    assert printed.stdout + form.writer.mark == file.read_text("utf-8")


def test_each_is_written_as_pdf(call, tmp_path):
    """In the language asked for."""
    written = run(*call, "-o", str(tmp_path / "page.pdf"), lang="fr")

    assert (0, "") == (written.exit_code, written.stdout)
    found = read_pdf((tmp_path / "page.pdf").read_bytes())
    assert "fr" == found.root_object["/Lang"]
    assert [] == [*faults(found)]


def test_each_is_written_for_word(call, tmp_path):
    """Whose title is that of the page."""
    written = run(*call, "-o", str(tmp_path / "page.docx"), lang="fr")
    title, *_ = run(*call, "--format", "markdown", lang="fr").stdout.splitlines()
    found = docx.Document(tmp_path / "page.docx")

    assert (0, "") == (written.exit_code, written.stdout)
    assert title == f"# {found.core_properties.title}"
    assert title == f"# {found.paragraphs[0].text}"


@pytest.mark.parametrize("form", ["pdf", "word"])
def test_what_is_no_text_is_not_printed(form):
    """It is refused, and told how to get it."""
    result = run("compare", *PAIR, "--format", form, lang="en")

    assert 2 == result.exit_code
    assert "name a file with -o" in result.stderr


def test_the_form_of_a_terminal_is_the_usual_one(call):
    """Nothing has to be said."""
    assert run(*call).stdout == run(*call, "--format", "text").stdout


@pytest.mark.parametrize("other", [("--format", "html"), ("-o", "page.md")])
def test_json_is_no_form_of_page(call, other, tmp_path):
    """It is refused before anything is written."""
    result = run(*call, "--json", *other, lang="en")

    assert 2 == result.exit_code
    assert "--json has one form and is printed" in result.stderr
    assert not (tmp_path / "page.md").exists()
