"""Make pictures: as SVG whose roles and moves lead to their pages here, as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerpath.document.html_text import html_text

if TYPE_CHECKING:
    from careerpath.diagram import Paper
    from careerpath.model.answers import RouteAnswer
    from careerpath.words import Words

#: The endings of what is made: a picture, its words, its pages to print.
SVG, WORDS, PDF = ".svg", ".html", ".pdf"
#: Where roles and moves lead.
ROLES, MOVES = "/roles/{role}", "/moves/{origin}/{destination}"


def draw_answer(words: Words, answer: RouteAnswer) -> bytes:
    """Return the drawing of routes as SVG."""
    from careerpath.diagram import Paper, draw_route

    paper = Paper(language=words.language)
    figures = draw_route(words.graph, answer, most=1, paper=paper)
    return as_svg(words, figures, route_title(words, answer))


def outline_answer(words: Words, answer: RouteAnswer) -> bytes:
    """Return what the drawing of routes shows, in words."""
    from careerpath.diagram import Paper, outline_route

    paper = Paper(language=words.language)
    outline = outline_route(words.graph, answer, most=1, paper=paper)
    return as_page(words, outline, route_title(words, answer))


def print_answer(words: Words, answer: RouteAnswer, chosen: int, size: str) -> bytes:
    """Return the pages of a way as PDF, to print on a paper of the diagrams."""
    from careerpath.diagram import Paper, draw_route

    paper = Paper(size, language=words.language)
    figures = draw_route(words.graph, answer, chosen=chosen, paper=paper)
    return as_pdf(words, figures, route_title(words, answer))


def route_title(words: Words, answer: RouteAnswer) -> str:
    """Return what a drawing of routes is called."""
    return words.chain((answer.origin, answer.destination))


def draw_chart(words: Words, kind: Any, parts: Any, paper: Paper, form: str) -> bytes:
    """Return what a kind of diagram shows, in the form that an ending names."""
    title = kind.title(parts[0], paper)
    if form == WORDS:
        return as_page(words, "\n".join(kind.outline(p, paper) for p in parts), title)
    if form == SVG:
        return as_svg(words, [kind.draw(parts[0], paper)], title)
    return as_pdf(words, [kind.draw(part, paper) for part in parts], title)


def as_svg(words: Words, figures: Any, title: str) -> bytes:
    """Return the first of some figures as SVG, as wide as where it stands."""
    from careerpath.diagram import SvgForm

    form = SvgForm(letters="text", link=ROLES, move_link=MOVES, fluid=True)
    return _written(words, figures[:1], title, SVG, form)


def as_pdf(words: Words, figures: Any, title: str) -> bytes:
    """Return figures as the pages of a PDF file."""
    from careerpath.diagram import SvgForm

    return _written(words, figures, title, PDF, SvgForm())


def _written(words: Words, figures: Any, title: str, ending: str, form: Any) -> bytes:
    from careerpath.diagram.ink.save import DIAGRAMS

    write = DIAGRAMS.forms[ending].writer
    return write(figures, title, words.language, form)[0]


def as_page(words: Words, outline: str, title: str) -> bytes:
    """Return an outline as a page of HTML, to stand in another one.

    Its first line is its heading.
    """
    heading, _, rest = outline.partition("\n")
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{html_text(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="stylesheet" href="/static/screen.css">\n</head>\n'
        f'<body class="outline">\n<main>\n<h1>{html_text(heading)}</h1>\n'
        f"<pre>{html_text(rest.strip())}</pre>\n</main>\n"
        "</body>\n</html>\n"
    ).encode()
