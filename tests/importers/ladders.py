"""Write skills matrices and ladders in the shapes that people publish them in.

Their shapes are those of real ones; what stands in them is invented.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tests.importers.downloads import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Rows = Sequence[Sequence[object]]

#: Engineers: a title, skills in groups, seniorities side by side, 0 for what is not
#: needed.
ENGINEERS: Rows = (
    ("What we expect of engineers", "", "", "", "", ""),
    ("", "", "", "", "", ""),
    ("Skill", "Junior", "Mid", "Senior", "Staff", "Principal"),
    ("Code", "", "", "", "", ""),
    ("Main language", 2, 3, 4, 4, 5),
    ("Second language", 0, 1, 2, 3, 4),
    ("Reading changes of others", 1, 2, 3, 4, 5),
    ("Running systems", "", "", "", "", ""),
    ("Alerts", 0, 1, 2, 3, 4),
    ("Planning capacity", "", "", 1, 3, 4),
    ("People", "", "", "", "", ""),
    ("Mentoring", "", 1, 2, 3, 4),
)
#: Nurses: domains in joined cells, and words for stages of learning; in French.
NURSES: Rows = (
    ("Domaine", "Compétence", "Infirmier I", "Infirmier II", "Infirmier III"),
    ("Soins", "Évaluer la douleur", "débutant avancé", "compétent", "expert"),
    ("", "Poser une perfusion", "novice", "efficace", "expert"),
    ("Organisation", "Planifier les soins", "novice", "compétent", "efficace"),
    ("", "Encadrer une équipe", "–", "novice", "compétent"),
)
#: An office: roles down, skills across, what the numbers mean below.
OFFICE: Rows = (
    ("Skills needed in each role",),
    ("Role names", "Department", "Grade", "Letters", "Spreadsheets", "Payroll", "Tact"),
    ("Trainee", "Office", 1, 1, 1, None, 1),
    ("Clerk", "Office", 2, 2, 2, None, 2),
    ("Office manager", "Office", 3, 4, 3, 1, 4),
    ("Pay clerk", "People", 2, 1, 3, 3, 2),
    ("Head of pay", "People", 3, 3, 3, 4, 4),
    (),
    ("Legend",),
    ("0 – not needed",),
    ("4 – could train others",),
)
#: Projects: a row for each skill that a role needs.
PROJECTS: Rows = (
    ("Role", "Band", "Skill", "Type", "Required level", "Essential", "Indicator"),
    ("Support officer", "Band 4", "Risk list", "tool", "1,0", "yes", "Keeps the list"),
    ("Support officer", "Band 4", "Minutes", "", "2,0", "yes", ""),
    ("Project manager", "Band 6", "Risk list", "tool", "3,0", "yes", "Settles risks"),
    ("Project manager", "Band 6", "Minutes", "", "2,0", "no", ""),
    ("Project manager", "Band 6", "Budget", "knowledge", "2,5", "yes", ""),
    ("Programme manager", "Band 8", "Risk list", "tool", "3,0", "yes", ""),
    ("Programme manager", "Band 8", "Budget", "knowledge", "3,0", "yes", ""),
)
#: A ladder of sentences: each says what is seen from that stage on.
SENTENCES: Rows = (
    ("Dimension", "IC1", "IC2", "IC3"),
    ("Building", "Builds what is planned", "Builds alone from a wish", "Leads a build"),
    ("Reading changes", "", "Reads those of the own team", "Reads those of all teams"),
    ("Mentoring", "", "", "Helps one newcomer to settle"),
)

#: Two tracks in joined cells over their seniorities, sums below, columns left blank.
TRACKS: Rows = (
    ("Competency", "Experts", None, None, "Managers", None, None),
    (None, "Engineer 1", "Engineer 2", "Engineer 3", "Manager 2", "Manager 3", None),
    ("Code", 1, "2,5", 4, 2, 2, None),
    ("Reviews", 1, 2, 3, 2, 2, None),
    ("Hiring", None, 1, 2, 3, 4, None),
    ("Total", 2, "5,5", 9, 7, 8, None),
)

#: Nothing in the corner, seniorities across, words for levels; some need nothing.
CORNER: Rows = (
    ("", "Junior", "Intermediate", "Advanced", "Senior", "Architect"),
    ("Taking things apart", "Basic", "Intermediate", "Advanced", "Advanced", "Expert"),
    ("Known shapes", "", "Basic", "Intermediate", "Advanced", "Expert"),
    ("Queries", "", "", "Basic", "Intermediate", "Advanced"),
)
#: Levels down, numbered, skills across; each cell a sentence, or a list of some.
STAGES: Rows = (
    ("Level/Skill", "Scope", "On call", "Security"),
    (1, "Follows the plan of the team", "Shadows others", "- Asks\n- Keeps the rules"),
    (2, "Delivers what the team wants", "Takes part with a guide", "- Weighs risks"),
    (3, "Delivers across an area", "Settles what no guide knows", ""),
    (4, "Leads efforts of several teams", "", "Sees that new work is safe"),
)


def table_bytes(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a table as a spreadsheet saves it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def workbook_bytes(sheets: dict[str, Rows], joined: Sequence[str] = ()) -> bytes:
    """Return an Excel workbook; cells are joined in all of its sheets alike."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in joined:
            sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def opendocument_bytes(rows: Rows) -> bytes:
    """Return an OpenDocument spreadsheet."""
    from odfdo import Document, Table

    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Ladder")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            table.set_value((place, number), cell)
    document.body.append(table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write_ladders(folder: Path) -> dict[str, Path]:
    """Write each in a form of its own, and return their paths by name."""
    files = {
        "corner.csv": csv_bytes(CORNER),
        "engineers.csv": csv_bytes(ENGINEERS),
        "nurses.csv": table_bytes(NURSES, delimiter=";", encoding="cp1252"),
        "office.xlsx": workbook_bytes({"Roles": OFFICE, "Notes": [("Made in May",)]}),
        "projects.txt": table_bytes(PROJECTS, delimiter="\t", encoding="utf-16"),
        "tracks.xlsx": workbook_bytes({"Tracks": TRACKS}, ("A1:A2", "B1:D1", "E1:F1")),
        "sentences.ods": opendocument_bytes(SENTENCES),
        "stages.csv": csv_bytes(STAGES),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {name.partition(".")[0]: folder / name for name in files}
