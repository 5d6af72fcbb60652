"""Read what a request says: the fields of its address, or those of its form."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser

from careerpath.web.fields import MOST_LISTS, Fields, SentFile, sent_file
from careerpath.web.guard import LARGEST_UPLOAD

if TYPE_CHECKING:
    from starlette.datastructures import FormData
    from starlette.requests import Request

# What of a form could not be read is written nowhere.
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)
_MOST_FIELDS = 500


class _Parser(MultiPartParser):
    """Reads forms in which files are: in memory, for nothing is put down on a disk."""

    spool_max_size = LARGEST_UPLOAD


def address_fields(request: Request) -> Fields:
    """Return what an address says."""
    lists: dict[str, tuple[str, ...]] = {}
    for name, value in request.query_params.multi_items()[:_MOST_FIELDS]:
        lists[name] = (*lists.get(name, ()), value)
    values = {name: found[-1] for name, found in lists.items()}
    return Fields({**values, **request.path_params}, lists)


async def form_fields(request: Request) -> Fields | None:
    """Return what a form sends; None where it cannot be read."""
    kind = request.headers.get("content-type", "")
    try:
        if not kind.startswith("multipart/form-data"):
            return await _gathered(await request.form(max_fields=_MOST_FIELDS))
        parser = _Parser(
            request.headers,
            request.stream(),
            max_files=MOST_LISTS + 2,
            max_fields=_MOST_FIELDS,
        )
        form = await parser.parse()
    except (MultiPartException, HTTPException, ValueError, KeyError):
        return None
    try:
        return await _gathered(form)
    finally:
        await form.close()


async def _gathered(form: FormData) -> Fields:
    lists: dict[str, tuple[str, ...]] = {}
    files: dict[str, tuple[SentFile, ...]] = {}
    for name, value in form.multi_items():
        if not isinstance(value, UploadFile):
            lists[name] = (*lists.get(name, ()), value)
        elif value.filename:
            sent = sent_file(value.filename, await value.read())
            files[name] = (*files.get(name, ()), sent)
    values = {name: found[-1] for name, found in lists.items()}
    return Fields(values, lists, files)
