"""Every form of an answer names the same sources: those that it rests on."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from matplotlib.text import Text as Label

from careerpath import CareerGraph, find_routes, load_graph
from careerpath.cli import main
from careerpath.cli.session import Session
from careerpath.cli.user_file import UserSettings
from careerpath.credits import Shown, cite, credit
from careerpath.diagram import Paper, draw_route, outline_route
from careerpath.model.evidence import Evidence
from careerpath.words import Words
from careerpath.words.phrases import say
from tests.planning.instances import SCALE, make_skill

if TYPE_CHECKING:
    from careerpath.model.text import Language

GRAPH = load_graph()
LANGUAGES: tuple[Language, ...] = ("en", "fr")
#: Pairs of roles, each asked about in one of the languages.
PAIRS = [
    (LANGUAGES[number % 2], *pair)
    for number, pair in enumerate(
        random.Random(4).sample(list(permutations(GRAPH.roles, 2)), 12)
    )
]
#: What `routes` says of one route, other commands say in forms of their own.
ROUTE_FORMS = (
    ("routes", "-k", "1"),
    ("checklist",),
    ("diagram", "timeline"),
    *(("export", "-o", f"route{end}") for end in (".json", ".graphml", ".dot", ".mmd")),
)
#: A question of each kind that is answered with a page.
ENDS = ("receptionist", "administrative-assistant")
ANSWERS = (
    ("roles",),
    ("role", "office-manager"),
    ("skills",),
    ("skill", "spreadsheets"),
    ("compare", *ENDS),
    ("next", "receptionist"),
    ("gap", "office-manager", "--from", "receptionist"),
    ("routes", *ENDS),
    ("routes", *ENDS, "-k", "2"),
    ("routes", *ENDS, "--trade-offs"),
    ("why", *ENDS),
    ("reach", "receptionist"),
    ("who-can-reach", "hr-officer"),
    ("unlock", "--from", "receptionist", "--within-hours", "600"),
    ("evidence",),
    ("evidence", "--hours"),
    ("match", "advertisement.txt"),
)


@pytest.fixture(scope="module", params=LANGUAGES)
def session(request: pytest.FixtureRequest) -> Session:
    """Return a session of the shipped graph in each language."""
    return Session({"lang": request.param}, UserSettings())


def each_of(pairs: list[tuple[Language, str, str]]) -> pytest.MarkDecorator:
    """Ask about each of some pairs in its language."""
    names = ("session", "origin", "destination")
    return pytest.mark.parametrize(names, pairs, indirect=["session"])


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def credited(session: Session, *words: str) -> set[str]:
    """Return whom a command names, on paper or in the file that it writes."""
    done = CliRunner().invoke(main, words, obj=session, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    named = words[words.index("-o") + 1] if "-o" in words else None
    if named is None:
        return named_in(done.stdout, session.language)
    return named_in(Path(named).read_text(encoding="utf-8"), session.language)


def named_in(text: str, language: Language) -> set[str]:
    """Return the sources whose notices a text holds, however its lines are broken."""
    plain = " ".join(text.replace("\\", "").replace("// ", "").split())
    notices = {s.id: s.notice for s in GRAPH.sources.values() if s.notice}
    return {
        name
        for name, notice in notices.items()
        if " ".join(say(notice, language).split()) in plain
    }


@each_of(PAIRS)
def test_every_form_of_a_route_names_the_same_sources(
    session: Session, origin: str, destination: str
) -> None:
    """The page, the list, the drawing, the calendar and each exported file."""
    found = {
        form: credited(session, *form, origin, destination) for form in ROUTE_FORMS
    }

    drawing = credited(session, "diagram", origin, destination)

    assert all(found.values())
    assert credited(session, "routes", origin, destination) == drawing
    assert dict.fromkeys(found, found["routes", "-k", "1"]) == found


@each_of(PAIRS)
def test_every_form_of_a_gap_names_the_same_sources(
    session: Session, origin: str, destination: str
) -> None:
    """What a role requires, with and without a role before it."""
    forms = ("gap",), ("checklist",), ("diagram", "gap")
    found = [credited(session, *form, destination) for form in forms]
    known = [
        credited(session, *form, destination, "--from", origin)
        for form in (("gap",), ("diagram", "gap"))
    ]

    assert [found[0]] * 3 == found
    assert known[0] == known[1] >= found[0]


@each_of(PAIRS[:3])
def test_a_table_of_boxes_is_told_with_the_sources_that_the_list_names(
    session: Session, origin: str, destination: str
) -> None:
    """It has no room for them."""
    for roles in ((origin, destination), (destination,)):
        words = ("checklist", *roles, "-o", "list.csv", "--force")
        told = CliRunner().invoke(main, words, obj=session).stderr
        listed = credited(session, "checklist", *roles)

        assert listed
        assert listed == named_in(told, session.language)


@each_of(PAIRS)
def test_every_form_of_a_comparison_names_the_same_sources(
    session: Session, origin: str, destination: str
) -> None:
    """The page and the chart."""
    page, chart = (
        credited(session, *form, origin, destination)
        for form in (("compare",), ("diagram", "compare"))
    )

    assert page == chart


@each_of(PAIRS[:6])
def test_a_form_that_shows_more_names_whatever_the_others_name(
    session: Session, origin: str, destination: str
) -> None:
    """Neighbours, routes that others beat, skills that are held already."""
    pair = (origin, destination)
    route = credited(session, "routes", *pair, "-k", "1")
    best = credited(session, "routes", *pair, "--trade-offs")

    assert route <= credited(session, "diagram", *pair, "--outline")
    assert route <= credited(session, "export", *pair, "--skills", "-o", "route.json")
    assert best <= credited(session, "diagram", "trade-offs", *pair)


@each_of(PAIRS[:2])
def test_a_dossier_names_whatever_its_parts_name(
    session: Session, origin: str, destination: str
) -> None:
    """The choices, the diagram, the plan in words and on a calendar, the checklist."""
    parts = (
        ("routes",),
        ("diagram", "--outline", "--portrait"),
        ("plan", "make"),
        ("diagram", "timeline", "--portrait"),
        ("checklist",),
    )
    named = [credited(session, *part, origin, destination) for part in parts]

    assert set().union(*named) <= credited(session, "dossier", origin, destination)


@each_of(PAIRS[:3])
def test_a_drawn_page_names_the_sources_that_its_outline_names(
    session: Session, origin: str, destination: str
) -> None:
    """Whoever reads the words is told no less than whoever sees the picture."""
    answer = find_routes(GRAPH, origin, destination)
    paper = Paper(language=session.language)
    pages = draw_route(GRAPH, answer, paper=paper)
    labels = [label for page in pages for label in page.findobj(Label)]
    drawn = named_in(" ".join(label.get_text() for label in labels), session.language)

    assert drawn == named_in(
        outline_route(GRAPH, answer, paper=paper), session.language
    )


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_every_form_of_a_page_names_the_same_sources(
    session: Session, words: tuple[str, ...]
) -> None:
    """Programs are told whom they owe as readers are."""
    advertisement = "Executive assistant: diary of the director, travel, minutes."
    Path("advertisement.txt").write_text(advertisement, encoding="utf-8")
    forms = (), ("--format", "markdown"), ("--format", "html"), ("--json",)
    found = [credited(session, *words, *form) for form in forms]

    assert found[0]
    assert [found[0]] * len(forms) == found


def test_the_whole_graph_names_all_its_sources(session: Session) -> None:
    """As a map, as a file, and as a table of its moves."""
    due = {source.id for source in GRAPH.sources.values() if source.notice}
    forms = (
        ("diagram", "map", "--paper", "a3"),
        ("export", "-o", "graph.json"),
        ("evidence",),
    )

    assert [due] * len(forms) == [credited(session, *form) for form in forms]


def test_classifications_are_named_before_other_documents() -> None:
    """Of one tier; a stronger one comes first all the same."""
    cited = ("office-manager-article", "rncp-41308", "onet-29.3", "esco-1.1.1")
    evidence = [Evidence(name, "official") for name in cited[1:]]
    evidence.append(Evidence("office-manager-article", "published"))
    evidence.append(Evidence("rome-3.47", "published"))

    assert [
        *("esco-1.1.1", "onet-29.3", "rncp-41308"),
        *("rome-3.47", "office-manager-article"),
    ] == [source.id for source in cite(GRAPH, evidence)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_name_sources_in_the_same_order(language: Language) -> None:
    """However the files list them."""
    evidence = [Evidence("rncp-41308", "official"), Evidence("rome-4.60", "official")]
    told = Words(GRAPH, language).evidence(tuple(evidence))
    places = [told.index(name) for name in ("(ROME)", "RNCP 41308")]

    assert places == sorted(places)


def test_the_hours_of_a_skill_name_their_sources() -> None:
    """Whoever is shown a skill is shown what it takes."""
    hours = (Evidence("rome-3.47", "published"),)
    argued = replace(make_skill("writing"), hours_evidence=hours)
    source = GRAPH.sources["rome-3.47"]
    graph = CareerGraph(
        scale=SCALE, sources=[source], skills=[argued, make_skill("filing")]
    )

    assert (source,) == credit(graph, Shown(skills=("writing",))).sources
    assert () == credit(graph, Shown(skills=("filing",))).sources
