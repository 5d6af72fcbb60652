"""Draw the printed pages of a coach, and say them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath.diagram.drawing import (
    draw_comparison,
    draw_gap,
    draw_map,
    draw_route,
    draw_timeline,
    draw_trade_offs,
)
from careerpath.diagram.outlining import (
    outline_comparison,
    outline_gap,
    outline_map,
    outline_route,
    outline_timeline,
    outline_trade_offs,
)
from careerpath.diagram.paper import PAPERS, Paper
from careerpath.diagram.svg_form import SvgForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matplotlib.figure import Figure

    from careerpath.model.text import Language

__all__ = [
    "PAPERS",
    "Paper",
    "SvgForm",
    "draw_comparison",
    "draw_gap",
    "draw_map",
    "draw_route",
    "draw_timeline",
    "draw_trade_offs",
    "embed_diagram",
    "outline_comparison",
    "outline_gap",
    "outline_map",
    "outline_route",
    "outline_timeline",
    "outline_trade_offs",
    "save_diagram",
]

_PLAIN = SvgForm()


def save_diagram(
    figure: Figure | Sequence[Figure],
    path: str | Path,
    *,
    title: str,
    language: Language,
    force: bool = False,
    svg: SvgForm = _PLAIN,
) -> tuple[Path, ...]:
    """Write figures as PDF, SVG or PNG, whole or not at all.

    The same figures give the same bytes every time.

    Parameters
    ----------
    figure
        What one of the functions above returned, or several of them: the pages
        of a PDF, or as many files with numbers in their names.
    path
        The file; its ending .pdf, .svg or .png chooses the format.
    title, language
        What the file says about itself.
    force
        Whether to write over files that are no diagrams of ours.
    svg
        How SVG files are written: the prefix of their ids, their letters, their links.

    Returns
    -------
    tuple
        The files that were written.

    Raises
    ------
    InvalidValueError
        If the name has another ending, or `svg` is given for another kind of file.
    FileError
        If a file cannot be written, or would replace another kind of file.
    """
    from matplotlib.figure import Figure

    from careerpath.diagram.ink.save import write_figures

    figures = [figure] if isinstance(figure, Figure) else list(figure)
    return write_figures(
        figures, path, title=title, language=language, force=force, svg=svg
    )


def embed_diagram(
    figure: Figure,
    outline: str,
    *,
    title: str,
    language: Language,
    svg: SvgForm = _PLAIN,
) -> str:
    """Return a diagram for a page of the web: the picture, and its outline below it.

    Parameters
    ----------
    figure, title, language
        As for `save_diagram`.
    outline
        What one of the functions above that begin with `outline_` returned: whoever
        cannot see the picture reads it instead.
    svg
        How the picture is written; two on one page need two prefixes.

    Returns
    -------
    str
        An element `figure` of HTML, which runs nothing and fetches nothing.
    """
    from careerpath.diagram.ink.save import web_element

    return web_element(figure, outline, title, language, svg)
