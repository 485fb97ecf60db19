"""
The printed form on a worksheet: title, year, table and remarks, merged cells, row heights, and the page.

A workbook does not fit the height of a merged row to its text, and no row is higher than 409 points: heights are set
from the layout, and a higher row is made of several rows of the sheet, over which all its cells are merged.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from jixiao.exporting.layout import (
    COLUMN_WIDTH_SUM,
    END_MARGIN,
    SIDE_MARGIN,
    TEXT_SIZE,
    TITLE_SIZE,
    YEAR_SIZE,
    Layout,
    PlacedBox,
    text_height,
)
from jixiao.exporting.official_form import OFFICIAL_TITLE, WIDTH, Box
from jixiao.exporting.xlsx_numbers import number_format

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_TALLEST_ROW = 400.0
_PIXELS_PER_MILLIMETRE = 96 / 25.4
_MILLIMETRES_PER_INCH = 25.4
_A4 = 9

_PLAIN = {"font_name": "宋体", "font_size": TEXT_SIZE, "font_charset": 134, "valign": "vcenter", "text_wrap": True}
_CENTRED = _PLAIN | {"align": "center"}
_VALUE = _CENTRED | {"border": 1}
_LABEL = _VALUE | {"font_name": "黑体"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": _CENTRED | {"font_name": "黑体", "font_size": TITLE_SIZE},
    "year": _CENTRED | {"font_size": YEAR_SIZE},
    "label": _LABEL,
    "open_below": _LABEL | {"bottom": 0},
    "open_above": _LABEL | {"top": 0},
    "value": _VALUE,
    "number": _VALUE | {"text_wrap": False, "shrink": True},
    "text": _VALUE | {"align": "left"},
    "note": _PLAIN,
}
"""
What each kind of cell looks like. The fonts are on every Chinese system (134 is GB2312), for a workbook can't name a
stand-in. A number that is too wide shrinks, because a workbook shows #### for one that does not fit.
"""


class _Sheet(Struct, frozen=True):
    """The worksheet under work: its formats by look and number format, and the sheet rows at which the lines begin."""

    book: Workbook
    sheet: Worksheet
    starts: tuple[int, ...]
    formats: dict[tuple[str, str], Format]

    def put(self, placed: PlacedBox, look: str, offset: int = 0) -> None:
        """Writes a box *offset* lines further down than it stands; it covers all sheet rows of its lines."""
        box = placed.box
        shown = number_format(box.text) if box.number is not None else None
        form = self._format(look if shown is None else "number", shown or "")
        row, last = self.starts[placed.row + offset], self.starts[placed.end + offset] - 1
        if (row, placed.column) != (last, placed.past - 1):
            self.sheet.merge_range(row, placed.column, last, placed.past - 1, "", form)
        if shown is not None:
            self.sheet.write_number(row, placed.column, box.number, form)
        elif box.text:
            self.sheet.write_string(row, placed.column, box.text, form)
        else:
            self.sheet.write_blank(row, placed.column, None, form)

    def _format(self, look: str, shown: str) -> Format:
        key = look, shown
        if key not in self.formats:
            properties = _LOOKS[look] | ({"num_format": shown} if shown else {})
            self.formats[key] = self.book.add_format(properties)
        return self.formats[key]


def fill_sheet(book: Workbook, layout: Layout) -> None:
    """Adds the sheet with the form to *book*."""
    above = [("title", layout.title, TITLE_SIZE)]
    if layout.year_line is not None:
        above.append(("year", layout.year_line, YEAR_SIZE))
    below = [("note", note, TEXT_SIZE) for note in layout.notes]
    heights = [
        *(text_height(text, COLUMN_WIDTH_SUM, size) for _, text, size in above),
        *layout.heights,
        *(text_height(text, COLUMN_WIDTH_SUM, size) for _, text, size in below),
    ]
    parts = [ceil(height / _TALLEST_ROW) for height in heights]
    sheet = _Sheet(book, book.add_worksheet(OFFICIAL_TITLE), tuple(accumulate(parts, initial=0)), {})
    _set_sizes(sheet, heights, layout.widths)
    for line, (look, text, _) in enumerate(above):
        sheet.put(PlacedBox.of(Box(text, columns=WIDTH), line, 0), look)
    _put_table(sheet, layout, len(above))
    for line, (look, text, _) in enumerate(below, len(above) + len(layout.rows)):
        sheet.put(PlacedBox.of(Box(text, columns=WIDTH), line, 0), look)
    _set_page(sheet, len(above) + layout.indicator_header)


def _set_sizes(sheet: _Sheet, heights: list[float], widths: tuple[int, ...]) -> None:
    for column, width in enumerate(widths):
        sheet.sheet.set_column_pixels(column, column, round(width * _PIXELS_PER_MILLIMETRE))
    for height, (first, past) in zip(heights, pairwise(sheet.starts), strict=True):
        for row in range(first, past):
            sheet.sheet.set_row(row, height / (past - first))


def _put_table(sheet: _Sheet, layout: Layout, offset: int) -> None:
    """The boxes of the table, *offset* lines down."""
    for at, row in enumerate(layout.rows):
        for placed in row:
            if placed.row == at:
                sheet.put(placed, _look(layout, placed), offset)


def _look(layout: Layout, placed: PlacedBox) -> str:
    if not placed.box.label:
        return "text" if layout.is_running_text(placed) else "value"
    if layout.is_open_below(placed):
        return "open_below"
    return "open_above" if layout.is_open_above(placed) else "label"


def _set_page(sheet: _Sheet, head: int) -> None:
    """A4, as wide as the table; the line *head* on top of each further page; digits that are text raise no warning."""
    last = sheet.starts[-1] - 1
    side, end = SIDE_MARGIN / _MILLIMETRES_PER_INCH, END_MARGIN / _MILLIMETRES_PER_INCH
    page = sheet.sheet
    page.set_paper(_A4)
    page.set_portrait()
    page.set_margins(left=side, right=side, top=end, bottom=end)
    page.center_horizontally()
    page.fit_to_pages(1, 0)
    page.print_area(0, 0, last, WIDTH - 1)
    page.repeat_rows(sheet.starts[head], sheet.starts[head + 1] - 1)
    page.hide_gridlines(2)
    page.ignore_errors({"number_stored_as_text": f"A1:I{last + 1}"})
