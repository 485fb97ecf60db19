"""The tables of a docx part: rows and cells to rectangles by gridSpan, gridBefore, vMerge and hMerge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.reading.formats.docx.names import (
    CELL,
    GRID_BEFORE,
    GRID_SPAN,
    HIDDEN_ROW,
    HORIZONTAL_MERGE,
    PARAGRAPH,
    ROW,
    ROW_PROPERTIES,
    TEXT,
    VALUE,
    VERTICAL_MERGE,
    is_off,
)
from jixiao.reading.formats.docx.text import SPECIAL_TEXTS, printed
from jixiao.reading.rectangles import Rectangle

if TYPE_CHECKING:
    from lxml.etree import _Element

WIDEST = 1000
"""The most columns that a cell may claim; Word itself stops at 63."""
_TAGS = (
    ROW,
    CELL,
    PARAGRAPH,
    TEXT,
    GRID_SPAN,
    VERTICAL_MERGE,
    HORIZONTAL_MERGE,
    GRID_BEFORE,
    *SPECIAL_TEXTS,
)


class WrittenCell(Struct, gc=False):
    """
    A `w:tc` as it stands: the pieces of its text (each paragraph opens a line), and how many grid columns it takes.

    `begins` is true where it is to reach down, `continues_above` and `continues_left` where it only goes on with the
    cell above or to the left.
    """

    pieces: list[str]
    columns: int = 1
    begins: bool = False
    continues_above: bool = False
    continues_left: bool = False


class WrittenRow(Struct):
    """A `w:tr` as it stands: its cells, and how many grid columns are left out before them."""

    cells: list[WrittenCell]
    before: int = 0


class Covered(Struct, frozen=True):
    """Text in a cell that another covers: the file keeps it and no page shows it. Counted from 0."""

    row: int
    column: int
    text: str


def rows_of(table: _Element) -> list[WrittenRow]:
    """The rows of a table that holds no other table and whose part is cleaned: one walk over all its elements."""
    rows: list[WrittenRow] = []
    row, cell = WrittenRow([]), WrittenCell([])
    pieces = cell.pieces
    for element in table.iter(*_TAGS):
        tag = element.tag
        if tag == TEXT:
            pieces.append(element.text or "")
        elif tag == PARAGRAPH:
            pieces.append("\n")
        elif tag == CELL:
            pieces = []
            cell = WrittenCell(pieces)
            row.cells.append(cell)
        elif tag == GRID_SPAN:
            cell.columns = _count(element, at_least=1)
        elif tag == VERTICAL_MERGE:
            cell.begins = element.get(VALUE) == "restart"
            cell.continues_above = not cell.begins
        elif tag == ROW:
            row = WrittenRow([])
            rows.append(row)
        elif tag == GRID_BEFORE:
            row.before = _count(element, at_least=0)
        elif tag == HORIZONTAL_MERGE:
            cell.continues_left = element.get(VALUE) != "restart"
        else:
            pieces.append(SPECIAL_TEXTS[str(tag)](element))
    return rows


def is_hidden_row(row: _Element) -> bool:
    """Whether a row is set not to be shown."""
    properties = row.find(ROW_PROPERTIES)
    switch = None if properties is None else properties.find(HIDDEN_ROW)
    return switch is not None and not is_off(switch.get(VALUE))


def lay(rows: list[WrittenRow]) -> tuple[list[Rectangle], list[Covered]]:
    """
    The rectangles of the rows' cells, and the texts of cells that another covers.

    A cell that goes on with no cell of its own width above stands for itself, and so does one that says something where
    the cell above isn't said to reach down: programs show it.
    """
    rectangles: list[Rectangle] = []
    covered: list[Covered] = []
    above: dict[int, Rectangle] = {}
    begun: set[int] = set()
    for number, row in enumerate(rows):
        reached: dict[int, Rectangle] = {}
        for column, cell in _placed(row):
            text = printed(cell.pieces).strip()
            upper = above.get(column) if cell.continues_above else None
            if upper is None or upper.columns != cell.columns or (column not in begun and text not in ("", upper.text)):
                reached[column] = Rectangle(number, column, 1, cell.columns, text)
                rectangles.append(reached[column])
                begun.discard(column)
                if cell.begins:
                    begun.add(column)
                continue
            upper.rows += 1
            reached[column] = upper
            if text not in ("", upper.text):
                covered.append(Covered(upper.row, column, text))
        above = reached
    return rectangles, covered


def _placed(row: WrittenRow) -> Iterator[tuple[int, WrittenCell]]:
    """The cells of a row with their columns; those merged to the left widen the cell that they go on with."""
    column = row.before
    held: WrittenCell | None = None
    for cell in row.cells:
        if cell.continues_left and held is not None:
            held.columns += cell.columns
            held.pieces.extend(cell.pieces)
            continue
        if held is not None:
            yield column, held
            column += held.columns
        held = cell
    if held is not None:
        yield column, held


def _count(element: _Element, *, at_least: int) -> int:
    """The number of columns that an element states; what is no number counts as the least."""
    value = element.get(VALUE) or ""
    return min(max(int(value), at_least), WIDEST) if value.isdecimal() and len(value) < 9 else at_least
