"""Hold the words that mark what an advertisement or a CV says beside the job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careerpath.model.text import Language


class Marks(NamedTuple):
    """What marks the parts of a text that are beside the job.

    Attributes
    ----------
    heading
        Opens a line, and is no content itself.
    beside
        Opens a part that is no content.
    terms
        Pay, hours or contract, in a line at the head.
    applying
        Stands in a sentence that tells how to apply.
    benefit
        What everybody offers.
    duty
        Stands in a sentence that may speak of work on benefits.
    """

    heading: re.Pattern[str]
    beside: re.Pattern[str]
    terms: re.Pattern[str]
    applying: re.Pattern[str]
    benefit: re.Pattern[str]
    duty: re.Pattern[str]


def _pattern(*either: str, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Return what any of the alternatives matches, whatever the apostrophe."""
    alternatives = "|".join(either).replace("'", "['’]")
    return re.compile(f"{before}(?:{alternatives}){after}", re.IGNORECASE)


#: A heading is no item of a list.
_START = r"^[\s#*_]*(?:\d\W+)?"
_LABEL = r"(?:\s*:|\W*$)"
#: Where a part of a line begins.
_PART = r"(?:^|[–—|·,/]|\s-)\s*"
#: An amount of pay: "£42,000", "£62k", "55/62 K€", "2 700 €".
_PAY = r"[£$€]\s?\d+(?:[.,]\d{3}|k\b|-)|\d[\d\s]*\s?k€|\d\s?k\s?€|\d{3}\s?€"

MARKS: dict[Language, Marks] = {
    "en": Marks(
        heading=_pattern(
            r"(?:key |core |technical |it |main )?(?:skills|competenc(?:i?es|y))",
            r"(?:(?:work|professional|relevant|previous) )?experience",
            r"(?:employment|career)(?: history)?|education(?: (?:and|&) training)?",
            r"training\W*$|certifications?",
            r"(?:personal |professional )?(?:profile|summary)",
            r"about (?:you|me|the (?:role|job|team|position))",
            r"the (?:role|job|team|position|person|candidate)|we need",
            r"who you are|what you(?:'ll| will) (?:be doing|do|bring)",
            r"what we(?:'d like|'re looking for|'re after| need| expect)",
            r"(?:your |key |main )?(?:responsibilities|duties|tasks|missions?)",
            r"(?:responsibilities|duties) include",
            r"(?:key )?(?:requirements|qualifications)",
            r"essential|desirable|must haves?|nice to have|person specification",
            r"day to day|you(?:'ll| will)?",
            before=_START,
            after=_LABEL,
        ),
        beside=_pattern(
            rf"(?:our |the |staff )?(?:benefits|perks|package|rewards){_LABEL}",
            r"(?:our |other )?(?:benefits|perks|package) (?:include|are|is)\b",
            r"what(?:'s in it for you| we (?:can )?offer| you(?:'ll)? get)\b",
            r"(?:in return|we offer|we can offer you|why (?:join|work for) us)\b",
            r"you(?:'ll| will)? (?:also )?(?:receive|enjoy|benefit from)\b",
            rf"(?:about us|who we are|our story){_LABEL}",
            rf"(?:about )?(?:the|our) company{_LABEL}",
            rf"(?:our process|how to apply|applications?(?: process)?){_LABEL}",
            rf"(?:interests|hobbies|hobbies and interests|referees){_LABEL}",
            rf"(?:salary|hours|location|closing date|start date|contract){_LABEL}",
            before=_START,
            after="",
        ),
        terms=_pattern(
            rf"{_PART}(?:permanent|(?:full|part)[- ]time|fixed[- ]term|day rate)\b",
            rf"{_PART}(?:hybrid|remote|[\d.]+ hours)\b",
            r"maternity cover|pro rata|per annum",
            _PAY,
            before="",
            after="",
        ),
        applying=_pattern(
            r"closing date\W+(?:\d|\w+day)|equal opportunit(?:y|ies) employer",
            r"(?:do|does|will) not discriminate|veteran status|sexual orientation",
            r"during the (?:recruitment|hiring|interview|application) process",
            r"reasonable adjustments? (?:for|to|during)|our hiring process",
            r"(?:recruiters|agencies)\W+please|(?:salary|pay) range",
            r"disability confident|no agencies|only (?:reply|respond) to",
            r"employment (?:agency|business) for this",
            r"(?:must|need to) (?:already )?have the (?:legal )?right to work",
            r"we (?:hire|welcome|encourage)\b.*backgrounds?",
            r"checks? (?:is|are|will be) required|checks apply",
            r"(?:send|email) (?:us )?your cv|please apply|interviews will (?:be|take)",
            r"apply (?:now|today|online|here|via|by (?:\d|\w+day)|with (?:an?|your))",
            r"references (?:available )?on request",
            r"training (?:on [\w ]+ )?(?:is |will be )?(?:given|provided|available)",
        ),
        benefit=_pattern(
            r"(?:generous|company|workplace|contribut\w+) pension|\d+% pension|bonus",
            r"share options|equity|gym|life (?:assurance|cover)|canteen|bupa",
            r"private (?:medical|dental|health)|(?:cash )?health (?:plan|cover)",
            r"\d+ days'?(?: of)? (?:holiday|leave|off|annual)|bank holidays",
            r"unlimited holiday|enhanced parental leave|cycle to work|season ticket",
            r"(?:free|on-site) (?:parking|fruit|lunch|books|breakfast)|car allowance",
            r"(?:staff|colleague) (?:discount|shop)|salary sacrifice|flexible working",
            r"wellbeing hub|hybrid|(?:summer|christmas) party|volunteering days",
            r"full training|salary £\d|\d+[- ]hour week|£\d\d[\d,.]*k?",
        ),
        duty=_pattern(
            r"you(?:'ll|r)?",
            r"(?:manag|administ|process|record|track|handl|prepar|updat|enrol|advis)\w*",
        ),
    ),
    "fr": Marks(
        heading=_pattern(
            r"(?:(?:vos|tes|mes) )?compétences(?: (?:clés|requises|techniques))?",
            r"savoir-(?:être|faire)|(?:vos |mes )?qualités|langues|informatique",
            r"formations?\W*$|formations? et diplômes?|diplômes?(?: et formations?)?",
            r"(?:vos |mes )?expériences?(?: professionnelles?)?|certifications?",
            r"parcours(?: professionnel)?|vous|toi|au programme|concrètement",
            r"(?:(?:votre|ton|le) )?profil(?: recherché)?",
            r"(?:(?:vos|tes|les) )?(?:principales )?(?:missions|tâches)",
            r"(?:vos |tes )?responsabilités",
            r"(?:missions|activités) principales",
            r"votre (?:quotidien|mission|rôle)|ta mission",
            r"(?:le|description du) poste",
            r"(?:le contexte|contexte)|prérequis",
            r"ce que nous cherchons",
            before=_START,
            after=_LABEL,
        ),
        beside=_pattern(
            rf"(?:(?:nos|vos|les) )?avantages{_LABEL}",
            rf"(?:conditions|rémunération){_LABEL}",
            r"(?:ce que )?nous (?:vous )?(?:offrons|proposons)\b",
            r"(?:ce qu')?on (?:vous|te) (?:propose|offre)\b|pourquoi nous rejoindre\b",
            r"(?:vous|tu) (?:bénéfici|profit)(?:ez|erez|es|eras)\b",
            rf"(?:qui sommes-nous(?: \?)?|notre histoire){_LABEL}",
            rf"à propos(?: de nous)?{_LABEL}",
            rf"(?:l'entreprise|notre entreprise|la société|nos valeurs){_LABEL}",
            rf"(?:le |notre )?processus(?: de recrutement)?{_LABEL}|pour postuler\b",
            rf"(?:centres? d'intérêts?|loisirs|contact|horaires|lieu|salaire){_LABEL}",
            before=_START,
            after="",
        ),
        terms=_pattern(
            rf"{_PART}(?:cdi|cdd|intérim|télétravail)\b",
            rf"{_PART}temps (?:plein|partiel|complet)\b",
            rf"{_PART}(?:permis b|agent de maîtrise|h/f|f/h|35 ?h)\b",
            _PAY,
            before="",
            after="",
        ),
        applying=_pattern(
            r"^\W*candidatures? (?:\(|par|à|avant|jusqu)|^\W*poste à pourvoir",
            r"(?:envoyez|adressez)[- ](?:nous|votre|vos|cv|moi|un cv)",
            r"merci d'(?:envoyer|adresser|indiquer)|cv et prétentions|pas de cabinet\b",
            r"ouverte?s? (?:à|aux) .*handicap|handi-accueillant",
            r"engagée?s? (?:en faveur de|pour) (?:la diversité|l'égalité|l'inclusion)",
            r"rémunération selon (?:le )?(?:profil|expérience|votre)",
            r"égalité (?:pro|professionnelle|des chances)\W+index",
            r"formation (?:interne |complète )?(?:est )?(?:assurée|prévue|offerte)",
            before="",
            after="",
        ),
        benefit=_pattern(
            r"mutuelle|prévoyance|rtt|1[34]\s?e mois|sur 1[34] mois|intéressement",
            r"participation|tickets? restos?",
            r"(?:tickets?|titres?)[- ]restaurants?|cantine",
            r"restaurant(?: d'entreprise)?|swile|navigo|bspce|cet|(?:full )?remote",
            r"télétravail|primes?|véhicule(?: de fonction)?",
            r"actions gratuites|congés|cse",
            r"salle de sport|forfait mobilités|retraite supplémentaire|\d+ k ?€",
            r"libre circulation|salaire|35 h",
            after=r"(?!\w)",
        ),
        duty=_pattern(
            r"vous|tu|votre|vos|ta|tes",
            r"(?:suivi|suivre|gestion|gérer|gère|saisi|administ|calcul|contrôl|déclar)\w*",
            r"(?:dossier|mise en place|prépar|trait|élabor|pilot|établi)\w*",
        ),
    ),
}
