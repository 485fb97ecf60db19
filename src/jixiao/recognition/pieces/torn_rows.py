"""
Mends the rows of a text table whose breaks are in the wrong place: inside a cell, or one cell too late.

A line break inside a cell ends the row early and puts the rest on rows of their own; a break that came late leaves the
first label of a row at the end of the row above. What is put together must fit the header better than what stood there,
else nothing is touched. Formats that state their geometry have no such rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.form import Written
from jixiao.recognition.cells import is_number, stacked
from jixiao.recognition.headers import HeaderBand, indicator_header
from jixiao.recognition.labelling import is_category_label, is_known_label, is_level_label, label_key

_POINTS = ("weight", "printed_score")
_MOST_PARTS = 4
"""Over how many rows the pieces of one may run."""
_Row = list[Cell]


def mended(grid: Grid) -> Grid:
    """*grid* with the rows under its indicators' header put together again; itself where none is torn."""
    if grid.exact:
        return grid
    band = next((band for row in range(grid.height) if (band := indicator_header(grid, row))), None)
    if band is None or not any(band.columns_for(field) for field in _POINTS):
        return grid
    rows = [list(row) for row in grid.squares[band.last + 1 :]]
    whole = _with_late_labels(_joined(rows, band), band)
    if whole == rows:
        return grid
    return stacked([grid.squares[: band.last + 1], whole], grid)


def rows_of(lines: Sequence[Written], grid: Grid) -> list[list[Cell]]:
    """
    Lines that a break inside a cell put between two tables as rows of *grid*; the blanks before a line are lost.

    A level's label goes to its column by the header, anything else to the first.
    """
    band = next((band for row in range(grid.height) if (band := indicator_header(grid, row))), None)
    rows: list[list[Cell]] = []
    for line in lines:
        texts = (line.text or "").split("\t")
        field = "category" if is_category_label(texts[0]) else "dimension"
        columns = band.columns_for(field) if band is not None and is_level_label(texts[0]) else []
        texts = [*[""] * (columns[0] if columns else 0), *texts]
        padded = [*texts, *[""] * (grid.width - len(texts))]
        rows.append(
            [
                Cell(text.strip(), 0, column, replace(line.origin, text=text or None))
                for column, text in enumerate(padded)
            ]
        )
    return rows


def _joined(rows: Sequence[_Row], band: HeaderBand) -> list[_Row]:
    """The rows, each run of pieces made one."""
    whole: list[_Row] = []
    at = 0
    while at < len(rows):
        count = next((n for n in range(2, _MOST_PARTS + 1) if _are_pieces(rows[at : at + n], n, band)), 1)
        if count == 1 and whole and _ends_remark(whole[-1], rows[at], band):
            whole[-1] = _one([whole[-1], rows[at]])
        else:
            whole.append(_one(rows[at : at + count]) if count > 1 else rows[at])
        at += count
    return whole


def _ends_remark(upper: _Row, lower: _Row, band: HeaderBand) -> bool:
    """Whether a lone cell is the rest of the remark with which the row above ends."""
    remark = band.columns.get(_last(upper)) == "explanation"
    return remark and _points(upper, band) and _last(lower) == 0 and _goes_on(lower, upper)


def _are_pieces(parts: Sequence[_Row], count: int, band: HeaderBand) -> bool:
    """Whether rows are the pieces of one: none has points where points belong, and together they do."""
    if len(parts) < count or any(_last(part) < 0 for part in parts) or not _may_end_early(parts[0]):
        return False
    if any(_points(part, band) for part in parts) or not all(_goes_on(part, upper) for upper, part in pairwise(parts)):
        return False
    return sum(_last(part) for part in parts) < len(parts[0]) and _points(_one(parts), band)


def _may_end_early(row: _Row) -> bool:
    return _last(row) > 0 and not any(is_number(cell.text) for cell in row)


def _goes_on(row: _Row, upper: _Row) -> bool:
    """
    Whether a row can be the rest of the last cell of *upper* and what stands after it: it begins at once.

    A label begins a row of its own, unless it is the end of one that was torn (服务对象 above, 满意度指标 here).
    """
    text, before = row[0].text, upper[_last(upper)].text
    torn = is_level_label(f"{before}{text}") and not is_level_label(before)
    return bool(text) and (torn or not (is_known_label(label_key(text)) or is_level_label(text)))


def _one(parts: Sequence[_Row]) -> _Row:
    """The pieces as one row: the first cell of each goes on with the last one before it."""
    width = len(parts[0])
    cells = list(parts[0][: _last(parts[0]) + 1])
    for part in parts[1:]:
        torn = cells[-1]
        text = f"{torn.text}{part[0].text}"
        cells[-1] = replace(torn, text=text, origin=replace(torn.origin, text=text))
        cells.extend(part[1 : _last(part) + 1])
    blanks = parts[0][len(cells) : width]
    return [replace(cell, column=column) for column, cell in enumerate([*cells, *blanks])]


def _with_late_labels(rows: Sequence[_Row], band: HeaderBand) -> list[_Row]:
    """The rows, a level's label at the end of one put before the next where that one then fits its header."""
    whole = [list(row) for row in rows]
    for upper, lower in zip(range(len(whole)), range(1, len(whole)), strict=False):
        last = _last(whole[upper])
        label = whole[upper][last] if last >= 0 else None
        if label is None or not is_level_label(label.text) or band.columns.get(last) not in {None, "explanation"}:
            continue
        moved = _with_label(whole[lower], label, band)
        if moved is not None:
            whole[upper][last] = replace(label, text="")
            whole[lower] = moved
    return whole


def _with_label(row: _Row, label: Cell, band: HeaderBand) -> _Row | None:
    """*row* with *label* before its cells, moved right by one where it lost that cell; None where it doesn't fit."""
    first = next((column for column, cell in enumerate(row) if cell.text), len(row))
    free = [column for column in band.columns_for("dimension") if column <= first]
    if not free or row[-1].text or label.row == row[0].row:
        return None
    shifted = [*row[: free[0]], label, *row[free[0] : -1]]
    moved = [replace(cell, column=column) for column, cell in enumerate(shifted)]
    return moved if _points(moved, band) and not _points(row, band) else None


def _points(row: _Row, band: HeaderBand) -> bool:
    """Whether the columns of points hold numbers, all of them."""
    return all(is_number(row[column].text) for field in _POINTS for column in band.columns_for(field))


def _last(row: _Row) -> int:
    return max((column for column, cell in enumerate(row) if cell.text), default=-1)
