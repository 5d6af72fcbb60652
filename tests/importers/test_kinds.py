"""A file of the wrong kind is told what it is, and what imports it."""

from __future__ import annotations

import pytest

from careerpath.errors import FileError
from careerpath.importers import IMPORTERS, check_kind
from tests.importers.downloads import write_files, write_zip
from tests.importers.esco_download import esco_english, write_esco, write_tabiya
from tests.importers.ladders import OFFICE, PROJECTS, table_bytes, workbook_bytes
from tests.importers.onet_download import write_onet
from tests.importers.rome_download import write_rome

MOODLE = b'"Parent ID number","ID number","Short name",Description\r\n'
#: What each file is, and what imports it.
FILES = {
    "case.json": (b'{\n "CFDocument": {}}', "a package of 1EdTech CASE", "case"),
    "moodle.csv": (MOODLE, "a framework of Moodle", "moodle"),
    "Skills.txt": (b"O*NET-SOC Code\tElement ID\n", "a table of O*NET", "onet"),
    "skills_de.csv": (b"conceptType,conceptUri\n", "a table of ESCO", "esco"),
    "rome.csv": (b'"code_rome","libelle_rome"\n', "a table of ROME", "rome"),
    "people.csv": (
        b"person,role,destination,hours_per_week\n",
        "a table of people",
        "",
    ),
    "list.json": (b'{"schema": "careerpath/checklist/1"}', "a checklist", ""),
    "list.csv": ("Code de la compétence;Niveau\n".encode(), "a checklist", ""),
    "graph.json": (b'{\n  "schema": "careerpath/graph/1"}', "a graph that", ""),
    "resume.json": (b'{"basics": {}}', "a JSON Resume", ""),
    "page.pdf": (b"%PDF-1.7\n", "a PDF document", ""),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_told_what_it_is(tmp_path, name):
    """To whatever else it is given; nothing is said to what imports it."""
    content, what, importer = FILES[name]
    write_files(tmp_path, {name: content})
    path = tmp_path / name

    for wanted in IMPORTERS:
        if wanted == importer:
            check_kind(wanted, [path])
            continue
        with pytest.raises(FileError) as raised:
            check_kind(wanted, [path])
        assert f"“{path}” is {what}" in str(raised.value)
        told = f"import it with: careerpath import {importer} {path} -o FOLDER"
        assert (told in str(raised.value)) == bool(importer)


def test_a_download_of_another_kind_is_named_whole(tmp_path):
    """The archive, or the folder, that was given."""
    path = write_zip(tmp_path / "esco en.zip", esco_english())

    with pytest.raises(FileError, match=f"careerpath import esco '{path}' -o FOLDER"):
        check_kind("onet", [path])


def test_what_is_right_or_not_known_is_let_through(tmp_path):
    """Downloads and tables of one's own, broken ones too: others tell of those."""
    esco, tabiya = tmp_path / "esco", tmp_path / "tabiya"
    esco.mkdir()
    check_kind("esco", write_esco(esco))
    check_kind("esco", [write_tabiya(tabiya)])
    check_kind("onet", [write_onet(tmp_path / "db_29_3_text.zip")])
    check_kind("rome", write_rome(tmp_path / "rome"))
    write_files(
        tmp_path / "own",
        {
            "a.csv": table_bytes(PROJECTS),
            "b.xlsx": workbook_bytes({"A": OFFICE}),
            "c.csv": b"",
            "d.xlsx": b"PK",
            "e.json": b"{",
        },
    )
    check_kind("table", [tmp_path / "own"])
