"""Give each test a graph folder and a cache folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.loading.folders import lay_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CAREERPATH_CACHE", str(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "graph")
