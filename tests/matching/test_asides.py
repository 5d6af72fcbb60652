"""What stands beside the job is left out, whatever its words mean elsewhere."""

from __future__ import annotations

import pytest

from careerpath.matching.asides import select_sentences


def kept(text, language="en"):
    """Return what remains of a text, in one line."""
    return " ".join(" ".join(select_sentences(text, language)).split())


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Skills\nYou type letters.", "en", "You type letters."),
        ("Skills: typing, filing", "en", "typing, filing"),
        ("VOS MISSIONS :\nTenir l'agenda", "fr", "Tenir l'agenda"),
        ("Formation\nBac+2", "fr", "Bac+2"),
        ("Formation : recueil des besoins", "fr", "Formation : recueil des besoins"),
        (
            "Training and development of staff",
            "en",
            "Training and development of staff",
        ),
    ],
)
def test_a_heading_is_no_content(text, language, expected):
    """The word alone, or before a colon; what it introduces is read."""
    assert expected == kept(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Benefits: pension, 25 days' leave. Start soon.", "en"),
        ("Benefits include free lunch and a payslip app", "en"),
        ("What we offer\n- training\n- a pension", "en"),
        ("Nous offrons : mutuelle, formation, RTT.", "fr"),
        ("Avantages\n\n- mutuelle\n- formation", "fr"),
        ("You'll receive training and a pension.", "en"),
        ("You must have the right to work in the UK.", "en"),
        ("Vous bénéficierez d'une formation.", "fr"),
        ("Sale, Cheshire – 37.5 hours – £25,400", "en"),
        ("Paris 8e – CDD 6 mois – 26 k€", "fr"),
        ("Apply with a CV. Interviews will be held in May.", "en"),
        ("Envoyez votre CV. Candidatures jusqu'au 30 avril.", "fr"),
        ("Tickets restaurant, mutuelle, 6 semaines de congés", "fr"),
        ("25 days' holiday, gym, season ticket loan", "en"),
        ("Centres d'intérêt\nFormation de bénévoles", "fr"),
    ],
)
def test_what_everybody_offers_and_asks_is_left_out(text, language):
    """Pay, contract, benefits, how to apply, what people like to do."""
    assert not kept(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You set up the pension, the season ticket loans and the bonus.", "en"),
        ("- Managing private medical cover and life assurance", "en"),
        ("Gestion de la mutuelle, de la prévoyance et des tickets restaurant", "fr"),
        ("Vous suivez les congés, les RTT et la mutuelle.", "fr"),
        ("Apply employment law with care", "en"),
        ("Trier les candidatures et convoquer aux entretiens", "fr"),
        ("Interviewing candidates and making the offer", "en"),
    ],
)
def test_the_same_words_are_read_where_they_are_the_work(text, language):
    """Roles of human resources live by them."""
    assert text == kept(text, language)


def test_a_part_beside_the_job_ends():
    """At the next heading, or the next blank line."""
    text = "Benefits\n- gym\n\nYou mill flour.\nPerks\ngym\nDuties\nYou bake bread."

    assert "You mill flour. You bake bread." == kept(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "About us\nWe train and recruit the best.\n\nYou file letters."),
        ("en", "Who we are:\nA team of recruiters.\n\nYou file letters."),
        ("fr", "Qui sommes-nous ?\nUn cabinet de recrutement.\n\nVous classez."),
        ("fr", "L'entreprise :\nLa paie de mille PME.\n\nVous classez."),
    ],
)
def test_what_a_firm_says_of_itself_is_left_out(language, text):
    """To the next blank line; the job follows."""
    [sentence] = select_sentences(text, language)

    assert sentence.startswith(("You file", "Vous classez"))


@pytest.mark.parametrize(
    ("language", "aside"),
    [
        ("en", "We do not discriminate on the basis of age, gender or disability."),
        ("en", "Tell our HR team of what you need during the interview process."),
        ("en", "Salary range: $60,000 to $70,000."),
        ("en", "Recruiters, please do not call."),
        ("fr", "La maison est engagée en faveur de la diversité."),
        ("fr", "Rémunération selon profil."),
    ],
)
def test_that_all_are_welcome_is_no_work(language, aside):
    """Everybody writes it, whatever the job."""
    assert not list(select_sentences(aside, language))


def test_fairness_at_work_is_work():
    """Only what is said to candidates is left out."""
    said = "You investigate cases of discrimination and run the recruitment process."

    assert [said] == list(select_sentences(said, "en"))
