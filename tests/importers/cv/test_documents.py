"""CVs are read from the files that people have; hostile ones are refused in words."""

from __future__ import annotations

import datetime as dt
import io
import random
import sys
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from careerpath import load_graph
from careerpath.errors import CareerPathError, FileError
from careerpath.extras import MissingLibraryError
from careerpath.importers.cv import documents, read_cv
from careerpath.importers.cv.documents import read_word_text
from tests.importers.cv.test_europass import TODAY

GRAPH = load_graph()
ON = dt.date(2026, 12, 1)
TITLE = "Receptionist"
LINES = (
    TITLE,
    "Welcomes visitors and answers the switchboard",
    "Sorts the mail and keeps the register of visitors",
    "Excel",
)


def word(lines=LINES):
    """Return a Word document with its last line in a table."""
    document = Document()
    for line in lines[:-1]:
        document.add_paragraph(line)
    document.add_table(1, 1).cell(0, 0).text = lines[-1]
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf(lines=LINES, attached=None, password=None, pages=1):
    """Return a PDF whose pages are the same."""
    writer = PdfWriter()
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(k): NameObject(v) for k, v in names.items()})
    fonts = DictionaryObject({NameObject("/F"): font})
    shown = DecodedStreamObject()
    texts = "".join(f"({line}) Tj 0 -20 Td\n" for line in lines)
    shown.set_data(f"BT /F 12 Tf 50 700 Td\n{texts}ET".encode())
    shown = writer._add_object(shown.flate_encode())
    for _ in range(pages):
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = shown
    if attached:
        writer.add_attachment("attachment.xml", attached)
    if password is not None:
        writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def read(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return read_cv(GRAPH, path, ON)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param(name, content, id=name)  # bytes that are drawn name no test
        for name, content in (
            ("cv.docx", word()),
            ("cv.PDF", pdf()),
            ("locked-for-changes.pdf", pdf(password="")),
            ("cv.txt", "\n".join(LINES).encode()),
        )
    ],
)
def test_the_text_of_a_document_proposes(name, content, tmp_path):
    """The role that it describes, with its words, and what it names."""
    found = read(tmp_path, name, content)

    assert "receptionist" == found.roles[0].role
    assert set(found.roles[0].words) & set(LINES)
    assert ["spreadsheets"] == [skill.skill for skill in found.skills]


def test_what_europass_attaches_to_a_pdf_goes_before_its_text(tmp_path):
    """It has dates."""
    for name, content in (
        ("cv.pdf", pdf(attached=TODAY.encode())),
        ("cv.xml", TODAY.encode()),
    ):
        found = read(tmp_path, name, content)
        assert ("office-manager", 51) == (found.roles[0].role, found.roles[0].months)


def test_what_else_is_attached_to_a_pdf_is_not_read(tmp_path):
    """Its text is."""
    found = read(tmp_path, "cv.pdf", pdf(attached=b"<Invoice/>"))
    assert ("receptionist", None) == (found.roles[0].role, found.roles[0].months)


def test_a_box_in_word_is_read_once():
    """Though it is there twice, for older programs too."""
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        'markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r>'
        "<w:t>Excel</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r>"
        "<w:t>Excel</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    )
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(word())) as old, ZipFile(stream, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml":
                content = content.replace(
                    b"<w:r><w:t>Receptionist</w:t></w:r>",
                    f"<w:r>{box}</w:r><w:r><w:t>Clerk</w:t></w:r>".encode(),
                )
            new.writestr(part, content)

    assert ["Excel", "Clerk", *LINES[1:]] == read_word_text(
        stream.getvalue(), "cv.docx"
    ).split("\n")[:5]


def bomb(size):
    """Return a Word document with a part that unpacks to a size."""
    stream = io.BytesIO(word())
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", b" " * size)
    return stream.getvalue()


def declaring():
    """Return a Word document that declares entities."""
    stream = io.BytesIO(word())
    with ZipFile(stream, "a") as archive:
        archive.writestr("word/more.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "make", "told"),
    [
        ("cv.docx", lambda: bomb(100_000_001), "unpacks to more than anyone writes"),
        ("cv.docx", declaring, "declares entities"),
        ("cv.docx", lambda: word(("x" * 2_000_001, "")), "is too large"),
        ("cv.docx", lambda: b"PK\x03\x04 no more", "is damaged"),
        ("cv.docx", lambda: b"", "is damaged"),
        ("cv.pdf", lambda: b"%PDF-1.7 no more", "is damaged"),
        ("cv.pdf", lambda: pdf(password="secret"), "locked with a password"),
        ("cv.pdf", lambda: pdf(()), "holds no text"),
        ("cv.pdf", lambda: b"x" * 20_000_001, "is too large; 20000000 bytes"),
    ],
)
def test_what_cannot_be_read_is_told(name, make, told, tmp_path):
    """In one line."""
    with pytest.raises(FileError, match=told):
        read(tmp_path, name, make())


@pytest.mark.parametrize(
    ("name", "library", "install"),
    [
        ("cv.docx", "docx", r"python-docx, .*\"careerpath\[office\]\""),
        ("cv.pdf", "pypdf", r"pypdf, .*\"careerpath\[pdf\]\""),
    ],
)
def test_a_missing_library_is_named(name, library, install, tmp_path, monkeypatch):
    """With what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingLibraryError, match=install):
        read(tmp_path, name, b"")


def test_a_pdf_without_end_is_refused(tmp_path, monkeypatch):
    """Be it one long page, or many that are drawn again and again."""
    monkeypatch.setattr(documents, "_MOST_STEPS", 30)
    assert read(tmp_path, "cv.pdf", pdf()).roles
    with pytest.raises(FileError, match="unpacks to more than anyone writes"):
        read(tmp_path, "cv.pdf", pdf(pages=3))
    monkeypatch.setitem(documents._LIMITS, "stream_parsing_work_maximum_count", 20)
    with pytest.raises(FileError, match="unpacks to more than anyone writes"):
        read(tmp_path, "cv.pdf", pdf())


def test_damage_is_read_or_refused(tmp_path):
    """Whatever bytes are lost or changed."""
    rng = random.Random(4)
    whole = {"cv.docx": word(), "cv.pdf": pdf(attached=TODAY.encode())}
    whole["cv.xml"] = TODAY.encode()
    refused = 0
    for number in range(90):
        name = sorted(whole)[number % 3]
        content = bytearray(whole[name])
        for _ in range(rng.randint(1, 6)):
            place = rng.randrange(len(content))
            content[place : place + rng.randint(0, 40)] = rng.randbytes(3)
        try:
            read(tmp_path, name, bytes(content))
        except CareerPathError:
            refused += 1
    assert 0 < refused < 90
