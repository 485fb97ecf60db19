"""From ruling lines to tables: where lines across and lines down meet, and which squares have no line between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.formats.pdf.page import Rule
from jixiao.reading.formats.pdf.rules import SNAP, closed, groups_of, places_of, straightened


class Side(Enum):
    """The sides of a table or a cell."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


class Square(Struct, gc=False):
    """A cell of a lattice: its top left square, counted from 0, and how far it reaches."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Lattice(Struct):
    """
    A table's lines: `xs` and `ys` bound its columns and rows.

    `cells` fill it, `owner[r][c]` is the one of them that covers square (r, c). `open` has the columns (for the sides
    to left and right the rows) over which a side isn't drawn though it is over others: the end of a page cuts a
    merged cell there.
    """

    xs: list[float]
    ys: list[float]
    cells: list[Square]
    owner: list[list[Square]]
    open: Mapping[Side, frozenset[int]] = {}

    def cell_at(self, x: float, y: float) -> Square | None:
        """The cell at a point, None outside."""
        xs, ys = self.xs, self.ys
        if not (xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]):
            return None
        return self.owner[bisect_right(ys, y, 1, len(ys) - 1) - 1][bisect_right(xs, x, 1, len(xs) - 1) - 1]

    @property
    def is_sideless(self) -> bool:
        """Whether no line is drawn on either side, as it is the way of some tables."""
        return len(self.open.get(Side.LEFT, ())) == len(self.open.get(Side.RIGHT, ())) == len(self.ys) - 1

    def is_open(self, side: Side, place: float) -> bool:
        """Whether the end of a page cuts the cell that is the last on that side at a *place* along it."""
        if side not in self.open:
            return False
        steps = self.xs if side in {Side.ABOVE, Side.BELOW} else self.ys
        return bisect_right(steps, place, 1, len(steps) - 1) - 1 in self.open[side]

    def open_sides(self, cell: Square) -> frozenset[Side]:
        """The sides on which the end of a page cuts a cell."""
        if not self.open:
            return frozenset()
        ends = {
            Side.ABOVE: (cell.row == 0, cell.column),
            Side.BELOW: (cell.row + cell.rows == len(self.ys) - 1, cell.column),
            Side.LEFT: (cell.column == 0, cell.row),
            Side.RIGHT: (cell.column + cell.columns == len(self.xs) - 1, cell.row),
        }
        return frozenset(side for side, (is_last, at) in ends.items() if is_last and at in self.open.get(side, ()))

    def box_of(self, cell: Square) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a cell."""
        xs, ys = self.xs, self.ys
        return xs[cell.column], ys[cell.row], xs[cell.column + cell.columns], ys[cell.row + cell.rows]

    def holds(self, other: Lattice) -> bool:
        """Whether another lattice lies within a single cell of this one."""
        first = self.cell_at((other.xs[0] + other.xs[1]) / 2, (other.ys[0] + other.ys[1]) / 2)
        return first is not None and first is self.cell_at(
            (other.xs[-2] + other.xs[-1]) / 2, (other.ys[-2] + other.ys[-1]) / 2
        )


def lattices_of(across: Sequence[Rule], down: Sequence[Rule], frame: Sequence[Rule] = ()) -> list[Lattice]:
    """
    The tables that lines draw, from top to bottom; lines of a *frame* that run down are thought, not drawn.

    A frame without lines in it is none, and neither is a table inside a cell: its text belongs to the cell.
    """
    found: list[Lattice] = []
    drawn = straightened(down)
    for group in groups_of(straightened(across), straightened([*down, *frame]) if frame else drawn):
        lattice = _lattice(*closed(*group), drawn=(group[0], drawn))
        if lattice is not None and (frame or len(lattice.cells) > 1):
            found.append(lattice)
    kept = [each for each in found if not any(other is not each and other.holds(each) for other in found)]
    return sorted(kept, key=lambda each: (each.ys[0], each.xs[0]))


def _lattice(
    across: Sequence[Rule], down: Sequence[Rule], *, drawn: tuple[Sequence[Rule], Sequence[Rule]]
) -> Lattice | None:
    """The table that lines bound; those that are *drawn* may be fewer."""
    ys, xs = places_of(across), places_of(down)
    if len(ys) < 2 or len(xs) < 2:
        return None
    lattice = _filled(xs, ys, _covered(across, ys, xs), _covered(down, xs, ys))
    lattice.open = _open_sides(lattice, drawn)
    return lattice


def _open_sides(lattice: Lattice, drawn: tuple[Sequence[Rule], Sequence[Rule]]) -> dict[Side, frozenset[int]]:
    """The sides that are open; above and below only where something is drawn."""
    xs, ys = lattice.xs, lattice.ys
    sides = {
        Side.ABOVE: _open(drawn[0], ys[0], xs),
        Side.BELOW: _open(drawn[0], ys[-1], xs),
        Side.LEFT: _open(drawn[1], xs[0], ys),
        Side.RIGHT: _open(drawn[1], xs[-1], ys),
    }
    whole = {Side.ABOVE: len(xs) - 1, Side.BELOW: len(xs) - 1}
    return {side: found for side, found in sides.items() if 0 < len(found) != whole.get(side)}


def _open(drawn: Sequence[Rule], side: float, steps: Sequence[float]) -> frozenset[int]:
    """The steps along an outer *side* over which it isn't *drawn*, though it is over others."""
    pieces = [rule for rule in drawn if abs(rule.at - side) <= SNAP]
    if any(rule.start - SNAP <= steps[0] and steps[-1] <= rule.end + SNAP for rule in pieces):
        return frozenset()
    middles = [(before + after) / 2 for before, after in pairwise(steps)]
    found = [at for at, middle in enumerate(middles) if not any(rule.start < middle < rule.end for rule in pieces)]
    return frozenset(found)


def _covered(rules: Sequence[Rule], places: Sequence[float], steps: Sequence[float]) -> list[list[bool]]:
    """For each place and each step along it, whether a line is drawn there; lines begin and end where they meet one."""
    drawn = [[False] * (len(steps) - 1) for _ in places]
    for rule in rules:
        first, last = nearest(steps, rule.start), nearest(steps, rule.end)
        drawn[nearest(places, rule.at)][first:last] = [True] * (last - first)
    return drawn


def nearest(places: Sequence[float], at: float) -> int:
    """Which of *places*, which are in order, is the nearest to *at*."""
    after = bisect_right(places, at)
    if after == 0:
        return 0
    return after if after < len(places) and places[after] - at < at - places[after - 1] else after - 1


def _filled(
    xs: list[float], ys: list[float], below: Sequence[Sequence[bool]], beside: Sequence[Sequence[bool]]
) -> Lattice:
    """
    The squares put together into cells, each as wide and then as high as no line parts it.

    `below[y][c]` says whether the line at y is drawn over column c, `beside[x][r]` whether the one at x is in row r.
    """
    height, width = len(ys) - 1, len(xs) - 1
    owner: list[list[Square | None]] = [[None] * width for _ in range(height)]
    cells: list[Square] = []
    for row in range(height):
        for column in range(width):
            if owner[row][column] is not None:
                continue
            end = column + 1
            while end < width and not beside[end][row] and owner[row][end] is None:
                end += 1
            last = row + 1
            inner = range(column + 1, end)
            while (
                last < height and True not in below[last][column:end] and not any(beside[each][last] for each in inner)
            ):
                last += 1
            cell = Square(row, column, last - row, end - column)
            cells.append(cell)
            for line in owner[row:last]:
                line[column:end] = [cell] * (end - column)
    return Lattice(xs, ys, cells, [[each for each in line if each is not None] for line in owner])
