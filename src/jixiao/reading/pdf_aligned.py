"""Tables without lines: words that stand below each other in columns. Only what is plainly a table is taken for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from jixiao.reading.pdf_lines import Line, joined_text, line_of, parts_of
from jixiao.reading.pdf_page import Glyph
from jixiao.reading.pdf_table import PageCell, PageTable

_GAP = 1.0
_FAR = 3.0
_FEWEST_COLUMNS = 3
_FEWEST_FULL = 3
_APART = 3.5
_WRAPPED = 0.75


def aligned_tables(
    rows: Sequence[Sequence[Glyph]], page: int, beside: Sequence[PageTable]
) -> tuple[list[PageTable], list[Line]]:
    """
    The tables among the *rows* of glyphs of a page, and the lines that are in none, cut where they are blank for long.

    A table needs three rows of three words that stand apart and below each other; nothing is taken across a table
    that has lines (*beside*).
    """
    tables: list[PageTable] = []
    rest: list[Line] = []
    for run in _runs([_Row(row) for row in rows], [table.ys[0] for table in beside]):
        table = _table([row.parts for row in run], page)
        if table is None:
            rest.extend(line_of(part) for row in run for part in parts_of(row.glyphs, _FAR))
        else:
            tables.append(table)
    return tables, rest


class _Row:
    """A row of glyphs: the words in it that stand apart, and its upper and lower edge."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.glyphs = glyphs
        self.parts = [line_of(part) for part in parts_of(glyphs, _GAP)]
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
    spans = _spans([part for parts in full for part in parts])
    if len(spans) != fullest:
        return None
    edges = _edges(spans, [part for parts in rows for part in parts])
    cells: list[PageCell] = []
    ys = [min(part.top for part in rows[0])]
    for group in _grouped(rows):
        ys.append(max(part.bottom for parts in group for part in parts))
        cells.extend(_cells(group, edges, row=len(ys) - 2, page=page))
    return PageTable(page=page, xs=edges, ys=ys, cells=cells, is_ruled=False)


def _grouped(rows: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
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


def _spans(parts: Sequence[Line]) -> list[tuple[float, float]]:
    """Where words stand from left to right, those that overlap taken together."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((part.left, part.right) for part in parts):
        if spans and left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    return spans


def _edges(spans: Sequence[tuple[float, float]], parts: Sequence[Line]) -> list[float]:
    inner = [(before[1] + after[0]) / 2 for before, after in pairwise(spans)]
    left = min(spans[0][0], *(part.left for part in parts))
    right = max(spans[-1][1], *(part.right for part in parts))
    return [left - 1, *inner, right + 1]


def _cells(group: Sequence[Sequence[Line]], edges: Sequence[float], *, row: int, page: int) -> list[PageCell]:
    """The cells of one row: a word goes to the column in which its middle stands."""
    columns: dict[int, list[Line]] = {}
    for part in (part for parts in group for part in parts):
        middle = (part.left + part.right) / 2
        column = next(at for at in range(len(edges) - 1) if middle <= edges[at + 1] or at == len(edges) - 2)
        columns.setdefault(column, []).append(part)
    return [
        PageCell(
            row,
            column,
            lines=columns.get(column, []),
            page=page,
            text=joined_text(columns.get(column, []), edges[column], edges[column + 1]),
        )
        for column in range(len(edges) - 1)
    ]
