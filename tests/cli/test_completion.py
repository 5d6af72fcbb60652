"""The shell completes ids, with labels beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from careerpath.cli import main
from careerpath.cli.roff import COMPLETIONS
from careerpath.cli.speaking import speaking
from tests.cli.runs import environment


def completed(words, incomplete, lang="en"):
    """Return what the shell would offer: (value, help)."""
    with speaking(lang):
        items = ShellComplete(
            main, {}, "careerpath", "_CAREERPATH_COMPLETE"
        ).get_completions(["--lang", lang, *words], incomplete)
    return [(item.value, item.help) for item in items]


@pytest.mark.parametrize(
    ("words", "incomplete", "expected"),
    [
        (["role"], "office-m", ["office-manager", "freelance-office-manager"]),
        (["role"], "Assistante de dir", ["executive-assistant"]),
        (["role"], "chargee d'acc", [("receptionist", "Receptionist")]),
        (["routes", "recruiter"], "hr-d", [("hr-director", "HR director")]),
        (["routes", "--via"], "hr-d", [("hr-director", "HR director")]),
        (["routes", "recruiter", "--trade-offs"], "hr-d", ["hr-director"]),
        (["routes", "EA", "OM", "--trade-offs"], "ti", [("time", None)]),
        (["routes", "EA", "OM", "--trade-offs"], "time,e", [("time,effort", None)]),
        (["routes", "EA", "OM", "--trade-offs"], "time,t", []),
        (["reach", "--to"], "hr-d", [("hr-director", "HR director")]),
        (["unlock"], "hr-d", [("hr-director", "HR director")]),
        (["unlock", "EA", "--from"], "hr-d", [("hr-director", "HR director")]),
        (["compare", "recruiter"], "hr-d", [("hr-director", "HR director")]),
        (["skill"], "tableu", [("spreadsheets", "Spreadsheets")]),
        (["gap", "recruiter", "--have"], "spreads", [("spreadsheets", "Spreadsheets")]),
        (["profile"], "lea", [("learn", "Write down a skill that is learnt.")]),
        (["profile", "learn"], "spreads", [("spreadsheets", "Spreadsheets")]),
        (["profile", "new", "--role"], "hr-d", [("hr-director", "HR director")]),
        (["role"], "zzz", []),
        (["--graph", "nowhere", "role"], "office", []),
    ],
)
def test_names_begin_like_an_id_or_a_label(words, incomplete, expected):
    """In either language, accents or not."""
    found = completed(words, incomplete)

    if expected and isinstance(expected[0], str):
        assert set(expected) <= {value for value, _help in found}
    else:
        assert expected == found


def test_labels_are_in_the_language():
    """The value stays the id."""
    expected = [("hr-director", "Directeur·rice des ressources humaines")]

    assert expected == completed(["role"], "hr-d", "fr")


def test_commands_are_completed_with_their_summaries():
    """In the language, too."""
    assert [("check", "List every mistake in a graph folder, with file and line.")] == (
        completed([], "che")[1:]
    )


# --------------------------------------------------------------------- in real shells


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_lines_that_install_it_are_in_the_documentation(language):
    """As the manual page has them."""
    page = Path(__file__).parents[2] / "docs" / language / "howto/shell.md"
    text = page.read_text("utf-8")

    assert all(f"\n{line}\n" in text for _shell, line in COMPLETIONS)


#: How each shell tells what may follow `careerpath role hr-`.
ASKED = {
    "bash": """
        . ~/.bashrc
        COMP_WORDS=(careerpath role hr-) COMP_CWORD=2 COMP_TYPE=%s
        _careerpath_completion careerpath
        printf '%%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        . ~/.zshrc
        _describe() { print -l -- "${(@P)@[-2]}" }
        words=(careerpath role hr-) CURRENT=3
        _careerpath_completion
    """,
    "fish": 'complete -C "careerpath role hr-"',
}
#: COMP_TYPE of bash: a list, or a value that goes into the line.
LISTED, INSERTED = 63, 37


def told_by(shell, home, asked):
    """Return what a shell says once the documented line was typed in it."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    folders = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    (home / ".config" / "fish" / "completions").mkdir(parents=True)
    env = environment(HOME=str(home), PATH=folders, COLUMNS="32")
    env.pop("XDG_CONFIG_HOME")
    for script in (dict(COMPLETIONS)[shell], asked):
        done = subprocess.run(
            [shell, "-c", script],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=env,
        )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "hr-officer           HR officer"),
        ("zsh", "hr-officer:HR officer"),
        ("fish", "hr-officer\tHR officer"),
    ],
)
def test_the_documented_line_installs_it(shell, line, tmp_path):
    """With labels, in each shell that is here."""
    asked = ASKED[shell]
    lines = told_by(shell, tmp_path, asked % LISTED if "%" in asked else asked)

    assert line in lines
    assert len(lines) > 4
    if shell == "bash":  # no longer than the terminal is wide
        assert "hris-officer         HR informa" in lines


def test_bash_puts_no_label_into_the_line(tmp_path):
    """Where it goes through all that may come next."""
    assert "hr-officer" in told_by("bash", tmp_path, ASKED["bash"] % INSERTED)
