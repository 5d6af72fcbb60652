"""The forms that browsers send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerpath import load_graph
from tests.fuzz.spoiling import mangled, scrap, spoilt
from tests.loading.folders import BASE
from tests.web.visiting import open_client

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_PROFILE = "role: clerk\ntarget: archivist\nmonths_in_role: 3\nskills: {filing: 1}\n"
_PLACES = ("/match", "/statements", "/destinations", "/ways", "/plan")
_TAKEN = ("plan.yaml", "me.yaml", "checklist.csv")
_PAGES = ("/", "/roles", "/roles/clerk", "/skills", "/skills/filing", "/drawings/a.svg")
_NAMES = (
    "me",
    "target",
    "way",
    "start",
    "job",
    "text",
    "months",
    "hours",
    "skill-filing",
)
_MEANT = ("clerk", "greeter", "1", "2", "2027-03-01", "on", "Hôtesse", "")


class WebForms:
    """Forms with fields that mean something, and others."""

    def __init__(self, folder: Path) -> None:
        del folder
        graph = load_graph(BASE, cache=False)
        self.clients = [open_client(graph, language) for language in ("en", "fr")]

    def __call__(self, draw: Random) -> str:
        """Send one: it is answered, never with a failure of the server."""
        client, kind = draw.choice(self.clients), draw.random()
        if kind < 0.1:
            path = draw.choice(_PAGES)
            path = path if draw.random() < 0.5 else f"/roles/{scrap(draw)[:99]}"
            answer = client.get(path.encode("utf-8", "replace").decode())
            return str(answer.status_code)
        place = draw.choice(_PLACES)
        if kind < 0.3:
            place = f"/take/{draw.choice(_TAKEN)}"
        if kind > 0.95:
            answer = client.post(place, content=spoilt(b"me=role%3A+clerk&way=1", draw))
        elif kind > 0.9:
            answer = client.post(place, file=spoilt(_PROFILE.encode(), draw))
        else:
            answer = client.post(place, data=self._fields(draw))
        assert answer.status_code in (200, 400, 404, 413, 422), answer.status_code
        return str(answer.status_code)

    @staticmethod
    def _fields(draw: Random) -> dict[str, str]:
        fields = {"me": _PROFILE, "target": "archivist", "way": "1"}
        fields |= {"job": "clerk", "start": "2027-03-01", "text": "Keeps files."}
        if draw.random() < 0.3:
            fields["me"] = mangled(_PROFILE, draw, _MEANT)
        for _ in range(draw.randrange(4)):
            said = draw.choice(_MEANT) if draw.random() < 0.6 else scrap(draw)
            fields[draw.choice(_NAMES)] = said
        return {k: v.encode("utf-8", "replace").decode() for k, v in fields.items()}
