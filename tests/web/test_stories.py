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
    page.click("form:has([name=job]) button")
    answer_all(visitor)
    page.click(PRESS_ON)
    page.fill(AIM, TARGET[language])
    page.click(f"form:has({AIM}) button")
    ways = page.url
    page.click("[name=way]")
    page.fill("[name=start]", "2027-01-04")
    page.click("form:has([name=start]:not([type=hidden])) button")
    printed = text_of(page.pdf(prefer_css_page_size=True))
    page.click("[action='/along'] button:not([formaction])")
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
    again.page.click("form:has([name=file]) button")
    answer_all(again)
    again.page.click(PRESS_ON)
    again.page.fill(AIM, TARGET[language])
    again.page.click(f"form:has({AIM}) button")
    again.page.click("[name=way]")
    plan = again.save("[formaction='/take/plan.yaml']", saved["me.yaml"].parent)

    assert "hr-manager" == read_plan(plan, graph).record.destination
    assert [] == again.complaints
    again.page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trainer_hands_out_checklists_and_gathers_them(
    language, browser, address, tmp_path
):
    """From the page of a role to a table of all who ticked its list."""
    visitor = visit(browser, address, language)
    page = visitor.page
    visitor.open()
    page.click("nav [href='/roles']")
    page.click("main [href='/roles/office-manager']")
    page.click("main [href='/roles/office-manager/checklist']")
    empty = visitor.save("[href$='/checklist.xlsx']", tmp_path)
    content, skills = ticked(empty.read_bytes())
    lists = [tmp_path / f"{name}.xlsx" for name in ("anna", "zoe")]
    for path in lists:
        path.write_bytes(content)
    page.click("nav [href='/trainer']")
    page.set_input_files("form[action='/table'] [name=lists]", lists)
    page.click("form[action='/table'] button")
    table = visitor.save("form[action='/take/people.xlsx'] button", tmp_path)
    page.context.close()

    sheet = openpyxl.load_workbook(table).active
    people = [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)]
    assert ["anna", "anna", "zoe", "zoe"] == people
    assert len(skills) + 3 == sheet.max_column
    assert [] == [*visitor.elsewhere, *visitor.complaints]


def test_back_and_forward_work(browser, address):
    """As everybody expects of a browser."""
    visitor = visit(browser, address)
    visitor.open()
    visitor.page.fill("[name=job]", "receptionist")
    visitor.page.click("form:has([name=job]) button")
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
    page.click("form:has([name=job]) button")
    page.click(PRESS_ON)
    page.click("[name=target]")
    frame = page.frame_locator(".picture iframe")
    frame.locator("a[*|href^='/roles/']").first.press("Enter")
    page.wait_for_url("**/roles/*")
    role = page.locator("h1").text_content()
    page.context.close()

    assert "Receptionist" == role
    assert [] == visitor.complaints
