"""
The official form as a workbook of one sheet: A4 upright, one page wide, the indicators' labels on top of each page.

Amounts, weights and scores are numbers that show the digits written; all else is text, whatever it begins with. The
parts are written as XML, as those of the Word document are.
"""

from __future__ import annotations

from functools import cache

from jixiao.errors import JixiaoError
from jixiao.exporting import xlsx_parts
from jixiao.exporting.layout import arrange
from jixiao.exporting.package import packed
from jixiao.exporting.xlsx_looks import stylesheet
from jixiao.exporting.xlsx_sheet import sheet_of
from jixiao.form import Form

ENDING = ".xlsx"
_LONGEST_TEXT = 32_767


class CellTooLong(JixiaoError):
    """A text of *length* signs that a cell of a workbook can't hold; nothing is cut."""

    def __init__(self, text: str) -> None:
        what = f"“{text[:10]}……”一格有{len(text)}字，超过工作表一格可容的{_LONGEST_TEXT}字"
        super().__init__(None, what=what, remedy="请导出成 .docx")


def write(form: Form) -> bytes:
    """The workbook; the same form gives the same bytes. Raises: CellTooLong."""
    layout = arrange(form)
    sheet = sheet_of(layout)
    longest = max(sheet.texts, key=len)
    if len(longest) > _LONGEST_TEXT:
        raise CellTooLong(longest)
    parts = {
        xlsx_parts.BOOK: xlsx_parts.book(sheet.area, sheet.head),
        xlsx_parts.SHEET: sheet.xml,
        xlsx_parts.STRINGS: xlsx_parts.shared_strings(sheet.texts, sheet.uses),
        xlsx_parts.STYLES: stylesheet(sheet.styles),
        xlsx_parts.PROPERTIES: xlsx_parts.properties(layout.title),
    }
    return packed(_fixed_package(), {name: text.encode() for name, text in parts.items()})


@cache
def _fixed_package() -> bytes:
    return packed(b"", {name: text.encode() for name, text in xlsx_parts.FIXED.items()})
