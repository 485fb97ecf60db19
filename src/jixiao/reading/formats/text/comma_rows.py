"""Text whose cells are parted by commas, as a spreadsheet saves it."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from jixiao.reading.formats.text.blocks import Block
from jixiao.reading.formats.text.rows import RowKind, TextRow

_FEWEST_CELLS = 3
_FEWEST_ROWS = 3


def comma_rows(lines: Sequence[str]) -> list[Block] | None:
    """
    The text as one table, or None where it isn't parted by commas throughout.

    A spreadsheet writes the same number of half-width commas on every line; Chinese prose has full-width ones.
    """
    sample = [line for line in lines[:40] if line.strip()]
    if (
        len(sample) < _FEWEST_ROWS
        or any("\t" in line for line in sample)
        or sum("," in line for line in sample) * 2 < len(sample)
    ):
        return None
    reader = csv.reader(f"{line}\n" for line in lines)
    rows: list[TextRow] = []
    first = 1
    try:
        for texts in reader:
            if any(text.strip() for text in texts):
                rows.append(
                    TextRow(
                        RowKind.TAB, first, tuple(text.strip() for text in texts), height=reader.line_num - first + 1
                    )
                )
            first = reader.line_num + 1
    except csv.Error:
        return None
    widths = {len(row.texts) for row in rows}
    even = len(widths) == 1 and widths.pop() >= _FEWEST_CELLS and len(rows) >= _FEWEST_ROWS
    return [rows] if even else None
