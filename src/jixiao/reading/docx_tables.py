"""The tables of a docx part: rows and cells to rectangles by gridSpan, gridBefore, vMerge and hMerge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.reading import docx_names as names
from jixiao.reading.docx_text import SPECIAL_TEXTS
from jixiao.reading.rectangles import Rectangle

if TYPE_CHECKING:
    from lxml.etree import _Element

WIDEST = 1000
"""The most columns that a cell may claim; Word itself stops at 63."""
_TAGS = (
    names.ROW,
    names.CELL,
    names.PARAGRAPH,
    names.TEXT,
    names.GRID_SPAN,
    names.VERTICAL_MERGE,
    names.HORIZONTAL_MERGE,
    names.GRID_BEFORE,
    *SPECIAL_TEXTS,
)


class WrittenCell(Struct):
    """
    A `w:tc` as it stands: how many grid columns it takes, the pieces of its text, and whether it goes on with another.

    `continues_above` and `continues_left` are true where its text is that of the cell above or to the left.
    """

    element: _Element
    columns: int = 1
    pieces: list[str] = []
    continues_above: bool = False
    continues_left: bool = False

    @property
    def text(self) -> str:
        """The text, each paragraph on its own line."""
        return "".join(self.pieces).removeprefix("\n")


class WrittenRow(Struct):
    """A `w:tr` as it stands: its cells, and how many grid columns are left out before them."""

    element: _Element
    cells: list[WrittenCell] = []
    before: int = 0


class Covered(Struct, frozen=True):
    """Text in a cell that another covers: the program keeps it and doesn't show it. Counted from 0."""

    row: int
    column: int
    text: str


class Laid(Struct):
    """The cells of a table put in their places; `written` are the elements beside the rectangles they became."""

    rectangles: list[Rectangle] = []
    written: list[WrittenCell] = []
    covered: list[Covered] = []


def rows_of(table: _Element) -> list[WrittenRow]:
    """The rows of a table that holds no other table and whose part is cleaned; one walk over all its elements."""
    rows: list[WrittenRow] = []
    row, cell = WrittenRow(table), WrittenCell(table)
    for element in table.iter(*_TAGS):
        tag = element.tag
        if tag == names.TEXT:
            cell.pieces.append(element.text or "")
        elif tag == names.PARAGRAPH:
            cell.pieces.append("\n")
        elif tag == names.CELL:
            cell = WrittenCell(element)
            row.cells.append(cell)
        elif tag == names.GRID_SPAN:
            cell.columns = _count(element, at_least=1)
        elif tag == names.VERTICAL_MERGE:
            cell.continues_above = element.get(names.VALUE) != "restart"
        elif tag == names.ROW:
            row = WrittenRow(element)
            rows.append(row)
        elif tag == names.GRID_BEFORE:
            row.before = _count(element, at_least=0)
        elif tag == names.HORIZONTAL_MERGE:
            cell.continues_left = element.get(names.VALUE) != "restart"
        else:
            cell.pieces.append(SPECIAL_TEXTS[str(tag)](element))
    return [each for each in rows if each.cells]


def is_hidden_row(row: _Element) -> bool:
    """Whether a row is set not to be shown."""
    properties = row.find(names.ROW_PROPERTIES)
    switch = None if properties is None else properties.find(names.HIDDEN_ROW)
    return switch is not None and not names.is_off(switch.get(names.VALUE))


def lay(rows: list[WrittenRow]) -> Laid:
    """The rectangles of the rows' cells; a cell that goes on with no fitting cell stands for itself."""
    laid = Laid()
    above: dict[int, Rectangle] = {}
    for number, row in enumerate(rows):
        reached: dict[int, Rectangle] = {}
        for column, cell in _placed(row):
            open_cell = above.get(column) if cell.continues_above else None
            if open_cell is not None and open_cell.columns == cell.columns:
                open_cell.rows += 1
                reached[column] = open_cell
                if cell.text.strip() not in ("", open_cell.text.strip()):
                    laid.covered.append(Covered(open_cell.row, column, cell.text.strip()))
                continue
            rectangle = Rectangle(number, column, 1, cell.columns, cell.text)
            laid.rectangles.append(rectangle)
            laid.written.append(cell)
            reached[column] = rectangle
        above = reached
    return laid


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
    value = element.get(names.VALUE) or ""
    return min(max(int(value), at_least), WIDEST) if value.isdecimal() and len(value) < 9 else at_least
