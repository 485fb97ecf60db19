"""
PDF: an own lattice of the ruling lines, filled with the characters by where they stand, read through pdfium.

The order of the text in the file is not used. A table that goes on over pages is one table, its rows counted on.
"""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.raw import RawFile

KIND = "pdf"
_MARK = b"%PDF-"
_MARK_WITHIN = 1024


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a PDF: its mark opens them, or stands after a mark or some bytes of another program."""
    return data.startswith(_MARK) or (_MARK in data[:_MARK_WITHIN] and b"\x00" in data)


def read(source: RawFile) -> Document:
    """The paragraphs and tables of all pages; raises `NoTextLayer` where every page is only a picture."""
    from jixiao.reading.formats.pdf.document import document_of
    from jixiao.reading.formats.pdf.pages import open_pdf
    from jixiao.reading.formats.pdf.pictures import pages_of

    with open_pdf(source) as document:
        return document_of(source, KIND, pages_of(document))
