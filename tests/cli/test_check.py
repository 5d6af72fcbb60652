"""`check` lists what is wrong in a graph folder."""

from __future__ import annotations

from tests.cli.runs import run
from tests.loading.folders import lay_out


def test_check_lists_problems_on_stdout_and_counts_on_stderr(tiny):
    """Warnings pass, unless strict."""
    path = tiny / "roles" / "extra.yaml"
    path.write_text("", encoding="utf-8")
    try:
        result = run("check", str(tiny), lang="en")
    finally:
        path.unlink()

    assert 3 == result.exit_code
    assert result.stdout.startswith(f"{path}:1: error: the file is empty")
    assert "1 error, 0 warnings\n" == result.stderr


def test_check_strict_counts_warnings(tiny):
    """A stranger in the folder is one."""
    path = tiny / "notes.txt"
    path.write_text("", encoding="utf-8")
    try:
        codes = [
            run("check", str(tiny), *more).exit_code for more in ((), ("--strict",))
        ]
    finally:
        path.unlink()

    assert [0, 3] == codes


def test_check_is_quiet_on_stdout_when_all_is_well():
    """It says so on stderr."""
    result = run("check", lang="fr")

    assert (0, "", "Aucun problème\n") == (
        result.exit_code,
        result.stdout,
        result.stderr,
    )


def test_another_command_tells_the_first_problems(tmp_path):
    """Five lines, and the command that lists all, as a shell takes it."""
    folder = lay_out(tmp_path / "my graph")
    for path in (folder / "roles").glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("family: ", "famly: "), "utf-8")
        path.write_text(path.read_text("utf-8").replace("grade: ", "grad: "), "utf-8")
    (folder / "skills" / "desk.yaml").write_text("- id: A B\n- id: C D\n", "utf-8")

    result = run("roles", "--graph", str(folder), lang="en")
    summary, *lines, last = result.stderr.splitlines()

    assert 3 == result.exit_code
    assert "cannot be used" in summary
    assert 5 == len(lines)
    assert last.endswith(f"all of them: careerpath check '{folder}'")
