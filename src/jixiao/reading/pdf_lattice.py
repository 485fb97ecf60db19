"""From ruling lines to tables: where lines across and lines down meet, and which squares have no line between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jixiao.reading.pdf_page import Rule

SNAP = 4.0
"""Lines nearer than this (in points) are one: a double border, or the borders of two cells that touch."""
_GAP = 3.0
_TOUCH = 2.0
_OPEN_SIDE = 10.0
_FEWEST_OPEN = 3
_ROUNDS = 4


class Square(Struct, gc=False):
    """A cell of a lattice: its top left square, counted from 0, and how far it reaches."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Lattice(Struct):
    """
    A table's lines: `xs` and `ys` bound its columns and rows.

    `cells` fill it, `owner[r][c]` is the one of them that covers square (r, c).
    """

    xs: list[float]
    ys: list[float]
    cells: list[Square]
    owner: list[list[Square]]

    def cell_at(self, x: float, y: float) -> Square | None:
        """The cell at a point, None outside."""
        xs, ys = self.xs, self.ys
        if not (xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]):
            return None
        return self.owner[min(bisect_right(ys, y), len(ys) - 1) - 1][min(bisect_right(xs, x), len(xs) - 1) - 1]

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


def lattices_of(across: Sequence[Rule], down: Sequence[Rule]) -> list[Lattice]:
    """
    The tables that lines draw, from top to bottom.

    A frame without lines in it is none, and neither is a table inside a cell: its text belongs to the cell.
    """
    found: list[Lattice] = []
    for group in _groups(straightened(across), straightened(down)):
        lattice = _lattice(*_closed(*group))
        if lattice is not None and len(lattice.cells) > 1:
            found.append(lattice)
    kept = [each for each in found if not any(other is not each and other.holds(each) for other in found)]
    return sorted(kept, key=lambda each: (each.ys[0], each.xs[0]))


def straightened(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line as one: dashes, the borders of neighbouring cells, double lines. Dots that stay alone go."""
    straight: list[Rule] = []
    for band in _bands(sorted(rules, key=lambda rule: rule.at), SNAP / 2):
        pieces = sorted(band, key=lambda rule: rule.start)
        at = sum(piece.at for piece in pieces) / len(pieces)
        start, end = pieces[0].start, pieces[0].end
        for piece in pieces[1:]:
            if piece.start <= end + _GAP:
                end = max(end, piece.end)
            else:
                straight.append(Rule(at, start, end))
                start, end = piece.start, piece.end
        straight.append(Rule(at, start, end))
    return [rule for rule in straight if rule.end - rule.start > SNAP]


def _bands(ordered: Sequence[Rule], reach: float) -> Iterable[list[Rule]]:
    """Lines whose places are within *reach* of the one before, and twice that of the first."""
    band: list[Rule] = []
    for rule in ordered:
        if band and (rule.at - band[-1].at > reach or rule.at - band[0].at > 2 * reach):
            yield band
            band = []
        band.append(rule)
    if band:
        yield band


def _meet(one: Rule, other: Rule) -> bool:
    """Whether two lines, one across and one down, cross or touch."""
    reaches = one.start - _TOUCH <= other.at <= one.end + _TOUCH
    return reaches and other.start - _TOUCH <= one.at <= other.end + _TOUCH


def _groups(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together, each group with its lines across and its lines down."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    left_across, left_down = list(across), list(down)
    while left_across and left_down:
        group: tuple[list[Rule], list[Rule]] = ([left_across.pop()], [])
        fresh_across, fresh_down = list(group[0]), list(group[1])
        while fresh_across or fresh_down:
            fresh_down = [rule for rule in left_down if any(_meet(each, rule) for each in fresh_across)]
            left_down = _without(left_down, fresh_down)
            fresh_across = [rule for rule in left_across if any(_meet(rule, each) for each in fresh_down)]
            left_across = _without(left_across, fresh_across)
            group[0].extend(fresh_across)
            group[1].extend(fresh_down)
        groups.append(group)
    return groups


def _without(rules: list[Rule], taken: Sequence[Rule]) -> list[Rule]:
    gone = {id(rule) for rule in taken}
    return [rule for rule in rules if id(rule) not in gone]


def _closed(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """The lines of a table with those added that an open side lacks: where its other lines all end at one place."""
    if len(across) < 2 or not down:
        return across, down
    added_down = [*_missing(across, [rule.at for rule in down])]
    added_across = [*_missing(down, [rule.at for rule in across])]
    return _trimmed([*across, *added_across], [*down, *added_down])


def _missing(rules: Sequence[Rule], sides: Sequence[float]) -> Iterable[Rule]:
    """The lines that close the ends of *rules* where those reach beyond the outermost of *sides*."""
    first, last = min(rule.at for rule in rules), max(rule.at for rule in rules)
    before = [rule.start for rule in rules if rule.start < min(sides) - _OPEN_SIDE]
    behind = [rule.end for rule in rules if rule.end > max(sides) + _OPEN_SIDE]
    for ends in (before, behind):
        enough = len(ends) >= _FEWEST_OPEN and 2 * len(ends) >= len(rules)
        if enough and max(ends) - min(ends) <= SNAP:
            yield Rule(sum(ends) / len(ends), first, last)


def _trimmed(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Lines cut back to where they meet others; one that meets fewer than two, such as an underline, bounds nothing."""
    for _ in range(_ROUNDS):
        kept_across = [rule for rule in (_between(rule, down) for rule in across) if rule is not None]
        kept_down = [rule for rule in (_between(rule, kept_across) for rule in down) if rule is not None]
        settled = len(kept_across) == len(across) and len(kept_down) == len(down)
        across, down = kept_across, kept_down
        if settled:
            break
    return across, down


def _between(rule: Rule, others: Sequence[Rule]) -> Rule | None:
    at, start, end = rule.at, rule.start - _TOUCH, rule.end + _TOUCH
    met = [
        other.at for other in others if start <= other.at <= end and other.start - _TOUCH <= at <= other.end + _TOUCH
    ]
    if not met or max(met) - min(met) <= SNAP:
        return None
    return Rule(rule.at, min(met), max(met))


def _lattice(across: Sequence[Rule], down: Sequence[Rule]) -> Lattice | None:
    ys, xs = _places(across), _places(down)
    if len(ys) < 2 or len(xs) < 2:
        return None
    below = _covered(across, ys, xs)
    beside = _covered(down, xs, ys)
    return _filled(xs, ys, below, beside)


def _places(rules: Sequence[Rule]) -> list[float]:
    """Where the lines stand, those within `SNAP` of each other taken together."""
    bands = _bands(sorted(rules, key=lambda rule: rule.at), SNAP)
    return [sum(rule.at for rule in band) / len(band) for band in bands]


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
