"""Text in which every line is one cell with a bar behind it."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading import read_bytes


def document(text: str) -> Document:
    return read_bytes(text.encode(), "甲.txt")


def test_bar_behind_every_line_is_no_table() -> None:
    """Some pages end each cell with a bar and a line: the cells keep their lines, a blank one leaves a blank line."""
    found = document("表一 |\n|\n项目名称 |\n河道保洁 |\n|\n|\n|\n得分 ｜\n第二页")
    lines = [(line.text, line.origin.line) for line in found.paragraphs()]
    assert ([], [("表一", 1), ("项目名称", 3), ("河道保洁", 4), ("得分", 8), ("第二页", 9)]) == (
        list(found.grids()),
        lines,
    )


def test_table_of_one_column_has_bars_on_both_sides() -> None:
    """It is a table, if a narrow one; and a few lines with a bar at their end are none of either kind."""
    (grid,) = document("\n".join(f"| {number} |" for number in range(9))).grids()
    assert [[str(number)] for number in range(9)] == [[cell.text for cell in row] for row in grid.squares]
    assert ["甲 |", "乙 |"] == [line.text for line in document("甲 |\n乙 |").paragraphs()]
