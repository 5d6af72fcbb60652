"""Set the diagrams of a dossier: vectors where a form takes them, and their words."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from careerpath.diagram.ink.save import DIAGRAMS
from careerpath.diagram.kinds import route, timeline
from careerpath.diagram.paper import Paper
from careerpath.diagram.style import STYLE
from careerpath.diagram.svg_form import SvgForm
from careerpath.document.blocks import Drawing, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerpath.diagram.kinds import DiagramKind, Values
    from careerpath.pages.dossier.answer import Dossier
    from careerpath.words import Words

#: What a file of SVG says before its picture begins.
_BEFORE = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt" viewBox="[^"]*"')
#: What a diagram leaves free at each edge of its paper, in points.
_MARGIN = STYLE.margin


def drawn_routes(words: Words, dossier: Dossier) -> Section:
    """Return the route with what lies beside it, on one page."""
    _ = words.translate
    plan = dossier.plan
    values = route.ChosenRoute(words.graph, plan.answer, plan.chosen, most=1)
    drawings = tuple(_drawings(words, route, values, "routes"))
    return Section(_("The routes drawn"), drawings, "routes")


def calendar(words: Words, dossier: Dossier) -> Iterator[Section]:
    """Yield the plan in time, on as many pages as it needs."""
    _ = words.translate
    values = timeline.draw_from_plan(words.graph, dossier.plan)
    drawings = list(_drawings(words, timeline, values, "calendar"))
    for number, drawing in enumerate(drawings, start=1):
        heading = _("On the calendar")
        if len(drawings) > 1:
            part = _("{heading}, {number} of {count}")
            heading = part.format(heading=heading, number=number, count=len(drawings))
        yield Section(heading, (drawing,))


def _drawings(
    words: Words, kind: DiagramKind[Values], values: Values, prefix: str
) -> Iterator[Drawing]:
    """Yield a drawing for each page of a diagram."""
    paper = Paper(portrait=True, language=words.language)
    for number, part in enumerate(kind.split(values, paper)):
        yield _drawing(words, kind, part, paper, f"{prefix}-{number}-")


def _drawing(
    words: Words, kind: DiagramKind[Values], part: Values, paper: Paper, prefix: str
) -> Drawing:
    figure, title = kind.draw(part, paper), kind.title(part, paper)

    def made(form: str) -> bytes:
        as_file = DIAGRAMS.for_name(form)
        return as_file([figure], title, words.language, SvgForm(prefix))[0]

    return Drawing(
        _trimmed(made("svg").decode()),
        tuple(filter(None, kind.outline(part, paper).splitlines())),
        png=lambda: _trimmed_dots(made("png")),
    )


def _trimmed(svg: str) -> str:
    """Return a picture without its margins: the page that it stands on has its own."""

    def less(found: re.Match[str]) -> str:
        width, height = (float(part) - 2 * _MARGIN for part in found.groups())
        box = f"{_MARGIN:g} {_MARGIN:g} {width:.2f} {height:.2f}"
        return f'width="{width:.2f}pt" height="{height:.2f}pt" viewBox="{box}"'

    return _SIZE.sub(less, _BEFORE.sub("", svg), count=1)


def _trimmed_dots(png: bytes) -> bytes:
    """Return the same as dots, without its margins."""
    from PIL import Image

    stream = BytesIO()
    with Image.open(BytesIO(png)) as whole:
        dots_per_inch = whole.info["dpi"][0]
        edge = round(_MARGIN * dots_per_inch / 72)
        box = (edge, edge, whole.width - edge, whole.height - edge)
        whole.convert("RGB").crop(box).save(stream, "PNG", dpi=whole.info["dpi"])
    return stream.getvalue()
