"""Parts a grid in which tables stand beside one another, with a blank column between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jixiao.document import Grid
from jixiao.recognition.cells import filled_cells, shifted
from jixiao.recognition.headers import indicator_header

_LEVELS = frozenset({"dimension", "category", "name"})
_VALUES = frozenset({"target", "actual"})


def parted(grid: Grid) -> list[Grid]:
    """
    The tables of indicators that stand beside one another in *grid*, from left to right; *grid* itself where none do.

    Each must have a header of its own. A line over all of them (a title merged over both) belongs to each.
    """
    gaps = _gaps(grid)
    bounds = [0]
    for gap in gaps:
        left = shifted(grid, -bounds[-1], gap - bounds[-1])
        right = shifted(grid, -gap, grid.width - gap)
        if _has_header(left) and _has_header(right):
            bounds.append(gap)
    if len(bounds) == 1:
        return [grid]
    return [shifted(grid, -first, end - first) for first, end in pairwise([*bounds, grid.width])]


def _gaps(grid: Grid) -> list[int]:
    """The columns after a blank one, at which a table may begin."""
    blank = set(range(1, grid.width - 1))
    for row in range(grid.height):
        cells = filled_cells(grid, row)
        if len(cells) > 1:
            blank -= {column for column in blank if grid.at(row, column).text}
        if not blank:
            return []
    return [column + 1 for column in sorted(blank) if column + 1 not in blank]


def _has_header(grid: Grid) -> bool:
    return any(_LEVELS & fields and _VALUES & fields for fields in _headers(grid))


def _headers(grid: Grid) -> Iterator[frozenset[str]]:
    for row in range(grid.height):
        band = indicator_header(grid, row)
        if band is not None:
            yield band.fields
