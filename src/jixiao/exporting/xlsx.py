"""
The official form as a workbook of one sheet: A4 upright, one page wide, the indicators' labels on top of each page.

Amounts, weights and scores are numbers that show the digits written; all else is text, whatever it begins with.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime

from jixiao.errors import JixiaoError
from jixiao.exporting.layout import Layout, arrange
from jixiao.exporting.xlsx_looks import DEFAULT_COLUMN, DEFAULT_LOOK
from jixiao.exporting.xlsx_sheet import fill_sheet
from jixiao.form import Form

ENDING = ".xlsx"
_LONGEST_TEXT = 32_767
_LONGEST_TITLE = 255
_MADE_AT = datetime(2000, 1, 1, tzinfo=UTC)
"""The date in the properties: the same form gives the same bytes."""


class CellTooLong(JixiaoError):
    """A text of *length* signs that a cell of a workbook can't hold; nothing is cut."""

    def __init__(self, text: str) -> None:
        what = f"“{text[:10]}……”一格有{len(text)}字，超过工作表一格可容的{_LONGEST_TEXT}字"
        super().__init__(None, what=what, remedy="请导出成 .docx")


def write(form: Form) -> bytes:
    """The workbook; the same form gives the same bytes. Raises: CellTooLong."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    layout = arrange(form)
    _check_lengths(layout)
    packed = io.BytesIO()
    default = dict(DEFAULT_LOOK)  # the library adds to what it is given
    options = {"in_memory": True, "default_format_properties": default, "default_column_width": DEFAULT_COLUMN}
    with Workbook(packed, options) as book:
        book.set_properties({"title": layout.title[:_LONGEST_TITLE], "created": _MADE_AT})
        fill_sheet(book, layout)
    return packed.getvalue()


def _check_lengths(layout: Layout) -> None:
    texts = [layout.title, *layout.notes, *(placed.box.text for row in layout.rows for placed in row)]
    longest = max(texts, key=len)
    if len(longest) > _LONGEST_TEXT:
        raise CellTooLong(longest)
