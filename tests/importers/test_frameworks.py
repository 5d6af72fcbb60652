"""Frameworks of competencies become graphs, ours and those of others."""

from __future__ import annotations

import csv
import io
import json

import pytest

from careerpath import load_graph
from careerpath.checklist import render_case, render_framework, role_checklist
from careerpath.errors import DataError, FileError
from careerpath.importers import import_case, import_moodle
from careerpath.loading.writing.graph_folder import write_graph
from careerpath.titles import fold
from tests.importers.ladders import table_bytes

READERS = {
    "case": (import_case, render_case),
    "moodle": (import_moodle, render_framework),
}
ENDINGS = {"case": "json", "moodle": "csv"}


@pytest.fixture(scope="module")
def shipped():
    return load_graph()


def node(identifier):
    return {"identifier": identifier, "title": identifier, "uri": f"urn:{identifier}"}


def package(items, links, **document):
    """Return a package of CASE with items by number, and links between them."""
    return json.dumps(
        {
            "CFDocument": {"title": "Care", "creator": "A school", **document},
            "CFItems": [
                {"identifier": number, "fullStatement": text, **more}
                for number, (text, more) in items.items()
            ],
            "CFAssociations": [
                {
                    "associationType": kind,
                    "originNodeURI": node(origin),
                    "destinationNodeURI": node(destination),
                }
                for kind, origin, destination in links
            ],
        }
    ).encode()


def case(tmp_path, *arguments, **document):
    path = tmp_path / "framework.json"
    path.write_bytes(package(*arguments, **document))
    return import_case([path])


#: The 14 columns, as an older Moodle calls them.
HEAD = (
    *("Parent id number", "Id number", "Shortname", "Description"),
    *("Description format", "Scale values", "Scale configuration"),
    *("Rule type (optional)", "Rule outcome (optional)", "Rule config (optional)"),
    *("Cross referenced competency id numbers", "Exported id (optional)"),
    *("Is framework", "Taxonomy"),
)
ABLE = json.dumps(
    [{"scaleid": "0"}, {"id": 1, "scaledefault": 1}, {"id": 3, "proficient": 1}]
)


def moodle_row(parent, code, name, description="", **more):
    cells = dict.fromkeys(range(14), "") | {0: parent, 1: code, 2: name, 3: description}
    return tuple(
        (cells | {int(key[1:]): value for key, value in more.items()}).values()
    )


def moodle(tmp_path, *rows, taxonomy="domain,competency,behaviour", delimiter=","):
    head = moodle_row(
        "", "F", "Care", c5="Not yet,Begun,Able,Sure", c6=ABLE, c12="1", c13=taxonomy
    )
    path = tmp_path / "framework.csv"
    path.write_bytes(table_bytes((HEAD, head, *rows), delimiter=delimiter))
    return import_moodle([path])


def counts(found):
    return [str(what) for what in found.counts]


# ------------------------------------------------------------------------ our own files


@pytest.mark.parametrize("form", READERS)
def test_a_checklist_comes_back_with_its_skills_levels_and_prerequisites(
    shipped, tmp_path, form
):
    """The levels by their names, and what is seen at each of them."""
    read, render = READERS[form]
    checklist = role_checklist(shipped, "hr-officer", language="en")
    path = tmp_path / f"list.{ENDINGS[form]}"
    path.write_bytes(render(checklist))

    found = read([path], languages=("en",)).graph
    write_graph(found, tmp_path / "graph", cache=False)
    graph = load_graph(tmp_path / "graph", cache=False)

    (role,) = graph.roles.values()
    ids = {fold(skill.label.en): skill.id for skill in graph.skills.values()}
    theirs = {s.id: ids.get(fold(s.label.en)) for s in shipped.skills.values()}
    ticks = [tick for item in checklist.items for tick in item.ticks]
    assert {theirs[tick.skill] for tick in ticks} == set(graph.skills)
    for tick in ticks:
        skill = graph.skill(theirs[tick.skill])
        assert tick.statement == skill.statements[tick.level].en
        assert role.essential[skill.id] >= tick.level
        assert tick.level_name == graph.scale.label(tick.level).en
        needed = {theirs[s]: n for s, n in tick.needs if theirs[s]}
        assert needed.items() <= skill.prerequisites.get(tick.level, {}).items()


@pytest.mark.parametrize("form", READERS)
def test_two_frameworks_are_two_roles_that_share_skills(shipped, tmp_path, form):
    """Of one name; moves between them are inferred."""
    read, render = READERS[form]
    for role in ("hr-officer", "office-manager"):
        content = render(role_checklist(shipped, role, language="en"))
        (tmp_path / f"{role}.{ENDINGS[form]}").write_bytes(content)

    found = read([tmp_path])

    assert (2, 2) == (len(found.graph.roles), len(found.graph.transitions))
    assert any(
        line.startswith("Skills that stand there twice: ") for line in counts(found)
    )
    assert {"inferred"} == {move.tier for move in found.graph.transitions}


# ---------------------------------------------------------------------- those of others


ITEMS = {
    "d": ("Daily care", {"CFItemType": "Domain"}),
    "w": ("Washing", {"humanCodingScheme": "1.1"}),
    "w1": ("Washes with help.", {"CFItemType": "Level"}),
    "w2": ("Washes alone.", {"CFItemType": "Level"}),
    "l": ("Lifts a person safely " + "without harm " * 12, {}),
}
LINKS = (
    *(
        ("isChildOf", n, above)
        for n, above in zip("dwl", ("doc", "d", "d"), strict=True)
    ),
    *(("isChildOf", f"w{n}", "w") for n in (1, 2)),
    ("precedes", "l", "w2"),
)


def test_what_stands_lowest_in_case_is_a_skill_and_levels_are_its_levels(tmp_path):
    """A sentence is cut to a label, and whole where it says what is seen."""
    graph = case(tmp_path, ITEMS, LINKS, language="en-GB").graph

    assert {"washing": 2, "lifts-a-person-safely-without-harm-without-harm": 1} == (
        graph.role("care").essential
    )
    lifting, washing = graph.skills.values()
    assert {1: "Washes with help.", 2: "Washes alone."} == {
        level: text.en for level, text in washing.statements.items()
    }
    assert {2: {lifting.id: 1}} == washing.prerequisites
    assert "daily-care" == washing.category
    assert lifting.label.en.endswith("…")
    assert ITEMS["l"][0].strip() == lifting.statements[1].en
    assert ("en",) == graph.scale.languages


def test_jobs_in_case_are_roles(tmp_path):
    """What is below none of them is needed by none."""
    items = {
        "j": ("Carer", {"CFItemType": "Job Role"}),
        "n": ("Nurse", {"CFItemType": "Occupation"}),
        **{key: (key.upper(), {}) for key in ("a", "b", "c")},
    }
    links = [("isChildOf", "a", "j"), ("isPartOf", "b", "n")]
    graph = case(tmp_path, items, links).graph

    assert {"carer": {"a": 1}, "nurse": {"b": 1}} == {
        role.id: dict(role.essential) for role in graph.roles.values()
    }


def test_circles_in_case_are_cut_and_counted(tmp_path):
    """Of what comes before what, and of what stands below what."""
    items = {key: (key.upper(), {}) for key in "abcde"}
    links = [
        *(("precedes", *pair) for pair in ("ab", "be", "ea")),
        *(("isChildOf", *pair) for pair in ("cd", "dc")),
    ]
    found = case(tmp_path, items, links)

    assert "Prerequisites left out, they would close a circle: 1" in counts(found)
    assert {"a", "b", "d", "e"} == set(found.graph.skills)
    write_graph(found.graph, tmp_path / "graph", cache=False)
    assert load_graph(tmp_path / "graph", cache=False)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"{}", "it has no CFItems"),
        (b"[1]", "it has no CFItems"),
        (b"{", "it has no CFItems"),
        (b"[" * 9999, "it has no CFItems"),
        (b'{"CFItems": 3, "CFDocument": []}', "there is no competency in it"),
        (package({"a": (" ", {})}, []), "there is no competency in it"),
    ],
)
def test_what_is_no_package_is_refused(tmp_path, content, what):
    """Or holds nothing; never with a traceback."""
    (tmp_path / "x.json").write_bytes(content)

    with pytest.raises(DataError, match="cannot be used") as raised:
        import_case([tmp_path / "x.json"])
    assert what in str(raised.value.problems[0].message)


@pytest.mark.parametrize(
    ("said", "language"), [("fr-FR", "fr"), ("deu", "deu"), ("zz9", "en"), ("", "en")]
)
def test_the_language_of_a_package_is_that_of_its_graph(tmp_path, said, language):
    """Where it names one as it should."""
    found = case(tmp_path, {"a": ("A", {})}, [], language=said)

    assert (language,) == found.graph.scale.languages


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_the_taxonomy_of_moodle_tells_skills_from_what_is_seen(tmp_path, delimiter):
    """The scale is that of the framework; able is its third value."""
    found = moodle(
        tmp_path,
        moodle_row("", "D", "Daily care"),
        moodle_row(
            "D", "W", "Washing", "<p>Keeps people clean &amp; well.</p><p>x</p>"
        ),
        moodle_row("W", "W-a", "Asks first", c10="L"),
        moodle_row("D", "L", "Lifting"),
        delimiter=delimiter,
    )
    graph = found.graph

    assert {"washing": 2, "lifting": 2} == graph.role("care").essential
    assert ["Begun", "Able", "Sure"] == [s.label.en for s in graph.scale.levels]
    assert "Keeps people clean & well. Asks first" == (
        graph.skill("washing").statements[2].en
    )
    assert "daily-care" == graph.skill("lifting").category
    assert "Cross-references left out: 1" in counts(found)


def test_moodle_frameworks_of_one_depth_are_skills(tmp_path):
    """Whatever their taxonomy says, and if it says nothing."""
    rows = [moodle_row("", "A", "Washing"), moodle_row("A", "B", "Hair")]
    graph = moodle(tmp_path, *rows, taxonomy="concept,concept").graph

    assert {"hair": 2} == graph.role("care").essential


def test_a_table_of_other_columns_is_no_framework_of_moodle(tmp_path):
    """It says how many columns there are."""
    text = io.StringIO()
    csv.writer(text).writerows([("a", "b"), ("1", "2")])
    (tmp_path / "x.csv").write_text(text.getvalue())

    with pytest.raises(DataError) as raised:
        import_moodle([tmp_path / "x.csv"])
    assert "has 14 columns, and this file 2" in str(raised.value.problems[0].message)
    (tmp_path / "x.csv").write_text("a" * 10_000_001)
    with pytest.raises(FileError, match="damaged"):
        import_moodle([tmp_path / "x.csv"])
    with pytest.raises(FileError, match="There is no framework"):
        import_case([tmp_path / "x.csv"])
