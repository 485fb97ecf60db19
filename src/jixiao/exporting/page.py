"""The printed page: A4 upright, its margins, the sizes of its texts. Lengths are in millimetres, sizes in points."""

from __future__ import annotations

from typing import Final

PAGE_WIDTH: Final = 210
PAGE_HEIGHT: Final = 297
SIDE_MARGIN: Final = 13
END_MARGIN: Final = 15
"""A4 and its margins."""
COLUMN_WIDTH_SUM: Final = PAGE_WIDTH - 2 * SIDE_MARGIN
"""The width of the table, in millimetres: the columns fill what is left between the sides."""
CELL_PADDING: Final = 1
"""What stays free at the left and the right of a text in its cell, in millimetres; a quarter of it above and below."""
TEXT_SIZE: Final = 10.5
"""五号, in points."""
SMALL_SIZE: Final = 9
"""小五, in points: for a long text in a single column."""
TITLE_SIZE: Final = 18
"""小二, in points."""
YEAR_SIZE: Final = 12
"""小四, in points."""
LINE_HEIGHT: Final = 15.5
"""What a line of the text takes at most, whatever font stands in for a missing one; in points."""
ROW_HEIGHT: Final = 21.0
"""The least height of a row, in points: a line and its padding."""
OBJECTIVE_HEIGHT: Final = 56.0
"""The least height of the row for the objective, in points: an empty form is filled in by hand there."""


def room_of(width: int, size: float = TEXT_SIZE) -> float:
    """How many full-width signs of *size* stand side by side in a cell of *width* millimetres."""
    return (width - 2 * CELL_PADDING) * 72 / 25.4 / size
