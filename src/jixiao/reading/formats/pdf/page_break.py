"""What the end of a page cut in a table: a merged cell that goes on, and a row whose text stands on both pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.formats.pdf.lattice import Side
from jixiao.reading.formats.pdf.lines import glue, goes_on, joined_text, room_for
from jixiao.reading.formats.pdf.table import PageCell
from jixiao.vocabulary import CATEGORY_TEXT, DIMENSION_TEXT, bare_label, squeezed

_LEVELS = frozenset({*DIMENSION_TEXT.values(), *CATEGORY_TEXT.values()})
_NEAR, _WIDEST = 1.3, 2.6
_PADDING = 0.25
"""What a cell leaves free below its last line, as many times the size of its letters."""
_LOOSELY = 3.0
_WIDE = 0.2
_SEVERAL_LINES = 3

_Pair = tuple[PageCell | None, PageCell]


class PageBreak(Struct):
    """
    Where a page ended in a table whose columns are bounded by `xs`.

    `row` begins the next page; the table ended at `bottom` on one page and began again at `top` on the other.
    """

    xs: Sequence[float]
    row: int
    bottom: float
    top: float


def rejoin(above: Sequence[PageCell], below: Sequence[PageCell], at: PageBreak) -> list[PageCell]:
    """
    The cells of *below* that are left when those which the break cut were put to the ones *above*.

    *above* are the cells that reach the break; they are changed, and so are the rows of *below* where one row goes.
    """
    reaching = {(cell.column, cell.columns): cell for cell in above}
    pairs = [(reaching.get((cell.column, cell.columns)), cell) for cell in below if cell.row == at.row]
    if not _is_cut_row(pairs, at):
        gone = [_extended(piece, cell, at) for piece, cell in pairs if piece is not None and _is_cut_cell(piece, cell)]
        return _without(below, gone)
    gone = [cell for _, cell in pairs if cell.rows == 1]
    for piece, cell in pairs:
        if piece is not None and cell.rows > 1:
            gone.append(_extended(piece, cell, at))
            piece.rows -= 1
        elif piece is not None and cell.text:
            _append(piece, cell, at)
    left = _without(below, gone)
    for cell in left:
        if cell.row > at.row:
            cell.row -= 1
        else:
            cell.rows -= 1
    return left


def _without(cells: Sequence[PageCell], gone: Sequence[PageCell]) -> list[PageCell]:
    left_out = {id(cell) for cell in gone}
    return [cell for cell in cells if id(cell) not in left_out]


def _is_cut_cell(piece: PageCell, cell: PageCell) -> bool:
    """Whether two cells are one merged over rows: no line parts them, one alone has text, or a label is torn."""
    if _is_open(piece, cell):
        return True
    merged = piece.rows > 1 or cell.rows > 1
    return (merged and bool(piece.text) != bool(cell.text)) or _is_torn_label(piece, cell)


def _is_open(piece: PageCell | None, cell: PageCell) -> bool:
    """Whether the line at the end of a page or at the top of the next isn't drawn over a cell as it is over others."""
    return piece is not None and (Side.BELOW in piece.open or Side.ABOVE in cell.open)


def _extended(piece: PageCell, cell: PageCell, at: PageBreak) -> PageCell:
    """Lets *piece* reach over *cell*, and gives the latter back."""
    if not piece.text:
        piece.text, piece.lines, piece.page = cell.text, cell.lines, cell.page
    elif cell.text:
        _append(piece, cell, at)
    piece.rows += cell.rows
    piece.open = piece.open - {Side.BELOW} | cell.open & {Side.BELOW}
    return cell


def _is_cut_row(pairs: Sequence[_Pair], at: PageBreak) -> bool:
    """
    Whether the row below the break is the rest of the one above.

    Then all of its text goes on where a text above reached the bottom, and some cell above has nothing more to say;
    or nothing is in it but a torn label. A merged cell, whose text may stand in its middle, is asked only where there
    is no other. Where the page's end parts some cells and not others, it is the end of a row.
    """
    if any(_is_open(piece, cell) for piece, cell in pairs):
        return False
    near = max(_NEAR, _step_of([cell for pair in pairs for cell in pair if cell is not None]) + _PADDING)
    filled = [(piece, cell) for piece, cell in pairs if cell.text and cell.rows == 1]
    filled = filled or [(piece, cell) for piece, cell in pairs if cell.text]
    ended = any(piece is not None and piece.text and piece.rows == 1 and not cell.text for piece, cell in pairs)
    torn = all(piece is not None and piece.rows == cell.rows and _is_torn_label(piece, cell) for piece, cell in filled)
    return bool(filled) and (ended or torn) and all(_is_cut_text(piece, cell, at, near=near) for piece, cell in filled)


def _step_of(cells: Sequence[PageCell]) -> float:
    """How far lines stand below each other at most, as many times the size of their letters."""
    steps = [(line.bottom - above.bottom) / line.size for cell in cells for above, line in pairwise(cell.lines)]
    return min(max(steps, default=0.0), _WIDEST)


def _is_cut_text(piece: PageCell | None, cell: PageCell, at: PageBreak, *, near: float) -> bool:
    """Whether a text goes on below the break: there was no room for another line, *near* to the one before."""
    if piece is None or not piece.lines or piece.page != cell.page - 1:
        return False
    if _is_torn_label(piece, cell):
        return True
    if _is_level(piece.text) and _is_level(cell.text):
        return False
    last, first = piece.lines[-1], cell.lines[0]
    free = max((at.bottom - last.bottom) / last.size, (first.top - at.top) / first.size)
    left, right = _sides(cell, at)
    wide = right - left >= _WIDE * (at.xs[-1] - at.xs[0])
    long = wide and len(piece.lines) + len(cell.lines) >= _SEVERAL_LINES
    if cell.column > 0 and right == at.xs[-1]:
        # Where nothing but the last column is filled, it is the rest of a row: a row has a name.
        return free <= _LOOSELY
    return free <= near and (long or goes_on(last, first, _room(piece, cell, at)))


def _is_torn_label(piece: PageCell, cell: PageCell) -> bool:
    """Whether two texts make the name of a level (满意度指标) only together, or the lower is its bracketed remark."""
    upper, lower = squeezed(piece.text), squeezed(cell.text)
    whole = bool(upper and lower) and bare_label(f"{upper}{lower}") in _LEVELS
    return whole and (bare_label(upper) not in _LEVELS or not bare_label(lower))


def _is_level(text: str) -> bool:
    return bare_label(squeezed(text)) in _LEVELS


def _append(piece: PageCell, cell: PageCell, at: PageBreak) -> None:
    """Adds the text of *cell*; a line that is printed on both pages, cut by their ends, counts once."""
    last, first = piece.lines[-1], cell.lines[0]
    if _is_open(piece, cell) and last.text == first.text:
        piece.lines = [*piece.lines, *cell.lines[1:]]
        piece.text = joined_text(piece.lines, *_sides(cell, at)) if len(cell.lines) > 1 else piece.text
        return
    whole = _is_torn_label(piece, cell) or goes_on(last, first, _room(piece, cell, at))
    seam = glue(last, first) if whole else "\n"
    piece.text = f"{piece.text}{seam}{cell.text}"
    piece.lines = [*piece.lines, *cell.lines]
    piece.is_rejoined = True


def _room(piece: PageCell, cell: PageCell, at: PageBreak) -> float:
    return room_for([*piece.lines, *cell.lines], *_sides(cell, at))


def _sides(cell: PageCell, at: PageBreak) -> tuple[float, float]:
    return at.xs[cell.column], at.xs[cell.column + cell.columns]
