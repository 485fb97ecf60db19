"""Wide sheets that were printed in strips: one table again where the rows agree, apart where that can't be told."""

from __future__ import annotations

from itertools import accumulate

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, clipped, line, pdf, text

Rows = list[list[str]]

LEFT = [["项目名称", "河道保洁", "年度"], ["一级指标", "二级指标", "三级指标"], ["产出指标", "数量指标", "巡查次数"]]
RIGHT = [["2024", "部门", "水务局"], ["年度指标值", "实际完成值", "得分"], ["≥10次", "12次", "10"]]
LAST = [["", ""], ["偏差原因", "备注"], ["无", ""]]
MORE_LEFT = [["效益指标", "社会效益", "受益人数"], ["满意度指标", "满意度", "群众满意度"]]
MORE_RIGHT = [["≥300人", "310人", "10"], ["≥90%", "95%", "9"]]
HEIGHTS = [30, 46, 22]
FULL = [240, 246, 222]
TITLE = text(50, 50, "项目支出绩效自评表", size=18)


def strip(rows: Rows, heights: list[int], *marks: str, wide: int = 165) -> Drawn:
    """A page with a part of a sheet, whose rows are as high as they are in the other parts."""
    tops = [70, *accumulate(heights[: len(rows)], initial=70)][1:]
    drawn = list(marks)
    for top, bottom, cells in zip(tops, tops[1:], rows, strict=False):
        for column, words in enumerate(cells):
            left = 50 + wide * column
            drawn.extend((box(left, top, left + wide, bottom), *([text(left + 3, top + 4, words)] if words else [])))
    return Drawn(tuple(drawn))


def read(*pages: Drawn) -> Document:
    return read_bytes(pdf(*pages), "甲.pdf")


def tables(found: Document) -> list[Rows]:
    return [[[cell.text for cell in row] for row in grid.squares] for grid in found.grids()]


def beside(*parts: Rows) -> Rows:
    return [[text for cells in row for text in cells] for row in zip(*parts, strict=True)]


def messages(found: Document) -> list[str]:
    return [note.message for note in found.notes]


def test_strips_are_one_table_and_said_to_be() -> None:
    """Indicators on one page and their values on another would be indicators without values."""
    found = read(strip(LEFT, HEIGHTS), strip(RIGHT, HEIGHTS), strip(LAST, HEIGHTS))
    assert [beside(LEFT, RIGHT, LAST)] == tables(found)
    assert ["第1–3页的表行线位置相同，已左右拼成一张宽表，请核对各列是否对齐"] == messages(found)


def test_cell_of_a_later_strip_is_found_on_its_page() -> None:
    """A clerk looks for it on paper."""
    (grid,) = read(strip(LEFT, HEIGHTS), strip(RIGHT, HEIGHTS)).grids()
    origin = grid.at(2, 4).origin
    assert ("12次", 2, 1, 3, 5) == (origin.text, origin.page, origin.table, origin.row, origin.column)


def test_cell_that_is_merged_over_rows_on_one_strip_alone_parts_nothing() -> None:
    """The line between these rows is missing on its page; all others agree."""
    left = [[f"指标{number}", "≥10次", "12次"] for number in range(8)]
    right = [[f"说明{number}", "无", "甲"] for number in range(9)]
    (rows,) = tables(read(strip(left, [30, 30, 30, 60, 30, 30, 30, 30]), strip(right, [30] * 9)))
    assert ["指标0", "指标1", "指标2", "指标3", "指标3", "指标4", "指标5", "指标6", "指标7"] == [row[0] for row in rows]
    assert [f"说明{number}" for number in range(9)] == [row[3] for row in rows]


def test_text_that_runs_over_the_edge_parts_nothing() -> None:
    """Spreadsheets write it on both pages; on the second most of it lies beside the paper."""
    over = text(-35, 74, "河道保洁")
    assert [beside(LEFT, RIGHT)] == tables(read(strip(LEFT, HEIGHTS), strip(RIGHT, HEIGHTS, over)))


def test_tables_of_which_several_rows_differ_are_not_put_side_by_side() -> None:
    """Rows of one height are on many sheets that have nothing to do with each other."""
    left = [[f"指标{number}", "≥10次", "12次"] for number in range(7)]
    right = [[f"说明{number}", "无", "甲"] for number in range(9)]
    found = tables(read(strip(left, [30, 60, 30, 60, 30, 30, 30]), strip(right, [30] * 9)))
    assert {3} == {len(row) for rows in found for row in rows}


def test_sheet_printed_downward_first_is_one_table() -> None:
    """So worksheets are printed unless told otherwise: all rows of the first columns, then those of the next."""
    pages = strip(LEFT, FULL), strip(MORE_LEFT, HEIGHTS), strip(RIGHT, FULL), strip(MORE_RIGHT, HEIGHTS)
    assert [beside(LEFT, RIGHT) + beside(MORE_LEFT, MORE_RIGHT)] == tables(read(*pages))


def test_sheet_printed_across_first_is_one_table() -> None:
    """The other order."""
    pages = strip(LEFT, FULL), strip(RIGHT, FULL), strip(MORE_LEFT, HEIGHTS), strip(MORE_RIGHT, HEIGHTS)
    assert [beside(LEFT, RIGHT) + beside(MORE_LEFT, MORE_RIGHT)] == tables(read(*pages))


def test_title_that_is_printed_over_each_strip_is_said_once() -> None:
    """A merged title goes over all columns, so each page shows it."""
    found = read(strip(LEFT, HEIGHTS, TITLE), strip(RIGHT, HEIGHTS, TITLE))
    assert ["项目支出绩效自评表"] == [paragraph.text for paragraph in found.paragraphs()]
    assert [beside(LEFT, RIGHT)] == tables(found)


def test_forms_of_two_projects_are_not_put_side_by_side() -> None:
    """They have the same lines, and begin their rows with the same labels."""
    other = [["项目名称", "堤防加固", "年度"], *LEFT[1:]]
    found = read(strip(LEFT, HEIGHTS), strip(other, HEIGHTS))
    assert ([LEFT, other], []) == (tables(found), messages(found))


def test_table_with_words_of_its_own_above_is_left_apart_and_said_to_be() -> None:
    """Whether it is another table can't be told by its lines."""
    found = read(strip(LEFT, HEIGHTS), strip(RIGHT, HEIGHTS, text(50, 50, "附表", size=18)))
    assert [LEFT, RIGHT] == tables(found)
    assert "第2页的表与第1页的表行线位置相同，可能是同一张宽表的左右两部分，未拼接，请核对" in messages(found)


def test_row_of_a_strip_that_is_left_apart_is_noted_where_its_other_columns_would_be() -> None:
    """Whoever looks there for a value must not say that it is blank."""
    found = read(strip(LEFT, HEIGHTS), strip(RIGHT, HEIGHTS, text(50, 50, "附表", size=18)))
    noted = [note.origin for note in found.notes if "无法判断" in note.message]
    assert [(table, row, 4, None) for table in (1, 2) for row in (1, 2, 3)] == [
        (origin.table, origin.row, origin.column, origin.text) for origin in noted
    ]


def test_words_around_a_strip_whose_rows_can_only_be_those_are_said_with_the_first() -> None:
    """The unit of money stands over the last column, the signature under it."""
    around = text(400, 50, "单位：万元"), text(400, 200, "填报人：王五")
    found = read(strip(LEFT, HEIGHTS, TITLE), strip(RIGHT, HEIGHTS, *around))
    assert [beside(LEFT, RIGHT)] == tables(found)
    assert ["项目支出绩效自评表", "单位：万元", "填报人：王五"] == [each.text for each in found.paragraphs()]


def test_words_over_a_strip_whose_rows_are_all_alike_keep_it_apart() -> None:
    """Many sheets have rows of one height."""
    even = [30, 30, 30]
    found = read(strip(LEFT, even), strip(RIGHT, even, text(400, 50, "单位：万元")))
    assert [LEFT, RIGHT] == tables(found)


def test_table_that_leaves_room_for_another_column_is_no_strip() -> None:
    """A sheet is only cut where the next column doesn't fit."""
    found = read(strip(LEFT, HEIGHTS, wide=100), strip(RIGHT, HEIGHTS, wide=100))
    assert [LEFT + RIGHT] == tables(found)


def test_long_table_that_fills_its_pages_goes_on_downward() -> None:
    """Its pages have the same lines as well."""
    found = read(strip(LEFT, FULL), strip(RIGHT, FULL))
    assert ([LEFT + RIGHT], []) == (tables(found), messages(found))


def test_rows_at_other_heights_are_not_put_side_by_side() -> None:
    """A value would stand beside another indicator's name."""
    assert [LEFT + RIGHT] == tables(read(strip(LEFT, HEIGHTS), strip(RIGHT, [30, 40, 28])))


def test_same_figure_on_both_sides_of_the_edge_stays_two() -> None:
    """A weight of 10 and a score of 10 are no merged cell."""
    left, right = [*LEFT[:2], ["产出指标", "巡查次数", "10"]], [*RIGHT[:2], ["10", "无", "甲"]]
    (grid,) = read(strip(left, HEIGHTS), strip(right, HEIGHTS)).grids()
    assert ["10", "10"] == [grid.at(2, 2).text, grid.at(2, 3).text]
    assert grid.at(2, 2) is not grid.at(2, 3)


def cut_strip(rows: Rows, edge: int, left: float, words: str) -> Drawn:
    """A strip without a line at one *edge* (0 or 3) of its first row, where *words* run over that edge."""
    top, bottom = 70, 70 + HEIGHTS[0]
    below = strip([["", "", ""], *rows[1:]], HEIGHTS).marks[3:]
    sides = [line(50 + 165 * at, top, 50 + 165 * at, bottom) for at in range(4) if at != edge]
    first = [line(50, y, 545, y) for y in (top, bottom)]
    own = [text(53 + 165 * at, top + 4, each) for at, each in enumerate(rows[0]) if each]
    return Drawn((*below, *sides, *first, *own, clipped(50, top, 545, bottom, text(left, top + 4, words))))


def test_merged_cell_that_the_edge_of_the_page_cut_is_one() -> None:
    """No line is drawn there, and its words are on both pages, each with what the other has no room for."""
    left, right = [["项目名称", "", ""], *LEFT[1:]], [["", "部门", "水务局"], *RIGHT[1:]]
    words = "河道保洁与水毁堤段修复经费"
    (grid,) = read(cut_strip(left, 3, 480, words), cut_strip(right, 0, -15, words)).grids()
    assert (words, 2) == (grid.at(0, 3).text, grid.at(0, 3).columns)
    assert grid.at(0, 2) is grid.at(0, 3)


def test_strip_of_blank_columns_belongs_to_the_sheet() -> None:
    """Its page has lines and no word; the remarks of a form are often blank."""
    blank = [[""] * 3] * 3
    (rows,) = tables(read(strip(LEFT, HEIGHTS), strip(blank, HEIGHTS)))
    assert beside(LEFT, blank) == rows


def test_page_with_lines_alone_is_no_table() -> None:
    """A ruled sheet of paper says nothing."""
    assert [LEFT] == tables(read(strip(LEFT, HEIGHTS), strip([[""] * 3] * 3, [20, 60, 90])))
