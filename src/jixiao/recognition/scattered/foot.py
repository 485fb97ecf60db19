"""Cells that came one to a line as the rows under the indicators: the total, and the remarks below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.recognition.cells import is_dash, is_number
from jixiao.recognition.labelling import is_known_label, label_key
from jixiao.recognition.labels import GRADES, TAIL_LABELS, TOTAL_LABELS
from jixiao.recognition.scattered.cells import Block, CellLines, Line, Row
from jixiao.recognition.scattered.rows import POINTS


def foot_of(below: CellLines, fields: Sequence[str], *, blanks_kept: bool) -> Block | None:
    """
    The total and the remarks with which cells begin; `end` is the number of the line behind them.

    None where the total can't be placed under *fields*. Without lines for blank cells there must be one, since nothing
    else tells where the indicators end.
    """
    rows: list[Row] = []
    at = 0
    if not blanks_kept:
        total = _total(below, fields)
        if total is None:
            return None
        rows, at = total.rows, total.end
    while blanks_kept and below.key(_filled(below, at)) in TOTAL_LABELS:
        total = _total_among_blanks(below, _filled(below, at), fields)
        if total is None:
            return None
        rows += total.rows
        at = total.end
    remarks = _remarks(below, at)
    return Block([*rows, *remarks.rows], below.places[remarks.end])


def _filled(below: CellLines, at: int) -> int:
    """The first cell from *at* on that holds something."""
    while at < len(below) and below.cells[at] is None:
        at += 1
    return at


def _total(below: CellLines, fields: Sequence[str]) -> Block | None:
    """The total row: a number for each column of points, perhaps a grade behind them."""
    columns = [column for column, field in enumerate(fields) if field in POINTS]
    end = 1 + len(columns)
    numbers = below.cells[1:end]
    if below.key(0) not in TOTAL_LABELS or len(numbers) < len(columns):
        return None
    if not all(line is not None and is_number(line.text) for line in numbers):
        return None
    row: list[Line] = [below.cells[0], *[None] * len(fields)]
    for column, line in zip(columns, numbers, strict=True):
        row[column + 1] = line
    if below.key(end) in GRADES and columns[-1] + 2 < len(row):
        row[columns[-1] + 2] = below.cells[end]
        end += 1
    return Block([tuple(row)], end)


def _total_among_blanks(below: CellLines, at: int, fields: Sequence[str]) -> Block | None:
    """The total row where blank cells have lines too; None where its numbers fit in no or in two ways."""
    found: dict[Row, int] = {}
    for columns in _layouts(fields):
        cells = below.cells[at + 1 : at + 1 + len(columns)]
        end = at + 1 + len(cells)
        whole = len(cells) == len(columns) and (len(fields) - 1 in columns or end == len(below))
        placed = dict(zip(columns, cells, strict=False))
        numbered = any(cell is not None and is_number(cell.text) for cell in cells)
        suits = numbered and all(_suits(cell, fields[column]) for column, cell in placed.items())
        if whole and suits and not _goes_on(below, end):
            row = (below.cells[at], *(placed.get(column) for column in range(len(fields))))
            found[row] = max(end, found.get(row, 0))
    return Block(list(found), next(iter(found.values()))) if len(found) == 1 else None


def _layouts(fields: Sequence[str]) -> Iterator[range]:
    """
    Which columns may have a cell: all, or those from the first points on, since the label is merged over the others.

    A blank remark at the end of a file leaves no line.
    """
    first = next(column for column, field in enumerate(fields) if field in POINTS)
    for end in {len(fields), len(fields) - (fields[-1] == "explanation")}:
        yield range(end)
        yield range(first, end)


def _suits(cell: Line, field: str) -> bool:
    if cell is None or is_dash(cell.text):
        return True
    if field in POINTS:
        return is_number(cell.text)
    return field == "explanation" and label_key(cell.text) in GRADES


def _goes_on(below: CellLines, end: int) -> bool:
    """Whether a number is left over behind a total row."""
    return is_number(below.text(_filled(below, end)))


def _remarks(below: CellLines, at: int) -> Block:
    """The remarks from *at* on, each label with its text; a text without a label ends them."""
    rows: list[Row] = []
    end = at
    while below.key(at := _filled(below, at)) in TAIL_LABELS:
        value = below.cells[at + 1] if at + 1 < len(below) and not is_known_label(below.key(at + 1)) else None
        rows.append((below.cells[at], value))
        at = end = at + (1 if value is None else 2)
    return Block(rows, end)
