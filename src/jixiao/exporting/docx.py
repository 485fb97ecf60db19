"""
The official form as a Word document: A4 upright, the table written as XML into fixed parts.

Two tables touch, so that the column labels of the indicators are the head of the second and repeat on each page: Word
repeats the first rows of a table alone. The hidden paragraph between them takes no room.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache

from jixiao.exporting.docx_parts import MARGINS, PARTS, SIZE
from jixiao.exporting.docx_table import paragraph, table
from jixiao.exporting.layout import Layout, arrange
from jixiao.form import Form

ENDING = ".docx"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_GAP = '<w:p><w:pPr><w:pStyle w:val="FormGap"/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>'
_PACKED_AT = (1980, 1, 1, 0, 0, 0)


def write(form: Form) -> bytes:
    """The document: title, year, table and remarks; the same form gives the same bytes."""
    layout = arrange(form)
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{_WORD}"><w:body>'
        f"{''.join(_body(layout))}<w:sectPr>{SIZE}{MARGINS}</w:sectPr></w:body></w:document>"
    )
    packed = io.BytesIO()
    packed.write(_fixed_parts())
    with zipfile.ZipFile(packed, "a") as archive:
        _add(archive, "word/document.xml", document)
    return packed.getvalue()


def _body(layout: Layout) -> Iterator[str]:
    yield paragraph(layout.title, "FormTitle")
    if layout.year_line is not None:
        yield paragraph(layout.year_line, "FormYear")
    yield table(layout, range(layout.indicator_header))
    yield _GAP
    yield table(layout, range(layout.indicator_header, len(layout.rows)))
    for note in layout.notes:
        yield paragraph(note, "FormNote")
    if not layout.notes:
        yield _GAP


@cache
def _fixed_parts() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in PARTS.items():
            _add(archive, name, text)
    return packed.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(zipfile.ZipInfo(name, _PACKED_AT), text.encode(), zipfile.ZIP_DEFLATED)
