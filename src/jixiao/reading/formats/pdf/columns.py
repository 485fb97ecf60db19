"""Columns that no line bounds: told by where the words stand, with nothing between them from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jixiao.reading.formats.pdf.lines import Line, joined_text
from jixiao.reading.formats.pdf.table import PageCell


def spans_of(parts: Sequence[Line]) -> list[tuple[float, float]]:
    """Where words stand from left to right, those that overlap taken together."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((part.left, part.right) for part in parts):
        if spans and left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    return spans


def edges_of(spans: Sequence[tuple[float, float]], parts: Sequence[Line]) -> list[float]:
    """What bounds the columns whose words stand at *spans*; all of the *parts* lie between the first and the last."""
    inner = [(before[1] + after[0]) / 2 for before, after in pairwise(spans)]
    left = min(spans[0][0], *(part.left for part in parts))
    right = max(spans[-1][1], *(part.right for part in parts))
    return [left - 1, *inner, right + 1]


def cells_of_row(group: Sequence[Sequence[Line]], edges: Sequence[float], *, row: int, page: int) -> list[PageCell]:
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
