"""Check which form a file name asks for."""

from __future__ import annotations

import pytest

from careerpath.checklist import render_csv, render_markdown, write_checklist
from careerpath.errors import FileError, InvalidValueError
from tests.checklist.graphs import make_checklist


@pytest.mark.parametrize("name", ["list.md", "list.MD"])
def test_md_is_markdown(tmp_path, name: str) -> None:
    """The page is written as UTF-8, byte for byte as rendered."""
    write_checklist(make_checklist("fr"), tmp_path / name)

    expected = render_markdown(make_checklist("fr")).encode()
    assert expected == (tmp_path / name).read_bytes()


def test_csv_is_a_table(tmp_path) -> None:
    """The table has the delimiter of the checklist's language."""
    write_checklist(make_checklist("fr"), str(tmp_path / "list.csv"))

    assert render_csv(make_checklist("fr")) == (tmp_path / "list.csv").read_bytes()


@pytest.mark.parametrize("name", ["list", "list.odt", "list.md.txt", ".csv"])
def test_other_names_are_refused_with_the_forms_there_are(tmp_path, name: str) -> None:
    """The error names both endings, and nothing is written."""
    with pytest.raises(InvalidValueError, match=r"one of: \.md, \.csv"):
        write_checklist(make_checklist(), tmp_path / name)

    assert [] == list(tmp_path.iterdir())


def test_missing_folder_is_reported(tmp_path) -> None:
    """A folder is never made silently."""
    with pytest.raises(FileError, match="does not exist"):
        write_checklist(make_checklist(), tmp_path / "none" / "list.md")


@pytest.mark.parametrize(("dialect", "sign"), [("en", ","), ("fr", ";")])
def test_csv_is_for_either_spreadsheet(tmp_path, dialect, sign: str) -> None:
    """Whatever the language of the texts."""
    path = tmp_path / "list.csv"
    write_checklist(make_checklist("en"), path, dialect=dialect)

    assert path.read_bytes() == render_csv(make_checklist("en"), delimiter=sign)


def test_only_csv_has_a_dialect(tmp_path) -> None:
    """Nothing is written then."""
    with pytest.raises(InvalidValueError, match="Only CSV"):
        write_checklist(make_checklist(), tmp_path / "list.md", dialect="fr")

    assert [] == list(tmp_path.iterdir())
