"""
The printed page of the official form: A4 upright, nine columns with their widths, every box at its place.

Shared by the outputs that are printed. Heights are estimated in points, on the safe side, for formats that don't fit a
row to its text by themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.exporting.column_widths import best_widths, broken_boxes, rooms_of, tight_boxes
from jixiao.exporting.layout_text import count_lines, printable
from jixiao.exporting.official_form import Box, OfficialForm, lay_out
from jixiao.exporting.page import LINE_HEIGHT, OBJECTIVE_HEIGHT, ROW_HEIGHT, SMALL_SIZE, TEXT_SIZE, room_of
from jixiao.exporting.placed_box import PlacedBox, placed_boxes
from jixiao.form import Form

_ROW_PADDING = 5.0
_NAME_COLUMN = 3
_EXPLANATION_COLUMN = 8


class Layout(Struct, frozen=True):
    """
    A form ready to be printed.

    `rows` holds for each row the boxes that cover it, from left to right: one that began in a row above comes again.
    `heights` tells how high each row is, in points; `lines` how many lines a box takes, by its row and column, where it
    is more than one.
    """

    title: str
    year_line: str | None
    notes: tuple[str, ...]
    rows: tuple[tuple[PlacedBox, ...], ...]
    indicator_header: int
    widths: tuple[int, ...]
    lines: dict[tuple[int, int], int]
    heights: tuple[float, ...]

    def least_height(self, row: int) -> float:
        """The height of a row without text, in points."""
        return OBJECTIVE_HEIGHT if row == self.indicator_header - 1 else ROW_HEIGHT

    def is_running_text(self, placed: PlacedBox) -> bool:
        """Whether a text reads from the left; labels, numbers and short values are centred."""
        box, column = placed.box, placed.column
        if box.label or box.number is not None or len(box.text) < 2:
            return False
        if column == _EXPLANATION_COLUMN:
            return self.lines.get((placed.row, column), 1) > 1
        return box.columns > 1 or column == _NAME_COLUMN

    def is_small(self, placed: PlacedBox) -> bool:
        """Whether a text is printed in the small size, from the left."""
        return placed.size == SMALL_SIZE

    def is_open_below(self, placed: PlacedBox) -> bool:
        """Whether no line is drawn under a box: the blank one over the label of the indicator block."""
        return placed.row == self.indicator_header and placed.column == 0 and not placed.box.text

    def is_open_above(self, placed: PlacedBox) -> bool:
        """Whether no line is drawn over a box: the label of the indicator block."""
        under = placed.row == self.indicator_header + 1 and placed.column == 0
        return under and self.is_open_below(self.rows[self.indicator_header][0])


def arrange(form: Form) -> Layout:
    """
    The official form of *form* on the page, its columns as wide as makes it lowest.

    The row of the indicators' labels comes again on each page, which no format does well where a merged cell reaches
    out of it: the label of the block stands in a box under a blank one, without a line between the two.
    """
    official = lay_out(form)
    rows = tuple(placed_boxes(_with_loose_head(official)))
    tight = list(tight_boxes(rows))
    widths = best_widths(tight, with_reasons=official.has_reasons)
    broken = list(broken_boxes(tight, rooms_of(widths)))
    return Layout(
        title=printable(official.title),
        year_line=official.year_line,
        notes=tuple(printable(note) for note in official.notes),
        rows=rows,
        indicator_header=official.indicator_header,
        widths=widths,
        lines={(placed.row, placed.column): lines for placed, lines in broken},
        heights=_heights(broken, official),
    )


def text_height(text: str, width: int, size: float = TEXT_SIZE) -> float:
    """How high *text* is at most, in points, in *width* millimetres."""
    return _height(count_lines(text, room_of(width, size)), size)


def _height(lines: int, size: float) -> float:
    return lines * LINE_HEIGHT * size / TEXT_SIZE + _ROW_PADDING


def _with_loose_head(official: OfficialForm) -> list[tuple[Box, ...]]:
    rows, at = list(official.rows), official.indicator_header
    block, *labels = rows[at]
    if block.rows > 1:
        rows[at : at + 2] = (Box("", label=True), *labels), (replace(block, rows=block.rows - 1), *rows[at + 1])
    return rows


def _heights(broken: Sequence[tuple[PlacedBox, int]], official: OfficialForm) -> tuple[float, ...]:
    """The height of each row: enough for what stands in it alone, then for what it shares with others."""
    heights = [ROW_HEIGHT] * len(official.rows)
    heights[official.indicator_header - 1] = OBJECTIVE_HEIGHT
    needed = [(placed, _height(lines, placed.size)) for placed, lines in broken]
    for placed, height in needed:
        if placed.box.rows == 1:
            heights[placed.row] = max(heights[placed.row], height)
    for placed, height in needed:
        if placed.box.rows > 1:
            missing = max(0.0, height - sum(heights[placed.row : placed.end]))
            for row in range(placed.row, placed.end):
                heights[row] += missing / placed.box.rows
    return tuple(heights)
