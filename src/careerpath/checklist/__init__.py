"""Turn a route or a role into a checklist that people print, tick and send back."""

from careerpath.checklist.building import role_checklist, route_checklist
from careerpath.checklist.csv_table import render_csv
from careerpath.checklist.items import (
    Checklist,
    ChecklistItem,
    ChecklistSection,
    Tick,
)
from careerpath.checklist.markdown import render_markdown
from careerpath.checklist.writing import write_checklist

__all__ = [
    "Checklist",
    "ChecklistItem",
    "ChecklistSection",
    "Tick",
    "render_csv",
    "render_markdown",
    "role_checklist",
    "route_checklist",
    "write_checklist",
]
