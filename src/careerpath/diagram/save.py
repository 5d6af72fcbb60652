"""Write a figure to a file, whole or not at all, with the same bytes every time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from matplotlib.figure import Figure

    from careerpath.model.text import Language

_PNG_DPI = 200


def write_figure(
    figure: Figure, path: str | Path, *, title: str, language: Language
) -> None:
    """Write `figure` as the extension of `path` says."""
    target = Path(path)
    writers: Mapping[str, Callable[[Figure, str, Language], bytes]] = {
        ".pdf": _pdf,
        ".svg": _svg,
        ".png": _png,
    }
    writer = writers.get(target.suffix.lower())
    if writer is None:
        raise InvalidValueError(
            message(
                "“{path}” does not say what to draw; "
                "end the name in .pdf, .svg or .png.",
                path=str(path),
            )
        )
    write_whole(target, writer(figure, title, language))


def _pdf(figure: Figure, title: str, language: Language) -> bytes:
    from careerpath.diagram.pdf import with_language

    # Type 42 embeds the letters themselves: text can be searched and copied.
    settings = {"pdf.fonttype": 42, "pdf.compression": 6}
    facts = {
        "Title": title,
        "Subject": described(figure),
        "Creator": "careerpath",
        "Producer": None,
        "CreationDate": None,
    }
    return with_language(_saved(figure, "pdf", settings, facts), language)


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
    common: dict[Any, Any] = {"savefig.bbox": None, "text.hinting": "none"}
    with rc_context(common | settings):
        figure.savefig(buffer, format=form, metadata=dict(facts), dpi=dpi or "figure")
    return buffer.getvalue()


def described(figure: Figure) -> str:
    """Return every step of the route that is drawn, in words."""
    steps = (
        str(artist.get_label())
        for artist in figure.findobj(lambda a: str(a.get_gid()).startswith("step-"))
    )
    return " ".join(f"{step}." for step in steps)
