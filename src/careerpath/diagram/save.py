"""Write a figure to a file, whole or not at all, with the same bytes every time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from matplotlib.figure import Figure

    from careerpath.model.text import Language

_PNG_DPI = 200
#: For all formats.
_COMMON: dict[Any, Any] = {"savefig.bbox": None, "text.hinting": "none"}


def write_figures(
    figures: Sequence[Figure], path: str | Path, *, title: str, language: Language
) -> tuple[Path, ...]:
    """Write figures as the extension of `path` says, and return the files.

    Several go into one PDF file; pictures are numbered: plan-1.png, plan-2.png.
    """
    target = Path(path)
    writers: Mapping[str, Callable[[Figure, str, Language], bytes]] = {
        ".svg": _svg,
        ".png": _png,
    }
    ending = target.suffix.lower()
    if ending == ".pdf":
        write_whole(target, _pdf(figures, title, language))
        return (target,)
    if ending not in writers:
        raise InvalidValueError(
            message(
                "“{path}” does not say what to draw; "
                "end the name in .pdf, .svg or .png.",
                path=str(path),
            )
        )
    contents = [writers[ending](figure, title, language) for figure in figures]
    files = _numbered(target, len(contents))
    for file, content in zip(files, contents, strict=True):
        write_whole(file, content)
    return files


def _numbered(path: Path, count: int) -> tuple[Path, ...]:
    if count == 1:
        return (path,)
    return tuple(
        path.with_name(f"{path.stem}-{number}{path.suffix}")
        for number in range(1, count + 1)
    )


def _pdf(figures: Sequence[Figure], title: str, language: Language) -> bytes:
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages

    from careerpath.diagram.pdf import with_language

    facts = {
        "Title": title,
        "Subject": described(figures[0]),
        "Creator": "careerpath",
        "Producer": None,
        "CreationDate": None,
    }
    buffer = BytesIO()
    # Type 42 embeds the letters themselves: text can be searched and copied.
    settings: dict[Any, Any] = {"pdf.fonttype": 42, "pdf.compression": 6}
    with rc_context(_COMMON | settings), PdfPages(buffer, metadata=facts) as pages:
        for figure in figures:
            pages.savefig(figure)
    return with_language(buffer.getvalue(), language)


def _svg(figure: Figure, title: str, language: Language) -> bytes:
    from careerpath.diagram.svg import with_description

    # Letters as outlines: a reader without our font would choose another one,
    # and its widths would push names out of their boxes. The words themselves
    # are in the description.
    settings = {"svg.fonttype": "path", "svg.hashsalt": "careerpath"}
    facts = {
        "Creator": "careerpath",
        "Date": None,
        "Format": "image/svg+xml",
        "Language": language,
    }
    plain = _saved(figure, "svg", settings, facts)
    return with_description(plain, title, described(figure), language)


def _png(figure: Figure, title: str, language: Language) -> bytes:
    facts = {
        "Title": title,
        "Description": described(figure),
        "Language": language,
        "Software": "careerpath",
    }
    return _saved(figure, "png", {}, facts, dpi=_PNG_DPI)


def _saved(
    figure: Figure,
    form: str,
    settings: dict[str, Any],
    facts: Mapping[str, str | None],
    dpi: float | None = None,
) -> bytes:
    from matplotlib import rc_context

    buffer = BytesIO()
    with rc_context(_COMMON | settings):
        figure.savefig(buffer, format=form, metadata=dict(facts), dpi=dpi or "figure")
    return buffer.getvalue()


def described(figure: Figure) -> str:
    """Return what is drawn in words: the figure's own, or every step of a route."""
    if figure.get_label():
        return str(figure.get_label())
    steps = (
        str(artist.get_label())
        for artist in figure.findobj(lambda a: str(a.get_gid()).startswith("step-"))
    )
    return " ".join(f"{step}." for step in steps)
