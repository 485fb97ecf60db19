"""
PDF: an own lattice of the ruling lines, filled with the characters by where they stand, read through pdfium.

The order of the text in the file is not used. A table that goes on over pages is one table, its rows counted on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jixiao.document import Document
from jixiao.reading import ocr
from jixiao.reading.pdf_document import document_of
from jixiao.reading.pdf_page import Page, PageState
from jixiao.reading.pdf_pages import open_pdf, picture_of, read_page
from jixiao.reading.raw import RawFile

KIND = "pdf"
_MARK = b"%PDF-"
_MARK_WITHIN = 1024


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes are a PDF: its mark opens them, or stands after a mark or some bytes of another program."""
    return data.startswith(_MARK) or (_MARK in data[:_MARK_WITHIN] and b"\x00" in data)


def read(source: RawFile) -> Document:
    """The paragraphs and tables of all pages; raises `NoTextLayer` where every page is only a picture."""
    with open_pdf(source) as document:
        return document_of(source, KIND, _pages(document))


def _pages(document: Any) -> Iterator[Page]:
    """The pages one by one; the text of a picture is recognised where that is installed."""
    recognised = 0
    for number in range(1, len(document) + 1):
        page = read_page(document, number)
        if page.state is PageState.PICTURE and recognised < ocr.MOST_PAGES and ocr.is_available():
            recognised += 1
            page = ocr.page_of(picture_of(document, number, ocr.SCALE), number)
        yield page
