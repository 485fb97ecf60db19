"""Workbooks in the open document format (ods), of LibreOffice and of office suites made in China."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.raw import RawFile

KIND = "ods"
_ZIP = b"PK\x03\x04"
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_BEFORE_NAME = 30


def recognise(data: bytes, name: str) -> bool:
    """Whether the first member says that this is a spreadsheet of the open document format (*name* is not asked)."""
    return data.startswith(_ZIP) and data[_BEFORE_NAME:].startswith(_TYPE)


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the file is cut off, encrypted, or larger than any document.
    """
    from jixiao.reading.formats.ods.worksheets import document_in

    return document_in(source, KIND)
