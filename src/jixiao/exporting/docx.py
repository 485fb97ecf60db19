"""
The official form as a Word document: A4 upright, the table written as XML into fixed parts.

Two tables touch, so that the column labels of the indicators are the head of the second and repeat on each page: Word
repeats the first rows of a table alone. The hidden paragraph between them takes no room.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jixiao.exporting.docx_parts import MARGINS, PARTS, SIZE
from jixiao.exporting.docx_table import paragraph, tables
from jixiao.exporting.layout import Layout, arrange
from jixiao.exporting.package import packed
from jixiao.form import Form

ENDING = ".docx"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_GAP = '<w:p><w:pPr><w:pStyle w:val="FormGap"/><w:keepNext/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>'


def write(form: Form) -> bytes:
    """The document: title, year, table and remarks; the same form gives the same bytes."""
    document = b"".join([piece.encode() for piece in _document(arrange(form))])
    return packed(_fixed_package(), {"word/document.xml": document})


def _document(layout: Layout) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{_WORD}"><w:body>'
    yield paragraph(layout.title, "FormTitle")
    if layout.year_line is not None:
        yield paragraph(layout.year_line, "FormYear")
    yield from tables(layout, _GAP)
    for note in layout.notes:
        yield paragraph(note, "FormNote")
    if not layout.notes:
        yield _GAP
    yield f"<w:sectPr>{SIZE}{MARGINS}</w:sectPr></w:body></w:document>"


@cache
def _fixed_package() -> bytes:
    return packed(b"", {name: text.encode() for name, text in PARTS.items()})
