"""The commands of the charts pass on what is asked, and print or write it."""

from __future__ import annotations

import pytest

from tests.cli.runs import run

CHARTS = {
    "compare": ("recruiter", "hr-officer"),
    "gap": ("hr-officer", "--from", "receptionist"),
    "timeline": ("executive-assistant", "office-manager"),
    "trade-offs": ("executive-assistant", "office-manager", "-k", "3"),
}


@pytest.mark.parametrize("kind", CHARTS)
def test_a_chart_is_written_as_a_file(kind, tmp_path):
    """Whatever its kind, on the paper that is asked for."""
    file = tmp_path / "chart.pdf"

    result = run("diagram", kind, *CHARTS[kind], "--paper", "A3", "-o", str(file))

    assert (0, "") == (result.exit_code, result.stdout)
    assert f"Written: {file}" in result.stderr
    assert b"/MediaBox [ 0 0 1190.55" in file.read_bytes()


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_a_file_a_chart_is_said_in_words(kind, lang):
    """Under a headline, once even where the drawing needs several pages."""
    result = run("diagram", kind, *CHARTS[kind], lang=lang)
    headline = result.stdout.splitlines()[0]

    assert 0 == result.exit_code
    assert 1 == result.stdout.splitlines().count(headline)
    assert {"Notes", "Remarques"} & set(result.stdout.splitlines())


def test_pages_that_need_several_pictures_are_numbered(tmp_path):
    """Each is told; the file that was named is not among them."""
    file = tmp_path / "plan.png"

    result = run("diagram", "timeline", "receptionist", "hr-director", "-o", str(file))

    assert {"plan-1.png", "plan-2.png", "plan-3.png"} == {
        f.name for f in tmp_path.iterdir()
    }
    assert 3 == result.stderr.count("Written: ")


def test_a_start_puts_dates_into_a_plan():
    """It goes before the date of the page."""
    words = ("executive-assistant", "office-manager", "--date", "2026-11-25")
    dated = run("diagram", "timeline", *words).stdout
    begun = run("diagram", "timeline", *words, "--start", "2030-01-01").stdout

    assert "Executive assistant: November 2026" in dated
    assert "Executive assistant: January 2030" in begun


def test_what_a_person_holds_is_not_to_be_learnt():
    """The options of the person count as elsewhere."""
    result = run("diagram", "gap", "hr-officer", "--have", "employment-law=4")

    assert "Counted as held: 1 declared skill" in result.stdout
    assert "- Employment law: held: expert, essential: " in result.stdout


def test_the_number_of_other_routes_can_be_chosen():
    """None at all, too."""
    ends = ("diagram", "trade-offs", "executive-assistant", "hr-manager")

    assert "Other routes" not in run(*ends, "-k", "0").stdout
    assert 2 == run(*ends, "-k", "2").stdout.partition("Other routes")[2].count("- via")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (2, "compare recruiter hr-officer hr-manager receptionist"),
        (2, "compare recruiter recruiter"),
        (2, "timeline recruiter hr-officer --start soon"),
        (2, "gap recruiter -o gap.txt"),
        (4, "timeline receptionist hr-director --max-moves 1"),
        (4, "trade-offs receptionist hr-director --max-moves 1"),
        (5, "gap astronaut"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_a_line(code, line):
    """With the exit code of its sort, and nothing on standard output."""
    result = run("diagram", *line.split())

    assert (code, "") == (result.exit_code, result.stdout)
    assert result.stderr
    assert "Traceback" not in result.stderr
