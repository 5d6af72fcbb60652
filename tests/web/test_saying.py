"""Pages name no option of a command, and say what to do there instead."""

from __future__ import annotations

import re

from careerpath import load_graph
from careerpath.errors import message
from careerpath.i18n import translator
from careerpath.model.reason import FilterNames
from careerpath.model.text import LANGUAGES
from careerpath.web.saying import INSTEAD, PageWords
from tests.cases import for_each
from tests.web.visiting import open_client, read

_COMMANDS = re.compile(r"--[a-z]|careerpath (?:plan|profile)| -[a-z]\b")


@for_each(INSTEAD)
def test_what_names_an_option_is_said_otherwise(text):
    """What stands here is still what the library says, else nothing is put right."""
    told = translator("fr")(text)

    assert told != text
    assert _COMMANDS.search(text) or "route" in text.lower()
    assert not _COMMANDS.search(INSTEAD[text])


@for_each(LANGUAGES)
def test_wishes_are_named_and_no_options(language):
    """As they are read by somebody who never set an option."""
    words = PageWords(load_graph(), language)
    every = FilterNames(
        ["via", "avoid", "max_moves", "company_size", "status", "min_tier", "recorded"]
    )

    told = words.reason(
        message("No route passes these filters together: {filters}.", filters=every)
    )

    assert "--" not in told
    assert len(every) == len(told.split(","))


@for_each(LANGUAGES)
def test_a_file_that_is_no_plan_leads_to_the_first_page(language):
    """And not to a command."""
    client = open_client(load_graph(), language)
    form = next(f for f in read(client.get("/back")).forms if f.action == "/returned")

    answer = form.send(client, files=[("plan", "plan.yaml", b"a: 1\n")])

    assert not _COMMANDS.search(re.sub("<[^>]*>", " ", answer.text))
