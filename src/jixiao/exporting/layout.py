"""
The printed page of the official form: A4 upright, nine columns with their widths, every box at its place.

Shared by the outputs that are printed. Widths are in millimetres; heights are estimated in points, on the safe side,
for formats that don't fit a row to its text by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from jixiao.exporting.layout_text import count_lines, printable, text_width
from jixiao.exporting.official_form import WIDTH, Box, OfficialForm, lay_out
from jixiao.form import Form

PAGE_WIDTH = 210
PAGE_HEIGHT = 297
SIDE_MARGIN = 13
END_MARGIN = 15
"""A4 and its margins, in millimetres."""
COLUMN_WIDTH_SUM = PAGE_WIDTH - 2 * SIDE_MARGIN
"""The width of the table, in millimetres: the columns fill what is left between the sides."""
CELL_PADDING = 1
"""What stays free at the left and the right of a text in its cell, in millimetres; a quarter of it above and below."""
TEXT_SIZE = 10.5
"""五号, in points."""
TITLE_SIZE = 18
"""小二, in points."""
YEAR_SIZE = 12
"""小四, in points."""
LINE_HEIGHT = 15.5
"""What a line of the text takes at most, whatever font stands in for a missing one; in points."""
ROW_HEIGHT = 21.0
"""The least height of a row, in points: a line and its padding."""
OBJECTIVE_HEIGHT = 56.0
"""The least height of the row for the objective, in points: an empty form is filled in by hand there."""
_ROW_PADDING = 5.0
_POINTS_PER_MILLIMETRE = 72 / 25.4

_NAME_COLUMN = 3
_EXPLANATION_COLUMN = 8
_COLUMN_WIDTHS = (
    (17, 17, 25, 33, 22, 22, 11, 19, 18),
    (17, 17, 25, 24, 26, 26, 11, 19, 19),
    (17, 17, 25, 26, 20, 20, 11, 19, 29),
    (17, 17, 21, 23, 20, 20, 11, 19, 36),
    (17, 17, 25, 27, 22, 19, 20, 18, 19),
    (17, 17, 24, 24, 20, 16, 20, 16, 30),
)
"""
Widths to choose from, each adding up to COLUMN_WIDTH_SUM: much room for names, for amounts, for explanations; the
last two are for funding lines with a reason, whose rate stands one column to the left.
"""
_TORN_NUMBER = 12
"""How many lines a number or rate that is torn over two counts for when widths are chosen."""
_WIDEST_SHARE = 1.16
"""How much wider digits are in the widest font that may stand in for a missing one."""


class PlacedBox(Struct, frozen=True):
    """
    A box at its place: the squares of rows from `row` to before `end` and columns from `column` to before `past`.

    All count from 0. Its text is fit to be printed.
    """

    box: Box
    row: int
    end: int
    column: int
    past: int

    @classmethod
    def of(cls, box: Box, row: int, column: int) -> PlacedBox:
        """*box* with its top left square at *row* and *column*."""
        return cls(box, row, row + box.rows, column, column + box.columns)


class Layout(Struct, frozen=True):
    """
    A form ready to be printed.

    `rows` holds for each row the boxes that cover it, from left to right: one that began in a row above comes again.
    `heights` tells how high each row is, in points; `lines` how many lines a box takes, by its row and column, where it
    may be more than one.
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
    rows = tuple(_places(_with_loose_head(official)))
    tight = list(_tight(rows))
    widths = _best_widths(tight)
    rooms = _ROOMS[widths]
    lines = {(each.row, each.column): count_lines(each.box.text, rooms[each.column, each.past]) for each in tight}
    return Layout(
        title=printable(official.title),
        year_line=official.year_line,
        notes=tuple(printable(note) for note in official.notes),
        rows=rows,
        indicator_header=official.indicator_header,
        widths=widths,
        lines=lines,
        heights=_heights(tight, lines, official),
    )


def text_height(text: str, width: int, size: float = TEXT_SIZE) -> float:
    """How high *text* is at most, in points, in *width* millimetres."""
    lines = count_lines(text, _room(width, size))
    return lines * LINE_HEIGHT * size / TEXT_SIZE + _ROW_PADDING


def _with_loose_head(official: OfficialForm) -> list[tuple[Box, ...]]:
    rows, at = list(official.rows), official.indicator_header
    block, *labels = rows[at]
    if block.rows > 1:
        rows[at : at + 2] = (Box("", label=True), *labels), (replace(block, rows=block.rows - 1), *rows[at + 1])
    return rows


def _places(rows: Sequence[Sequence[Box]]) -> Iterator[tuple[PlacedBox, ...]]:
    covering: list[PlacedBox | None] = [None] * WIDTH
    for at, row in enumerate(rows):
        boxes = iter(row)
        line = []
        column = 0
        while column < WIDTH:
            placed = covering[column]
            if placed is None or placed.end <= at:
                placed = PlacedBox.of(_fit(next(boxes)), at, column)
                covering[column] = placed
            line.append(placed)
            column = placed.past
        yield tuple(line)


def _fit(box: Box) -> Box:
    text = printable(box.text)
    return box if text is box.text else replace(box, text=text)


def _room(width: int, size: float = TEXT_SIZE) -> float:
    """How many full-width signs of *size* stand side by side in a cell of *width* millimetres."""
    return (width - 2 * CELL_PADDING) * _POINTS_PER_MILLIMETRE / size


def _rooms(widths: Sequence[int]) -> dict[tuple[int, int], float]:
    """The room from one column to another, for every two that a box may begin at and end before."""
    return {
        (first, past): _room(sum(widths[first:past])) for first in range(WIDTH) for past in range(first + 1, WIDTH + 1)
    }


_ROOMS: dict[tuple[int, ...], dict[tuple[int, int], float]] = {widths: _rooms(widths) for widths in _COLUMN_WIDTHS}
_LEAST_ROOM = {span: min(rooms[span] for rooms in _ROOMS.values()) for span in _ROOMS[_COLUMN_WIDTHS[0]]}


def _tight(rows: Sequence[Sequence[PlacedBox]]) -> Iterator[PlacedBox]:
    """The boxes whose text may need a second line, each once: all others fit, whatever the widths."""
    for at, row in enumerate(rows):
        for placed in row:
            text = placed.box.text
            if len(text) > 1 and placed.row == at:
                least = _LEAST_ROOM[placed.column, placed.past]
                if text_width(text) * _WIDEST_SHARE > least or "\n" in text:
                    yield placed


def _best_widths(tight: Sequence[PlacedBox]) -> tuple[int, ...]:
    """The widths that make the rows lowest, by a first estimate; a torn number weighs more than several lines."""
    texts = [
        (each.row, (each.column, each.past), text_width(each.box.text), each.box.text.isascii())
        for each in tight
        if each.box.rows == 1
    ]
    return min(_COLUMN_WIDTHS, key=lambda widths: _cost(texts, _ROOMS[widths]))


def _cost(texts: Sequence[tuple[int, tuple[int, int], float, bool]], rooms: dict[tuple[int, int], float]) -> float:
    """What the texts that may need a second line cost: row, columns, width, and whether it is a number or the like."""
    lines: dict[int, float] = {}
    torn = 0
    for at, span, width, is_number in texts:
        share = width / rooms[span]
        if share > lines.get(at, 1.0):
            lines[at] = share
        if is_number and share * _WIDEST_SHARE > 1:
            torn += 1
    return sum(map(ceil, lines.values())) - len(lines) + torn * _TORN_NUMBER


def _heights(
    tight: Sequence[PlacedBox], lines: Mapping[tuple[int, int], int], official: OfficialForm
) -> tuple[float, ...]:
    """The height of each row: enough for what stands in it alone, then for what it shares with others."""
    heights = [ROW_HEIGHT] * len(official.rows)
    heights[official.indicator_header - 1] = OBJECTIVE_HEIGHT
    needed = [(each, lines[each.row, each.column] * LINE_HEIGHT + _ROW_PADDING) for each in tight]
    for placed, height in needed:
        if placed.box.rows == 1:
            heights[placed.row] = max(heights[placed.row], height)
    for placed, height in needed:
        missing = height - sum(heights[placed.row : placed.end])
        for row in range(placed.row, placed.end if missing > 0 else placed.row):
            heights[row] += missing / placed.box.rows
    return tuple(heights)
