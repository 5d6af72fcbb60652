"""Say how figures come about, what they leave open, and whose data they rest on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careerpath.credits import shown_graph
from careerpath.document.blocks import (
    Block,
    Bullets,
    Heading,
    Page,
    Paragraph,
    Section,
    Term,
)
from careerpath.model.answers import DEFAULT_TOLERANCE
from careerpath.model.evidence import STANDINGS, standing
from careerpath.pages.common_blocks import entries, notes
from careerpath.words.phrases import standing_count
from careerpath.words.sentences import series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.model.evidence import Source
    from careerpath.words import Words


def method_page(words: Words) -> Page:
    """Return how we compute, the limits of it, sources and licences."""
    _ = words.translate
    title = _("How we compute, limits and licences")
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        Section(_("How we compute"), tuple(_method(words))),
        Section(_("What stands behind a move"), tuple(_standing(words))),
        Section(_("Limits"), (Bullets(tuple(_limits(words))),)),
        Section(_("Sources and licences"), tuple(_sources(words))),
        *notes(words, shown_graph(words.graph)),
    )
    return Page(title, blocks, words.language)


def _method(words: Words) -> Iterator[Block]:
    """Yield what hours, months and the recommendation are made of."""
    _ = words.translate
    texts = (
        (
            _("Study"),
            _(
                "Each step from one level of a skill to the next takes hours of "
                "courses, reading and exercises beside the job. What is learnt for one "
                "move is still held at the next, so that each step is counted once."
            ),
        ),
        (
            _("Practice"),
            _(
                "The hours of doing it at work until the level holds. They cost no "
                "evening, are told beside the study and decide nothing."
            ),
        ),
        (
            _("Months"),
            _(
                "A move can be made when the usual time in the role before has passed "
                "and its study is done, at the hours a week that you have; whichever "
                "takes longer counts."
            ),
        ),
        (
            _("Choices"),
            _(
                "The ways that no other beats in study, time, moves, hardest step and "
                "firmness of evidence together. Recommended is the one with the "
                "smallest hardest step, of those that take at most {tolerance} % more "
                "study than the least."
            ).format(tolerance=_.number(DEFAULT_TOLERANCE)),
        ),
        (
            _("Closeness"),
            _(
                "How near the levels of two roles are, how near their grades, and "
                "whether people are known to move between them. It orders where to go, "
                "and no ways."
            ),
        ),
        (
            _("What you hold"),
            _(
                "What your job asks for is taken as held unless you say otherwise; the "
                "months that you have been in it count."
            ),
        ),
    )
    yield from (Term(name, (Paragraph(text),)) for name, text in texts)


def _standing(words: Words) -> Iterator[Block]:
    """Yield how many moves there are, and what shows that people make them."""
    _ = words.translate
    moves = words.graph.transitions
    found = Counter(standing(move.evidence) for move in moves)
    counts = [
        standing_count(name, found[name], words.language)
        for name in STANDINGS
        if found[name]
    ]
    text = _("Of {count} moves between {roles} roles: {counts}.")
    yield Paragraph(
        text.format(
            count=_.number(len(moves)),
            roles=_.number(len(words.graph.roles)),
            counts=series(counts, words.language, len(counts)),
        )
    )
    yield Paragraph(
        _(
            "Recorded is what a public classification says that people do; similar "
            "work shows that two jobs are alike, not that anybody changes from one to "
            "the other. What we infer says so wherever it stands."
        )
    )


def _limits(words: Words) -> Iterator[str]:
    """Yield what the figures do not say."""
    _ = words.translate
    yield _("Hours and months are estimates, and no promise that anybody is taken on.")
    yield _(
        "Nothing here knows of pay, of vacancies, or of who decides in your company."
    )
    if not words.graph.scale.assumed:
        text = _(
            "Most people who leave these jobs leave for other jobs than the {count} of "
            "this graph."
        )
        yield text.format(count=_.number(len(words.graph.roles)))
    yield _(
        "Nobody is scored: what is compared is what roles ask for, with what you say "
        "that you can do."
    )
    yield _(
        "What you say travels in the page that you look at, and in the files that you "
        "save; nothing of it is kept."
    )


def _sources(words: Words) -> Iterator[Block]:
    """Yield every source that the graph cites, with its licence."""
    _ = words.translate
    ordered = sorted(words.graph.sources.values(), key=lambda s: (s.title, s.id))
    yield from (_source(words, source) for source in ordered)
    yield Paragraph(
        _(
            "The program is under the MIT licence; its pages in the browser have htmx, "
            "under the zero-clause BSD licence."
        ),
        apart=True,
    )


def _source(words: Words, source: Source) -> Term:
    _ = words.translate
    facts = entries(
        words,
        (_("Publisher"), source.publisher),
        (_("Licence"), source.licence),
        (_("Address"), source.url),
    )
    return Term(words.dated_source(source.id), facts)
