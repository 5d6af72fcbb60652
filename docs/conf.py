"""Build the documentation in one language, which `-D language=` names.

`docs/en` and `docs/fr` have the same pages under the same names.
"""

from __future__ import annotations

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


def name_languages(_app: Sphinx, config: Config) -> None:
    """Tell the templates what the other language is."""
    language = config.language
    other = next(code for code in LANGUAGES if code != language)
    config.html_context |= {"languages": LANGUAGES, "other": other}
    config.html_title = f"careerpath {__version__}"


def setup(app: Sphinx) -> dict[str, Any]:
    """Read the language when it is known."""
    app.connect("config-inited", name_languages)
    return {"parallel_read_safe": True}
