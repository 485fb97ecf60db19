"""Gives the tables of indicators that stand under headings (一、产出指标) the 一级指标 that their heading names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.document import Cell, Grid
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import shifted
from jixiao.recognition.headers import HeaderBand, indicator_header
from jixiao.recognition.labelling import is_category_label, is_level_label

_BESIDE = compiled_on_use(
    r"^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、．])\s*"
    r"|(?:完成|得分|自评)*情况[:：]?$|[:：]$"
)
"""What stands around the name of a level in a heading: its number, and what of the level is told."""
_LABEL = "一级指标"


def under_heading(lines: Sequence[Written], grid: Grid) -> Grid | None:
    """
    *grid* with a column more for the 一级指标 that the last of the *lines* above it names.

    None where that line names none, or the table has such a column or no indicators.
    """
    dimension = _dimension(lines[-1]) if lines else None
    if dimension is None:
        return None
    band = next((band for row in range(min(2, grid.height)) if (band := indicator_header(grid, row))), None)
    if band is None or "dimension" in band.fields:
        return None
    moved = shifted(grid, 1, grid.width + 1)
    first = [_cell(lines[-1], dimension, number, band) for number in range(grid.height)]
    squares = [(cell, *row[1:]) for cell, row in zip(first, moved.squares, strict=True)]
    return replace(moved, squares=tuple(squares))


def _dimension(line: Written) -> str | None:
    text = _BESIDE.sub("", line.text or "")
    return text if is_level_label(text) and not is_category_label(text) else None


def _cell(heading: Written, dimension: str, row: int, band: HeaderBand) -> Cell:
    """The first cell of a row: the label of the column in the header, the name of the level below it."""
    text = _LABEL if row <= band.last else dimension
    return Cell(text if row >= band.first else "", row, 0, replace(heading.origin, text=text))
