"""Workbooks in the XML of Excel 2003, which many systems hand out under the name xls."""

from __future__ import annotations

import re

from jixiao.document import Document
from jixiao.reading.raw import RawFile

KIND = "xls-xml"
_SPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
_OPENING = 4096
_MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
"""Byte order marks and blanks, which may stand before it; in UTF-16 there is a NUL to each letter besides."""


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open as XML with a workbook of this kind (*name* is not asked)."""
    opening = data[:_OPENING].lstrip(_MARKS)
    if not opening.startswith(b"<"):
        return False
    opening = opening.replace(b"\x00", b"")
    return _SPACE in opening and re.search(rb"<(?:\w+:)?Workbook\b", opening) is not None


def read(source: RawFile) -> Document:
    """
    The worksheets in order, hidden ones too: lines over a table as paragraphs, each table as a grid.

    Raises a `FileUnreadable` where the XML is damaged, unsafe, or larger than any submission.
    """
    from jixiao.reading.formats.spreadsheet_xml.worksheets import document_in

    return document_in(source, KIND)
