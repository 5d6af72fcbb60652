"""Flags go before the environment, that before the user's file, then defaults."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.runs import run


def first_line(*arguments, **options):
    """Return the first line of the answer."""
    return run(*arguments, **options).stdout.splitlines()[0]


def test_the_file_sets_the_language(settings):
    """Of help and answers alike."""
    settings.write_text('lang = "fr"\n', encoding="utf-8")

    assert "Échelon" in first_line("roles")
    assert run("--help").stdout.startswith("Utilisation")
    assert "Grade" in first_line("roles", env={"CAREERPATH_LANG": "en"})
    assert "Grade" in first_line("roles", "--lang", "en")


def test_the_file_sets_the_graph_beside_it(settings, tiny):
    """A path that is not absolute counts from the file."""
    shutil.copytree(tiny, settings.parent / "mine")
    settings.write_text('graph = "mine"\n', encoding="utf-8")

    assert first_line("roles").startswith("q-2")
    assert not first_line("roles", env={"CAREERPATH_GRAPH": "graph"}).startswith("q-2")


def test_the_graph_after_the_command_goes_before_all(settings, tiny):
    """A flag there is the nearest."""
    settings.write_text('graph = "nowhere"\n', encoding="utf-8")

    before = ("--graph", "elsewhere")
    assert first_line(*before, "roles", "--graph", str(tiny)).startswith("q-2")


def test_the_file_sets_the_hours(settings, tmp_path):
    """A profile goes before it, a flag before both."""
    settings.write_text("hours_per_week = 7\n", encoding="utf-8")
    profile = tmp_path / "profile.yaml"
    profile.write_text("hours_per_week: 9\n", encoding="utf-8")
    call = ("routes", "executive-assistant", "hr-manager")
    person = ("--profile", str(profile))

    assert "7 hours of study a week" in pace(run(*call))
    assert "9 hours of study a week" in pace(run(*call, *person))
    assert "1 hour of study a week" in pace(
        run(*call, *person, "--hours-per-week", "1")
    )


def pace(result):
    """Return the words before the first route."""
    return " ".join(result.stdout.partition("Route 1")[0].split())


@pytest.mark.parametrize(
    ("arguments", "environment", "content", "styled"),
    [
        ((), {}, "", False),
        (("--color", "always"), {"NO_COLOR": "1"}, 'color = "never"', True),
        (("--color", "never"), {}, 'color = "always"', False),
        (("--color", "auto"), {}, 'color = "always"', False),
        ((), {}, 'color = "always"', True),
        ((), {"NO_COLOR": "1"}, 'color = "always"', False),
        ((), {"TERM": "dumb"}, 'color = "always"', False),
    ],
)
def test_who_decides_on_bold_letters(arguments, environment, content, styled, settings):
    """The test's stdout is no terminal, so auto means none."""
    settings.write_text(content, encoding="utf-8")

    assert styled == ("\x1b[1m" in run("roles", *arguments, env=environment).stdout)


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("graph = nowhere\n", 1, "this is not TOML; write lines such as"),
        ('lang = "fr"\nlang = "en"\n', 2, "this is not TOML; write lines such as"),
        (
            '\nlanguage = "fr"\n',
            2,
            "unknown key “language”; the keys possible here are",
        ),
        ('lang = "de"\n', 1, "“de” is not possible here; write one of: en, fr"),
        ("color = 1\n", 1, "“1” is not possible here; write one of: auto, always"),
        ("graph = 1\n", 1, "write the path of a graph folder here, in quotes"),
        (f"a = {'9' * 5000}", 1, "this is not TOML; write lines such as"),
        (f"a = {'[' * 5000}", 1, "this is not TOML; write lines such as"),
        ("hours_per_week = 61\n", 1, "write a whole number from 1 to 60 here"),
        ("hours_per_week = true\n", 1, "write a whole number from 1 to 60 here"),
    ],
)
def test_a_mistake_in_the_file_says_what_to_write(content, line, message, settings):
    """With file and line; the help works all the same."""
    settings.write_text(content, encoding="utf-8")
    result = run("roles")

    assert (3, "") == (result.exit_code, result.stdout)
    assert f"{settings}:{line}: error: {message}" in result.stderr
    assert 0 == run("--help").exit_code


def test_all_mistakes_in_the_file_are_told_at_once(settings):
    """Each on a line of its own."""
    settings.write_text('lang = "de"\ncolour = "auto"\n', encoding="utf-8")

    assert 2 == run("roles").stderr.count(": error: ")


def test_a_graph_of_somebody_who_is_not_here(settings):
    """The folder is told as it is written."""
    settings.write_text('graph = "~nobody-of-that-name/x"\n', encoding="utf-8")
    result = run("roles", lang="en")

    assert 3 == result.exit_code
    assert "~nobody-of-that-name/x” does not exist" in result.stderr


def test_a_file_that_is_no_text(settings):
    """It names the encoding wanted."""
    settings.write_bytes(b'lang = "\xff"\n')

    assert "save it as UTF-8" in run("roles").stderr


def test_settings_are_a_few_lines(settings):
    """Nobody has more of them."""
    settings.write_text("#" * 100_001, encoding="utf-8")

    result = run("roles", lang="en")

    assert 3 == result.exit_code
    assert "the file is too large; keep a few lines of settings" in result.stderr
