"""
The printed form on a worksheet: title, year, table and remarks, merged cells, row heights, and the page.

A workbook does not fit the height of a merged row to its text, and no row is higher than 409 points: heights are set
from the layout, and a higher row is made of several rows of the sheet, over which all its cells are merged.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.exporting.layout import Layout, text_height
from jixiao.exporting.official_form import OFFICIAL_TITLE, WIDTH, Box
from jixiao.exporting.page import COLUMN_WIDTH_SUM, END_MARGIN, SIDE_MARGIN, TEXT_SIZE, TITLE_SIZE, YEAR_SIZE
from jixiao.exporting.placed_box import PlacedBox
from jixiao.exporting.xlsx_looks import LOOKS, Look
from jixiao.exporting.xlsx_numbers import number_format

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_TALLEST_ROW = 400.0
_TALLEST_CENTRED_GROUP = 500.0
"""A label over rows that are higher together, in points, stands at their top: a page may end at their middle."""
_PIXELS_PER_MILLIMETRE = 96 / 25.4
_MILLIMETRES_PER_INCH = 25.4
_A4 = 9


class _Line(Struct, frozen=True):
    """A line outside the table: its text, its look, its height in points."""

    text: str
    look: Look
    height: float

    @classmethod
    def of(cls, text: str, look: Look, size: float) -> _Line:
        return cls(text, look, text_height(text, COLUMN_WIDTH_SUM, size))


class _Sheet(Struct, frozen=True):
    """The worksheet under work: its formats by look and number format, and the sheet rows at which the lines begin."""

    book: Workbook
    sheet: Worksheet
    starts: tuple[int, ...]
    formats: dict[tuple[Look, str, bool], Format]

    def put(self, box: Box, look: Look, rows: tuple[int, int], columns: tuple[int, int], *, top: bool = False) -> None:
        """Writes a box over the lines *rows* and the *columns*, both from the first to before the last."""
        shown = number_format(box.text) if box.number is not None else None
        form = self._format(look if shown is None else Look.NUMBER, shown or "", top=top)
        row, last = self.starts[rows[0]], self.starts[rows[1]] - 1
        column, past = columns
        if (row, column) != (last, past - 1):
            self.sheet.merge_range(row, column, last, past - 1, "", form)
        if shown is not None:
            self.sheet.write_number(row, column, box.number, form)
        elif box.text:
            self.sheet.write_string(row, column, box.text, form)
        else:
            self.sheet.write_blank(row, column, None, form)

    def _format(self, look: Look, shown: str, *, top: bool) -> Format:
        key = look, shown, top
        if key not in self.formats:
            properties = LOOKS[look] | ({"num_format": shown} if shown else {}) | ({"valign": "top"} if top else {})
            self.formats[key] = self.book.add_format(properties)
        return self.formats[key]


def fill_sheet(book: Workbook, layout: Layout) -> None:
    """Adds the sheet with the form to *book*."""
    above = [_Line.of(layout.title, Look.TITLE, TITLE_SIZE)]
    if layout.year_line is not None:
        above.append(_Line.of(layout.year_line, Look.YEAR, YEAR_SIZE))
    below = [_Line.of(note, Look.NOTE, TEXT_SIZE) for note in layout.notes]
    heights = [*(line.height for line in above), *layout.heights, *(line.height for line in below)]
    parts = [ceil(height / _TALLEST_ROW) for height in heights]
    sheet = _Sheet(book, book.add_worksheet(OFFICIAL_TITLE), tuple(accumulate(parts, initial=0)), {})
    _set_sizes(sheet, heights, layout.widths)
    _put_lines(sheet, above, 0)
    _put_table(sheet, layout, len(above))
    _put_lines(sheet, below, len(above) + len(layout.rows))
    _set_page(sheet, len(above) + layout.indicator_header)


def _set_sizes(sheet: _Sheet, heights: Sequence[float], widths: Sequence[int]) -> None:
    for column, width in enumerate(widths):
        sheet.sheet.set_column_pixels(column, column, round(width * _PIXELS_PER_MILLIMETRE))
    for height, (first, past) in zip(heights, pairwise(sheet.starts), strict=True):
        for row in range(first, past):
            sheet.sheet.set_row(row, height / (past - first))


def _put_lines(sheet: _Sheet, lines: Sequence[_Line], at: int) -> None:
    """The lines outside the table, the first as the line *at* of the sheet; each is as wide as the table."""
    for number, line in enumerate(lines, at):
        sheet.put(Box(line.text, columns=WIDTH), line.look, (number, number + 1), (0, WIDTH))


def _put_table(sheet: _Sheet, layout: Layout, offset: int) -> None:
    """The boxes of the table, *offset* lines down."""
    for at, row in enumerate(layout.rows):
        for placed in row:
            if placed.row == at:
                rows, columns = (at + offset, placed.end + offset), (placed.column, placed.past)
                sheet.put(placed.box, _look(layout, placed), rows, columns, top=_begins_at_top(layout, placed))


def _look(layout: Layout, placed: PlacedBox) -> Look:
    if not placed.box.label:
        if layout.is_small(placed):
            return Look.SMALL
        return Look.TEXT if layout.is_running_text(placed) else Look.VALUE
    if layout.is_open_below(placed):
        return Look.OPEN_BELOW
    return Look.OPEN_ABOVE if layout.is_open_above(placed) else Look.LABEL


def _begins_at_top(layout: Layout, placed: PlacedBox) -> bool:
    """Whether a page may end within a cell, so that a text in its middle might be cut through."""
    if placed.box.rows == 1:
        return layout.heights[placed.row] > _TALLEST_ROW
    return sum(layout.heights[placed.row : placed.end]) > _TALLEST_CENTRED_GROUP


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
