"""The notebook under examples/ runs, and shows what it holds."""

from __future__ import annotations

import json
import re

import nbformat
import pytest

from tests.docs.notebooks import EXAMPLES, run_notebook

NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def told(outputs):
    """Return what is shown but for pictures and tables, which libraries draw."""
    html = ["".join(output["data"].get("text/html", ())) for output in outputs]
    ours = [text for text in html if text.startswith("<div lang=")]
    return [re.sub(r"<svg.*?</svg>", "<svg/>", text, flags=re.DOTALL) for text in ours]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_shows_what_it_holds(path):
    """Each cell, in order, in a fresh shell; it is a notebook by the format."""
    notebook = json.loads(path.read_text("utf-8"))
    nbformat.validate(notebook)
    shown = run_notebook(notebook)

    assert any(map(told, shown))
    for cell, outputs in zip(notebook["cells"], shown, strict=True):
        kept = cell.get("outputs", [])
        assert len(kept) == len(outputs)
        assert told(kept) == told(outputs), "".join(cell["source"])
