"""The strips of a wide sheet put side by side, and the cells together that the edge of a page cut between them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from jixiao.reading.formats.pdf.lattice import Side
from jixiao.reading.formats.pdf.lines import Line, joined_text
from jixiao.reading.formats.pdf.table import PageCell, PageTable

LEVEL = 1.0
"""How far apart (in points) lines may be that stand at the same height of two pages."""
_SHARED = 0.3
_ASIDE = 0.3


def stands_at(places: Sequence[float], place: float) -> bool:
    """Whether a line stands at one of *places*, as far as two pages agree on it."""
    return any(abs(each - place) <= LEVEL for each in places)


def agree(places: Sequence[float], others: Sequence[float], reach: float) -> bool:
    """Whether as many lines stand at the same places, as far as they may be apart."""
    return len(places) == len(others) and all(
        abs(place - other) <= reach for place, other in zip(places, others, strict=True)
    )


def are_cut(table: PageTable, strip: PageTable) -> bool:
    """
    Whether the edge of the page cuts merged cells between two strips: no line is drawn there on either side.

    Tables without a line on any side may be made so.
    """
    rows = _cut_rows(table, Side.RIGHT)
    is_matched = bool(rows) and agree(rows, _cut_rows(strip, Side.LEFT), LEVEL)
    return is_matched and not (_is_sideless(table) and _is_sideless(strip))


def are_cut_differently(table: PageTable, strip: PageTable) -> bool:
    """Whether the edge of the page cuts merged cells of two strips in rows that don't match."""
    open_before, open_behind = _cut_rows(table, Side.RIGHT), _cut_rows(strip, Side.LEFT)
    return bool(open_before and open_behind) and not agree(open_before, open_behind, LEVEL)


def _cut_rows(table: PageTable, side: Side) -> list[float]:
    """Where the rows begin that a side leaves open."""
    return sorted(table.ys[cell.row] for cell in table.cells if cell.open and side in cell.open)


def _is_sideless(table: PageTable) -> bool:
    """Whether no line is drawn on either side of a table: it may be its way."""
    width = len(table.xs) - 1
    return all(
        (cell.column > 0 or Side.LEFT in cell.open) and (cell.column + cell.columns < width or Side.RIGHT in cell.open)
        for cell in table.cells
    )


def put_beside(table: PageTable, strip: PageTable) -> None:
    """Adds the columns of a strip to a table whose rows stand at the same height."""
    ys = sorted([*table.ys, *(y for y in strip.ys if not stands_at(table.ys, y))])
    _lay_on(table, ys)
    _lay_on(strip, ys)
    width, shift = len(table.xs) - 1, table.xs[-1] - strip.xs[0]
    xs = [*table.xs, *(x + shift for x in strip.xs[1:])]
    ending = {(cell.row, cell.rows): cell for cell in table.cells if cell.column + cell.columns == width}
    for cell in strip.cells:
        cell.lines = [moved(line, shift) for line in cell.lines]
        piece = ending.get((cell.row, cell.rows)) if cell.column == 0 else None
        if piece is not None and Side.RIGHT in piece.open and Side.LEFT in cell.open:
            _extend(piece, cell, xs)
        else:
            cell.column += width
            table.cells.append(cell)
    table.xs = xs


def _extend(piece: PageCell, cell: PageCell, xs: Sequence[float]) -> None:
    """Lets a cell reach over the next, which is its rest, and puts their text together line by line."""
    piece.columns += cell.columns
    piece.open = piece.open - {Side.RIGHT} | cell.open & {Side.RIGHT}
    if not cell.text or not piece.text:
        piece.text, piece.lines = piece.text or cell.text, piece.lines or cell.lines
        return
    lines = list(piece.lines)
    for line in cell.lines:
        at = next((at for at, own in enumerate(lines) if is_beside(own, line)), None)
        if at is None:
            lines.append(line)
        else:
            lines[at] = whole_line(lines[at], line)
    piece.lines = sorted(lines, key=lambda line: line.top)
    piece.text = joined_text(piece.lines, xs[piece.column], xs[piece.column + piece.columns])


def is_beside(line: Line, other: Line) -> bool:
    """Whether two lines stand at the same height, though the letters of one may be higher."""
    return abs(line.top + line.bottom - other.top - other.bottom) / 2 <= _ASIDE * line.size


def moved(line: Line, shift: float) -> Line:
    """A line that stands further to the right."""
    return structs.replace(line, left=line.left + shift, right=line.right + shift)


def whole_line(before: Line, after: Line) -> Line:
    """
    The line of which one page shows the beginning and the next the end, *after* moved to where it would be.

    Words that the edge of the page cuts are on both.
    """
    text = before.text + after.text
    if before.right - after.left > _SHARED * before.size:
        sizes = range(min(len(before.text), len(after.text)), -1, -1)
        shared = next(size for size in sizes if before.text.endswith(after.text[:size]))
        text = before.text if after.text in before.text else before.text + after.text[shared:]
    return structs.replace(before, text=text, right=max(before.right, after.right))


def _lay_on(table: PageTable, ys: Sequence[float]) -> None:
    """Lays a table on lines between rows that are its own and more: a cell without one of these covers more rows."""
    rows = [min(range(len(ys)), key=lambda row: abs(ys[row] - y)) for y in table.ys]
    for cell in table.cells:
        top, bottom = rows[cell.row], rows[cell.row + cell.rows]
        cell.row, cell.rows = top, bottom - top
    table.ys = list(ys)
