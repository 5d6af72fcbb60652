"""A plan is kept, ticked, shared part by part, and comes back, in either language."""

from __future__ import annotations

import io
import json
import re

import openpyxl
import pytest
from pypdf import PdfReader

from careerpath import load_graph
from careerpath.model.profile import Profile
from careerpath.plans.reading import parse_plan
from tests.cases import for_each
from tests.web.visiting import open_client, read, ticked

BOTH = ("en", "fr")
TITLES = {
    "en": ("receptionist", "secretary"),
    "fr": ("chargée d'accueil", "secrétaire"),
}
MINE = "I would like to sit in on two meetings."


@pytest.fixture(scope="module")
def graph():
    return load_graph()


@pytest.fixture(scope="module")
def plans(graph):
    """A browser that looks at a plan with days, and what it looks at, by language."""

    def walk(language):
        client = open_client(graph, language)
        job, target = TITLES[language]
        places = read(client.get("/")).forms[0].send(client, job=job, months="9")
        answers = read(places).forms[0].send(client)
        ways = read(answers).forms[-1].send(client, target=target)
        plan = form(read(ways), "/plan").send(client)
        return client, form(read(plan), "/plan").send(client, start="2027-01-04")

    return {language: walk(language) for language in BOTH}


def form(page, action):
    """Return the form that goes to an address."""
    return next(form for form in page.forms if form.action == action)


def text(content):
    """Return what a PDF reads as, on one line."""
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def boxes(answer):
    """Return the codes of the boxes that can be ticked as done."""
    return [
        field["value"]
        for field in read(answer).inputs
        if (field["name"], field["type"]) == ("done", "checkbox")
    ]


# ----------------------------------------------------------------------------- plan


@for_each(BOTH)
def test_what_is_ticked_is_done_and_stays(language, plans, graph):
    """The file that is saved next says so, on its day, and the box is gone."""
    client, plan = plans[language]
    first, *_, last = boxes(plan)

    after = form(read(plan), "/progress").send(
        client, done=[first, last], day="2027-02-01"
    )
    saved = form(read(after), "/along").press(client, "/take/plan.yaml").content

    done = parse_plan("plan.yaml", saved, graph).record.done
    assert {first, last} == {f"{entry.skill}={entry.level}" for entry in done}
    assert {"2027-02-01"} == {str(entry.on) for entry in done}
    assert set(boxes(plan)) - {first, last} == set(boxes(after))


def test_a_day_says_what_is_late(plans):
    """Where nothing is ticked the plan stays as it is."""
    client, plan = plans["en"]
    asked = form(read(plan), "/progress")

    late = asked.send(client, day="2030-01-01")
    early = asked.send(client, day="2026-01-01")

    assert "<dt>Late:</dt>" in late.text
    assert "<dt>Late:</dt>" not in early.text
    assert "--on" not in late.text + early.text
    assert 422 == asked.send(client, day="soon").status_code


def test_a_box_of_nobody_is_not_ticked(plans):
    """A form that was made up writes nothing into a plan."""
    client, plan = plans["en"]

    after = form(read(plan), "/progress").send(client, done=["astronaut=3", "x"])

    assert boxes(plan) == boxes(after)


@for_each(BOTH)
def test_a_saved_plan_is_where_one_goes_on(language, plans, graph):
    """With what is done in it; comments that somebody wrote stay."""
    client, plan = plans[language]
    after = form(read(plan), "/progress").send(client, done=boxes(plan)[:1])
    saved = form(read(after), "/along").press(client, "/take/plan.yaml").content
    saved = saved.replace(b"\nmoves:", b"\n# my own\r\nmoves:", 1)

    again = open_client(graph, language).post("/open", file=saved)
    kept = form(read(again), "/along").press(client, "/take/plan.yaml").content

    assert boxes(after) == boxes(again)
    assert saved.replace(b"\r\n", b"\n") == kept.replace(b"\r\n", b"\n")


def test_what_is_left_is_planned_anew(plans, graph):
    """From another day, with more hours; what is done stays done."""
    client, plan = plans["en"]
    after = form(read(plan), "/progress").send(client, done=boxes(plan)[:1])

    anew = form(read(after), "/plan").send(client, start="2027-06-01", pace="12")
    saved = form(read(anew), "/along").press(client, "/take/plan.yaml").content

    record = parse_plan("plan.yaml", saved, graph).record
    assert ("2027-06-01", 12) == (str(record.start), record.profile.hours_per_week)
    assert 1 == len(record.done)
    assert boxes(after) == boxes(anew)
    before = form(read(after), "/plan").send(client, start="2020-01-01")
    assert 422 == before.status_code


def test_a_plan_that_the_graph_does_not_bear_out_says_so(plans):
    """The graph goes before it."""
    client, plan = plans["en"]
    saved = form(read(plan), "/along").press(client, "/take/plan.yaml").content
    wrong = re.sub(rb"(\neffort_hours: \[.*)\]", rb"\g<1>0]", saved, count=1)
    assert wrong != saved

    opened = client.post("/open", file=wrong)
    damaged = client.post("/open", file=saved.replace(b"\nmoves:", b"\nmoves: 3 #", 1))

    assert "from the graph" in opened.text
    assert 422 == damaged.status_code
    assert "line" in damaged.text


# ---------------------------------------------------------------------- what is shared


@for_each(BOTH)
def test_a_sheet_says_only_what_was_ticked(language, plans, graph):
    """Each part alone leaves the others out; no part at all is told."""
    client, plan = plans[language]
    along = form(read(plan), "/along").press(client, "/along")
    asked = form(read(along), "/talk")
    target = TITLES[language][1]
    title = graph.find_role(target).label.in_language(language)

    want = asked.send(client, part="want")
    asks = asked.send(client, part="asks", own=f"{MINE}\n<b>&")
    none = asked.send(client)

    assert title in sheet(want)
    assert title not in sheet(asks)
    assert MINE in sheet(asks)
    assert MINE not in sheet(want)
    assert "&lt;b&gt;&amp;" in sheet(asks)
    assert 422 == none.status_code


def sheet(answer):
    """Return what a page shows between its heading and its first form."""
    return answer.text.partition("<h1>")[2].partition("<form")[0]


def test_the_printed_sheet_says_the_same(plans):
    """On the paper that was chosen."""
    client, plan = plans["en"]
    along = form(read(plan), "/along").press(client, "/along")
    asked = form(read(along), "/talk")

    told = asked.press(
        client, "/take/talk.pdf", part=["asks"], own=MINE, paper="Letter"
    )
    wrong = asked.press(client, "/take/talk.pdf", part=["asks"], paper="Papyrus")

    assert MINE in text(told.content)
    assert "Secretary" not in text(told.content)
    assert 792 == PdfReader(io.BytesIO(told.content)).pages[0].mediabox.height
    assert 422 == wrong.status_code


# ---------------------------------------------------------------------- what comes back


@pytest.fixture(scope="module")
def lists(plans):
    """A ticked workbook and its codes, by language."""
    return {
        language: ticked(
            form(read(along(*plans[language])), "/take/checklist.pdf")
            .press(plans[language][0], "/take/checklist.xlsx")
            .content
        )
        for language in BOTH
    }


def along(client, plan):
    """Return the page with all there is to take along."""
    return form(read(plan), "/along").press(client, "/along")


@for_each(BOTH)
def test_a_ticked_list_is_shown_and_then_taken(language, plans, lists, graph):
    """Into the plan and the profile; left alone, nothing changes."""
    client, plan = plans[language]
    content, skills = lists[language]
    asked = form(read(plan), "/returned")

    back = asked.send(client, files=[("lists", "C:\\me\\list.xlsx", content)])
    take, leave = read(back).forms
    taken = take.press(client, "/take/plan.yaml").content
    me = take.press(client, "/take/me.yaml").content
    left = leave.send(client)

    assert "--" not in sheet(back)
    assert boxes(plan) == boxes(left)
    reached = {e.skill for e in parse_plan("plan.yaml", taken, graph).record.done}
    assert set(skills) == reached
    assert all(skill.encode() in me for skill in skills)


def test_a_list_comes_back_with_no_visit_before(plans, lists):
    """Alone, and with the files that were saved."""
    client, plan = plans["en"]
    content, skills = lists["en"]
    saved = form(read(plan), "/along").press(client, "/take/plan.yaml").content
    asked = read(client.get("/back")).forms[0]

    alone = asked.send(client, files=[("lists", "a.xlsx", content)])
    both = asked.send(
        client, files=[("lists", "a.xlsx", content), ("planfile", "p.yaml", saved)]
    )
    me = read(alone).forms[0].press(client, "/take/me.yaml").content

    assert skills[0].encode() in me
    assert "In the plan" in both.text
    assert 422 == asked.send(client).status_code


def test_a_list_of_another_graph_is_taken_once_told_so(plans):
    """The message names no option of a program."""
    client, plan = plans["en"]
    content = form(read(along(client, plan)), "/take/checklist.csv")
    listed = content.press(client, "/take/checklist.json").content
    other = re.sub(rb'"graph": "g\w+"', b'"graph": "g0123456789"', listed)
    files = [("lists", "a.json", other)]
    asked = read(client.get("/back")).forms[0]

    refused, taken = (
        asked.send(client, files=files),
        asked.send(client, files=files, count="other"),
    )

    assert (422, 200) == (refused.status_code, taken.status_code)
    assert "another graph" in refused.text
    assert "--" not in refused.text.partition("<main")[2]


def test_damage_is_told_by_the_name_of_the_file(plans):
    """And by nothing of where it was."""
    client, _ = plans["fr"]
    asked = read(client.get("/back")).forms[0]

    for name in ("../../etc/list.xlsx", "C:\\secret\\list.xlsx", "list.docx"):
        answer = asked.send(client, files=[("lists", name, b"PK\x03\x04damaged")])
        assert 422 == answer.status_code
        assert "list." in answer.text
        assert "secret" not in answer.text
        assert "etc" not in answer.text
    many = [("lists", f"{n}.csv", b"x") for n in range(101)]
    assert 422 == asked.send(client, files=many).status_code
    assert 400 == asked.send(client, files=many * 2).status_code


def test_no_file_is_written_for_what_is_sent(plans, monkeypatch):
    """However large it is: it stays in memory, and is gone with the answer."""

    def refuse(*_, **__):
        pytest.fail("a temporary file")

    client, _ = plans["en"]
    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    large = b"\n" * 3_000_000

    answer = client.post("/returned", files=[("lists", "a.md", large)])

    assert 200 == answer.status_code


# ---------------------------------------------------------------------------- trainer


@for_each(BOTH)
def test_many_lists_are_one_table(language, plans, lists):
    """As a workbook and as CSV; each file is a person."""
    client, _ = plans[language]
    content, skills = lists[language]
    asked = read(client.get("/trainer")).forms[0]
    files = [("lists", f"{who}.xlsx", content) for who in ("zoé", "anna")]

    found = asked.send(client, files=files)
    save = form(read(found), "/take/people.xlsx")
    book = save.send(client).content
    table = save.press(client, "/take/people.csv").content.decode("utf-8-sig")

    page = openpyxl.load_workbook(io.BytesIO(book)).active
    people = [page.cell(row, 1).value for row in range(2, page.max_row + 1)]
    assert ["anna", "anna", "zoé", "zoé"] == people
    assert 5 == len(table.splitlines())
    assert len(skills) + 3 == page.max_column


@for_each(
    ["", "[", "{}", "[1]", '[{"person": 1, "self": {"x": 1}, "trainer": {}}]'],
)
def test_a_table_that_was_made_up_is_refused(told, plans):
    """Whatever it says."""
    client, _ = plans["en"]

    answer = client.post("/take/people.csv", data={"told": told})

    assert (422 if told != "{}" else 200) == answer.status_code


@for_each(BOTH)
def test_a_role_has_its_checklist_in_every_form(language, plans):
    """Each link leads to a file; what is none is a page that says so."""
    client, _ = plans[language]
    page = client.get("/roles/office-manager/checklist")
    names = [
        part.partition('"')[0]
        for part in page.text.split('href="/roles/office-manager/')[1:]
        if "?" not in part.partition('"')[0]
    ]

    assert {"checklist.pdf", "checklist.xlsx", "checklist.docx"} < set(names)
    assert '/roles/office-manager/checklist"' in client.get("/trainer").text
    for name in names if language == "en" else ("checklist.csv",):
        answer = client.get(f"/roles/office-manager/{name}")
        assert "attachment" in answer.headers["content-disposition"]
    for wrong in ("checklist.exe", "checklist.ics", "..%2f..%2fpasswd"):
        assert 404 == client.get(f"/roles/office-manager/{wrong}").status_code
    assert 404 == client.get("/roles/astronaut/checklist").status_code


# -------------------------------------------------------------------------------- you


def test_a_resume_is_confirmed_before_it_is_taken(graph):
    """Its role, its months and the levels that are chosen."""
    resume = {
        "work": [{"position": "Office manager", "startDate": "2022-01-01"}],
        "skills": [{"name": "Spreadsheets"}, {"name": "Juggling"}],
    }
    client = open_client(graph)
    files = [("file", "cv.json", json.dumps(resume).encode())]

    page = client.post("/open", files=files)
    asked = form(read(page), "/cv")
    said = {"hold-spreadsheets": "3", "months": "30"}
    onward = asked.send(client, **said)
    without = asked.send(client, job="", **said)

    assert "Juggling" in page.text
    me = dict(read(onward).forms[0].fields)["me"]
    assert "spreadsheets: 3" in me
    assert "office-manager" in me
    job = form(read(without), "/statements")
    assert "spreadsheets: 3" in dict(job.fields)["me"]
    kept = dict(read(job.send(client, job="receptionist")).forms[0].fields)["me"]
    assert "receptionist" in kept
    assert "spreadsheets: 3" in kept


def test_a_title_is_written_as_it_is_for_this_person(graph):
    """In French from the first answer on; English asks no such thing."""
    client = open_client(graph, "fr")
    start = read(client.get("/")).forms[0]

    women = start.send(client, job="secrétaire médicale", gender="feminine")
    both = start.send(client, job="secrétaire médicale", gender="")

    assert "·e" not in sheet_of_forms(women)
    assert "·e" in sheet_of_forms(both)
    assert "gender" not in read(open_client(graph).get("/")).forms[0].names


def sheet_of_forms(answer):
    """Return what the main part of a page says."""
    return answer.text.partition("<main")[2].partition("</main")[0]


def test_a_profile_without_a_job_is_asked_for_it(graph):
    """And keeps what it says."""
    client = open_client(graph)

    page = client.post("/open", file=b"skills:\n  spreadsheets: 3\n")
    kept = form(read(page), "/statements").send(client, job="receptionist")

    assert "spreadsheets: 3" in dict(read(kept).forms[0].fields)["me"]
    assert Profile().role is None
    assert 422 == client.post("/open", data={}).status_code
    unreadable = client.post("/open", files=[("file", "cv.docx", b"PK\x03\x04")])
    assert 422 == unreadable.status_code


def test_a_table_that_is_opened_is_a_list(lists, plans):
    """It is neither a profile nor a CV."""
    client, _ = plans["en"]

    found = client.post("/open", files=[("file", "a.xlsx", lists["en"][0])])

    assert "<h1>What came back</h1>" in found.text
