"""Drawings are made once, one at a time, and do not fill the memory."""

from __future__ import annotations

from functools import partial
from multiprocessing import AuthenticationError
from threading import Thread

import pytest

from careerpath import find_choices, load_graph
from careerpath.errors import InvalidValueError, message
from careerpath.web import easel as easels
from careerpath.web import pen
from careerpath.web.drawings import Drawings
from careerpath.web.easel import OwnEasel, Shelf
from careerpath.web.pen import FarEasel, new_address, pack_order
from careerpath.words import Words


@pytest.fixture(scope="module")
def graph():
    return load_graph()


def test_what_is_asked_for_again_is_not_drawn_again():
    """Nor where two ask for it at the same time."""
    drawn = []
    easel = OwnEasel()
    easel.order("a", lambda: drawn.append(1) or b"picture")

    asking = [Thread(target=easel.drawn, args=("a",)) for _ in range(4)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()

    assert b"picture" == easel.drawn("a")
    assert [1] == drawn
    assert easel.drawn("b") is None


def test_what_is_not_asked_for_for_longest_goes_first(monkeypatch):
    """By its bytes; orders by their number."""
    shelf = Shelf(most=10)
    for name in "abc":
        shelf.put(name, b"1234")
        shelf.get("a")

    assert [b"1234", None, b"1234"] == [shelf.get(name) for name in "abc"]

    monkeypatch.setattr(easels, "MOST_ORDERS", 2)
    easel = OwnEasel()
    for name in "abc":
        easel.order(name, name.encode)
    assert [None, b"b", b"c"] == [easel.drawn(name) for name in "abc"]


def test_an_order_is_small_and_means_the_same(graph):
    """The graph is not in it, and titles stay in the gender of the person."""
    told = Words(graph.in_gender_style("feminine"), "fr")
    packed = pack_order(partial(say, told, "executive-assistant"))

    assert len(packed) < 200
    assert "Assistante de direction" == pen._Orders(graph).draw(packed)


def say(words, role):
    return words.role(role)


def test_an_address_tells_nothing(graph):
    """It changes with what is shown, and with the secret of the server."""
    answer = find_choices(graph, "receptionist", "secretary")

    def address(words, secret=b"a"):
        return Drawings(secret, OwnEasel()).picture(words, answer).address

    feminine = graph.in_gender_style("feminine")
    addresses = [
        address(Words(graph, "en")),
        address(Words(graph, "fr")),
        address(Words(feminine, "fr")),
        address(Words(graph, "en"), b"b"),
    ]
    assert len(set(addresses)) == len(addresses)
    assert address(Words(graph, "en")) == addresses[0]
    assert not any("receptionist" in one for one in addresses)


@pytest.fixture
def far(monkeypatch, graph):
    """An easel whose drawing process is a thread of this one."""
    for name in ("_end_with_parent", "warm_up"):
        monkeypatch.setattr(pen, name, lambda *_: None)
    for module, name in ((pen.os, "nice"), (pen.signal, "signal")):
        monkeypatch.setattr(module, name, lambda *_: None)
    monkeypatch.setattr(pen.sys, "setswitchinterval", lambda _: None)
    monkeypatch.setattr(pen, "load_graph", lambda _: graph)
    place = new_address()
    Thread(target=pen._draw_for_others, args=(place, None), daemon=True).start()
    return FarEasel(place)


def test_any_worker_has_what_another_ordered(far):
    """And what cannot be drawn says why, as it would in the same process."""
    far.order("a", b"picture".upper)
    other = FarEasel(far._place)

    assert b"PICTURE" == other.drawn("a")
    assert other.drawn("b") is None
    assert b"x" == other.kept("c", b"X".lower)
    with pytest.raises(InvalidValueError, match="no such way"):
        far.kept("d", refuse)
    with pytest.raises(RuntimeError, match=r"ZeroDivisionError at .*test_easel.py"):
        far.kept("e", fail)


def refuse():
    raise InvalidValueError(message("There is no such way."))


def fail():
    return bytes(1 // 0)


def test_nobody_orders_without_the_key(far):
    """Whoever finds the address is hung up on; the others go on."""
    far.order("a", b"picture".upper)
    stranger = FarEasel(far._place._replace(key=b"guessed"))

    with pytest.raises(AuthenticationError):
        stranger.drawn("a")
    assert b"PICTURE" == far.drawn("a")


def test_a_page_does_not_wait_for_a_process_that_starts(monkeypatch):
    """Its drawing does; where none ever comes one draws oneself, or goes without."""
    monkeypatch.setattr(pen, "_WAIT", 0.001)
    easel = FarEasel(new_address())

    easel.order("a", b"picture".upper)

    assert easel.drawn("a") is None
    assert b"X" == easel.kept("b", b"x".upper)
