"""Write a text as HTML."""

from __future__ import annotations

from html import escape


def html_text(text: str) -> str:
    """Return a text such that HTML shows it as it is; not for attributes."""
    return escape(text, quote=False)
