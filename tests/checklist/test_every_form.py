"""What goes for checklists in whatever form they leave, and come back."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from zipfile import ZipFile

import pypdf
import pytest

from careerpath import make_plan
from careerpath.checklist import CHECKLISTS, plan_checklist
from careerpath.checklist.returned.reading import read_returned
from careerpath.model.profile import Profile
from careerpath.model.text import Text
from careerpath.words.phrases import date_text
from tests.cases import for_each
from tests.checklist.graphs import all_ticks, find_answer, make_dated, make_graph

#: Those that are read back; ticks of the HTML page are not in it.
RETURNING = (".csv", ".docx", ".json", ".md", ".ods", ".pdf", ".xlsx")
#: Three at a time are the labels of skills.
HOSTILE = (
    *("=CMD()", "-1", "@SUM(A1)", "</script>]]>", "#typst", "C:\\a\\"),
    *("É" * 500, "🦉\u202eabc\u202c مرحبا", "`code` **b** [x]", "- [x] y:1"),
    *('a|b "quoted"', "{path} %s"),
)
LABELS = [HOSTILE[n : n + 3] for n in range(0, len(HOSTILE), 3)]


def rendered(checklist, ending):
    """Return the text of all that is in a file of a form."""
    content = CHECKLISTS.for_path(f"a{ending}")(checklist)
    if content.startswith(b"%PDF"):
        read = pypdf.PdfReader(io.BytesIO(content))
        pages = (page.extract_text() for page in read.pages)
        return "\n".join([*pages, *map(str, (read.metadata or {}).values())])
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    with ZipFile(io.BytesIO(content)) as archive:
        parts = map(archive.read, archive.namelist())
        return "\n".join(part.decode(errors="replace") for part in parts)


@for_each(CHECKLISTS.forms)
def test_the_same_checklist_is_the_same_bytes(ending) -> None:
    """And names the graph that it was made of."""
    render, dated = CHECKLISTS.for_path(f"a{ending}"), make_dated("fr")

    assert render(dated) == render(dated)
    assert dated.graph in rendered(dated, ending)


@for_each(RETURNING)
def test_what_the_plan_says_is_in_every_form_to_fill_in(ending) -> None:
    """Until when, and what to talk about; a bare table has no room for that."""
    dated = make_dated("fr")
    said = " ".join(rendered(dated, ending).replace("\xad", "-").split())
    due = dated.items[0].due
    counted = f"<v>{(due - dt.date(1899, 12, 30)).days}</v>"  # as a workbook has days

    assert any(day in said for day in (f"{due}", date_text(due, "fr"), counted))
    assert dated.prompts
    assert ending == ".csv" or " ".join(dated.prompts[0].split()) in said


@for_each([(form, label) for form in RETURNING for label in LABELS], repr)
def test_no_label_keeps_a_list_from_coming_back(case, tmp_path_factory) -> None:
    """Every box is known again, and none is ticked."""
    ending, labels = case
    path = tmp_path_factory.getbasetemp() / f"hostile{ending}"
    named = dict(zip(("accounts", "budgets", "tables"), labels, strict=True))
    checklist = make_dated("fr", **{s: Text(name, name) for s, name in named.items()})
    hostile = replace(checklist, title=labels[0], prompts=HOSTILE)
    path.write_bytes(CHECKLISTS.for_path(path)(hostile))
    returned = read_returned([path], make_graph(), other_graph=True)

    assert set(all_ticks(checklist)) == set(returned.boxes)
    assert [] == returned.marks
    assert [] == returned.problems


@pytest.mark.parametrize("ending", CHECKLISTS.forms)
def test_nobodys_name_is_in_a_file(ending) -> None:
    """Whoever the plan is for."""
    person = Profile(first_name="Zoé-Xantippe", title_gender="feminine")
    graph, start = make_graph(), dt.date(2027, 1, 4)
    plan = make_plan(graph, find_answer(graph), profile=person, start=start)
    made = plan_checklist(graph, plan, language="fr")

    assert "Xantippe" not in rendered(made, ending)
