"""From rectangles of text to a grid: every square gets the cell that covers it, or a blank one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jixiao.document import Cell, Grid
from jixiao.errors import FileUnreadable
from jixiao.origin import Origin

SQUARES = 400_000
"""The most squares that a table may have: 10,000 rows of 40 columns."""


class TableTooLarge(FileUnreadable):
    """A table claims more squares than any form has; *table* is its number."""

    def __init__(self, file: str, table: int) -> None:
        super().__init__(
            file,
            place=f"表{table}",
            what="行列数大得不像表格，已停止读取",
            remedy="请用原来的软件打开核对合并的单元格，只保留自评表和相关正文后另存再读",
        )


class Place(Struct, frozen=True):
    """Which table of which file a grid is."""

    file: str
    table: int


class Rectangle(Struct, gc=False):
    """
    A cell as a reader finds it: its top left square, counted from 0, and how far it reaches.

    `text` is verbatim, blanks at both ends removed.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str


def grid_of_rectangles(rectangles: Sequence[Rectangle], place: Place, *, height: int, exact: bool) -> Grid:
    """
    The grid of *height* rows that rectangles fill, as wide as they reach; none may overlap.

    Raises `TableTooLarge` before the room for too many squares is taken.
    """
    width = max((each.column + each.columns for each in rectangles), default=0)
    if height * width > SQUARES:
        raise TableTooLarge(place.file, place.table)
    squares: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for each in rectangles:
        cell = _cell(each, place)
        if each.rows == each.columns == 1:
            squares[each.row][each.column] = cell
            continue
        for row in squares[each.row : each.row + each.rows]:
            row[each.column : each.column + each.columns] = [cell] * each.columns
    return Grid(
        squares=tuple(_filled(row, number, place) for number, row in enumerate(squares)),
        origin=Origin(file=place.file, table=place.table),
        exact=exact,
    )


def _filled(row: Sequence[Cell | None], number: int, place: Place) -> tuple[Cell, ...]:
    """The squares of a row, those that no rectangle covers as blank cells."""
    return tuple(
        [_cell(Rectangle(number, column, 1, 1, ""), place) if cell is None else cell for column, cell in enumerate(row)]
    )


def _cell(each: Rectangle, place: Place) -> Cell:
    row, column, text = each.row, each.column, each.text
    origin = Origin(file=place.file, table=place.table, row=row + 1, column=column + 1, text=text or None)
    return Cell(text, row, column, origin, each.rows, each.columns)
