"""Whatever the library offers refuses what is of another kind by its own error."""

from __future__ import annotations

import datetime as dt
import inspect
import pickle
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import pytest

import careerpath
from careerpath import (
    CareerGraph,
    Filters,
    Paper,
    Person,
    Profile,
    answer_people,
    argue_route,
    compare_roles,
    draw_route,
    find_choices,
    find_routes,
    load_graph,
    load_profile,
    make_dossier,
    make_plan,
    notebook,
    read_plan,
    role_checklist,
    schedule_route,
    schemas,
    skill_gap,
    write_plan,
)
from careerpath.errors import (
    CareerPathError,
    InvalidTypeError,
    InvalidValueError,
)
from careerpath.i18n import translator
from careerpath.schemas import read_schema
from tests.cases import for_each

if TYPE_CHECKING:
    from collections.abc import Callable

#: Of more digits than Python writes.
HUGE = 10**5000
A, B = "receptionist", "office-manager"
#: Values that functions alone make, for others of them to take.
MADE = {"Answer", "Checklist", "Dossier"}
OFFERED: dict[str, Callable[..., Any]] = {
    **{name: getattr(careerpath, name) for name in careerpath.__all__},
    **{f"notebook.{name}": getattr(notebook, name) for name in notebook.__all__},
    "CareerGraph.from_networkx": CareerGraph.from_networkx,
    "CareerGraph.role": load_graph().role,
    "CareerGraph.find_role": load_graph().find_role,
    "CareerGraph.skill": load_graph().skill,
    "CareerGraph.find_skill": load_graph().find_skill,
    "schemas.read_schema": schemas.read_schema,
}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return an argument that is right for each name of a parameter."""
    folder = tmp_path_factory.mktemp("arguments")
    graph = load_graph()
    answer = find_choices(graph, A, B)
    plan = make_plan(graph, answer)
    write_plan(graph, plan, folder / "plan.yaml", language="en")
    return {
        "graph": graph,
        "answer": answer,
        "answers": list(answer_people(graph, [Person("Ada", A, B)])),
        "checklist": role_checklist(graph, B, language="en"),
        "comparison": compare_roles(graph, [A, B]),
        "destination": B,
        "dossier": make_dossier(graph, plan),
        "figure": draw_route(graph, answer)[0],
        "file": read_plan(folder / "plan.yaml", graph),
        "first": A,
        "id": A,
        "language": "en",
        "name": "Ada",
        "origin": A,
        "outline": "A way.",
        "path": folder / "gone" / "file.unknown",
        "people": [Person("Ada", A, B)],
        "plan": plan,
        "profile": Profile(),
        "role": A,
        "roles": [A, B],
        "route": answer.routes[0],
        "scale": graph.scale,
        "second": B,
        "text": A,
        "title": "A way",
    }


@for_each(sorted({*OFFERED} - MADE))
def test_no_argument_of_another_kind_gets_inside(name: str, usual: dict[str, Any]):
    """It is told with its name and what to give, before anything is done.

    A new function passes once it is offered by `careerpath`, a new class once it is
    `checked`; an argument may be as it is where that is right.
    """
    function = OFFERED[name]
    parameters = inspect.signature(function).parameters
    needed = {
        other: usual[other]
        for other, parameter in parameters.items()
        if parameter.default is parameter.empty
    }
    for argument, parameter in parameters.items():
        said = str(parameter.annotation)
        for value in (None, 1.5, 5, object(), True, b"x", ["x", 1]):
            if _fits(value, said):
                continue
            told = rf"^{argument}(\[\d\])? of {name.rpartition('.')[2]} is .*; give "
            with pytest.raises(InvalidValueError, match=told):
                function(**{**needed, argument: value})


def _fits(value: object, annotation: str) -> bool:
    """Tell whether an annotation allows a value."""
    kinds = annotation.split(" | ")
    return (
        (value is None and "None" in kinds)
        or (type(value) is int and "int" in kinds)
        or (value is True and "bool" in kinds)
    )


CALLS = {
    "by": lambda graph, value: find_routes(graph, A, B, by=value),
    "profile": lambda graph, value: find_routes(
        graph, A, B, profile=False if value is None else value
    ),
    "filters": lambda graph, value: find_choices(
        graph, A, B, filters=False if value is None else value
    ),
    "max_moves": lambda _, value: Filters(max_moves=value),
    "via": lambda _, value: Filters(via=value),
    "avoid": lambda _, value: Filters(avoid=value),
    "held": lambda _, value: Profile(held={"spreadsheets": value}),
    "people": lambda graph, value: answer_people(graph, [Person("Ada", A, B), value]),
}


@pytest.mark.parametrize("value", [None, 1.5, True, b"x", ["x", 1]], ids=repr)
@for_each(CALLS)
def test_what_is_in_an_argument_is_looked_at(call: str, value: object):
    """Where it is a value of ours, a dictionary, or holds several."""
    with pytest.raises(InvalidTypeError, match="; give "):
        CALLS[call](load_graph(), value)


class Hour(dt.datetime):
    """A day with a time, which Python takes for a date."""

    def __repr__(self) -> str:
        return "<an hour>"


TOLD = {
    "k of find_routes is 1.5; give a whole number.": (
        lambda graph: find_routes(graph, A, B, k=1.5)
    ),
    "id of role is 5; give a text.": lambda graph: graph.role(5),
    "graph of find_routes is None; give an object of the class CareerGraph.": (
        lambda _: find_routes(None, A, B)
    ),
    "by of find_routes is 'far'; give one of effort, time, moves, hardest-step.": (
        lambda graph: find_routes(graph, A, B, by="far")
    ),
    "roles[1] of compare_roles is 5; give a text.": (
        lambda graph: compare_roles(graph, [A, 5])
    ),
    "roles of compare_roles is 'clerk'; give a list, each value a text.": (
        lambda graph: compare_roles(graph, "clerk")
    ),
    "held['filing'] of Profile is '2'; give a whole number.": (
        lambda _: Profile(held={"filing": "2"})
    ),
    "held.keys() of Profile is 5; give a text.": lambda _: Profile(held={5: 2}),
    "path of load_profile is 5; give a text or a path.": (
        lambda graph: load_profile(5, graph)
    ),
    "date of Paper is <an hour>; give a date without a time or None.": (
        lambda _: Paper(date=Hour(2026, 1, 5, tzinfo=dt.UTC))
    ),
}


@for_each(TOLD)
def test_it_is_told_which_argument_of_what_and_what_to_give(said: str):
    """With what came, in a few words."""
    with pytest.raises(InvalidValueError) as caught:
        TOLD[said](load_graph())

    assert str(caught.value) == said


def test_it_is_told_in_french_too():
    """Kinds within kinds as well."""
    with pytest.raises(InvalidTypeError) as caught:
        find_routes(load_graph(), A, B, profile=5)
    assert caught.value.message.text(translator("fr")) == (
        "profile de find_routes vaut 5\u202f; donnez un objet de la classe Profile ou "
        "None."
    )

    with pytest.raises(InvalidTypeError) as caught:
        Profile(held=5)
    assert caught.value.message.text(translator("fr")) == (
        "held de Profile vaut 5\u202f; donnez un dictionnaire\u202f: chaque clé est un "
        "texte, chaque valeur un nombre entier."
    )


WRONG = {
    "k": lambda graph: find_routes(graph, A, B, k=0),
    "moves": lambda graph: find_routes(graph, A, B, filters=Filters(max_moves=-1)),
    "role": lambda graph: find_routes(graph, A, "\ud800"),
    "hours": lambda graph: find_routes(graph, A, B, profile=Profile(hours_per_week=0)),
    "pace": lambda graph: schedule_route(
        find_routes(graph, A, B).routes[0], profile=Profile(hours_per_week=0)
    ),
    "level": lambda graph: skill_gap(graph, B, profile=Profile(held={"filing": HUGE})),
    "after": lambda graph: argue_route(graph, find_routes(graph, A, B), 99),
    "before": lambda graph: argue_route(graph, find_routes(graph, A, B), -1),
    "huge": lambda graph: draw_route(graph, find_routes(graph, A, B), chosen=HUGE),
    "text": lambda graph: graph.find_role(HUGE),
    "schema": lambda _: read_schema("careerpath/routes/0"),
}


@for_each(WRONG)
def test_a_wrong_value_is_told(call: str):
    """Numbers longer than Python writes, too."""
    with pytest.raises(CareerPathError) as caught:
        WRONG[call](load_graph())

    assert len(str(caught.value)) < 200


def test_as_many_moves_as_anybody_wishes():
    """No route is longer than the graph, so that more of them cost nothing."""
    graph = load_graph()
    wished = find_routes(graph, A, B, filters=Filters(max_moves=HUGE))

    assert wished.routes == find_routes(graph, A, B).routes


def test_people_are_looked_at_when_their_turn_comes():
    """They may come one after the other, without an end."""
    people = chain([Person("Ada", A, B)], [5])
    answers = answer_people(load_graph(), people)

    with pytest.raises(InvalidTypeError, match=r"^people\[1\] of answer_people is 5"):
        list(answers)
    endless = answer_people(load_graph(), repeat(Person("Ada", A, B)))
    assert next(endless).person.name == "Ada"


def test_it_looks_like_the_function():
    """To help and to whoever asks for its signature; it is the same each time."""
    from careerpath.planning.routes import find_routes as inner

    assert inspect.signature(find_routes) == inspect.signature(inner)
    assert find_routes.__doc__ == inner.__doc__
    assert careerpath.find_routes is find_routes
    assert find_routes.__module__ == "careerpath"
    assert pickle.loads(pickle.dumps(find_routes)) is find_routes
    assert next(iter(inspect.signature(Profile).parameters)) == "role"


def test_calls_of_another_form_are_python_s_to_tell():
    """There is nothing in them to mend by what we know."""
    with pytest.raises(TypeError, match=r"find_routes\(\) missing 1 required"):
        find_routes(load_graph(), A)
    with pytest.raises(TypeError, match="unexpected keyword argument 'roles'"):
        find_routes(load_graph(), A, B, roles=5)
    with pytest.raises(TypeError, match="takes 3 positional arguments but 4"):
        find_routes(load_graph(), A, B, 5)


def test_a_class_made_of_another_will_do():
    """As everywhere in Python."""

    class Name(str):
        __slots__ = ()

    assert load_graph().find_role(Name(A)).id == A
