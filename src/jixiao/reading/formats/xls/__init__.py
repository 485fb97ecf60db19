"""Old workbooks of Excel (xls) and those of WPS (et), which are the same inside."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.formats.xls.container import SIGNATURE, WORKBOOK_STREAMS, open_container
from jixiao.reading.raw import RawFile

KIND = "xls"
_BOOK_START = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""How the stream of a workbook begins: all that tells its kind where the directory at the end is cut off."""


def recognise(data: bytes, name: str) -> bool:
    """Whether the container holds a workbook at its top (*name* is not asked)."""
    if not data.startswith(SIGNATURE):
        return False
    container = open_container(data)
    if container is None or not container.names:
        return _BOOK_START in data
    return not container.names.isdisjoint(WORKBOOK_STREAMS)


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the file is cut off, damaged or encrypted.
    """
    from jixiao.reading.formats.xls.worksheets import document_in

    return document_in(source, KIND)
