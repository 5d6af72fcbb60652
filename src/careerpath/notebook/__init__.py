"""Show answers in a notebook as tables and pictures, and hand them on as data frames.

>>> from careerpath import find_choices, load_graph
>>> from careerpath.notebook import to_html
>>> graph = load_graph()
>>> answer = find_choices(graph, "receptionist", "executive-assistant")
>>> to_html(graph, answer, drawn=False)[:15]
'<div lang="en">'
"""

from __future__ import annotations

from careerpath.notebook.frames import to_frame
from careerpath.notebook.showing import show_answers, to_html

__all__ = ["show_answers", "to_frame", "to_html"]
