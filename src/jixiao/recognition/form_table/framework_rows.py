"""Reads the rows of an evaluation framework: what is judged, its points and its score; no target."""

from __future__ import annotations

from msgspec import Struct

from jixiao.document import Cell, Grid
from jixiao.form import Indicator, Written
from jixiao.recognition.cells import (
    columns_under,
    filled_cells,
    is_number,
    keys_of,
    written,
    written_label,
    written_number,
)
from jixiao.recognition.header_labels import indicator_labels
from jixiao.recognition.headers import HeaderBand, indicator_header

_NAMES = frozenset({"评价内容", "考核内容"})
_FEWEST_OWN = 3
"""How many cells a row has beside its level: name, weight, score."""
_POINTS = frozenset({"weight", "printed_score"})


class FrameworkBlock(Struct, frozen=True):
    """The rows of the framework as indicators, its header, and the row below its last."""

    indicators: tuple[Indicator, ...]
    band: HeaderBand
    end: int


def read_framework(grid: Grid, end: int) -> FrameworkBlock | None:
    """The framework above row *end* under labels of its own (评价内容 | 分值 | 自评分); None where there is none."""
    for row in range(end):
        name = next((cell for cell, key in keys_of(grid, row) if key in _NAMES), None)
        columns = indicator_labels(grid, row) if name is not None and name.column > 0 else {}
        if name is not None and set(columns.values()) >= _POINTS:
            levels = dict.fromkeys(range(name.column), "dimension")
            named = dict.fromkeys(columns_under(grid, name), "name")
            return _read(grid, HeaderBand(row, row, {**levels, **columns, **named}), end)
    return None


def _read(grid: Grid, band: HeaderBand, end: int) -> FrameworkBlock:
    found: list[Indicator] = []
    dimension = Written()
    row = band.last + 1
    while row < end and indicator_header(grid, row) is None:
        level, name, weight, score = _cells(grid, row, band)
        if name is None or not name.text or weight is None or not is_number(weight.text):
            break
        dimension = written_label(level) if level is not None and level.text else dimension
        found.append(
            Indicator(
                dimension=dimension,
                name=written(name),
                weight=written_number(weight),
                printed_score=written_number(score),
                origin=name.origin,
            )
        )
        row += 1
    return FrameworkBlock(tuple(found), band, row)


def _cells(grid: Grid, row: int, band: HeaderBand) -> tuple[Cell | None, Cell | None, Cell | None, Cell | None]:
    """Level, name, weight and score of a row; in a text that lacks a merged level's cell the others have moved left."""
    cells = filled_cells(grid, row)
    if not grid.exact and len(cells) >= _FEWEST_OWN and is_number(cells[1].text):
        name, weight, score = cells[:_FEWEST_OWN]
        return None, name, weight, score
    level, name, weight, score = (
        grid.at(row, min(band.columns_for(field))) for field in ("dimension", "name", "weight", "printed_score")
    )
    return level, name, weight, score
