"""Text in which every line is one cell with a bar behind it, as a page that lost its table is copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from jixiao.reading.formats.text.rows import BARS

_FEWEST_LINES = 8
_FEWEST_FILLED = 4


def without_closing_bars(lines: Sequence[str]) -> Sequence[str]:
    """
    The lines, those that are one cell each without the bar that ends them; a blank cell becomes a blank line.

    A line is a cell if its only bar ends it and many such lines follow one another. A table of one column, whose
    cells have bars on both sides, stays what it is.
    """
    if not any(_is_cell(line) for line in lines):
        return lines
    plain: list[str] = []
    for are_cells, group in groupby(lines, key=_is_cell):
        run = list(group)
        bare = [line.translate(BARS).rstrip()[:-1].rstrip() for line in run] if are_cells else run
        filled = sum(1 for line in bare if line)
        plain.extend(bare if len(run) >= _FEWEST_LINES and filled >= _FEWEST_FILLED else run)
    return plain


def _is_cell(line: str) -> bool:
    barred = line.translate(BARS).rstrip()
    return barred.endswith("|") and not barred.endswith("\\|") and barred.count("|") == 1
