"""Hold a screen: what it says, what it asks, and where the answers go.

Everything is a value and every text is said already: the template only lays it out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind: TypeAlias = Literal[
    "text", "long", "number", "date", "choice", "select", "boxes", "file"
]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose among; `more` is said below its label."""

    value: str
    label: str
    chosen: bool = False
    more: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to answer.

    Attributes
    ----------
    name
        The field of the form.
    label, hint
        The question, and what helps to answer it.
    kind
        How it is answered: with a text, short or long, a number, a day, one of the
        options, all of them in sight or not, any of them, or a file.
    value
        What is answered already.
    options
        What to choose among; of a text, what it may be.
    lowest, highest
        The bounds of a number.
    wrong
        What is wrong with the answer that was given.
    suggested
        Whether it may be what the form suggests.
    stacked, folded
        Whether each option stands on a line of its own, and whether all are folded
        away below the question.
    needed
        Whether a long text or a file has to be given.
    many, accept
        Whether several files may be, and how their names end.
    """

    name: str
    label: str
    hint: str = ""
    kind: Kind = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    lowest: int = 0
    highest: int = 0
    wrong: str = ""
    suggested: bool = False
    stacked: bool = False
    folded: bool = False
    needed: bool = True
    many: bool = False
    accept: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """What sends a form: to another address than the form's own if it has one."""

    label: str
    action: str = ""
    name: str = ""
    value: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Folded:
    """What opens when somebody asks for it, as HTML below its heading."""

    heading: str
    content: str


@dataclass(frozen=True, slots=True)
class Card:
    """One of several things to choose, with what there is to know of it.

    `praise` is what it is best at, `way` the roles it leads through, `facts` are its
    figures under their names; `folded` is said of it to whoever asks for more.
    """

    title: str
    lines: tuple[str, ...]
    button: Button
    href: str = ""
    href_label: str = ""
    praise: str = ""
    way: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    folded: Folded | None = None


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading, side by side unless they are `wide`."""

    heading: str
    cards: tuple[Card, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Questions, and the buttons that send the answers.

    `hidden` is carried along; `file` says that a file is sent with it. What is `asked`
    for by its address can be shared: nothing that a person says is sent so. It may
    suggest texts to several of its questions, or name the `suggester` that does while
    somebody writes, and be `folded` away below its heading.
    Where it is `live` the answer may follow at once, when somebody changes what they
    said; `told` is what has changed.
    """

    action: str
    id: str = ""
    heading: str = ""
    lead: str = ""
    told: str = ""
    questions: tuple[Question, ...] = ()
    cards: tuple[CardGroup, ...] = ()
    buttons: tuple[Button, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)
    suggests: tuple[str, ...] = ()
    suggester: str = ""
    asked: bool = False
    live: bool = False
    folded: bool = False

    @property
    def method(self) -> str:
        """How it is sent."""
        return "get" if self.asked else "post"

    @property
    def file(self) -> bool:
        """Whether a file may be sent with it."""
        return any(question.kind == "file" for question in self.questions)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that the browser asks for by itself, and what says the same in words.

    Attributes
    ----------
    address, words
        Where it is, and where its outline is.
    title
        What it shows.
    hint
        What can be done with it.
    links
        What else there is of it: a label and an address each.
    large
        Whether it holds too much to be read as wide as a page.
    """

    address: str
    words: str
    title: str
    hint: str
    links: tuple[tuple[str, str], ...]
    large: bool = False


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading: a label, an address and a remark each."""

    heading: str
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One page of the web.

    Attributes
    ----------
    title, lead
        Its heading, and a sentence or two below it.
    step
        Which of the steps of the way through it is, from 1; 0 for none of them.
    forms
        What is asked, in order; those that come after the content are `later`.
    first
        What comes before all else, as HTML.
    standing
        How far something is, as HTML; it comes below the first forms.
    content, notes
        What a page of the house says, as HTML, and what holds for all of it.
    folded
        What opens the content where it is folded away; empty where it is not.
    picture, pictures
        The drawing above the questions, and those below the content.
    links
        What leads on, below the content.
    unread
        What of a file could not be read, a line each.
    status
        The code that the answer has.
    wrong
        What is wrong, a line each.
    """

    title: str
    lead: str = ""
    step: int = 0
    forms: tuple[Form, ...] = ()
    later: tuple[Form, ...] = ()
    first: str = ""
    standing: str = ""
    content: str = ""
    folded: str = ""
    notes: str = ""
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    links: tuple[LinkGroup, ...] = ()
    unread: tuple[str, ...] = ()
    status: int = 200
    wrong: tuple[str, ...] = ()

    @property
    def live(self) -> bool:
        """Whether an answer may follow at once."""
        every = (*self.forms, *self.later)
        return any(form.live or form.suggester for form in every)

    @property
    def said(self) -> str:
        """What has changed, for whoever hears the page."""
        return " ".join(filter(None, (form.told for form in self.forms)))
