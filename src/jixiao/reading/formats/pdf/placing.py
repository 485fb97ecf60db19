"""Which text stands in which cell: a run that crosses a line is cut there, unless the line runs through a letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from jixiao.reading.formats.pdf.lattice import Lattice, Side, Square
from jixiao.reading.formats.pdf.page import Glyph
from jixiao.reading.formats.pdf.runs import Run, run_of

_ASTRIDE = 0.2
_CUT = 0.15
_CENTRED = 1.5
_NEXT_LINE = 1.8
_INDENT, _AT_ONE = 2.5, 0.5
_ENDLESS = float("inf")


class _Field(Struct, gc=False):
    """A cell, or the room beside all tables where `cell` is None, and how far it reaches."""

    cell: Square | None
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, run: Run) -> bool:
        """Whether a run lies between the sides, its middle between top and bottom."""
        return self.left < run.left and run.right < self.right and self.top < (run.top + run.bottom) / 2 < self.bottom


_Placed = tuple[_Field, Run]


def sorted_into(lattices: Sequence[Lattice], runs: Sequence[Run]) -> tuple[dict[int, list[Run]], list[Run]]:
    """The runs of each cell, by the identity of the cell, and those outside of all tables."""
    placed: list[_Placed] = []
    cut = [lattice for lattice in lattices if lattice.open]
    field = _Field(None, 0.0, 0.0, 0.0, 0.0)
    for run in runs:
        # A run mostly stands in the cell of the one before.
        if field.holds(run):
            placed.append((field, run))
        else:
            placed.extend(_parted(run, lattices, cut))
            field = placed[-1][0]
    if any(field.top > run.top or run.bottom > field.bottom for field, run in placed if field.cell is not None):
        placed = _settled(placed)
    inside: dict[int, list[Run]] = {}
    outside: list[Run] = []
    for field, run in placed:
        into = outside if field.cell is None else inside.setdefault(id(field.cell), [])
        into.append(run)
    return inside, outside


def _sticks_out(field: _Field, run: Run) -> bool:
    """Whether the border above or below a cell runs through what stands in it."""
    side = _ASTRIDE * (run.bottom - run.top)
    return field.cell is not None and (run.bottom - side > field.bottom or run.top + side < field.top)


def _settled(placed: Sequence[_Placed]) -> list[_Placed]:
    """The runs with the cells to which they belong, though some stand higher than theirs."""
    found: list[_Placed] = []
    for text in _texts(placed, _is_next_line):
        cell = _cell_of_all(text)
        if cell is not None:
            found.extend((cell, run) for _, run in text)
            continue
        for part in _texts(text, _runs_over):
            nearest = _nearest(part)
            found.extend((nearest, run) for _, run in part)
    return found


def _texts(placed: Sequence[_Placed], goes_on: Callable[[_Placed, _Placed], bool]) -> list[list[_Placed]]:
    """Runs that follow each other, cut where the next neither stands in the same cell nor goes on."""
    texts: list[list[_Placed]] = []
    for field, run in placed:
        if texts and (texts[-1][-1][0].cell is field.cell or goes_on(texts[-1][-1], (field, run))):
            texts[-1].append((field, run))
        else:
            texts.append([(field, run)])
    return texts


def _is_next_line(before: _Placed, after: _Placed) -> bool:
    """Whether a run is the next line of the one before, if the border between their cells is not minded."""
    (field, upper), (other, lower) = before, after
    if field.cell is None or other.cell is None:
        return False
    below = field.left < lower.left and lower.right < field.right
    above = other.left < upper.left and upper.right < other.right
    height = upper.bottom - upper.top
    return (below or above) and 0 < lower.top - upper.top <= _NEXT_LINE * height and _are_aligned(upper, lower, height)


def _are_aligned(upper: Run, lower: Run, height: float) -> bool:
    """Whether two lines begin below each other, but for an indent, or have their middles or their ends there."""
    left, right = abs(upper.left - lower.left), abs(upper.right - lower.right)
    middle = abs(upper.left + upper.right - lower.left - lower.right) / 2
    return left <= _INDENT * height or min(middle, right) <= _AT_ONE * height


def _runs_over(before: _Placed, after: _Placed) -> bool:
    """Whether a run is the next line of the one before, and the border between their cells runs through one of them."""
    return _is_next_line(before, after) and (_sticks_out(*before) or _sticks_out(*after))


def _cell_of_all(text: Sequence[_Placed]) -> _Field | None:
    """
    The cell to which all lines of a text are aligned that is too high for it; None where there is none such.

    Lines over several cells that a border runs through are one text where their middle is that of a cell, or where
    they begin or end with it.
    """
    if all(field.cell is text[0][0].cell for field, _ in text) or not any(_sticks_out(*each) for each in text):
        return None
    nearest = _nearest(text)
    return nearest if _distance(text, nearest) <= _CENTRED else None


def _nearest(text: Sequence[_Placed]) -> _Field:
    """The cell to which a text is aligned best, of those in which it stands."""
    return min((field for field, _ in text), key=partial(_distance, text))


def _distance(text: Sequence[_Placed], field: _Field) -> float:
    """How far a text is from being aligned to a cell: to its upper border, its lower one, or its middle."""
    top, bottom = min(run.top for _, run in text), max(run.bottom for _, run in text)
    middle = abs(top + bottom - field.top - field.bottom) / 2
    return min(abs(top - field.top), abs(bottom - field.bottom), middle)


def _parted(run: Run, lattices: Sequence[Lattice], cut: Sequence[Lattice]) -> list[_Placed]:
    """A run with the cell in which it stands, or its parts, each with its own."""
    parts: list[_Placed] = []
    rest, x, y = run, _middle(run.glyphs[0]), (run.top + run.bottom) / 2
    if cut and not run.glyphs[0].turn and not any(lattice.cell_at(x, y) for lattice in lattices):
        x, y = _anchored(run, x, y, cut)
    while True:
        field = _field_at(lattices, x, y)
        if rest.right <= field.right:
            return [*parts, (field, rest)]
        glyphs = rest.glyphs
        end = next((at for at, glyph in enumerate(glyphs) if _middle(glyph) > field.right), len(glyphs))
        if end == len(glyphs) or any(_is_astride(glyph, field.right) for glyph in glyphs[end - 1 : end + 1]):
            return [*parts, (_own(rest, field, lattices), rest)]
        x = _middle(glyphs[end])
        if field.cell is not None and _field_at(lattices, x, y).cell is None:
            # What runs on beyond a table, as over the edge of the paper, is no text beside it.
            return [*parts, (field, rest)]
        parts.append((field, run_of(glyphs[:end])))
        rest = run_of(glyphs[end:])


def _anchored(run: Run, x: float, y: float, cut: Sequence[Lattice]) -> tuple[float, float]:
    """The beginning *x* and the middle *y* of a run, or where these were if the end of a page didn't cut its cell."""
    side = _CUT * (run.bottom - run.top)
    for lattice in cut:
        left, top, right, bottom = lattice.xs[0], lattice.ys[0], lattice.xs[-1], lattice.ys[-1]
        if left < x < right and y < top < run.bottom - side and lattice.is_open(Side.ABOVE, x):
            return x, top
        if left < x < right and run.top + side < bottom < y and lattice.is_open(Side.BELOW, x):
            return x, bottom
        if not top < y < bottom or (lattice.is_sideless and not run.left < left < run.right):
            continue
        if x < left and lattice.is_open(Side.LEFT, y):
            return left, y
        if x > right and lattice.is_open(Side.RIGHT, y):
            return right, y
    return x, y


def _field_at(lattices: Sequence[Lattice], x: float, y: float) -> _Field:
    for lattice in lattices:
        cell = lattice.cell_at(x, y)
        if cell is not None:
            left, top, right, bottom = lattice.box_of(cell)
            runs_on = bool(lattice.open) and right == lattice.xs[-1] and lattice.is_open(Side.RIGHT, y)
            return _Field(cell, left, top, _ENDLESS if runs_on else right, bottom)
    beside = [each for each in lattices if each.ys[0] <= y <= each.ys[-1]]
    left = max((each.xs[-1] for each in beside if each.xs[-1] < x), default=-_ENDLESS)
    right = min((each.xs[0] for each in beside if each.xs[0] > x), default=_ENDLESS)
    return _Field(None, left, y, right, y)


def _own(run: Run, first: _Field, lattices: Sequence[Lattice]) -> _Field:
    """The cell of a text that is too long for it: the one in whose middle it stands, else the one where it begins."""
    middle = (run.left + run.right) / 2
    amid = _field_at(lattices, middle, (run.top + run.bottom) / 2)
    is_longer = amid.right - amid.left < run.right - run.left
    return amid if is_longer and abs((amid.left + amid.right) / 2 - middle) <= _CENTRED else first


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2


def _is_astride(glyph: Glyph, x: float) -> bool:
    """Whether a line at *x* runs through a glyph, not just along its side."""
    side = _ASTRIDE * (glyph.right - glyph.left)
    return glyph.left + side < x < glyph.right - side
