"""
Puts the cells of a row under the columns of its header, where a text lost a blank and all of them moved.

The numbers on the right decide: a weight and a score are numbers, a target and an actual stand before them. In formats
that state their geometry nothing is moved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jixiao.document import Cell, Grid
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.labelling import label_key
from jixiao.vocabulary import category_of, dimension_of

_SHIFTS = (1, -1, 2, -2)
_MARGIN = 0.5
"""By how much a row must fit better for each column by which it is moved."""
_OPENS_VALUE = compiled_on_use(r"[≥≤≧≦><＞＜=＝﹥﹤]|\d+(\.\d+)?%?$")


def aligned(grid: Grid, row: int, band: HeaderBand) -> tuple[tuple[Cell | None, ...], int]:
    """
    The cell that belongs under each column in *row*, and by how many columns the row had to be moved to the right.

    A column for which the moved row has no cell gets None.
    """
    cells = grid.squares[row]
    if grid.exact:
        return cells, 0
    as_it_stands = _suits(cells, band)
    if all(suit >= 0 for suit in as_it_stands):
        return cells, 0
    best, best_fit = 0, sum(as_it_stands)
    for shift in _SHIFTS:
        if all(0 <= cell.column + shift < len(cells) for cell in cells if cell.text):
            fit = sum(_suits(_moved(cells, shift), band)) - _MARGIN * abs(shift)
            if fit > best_fit:
                best, best_fit = shift, fit
    return _moved(cells, best), best


def _moved(cells: tuple[Cell, ...], shift: int) -> tuple[Cell | None, ...]:
    width = len(cells)
    return tuple(cells[column - shift] if 0 <= column - shift < width else None for column in range(width))


def _suits(cells: Sequence[Cell | None], band: HeaderBand) -> list[float]:
    """How well each filled cell suits the column that it stands in; below 0 where it can't belong there."""
    suits = []
    for column, cell in enumerate(cells):
        if cell is not None and cell.text:
            field = band.columns.get(column)
            if field is not None:
                suits.append(_SUITS.get(field, _suits_text)(cell.text))
            elif column > 0:
                suits.append(0.0)
    return suits


def _suits_number(text: str) -> float:
    return 2 if is_number(text) else 0.5 if is_dash(text) else -3


def _suits_text(text: str) -> float:
    return 1


def _suits_dimension(text: str) -> float:
    key = label_key(text)
    if dimension_of(key) is None:
        return 0.5 if text.startswith(("(", "（")) else -2
    return 2 if len(key) <= 8 else -1


def _suits_category(text: str) -> float:
    key = label_key(text)
    return 2 if category_of(key) is not None and len(key) <= 14 else -1.5


def _suits_name(text: str) -> float:
    return -2 if _OPENS_VALUE.match(text) else 1


def _suits_explanation(text: str) -> float:
    return -2 if is_number(text) else 1


def _suits_rate(text: str) -> float:
    return 1.5 if text.rstrip("%％").replace(".", "").isdigit() or is_dash(text) else -2


_SUITS: dict[str, Callable[[str], float]] = {
    "weight": _suits_number,
    "printed_score": _suits_number,
    "initial_budget": _suits_number,
    "annual_budget": _suits_number,
    "executed": _suits_number,
    "printed_rate": _suits_rate,
    "dimension": _suits_dimension,
    "category": _suits_category,
    "name": _suits_name,
    "explanation": _suits_explanation,
}
