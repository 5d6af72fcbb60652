"""Hold what all commands share: the graph, the language, the user's settings."""

from __future__ import annotations

import os
from functools import cached_property, update_wrapper
from typing import TYPE_CHECKING, Any, cast

import click

from careerpath.cli.global_options import global_flags
from careerpath.cli.language import choose_language
from careerpath.cli.user_file import UserSettings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.i18n import Translator
    from careerpath.model.profile import Profile
    from careerpath.model.text import GenderStyle, Language
    from careerpath.words import Words


class Session:
    """One run of the program.

    Parameters
    ----------
    flags
        The values of the global options that were given.
    settings
        What the user's file says; flags go before it.
    """

    def __init__(self, flags: Mapping[str, str], settings: UserSettings) -> None:
        self.settings = settings
        self.language: Language = choose_language(
            ["--lang", flags.get("lang", "")], os.environ, preferred=settings.lang
        )
        self._asked_style = flags.get("gender_style")
        self.gender_style = cast(
            "GenderStyle", self._asked_style or settings.gender_style or "dot"
        )
        self.graph_path = flags.get("graph") or settings.graph
        self.color = _wants_color(flags.get("color"), settings.color)

    @cached_property
    def graph(self) -> CareerGraph:
        """The career graph asked for, the shipped one unless there is another."""
        from careerpath.loading import load_graph

        graph = load_graph(self.graph_path)
        usual = self.gender_style == "dot"
        return graph if usual else graph.in_gender_style(self.gender_style)

    def write_titles_for(self, person: Profile) -> None:
        """Write French titles in the gender of a person, unless a flag says how."""
        if person.title_gender and not self._asked_style:
            self.gender_style = person.title_gender
            self.graph = self.graph.in_gender_style(person.title_gender)

    @cached_property
    def translate(self) -> Translator:
        """The interface texts in the language of the session."""
        from careerpath.i18n import translator

        return translator(self.language)

    def caveats(self) -> dict[str, Any]:
        """Return what every JSON answer from a graph with assumed values has to say.

        There is nothing to say before the graph was asked for.
        """
        graph: CareerGraph | None = vars(self).get("graph")
        if graph is None or not graph.scale.assumed:
            return {}
        from careerpath.credits import credit
        from careerpath.pages.json.parts import text_of

        notices = [text_of(notice) for notice in credit(graph).notices]
        return {"assumed": list(graph.scale.assumed), "notices": notices}

    @property
    def words(self) -> Words:
        """How the answers about this graph are worded."""
        from careerpath.words import Words

        return Words(self.graph, self.language)


def _wants_color(flag: str | None, preferred: str | None) -> bool | None:
    """Return whether to style the output; None leaves it to the terminal."""
    if flag not in (None, "auto"):
        return flag == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if flag is None and preferred not in (None, "auto"):
        return preferred == "always"
    return None


def current_session(ctx: click.Context) -> Session:
    """Return the session of a run, opened at the first call."""
    root = ctx.find_root()
    if root.obj is None:
        root.obj = Session(global_flags(ctx), read_settings())
    session: Session = root.obj
    ctx.color = session.color
    return session


def pass_session(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the session as its first argument."""

    def with_session(**kwargs: Any) -> Any:
        return command(current_session(click.get_current_context()), **kwargs)

    return update_wrapper(with_session, command)
