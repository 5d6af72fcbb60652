"""Hold what all commands share: the global options, the graph, the language."""

from __future__ import annotations

import os
from functools import cached_property, update_wrapper
from typing import TYPE_CHECKING, Any, cast

import click

from careerpath.cli.accepted import COLORS, GENDER_STYLES, OneOf
from careerpath.cli.localized import Option
from careerpath.cli.speaking import LANGUAGES, choose_language
from careerpath.cli.user_file import UserSettings, read_settings
from careerpath.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from careerpath.career_graph import CareerGraph
    from careerpath.credits import Shown
    from careerpath.i18n import Translator
    from careerpath.model.profile import Profile
    from careerpath.model.text import GenderStyle, Language
    from careerpath.words import Words

_KEY = "careerpath."


def global_parameters(*, hidden: bool) -> list[click.Parameter]:
    """Return `--graph`, `--lang`, `--gender-style` and `--color`.

    The program shows them; every command takes them too, hidden, so that they
    may stand after its name.
    """
    shared: dict[str, Any] = {
        "is_eager": True,
        "expose_value": False,
        "callback": remember,
        "hidden": hidden,
    }
    return [
        Option(
            ["--graph"],
            metavar=N_("FOLDER"),
            envvar=None if hidden else "CAREERPATH_GRAPH",
            help=N_("The graph to use instead of the one that is shipped."),
            **shared,
        ),
        Option(
            ["--lang"],
            type=OneOf(LANGUAGES),
            envvar=None if hidden else "CAREERPATH_LANG",
            help=N_("The language of all texts; the system's unless given."),
            **shared,
        ),
        Option(
            ["--gender-style"],
            type=OneOf(GENDER_STYLES),
            envvar=None if hidden else "CAREERPATH_GENDER_STYLE",
            help=N_(
                "How French titles name both genders: assistant·e (dot, the "
                "default), assistant/e, assistante ou assistant; or one person's: "
                "assistante (feminine), assistant (masculine)."
            ),
            **shared,
        ),
        Option(
            ["--color"],
            type=OneOf(COLORS),
            help=N_("Whether to use bold and dim letters."),
            **shared,
        ),
    ]


def remember(
    ctx: click.Context, param: click.Parameter, value: str | tuple[str, ...] | None
) -> str | tuple[str, ...] | None:
    """Keep a value for the whole run; the last one and the innermost goes before."""
    if value:
        last = value if isinstance(value, str) else value[-1]
        ctx.find_root().meta[f"{_KEY}{param.name}"] = last
    return value


def global_flags(ctx: click.Context) -> dict[str, str]:
    """Return the values of the global options that were given."""
    return {
        key.removeprefix(_KEY): value
        for key, value in ctx.find_root().meta.items()
        if key.startswith(_KEY)
    }


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
        #: Whether a profile that is not named may be taken.
        self.takes_profile = True

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

    def caveats(self, *shown: Shown) -> dict[str, Any]:
        """Return what JSON has to say of what it shows, and of assumed values.

        There is nothing to say before the graph was asked for.
        """
        graph: CareerGraph | None = vars(self).get("graph")
        if graph is None or not (shown or graph.scale.assumed or graph.scale.lacking):
            return {}
        from careerpath.credits import credit
        from careerpath.pages.json.parts import text_of

        scale = graph.scale
        assumed: dict[str, Any] = (
            {"assumed": list(scale.assumed)} if scale.assumed else {}
        )
        if scale.lacking:
            assumed["languages"] = list(scale.languages)
        notices = [text_of(notice) for notice in credit(graph, *shown).notices]
        return {**assumed, "notices": notices}

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
