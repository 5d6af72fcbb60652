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

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matplotlib.figure import Figure

    from careerpath.model.text import Language

__all__ = [
    "PAPERS",
    "Paper",
    "draw_comparison",
    "draw_gap",
    "draw_map",
    "draw_route",
    "draw_timeline",
    "draw_trade_offs",
    "outline_comparison",
    "outline_gap",
    "outline_map",
    "outline_route",
    "outline_timeline",
    "outline_trade_offs",
    "save_diagram",
]


def save_diagram(
    figure: Figure | Sequence[Figure],
    path: str | Path,
    *,
    title: str,
    language: Language,
    force: bool = False,
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

    Returns
    -------
    tuple
        The files that were written.

    Raises
    ------
    InvalidValueError
        If the name has another ending.
    FileError
        If a file cannot be written, or would replace another kind of file.
    """
    from matplotlib.figure import Figure

    from careerpath.diagram.ink.save import write_figures

    figures = [figure] if isinstance(figure, Figure) else list(figure)
    return write_figures(figures, path, title=title, language=language, force=force)
