"""Worksheets to paragraphs and grids, whatever kind of file they come from."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.document import Document, Source
from jixiao.reading.worksheet import Merge, Place, Worksheet
from jixiao.reading.worksheet_blocks import blocks_of

PLACE = Place("甲", "表", 1)
TABLE = {1: {0: "项目名称", 1: "巡查"}, 2: {0: "主管部门", 1: "水务局"}, 4: {0: "分值", 1: "10"}}
LONE = {0: {4: "单位：万元"}, 3: {4: "请补充"}, 6: {5: "填报人：王某"}}
"""Texts that stand alone in their rows, right of the table: above it, between its rows, and under it."""


def test_what_stands_alone_beyond_the_table_is_not_lost() -> None:
    """The unit of the money may stand above and right of the table, a remark beside it in a row of its own."""
    found = Document(Source("甲", "", "xlsx"), blocks_of(Worksheet(PLACE, rows={**TABLE, **LONE})).blocks)
    (unit,), (grid,) = found.paragraphs(), found.grids()
    assert ("单位：万元", 5) == (unit.text, unit.origin.column)
    assert [
        ["项目名称", "巡查", "", "", "", ""],
        ["主管部门", "水务局", "", "", "", ""],
        ["", "", "", "", "请补充", ""],
        ["分值", "10", "", "", "", ""],
        ["", "", "", "", "", "填报人：王某"],
    ] == [[cell.text for cell in line] for line in grid.squares]


def test_a_table_with_nothing_beyond_it_is_as_wide_as_its_rows() -> None:
    """Blank columns at its right would be columns without a heading."""
    found = Document(Source("甲", "", "xlsx"), blocks_of(Worksheet(PLACE, rows=TABLE)).blocks)
    (grid,) = found.grids()
    assert (3, 2) == (grid.height, grid.width)


@given(
    st.dictionaries(st.tuples(st.integers(0, 12), st.integers(0, 9)), st.sampled_from(["项目名称", ""]), max_size=40),
    st.lists(st.tuples(*[st.integers(0, 5)] * 4), max_size=6),
)
@settings(max_examples=200, deadline=None)
def test_every_text_of_a_sheet_is_in_a_block_or_a_note(
    squares: dict[tuple[int, int], str], boxes: list[tuple[int, int, int, int]]
) -> None:
    """A figure that is in neither is lost, and nobody knows."""
    rows: dict[int, dict[int, str]] = {}
    for number, ((row, column), label) in enumerate(squares.items(), start=100):
        rows.setdefault(row, {})[column] = f"{label}{number}"
    merges = [Merge(row, column, row + down, column + across) for row, column, down, across in boxes]
    found = blocks_of(Worksheet(PLACE, rows=rows, merges=merges))
    document = Document(Source("甲", "", "xlsx"), found.blocks)
    read = {paragraph.text for paragraph in document.paragraphs()}
    read |= {cell.text for grid in document.grids() for line in grid.squares for cell in line}
    said = " ".join(f"{note.message}{note.origin.text}" for note in found.notes)
    covered = [text for cells in rows.values() for text in cells.values() if text not in read and text not in said]
    assert [] == covered or "其余不再逐一列出" in said
