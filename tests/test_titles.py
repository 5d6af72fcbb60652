"""Check what names mean the same, and that nothing is ever guessed."""

from __future__ import annotations

import signal
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath import CareerGraph, load_graph
from careerpath.errors import AbsentNameError, AmbiguousNameError, UnknownNameError
from careerpath.model.levels import Level, Scale
from careerpath.model.role import Role
from careerpath.model.skill import Skill
from careerpath.model.text import Text
from careerpath.titles import (
    LONGEST_NAME,
    fold,
    genders,
    index_names,
    loose,
    match,
    matching,
    neutral,
    spellings,
    suggest,
    without_aside,
    without_level,
)

NAMES = index_names(
    [
        ("Executive assistant", "executive-assistant"),
        ("Assistant de direction", "executive-assistant"),
        ("Assistante de direction", "executive-assistant"),
        ("Directeur RH", "hr-director"),
        ("Directrice RH", "hr-director"),
        ("Chef de projet", "project-manager"),
        ("Cheffe de projet", "project-manager"),
        ("Chargé de recrutement", "recruiter"),
        ("Chargée de recrutement", "recruiter"),
        ("Responsable administratif et financier", "finance-manager"),
        ("Responsable administrative et financière", "finance-manager"),
        ("Technicien de paie", "payroll-officer"),
        ("Technicienne de paie", "payroll-officer"),
        ("Conseiller formation", "training-adviser"),
        ("Conseillère formation", "training-adviser"),
        ("Recruteur", "headhunter"),
        ("Recruteuse", "headhunter"),
        ("Maître d'œuvre", "builder"),
        ("RH", "hr"),
        ("Assistant RH", "hr-assistant"),
        ("Assistant paie", "payroll-assistant"),
        ("Assistant comptable", "accounts-assistant"),
        ("Assistant commerce", "sales-assistant"),
        ("Secrétaire", "secretary"),
        ("Expert-comptable", "accountant"),
        ("Vente commerce", "sales"),
    ]
)


def make_graph(aliases: dict[str, tuple[str, ...]]) -> CareerGraph:
    """Return a graph of roles, and of skills of the same names, with aliases."""
    nothing = Text("x", "x")
    return CareerGraph(
        scale=Scale((Level(1, nothing, nothing),), {}),
        roles=[
            Role(id, Text(id, id), "f", 1, nothing, nothing, (), (), {"fr": names})
            for id, names in aliases.items()
        ],
        skills=[
            Skill(id, Text(id, id), "tool", "c", {}, {}, {}, {"fr": names})
            for id, names in aliases.items()
        ],
    )


# ----------------------------------------------------------------------------- fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Office Manager", "office manager"),
        ("  office   manager ", "office manager"),
        ("office\u00a0manager", "office manager"),
        ("office-manager", "office manager"),
        ("office\u2011manager", "office manager"),
        ("office_manager", "office manager"),
        ("CHARGÉ D'ÉTUDES", "charge d etudes"),
        ("Chargé d’études", "charge d etudes"),
        (unicodedata.normalize("NFD", "Chargé d'études"), "charge d etudes"),
        ("Œuvres, ŒUVRES et œuvres", "oeuvres oeuvres et oeuvres"),
        ("Çà, où, naïve, Noël, crêpe", "ca ou naive noel crepe"),
        ("Groß", "gross"),
        ("assis\u00adtante\u200b", "assistante"),
        ("ﬁnance", "finance"),
        ("ROME M1604", "rome m1604"),
        ("", ""),
        (" - / ", ""),
    ],
)
def test_fold_keeps_letters_and_digits_only(written: str, folded: str) -> None:
    """Case, accents, ligatures, hyphens, invisible signs and spacing are lost."""
    assert folded == fold(written)


@pytest.mark.parametrize("written", ["Chargé d’études", "Assistant·e", "ŒUVRE", "İ"])
def test_fold_of_folded_text_is_the_same(written: str) -> None:
    """A folded name can be folded again."""
    assert fold(written) == fold(fold(written))


# -------------------------------------------------------------------- gender spellings


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            (written, "executive-assistant")
            for written in (
                "assistant de direction",
                "assistante de direction",
                "ASSISTANTE DE DIRECTION",
                "assistant(e) de direction",
                "assistant (e) de direction",
                "assistant·e de direction",
                "assistant•e de direction",
                "assistant∙e de direction",
                "assistant⋅e de direction",
                "assistant‧e de direction",
                "assistant.e de direction",
                "assistant-e de direction",
                "assistant\u2011e de direction",
                "assistant–e de direction",
                "assistant/e de direction",
                "assistant / e de direction",
                "assistant/assistante de direction",
                "assistante/assistant de direction",
                "assistant / assistante de direction",
                "assistant ou assistante de direction",
                "ASSISTANT OU ASSISTANTE DE DIRECTION",
                "assistant (assistante) de direction",
                "assistant de direction/assistante de direction",
                "assistant de direction / assistante de direction",
                "assistante de direction / assistant de direction",
                "assistant·e·s de direction",
                "assistant(e)s de direction",
                "Assistant(e) de direction H/F",
                "Assistante de direction (F/H)",
                "Assistant de direction (h/f/x)",
                "ASSISTANT(E) DE DIRECTION",
                "executive assistant (m/f)",
            )
        ),
        *(
            (written, "hr-director")
            for written in (
                "directeur/trice RH",
                "directeur / trice RH",
                "directeur/-trice RH",
                "directeur(trice) RH",
                "directeur (-trice) RH",
                "directeur·rice RH",
                "directeur·trice RH",
                "directeur.rice RH",
                "directeur-rice RH",
                "directeur/directrice RH",
                "Directrice/Directeur RH",
                "directeur RH/directrice RH",
            )
        ),
        ("chef(fe) de projet", "project-manager"),
        ("chef·fe de projet", "project-manager"),
        ("chef-fe de projet", "project-manager"),
        ("chef·ffe de projet", "project-manager"),
        ("chef/cheffe de projet", "project-manager"),
        ("chargé(e) de recrutement", "recruiter"),
        ("CHARGÉ(E) DE RECRUTEMENT", "recruiter"),
        ("chargé·e de recrutement", "recruiter"),
        ("charge.e de recrutement", "recruiter"),
        ("chargé/chargée de recrutement", "recruiter"),
        ("responsable administratif/ve et financier/ère", "finance-manager"),
        ("responsable administratif(ve) et financier(ère)", "finance-manager"),
        ("responsable administratif·ve et financier·ière", "finance-manager"),
        ("responsable administratif/ive et financier/ere", "finance-manager"),
        ("RESPONSABLE ADMINISTRATIF·VE ET FINANCIER·ÈRE", "finance-manager"),
        (
            "responsable administratif/administrative et financier/ère",
            "finance-manager",
        ),
        (
            "responsable administratif/administrative et financier/financière",
            "finance-manager",
        ),
        ("technicien(ne) de paie", "payroll-officer"),
        ("technicien·ne de paie", "payroll-officer"),
        ("technicien/technicienne de paie", "payroll-officer"),
        ("conseiller·ère formation", "training-adviser"),
        ("conseiller(e) formation", "training-adviser"),
        ("conseiller/conseillère formation", "training-adviser"),
        ("recruteur·euse", "headhunter"),
        ("recruteur·se", "headhunter"),
        ("recruteur/euse", "headhunter"),
        ("recruteur/recruteuse", "headhunter"),
        ("maitre d'oeuvre", "builder"),
        ("MAÎTRE D’ŒUVRE", "builder"),
        ("secrétaire H/F", "secretary"),
        ("expert·e-comptable", "accountant"),
        ("expert(e)-comptable", "accountant"),
        ("expert(e) comptable", "accountant"),
        ("expert.e comptable", "accountant"),
        ("expert-comptable / experte-comptable", "accountant"),
        ("assistante RH", "hr-assistant"),
        ("assistante comptable", "accounts-assistant"),
    ],
)
def test_every_gender_spelling_means_the_same(written: str, meant: str) -> None:
    """People write both genders in many ways; all of them find the role."""
    assert (meant,) == match(written, NAMES)


@pytest.mark.parametrize(
    "written", ["chargé(e) de recrutement", "conseiller·ère formation"]
)
def test_decomposed_accents_do_not_hide_gender_endings(written: str) -> None:
    """Text copied on a Mac has its accents apart."""
    composed = match(written, NAMES)

    assert composed
    assert composed == match(unicodedata.normalize("NFD", written), NAMES)


@pytest.mark.parametrize(
    "recorded",
    [
        "Attaché(e) de direction",
        "attaché·e de direction",
        "attaché de direction/attachée de direction",
        "attaché / attachée de direction",
        "attaché | attachée de direction",
    ],
)
@pytest.mark.parametrize("typed", ["attaché de direction", "attachée de direction"])
def test_recorded_gender_spellings_are_found_by_plain_names(
    recorded: str, typed: str
) -> None:
    """A graph keeper may write an alias in any of these ways too."""
    assert ("it",) == match(typed, index_names([(recorded, "it")]))


@pytest.mark.parametrize(
    ("doublet", "halves"),
    [
        ("artisan/artisane sur cuir", ["artisan sur cuir", "artisane sur cuir"]),
        ("second mécanicien/seconde mécanicienne", ["second mecanicien"]),
        ("designer textile/designeuse textile", ["designeuse textile"]),
        ("préfet/préfète", ["prefet", "prefete"]),
        ("comptable public/comptable publique", ["comptable publique"]),
        (
            "marchand de fruits ou légumes/marchande de fruits ou légumes",
            ["marchand de fruits ou legumes", "marchande de fruits ou legumes"],
        ),
        ("directeur/directrice de la trésorerie", ["directrice de la tresorerie"]),
    ],
)
def test_doublet_is_taken_apart_into_whole_names(
    doublet: str, halves: list[str]
) -> None:
    """Both genders side by side show what they are, whatever their ending."""
    forms = spellings(doublet)

    assert [] == [half for half in halves if half not in forms]
    assert not {"artisan", "second mecanicienne", "directeur"} & set(forms)


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("attaché de presse", "attachée de presse"),
        ("directrice financière", "directeur financier"),
        ("expert-comptable", "experte-comptable"),
        ("professeur", "professeure"),
        ("délégué commercial", "déléguée commerciale"),
        ("hôte d'accueil", "hôtesse d'accueil"),
        ("adjoint de direction", "adjointe de direction"),
    ],
)
def test_recorded_in_one_gender_is_found_in_the_other(
    recorded: str, typed: str
) -> None:
    """Who keeps the graph need not write each name twice."""
    assert ("it",) == match(typed, index_names([(recorded, "it")]))
    assert ("it",) == match(recorded, index_names([(typed, "it")]))


def test_recorded_form_comes_before_the_other_gender() -> None:
    """Where a name is recorded as typed, its other gender is not looked for."""
    index = index_names([("assistante", "a"), ("assistant", "b")])

    assert ("a",) == match("Assistante", index)
    assert ("b",) == match("Assistant", index)


@pytest.mark.parametrize(
    "form", ["rive", "vente", "sale", "date", "fee", "medecine", "porte", "office"]
)
def test_word_that_only_looks_feminine_is_left_alone(form: str) -> None:
    """Short words and a bare final e say nothing about gender."""
    assert form == neutral(form)


def test_text_as_it_is_comes_before_what_it_spells() -> None:
    """A doublet recorded as such is that role, not one that bears half of it."""
    index = index_names([("directeur/directrice RH", "a"), ("Directeur RH", "b")])

    assert ("a",) == match("Directeur / Directrice RH", index)
    assert ("a", "b") == match("Directeur RH", index)


def test_own_form_of_a_spelling_comes_first() -> None:
    """The first spelling is the text itself, folded."""
    assert "assistant e de direction" == spellings("Assistant(e) de direction")[0]


# ----------------------------------------------------------------------- no guesses


@pytest.mark.parametrize(
    "written",
    [
        "RH/paie",
        "RH / paie",
        "paie/RH",
        "Assistant RH/paie",
        "Assistant RH/Assistant paie",
        "Assistant RH ou Assistant paie",
        "Assistant comptable/commercial",
        "Assistant comptable ou commercial",
        "Assistant commerce/comptable",
        "Assistant - e commerce",
        "Vente/e-commerce",
        "Assistant RH/secrétaire",
        "Directeur RH/Assistant RH",
        "Directeur/Assistant RH",
        "Directeur RH (paie)",
        "Recruteur (le meilleur)",
        "Assistant comptable/able",
        "Secrétaire/te",
        "Secrétaire-rice",
        "RHE",
        "R/H",
        "",
        "/",
        "(e)",
        "·e",
    ],
)
def test_text_that_names_two_things_or_none_matches_nothing(written: str) -> None:
    """Half of a text is never taken for the whole."""
    assert () == match(written, NAMES)


def test_name_of_several_roles_returns_them_all_sorted() -> None:
    """The caller asks which is meant."""
    index = index_names([("HR", "officer"), ("hr", "manager")])

    assert ("manager", "officer") == match("Hr", index)


def test_spellings_that_lead_to_different_roles_are_all_returned() -> None:
    """A doublet of which each half is another role is a question, not a match."""
    index = index_names([("assistant", "a"), ("assistante", "b")])

    assert ("a", "b") == match("assistant/assistante", index)
    assert ("a", "b") == match("assistante/assistant", index)


# ---------------------------------------------------------------------- suggestions


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("assitant de direction", "executive-assistant"),
        ("asistante de direction", "executive-assistant"),
        ("assistante de dircetion", "executive-assistant"),
        ("assitant(e) de direction", "executive-assistant"),
        ("executive assistent", "executive-assistant"),
        ("dirécteur RH", "hr-director"),
        ("chef projet", "project-manager"),
        ("charger de recrutement", "recruiter"),
        ("recrutuer", "headhunter"),
        ("direction", "executive-assistant"),
        ("formation", "training-adviser"),
    ],
)
def test_typing_error_suggests_the_right_role_first(typed: str, nearest: str) -> None:
    """Letters left out, doubled or swapped, and single words, find the name."""
    assert nearest == (match(typed, NAMES) or suggest(typed, NAMES))[0]


def test_suggestions_are_five_at_most_and_none_twice() -> None:
    """A short list of different roles, the same at each call."""
    near = suggest("assistant", NAMES)

    assert 1 < len(near) <= 5
    assert len(set(near)) == len(near)
    assert near == suggest("assistant", dict(reversed(NAMES.items())))


@pytest.mark.parametrize("typed", ["", "  ", "!!", "xylophone"])
def test_text_like_nothing_suggests_nothing(typed: str) -> None:
    """A suggestion has something in common with the text."""
    assert () == suggest(typed, NAMES)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("assistant export", ()),
        ("chef de projet export", ("project-manager",)),
        ("assistant de recrutement", ("recruiter",)),
        ("expert paie", ("accountant", "payroll-assistant", "payroll-officer")),
    ],
)
def test_words_of_many_names_suggest_nothing(
    typed: str, nearest: tuple[str, ...]
) -> None:
    """Half of the names have an assistant: that says nothing of the job."""
    assert nearest == suggest(typed, NAMES)


# ------------------------------------------------------------ how well it is held


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Excel", "excel"),
        ("Excel avancé", "excel"),
        ("Excel (advanced)", "excel"),
        ("Bonne maîtrise du Pack Office", "pack office"),
        ("knowledge of SAP", "sap"),
        ("knowledge management", "knowledge management"),
        ("very good command of English", "english"),
        ("allemand lu, écrit et parlé", "allemand"),
        ("Spanish - B2 level", "spanish"),
        ("utilisation d'un ERP", "un erp"),
        ("use cases", "use cases"),
        ("notions", ""),
        ("", ""),
    ],
)
def test_how_well_a_skill_is_held_is_taken_off(written: str, left: str) -> None:
    """Before it and behind it, never within."""
    assert left == without_level(written)


# ------------------------------------------------------------------ in a career graph


def test_ambiguous_alias_is_a_question() -> None:
    """The error lists every role of that name, sorted."""
    graph = make_graph({"hr-officer": ("RH",), "hr-manager": ("R.H.", "rh")})
    with pytest.raises(AmbiguousNameError, match="rh") as caught:
        graph.find_role("rh")

    assert ("hr-manager", "hr-officer") == caught.value.candidates


def test_ambiguous_skill_is_a_question() -> None:
    """Skills are found by the same rules as roles."""
    graph = make_graph({"excel": ("tableur",), "calc": ("Tableur",)})
    with pytest.raises(AmbiguousNameError) as caught:
        graph.find_skill("TABLEUR")

    assert ("calc", "excel") == caught.value.candidates


def test_id_is_never_ambiguous() -> None:
    """An id that is another role's alias still means its own role."""
    graph = make_graph({"rh": (), "hr-manager": ("rh",)})

    assert "rh" == graph.find_role("rh").id


def test_unknown_role_comes_with_suggestions() -> None:
    """The error names the nearest roles."""
    graph = make_graph({"hr-manager": ("responsable RH",), "clerk": ()})
    with pytest.raises(UnknownNameError) as caught:
        graph.find_role("responsible RH")

    assert ("hr-manager",) == caught.value.suggestions


@pytest.mark.parametrize("kind", ["role", "skill"])
def test_what_is_known_to_be_near_is_said_to_be_absent(kind: str) -> None:
    """By any spelling; a name of ours comes first."""
    near = {"fr": ("responsable ADV", "clerk")}
    graph = make_graph({"manager": (), "clerk": ()})
    owner = {"role": graph.roles, "skill": graph.skills}[kind]
    owner["manager"] = replace(owner["manager"], near=near)
    find = {"role": graph.find_role, "skill": graph.find_skill}[kind]
    with pytest.raises(AbsentNameError, match=r"is not a .* of this graph") as caught:
        find("Responsables adv")

    assert ("manager",) == caught.value.suggestions
    assert "clerk" == find("clerk").id


def test_shipped_roles_are_found_by_all_their_forms() -> None:
    """Whatever we print, label or joined genders, can be typed back."""
    graph = load_graph()
    typed = {
        (role.id, form)
        for role in graph.roles.values()
        for form in (*role.label.forms(), role.label.in_language("fr"), role.id)
    }

    assert typed == {(graph.find_role(form).id, form) for _, form in typed}


def test_shipped_skills_are_found_by_all_their_forms() -> None:
    """No two skills go by one label."""
    graph = load_graph()
    typed = {
        (skill.id, form)
        for skill in graph.skills.values()
        for form in (*skill.label.forms(), skill.label.in_language("fr"), skill.id)
    }

    assert typed == {(graph.find_skill(form).id, form) for _, form in typed}


# ---------------------------------------------------------------------- loose forms

WORDS = st.sampled_from(
    ["assistante", "chargé", "directrice", "paie", "projets", "ressources", "humaines"]
)
ADDED = st.sampled_from(["bilingue", "(RH)", "-DRH-", "junior", "en entreprise", "H/F"])


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Directeur / Directrice des Ressources Humaines -DRH-", "directeur RH"),
        ("Assistant / Assistante Ressources Humaines (RH)", "assistant RH"),
        ("Secrétaire général / générale d'association", "secrétaire d'association"),
        ("Chef hôte / Cheffe hôtesse d'accueil", "chef hôte"),
        ("Chargé de formation en entreprise", "chargé de formation"),
        ("assistante de direction bilingue", "assistant de direction"),
        ("Human resource manager", "HR manager"),
        ("D.R.H.", "DRH"),
    ],
)
def test_titles_of_classifications_are_understood(written: str, known: str) -> None:
    """Both genders of several words, abbreviations beside, words beside the point."""
    names = index_names(
        [
            ("directeur des ressources humaines", "directeur RH"),
            ("assistant ressources humaines", "assistant RH"),
            ("secrétaire général d'association", "secrétaire d'association"),
            ("chef hôte d'accueil", "chef hôte"),
            ("chargé de formation", "chargé de formation"),
            ("assistant de direction", "assistant de direction"),
            ("human resources manager", "HR manager"),
            ("DRH", "DRH"),
        ]
    )

    assert (known,) == match(written, names)


@pytest.mark.parametrize(
    "typed",
    ["Directrice des ressources humaines", "directeur ressources humaines", "RRH"],
)
def test_a_name_with_an_aside_is_found_without_it(typed: str) -> None:
    """But what someone bears in so many words is theirs."""
    names = index_names(
        [
            ("Directeur / Directrice des Ressources Humaines -DRH-", "director"),
            ("Responsable des Ressources Humaines (RRH)", "manager"),
            ("RRH", "director"),
            ("Responsable des ressources humaines", "someone"),
        ]
    )

    assert match(typed, names) == ("director",)
    assert match("responsable des ressources humaines", names) == ("someone",)


@given(st.lists(WORDS, min_size=2, max_size=6, unique=True), ADDED)
def test_what_says_nothing_of_a_job_changes_nothing(
    words: list[str], added: str
) -> None:
    """A name is still found with it."""
    name = " ".join(words)

    assert ("owner",) == match(f"{name} {added}", index_names([(name, "owner")]))


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_loose_form_stays_as_it_is(words: list[str]) -> None:
    """Reducing twice is reducing once."""
    once = loose(" ".join(map(fold, words)))

    assert once == loose(once)


def test_few_words_keep_what_joins_them() -> None:
    """An assistant manager assists no manager."""
    names = index_names([("assistant de manager", "management-assistant")])

    assert () == match("assistant manager", names)


# ----------------------------------------------------------------------- long texts


@pytest.mark.parametrize("kind", ["role", "skill"])
def test_a_name_has_a_greatest_length(kind: str) -> None:
    """The error says how long the text is, and does not repeat all of it."""
    longest = "n" * LONGEST_NAME
    graph = make_graph({"clerk": (longest,)})
    find = {"role": graph.find_role, "skill": graph.find_skill}[kind]
    asked = {"role": graph.role, "skill": graph.skill}[kind]

    assert "clerk" == find(longest.upper()).id
    for look_up in (find, asked):
        with pytest.raises(UnknownNameError) as caught:
            look_up(f"{longest}n")
        said = (
            f"has {LONGEST_NAME + 1} characters; no name has more than {LONGEST_NAME}"
        )
        assert said in str(caught.value)
        assert 150 > len(str(caught.value))
        assert () == caught.value.suggestions


def test_an_official_title_has_one_too() -> None:
    """A text that is too long for a name is no title either, and is near to none."""
    name = "assistant " * 40
    names = index_names([(name, "it")])

    assert () == match(name, names)
    assert () == suggest(name, names)


def test_a_longer_text_is_not_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused for its length alone."""

    def fail(_: str) -> str:
        pytest.fail("the text was read")

    for reading in ("fold", "spellings", "without_aside"):
        monkeypatch.setattr(matching, reading, fail)

    assert () == match("(" + "x" * LONGEST_NAME, NAMES)
    assert () == suggest("(" + "x" * LONGEST_NAME, NAMES)


#: What patterns that go back and forth choke on, repeated to 50,000 letters. The first
#: part stands once, before.
HOSTILE = {
    "a long word": ("(", "x"),
    "a word after a slash": ("abc/", "x"),
    "brackets": ("", "("),
    "opened words": ("", "abc("),
    "endings": ("assistant", "(e)"),
    "dotted endings": ("assistant", "·e"),
    "slashes": ("", "abc/"),
    "bars": ("", "abc|"),
    "hyphens": ("", "abc-"),
    "commas": ("(", ","),
    "dots": ("", "A."),
    "alternatives": ("", "abc ou "),
    "both genders": ("", "h/f "),
    "asides": ("", " - AB"),
    "spaces": ("abc", " "),
    "spaces before a slash": ("/", " "),
    "other spaces": ("(", "\u00a0"),
    "accents": ("(e", "\u0301\u0323"),
    "accented letters": ("(", "e\u0301"),
    "ligatures": ("(", "\ufdfa"),
    "words": ("abd/", "abc "),
    "the same words": ("abc " * 6_000 + "/ ", "abc "),
}


@pytest.fixture
def a_little_time():
    """Give this process some seconds of its own, however busy the machine is."""

    def end(*_: object) -> None:
        pytest.fail("this takes too long")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, 2)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("a_little_time")
@pytest.mark.parametrize("shape", HOSTILE)
def test_reading_a_name_takes_as_long_as_the_name_is(shape: str) -> None:
    """Twice the letters, twice the time: in its square, these take many seconds."""
    first, more = HOSTILE[shape]
    text = (first + more * (50_000 // len(more)))[:50_000] + "!"
    for read in (fold, spellings, without_aside, genders):
        read(text)
    for read in (neutral, loose):
        read(fold(text))
