"""Tables without lines: words that stand below each other in columns. Only what is plainly a table is taken for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from jixiao.reading.formats.pdf.columns import cells_of_row, edges_of, spans_of
from jixiao.reading.formats.pdf.lines import Line, line_of, parts_of
from jixiao.reading.formats.pdf.runs import Run
from jixiao.reading.formats.pdf.table import PageCell, PageTable

_GAP = 1.0
_FAR = 3.0
_FEWEST_COLUMNS = 3
_FEWEST_FULL = 3
_APART = 3.5
_WRAPPED = 0.75


def aligned_tables(
    rows: Sequence[Sequence[Run]], page: int, beside: Sequence[PageTable]
) -> tuple[list[PageTable], list[Line]]:
    """
    The tables among the *rows* of a page, and the lines that are in none, cut where they are blank for long.

    A table needs three rows of three words that stand apart and below each other; nothing is taken across a table
    that has lines (*beside*).
    """
    tables: list[PageTable] = []
    rest: list[Line] = []
    for run in _runs([_Row(row) for row in rows], [table.ys[0] for table in beside]):
        table = _table([row.parts for row in run], page)
        if table is None:
            rest.extend(line_of(part) for row in run for part in parts_of(row.runs, _FAR))
        else:
            tables.append(table)
    return tables, rest


class _Row:
    """A row of runs: the words in it that stand apart, and its upper and lower edge."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        self.parts = [line_of(part) for part in parts_of(runs, _GAP)]
        self.top = min(part.top for part in self.parts)
        self.bottom = max(part.bottom for part in self.parts)


def _runs(rows: Sequence[_Row], tops: Sequence[float]) -> list[list[_Row]]:
    """Rows that follow each other closely, those with two words or more apart from the others."""
    runs: list[list[_Row]] = []
    for row in rows:
        if runs and _belongs(row, runs[-1], tops):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _belongs(row: _Row, run: Sequence[_Row], tops: Sequence[float]) -> bool:
    last = run[-1]
    size = max(1.0, last.bottom - last.top)
    several = len(run[0].parts) > 1
    if row.top - last.bottom > _APART * size or any(last.top < top <= row.top for top in tops):
        return False
    if (len(row.parts) > 1) == several:
        return True
    return several and row.top - last.bottom < _WRAPPED * size and _is_under(row.parts[0], run)


def _is_under(part: Line, run: Sequence[_Row]) -> bool:
    """Whether a word stands below one of the last row that has several, as the second line of its cell does."""
    above = next(row.parts for row in reversed(run) if len(row.parts) > 1)
    return sum(each.left < part.right and part.left < each.right for each in above) == 1


def _table(rows: Sequence[Sequence[Line]], page: int) -> PageTable | None:
    fullest = max(len(parts) for parts in rows)
    full = [parts for parts in rows if len(parts) == fullest]
    if fullest < _FEWEST_COLUMNS or len(full) < _FEWEST_FULL:
        return None
    spans = spans_of([part for parts in full for part in parts])
    if len(spans) != fullest:
        return None
    edges = edges_of(spans, [part for parts in rows for part in parts])
    cells: list[PageCell] = []
    ys = [min(part.top for part in rows[0])]
    for group in grouped(rows):
        ys.append(max(part.bottom for parts in group for part in parts))
        cells.extend(cells_of_row(group, edges, row=len(ys) - 2, page=page))
    return PageTable(page=page, xs=edges, ys=ys, cells=cells, is_ruled=False)


def grouped(rows: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
    """Lines by the row to which they belong: one with fewer words that follows closer than usual goes on with it."""
    steps = [after[0].top - before[0].top for before, after in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    grouped = [[rows[0]]]
    for step, parts in zip(steps, rows[1:], strict=True):
        if step < _WRAPPED * usual and len(parts) < len(grouped[-1][0]):
            grouped[-1].append(parts)
        else:
            grouped.append([parts])
    return grouped
