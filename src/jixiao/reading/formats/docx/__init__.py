"""
Word documents (docx, docm, dotx; the common and the strict variant): own walk over the zip, merges by geometry.

A table that goes on over pages, its header repeated, is one table in the file. Page numbers are not in the file.
"""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.raw import RawFile
from jixiao.reading.zip_safety import lists_member

KIND = "docx"
_FOLDER = "word/"


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a zip with the parts of a Word file (*name* is not asked)."""
    return lists_member(data, _FOLDER)


def read(source: RawFile) -> Document:
    """The paragraphs and tables of the document, then footnotes and what stands in the margins of its pages."""
    from jixiao.reading.formats.docx.document import document_in

    return document_in(source, KIND)
