"""What the end of a page cut in a table: a merged cell that goes on, and a row whose text stands on both pages."""

from __future__ import annotations

from msgspec import Struct

from jixiao.reading.pdf_lines import glue, goes_on, room_for
from jixiao.reading.pdf_table import PageCell, PageTable

_NEAR = 1.3
_WIDE = 0.2
_SEVERAL_LINES = 3


class PageBreak(Struct):
    """Where a page ended: the `row` that begins the next, where the table ended on one and began on the other page."""

    row: int
    bottom: float
    top: float


def rejoin(table: PageTable, at: PageBreak) -> PageTable:
    """The table with what the break cut put together; the cells of *table* are changed."""
    above = {(cell.column, cell.columns): cell for cell in table.ending_in(at.row - 1)}
    pairs = [(above.get((cell.column, cell.columns)), cell) for cell in table.starting_in(at.row)]
    if not _is_cut_row(pairs, table, at):
        gone = [_extended(piece, cell) for piece, cell in pairs if piece is not None and _is_cut_cell(piece, cell)]
        return _without(table, gone)
    gone = [cell for _, cell in pairs if cell.rows == 1]
    for piece, cell in pairs:
        if piece is not None and cell.text:
            _append(piece, cell, table)
        elif piece is not None and cell.rows > 1:
            gone.append(_extended(piece, cell))
    return _without_row(_without(table, gone), at.row)


_Pair = tuple[PageCell | None, PageCell]


def _is_cut_cell(piece: PageCell, cell: PageCell) -> bool:
    """Whether two cells, one above the other, are one that was merged over rows: at most one of them has text."""
    merged = piece.rows > 1 or cell.rows > 1
    return merged and bool(piece.text) != bool(cell.text)


def _extended(piece: PageCell, cell: PageCell) -> PageCell:
    """Lets *piece* reach over *cell*, and gives the latter back."""
    if not piece.text:
        piece.text, piece.lines, piece.page = cell.text, cell.lines, cell.page
    piece.rows += cell.rows
    return cell


def _is_cut_row(pairs: list[_Pair], table: PageTable, at: PageBreak) -> bool:
    """
    Whether the row below the break is the rest of the one above.

    Then all of its text goes on where a text above reached the bottom, and some cell above has nothing more to say.
    """
    filled = [(piece, cell) for piece, cell in pairs if cell.text]
    ended = any(piece is not None and piece.text and piece.rows == 1 and not cell.text for piece, cell in pairs)
    return bool(filled) and ended and all(_is_cut_text(piece, cell, table, at) for piece, cell in filled)


def _is_cut_text(piece: PageCell | None, cell: PageCell, table: PageTable, at: PageBreak) -> bool:
    if piece is None or not piece.lines or cell.rows > 1 or piece.page != cell.page - 1:
        return False
    last, first = piece.lines[-1], cell.lines[0]
    packed = at.bottom - last.bottom <= _NEAR * last.size and first.top - at.top <= _NEAR * first.size
    wide = table.xs[cell.column + cell.columns] - table.xs[cell.column] >= _WIDE * (table.xs[-1] - table.xs[0])
    long = wide and len(piece.lines) + len(cell.lines) >= _SEVERAL_LINES
    return packed and (long or goes_on(last, first, _room(piece, cell, table)))


def _append(piece: PageCell, cell: PageCell, table: PageTable) -> None:
    last, first = piece.lines[-1], cell.lines[0]
    seam = glue(last, first) if goes_on(last, first, _room(piece, cell, table)) else "\n"
    piece.text = f"{piece.text}{seam}{cell.text}"
    piece.lines = [*piece.lines, *cell.lines]
    piece.is_rejoined = True


def _room(piece: PageCell, cell: PageCell, table: PageTable) -> float:
    return room_for([*piece.lines, *cell.lines], table.xs[cell.column], table.xs[cell.column + cell.columns])


def _without(table: PageTable, gone: list[PageCell]) -> PageTable:
    left = {id(cell) for cell in gone}
    table.cells = [cell for cell in table.cells if id(cell) not in left]
    return table


def _without_row(table: PageTable, row: int) -> PageTable:
    """The table without a row in which no single cell is left: those over it lose a row, those below move up."""
    for cell in table.cells:
        if cell.row > row:
            cell.row -= 1
        elif cell.row + cell.rows > row:
            cell.rows -= 1
    del table.ys[row]
    return table
