"""How wide each column of a table is drawn, so that the whole table fits the pane."""

from __future__ import annotations

from fractions import Fraction

from jixiao.document import Grid
from jixiao.report import display_width
from jixiao.tui.signs import Signs

NARROWEST = 2
"""No column gets fewer cells: a wide character, or a digit and the sign that more follows."""
WORD = 5
"""Two wide characters and the sign that more follows: what a label can be told by."""

FIGURE_COUNTS = 3
"""As how many texts a figure counts: of a name that is cut something can be read, of a figure nothing."""
LONGEST_FIGURE = 10
"""Longer texts with digits are sentences."""


def column_widths(grid: Grid, room: int, *, signs: Signs) -> list[int]:
    """
    The widths of the columns of *grid*, together at most *room* cells as far as the narrowest allows.

    Where there is room, each column begins with a readable word. Each further cell goes where it brings most texts
    closest to being whole: short numbers before long names.
    """
    if not grid.squares:
        return []
    needs = [_needs(grid, column, signs) for column in range(grid.width)]
    readable = [max(NARROWEST, min(max(need, default=0), WORD)) for need in needs]
    widths = readable if sum(readable) <= room else [NARROWEST] * grid.width
    gains = [_gain(need, width) for need, width in zip(needs, widths, strict=True)]
    for _ in range(room - sum(widths)):
        best = max(range(grid.width), key=gains.__getitem__)
        if not gains[best]:
            break
        widths[best] += 1
        gains[best] = _gain(needs[best], widths[best])
    return widths


def _gain(needs: list[int], width: int) -> Fraction:
    """What one more cell is worth to a column: a text that then is whole counts fully, one that lacks more the less."""
    return sum((Fraction(1, need - width) for need in needs if need > width), Fraction(0))


def _needs(grid: Grid, column: int, signs: Signs) -> list[int]:
    """The cells that its texts need; a text that spans columns or flows over blank ones needs none."""
    found = []
    for row in range(grid.height):
        cell = grid.at(row, column)
        free = column + 1 < grid.width and not grid.at(row, column + 1).text
        if cell.text and cell.columns == 1 and cell.row == row and not free:
            counts = FIGURE_COUNTS if _is_figure(cell.text) else 1
            found += [display_width(signs.of(cell.text))] * counts
    return found


def _is_figure(text: str) -> bool:
    return len(text) <= LONGEST_FIGURE and any(map(str.isdigit, text))
