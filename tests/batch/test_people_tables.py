"""Tables of people are read as spreadsheets write them, and mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath import load_graph
from careerpath.batch import Person
from careerpath.batch.people_file import open_people
from careerpath.batch.reading import PeopleReader
from careerpath.errors import DataError, FileError

GRAPH = load_graph()
FRENCH = (
    "Personne,métier,destination,compétences,heures par semaine,mois_dans_le_metier\n"
)
HEAD = "person,role,destination,held,hours_per_week,months_in_role\n"
ANNA = Person("Anna", "executive-assistant", "hr-manager", {"spreadsheets": 3}, 6, 30)
BOB = Person("Bob", "receptionist", "office-manager")


def read(path, **options):
    """Return the people and the problems of a table, lines and texts."""
    reader = PeopleReader(GRAPH, **{"hours_per_week": 4, **options})
    found = list(reader.read(open_people(path)))
    people = [item for item in found if isinstance(item, Person)]
    problems = [
        (item.line, str(item.message)) for item in found if not isinstance(item, Person)
    ]
    return people, problems


@pytest.fixture
def table(tmp_path):
    """Return what writes a table and reads it."""

    def write_and_read(content: str | bytes, name="people.csv", **options):
        path = tmp_path / name
        data = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(data)
        return read(path, **options)

    return write_and_read


PLAIN = (
    HEAD
    + "Anna,Executive assistant,Responsable RH,spreadsheets=3,6,30\n"
    + "Bob,receptionist,office-manager,,,\n"
)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace("\n", "\r\n"),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.rstrip("\n"),
        PLAIN.replace("Anna", '"Anna"').replace(
            "spreadsheets=3", '" spreadsheets = 3;"'
        ),
        PLAIN.replace("\nBob", "\n\n,,,,,\n\nBob"),
        PLAIN.replace(",6,30", ",6.0,30.0"),
        PLAIN.replace("hours_per_week", "Hours per week").replace("person", " PERSON "),
        FRENCH + PLAIN.removeprefix(HEAD),
    ],
    ids=[
        "commas",
        "semicolons",
        "tabs",
        "CRLF",
        "byte order mark",
        "no last line end",
        "quotes",
        "empty lines",
        "whole numbers as decimals",
        "headings in other letters",
        "headings in French",
    ],
)
def test_every_way_to_write_a_table(table, content):
    """The same two people."""
    assert ([ANNA, BOB], []) == table(content)


def test_a_cell_may_hold_line_ends_and_quotes(table):
    """Lines are still counted as an editor does."""
    text = (
        HEAD
        + '"An ""odd""\nname",receptionist,office-manager,,,\n'
        + "Bob,nobody,office-manager,,,\n"
    )
    [person], [(line, _)] = table(text)

    assert 'An "odd"\nname' == person.name
    assert 4 == line


def test_the_optional_columns_may_be_missing(table):
    """And all may stand in another order."""
    people, problems = table("destination,person,role\nhr-manager,Anna,recruiter\n")

    assert ([Person("Anna", "recruiter", "hr-manager")], []) == (people, problems)


def test_what_a_row_does_not_say_can_be_given(table):
    """Hours and the level of bare skills."""
    text = HEAD + "Bob,receptionist,office-manager,spreadsheets;discretion=1,,\n"
    [person], [] = table(text, hours_per_week=9, level=2)

    assert 9 == person.hours_per_week
    assert {"spreadsheets": 2, "discretion": 1} == person.held


@pytest.mark.parametrize(
    ("held", "level"),
    [
        ("spreadsheets=expert", 4),
        ("spreadsheets = Maîtrise", 3),
        ("spreadsheets=not held", 0),
        ("Tableur=notions; ", 1),
    ],
)
def test_levels_may_be_named(table, held, level):
    """In the words of either language, as after --have."""
    [person], [] = table(f"{HEAD}Bob,receptionist,office-manager,{held},,\n")

    assert {"spreadsheets": level} == person.held


BAD = {
    "Bob,,office-manager,,,": ["the cell “role” is empty"],
    "Bob,receptionist": ["2 cells instead of 6; write the others too"],
    "Bob,receptionist,office-manager,a=1,4,2,7": ["7 cells instead of 6; put"],
    "Bob,receptionnist,office-manager,,,": [
        "No role is called “receptionnist”. Did you mean one of these: receptionist"
    ],
    "Bob,assistant,office-manager,,,": [
        "“assistant” may mean several roles. Write one"
    ],
    "Bob,receptionist,office-manager,foo=2,,": ["No skill is called “foo”. Write"],
    f"Bob,({'x' * 10_000},office-manager,({'y' * 10_000}=2,,": [
        "“(xxx",
        "“(yyy",
    ],
    "Bob,receptionist,office-manager,spreadsheets,,": [
        "“spreadsheets” is held at no level; write spreadsheets=LEVEL"
    ],
    "Bob,receptionist,office-manager,spreadsheets=9,,": [
        "spreadsheets is “9”; write a whole number from 0 to 4"
    ],
    "Bob,receptionist,office-manager,spreadsheets=guru,,": [
        "“guru” is not a level; write one of: 0 not held / non acquis, 1 awareness"
    ],
    "Bob,receptionist,office-manager,spreadsheets=,,": ["“” is not a level; write"],
    'Bob,receptionist,office-manager,"Spreadsheets=3, French=2",,': [
        "“Spreadsheets=3, French=2”: write “;” between two skills"
    ],
    'Bob,receptionist,office-manager,"Spreadsheets=3, French",,': [
        "“Spreadsheets=3, French”: write “;” between two skills"
    ],
    "Bob,receptionist,office-manager,Excel et Word,,": [
        "“Excel et Word”: write “;” between two skills"
    ],
    "Bob,receptionist,office-manager,Excel:3;Word (working),,": [
        "“Excel:3”: write “=” between skill and level",
        "“Word (working)”: write “=” between skill and level",
    ],
    "Bob,receptionist,office-manager,Excel 3;Word → maîtrise,,": [
        "“Excel 3”: write “=” between skill and level",
        "“Word → maîtrise”: write “=” between skill and level",
    ],
    "Bob,receptionist,office-manager,spreadsheets=1;Spreadsheets=2,,": [
        "“spreadsheets” is held twice"
    ],
    "Bob,receptionist,office-manager,,61,": [
        "hours_per_week is “61”; write a whole number from 1 to 60"
    ],
    "Bob,receptionist,office-manager,,4.5,-1": [
        "hours_per_week is “4.5”; write",
        "months_in_role is “-1”; write a whole number from 0 to 999",
    ],
}


@pytest.mark.parametrize("row", BAD)
def test_a_bad_row_is_left_out_with_all_that_is_wrong(table, row):
    """The rows around it are read."""
    good = "Bob,receptionist,office-manager,,,\n"
    people, problems = table(f"{HEAD}{good}{row}\n{good}")

    assert [BOB, BOB] == people
    assert [3] * len(BAD[row]) == [line for line, _ in problems]
    for start, (_, text) in zip(BAD[row], problems, strict=True):
        assert text.startswith(start)


@pytest.mark.parametrize(
    ("cell", "several", "found"),
    [
        ("Secretary; HR manager", True, ["secretary", "hr-manager"]),
        (";Secretary; ;", True, ["secretary"]),
        ("Secretary", False, ["secretary"]),
        ("Secretary; HR manager", False, "2 destinations; write one"),
        ("Secretary; secretary", True, "“secretary” is there twice"),
        ("Secretary; nobody", True, "No role is called “nobody”"),
        ("", True, "the cell “destination” is empty"),
        (" ; ", True, "the cell “destination” is empty"),
    ],
)
def test_several_destinations_in_a_cell(tmp_path, cell, several, found):
    """Where they may be named, somebody is there once for each."""
    path = tmp_path / "people.csv"
    path.write_text(f"person,role,destination\nAnna,Executive assistant,{cell}\n")
    reader = PeopleReader(GRAPH, hours_per_week=4)

    [item] = reader.read_choosers(open_people(path), several=several)

    if isinstance(found, str):
        assert 2 == item.line
        assert found in str(item.message)
    else:
        assert found == [person.destination for person in item]
        assert {"executive-assistant"} == {person.role for person in item}


def test_the_columns_are_judged_together(table):
    """Unknown, missing and repeated ones in one go."""
    with pytest.raises(DataError) as caught:
        table("person,role,Role,hour_per_week\nBob,a,b,4\n")
    texts = [str(problem.message) for problem in caught.value.problems]

    assert 3 == len(texts)
    assert "the column “role” is there twice" == texts[0]
    assert "the column “destination” is missing" == texts[1]
    assert texts[2].startswith("the column “hour_per_week” means nothing here; known")


def test_other_columns_may_be_passed_over(table):
    """Only when asked for."""
    text = "person,team,role,destination\nBob,West,receptionist,office-manager\n"

    assert ([BOB], []) == table(text, ignore_columns=True)
    with pytest.raises(DataError):
        table(text)


@pytest.mark.parametrize(
    ("content", "name", "start"),
    [
        (b"", "people.csv", "{path} begins with an empty line; write the names"),
        (b"\n\n", "people.csv", "{path} begins with an empty line; write the names"),
        ("prénom,rôle\n".encode("cp1252"), "people.csv", "{path} is not text in UTF-8"),
        (
            HEAD.encode() + b"Ren\xe9,a,b,,,\n",
            "people.csv",
            "{path} is not text in UTF-8",
        ),
        (b"PAR1 not really", "people.parquet", "{path} is not a parquet file."),
    ],
    ids=["empty", "blank", "cp1252", "cp1252 later", "no parquet"],
)
def test_what_is_no_table(tmp_path, content, name, start):
    """It says why, and what to do."""
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        read(path)

    assert str(caught.value).startswith(start.format(path=path))


def test_a_file_that_is_not_there(tmp_path):
    """Or is a folder."""
    for path in (Path("nowhere.csv"), tmp_path):
        with pytest.raises(FileError, match="cannot be read"):
            open_people(path)


def test_only_headings(table):
    """Nobody asks, nothing is wrong."""
    assert ([], []) == table(HEAD)


def test_parquet(tmp_path):
    """Numbers and texts, nothing and not-a-number alike."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "people.parquet"
    columns = {
        "person": ["Anna", "Bob", "Cyd"],
        "role": ["Executive assistant", "receptionist", "nobody"],
        "destination": ["hr-manager", "office-manager", "hr-manager"],
        "held": ["spreadsheets=3", None, ""],
        "hours_per_week": [6.0, float("nan"), None],
        "months_in_role": [30, None, None],
    }
    parquet.write_table(arrow.table(columns), path)

    people, [(line, text)] = read(path)

    assert [ANNA, BOB] == people
    assert (3, "No role is called “nobody”.") == (line, text[:27])


def test_what_is_no_parquet_file_is_told_before_it_is_read(tmp_path, monkeypatch):
    """However large it is."""
    pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "people.parquet"
    path.write_bytes(bytes(100))
    monkeypatch.setattr("careerpath.batch.people_file._digest", lambda *_, **__: 1 / 0)

    with pytest.raises(FileError, match=r"is not a parquet file"):
        open_people(path)


def test_a_damaged_parquet_file_is_read_or_refused(tmp_path):
    """Whichever byte of it is another one."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "people.parquet"
    columns = {"person": ["Anna"] * 9, "role": ["receptionist"] * 9}
    parquet.write_table(
        arrow.table({**columns, "destination": ["hr-manager"] * 9}), path
    )
    whole, refused = path.read_bytes(), 0
    for place in range(0, len(whole), 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 7]) + whole[place + 1 :])
        try:
            read(path)
        except (FileError, DataError):
            refused += 1

    assert 0 < refused < len(whole) / 3
