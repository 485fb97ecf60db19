"""The tables of a page: rows and cells to rectangles by rowspan and colspan, as the HTML standard lays them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.reading.html_flow import LINE_END, flow_of
from jixiao.reading.rectangles import SQUARES, Rectangle, TableTooLarge
from jixiao.reading.text_grids import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = frozenset(("td", "th"))
_ROW_PARTS = frozenset(("thead", "tbody", "tfoot", "tr"))
_WIDEST = 1000
_TALLEST = 65534
"""The most columns and rows that a cell may claim, by the HTML standard."""


class PageRow(Struct):
    """A row of a table: its cells, in which group of rows it stands, and the element it is."""

    element: _Element
    group: int
    cells: list[_Element]


class Laid(Struct):
    """The rectangles of a table's cells with the elements that they were, and whether any states a span."""

    rectangles: list[Rectangle] = []
    elements: list[_Element] = []
    spans: bool = False


def rows_of(table: _Element) -> list[PageRow]:
    """The rows of a table itself, not of those in its cells; a foot that is written first stands last."""
    rows = list(_rows(table, 0))
    if any(row.group < 0 for row in rows):
        rows = [row for row in rows if row.group >= 0] + [row for row in rows if row.group < 0]
    return rows


def loose_pieces(table: _Element) -> list[str]:
    """The caption of a table, and text that stands in it outside all cells; browsers show both above it."""
    pieces: list[str] = []
    for caption in table.iterchildren("caption"):
        pieces.extend((*flow_of(caption).pieces, LINE_END))
    _add_loose(table, pieces)
    return pieces


def text_of_cell(cell: _Element) -> str:
    """The text of a cell, each line on its own; a table in it gives a line for each of its rows."""
    lines: list[str] = []
    for before, element in flow_of(cell).parted():
        lines.extend(before)
        if element is not None:
            lines.extend(_rows_as_lines(element) if element.tag == "table" else [text_of_cell(element)])
    return "\n".join(lines)


def lay(rows: list[PageRow], text_of: Callable[[_Element], str], place: Place) -> Laid:
    """
    The rectangles of the rows' cells; *text_of* reads a cell.

    A cell goes to the first free column of its row, and down to the end of its group of rows at most; where a wide one
    meets one that reaches down from above, it ends there. Raises `TableTooLarge` when the squares are too many.
    """
    laid = Laid()
    ends = _ends(rows)
    busy: dict[int, int] = {}
    squares = 0
    for number, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while busy.get(column, 0) > number:
                column += 1
            height = _span(cell, "rowspan", _TALLEST)
            down = min(number + height, ends[number]) if height else ends[number]
            left, right = column, column + (_span(cell, "colspan", _WIDEST) or 1)
            while column < right and busy.get(column, 0) <= number:
                busy[column] = down
                column += 1
            if squares + column > SQUARES:
                raise TableTooLarge(place.file, place.table)
            laid.spans = laid.spans or column - left > 1 or down - number > 1
            laid.rectangles.append(Rectangle(number, left, down - number, column - left, text_of(cell)))
            laid.elements.append(cell)
        squares += column
    return laid


def _ends(rows: list[PageRow]) -> list[int]:
    """For each row the number of the first row after its group."""
    ends = [len(rows)] * len(rows)
    for number in range(len(rows) - 2, -1, -1):
        same = rows[number].group == rows[number + 1].group
        ends[number] = ends[number + 1] if same else number + 1
    return ends


def _span(cell: _Element, name: str, most: int) -> int:
    """How far a cell says that it reaches; 1 where it says nothing or no number."""
    value = cell.get(name)
    if value is None:
        return 1
    value = value.strip()
    return min(int(value), most) if value.isdecimal() and len(value) < 9 else 1


def _rows(container: _Element, group: int) -> Iterator[PageRow]:
    """The rows under a table or a part of it; what else stands between them, such as a form, is looked through."""
    for number, child in enumerate(container, start=1):
        tag = child.tag
        if tag == "tr":
            yield PageRow(child, group, list(_cells(child)))
        elif tag == "tfoot":
            yield from _rows(child, -number)
        elif tag in ("thead", "tbody"):
            yield from _rows(child, number)
        elif tag not in ("table", "caption", "colgroup", *_CELLS):
            yield from _rows(child, group)


def _cells(container: _Element) -> Iterator[_Element]:
    for child in container:
        if child.tag in _CELLS:
            yield child
        elif child.tag != "table":
            yield from _cells(child)


def _add_loose(container: _Element, pieces: list[str]) -> None:
    for text in (container.text, *(child.tail for child in container)):
        if text and not text.isspace():
            pieces.extend((text, LINE_END))
    for child in container:
        if child.tag in _ROW_PARTS:
            _add_loose(child, pieces)


def _rows_as_lines(table: _Element) -> Iterator[str]:
    for row in rows_of(table):
        line = " ".join(" ".join(text_of_cell(cell).split()) for cell in row.cells).strip()
        if line:
            yield line
