"""Run notebooks cell by cell, as Jupyter does; `python -m tests.docs.notebooks` renews.

Renewing writes into each notebook under examples/ what its cells show now.
"""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

EXAMPLES = Path(__file__).parents[2] / "examples"


def run_notebook(notebook: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Return what each cell shows.

    Raises
    ------
    Exception
        What a cell raises.
    """
    shell = InteractiveShell.instance()
    try:
        return [
            _run(shell, "".join(cell["source"])) if cell["cell_type"] == "code" else []
            for cell in notebook["cells"]
        ]
    finally:
        InteractiveShell.clear_instance()


def _run(shell: InteractiveShell, source: str) -> list[dict[str, Any]]:
    with redirect_stdout(io.StringIO()):  # it prints what it shows, too
        done = shell.run_cell(source, store_history=True)
    done.raise_error()
    if done.result is None:
        return []
    data, metadata = shell.display_formatter.format(done.result)
    lines = {kind: text.splitlines(keepends=True) for kind, text in data.items()}
    if "text/html" in lines:  # what stands for it elsewhere is not for people
        lines["text/plain"] = [f"<{type(done.result).__name__}>"]
    return [
        {
            "output_type": "execute_result",
            "execution_count": done.execution_count,
            "metadata": metadata,
            "data": dict(sorted(lines.items())),
        }
    ]


def renew(path: Path) -> None:
    """Write what the cells of a notebook show now into it."""
    notebook = json.loads(path.read_text("utf-8"))
    count = 0
    shown = run_notebook(notebook)
    for cell, outputs in zip(notebook["cells"], shown, strict=True):
        if cell["cell_type"] == "code":
            count += 1
            cell |= {"execution_count": count, "outputs": outputs}
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    for path in sorted(EXAMPLES.glob("*.ipynb")):
        renew(path)
