"""Serve the product as pages of the web, from this machine, keeping nothing.

What a person says travels in the page that they look at, as the text of their own
profile file: every form sends it along, and no address, cookie, log or file of the
server holds any of it.
"""

from __future__ import annotations

from careerpath.web.application import make_application

__all__ = ["make_application"]
