"""The rows of a text table to a grid: cells put into columns, ragged rows padded, every square with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from jixiao.document import Cell, Grid
from jixiao.origin import Origin
from jixiao.reading.formats.text.rows import RowKind, TextRow, screen_width
from jixiao.reading.formats.text.ruled import whole_rows
from jixiao.reading.markup import without_markup
from jixiao.reading.rectangles import Place

_APART = 3
"""Cells that begin this far apart stand in different columns; signs such as ≥ count as one cell here, as two there."""


def grid_of(rows: Sequence[TextRow], place: Place) -> Grid:
    """The grid of a table's rows, borders left out; text can't say whether a blank belongs to a merged cell."""
    rows = whole_rows(rows)
    cells = _columns(rows) if rows[0].kind is RowKind.ALIGNED else [list(row.texts) for row in rows]
    kept = [(row, texts) for row, texts in zip(rows, cells, strict=True) if row.kind is not RowKind.BAR_BORDER]
    width = max((len(texts) for _, texts in kept), default=0)
    squares = tuple(
        tuple(
            _cell(texts[column] if column < len(texts) else "", row.line, place, at=(number, column))
            for column in range(width)
        )
        for number, (row, texts) in enumerate(kept)
    )
    return Grid(squares=squares, origin=Origin(file=place.file, line=rows[0].line, table=place.table))


def _cell(written: str, line: int, place: Place, *, at: tuple[int, int]) -> Cell:
    row, column = at
    text = written.strip()
    origin = Origin(file=place.file, line=line, table=place.table, row=row + 1, column=column + 1, text=text or None)
    return Cell(text=without_markup(text) if text else "", row=row, column=column, origin=origin)


def _columns(rows: Sequence[TextRow]) -> list[list[str]]:
    """
    The cells of aligned rows in columns.

    Where all cells begin at a few places on the screen, these are the columns. Else the fullest rows say where the
    columns stand; a cell of another row goes to the column that it overlaps most, or that is nearest.
    """
    begun = _by_starts(rows)
    if begun is not None:
        return begun
    fullest = max(len(row.texts) for row in rows)
    spans = _merged([span for row in rows if len(row.texts) == fullest for span in _spans(row)])
    if len(spans) != fullest:
        return [list(row.texts) for row in rows]
    return [_placed(row, spans) for row in rows]


def _by_starts(rows: Sequence[TextRow]) -> list[list[str]] | None:
    """The cells by where they begin, None where places run into each other or hold two cells of a row."""
    column_of: dict[int, int] = {}
    starts = sorted({start for row in rows for start in row.starts})
    width = 0
    for start, before in zip(starts, [-_APART, *starts], strict=False):
        width += start - before >= _APART
        column_of[start] = width - 1
    placed = []
    for row in rows:
        columns = [column_of[start] for start in row.starts]
        if len(set(columns)) < len(columns):
            return None
        by_column = dict(zip(columns, row.texts, strict=True))
        placed.append([by_column.get(column, "") for column in range(width)])
    shared = Counter(column_of[start] for row in rows for start in row.starts)
    apart = {column_of[start] for start in _apart(rows)}
    return (
        placed if all(count > 1 or column in apart for column, count in shared.items()) and _close(column_of) else None
    )


def _apart(rows: Sequence[TextRow]) -> list[int]:
    """Where cells begin over and under which every other row is blank: a label whose whole column is."""
    spans = sorted(span for row in rows for span in _spans(row))
    ends = accumulate((end for _, end in spans), max, initial=0)
    following = [*(start for start, _ in spans[1:]), spans[-1][1]]
    return [
        start
        for (start, end), before, after in zip(spans, ends, following, strict=False)
        if before <= start and end <= after
    ]


def _close(column_of: Mapping[int, int]) -> bool:
    """Whether the cells of each column begin close to one another."""
    by_column: dict[int, list[int]] = {}
    for start, column in column_of.items():
        by_column.setdefault(column, []).append(start)
    return all(max(starts) - min(starts) < 2 * _APART for starts in by_column.values())


def _spans(row: TextRow) -> list[tuple[int, int]]:
    return [(start, start + screen_width(text)) for start, text in zip(row.starts, row.texts, strict=True)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _placed(row: TextRow, columns: list[tuple[int, int]]) -> list[str]:
    texts = [""] * len(columns)
    free = 0
    for left, (text, (start, end)) in enumerate(zip(row.texts, _spans(row), strict=True)):
        last = len(columns) - (len(row.texts) - left)
        column = max(
            range(free, last + 1),
            key=lambda at: (min(end, columns[at][1]) - max(start, columns[at][0]), -abs(start - columns[at][0])),
        )
        texts[column] = text
        free = column + 1
    return texts
