"""People come with a question, and leave with a plan: in a real browser, to the end."""

from __future__ import annotations

import openpyxl
import pytest

from careerpath import load_profile, read_plan, verify_plan
from careerpath.model.text import LANGUAGES
from tests.chromium import needs_chromium
from tests.web.browser import text_of, visit
from tests.web.visiting import ticked

pytestmark = needs_chromium
JOB = {"en": "executive assistant", "fr": "assistante de direction"}
TARGET = {"en": "HR manager", "fr": "responsable RH"}
AIM = "input[name=target]:not([type=hidden])"
PRESS_ON = "main form:first-of-type .act button"


def go(page, selector):
    """Press what leads to another page, and wait for that."""
    with page.expect_navigation():
        page.click(selector)


def answer_all(visitor, selector="fieldset"):
    """Say yes, in part, not yet and nothing, by turns."""
    fields = visitor.page.locator(selector)
    for number in range(fields.count()):
        fields.nth(number).locator("input").nth(number % 4).check()


@pytest.fixture(scope="module", params=LANGUAGES)
def employee(request, browser, address, tmp_path_factory):
    """Somebody goes from their job to a plan and takes it along."""
    language, folder = request.param, tmp_path_factory.mktemp("employee")
    visitor = visit(browser, address, language, java_script_enabled=language == "en")
    page = visitor.page
    visitor.open()
    page.fill("[name=job]", JOB[language])
    page.fill("[name=months]", "40")
    go(page, "form:has([name=job]) button")
    answer_all(visitor)
    go(page, PRESS_ON)
    page.fill(AIM, TARGET[language])
    go(page, f"form:has({AIM}) button")
    ways = page.url
    go(page, "[name=way]")
    page.fill("[name=start]", "2027-01-04")
    go(page, "form:has([name=start]:not([type=hidden])) button")
    printed = text_of(page.pdf(prefer_css_page_size=True))
    go(page, "[action='/along'] button:not([formaction])")
    saved = {
        name: visitor.save(f"[formaction='/take/{name}']", folder)
        for name in ("me.yaml", "plan.yaml", "dossier.pdf", "checklist.xlsx")
    }
    yield visitor, language, saved, printed, ways
    page.context.close()


def test_an_employee_leaves_with_a_plan(employee, graph):
    """Whose files hold, in their language; nothing of them is in an address."""
    visitor, language, saved, _, ways = employee

    profile = load_profile(saved["me.yaml"], graph)
    assert ("executive-assistant", 40, "hr-manager") == (
        profile.role,
        profile.months_in_role,
        profile.target,
    )
    assert profile.held
    plan = read_plan(saved["plan.yaml"], graph)
    assert verify_plan(graph, plan).holds
    assert "2027-01-04" == plan.record.start.isoformat()
    dossier = text_of(saved["dossier.pdf"].read_bytes())
    assert {"en": "HR manager", "fr": "humaines"}[language] in dossier
    assert ways == f"{visitor.address}ways"
    assert [] == visitor.elsewhere
    assert [] == visitor.complaints


def test_the_plan_is_printed_without_what_is_pressed(employee):
    """The page of the browser, on paper."""
    _, language, _, printed, _ = employee

    assert {"en": "This week", "fr": "Cette semaine"}[language] in printed
    assert "2027" in printed
    assert "checklist.xlsx" not in printed
    assert {"en": "All roles", "fr": "Tous les métiers"}[language] not in printed


def test_an_employee_comes_back(employee, browser, address, graph):
    """With the file that was saved: all that was said is there, and goes on."""
    _, language, saved, _, _ = employee
    again = visit(browser, address, language)
    again.open()
    again.page.set_input_files("[name=file]", saved["me.yaml"])
    go(again.page, "form:has([name=file]) button")
    answer_all(again)
    go(again.page, PRESS_ON)
    again.page.fill(AIM, TARGET[language])
    go(again.page, f"form:has({AIM}) button")
    go(again.page, "[name=way]")
    plan = again.save("[formaction='/take/plan.yaml']", saved["me.yaml"].parent)

    assert "hr-manager" == read_plan(plan, graph).record.destination
    assert [] == again.complaints
    again.page.context.close()


def test_back_and_forward_work(browser, address):
    """As everybody expects of a browser."""
    visitor = visit(browser, address)
    visitor.open()
    visitor.page.fill("[name=job]", "receptionist")
    go(visitor.page, "form:has([name=job]) button")
    second = visitor.page.title()
    visitor.page.go_back()
    visitor.page.go_forward()

    assert second == visitor.page.title()
    visitor.page.context.close()


def test_the_keyboard_is_enough(browser, address, graph, tmp_path):
    """From the first question to a saved plan, with no mouse at all."""
    visitor = visit(browser, address, "fr")
    page = visitor.page
    visitor.open()
    visitor.tab_to("[name=job]")
    page.keyboard.type(JOB["fr"])
    visitor.press("Escape", "Tab")
    page.keyboard.type("40")
    visitor.press("Enter")
    page.wait_for_url("**/statements")
    visitor.tab_to("[type=radio]")
    visitor.press("ArrowDown", "ArrowDown")
    visitor.press("Enter")
    page.wait_for_url("**/destinations")
    visitor.tab_to(AIM)
    page.keyboard.type(TARGET["fr"])
    visitor.press("Escape", "Enter")
    page.wait_for_url("**/ways")
    visitor.tab_to("[name=way]")
    visitor.press("Enter")
    page.wait_for_url("**/plan")
    visitor.tab_to("[formaction='/take/plan.yaml']")
    with page.expect_download() as waited:
        visitor.press("Enter")
    waited.value.save_as(tmp_path / "plan.yaml")
    page.context.close()

    plan = read_plan(tmp_path / "plan.yaml", graph)
    assert "hr-manager" == plan.record.destination


def test_the_drawing_is_shown(browser, address):
    """As a picture in its page, whose roles lead to their pages when it is opened."""
    visitor = visit(browser, address)
    page = visitor.page
    visitor.open()
    page.fill("[name=job]", "receptionist")
    go(page, "form:has([name=job]) button")
    go(page, PRESS_ON)
    go(page, "[name=target]")
    frame = page.frame_locator(".picture iframe")
    frame.locator("a[*|href^='/roles/']").first.press("Enter")
    page.wait_for_url("**/roles/*")
    role = page.locator("h1").text_content()
    page.context.close()

    assert "Receptionist" == role
    assert [] == visitor.complaints


# -------------------------------------------------------------------------- the coach


ROLES = {
    "en": ("executive assistant", "office manager", "HR officer"),
    "fr": ("assistante de direction", "office manager", "chargée RH"),
}


def test_a_coach_lays_pages_on_the_table(employee, browser, address, tmp_path):
    """Roles side by side, the map, and the way of a client who brought a file."""
    _, language, saved, *_ = employee
    coach = visit(browser, address, language)
    page = coach.page
    coach.open("/compare")
    for place, role in enumerate(ROLES[language]):
        page.locator("#which [name=role]").nth(place).fill(role)
    go(page, "#which button")
    table = page.locator("main table").first
    compared = table.locator("thead th").count()
    shared = page.url
    side_by_side = text_of(page.pdf(prefer_css_page_size=True))
    page.goto(shared)  # as somebody opens it whom the address is sent to
    again = page.locator("main table").first.locator("thead th").count()

    coach.open("/map")
    page.locator("[name=family]").first.check()
    go(page, "form:has([name=family]) button")
    drawn = page.locator("iframe, object, img").first
    drawn.wait_for()
    map_title = page.title()

    coach.open()
    page.set_input_files("[name=file]", saved["plan.yaml"])
    go(page, "form:has([name=file]) button")
    go(page, "[action='/along'] button:not([formaction])")
    pages = coach.save("[formaction='/take/route.pdf']", tmp_path)
    printed = text_of(pages.read_bytes())

    assert len(ROLES[language]) == compared == again
    assert "office manager" in side_by_side.lower()
    assert map_title
    assert {"en": "HR manager", "fr": "ressources humaines"}[language] in printed
    assert ([], []) == (coach.complaints, coach.elsewhere)
    page.context.close()


# ------------------------------------------------------------------------ the trainer


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trainer_hands_out_lists_and_takes_them_back(
    language, browser, address, tmp_path
):
    """From the catalogue to ticked workbooks, and from these to one table."""
    trainer = visit(browser, address, language)
    page = trainer.page
    trainer.open("/trainer")
    go(page, "a[href='/roles/office-manager/checklist']")
    handed = trainer.save("a[href$='/checklist.xlsx']", tmp_path)
    content, codes = ticked(handed.read_bytes())
    back = [tmp_path / f"{who}.xlsx" for who in ("Zoé", "Anna")]
    for path in back:
        path.write_bytes(content)

    trainer.open("/trainer")
    page.set_input_files("[name=lists]", back)
    go(page, "form:has([name=lists]) button")
    shown = page.inner_text("main")
    people = trainer.save("form[action='/take/people.xlsx'] button", tmp_path)

    sheet = openpyxl.load_workbook(people).active
    names = {sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)}
    assert {"Anna", "Zoé"} == names
    assert "Anna" in shown
    assert len(codes) + 3 == sheet.max_column
    assert ([], []) == (trainer.complaints, trainer.elsewhere)
    page.context.close()


def test_a_ticked_workbook_comes_back_to_its_plan(
    employee, browser, address, graph, tmp_path
):
    """What it says is shown first, and then stands in the plan that is saved."""
    _, language, saved, *_ = employee
    visitor = visit(browser, address, language)
    page = visitor.page
    content, codes = ticked(saved["checklist.xlsx"].read_bytes())
    path = tmp_path / "back.xlsx"
    path.write_bytes(content)
    visitor.open("/back")
    page.set_input_files("[name=lists]", path)
    page.set_input_files("[name=profile]", saved["me.yaml"])
    page.set_input_files("[name=planfile]", saved["plan.yaml"])
    go(page, "form[action='/returned'] button")
    plan = visitor.save("[formaction='/take/plan.yaml']", tmp_path)
    reached = {entry.skill for entry in read_plan(plan, graph).record.done}

    assert set(codes) == reached
    assert ([], []) == (visitor.complaints, visitor.elsewhere)
    page.context.close()
