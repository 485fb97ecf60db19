"""
Puts the cells of a row under the columns of its header, where a text lost a blank and all of them moved.

The numbers on the right decide: a weight and a score are numbers, a target and an actual stand before them. In formats
that state their geometry nothing is moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.document import Cell, Grid
from jixiao.recognition.cells import is_number
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.suits import suit_of

_SHIFTS = (1, -1, 2, -2)
_MARGIN = 0.5
"""By how much a row must fit better for each column by which it is moved."""


def aligned(grid: Grid, row: int, band: HeaderBand) -> tuple[tuple[Cell | None, ...], int]:
    """
    The cell that belongs under each column in *row*, and by how many columns the row had to be moved to the right.

    A column for which the moved row has no cell gets None.
    """
    cells = grid.squares[row]
    if grid.exact:
        return cells, 0
    unknown = _unknown_columns(grid, band)
    as_it_stands = _suits(cells, band, unknown)
    if all(suit >= 0 for suit in as_it_stands):
        return cells, 0
    best, best_fit = 0, sum(as_it_stands)
    for shift in _SHIFTS:
        if all(0 <= cell.column + shift < len(cells) for cell in cells if cell.text):
            fit = sum(_suits(_moved(cells, shift), band, unknown)) - _MARGIN * abs(shift)
            if fit > best_fit:
                best, best_fit = shift, fit
    return _moved(cells, best), best


def _moved(cells: tuple[Cell, ...], shift: int) -> tuple[Cell | None, ...]:
    width = len(cells)
    return tuple(cells[column - shift] if 0 <= column - shift < width else None for column in range(width))


def _unknown_columns(grid: Grid, band: HeaderBand) -> frozenset[int]:
    """The columns before the fields that have a label which no field has (计划投资), that of the items left out."""
    labelled = (column for column in range(1, band.leftmost) if grid.at(band.last, column).text)
    return frozenset(list(labelled)[1:])


def _suits(cells: Sequence[Cell | None], band: HeaderBand, unknown: frozenset[int]) -> list[float]:
    """How well each filled cell suits the column that it stands in; below 0 where it can't belong there."""
    suits = []
    for column, cell in enumerate(cells):
        if cell is not None and cell.text:
            field = band.columns.get(column)
            if field is not None:
                suits.append(suit_of(field, cell.text))
            elif column > 0 and column not in unknown:
                suits.append(suit_of("item", cell.text) if column < band.leftmost and is_number(cell.text) else 0.0)
    return suits
