"""Write a figure to a file, whole or not at all, with the same bytes every time."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerpath.diagram.svg_form import SvgForm
from careerpath.document.endings import Endings, Form, Sign
from careerpath.errors import InvalidValueError, message
from careerpath.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.figure import Figure
    from matplotlib.text import Text

    from careerpath.model.text import Language

    #: Makes the files of figures with this title, in this language, in this form.
    Make = Callable[[Sequence[Figure], str, Language, SvgForm], list[bytes]]

PLAIN = SvgForm()
_PNG_DPI = 200
_COMMON: dict[Any, Any] = {"savefig.bbox": None, "text.hinting": "none"}


def write_figures(
    figures: Sequence[Figure],
    path: str | Path,
    *,
    title: str,
    language: Language,
    force: bool = False,
    svg: SvgForm = PLAIN,
) -> tuple[Path, ...]:
    """Write figures as the extension of `path` says, and return the files.

    A PDF has a page for each; other files are numbered if there are several.
    All are made before the first is written, and none is if one of them would
    replace a file that is no diagram of ours, unless with `force`.
    """
    files = claim_files(path, len(figures), force=force, svg=svg)
    contents = DIAGRAMS.for_path(path)(figures, title, language, svg)
    for file, content in zip(files, contents, strict=True):
        write_whole(file, content)
    return files


def claim_files(
    path: str | Path, pages: int | None, *, force: bool = False, svg: SvgForm = PLAIN
) -> tuple[Path, ...]:
    """Return the files that so many pages are written to.

    Asked before anything is drawn, it spares the drawing that could not be written.
    Before pages are counted, `pages` is None: then it is the one file that takes all,
    if the form has such a one.

    Raises
    ------
    InvalidValueError
        If the name has another ending, or `svg` is for another kind of file.
    FileError
        If one of them cannot be there, or would replace no diagram of ours.
    """
    target = Path(path)
    make = DIAGRAMS.for_path(target)
    if svg != PLAIN and make is not _as_svg:
        raise InvalidValueError(
            message("Prefix, letters and links are those of SVG; name a file in .svg.")
        )
    together = make is _as_pdf or pages == 1
    files = (target,) if together else _numbered(target, pages or 0)
    for file in files:
        DIAGRAMS.claim(file, force=force)
    return files


def _numbered(path: Path, count: int) -> tuple[Path, ...]:
    digits = len(str(count))
    return tuple(
        path.with_stem(f"{path.stem}-{number:0{digits}}")
        for number in range(1, count + 1)
    )


def _as_pdf(
    figures: Sequence[Figure], title: str, language: Language, _: SvgForm
) -> list[bytes]:
    return [_pdf(figures, title, language)]


def _as_svg(
    figures: Sequence[Figure], title: str, language: Language, form: SvgForm
) -> list[bytes]:
    from careerpath.diagram.ink.svg import svg_file

    return [
        svg_file(figure, title, described(figure), language, _names(figure), form)
        for figure in figures
    ]


def _as_png(
    figures: Sequence[Figure], title: str, language: Language, _: SvgForm
) -> list[bytes]:
    return [_png(figure, title, language) for figure in figures]


DIAGRAMS: Endings[Make] = Endings(
    {
        ".pdf": Form("pdf", _as_pdf, Sign(rb"%PDF-", rb"/Creator \(careerpath\)")),
        ".svg": Form(
            "svg", _as_svg, Sign(rb"<\?xml [^\n]*\n", rb"<dc:title>careerpath</")
        ),
        ".png": Form(
            "png", _as_png, Sign(rb"\x89PNG\r\n", rb"tEXtSoftware\0careerpath")
        ),
    }
)


def _pdf(figures: Sequence[Figure], title: str, language: Language) -> bytes:
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages

    from careerpath.diagram.ink.description import with_tags
    from careerpath.diagram.ink.embedding import letters_alone

    # Type 42 embeds the letters themselves: text can be searched and copied. How many
    # letters a font may have is asked of the other setting; without it, it is 256.
    settings = {"pdf.fonttype": 42, "ps.fonttype": 42, "pdf.compression": 6}
    facts = {
        "Title": title,
        "Subject": " ".join(dict.fromkeys(filter(None, map(_in_short, figures)))),
        "Creator": "careerpath",
        "Producer": None,
        "CreationDate": None,
    }
    buffer = BytesIO()
    with (
        rc_context(_COMMON | settings),
        letters_alone(),
        PdfPages(buffer, metadata=facts) as pages,
    ):
        for figure in figures:
            pages.savefig(figure)
    return with_tags(buffer.getvalue(), [described(f) for f in figures], language)


def _in_short(figure: Figure) -> str:
    """Return what stands at the head of the description, on one line."""
    return " ".join(described(figure).partition("\n\n")[0].split())


def web_element(
    figure: Figure, outline: str, title: str, language: Language, form: SvgForm
) -> str:
    """Return a figure with its outline as an element of HTML."""
    from careerpath.diagram.ink.svg import svg_element

    (content,) = _as_svg([figure], title, language, form)
    return svg_element(content, outline, f"{form.prefix}page-outline")


def _png(figure: Figure, title: str, language: Language) -> bytes:
    from matplotlib import rc_context

    facts = {
        "Title": title,
        "Description": described(figure),
        "Language": language,
        "Software": "careerpath",
    }
    buffer = BytesIO()
    with rc_context(_COMMON):
        figure.savefig(buffer, format="png", metadata=facts, dpi=_PNG_DPI)
    return buffer.getvalue()


def warnings(figure: Figure) -> tuple[str, ...]:
    """Return what the page says it had no room for."""
    return tuple(str(a.get_label()) for a in _texts(figure) if a.get_label())


def described(figure: Figure) -> str:
    """Return in words what is drawn: the figure's own, the steps, or every move.

    A figure without any is described by its roles, or by the texts on it.
    """
    if figure.get_label():
        return str(figure.get_label())
    names = _names(figure)
    for kinds in (("step-", "jump-"), ("move-",), ("role-",)):
        said = [
            name
            for kind in kinds
            for gid, name in names.items()
            if gid.startswith(kind)
        ]
        if said:
            return " ".join(f"{name}." for name in said)
    return " ".join(text.get_text() for text in _texts(figure))


def _names(figure: Figure) -> dict[str, str]:
    """Return what is said of roles and moves, by the ids of what is drawn."""
    drawn = re.compile(r"(step|move|jump|role)-")
    return {
        str(artist.get_gid()): str(artist.get_label())
        for artist in figure.artists
        if artist.get_label() and drawn.match(str(artist.get_gid()))
    }


def _texts(figure: Figure) -> list[Text]:
    from matplotlib.text import Text

    return [a for a in figure.artists if isinstance(a, Text) and a.get_text()]
