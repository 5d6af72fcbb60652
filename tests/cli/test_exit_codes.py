"""The exit code tells what happened; data goes to stdout, the rest to stderr."""

from __future__ import annotations

import pytest

from tests.cases import for_each
from tests.cli.runs import run, start

#: So few labels that no route by way of a role is found.
VIA = "executive-assistant hr-manager --via recruiter --label-budget 1"

CALLS = [
    (0, "roles"),
    (0, "--help"),
    (0, "routes executive-assistant hr-manager"),
    (0, "routes executive-assistant hr-manager --trade-offs"),
    (0, "routes --trade-offs executive-assistant hr-manager"),
    (0, "routes executive-assistant --trade-offs hr-manager"),
    (0, "routes executive-assistant hr-manager --trade-offs=moves,hardest-step"),
    (0, "reach executive-assistant --within-hours 600"),
    (0, "reach --to hr-manager --within-months 60"),
    (0, "who-can-reach hr-manager -n 3 --family hr"),
    (0, "unlock hr-officer --from executive-assistant --within-hours 400"),
    (0, "unlock --from receptionist --within-hours 0"),
    (0, "why executive-assistant hr-director"),
    (0, "check"),
    (1, f"routes {VIA} --json"),
    (1, f"routes {VIA} --trade-offs"),
    (1, f"diagram {VIA} -o route.pdf"),
    (1, f"checklist {VIA} -o list.md"),
    (1, f"export {VIA} -o route.dot"),
    (1, "reach executive-assistant --label-budget 1"),
    (1, "unlock hr-manager --from recruiter --within-hours 9 --label-budget 1"),
    (0, "routes executive-assistant hr-manager --by hardest-step --label-budget 1"),
    (0, ""),
    (2, "rolls"),
    (2, "routes executive-assistant"),
    (2, "routes executive-assistant hr-manager --by sideways"),
    (2, "routes executive-assistant hr-manager -k 0"),
    (2, "routes executive-assistant hr-manager --trade-offs effort"),
    (2, "routes executive-assistant hr-manager --trade-offs=sideways"),
    (2, "routes executive-assistant hr-manager --trade-offs=effort,effort"),
    (2, "routes executive-assistant hr-manager --trade-offs="),
    (2, "routes executive-assistant hr-manager --trade-offs -k 2"),
    (2, "routes executive-assistant hr-manager --trade-offs --tolerance 5"),
    (2, "routes executive-assistant hr-manager --tolerance 5 -k 2"),
    (2, "routes executive-assistant hr-manager --tolerance -1"),
    (2, "routes executive-assistant hr-manager --by effort --trade-offs=time"),
    (2, "reach"),
    (2, "reach recruiter --to hr-manager"),
    (2, "reach recruiter --within-hours many"),
    (2, "reach recruiter -n 0"),
    (2, "reach recruiter --family nobody"),
    (2, "reach recruiter --via hr-manager"),
    (2, "who-can-reach"),
    (2, "unlock hr-manager --within-hours 400"),
    (2, "unlock hr-manager --from recruiter"),
    (2, "compare recruiter"),
    (2, "roles --family nobody"),
    (2, "gap recruiter --have discretion=9"),
    (2, "checklist recruiter hr-manager hr-director"),
    (2, "checklist recruiter -o list.txt"),
    (2, "export"),
    (2, "export -o graph.txt"),
    (2, "export recruiter -o graph.dot"),
    (2, "export recruiter hr-manager --family hr -o graph.dot"),
    (2, "diagram executive-assistant hr-manager --route 9"),
    (3, "roles --graph nowhere"),
    (3, "check nowhere"),
    (3, "gap recruiter --profile nowhere.yaml"),
    (3, "checklist recruiter -o nowhere/list.md"),
    (3, "export -o nowhere/graph.dot"),
    (4, "routes executive-assistant hr-manager --max-moves 1"),
    (4, "routes recruiter recruiter"),
    (4, "routes executive-assistant hr-manager --max-moves 1 --trade-offs"),
    (4, "reach executive-assistant --within-hours 0"),
    (4, "who-can-reach hr-manager --within-months 0"),
    (4, "unlock hr-manager --from executive-assistant --within-months 1"),
    (4, "unlock recruiter --from recruiter --within-hours 9"),
    (4, "diagram executive-assistant hr-manager --max-moves 1 -o route.pdf"),
    (4, "export executive-assistant hr-manager --max-moves 1 -o route.dot"),
    (4, "checklist executive-assistant hr-manager --max-moves 1 -o list.md"),
    (5, "role nobody"),
    (5, "role assistant"),
    (5, "role scrum-master"),
    (5, "gap recruiter --have Outlook=2"),
    (5, "skill nothing"),
    (5, "routes executive-assistant hr-manager --via nobody"),
    (5, "reach nobody"),
    (5, "unlock nobody --from recruiter --within-hours 9"),
    (5, "gap recruiter --have nothing=1"),
]


#: Of each code the first call is a program of its own too.
STARTED = dict(reversed(CALLS))


@for_each(CALLS, str)
def test_the_code_and_the_streams(case, tmp_path, monkeypatch):
    """Never a traceback; words on stderr wherever the answer is not the whole story."""
    code, call = case
    monkeypatch.chdir(tmp_path)
    done = run(*call.split())

    check(code, call, (done.exit_code, done.stdout, done.stderr))
    if code in (3, 5):
        begins_with_one_clear_line(done.stderr)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("code", STARTED)
def test_a_program_of_its_own_ends_so_too(code, tmp_path):
    """Its code is the system's, its streams are real."""
    call = STARTED[code]
    done = start(*call.split(), cwd=tmp_path)

    check(code, call, (done.returncode, done.stdout, done.stderr))
    if code in (3, 5):
        begins_with_one_clear_line(done.stderr)
    assert [] == list(tmp_path.iterdir())


def check(code, call, ended):
    """Hold the code and both streams of a call against what they have to be."""
    actual, stdout, stderr = ended

    assert code == actual, stderr
    assert "Traceback" not in stderr
    assert bool(stdout) == (code in (0, 1, 4) and not {"-o", "check"} & {*call.split()})
    assert bool(stderr) == (code != 0 or call == "check" or "why" in call)


def begins_with_one_clear_line(stderr):
    """Hold an error against its form: what follows are candidates or problems."""
    first, *others = stderr.splitlines()

    assert first.startswith("Error: ")
    assert first.endswith(".")
    assert not any(line.startswith(("Usage", "Error")) for line in others)


def test_candidates_stand_one_to_a_line_with_their_labels():
    """Id first, so that it can be copied."""
    expected = """\
Error: “assistant” may mean several roles.
Write one of these:
  administrative-assistant  Administrative assistant
  executive-assistant       Executive assistant
"""

    assert expected == start("role", "assistant", "--lang", "en").stderr


def test_the_nearest_names_are_proposed():
    """A typing error away."""
    shown = start("skill", "spredsheets", "--lang", "fr").stderr

    assert shown.startswith("Erreur\u202f: Aucune compétence ne s’appelle")
    assert "  spreadsheets  Tableur\n" in shown
