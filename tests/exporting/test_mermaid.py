"""Mermaid as its parser reads it.

The last test runs the real parser where Chromium is installed and
CAREERPATH_MERMAID names a file mermaid.min.js.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess

import pytest

from careerpath.errors import InvalidValueError
from careerpath.exporting import export_graph, export_route
from tests.diagram.worlds import graph_of, move, role

SCRIPT = os.environ.get("CAREERPATH_MERMAID", "")
CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--virtual-time-budget=15000",
    "--dump-dom",
)
PAGE = """<meta charset="utf-8"><pre id="error"></pre><div id="chart"></div>
<script src="{script}"></script><script>
mermaid.initialize({{startOnLoad: false}});
mermaid.render("made", {text}).then(
  made => {{chart.innerHTML = made.svg}}, failed => {{error.textContent = failed}});
</script>"""


def written(graph, folder, **wishes):
    """Return the lines of a chart."""
    export_graph(graph, folder / "a.mmd", **wishes)
    return (folder / "a.mmd").read_text(encoding="utf-8").splitlines()


def shown(quoted):
    """Return the text that the parser makes of one between quotes."""
    text = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), quoted)
    return text.replace("#quot;", '"').replace("\u200b", "")


def test_no_id_is_a_word_of_the_language(odd, tmp_path):
    """Nor does an arrow end in a letter that means a circle or a cross."""
    lines = written(odd, tmp_path)
    ids = [match[1] for line in lines if (match := re.match(r"\s+(\w+)\[", line))]

    assert [f"r_{id}" for id in odd.roles] == ids
    assert all(" --> " in line or "-->|" in line for line in lines if "-->" in line)


def test_every_title_is_quoted_and_comes_back(odd, tmp_path):
    """Between quotes stands nothing that could end them."""
    lines = written(odd, tmp_path)
    texts = [m[1] for line in lines for m in re.finditer(r'"([^"]*)"', line)]

    assert not any(set(re.sub(r"#\w+;|<br/>", "", t)) & set('"<>`|;#') for t in texts)
    for id, role_ in odd.roles.items():
        line = next(line for line in lines if f"r_{id}[" in line)
        label = re.search(r'"(.*)<br/>', line)
        assert role_.label.en == shown(label[1])


def test_the_chart_says_what_it_is(world, tmp_path):
    """For screen readers: a title, and every step in words."""
    export_route(*world, tmp_path / "a.mmd")
    text = (tmp_path / "a.mmd").read_text(encoding="utf-8")

    assert "accTitle: Executive assistant → HR manager\n" in text
    assert "HR assistant → HR officer, 2. 200 h (100–400)" in text
    assert 3 == text.count("==>")
    assert '-.->|"in one jump: 1,500 h (750–3,000), not a move in this graph"|' in text


def test_more_than_mermaid_draws_is_refused(tmp_path):
    """It would show a picture of a bomb instead."""
    ids = [f"r{n}" for n in range(24)]
    moves = [move(a, b) for a in ids for b in ids if a != b]
    graph = graph_of([role(id, id, "x", 1) for id in ids], moves)

    with pytest.raises(InvalidValueError, match="Mermaid draws 500 arrows"):
        export_graph(graph, tmp_path / "a.mmd")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.skipif(
    not SCRIPT or shutil.which("chromium") is None,
    reason="needs chromium, and CAREERPATH_MERMAID with the path of mermaid.min.js",
)
def test_the_real_parser_shows_every_title(odd, tmp_path):
    """As a web page would."""
    text = "\n".join(written(odd, tmp_path))
    page = tmp_path / "a.html"
    chart = json.dumps(text).replace("</", "<\\/")
    page.write_text(PAGE.format(script=SCRIPT, text=chart), encoding="utf-8")
    done = subprocess.run(
        [*CHROMIUM, page.as_uri()],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    dom = re.sub(r"<script.*?</script>", "", done.stdout, flags=re.DOTALL)
    words = html.unescape(re.sub(r"<[^>]+>", "", dom)).replace("\u200b", "")

    for role_ in odd.roles.values():
        assert role_.label.en in words
