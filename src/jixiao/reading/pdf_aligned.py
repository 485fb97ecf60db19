"""Tables without lines: words that stand below each other in columns. Only what is plainly a table is taken for one."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from jixiao.reading.pdf_lines import Line, joined_text, parts_of
from jixiao.reading.pdf_table import PageCell, PageTable

_GAP = 1.0
_FEWEST_COLUMNS = 3
_FEWEST_FULL = 3
_APART = 3.5
_WRAPPED = 0.75


def aligned_tables(lines: Sequence[Line], page: int, beside: Sequence[PageTable]) -> tuple[list[PageTable], list[Line]]:
    """
    The tables among the *lines* of a page, and the lines that are in none, cut where they are blank for long.

    A table needs three lines of three words that stand apart and below each other; nothing is taken across a table
    that has lines (*beside*).
    """
    tables: list[PageTable] = []
    rest: list[Line] = []
    for run in _runs([(line, parts_of(line, _GAP)) for line in lines], [table.top for table in beside]):
        table = _table([parts for _, parts in run], page)
        if table is None:
            rest.extend(part for line, _ in run for part in parts_of(line, _FAR))
        else:
            tables.append(table)
    return tables, rest


_FAR = 3.0
_Parted = tuple[Line, list[Line]]


def _runs(lines: Sequence[_Parted], tops: Sequence[float]) -> list[list[_Parted]]:
    """Lines that follow each other closely, those with two words or more apart from the others."""
    runs: list[list[_Parted]] = []
    several = False
    for line, parts in lines:
        last = runs[-1][-1][0] if runs else None
        near = (
            last is not None
            and line.top - last.bottom <= _APART * last.size
            and not any(last.top < top <= line.top for top in tops)
        )
        wrapped = last is not None and several and line.top - last.bottom < _WRAPPED * last.size
        if near and (len(parts) > 1) == several or (near and wrapped and len(parts) == 1 and _is_under(parts[0], runs[-1])):
            runs[-1].append((line, parts))
        else:
            runs.append([(line, parts)])
            several = len(parts) > 1
    return runs


def _is_under(part: Line, run: Sequence[_Parted]) -> bool:
    """Whether a word stands below one of the last row that has several, as the second line of its cell does."""
    above = next((parts for _, parts in reversed(run) if len(parts) > 1), [])
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
    return PageTable(page=page, last_page=page, bottom=ys[-1], xs=edges, ys=ys, cells=cells, is_ruled=False)


def _grouped(rows: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
    """Lines by the row to which they belong: one with fewer words that follows closer than usual goes on with it."""
    steps = [after[0].top - before[0].top for before, after in zip(rows, rows[1:], strict=False)]
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
    inner = [(before[1] + after[0]) / 2 for before, after in zip(spans, spans[1:], strict=False)]
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
            row, column, lines=columns.get(column, []), page=page,
            text=joined_text(columns.get(column, []), edges[column], edges[column + 1]),
        )
        for column in range(len(edges) - 1)
    ]
