"""How wide each column of a table is drawn, so that the whole table fits the pane."""

from __future__ import annotations

from jixiao.document import Grid
from jixiao.report import display_width
from jixiao.tui.signs import Signs

NARROWEST = 2
"""No column gets fewer cells: a wide character, or a digit and the sign that more follows."""


def column_widths(grid: Grid, room: int, *, signs: Signs) -> list[int]:
    """
    The widths of the columns of *grid*, together at most *room* cells as far as the narrowest allows.

    A column first gets what three quarters of its cells need, then what the widest needs; where room is short, the
    widest columns give way.
    """
    if not grid.squares:
        return []
    needs = [_needs(grid, column, signs) for column in range(grid.width)]
    usual = [max(NARROWEST, sorted(need)[len(need) * 3 // 4]) for need in needs]
    widest = [max(NARROWEST, *need) for need in needs]
    widths = _capped(usual, room)
    return _raised(widths, widest, room - sum(widths))


def _needs(grid: Grid, column: int, signs: Signs) -> list[int]:
    """The cells that each row's text needs; a text that spans columns, or has blank ones beside it, needs none here."""
    found = []
    for row in range(grid.height):
        cell = grid.at(row, column)
        free = column + 1 < grid.width and not grid.at(row, column + 1).text
        alone = cell.columns == 1 and cell.row == row and not free
        found.append(display_width(signs.of(cell.text)) if alone else 0)
    return found


def _capped(wanted: list[int], room: int) -> list[int]:
    cap = max(wanted)
    while cap > NARROWEST and sum(min(width, cap) for width in wanted) > room:
        cap -= 1
    return [min(width, cap) for width in wanted]


def _raised(widths: list[int], wanted: list[int], room: int) -> list[int]:
    """*widths* with up to *room* cells more, one at a time to the narrowest of those that want more."""
    raised = list(widths)
    for _ in range(max(0, room)):
        lacking = [place for place, width in enumerate(raised) if width < wanted[place]]
        if not lacking:
            break
        raised[min(lacking, key=raised.__getitem__)] += 1
    return raised
