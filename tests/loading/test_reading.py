"""A sound folder gives the graph that its files describe."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath import CareerGraph, load_graph, read_graph
from careerpath.errors import DataError
from careerpath.model.contexts import Contexts
from careerpath.model.evidence import Evidence
from careerpath.model.published_duration import Attainment
from careerpath.model.ranges import Range
from careerpath.model.role import Requirement
from careerpath.model.text import Text
from tests.loading.folders import lay_out, lines


@pytest.fixture
def graph(folder: Path) -> CareerGraph:
    return load_graph(folder, cache=False)


def test_sound_folder_has_no_problems(folder: Path) -> None:
    """The graph that the faults are made from is itself without any."""
    assert () == read_graph(folder).problems


def test_scale_is_read(graph: CareerGraph) -> None:
    """The levels are those of the folder, not a fixed scale."""
    assert ["basic", "able"] == [level.label.en for level in graph.scale.levels]


def test_source_is_read(graph: CareerGraph) -> None:
    """A source keeps its address and its date as they are written."""
    source = graph.sources["handbook-2.1"]

    assert ("https://example.org/", "2021", None) == (
        source.url,
        source.date,
        source.notice,
    )


def test_own_hours_replace_those_of_the_scale(graph: CareerGraph) -> None:
    """A skill's own hours count where it gives any; the scale's elsewhere."""
    expected = {1: Range(1, 2, 3), 2: Range(7, 8, 9)}

    assert expected == graph.skill("telephone").learning_hours


def test_own_hours_say_where_they_come_from(graph: CareerGraph) -> None:
    """Beside the skill's evidence, which is about something else."""
    skill = graph.skill("telephone")

    assert (Evidence("handbook-2.1", "inferred"),) == skill.hours_evidence


def test_practice_is_the_scale_s_where_a_skill_gives_none(folder: Path) -> None:
    """A level that neither names takes none."""
    with (folder / "levels.yaml").open("a", encoding="utf-8") as file:
        file.write("practice_hours: {tool: {1: [1, 2, 3], 2: [4, 5, 6]}}\n")
    skills = folder / "skills" / "desk.yaml"
    text = skills.read_text(encoding="utf-8")
    own = "  practice_hours: {2: [7, 8, 9]}\n  hours_evidence"
    skills.write_text(text.replace("  hours_evidence", own), encoding="utf-8")
    graph = load_graph(folder, cache=False)

    assert Range(8, 10, 12) == graph.practice("telephone", 0, 2)
    assert Range(0, 0, 0) == graph.practice("welcome", 0, 2)


def test_published_durations_are_read(folder: Path) -> None:
    """Roles and skills with levels stand on both sides, in the order of the file."""
    (folder / "calibration.csv").write_text(
        "source,certification_en,certification_fr,hours_low,hours_high,from,to\n"
        'handbook-2.1,Course,"Cours, deux jours",7,14,,telephone=2 filing=1\n'
        "handbook-2.1,Title,Titre,99,99,telephone=1,clerk\n",
        encoding="utf-8",
    )
    course, title = load_graph(folder, cache=False).published_durations

    assert Text("Course", "Cours, deux jours") == course.certification
    assert (7, 14, Attainment()) == (course.low, course.high, course.before)
    assert Attainment(levels=(("filing", 1), ("telephone", 2))) == course.after
    assert Attainment(("clerk",)) == title.after


def test_prerequisites_are_read(graph: CareerGraph) -> None:
    """Levels without prerequisites are absent, and “none” means no level has any."""
    expected = ({2: {"welcome": 1}}, {})

    assert expected == (
        graph.skill("telephone").prerequisites,
        graph.skill("welcome").prerequisites,
    )


def test_category_is_the_name_of_the_file(graph: CareerGraph) -> None:
    """A skill's category is where it stands."""
    assert "paper" == graph.skill("filing").category


def test_codes_are_lists_of_text(graph: CareerGraph) -> None:
    """One code and several are both read as several."""
    expected = {"esco": ("http://example.org/1",), "rome": ("100",)}

    assert expected == graph.skill("telephone").codes


def test_gendered_label_is_read(graph: CareerGraph) -> None:
    """Both French forms of a role's name are kept."""
    assert Text("Greeter", "Hôte", "Hôtesse") == graph.role("greeter").label


def test_both_gender_forms_become_aliases(graph: CareerGraph) -> None:
    """A pair of forms among the aliases gives two names."""
    expected = {"fr": ("réceptionnaire", "réceptionniste", "accueil")}

    assert expected == graph.role("greeter").aliases


def test_requirements_are_sorted_and_carry_evidence(graph: CareerGraph) -> None:
    """Essential skills come first, each part by id; evidence is optional."""
    expected = (
        Requirement("filing", 1),
        Requirement(
            "telephone",
            2,
            evidence=(Evidence("handbook-2.1", "published"),),
            importance=60,
        ),
        Requirement("welcome", 2, essential=False),
    )

    assert expected == graph.role("clerk").requirements


def test_overlap_is_read(graph: CareerGraph) -> None:
    """An overlap names the other role and where it is usual."""
    (overlap,) = graph.role("clerk").overlaps

    assert ("greeter", Contexts(company_size=("startup", "sme"))) == (
        overlap.role,
        overlap.contexts,
    )


def test_transition_is_read(graph: CareerGraph) -> None:
    """A move keeps its months, contexts, own requirements and notes."""
    move = graph.transition(origin="clerk", destination="archivist")
    note = Text("Says so itself.", "Le dit lui-même.")

    assert move is not None
    assert (
        Range(12, 24, 48),
        Contexts(("large",), ("employee",)),
        (Requirement("filing", 2),),
        (Evidence("handbook-2.1", "published", note=note, proves="move", rank=3),),
    ) == (move.experience_months, move.contexts, move.essential, move.evidence)


def test_windows_files_are_read_alike(folder: Path, graph: CareerGraph) -> None:
    """A byte order mark and carriage returns change nothing."""
    for path in folder.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert graph == load_graph(folder, cache=False)


def test_imported_moves_may_be_of_unknown_kind(folder: Path) -> None:
    """Importers know that a move exists, not always what kind it is."""
    replace_in(folder / "transitions" / "desk.yaml", "promotion", "unknown")

    assert () == read_graph(folder).problems


def test_graph_without_moves_is_read(folder: Path) -> None:
    """Roles alone are a graph; that nobody can move is only a warning."""
    (folder / "transitions" / "desk.yaml").unlink()

    assert read_graph(folder).graph is not None


def test_skills_may_need_each_other_at_different_levels(folder: Path) -> None:
    """Only what could never be learnt is a cycle."""
    replace_in(
        folder / "skills" / "desk.yaml",
        "prerequisites: none",
        "prerequisites: {2: {telephone: 1}}",
    )

    assert () == read_graph(folder).problems


@pytest.mark.parametrize(
    ("absent", "expected"),
    [
        ("sources.yaml", "sources.yaml:0: error: the file is missing; write it"),
        (
            "skills/*.yaml",
            "skills:0: error: there is no .yaml file in skills/; write one",
        ),
        (
            "roles/*.yaml",
            "roles:0: error: there is no .yaml file in roles/; write one",
        ),
    ],
)
def test_absent_file_is_the_only_problem(
    absent: str, expected: str, folder: Path
) -> None:
    """What is missing is said once, not at every place that needs it."""
    for path in folder.glob(absent):
        path.unlink()

    assert [expected] == lines(read_graph(folder).problems, folder)


def test_problems_name_files_as_the_user_does(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path stays relative."""
    replace_in(folder / "roles" / "paper.yaml", "grade: 2", "grade: two")
    monkeypatch.chdir(folder.parent)
    (problem,) = read_graph("graph").problems

    assert str(Path("graph", "roles", "paper.yaml")) == problem.file


def test_load_graph_raises_all_problems(tmp_path: Path) -> None:
    """The error holds errors and warnings, and counts the errors."""
    folder = lay_out(tmp_path / "graph", "several-files-broken")
    with pytest.raises(DataError, match=r"Errors to mend: 8\.") as caught:
        load_graph(folder)

    assert read_graph(folder).problems == caught.value.problems


def test_load_graph_accepts_warnings(tmp_path: Path) -> None:
    """A warning does not stand in the way."""
    folder = lay_out(tmp_path / "graph", "isolated-role")

    assert "gardener" in load_graph(folder).roles


@pytest.mark.parametrize(
    "name", ["levels.yaml", "sources.yaml", "skills/desk.yaml", "roles/desk.yaml"]
)
def test_any_line_may_be_lost(name: str, folder: Path) -> None:
    """Whatever line is cut out, reading ends with a graph or with errors."""
    whole = (folder / name).read_text(encoding="utf-8").splitlines(keepends=True)
    for number in range(len(whole)):
        rest = whole[:number] + whole[number + 1 :]
        (folder / name).write_text("".join(rest), encoding="utf-8")
        graph, problems = read_graph(folder, cache=False)
        errors = [problem for problem in problems if problem.severity == "error"]

        assert (graph is None) == bool(errors), f"line {number + 1}"


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_thousands_of_unknown_ids_are_reported_at_once(folder):
    """A large graph without one of its files; the first get a guess each."""
    skills = ", ".join(f"welcom{number}: 1" for number in range(2000))
    roles = next((folder / "roles").iterdir())
    text = roles.read_text(encoding="utf-8")
    roles.write_text(text.replace("{welcome: 1}", f"{{{skills}}}"), encoding="utf-8")

    found = [str(p.message) for p in read_graph(folder).problems if "welcom" in str(p)]

    assert 2000 == len(found)
    assert 50 == sum("did you mean “welcome”?" in message for message in found)
