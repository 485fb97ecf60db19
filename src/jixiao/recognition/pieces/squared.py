"""
Puts the cells of a table under the labels of its header where their edges do not meet, as rows drawn by hand have it.

Word makes a column of its own of every edge: a value whose edge lies a little beside that of its label then reaches
under the next label. The order of the cells tells what belongs together, and each must lie under its label at least in
part; else a row stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.recognition.headers import funding_header, indicator_header

_Row = Sequence[Cell]
_Span = tuple[int, int]
"""The first column of a cell and the one behind its last."""


def squared(grid: Grid) -> Grid:
    """*grid* with the cells of its rows under the labels of their block; itself where all edges meet."""
    if not grid.exact or not _is_uneven(grid):
        return grid
    header: list[_Span] = []
    rows: list[_Row] = []
    ends = frozenset(_headers(grid))
    for number, row in enumerate(grid.squares):
        if number in ends:
            header = _spans(row, at_most=0)
        labels = _fitted(_spans(row, at_most=len(header)), header) if header and number not in ends else None
        rows.append(row if labels is None else _moved(row, labels))
    return replace(grid, squares=tuple(tuple(row) for row in rows))


def _is_uneven(grid: Grid) -> bool:
    """Whether two rows have each an edge that the other lacks."""
    edges = {frozenset(first for _, (first, _) in _cells(row)) for row in grid.squares}
    return any(one - other and other - one for one, other in combinations(edges, 2))


def _headers(grid: Grid) -> Iterator[int]:
    """The last rows of the headers of the blocks."""
    for row in range(grid.height):
        band = funding_header(grid, row) or indicator_header(grid, row)
        if band is not None:
            yield band.last


def _cells(row: _Row) -> Iterator[tuple[Cell, _Span]]:
    """The cells of a row, also those merged down into it, each with its columns."""
    first = 0
    while first < len(row):
        end = first + 1
        while end < len(row) and row[end] is row[first]:
            end += 1
        yield row[first], (first, end)
        first = end


def _spans(row: _Row, *, at_most: int) -> list[_Span]:
    """The columns of the cells of a row, without the blank ones at its end that are more than so many."""
    cells = list(_cells(row))
    while len(cells) > at_most and not cells[-1][0].text and len(cells) > 1:
        cells.pop()
    return [span for _, span in cells]


def _fitted(spans: Sequence[_Span], header: Sequence[_Span]) -> list[_Span] | None:
    """
    The columns of the labels over the cells of a row, None where its edges are those of labels or the order says none.

    A row with fewer cells than labels has its first one over several (总分), and it reaches under all of them.
    """
    edges = {first for first, _ in header}
    surplus = len(header) - len(spans)
    if surplus < 0 or spans[0][1] <= header[surplus][0] or all(first in edges for first, _ in spans):
        return None
    labels = [(header[0][0], header[surplus][1]), *header[surplus + 1 :]]
    under = all(first < after and before < end for (first, end), (before, after) in zip(spans, labels, strict=True))
    return labels if under else None


def _moved(row: _Row, labels: Sequence[_Span]) -> _Row:
    moved: list[Cell] = []
    for (cell, _), (first, end) in zip(_cells(row), labels, strict=False):
        moved += [replace(cell, column=first, columns=end - first)] * (end - first)
    return [*moved, *row[len(moved) :]]
