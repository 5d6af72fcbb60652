"""Somebody goes from their job to a plan and takes it along, in either language."""

from __future__ import annotations

import re

import html5lib
import pytest

from careerpath import load_graph, load_profile, read_plan, verify_plan
from tests.cases import for_each
from tests.web.visiting import open_client, read


@pytest.fixture(scope="module")
def graph():
    return load_graph()


@pytest.fixture(scope="module")
def way(graph):
    """Each screen of the way through, by language."""

    def walk(language, job, target):
        client = open_client(graph, language)
        start = client.get("/")
        statements = read(start).forms[0].send(client, job=job, months="40")
        answers = read(statements).forms[0]
        names = sorted(name for name in answers.names if name.startswith("skill-"))
        said = dict(zip(names, ["yes", "part", "no"], strict=False))
        places = answers.send(client, **said)
        ways = read(places).forms[-1].send(client, target=target)
        plan = read(ways).forms[0].send(client)
        return client, [start, statements, places, ways, plan]

    return {
        "en": walk("en", "executive assistant", "HR manager"),
        "fr": walk("fr", "assistante de direction", "responsable RH"),
    }


BOTH = ("en", "fr")


@for_each(BOTH)
def test_five_screens_lead_to_a_plan(language, way):
    """Each says where one is, and the last begins with this week."""
    _, screens = way[language]

    assert [200] * 5 == [screen.status_code for screen in screens]
    assert [language] * 5 == [read(screen).language for screen in screens]
    week = {"en": "This week: ", "fr": "Cette semaine"}[language]
    assert any(heading.startswith(week) for heading in read(screens[-1]).headings)


@for_each(BOTH)
def test_every_screen_is_sound(language, way):
    """Strict HTML; ids once; each field has its label; a heading of level 1."""
    for screen in way[language][1]:
        html5lib.HTMLParser(strict=True).parse(screen.text)
        page = read(screen)
        assert len(page.ids) == len(set(page.ids))
        for field in page.inputs:
            assert field["in_label"] == "True" or field["id"] in page.labelled
        assert 1 == screen.text.count("<h1>")
        scripts = re.findall(r"<script[^>]*>(.*?)</script>", screen.text, re.DOTALL)
        assert {""} >= set(scripts)
        assert 'style="' not in screen.text


@for_each(BOTH)
def test_nothing_about_a_person_is_in_an_address(language, way):
    """Nor in a cookie: what they said is in the forms."""
    client, screens = way[language]

    for screen in screens[1:]:
        assert "?" not in str(screen.url)
        assert not screen.headers.get("set-cookie")
    assert not client.cookies


def test_what_is_taken_along_is_whole(graph, tmp_path):
    """The plan holds, the profile is the person's, the rest opens as what it is."""
    client = open_client(graph)
    start = read(client.get("/")).forms[0]
    places = read(start.send(client, job="receptionist", months="40")).forms[0]
    ways = read(places.send(client)).forms[-1]
    plan = read(ways.send(client, target="secretary")).forms[0].send(client)
    save = next(f for f in read(plan).forms if f.action == "/along")
    along = read(save.press(client, "/along")).forms
    found = {
        button["formaction"].rpartition("/")[2]: form.send(
            client, button=number, **said
        )
        for form in along
        for number, button in enumerate(form.buttons)
        if "formaction" in button
        for said in [{"part": ["want", "asks"]} if form.action == "/talk" else {}]
    }
    for name, answer in found.items():
        assert f'attachment; filename="{name}"' == answer.headers["content-disposition"]
        (tmp_path / name).write_bytes(answer.content)

    profile = load_profile(tmp_path / "me.yaml", graph)
    assert ("receptionist", 40, "secretary") == (
        profile.role,
        profile.months_in_role,
        profile.target,
    )
    plan = read_plan(tmp_path / "plan.yaml", graph)
    assert verify_plan(graph, plan).holds
    assert found["checklist.html"].text.startswith("<!DOCTYPE html>")
    assert found["checklist.xlsx"].content.startswith(b"PK")
    assert found["dossier.docx"].content.startswith(b"PK")
    for name in (
        "route.pdf",
        "calendar.pdf",
        "checklist.pdf",
        "dossier.pdf",
        "plan.pdf",
    ):
        assert found[name].content.startswith(b"%PDF-")


def test_a_saved_profile_is_where_one_goes_on(way, graph):
    """Its file is read and not kept."""
    client, screens = way["fr"]
    save = next(f for f in read(screens[-1]).forms if f.action == "/along")
    files = read(save.press(client, "/along")).forms[0]
    saved = files.press(client, "/take/me.yaml").content

    again = open_client(graph, "fr").post("/open", file=saved)

    assert 200 == again.status_code
    assert {"/destinations", "/ways"} >= {form.action for form in read(again).forms}


def test_a_plan_has_months_of_the_calendar(way):
    """From the day that is proposed or given; the files to take along have it too."""
    client, screens = way["en"]
    dated = next(f for f in read(screens[-1]).forms if "start" in f.names)

    plan = dated.send(client, start="2099-01-05")
    save = next(f for f in read(plan).forms if f.action == "/along")

    choices = next(f for f in read(screens[3]).forms if "start" in f.names)
    assert f"start: {dict(choices.fields)['start']}" in screens[-1].text
    assert "2099" not in screens[-1].text
    assert "2099" in plan.text
    assert (
        b"DTSTART;VALUE=DATE:20990105"
        in save.press(client, "/take/checklist.ics").content
    )
    assert 422 == dated.send(client, start="tomorrow").status_code


def test_what_if_answers_at_once(way):
    """Hours a week, a skill held, a role not wanted; each can be taken back."""
    client, screens = way["en"]
    trial = read(screens[3]).forms[-1]
    skill = next(box["value"] for box in read(screens[3]).inputs if "=" in box["value"])

    quicker = trial.send(client, pace="12")
    shorter = trial.send(client, hold=skill)
    without = trial.send(client, avoid="recruiter")
    back = read(without).forms[-1].send(client, avoid=[])

    for answer in (quicker, shorter, without):
        assert "With what you try, the recommended way takes" in answer.text
    assert "Recruiter" in " ".join(read(screens[3]).headings)
    assert "Recruiter" not in " ".join(read(without).headings)
    assert ("avoid", "recruiter") in read(without).forms[-1].fields
    assert ("hold", skill) in read(shorter).forms[-1].fields
    assert read(screens[3]).headings == read(back).headings


def test_no_way_may_be_left(way, graph):
    """What is ticked can be taken back, and is named as on the page."""
    client, screens = way["en"]
    everyone = sorted(graph.roles.keys() - {"executive-assistant", "hr-manager"})

    none = read(screens[3]).forms[-1].send(client, avoid=everyone)
    back = read(none).forms[-1].send(client, avoid=[])

    assert "untick one of them" in none.text
    assert "--avoid" not in none.text
    assert read(screens[3]).headings == read(back).headings


def test_what_is_tried_is_planned(way):
    """A plan is of the way as it was shown."""
    client, screens = way["en"]
    without = read(screens[3]).forms[-1].send(client, avoid="recruiter", pace="9")

    plan = read(without).forms[0].send(client)

    assert "Recruiter" not in " ".join(read(plan).headings)
    assert "9 hours" in plan.text


@for_each(BOTH)
def test_each_choice_says_why(language, way):
    """Against the direct jump, and step by step, each move leading to its page."""
    client, screens = way[language]
    jump = {"en": "Against the direct jump", "fr": "saut direct"}[language]

    assert jump in screens[3].text
    assert 2 <= screens[3].text.count('-why">')
    moves = set(re.findall(r'href="(/moves/[^"]*)"', screens[3].text))
    assert moves
    assert [200] * len(moves) == [client.get(m).status_code for m in sorted(moves)]


def test_where_to_can_be_narrowed_down(way):
    """By family and by what one has time for, in any number of moves."""
    client, screens = way["en"]
    narrow = next(f for f in read(screens[2]).forms if "within-hours" in f.names)

    family = narrow.send(client, family="hr")
    budget = narrow.send(client, **{"within-hours": "100", "within-months": "12"})
    nothing = narrow.send(client, **{"within-hours": "1"})

    assert "HR director" in family.text
    assert "by way of" in family.text
    assert "Legal secretary" not in " ".join(read(family).headings)
    assert "Within 100 h of study and" in budget.text
    assert ("within-hours", "100") in read(budget).forms[0].fields
    assert "No role is within 1 h" in nothing.text
    ways = next(f for f in read(family).forms if f.action == "/ways").send(client)
    assert 200 == ways.status_code


@for_each(BOTH)
def test_two_jobs_that_are_often_one_are_told(language, way):
    """Where somebody chooses between them."""
    said = {"en": "are often one job", "fr": "souvent qu’un seul poste"}[language]

    assert said in way[language][1][2].text


def test_a_title_of_several_jobs_is_a_question(graph):
    """With the roles to choose among; one that nothing is near to says so."""
    client = open_client(graph)
    form = read(client.get("/")).forms[0]

    several = form.send(client, job="assistant")
    chosen = next(form for form in read(several).forms if "job" in form.names)
    nothing = form.send(client, job="zzzzqqqq")

    assert [422, 422] == [several.status_code, nothing.status_code]
    assert 200 == chosen.send(client, job="executive-assistant").status_code
    assert "zzzzqqqq" in nothing.text


def test_a_pasted_text_leads_to_a_role(graph):
    """Those it may describe are to be chosen among; an empty one is told."""
    client = open_client(graph)
    form = next(f for f in read(client.get("/")).forms if f.action == "/match")

    found = form.send(client, text="We look for a receptionist who greets visitors.")
    asked = next(f for f in read(found).forms if "job" in f.names)

    assert "receptionist" in found.text
    assert 200 == asked.send(client, job="receptionist").status_code
    assert 422 == form.send(client, text="!").status_code


def test_the_drawing_comes_by_itself(way):
    """Once its page has named it; its roles and moves lead to pages of ours."""
    client, screens = way["en"]
    _, address, words = re.split(r'<iframe src="', screens[3].text)

    picture = client.get(address.partition('"')[0])
    outline = client.get(words.partition('"')[0])

    assert "image/svg+xml" == picture.headers["content-type"]
    assert "frame-ancestors 'self'" in picture.headers["content-security-policy"]
    assert "francetravail" not in picture.text
    assert "The route" in outline.text
    places = set(re.findall(r'href="(/[^"]*)"', picture.text))
    assert {"/roles/hr-officer", "/moves/recruiter/hr-manager"} <= places
    assert [200] * len(places) == [client.get(p).status_code for p in sorted(places)]
    assert 404 == client.get("/drawings/0123.svg").status_code


def test_roles_and_skills_can_be_read(graph):
    """In the language of the browser, or the one asked for."""
    client = open_client(graph)

    assert "<h1>Office manager</h1>" in client.get("/roles/office-manager").text
    assert "fr" == read(client.get("/roles/office-manager?lang=fr")).language
    assert "fr" == read(client.get("/skills/spreadsheets")).language  # remembered
    assert 404 == client.get("/roles/astronaut").status_code
    assert 404 == client.get("/nothing/here").status_code


# ---------------------------------------------------------------------------- titles


def test_titles_are_suggested_from_the_page_or_while_somebody_writes(way, monkeypatch):
    """A page carries no long list; what is asked for instead holds only titles."""
    client, _ = way["en"]
    carried = client.get("/").text
    monkeypatch.setattr("careerpath.web.titles._MOST_CARRIED", 3)
    short = client.get("/").text
    asked = re.search(r'list="([^"]+)" hx-post="([^"]+)" hx-params="job"', short)
    found = client.post(asked[2], data={"job": "assis<"}).text
    nothing = client.post(asked[2], data={"job": " "}).text

    assert '<option value="Office manager">' in carried
    assert "<option value=" not in short
    assert f'<datalist id="{asked[1]}">' in short
    assert '<option value="Executive assistant"></option>' in found
    assert "<" not in re.sub(r'<option value="[^"<]+"></option>', "", found)
    assert "" == nothing
