"""Build the package with setuptools, to the same bytes wherever it is built.

setuptools keeps `SOURCE_DATE_EPOCH` in wheels, but not in source archives, which hold
the minute, the owner and the rights of whoever packs; nor does it set rights itself.
"""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import time
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403  # every other hook is its own

# A build has a process of its own; what it writes has the same rights everywhere.
os.umask(0o022)


def build_sdist(
    sdist_directory: str, config_settings: dict[str, Any] | None = None
) -> str:
    """Build a source archive and pack it anew: sorted, of nobody, of one moment."""
    name = build_meta.build_sdist(sdist_directory, config_settings)
    path = Path(sdist_directory) / name
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    path.write_bytes(gzip.compress(_packed_anew(path, moment), mtime=moment))
    return name


def _packed_anew(path: Path, moment: int) -> bytes:
    packed = io.BytesIO()
    with (
        tarfile.open(path) as old,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as new,
    ):
        for member in sorted(old.getmembers(), key=lambda member: member.name):
            plain = tarfile.TarInfo(member.name)
            plain.type, plain.size, plain.mtime = member.type, member.size, moment
            plain.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            new.addfile(plain, old.extractfile(member) if member.isfile() else None)
    return packed.getvalue()
