"""Keep the tests away from the user's own files and settings."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import tests.offline.sitecustomize  # blocks the sockets of this process

# Set before any test module loads a graph: the cache of parsed graphs, the user
# file and the language of whoever runs the tests must not matter.
_home = tempfile.mkdtemp(prefix="careerpath-tests-")
os.environ["CAREERPATH_CACHE"] = _home
os.environ["XDG_CONFIG_HOME"] = _home
for _name in ("CAREERPATH_LANG", "CAREERPATH_GRAPH", "LANGUAGE", "LC_ALL", "NO_COLOR"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"
os.environ["TERM"] = "xterm"
# Nor may a profile of theirs, in this folder or beside their settings.
os.environ["CAREERPATH_NO_PROFILE"] = "1"
# Nothing reaches beyond this machine; every Python that is started begins with that.
_OFFLINE = str(Path(tests.offline.sitecustomize.__file__).parent)
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (_OFFLINE, os.environ.get("PYTHONPATH")))
)
# Tests press Ctrl-C in programs that they start; whoever runs us in the background or
# in several processes has it ignored, and those programs would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
# A busy machine is no failure: what takes long is measured elsewhere. Nor is a case
# that nobody drew before: the suite draws the same ones every day, and whoever looks
# for new ones asks for `--hypothesis-profile=explore`.
_busy = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("careerpath", **_busy, derandomize=True)
settings.register_profile("explore", **_busy, max_examples=500)
settings.load_profile("careerpath")


@pytest.fixture(autouse=True, scope="module")
def _settled():
    """Do not look again and again whether what the modules before left is used."""
    gc.collect()
    gc.freeze()
