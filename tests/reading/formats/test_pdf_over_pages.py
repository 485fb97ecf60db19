"""Tables that go on over pages: one table with its rows counted on, and no other table taken for its rest."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, pdf, rows_of_cells, table, text

HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值"]
FIRST = [["项目名称", "河道保洁", "部门", "水务局"], HEAD, ["产出指标", "数量指标", "巡查次数", "≥10次"]]
REST = [["效益指标", "社会效益指标", "受益人数", "≥300人"], ["满意度指标", "满意度", "群众满意度", "≥90%"]]


def document(*pages: tuple[str, ...]) -> Document:
    return read_bytes(pdf(*(Drawn(marks) for marks in pages)), "甲.pdf")


def tables(*pages: tuple[str, ...]) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in grid.squares] for grid in document(*pages).grids()]


def cells(rows: list[list[str]]) -> tuple[str, ...]:
    return table(rows_of_cells(rows))


def test_table_that_goes_on_is_one_with_its_rows_counted_on() -> None:
    """The form would be reviewed as half of one, and its rest as nothing."""
    found = document(cells(FIRST), cells(REST))
    (grid,) = found.grids()
    assert FIRST + REST == [[cell.text for cell in row] for row in grid.squares]
    last = grid.at(4, 2).origin
    assert (2, 1, 5, 3) == (last.page, last.table, last.row, last.column)


def test_repeated_head_is_left_out() -> None:
    """Word and Excel repeat the head on each page; it is no row of the table."""
    assert [[HEAD, *REST]] == tables(cells([HEAD, REST[0]]), cells([HEAD, REST[1]]))


def test_head_from_within_the_table_is_left_out_beside_a_label_that_goes_on() -> None:
    """The indicators' labels are repeated, and the label of their block is one merged cell over both pages."""
    head = dict(enumerate(HEAD, 1))
    first = {
        (0, 0, 1, 2): "项目名称",
        (0, 2, 1, 3): "河道保洁",
        (1, 0, 2, 1): "绩效指标",
        **{(1, column, 1, 1): words for column, words in head.items()},
        **{(2, column, 1, 1): words for column, words in enumerate(FIRST[2], 1)},
    }
    second = {
        (0, 0, 2, 1): "",
        **{(0, column, 1, 1): words for column, words in head.items()},
        **{(1, column, 1, 1): words for column, words in enumerate(["", "质量指标", "合格率", "≥95%"], 1)},
    }
    (rows,) = tables(table(first), table(second))
    assert ["河道保洁", "三级指标", "巡查次数", "合格率"] == [row[3] for row in rows]
    assert ["绩效指标", "绩效指标", "绩效指标"] == [row[0] for row in rows[1:]]


def test_next_form_of_the_same_making_is_a_table_of_its_own() -> None:
    """Two forms printed on two pages have the same lines, and begin with the same label."""
    other = [["项目名称", "堤防加固", "部门", "水务局"], *FIRST[1:]]
    assert [FIRST, other] == tables(cells(FIRST), cells(other))


def test_title_between_parts_two_tables() -> None:
    """What stands under a new title is another table."""
    title = text(50, 60, "项目支出绩效目标表", size=18)
    assert [FIRST, REST] == tables(cells(FIRST), (title, *cells(REST)))


def test_page_numbers_and_heads_of_pages_part_nothing() -> None:
    """They stand between the parts of every table that goes on."""
    head, foot = text(50, 30, "部门决算公开", size=9), text(280, 800, "- 1 -", size=9)
    second = text(280, 800, "- 2 -", size=9)
    found = document((head, *cells(FIRST), foot), (head, *cells(REST), second))
    assert 1 == len(list(found.grids()))
    assert ["部门决算公开"] == [paragraph.text for paragraph in found.paragraphs()]
    assert () == found.notes


def test_head_of_pages_with_their_number_in_it_parts_nothing() -> None:
    """The same words on each page are a head though the number in them grows; it is said once."""
    first = (text(50, 20, "水务局部门决算 第 1 页", size=9), *cells(FIRST))
    second = (text(50, 20, "水务局部门决算 第 2 页", size=9), *cells(REST))
    found = document(first, second)
    assert [FIRST + REST] == [[[cell.text for cell in row] for row in grid.squares] for grid in found.grids()]
    assert ["水务局部门决算 第 1 页"] == [each.text for each in found.paragraphs()]


def test_head_of_pages_without_tables_is_said_once() -> None:
    """It stands in the middle of sentences that go on over pages."""
    head = text(50, 30, "部门决算公开", size=9)
    found = document((head, text(70, 60, "一、概况", size=12)), (head, text(70, 60, "二、收入", size=12)))
    assert ["一、概况", "二、收入", "部门决算公开"] == [paragraph.text for paragraph in found.paragraphs()]
    assert ["页眉页脚有文字“部门决算公开”，只列一次"] == [note.message for note in found.notes]


def test_title_that_each_page_begins_with_is_no_head_of_pages() -> None:
    """Each of the forms keeps its title."""
    title = text(50, 60, "项目支出绩效自评表", size=18)
    found = document((title, *cells(FIRST)), (title, *cells([["项目名称", "堤防加固", "部门", "水务局"], *FIRST[1:]])))
    assert ["Paragraph", "Grid", "Paragraph", "Grid"] == [type(block).__name__ for block in found.blocks]


def test_word_for_going_on_stands_between_the_parts_of_one_table() -> None:
    """续表 says itself that it begins nothing."""
    assert [FIRST + REST] == tables(cells(FIRST), (text(50, 60, "（续表）"), *cells(REST)))


def test_table_of_other_width_is_another() -> None:
    """A list after a form begins on a new page without a title now and then."""
    wide = table(rows_of_cells([["科目", "金额"], ["办公费", "3"]]), wide=100)
    assert [FIRST, [["科目", "金额"], ["办公费", "3"]]] == tables(cells(FIRST), wide)


def test_part_with_fewer_lines_between_columns_is_brought_into_the_grid() -> None:
    """The head of a form has more lines than its last rows, or fewer."""
    wide = table({(0, 0, 1, 2): "总分", (0, 2, 1, 2): "100", (1, 0, 1, 2): "等级", (1, 2, 1, 2): "优"})
    assert [[*FIRST, ["总分", "总分", "100", "100"], ["等级", "等级", "优", "优"]]] == tables(cells(FIRST), wide)


def test_merged_cell_that_a_page_cut_is_one() -> None:
    """The rows on the next page would have lost their 二级指标."""
    first = {(0, 0, 2, 1): "数量指标", (0, 1, 1, 1): "巡查次数", (1, 1, 1, 1): "保洁里程"}
    second = {
        (0, 0, 2, 1): "",
        (0, 1, 1, 1): "清淤方量",
        (1, 1, 1, 1): "设牌数",
        (2, 0, 1, 1): "质量指标",
        (2, 1, 1, 1): "合格率",
    }
    (grid,) = document(table(first), table(second)).grids()
    label = grid.at(3, 0)
    assert (("数量指标", 4, 1), "质量指标") == ((label.text, label.rows, label.origin.page), grid.at(4, 0).text)


def test_row_that_a_page_cut_is_one_row_and_said_to_be() -> None:
    """Half a name and no target would be an indicator without a target."""
    upper = rows_of_cells([["巡查次数", "≥10次"], ["受益群众满意度", "≥90%"]])
    lower = rows_of_cells([["调查得分", ""], ["投诉次数", "≤2次"]])
    found = document(table(upper, high=16), table(lower, high=16))
    (grid,) = found.grids()
    expected = [["巡查次数", "≥10次"], ["受益群众满意度调查得分", "≥90%"], ["投诉次数", "≤2次"]]
    assert expected == [[cell.text for cell in row] for row in grid.squares]
    assert [("本行跨页，两页上的文字已合并", 2)] == [(note.message, note.origin.row) for note in found.notes]


def test_row_is_cut_though_its_cells_leave_room_below_their_lines() -> None:
    """A page ends where no further line fits in with what each cell leaves free below it."""
    upper = rows_of_cells([["巡查次数", "≥10次", ""], ["受益群众满意度", "≥90%", "先做调查\n再做统计"]])
    lower = rows_of_cells([["调查得分", "", ""], ["投诉次数", "≤2次", ""]])
    (rows,) = tables(table(upper, high=27), table(lower, high=27))
    assert ["巡查次数", "受益群众满意度调查得分", "投诉次数"] == [row[0] for row in rows]


def test_row_without_values_is_not_taken_for_the_rest_of_the_row_above() -> None:
    """A name that waits for its values is a row of its own."""
    upper, lower = rows_of_cells([["巡查", "≥10次"]]), rows_of_cells([["指标2：", ""], ["投诉", "≤2次"]])
    assert [[["巡查", "≥10次"], ["指标2：", ""], ["投诉", "≤2次"]]] == tables(
        table(upper, high=16), table(lower, high=16)
    )


def test_label_that_a_page_tore_is_whole_again() -> None:
    """满 and 意度指标 are no dimensions."""
    upper = rows_of_cells([["效益指标", "受益人数", "≥300人"], ["满", "群众满意度", "≥90%"]])
    lower = rows_of_cells([["意度指标\n（10分）", "", ""], ["合计", "100", ""]])
    (found,) = tables(table(upper, high=16), table(lower))
    assert ["满意度指标\n（10分）", "群众满意度", "≥90%"] == found[1]


def test_paragraph_goes_on_over_pages() -> None:
    """A figure that a page broke would be read as two."""
    long = text(70, 780, f"本年完成项目自评{'共' * 38}3")
    found = document((long,), (text(50, 60, "0个。"), text(70, 76, "另起一段"), *cells(FIRST)))
    assert [f"本年完成项目自评{'共' * 38}30个。", "另起一段"] == [paragraph.text for paragraph in found.paragraphs()]
