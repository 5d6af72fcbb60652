"""Build the documentation in one language, which `-D language=` names.

`docs/en` and `docs/fr` have the same pages under the same names.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from careerpath.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

project = "careerpath"
author = "The careerpath authors"
release = version = __version__
extensions = [
    "myst_parser",
    "numpydoc",
    "sphinx.ext.autodoc",
    "reference",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# Pygments knows no narrow space in YAML, which French texts are full of.
suppress_warnings = ["misc.highlighting_failure"]
templates_path = ["_templates"]
autodoc_member_order = "bysource"
numpydoc_show_class_members = False
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
#: How each language is called in itself; the folders beside this file.
LANGUAGES = {"en": "English", "fr": "Français"}
#: What Furo says in English only, as it stands in a page.
FURO = {
    ">Skip to content<": ">Aller au contenu<",
    ">Back to top<": ">Haut de la page<",
    ">Next<": ">Suivant<",
    ">Previous<": ">Précédent<",
    "On this page": "Sur cette page",
    "Made with": "Fait avec",
    "<title>Contents<": "<title>Sur cette page<",
    "<title>Expand<": "<title>Déplier<",
    "<title>Light mode<": "<title>Clair<",
    "<title>Dark mode<": "<title>Sombre<",
    "<title>Auto light/dark, in light mode<": "<title>Automatique, à présent clair<",
    "<title>Auto light/dark, in dark mode<": "<title>Automatique, à présent sombre<",
    "Toggle site navigation sidebar": "Montrer ou cacher le menu du site",
    "Toggle table of contents sidebar": "Montrer ou cacher le sommaire de la page",
    "Toggle Light / Dark / Auto color theme": "Clair, sombre ou automatique",
}
AUTHORS = {
    "en": "The careerpath authors, MIT licence",
    "fr": "Les auteurs et autrices de careerpath, licence MIT",
}


def name_languages(_app: Sphinx, config: Config) -> None:
    """Tell the templates what the other language is."""
    language = config.language
    other = next(code for code in LANGUAGES if code != language)
    said = {} if language == "en" else FURO
    config.html_context |= {"languages": LANGUAGES, "other": other, "said": said}
    config.copyright = AUTHORS[language]
    config.html_title = f"careerpath {__version__}"


def name_files(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Write the name of the file that a block is above it."""
    named = r"(?m)^```(\w+) (\S+)$"
    source[0] = re.sub(named, r"```{code-block} \1\n:caption: \2\n", source[0])


def link_pictures(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Let a picture lead to itself alone, where a narrow screen shows it too small."""
    if "body" in context:
        picture = r'<img alt="[^"]*" src="([^"]*)" />'
        linked = r'<a href="\1">\g<0></a>'
        context["body"] = re.sub(picture, linked, context["body"])


def setup(app: Sphinx) -> dict[str, Any]:
    """Read the language when it is known."""
    app.connect("config-inited", name_languages)
    app.connect("source-read", name_files)
    app.connect("html-page-context", link_pictures)
    return {"parallel_read_safe": True}
