"""
Web pages (html, xhtml, mht), and what Word, WPS and Excel save as one: tables by rowspan and colspan.

A Markdown text whose tables are written in the markup of a page is read as one.

The geometry of a table counts as stated only where it states spans; a page has no page numbers.
"""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading.formats.html.bytes import is_archive, is_page
from jixiao.reading.formats.html.marked_text import is_marked_text
from jixiao.reading.raw import RawFile

KIND = "html"


def recognise(data: bytes, name: str) -> bool:
    """Whether the bytes open like a page or a packed one, or are a text with tables in markup (*name* is not asked)."""
    return is_page(data) or is_archive(data) or is_marked_text(data)


def read(source: RawFile) -> Document:
    """The paragraphs and tables of the page, or of all pages that a packed file holds, in order."""
    from jixiao.reading.formats.html.pages import document_in

    return document_in(source, KIND)
