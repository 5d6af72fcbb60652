"""Say which files are taken without being named, and where they are looked for."""

from __future__ import annotations

import os

from careerpath.cli.user_file import settings_path

NAME = "me.yaml"
#: The plan that is meant where no file is named.
PLAN = "plan.yaml"


def own_profile_path() -> str | None:
    """Return the path of the user's profile: in this folder, else beside the settings.

    None where there is no such file.
    """
    # Most people have none: nothing is imported to find that out.
    for path in (NAME, usual_path()):
        if os.path.isfile(path):  # noqa: PTH113
            return path
    return None


def usual_path() -> str:
    """Return where a profile is found from every folder."""
    return os.path.join(os.path.dirname(settings_path()), NAME)  # noqa: PTH118, PTH120
