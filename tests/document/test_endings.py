"""The ending of a name says what writes a file, once for all kinds of files."""

from __future__ import annotations

import pytest

from careerpath.document.endings import Endings, Form, Sign, check_free
from careerpath.errors import FileError, InvalidValueError

OURS = Sign(rb"ours", rb"inside", rb"changed")
TALES = Endings({".tale": Form("tale", 1, OURS), ".ode": Form("verse", 2, OURS)})


def test_the_ending_chooses_whatever_its_letters():
    """And a form that is named goes before it."""
    assert (1, 2) == (TALES.for_path("a.tale"), TALES.for_path("b/a.x.ODE"))
    assert (
        2 == TALES.for_path("a.tale", form="verse") == TALES.for_path("a", form="verse")
    )
    assert 2 == TALES.for_name("verse")
    assert ("tale", "verse") == TALES.names


@pytest.mark.parametrize("name", ["a", "tale", "a.tale.txt", ".tale", "a.tale "])
def test_another_ending_is_refused(name):
    """The path and all endings are named."""
    with pytest.raises(InvalidValueError) as error:
        TALES.for_path(name)

    assert str(error.value) == (
        f"“{name}” does not say what to write; end the name in one of: .tale, .ode."
    )


def test_an_unknown_form_is_refused():
    """The names there are, are named."""
    with pytest.raises(InvalidValueError, match=r"“prose” .* one of: tale, verse\."):
        TALES.for_path("a.tale", form="prose")


@pytest.mark.parametrize(
    ("content", "free"),
    [
        (b"", True),
        (b"ours\n" + b"x" * 9999 + b"inside", True),
        (b"ours", False),
        (b"not ours, inside", False),
        (b"ours inside changed", False),
    ],
)
def test_a_sign_is_at_the_head_and_inside(tmp_path, content, free):
    """And gone when somebody has changed the file."""
    path = tmp_path / "a.tale"
    path.write_bytes(content)
    if free:
        assert 1 == TALES.claim(path)
    else:
        with pytest.raises(FileError, match="replace this one with --force"):
            TALES.claim(path)
    assert 1 == TALES.claim(path, force=True)


def test_nothing_is_free_where_no_file_can_be(tmp_path):
    """Not even when forced."""
    for path in (tmp_path, tmp_path / "no" / "a.tale"):
        with pytest.raises(FileError):
            check_free(path, OURS, force=True)


def test_a_device_holds_nothing():
    """It is written to as it is."""
    check_free("/dev/null", OURS, force=False)
