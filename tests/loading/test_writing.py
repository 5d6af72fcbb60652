"""A graph that is written is read back the same, whole or not at all."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerpath import load_graph, read_graph
from careerpath.career_graph import CareerGraph
from careerpath.errors import FileError
from careerpath.loading.cache import entries as graph_cache
from careerpath.loading.writing import graph_folder
from careerpath.loading.writing.flow import word
from careerpath.loading.writing.graph_folder import check_new_folder, write_graph
from careerpath.model.contexts import COMPANY_SIZES, STATUSES, Contexts
from careerpath.model.evidence import (
    PROVES,
    SOURCE_KINDS,
    TIERS,
    Evidence,
    Source,
    shows_move,
)
from careerpath.model.levels import ASSUMABLE, SKILL_KINDS, Level, Scale
from careerpath.model.published_duration import Attainment, PublishedDuration
from careerpath.model.ranges import Range
from careerpath.model.role import Overlap, Requirement, Role
from careerpath.model.skill import Skill
from careerpath.model.text import UNSAID, Text
from careerpath.model.transition import MOVE_KINDS, Transition

#: Texts that YAML readers take for something else, or that end a quoted one.
AWKWARD = (
    *("no", "Yes", "null", "~", "12", "1_000", "0x1f", "1.5e3", "12:30", "2026-11-25"),
    *('say "x"', "it's", "a: b", "a #b", "#a", "- a", "? a", "a\\nb", "\\", "{a}"),
    *(
        "[a",
        "a, b",
        "*a",
        "&a",
        "!!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "a:",
        ":a",
        "=",
        "<<",
    ),
    *("é à ç", "a\u00a0b", "\u202fa", "日本語", "😀", "\ufeffa", "…", "l’été", "a  b"),
)
texts = st.sampled_from(AWKWARD) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs", "Cn")),
    min_size=1,
    max_size=9,
).map(lambda text: text.strip(" ") or "-")
ids = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
bilingual = st.builds(Text, texts, texts)
#: What a cell of a table gives back as it was.
plain = texts.map(str.strip).filter(bool)
gendered = st.builds(Text, texts, texts, texts) | bilingual
ranges = st.lists(st.integers(0, 999), min_size=3, max_size=3).map(
    lambda numbers: Range(*sorted(numbers))
)
aliases = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("en", "fr"), st.lists(texts, min_size=1).map(tuple))
)
signals = st.fixed_dictionaries(
    dict.fromkeys(("en", "fr"), st.lists(texts, min_size=1).map(tuple))
)
codes = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("esco", "rome"), st.lists(texts, min_size=1).map(tuple))
)


def evidence(sources, least=1):
    reasons = st.builds(
        Evidence,
        st.sampled_from(sources),
        st.sampled_from(TIERS),
        st.just("") | texts,
        st.none() | bilingual,
    )
    return st.lists(reasons, min_size=least, max_size=2).map(tuple)


def proofs(sources):
    """Return evidence of moves, ranked or not; what is inferred proves nothing."""
    proven = st.sampled_from((None, *PROVES))
    return st.builds(
        lambda reasons, proves, rank: tuple(
            replace(
                reason,
                proves=None if reason.tier == "inferred" else proves,
                rank=rank,
            )
            for reason in reasons
        ),
        evidence(sources),
        proven,
        st.none() | st.integers(1, 99),
    )


def contexts():
    return st.builds(
        Contexts,
        st.lists(st.sampled_from(COMPANY_SIZES), unique=True).map(tuple),
        st.lists(st.sampled_from(STATUSES), unique=True).map(tuple),
    )


def needs(skills, sources):
    """Draw essential and desirable requirements, no skill in both."""

    def requirements(levels):
        return tuple(
            Requirement(skill, level, essential, *more)
            for skill, (essential, level, *more) in sorted(
                levels.items(), key=lambda item: (not item[1][0], item[0])
            )
        )

    one = st.tuples(
        st.booleans(),
        st.integers(1, 2),
        evidence(sources, least=0),
        st.none() | st.integers(0, 100),
    )
    return st.dictionaries(st.sampled_from(skills), one).map(requirements)


@st.composite
def graphs(draw):
    """Draw a graph of two levels, with assumed values or without."""
    assumed = tuple(sorted(draw(st.sets(st.sampled_from(ASSUMABLE)))))
    sources = draw(st.lists(ids, min_size=1, max_size=2, unique=True))
    skills = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    names = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    scale = Scale(
        levels=tuple(Level(n, draw(bilingual), draw(bilingual)) for n in (1, 2)),
        learning_hours={k: {1: draw(ranges), 2: draw(ranges)} for k in SKILL_KINDS},
        evidence=draw(evidence(sources, least=0)),
        assumed=assumed,
        practice_hours={
            kind: {2: draw(ranges)}
            for kind in draw(st.sets(st.sampled_from(SKILL_KINDS)))
        },
    )
    roles = [draw(a_role(name, names, skills, sources, scale)) for name in names]
    return CareerGraph(
        scale=scale,
        sources=[draw(source(name)) for name in sources],
        skills=[draw(a_skill(name, skills, sources, scale)) for name in skills],
        roles=roles,
        transitions=no_unproven_leap(roles, draw(moves(names, skills, sources))),
        published_durations=draw(
            st.lists(durations(names, skills, sources), unique=True)
        ),
    )


def durations(roles, skills, sources):
    ends = st.builds(
        Attainment,
        st.lists(st.sampled_from(roles), min_size=1, unique=True).map(tuple),
        st.sampled_from(skills).map(lambda skill: ((skill, 1),)),
    )
    return st.builds(
        PublishedDuration,
        st.sampled_from(sources),
        st.builds(Text, plain, plain),
        st.integers(1, 9),
        st.integers(9, 99),
        st.just(Attainment()) | ends,
        ends,
    )


def no_unproven_leap(roles, transitions):
    """Say of a leap that nobody is shown to make not what kind of move it is."""
    grades = {role.id: role.grade for role in roles}
    return [
        replace(move, kind="unknown")
        if grades[move.destination] - grades[move.origin] > 1
        and not shows_move(move.evidence)
        else move
        for move in transitions
    ]


def source(name):
    return st.builds(
        Source,
        st.just(name),
        *[texts] * 4,
        url=st.sampled_from(("", "https://x.org/?a=b#c")),
        date=st.just("") | texts,
        notice=st.none() | bilingual,
        kind=st.sampled_from(SOURCE_KINDS),
    )


@st.composite
def a_skill(draw, name, skills, sources, scale):
    kind = draw(st.sampled_from(SKILL_KINDS))
    earlier = [other for other in skills if other < name]  # never in a circle
    before = (
        draw(st.dictionaries(st.sampled_from(earlier), st.just(1))) if earlier else {}
    )
    absent = bool(scale.assumed) and draw(st.booleans())
    return Skill(
        id=name,
        label=draw(bilingual),
        kind=kind,
        category=draw(st.sampled_from(("tools", "s1-more"))),
        statements={} if absent else {1: draw(bilingual), 2: draw(bilingual)},
        learning_hours=scale.learning_hours[kind]
        | draw(st.dictionaries(st.sampled_from((1, 2)), ranges)),
        prerequisites={2: dict(sorted(before.items()))} if before else {},
        aliases=draw(aliases),
        codes=draw(codes),
        evidence=draw(evidence(sources)),
        practice_hours={**scale.practice_hours.get(kind, {}), 1: draw(ranges)},
        hours_evidence=draw(evidence(sources)),
        near=draw(aliases),
    )


@st.composite
def a_role(draw, name, roles, skills, sources, scale):
    absent = bool(scale.assumed) and draw(st.booleans())
    others = [other for other in roles if other != name]
    overlaps = (
        draw(
            st.lists(
                st.builds(
                    Overlap,
                    st.sampled_from(others),
                    contexts(),
                    bilingual,
                    evidence(sources),
                ),
                max_size=1,
            )
        )
        if others
        else []
    )
    return Role(
        id=name,
        label=draw(gendered),
        family=draw(st.sampled_from(("office", "33-clerks"))),
        grade=draw(st.integers(1, 5)),
        serves=UNSAID if absent else draw(bilingual),
        authority=UNSAID if absent else draw(bilingual),
        missions=() if absent else (draw(bilingual),),
        requirements=draw(needs(skills, sources)),
        aliases=draw(aliases),
        signals=draw(st.just({}) | signals),
        near=draw(aliases),
        codes=draw(codes),
        overlaps=tuple(overlaps),
        evidence=draw(evidence(sources)),
    )


def moves(roles, skills, sources):
    pairs = [(a, b) for a in roles for b in roles if a != b]
    if not pairs:
        return st.just([])

    def build(pair):
        return st.builds(
            Transition,
            st.just(pair[0]),
            st.just(pair[1]),
            st.sampled_from(MOVE_KINDS),
            ranges,
            bilingual,
            needs(skills, sources).map(
                lambda all_needs: tuple(n for n in all_needs if n.essential)
            ),
            contexts(),
            proofs(sources),
        )

    chosen = st.lists(st.sampled_from(pairs), unique=True, max_size=4)
    return chosen.flatmap(lambda found: st.tuples(*map(build, found)))


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(graph=graphs())
def test_any_graph_is_read_back_the_same(graph, tmp_path_factory):
    """Whatever its texts are; no reader of ours finds an error in it."""
    folder = tmp_path_factory.mktemp("written") / "graph"

    write_graph(graph, folder, cache=False)

    read, problems = read_graph(folder, cache=False)
    assert [] == [str(p.message) for p in problems if p.severity == "error"]
    assert graph == read


@given(texts)
def test_a_word_is_one_for_every_reader_of_yaml(text):
    """Also inside brackets."""
    import yaml

    written = f"[{word(text)}, {{a: {word(text)}, {word(text)}: b}}]"

    assert [text, {"a": text, text: "b"}] == yaml.safe_load(written)


def test_the_shipped_graph_is_read_back_the_same(tmp_path):
    """All that a graph can hold."""
    graph = load_graph()

    write_graph(graph, tmp_path / "graph")

    assert (graph, ()) == read_graph(tmp_path / "graph", cache=False)


def test_same_graph_same_bytes(tmp_path):
    """A transition takes one line."""
    graph = load_graph()
    for name in ("a", "b"):
        write_graph(graph, tmp_path / name)

    first, second = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in files(tmp_path / n)}
        for n in ("a", "b")
    )
    assert first == second
    lines = b"".join(c for p, c in first.items() if p.parts[0] == "transitions")
    assert len(graph.transitions) == lines.count(b"\n")


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def assuming():
    graph = load_graph()
    return CareerGraph(
        scale=replace(graph.scale, assumed=("hours",)),
        sources=graph.sources.values(),
        skills=graph.skills.values(),
        roles=graph.roles.values(),
        transitions=graph.transitions,
    )


def test_a_graph_with_assumed_values_is_kept_at_once(tmp_path, assuming, monkeypatch):
    """The next command need not read it."""
    write_graph(assuming, tmp_path / "graph")

    def refuse(*_):
        raise AssertionError

    monkeypatch.setattr(
        "careerpath.loading.reading.folder_contents.read_contents", refuse
    )

    assert (assuming, ()) == read_graph(tmp_path / "graph")


def test_what_is_kept_is_what_reading_finds(tmp_path, assuming):
    """No warning is lost by it."""
    write_graph(assuming, tmp_path / "graph")

    assert read_graph(tmp_path / "graph") == read_graph(tmp_path / "graph", cache=False)


def test_a_graph_that_someone_writes_is_not_kept(tmp_path, monkeypatch):
    """It may have warnings, which only reading finds."""
    monkeypatch.setattr(graph_folder, "keep", None)

    write_graph(load_graph(), tmp_path / "graph")

    assert (tmp_path / "graph" / "levels.yaml").is_file()


@pytest.mark.parametrize("made", [True, False])
def test_an_empty_folder_may_be_there(tmp_path, made):
    """Or not."""
    folder = tmp_path / "graph"
    if made:
        folder.mkdir()

    write_graph(load_graph(), folder)

    assert load_graph(folder, cache=False) == load_graph()
    assert ["graph"] == [p.name for p in tmp_path.iterdir() if p.name != "cache"]


def test_a_folder_with_something_in_it_is_refused(tmp_path):
    """Nothing in it changes."""
    (tmp_path / "note.txt").write_text("mine")

    with pytest.raises(FileError, match="is not empty"):
        write_graph(load_graph(), tmp_path)

    assert [] == [
        p.name for p in tmp_path.iterdir() if p.name not in ("note.txt", "cache")
    ]
    assert "mine" == (tmp_path / "note.txt").read_text()


def test_other_places_are_refused(tmp_path):
    """A file, and a folder in none."""
    (tmp_path / "file").write_text("")

    with pytest.raises(FileError, match="is a file"):
        check_new_folder(tmp_path / "file")
    with pytest.raises(FileError, match="does not exist"):
        check_new_folder(tmp_path / "none" / "graph")


def test_nothing_is_left_of_a_folder_that_cannot_be_written(tmp_path, monkeypatch):
    """The disk is full in the middle."""

    def fail(_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(graph_folder, "print_transition", fail)

    with pytest.raises(FileError, match="the disk is full"):
        write_graph(load_graph(), tmp_path / "graph")

    assert [] == [path.name for path in tmp_path.iterdir() if path.name != "cache"]


def test_without_a_cache_folder_it_is_written_all_the_same(
    tmp_path, assuming, monkeypatch
):
    """The cache is only for speed."""
    (tmp_path / "blocked").write_text("")
    monkeypatch.setenv("CAREERPATH_CACHE", str(tmp_path / "blocked"))

    write_graph(assuming, tmp_path / "graph")

    assert Path(tmp_path / "graph" / "roles").is_dir()
    assert graph_cache.cache_folder() == tmp_path / "blocked"
