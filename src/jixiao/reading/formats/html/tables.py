"""The tables of a page: rows and cells to rectangles by rowspan and colspan, as the HTML standard lays them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.reading.formats.html.marks import CELL_MARK, joined, lines_of, marked_text, shown
from jixiao.reading.rectangles import SQUARES, Place, Rectangle, TableTooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = frozenset(("td", "th"))
_WIDEST = 1000
"""The most columns that a cell may claim, by the HTML standard."""


class PageRow(Struct):
    """A row of a table: the group of rows in which it stands, and its cells."""

    group: int
    cells: list[_Element]


class Laid(Struct):
    """The rectangles of a table's cells with the elements that they were, and whether any states a span."""

    rectangles: list[Rectangle]
    elements: list[_Element]
    spans: bool


def rows_of(table: _Element) -> list[PageRow]:
    """The rows of a table itself, not of those in its cells; a foot that is written first stands last."""
    rows = list(_rows(table, 0))
    if any(row.group < 0 for row in rows):
        rows = [row for row in rows if row.group >= 0] + [row for row in rows if row.group < 0]
    return rows


def texts_of(table: _Element) -> tuple[list[str], dict[_Element, str]]:
    """
    The lines above a table's first cell, its caption mostly, and the text of each cell.

    The tree must be marked and hold no further table. Text that stands between cells goes with the cell before it.
    """
    above, *texts = shown(marked_text(table)).split(CELL_MARK)
    return lines_of(above), {cell: joined(text) for cell, text in zip(table.iter("td", "th"), texts, strict=False)}


def lay(rows: list[PageRow], texts: Mapping[_Element, str], place: Place) -> Laid:
    """
    The rectangles of the rows' cells.

    A cell goes to the first free column of its row, and down to the end of its group of rows at most; where a wide one
    meets one that reaches down from above, it ends there. Writer makes groups without regard to its cells: where they
    leave rows of several widths, and rows of one without them, they don't count.
    Raises `TableTooLarge` when the squares are too many.
    """
    laid = _laid(rows, texts, place, _ends(rows))
    if rows[0].group == rows[-1].group or _is_even(laid, len(rows)):
        return laid
    whole = _laid(rows, texts, place, [len(rows)] * len(rows))
    return whole if _is_even(whole, len(rows)) else laid


def _is_even(laid: Laid, height: int) -> bool:
    """Whether all rows are filled to the same width."""
    steps: Counter[int] = Counter()
    for each in laid.rectangles:
        steps[each.row] += each.columns
        steps[each.row + each.rows] -= each.columns
    return len(set(accumulate(steps[row] for row in range(height)))) == 1


def _laid(rows: list[PageRow], texts: Mapping[_Element, str], place: Place, ends: Sequence[int]) -> Laid:
    """The rectangles of the rows' cells, none of which reaches over the end that is its row's."""
    rectangles: list[Rectangle] = []
    elements: list[_Element] = []
    busy: dict[int, int] = {}
    squares = 0
    for number, row in enumerate(rows):
        column = 0
        left_of_group = ends[number] - number
        for cell in row.cells:
            while busy.get(column, 0) > number:
                column += 1
            height = _span(cell.get("rowspan"), left_of_group) or left_of_group
            left, right = column, column + (_span(cell.get("colspan"), _WIDEST) or 1)
            while column < right and busy.get(column, 0) <= number:
                busy[column] = number + height
                column += 1
            if squares + column > SQUARES:
                raise TableTooLarge(place.file, place.table)
            rectangles.append(Rectangle(number, left, height, column - left, texts.get(cell, "")))
            elements.append(cell)
        squares += column
    return Laid(rectangles, elements, any(each.rows > 1 or each.columns > 1 for each in rectangles))


def _ends(rows: list[PageRow]) -> list[int]:
    """For each row the number of the first row after its group."""
    ends = [len(rows)] * len(rows)
    for number in range(len(rows) - 2, -1, -1):
        same = rows[number].group == rows[number + 1].group
        ends[number] = ends[number + 1] if same else number + 1
    return ends


def _span(value: str | None, most: int) -> int:
    """How far a cell says that it reaches; 1 where it says nothing or no number."""
    if value is None:
        return 1
    value = value.strip()
    return min(int(value), most) if value.isdecimal() and len(value) < 9 else 1


def _rows(container: _Element, group: int) -> Iterator[PageRow]:
    """The rows under a table or a part of it; what else stands between them, such as a form, is looked through."""
    for number, child in enumerate(container, start=1):
        tag = child.tag
        if tag == "tr":
            yield PageRow(group, list(_cells(child)))
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
