"""A row whose cells have no lines between them, though the rows above and below have: its words say where they end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from jixiao.reading.formats.pdf.lattice import Lattice, Square
from jixiao.reading.formats.pdf.lines import line_of, parts_of, rows_of
from jixiao.reading.formats.pdf.runs import Run

_FAR = 1.5
_FEWEST = 2


def divided(cell: Square, runs: Sequence[Run], lattice: Lattice) -> list[tuple[Square, Sequence[Run]]]:
    """
    The cells that a cell of several columns is, each with its runs; mostly the cell itself.

    It is several where one line of words stands in it, far apart, one in each of its columns; single letters that are
    far apart are spread over a cell.
    """
    lines = rows_of(runs)
    parts = parts_of(lines[0], _FAR)
    if (
        cell.rows > 1
        or len(lines) > 1
        or len(parts) != cell.columns
        or any(len(line_of(part).text) < _FEWEST for part in parts)
    ):
        return [(cell, runs)]
    first = [_column_at(part[0].left, lattice) for part in parts]
    last = [_column_at(part[-1].right, lattice) for part in parts]
    if not first == last == list(range(cell.column, cell.column + cell.columns)):
        return [(cell, runs)]
    return [(Square(cell.row, column), part) for column, part in zip(first, parts, strict=True)]


def _column_at(x: float, lattice: Lattice) -> int:
    return bisect_right(lattice.xs, x) - 1
