"""Workbooks of Excel and WPS (xlsx, xlsm)."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.raw import RawFile
from jixiao.reading.zip_safety import lists_member

KIND = "xlsx"
_FOLDER = "xl/"


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a zip with the parts of a workbook (*name* is not asked)."""
    return lists_member(data, _FOLDER)


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the file is cut off, encrypted, or larger than any document.
    """
    from jixiao.reading.formats.xlsx.worksheets import document_in

    return document_in(source, KIND)
