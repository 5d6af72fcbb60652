"""`match` says which role a text describes, and why."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.cli.runs import columns, run, start

AD = """Office manager

Rattaché au directeur général, vous tenez son agenda, filtrez ses appels, organisez
ses déplacements, préparez ses réunions et rédigez les comptes rendus.
"""
BOTH = """Office manager

You keep the founder's diary, book her trips, screen callers, prepare meetings and
take minutes. You also run the premises, choose vendors and their contracts, order
supplies, welcome newcomers, process invoices and write the internal newsletter.
"""


@pytest.fixture
def ad(tmp_path):
    """Return the path of an advertisement with a misleading title."""
    path = tmp_path / "ad.txt"
    path.write_text(AD, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("lang", "verdict", "remark"),
    [
        ("en", "describes this role: Executive assistant", "content says otherwise"),
        ("fr", "ce métier\u202f: Assistant·e de direction", "dit autre chose"),
    ],
)
def test_the_page_says_the_role_and_the_reasons(ad, lang, verdict, remark):
    """In both languages, whatever the language of the text, in 80 columns."""
    shown = run("match", ad, lang=lang).stdout

    assert verdict in shown
    assert remark in shown
    assert "filtrez ses appels" in shown
    assert max(map(columns, shown.splitlines())) <= 80


def test_json_holds_the_contract_and_no_number(ad):
    """Roles best first, each with phrases; nothing that scores."""
    answer = json.loads(run("match", ad, "--json").stdout)

    assert "careerpath/match/1" == answer["schema"]
    assert "executive-assistant" == answer["roles"][0]["role"]
    assert {"role", "for", "against"} == set(answer["roles"][0])
    assert ("one", []) == (answer["outcome"], answer["nearest"])
    assert not any(isinstance(value, float) for value in answer.values())


def test_json_of_another_job_holds_the_nearest_and_what_it_is(tmp_path):
    """No role is named as the one described."""
    path = tmp_path / "ad.txt"
    path.write_text(
        "Electrician\n\nWire houses, test circuits, install switches and fuse boxes, "
        "read drawings, repair motors.",
        encoding="utf-8",
    )

    answer = json.loads(run("match", str(path), "--json").stdout)

    assert ("none", []) == (answer["outcome"], answer["roles"])
    assert {"system", "code", "title"} == set(answer["reads_like"][0])
    assert "onet" == answer["reads_like"][0]["system"]


def test_two_jobs_are_told_plainly(tmp_path):
    """With what the graph records about their being one."""
    path = tmp_path / "both.txt"
    path.write_text(BOTH, encoding="utf-8")

    shown = run("match", str(path)).stdout

    assert shown.startswith("These are two jobs: ")
    assert "Because: " in shown
    assert json.loads(run("match", str(path), "--json").stdout)["two_jobs"]


def test_what_flows_in_is_read():
    """The dash stands for it."""
    done = start("match", "-", "--json", input=AD)

    assert "executive-assistant" == json.loads(done.stdout)["roles"][0]["role"]


def test_nothing_flowing_in_is_an_error():
    """A closed stream is told without a traceback."""
    done = start("match", "-", prefix=("sh", "-c", 'exec "$@" <&-', "sh"))

    assert 3 == done.returncode
    assert "Error: Nothing flows in" in done.stderr


def test_a_document_that_is_not_text_is_refused(tmp_path):
    """The name of the file comes with what to do."""
    path = tmp_path / "cv.pdf"
    path.write_bytes(b"%PDF-1.7\n\x00")

    done = run("match", str(path))

    assert 3 == done.exit_code
    assert f"{path}: error: this is not text" in done.stderr


def test_a_text_of_a_megabyte_takes_no_more_than_seconds(tmp_path):
    """It is read as far as any advertisement goes."""
    path = tmp_path / "long.txt"
    path.write_text(AD * 4000, encoding="utf-8")
    before = os.times().children_user

    done = start("match", path, stdout=subprocess.DEVNULL)

    assert 0 == done.returncode
    # About one second, of its own: others may keep the machine as busy as they like.
    assert os.times().children_user - before < 10
