"""O*NET becomes a graph: levels, related occupations, job zones."""

from __future__ import annotations

import sys
import zipfile

import pytest

from careerpath.errors import DataError, FileError, InvalidValueError
from careerpath.importers import import_onet
from careerpath.model.evidence import Evidence
from tests.importers.downloads import sheet_bytes, tab_bytes, write_files
from tests.importers.onet_download import CODE, ONET, RATINGS, ratings, write_onet


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    return import_onet([write_onet(tmp_path_factory.mktemp("onet") / "db.zip")])


@pytest.fixture(scope="module")
def graph(imported):
    return imported.graph


def counts(imported):
    return {str(message) for message in imported.counts}


def sheets(folder):
    """Write the Excel edition, with the columns that only it has."""
    tables = {
        name: sheet_bytes([[row[0], "Title", *row[1:]] for row in rows])
        for name, rows in ONET.items()
        if name != "Occupation Data"
    }
    tables["Occupation Data"] = sheet_bytes(ONET["Occupation Data"])
    return write_files(folder, {f"{name}.xlsx": c for name, c in tables.items()})


def test_important_skills_are_essential(graph):
    """From 3 on the scale of importance; levels from 0 to 7 are scaled to five."""
    clerk = graph.role("file-clerks")

    assert ({"reading": 3}, {"listening": 5}) == (clerk.essential, clerk.desirable)
    assert {"law": 1, "reading": 4} == graph.role("chief-clerks").essential
    assert "About 4.2 on O*NET's scale from 0 to 7." == graph.scale.levels[2].means.en


def test_doubtful_ratings_are_skipped_and_counted(imported):
    """Suppressed, not relevant, next to 0, empty, of an unknown occupation."""
    assert {
        "Ratings skipped, O*NET recommends to suppress them: 1",
        "Ratings skipped, O*NET finds them not relevant: 1",
        "Ratings skipped, their occupation no longer exists: 2",
        "Ratings skipped, without a value: 1",
        "Levels next to 0, not taken as required: 1",
        "Occupations without an essential skill: 1",
    } <= counts(imported)


def test_the_grade_is_the_job_zone(imported):
    """3 for those without one, counted."""
    assert {"file-clerks": 2, "chief-clerks": 4, "guards": 3} == {
        role.id: role.grade for role in imported.graph.roles.values()
    }
    assert "Occupations without a job zone, taken as grade 3: 1" in counts(imported)


def test_requirements_keep_their_importance(graph):
    """O*NET's 1 to 5 are 0 to 100; a skill of next to no level is not required."""
    assert {
        ("file-clerks", "reading", 75),
        ("file-clerks", "listening", 47),
        ("chief-clerks", "reading", 50),
        ("chief-clerks", "law", 62),
    } == {
        (role.id, need.skill, need.importance)
        for role in graph.roles.values()
        for need in role.requirements
    }


def alike(record, rank):
    return (Evidence("onet-29.3", "official", record, proves="similarity", rank=rank),)


def test_moves_are_related_occupations_with_their_rank(tmp_path):
    """Of unknown kind. Each of two that list each other has its own."""
    rows = (
        ONET["Related Occupations"][0],
        ("43-0001.00", "43-0002.00", "Primary-Short", 1),
        ("43-0002.00", "43-0001.00", "Supplemental", "13"),
    )
    path = write_onet(tmp_path / "db_29_3.zip", Related_Occupations=rows)

    there, back = import_onet([path]).graph.transitions_from("file-clerks") + (
        import_onet([path]).graph.transitions_from("chief-clerks")
    )

    assert {"unknown"} == {there.kind, back.kind}
    assert alike("43-0001.00 > 43-0002.00 Primary-Short", 1) == there.evidence
    assert alike("43-0002.00 > 43-0001.00 Supplemental", 13) == back.evidence


def test_what_only_the_other_one_lists_is_a_move_back(imported):
    """With the same evidence; self-pairs and dangling ones are counted."""
    graph = imported.graph
    there, back, away = graph.transitions_to("chief-clerks") + graph.transitions_to(
        "file-clerks"
    )

    assert ("file-clerks", "chief-clerks") == (there.origin, there.destination)
    assert ("chief-clerks", "file-clerks") == (back.origin, back.destination)
    assert alike("43-0001.00 > 43-0002.00 Primary-Short", 1) == there.evidence
    assert there.evidence == back.evidence
    assert ("guards", 11) == (away.origin, away.evidence[0].rank)
    assert "listed for the destination" in back.because.en
    assert {
        "Moves added, the source lists only the opposite one: 2",
        "Moves skipped, an occupation no longer exists: 1",
        "Moves skipped, from a role to itself: 1",
        "Moves skipped, there already: 2",
    } <= counts(imported)


def test_no_move_leads_where_the_effort_is_unknown(imported):
    """It would seem to cost nothing; the occupation stays, and that is counted."""
    assert "guards" in imported.graph.roles
    assert () == imported.graph.transitions_to("guards")
    assert "Moves left out, to an occupation without an essential skill: 1" in counts(
        imported
    )


def test_the_labels_are_english_in_both_languages(graph):
    """And the graph says so; other titles that repeat the label are left out."""
    role = graph.role("file-clerks")

    assert "File Clerks" == role.label.in_language("fr")
    assert ("en",) == graph.scale.languages
    assert {"en": ("Archivist", 'Keeper of "Files"')} == role.aliases
    assert ("grades", "hours", "months") == graph.scale.assumed


def test_families_and_categories_say_what_they_hold(graph):
    """Major groups of occupations; basic skills, others, knowledge."""
    assert ("43-office-and-administrative-support", "55-military-specific") == (
        graph.families
    )
    assert {
        "reading": ("basic-skills", "technique"),
        "listening": ("cross-functional-skills", "technique"),
        "law": ("knowledge", "knowledge"),
    }.items() <= {s.id: (s.category, s.kind) for s in graph.skills.values()}.items()


def test_the_excel_edition_gives_the_same(tmp_path, graph):
    """It has more columns, and empty cells for "n/a"."""
    (tmp_path / "Read Me.txt").write_text("O*NET 29.3 Database\n", encoding="utf-8")

    assert graph == import_onet([sheets(tmp_path)]).graph


def test_without_openpyxl_excel_files_are_refused(tmp_path, monkeypatch):
    """With what to do instead; the text edition needs nothing."""
    folder = sheets(tmp_path)
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(FileError, match=r'pip install "careerpath\[import\]"'):
        import_onet([folder])

    assert import_onet([write_onet(tmp_path / "db_29_3_text.zip")]).graph.roles


def test_a_damaged_workbook_is_refused(tmp_path):
    """It cannot be read in part."""
    folder = sheets(tmp_path)
    whole = (folder / "Skills.xlsx").read_bytes()
    (folder / "Skills.xlsx").write_bytes(whole[: len(whole) // 2])

    with pytest.raises(FileError, match=r"Skills\.xlsx.*damaged or not complete"):
        import_onet([folder])


def test_a_truncated_archive_is_refused(tmp_path):
    """A download that broke off."""
    path = write_onet(tmp_path / "db.zip")
    path.write_bytes(path.read_bytes()[:-100])

    with pytest.raises(FileError, match=r"db\.zip.*damaged or not complete"):
        import_onet([path])


def test_a_damaged_member_is_refused(tmp_path):
    """Its checksum is wrong."""
    path = write_onet(tmp_path / "db.zip")
    content = bytearray(path.read_bytes())
    content[60:70] = b"\0" * 10
    path.write_bytes(content)

    with pytest.raises(FileError, match=r"damaged or not complete"):
        import_onet([path])


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_member_of_any_packing_is_refused(packing, tmp_path):
    """Wherever the damage is."""
    files = {f"{name}.txt": tab_bytes(rows) for name, rows in ONET.items()}
    path = tmp_path / "db.zip"
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        start = archive.getinfo("Skills.txt").header_offset
    whole = path.read_bytes()
    for place in range(start + 60, start + 160, 9):
        path.write_bytes(whole[:place] + b"\x55\xaa" + whole[place + 2 :])

        with pytest.raises(FileError, match=r"damaged or not complete"):
            import_onet([path])


def test_a_rating_without_a_skill_is_skipped(tmp_path):
    """And counted."""
    nameless = [["43-0001.00", "2.A.1.b", "\0", "LV", "4", "N", "N"]]
    path = write_onet(tmp_path / "db.zip", Skills=(*ONET["Skills"], *nameless))

    found = import_onet([path])

    told = [str(count) for count in found.counts]
    assert "Ratings skipped, without the name of a skill: 1" in told


def test_a_place_in_a_list_is_no_endless_number(tmp_path):
    """It is told as any other that is none."""
    row = ("43-0001.00", "43-0002.00", "Primary-Short", "9" * 5000)
    related = (*ONET["Related Occupations"][:1], row)

    with pytest.raises(DataError) as caught:
        import_onet([write_onet(tmp_path / "db.zip", Related_Occupations=related)])

    assert "is no place in a list" in str(caught.value.problems[0].message)


def test_a_text_that_breaks_off_is_refused(tmp_path):
    """In the middle of its last row, with the line."""
    rows = (*ONET["Skills"][:-1], ["43-0002.00", "2.A.1.b"])

    with pytest.raises(DataError) as caught:
        import_onet([write_onet(tmp_path / "db.zip", Skills=rows)])

    (problem,) = caught.value.problems
    assert (len(rows), "the file breaks off here; download it again") == (
        problem.line,
        problem.message.text(),
    )
    assert problem.file.endswith("db.zip/db_29_3_text/Skills.txt")


@pytest.mark.parametrize("value", ["high", "7.5", "-1"])
def test_a_rating_off_the_scale_is_refused(tmp_path, value):
    """It can only be a wrong file."""
    rows = (RATINGS, *ratings("43-0001.00", "2.A.1.a", "Reading", "4", value))

    with pytest.raises(DataError) as caught:
        import_onet([write_onet(tmp_path / "db.zip", Skills=rows)])

    (problem,) = caught.value.problems
    assert 3 == problem.line
    assert f"“{value}” is not a rating" in problem.message.text()


@pytest.mark.parametrize("value", ["0.9", "5.1"])
def test_an_importance_off_its_scale_is_refused(tmp_path, value):
    """It runs from 1, unlike the levels."""
    rows = (RATINGS, *ratings("43-0001.00", "2.A.1.a", "Reading", value, "4"))

    with pytest.raises(DataError) as caught:
        import_onet([write_onet(tmp_path / "db.zip", Skills=rows)])

    (problem,) = caught.value.problems
    assert f"“{value}” is not a rating from 1 to 5" in problem.message.text()


@pytest.mark.parametrize("value", ["0", "-3", "first"])
def test_a_wrong_rank_is_refused(tmp_path, value):
    """They are counted from 1."""
    rows = (ONET["Related Occupations"][0], ("43-0001.00", "43-0002.00", "X", value))

    with pytest.raises(DataError) as caught:
        import_onet([write_onet(tmp_path / "db.zip", Related_Occupations=rows)])

    (problem,) = caught.value.problems
    assert (2, f"“{value}” is no place in a list; download the file again") == (
        problem.line,
        problem.message.text(),
    )


def test_an_edition_without_ranks_is_read_all_the_same(tmp_path):
    """The moves then have none."""
    rows = [row[:3] for row in ONET["Related Occupations"]]
    path = write_onet(tmp_path / "db.zip", Related_Occupations=rows)

    moves = import_onet([path]).graph.transitions

    assert [None] * 3 == [move.evidence[0].rank for move in moves]


def test_a_wrong_job_zone_is_refused(tmp_path):
    """They run from 1 to 5."""
    rows = ((CODE, "Job Zone"), ("43-0001.00", "9"))

    with pytest.raises(DataError):
        import_onet([write_onet(tmp_path / "db.zip", Job_Zones=rows)])


def test_french_is_not_there(tmp_path):
    """Asking for it alone is a mistake."""
    with pytest.raises(InvalidValueError, match="English only"):
        import_onet([write_onet(tmp_path / "db.zip")], languages=["fr"])
