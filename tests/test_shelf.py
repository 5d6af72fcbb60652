"""What is worked out of a graph once stays with it."""

from __future__ import annotations

import pickle

from careerpath.sections import from_words, seal, to_words
from careerpath.shelf import Shelf


class Drawer(Shelf):
    """A shelf that keeps bytes in a dictionary."""

    def __init__(self, key, kept):
        super().__init__(key)
        self.kept = kept

    def recall(self, name):
        return self.kept.get(name)

    def keep(self, name, content):
        self.kept[name] = content


def read(sections):
    return to_words(sections["words"])


def make():
    return {"words": from_words(["file", "letters"])}


def refuse():
    raise AssertionError


def test_a_value_is_made_once():
    """The second time it is at hand."""
    shelf = Shelf()

    assert ("file", "letters") == shelf.take("a", make, read)
    assert ("file", "letters") == shelf.take("a", refuse, read)


def test_what_is_kept_serves_the_next_shelf_of_the_key():
    """Another key makes its own."""
    kept = {}
    Drawer("k", kept).take("a", make, read)

    assert ("file", "letters") == Drawer("k", kept).take("a", refuse, read)
    assert () == Drawer("x", kept).take("a", lambda: {"words": b""}, read)


def test_what_is_damaged_is_made_again():
    """Bytes that are none of ours, or lack a part, do no harm."""
    whole = seal("k", make())
    renamed = whole.replace(b'"words"', b'"weeds"', 1)
    assert whole != renamed
    for bad in (b"", b"\x80junk", seal("k", {"other": b""}), renamed):
        kept = {"a": bad}
        assert ("file", "letters") == Drawer("k", kept).take("a", make, read)
        assert bad != kept["a"]


def test_a_copy_in_another_process_begins_empty():
    """Values are not carried along."""
    shelf = Shelf("k")
    shelf.take("a", make, read)

    copy = pickle.loads(pickle.dumps(shelf))

    assert "k" == copy.key
    assert () == copy.take("a", lambda: {"words": b""}, read)
