"""Text as programs set it: spread over its cell, too close, under a watermark, without lines between its cells."""

from __future__ import annotations

import pytest

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, line, pdf, rows_of_cells, table, text

PLAIN = rows_of_cells([["项目名称", "河道保洁"], ["预算数", "56.50"]])
ROWS = [["项目名称", "河道保洁"], ["预算数", "56.50"]]


def document(*marks: str) -> Document:
    return read_bytes(pdf(Drawn(marks)), "甲.pdf")


def grids(*marks: str) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in grid.squares] for grid in document(*marks).grids()]


def spread(left: float, top: float, words: str, *, step: float) -> tuple[str, ...]:
    return tuple(text(left + step * at, top, letter) for at, letter in enumerate(words))


def test_letters_that_are_spread_over_their_cell_are_one_word() -> None:
    """Labels are set so that they fill their cell; with blanks they would be no label any more."""
    cells = table({**PLAIN, (0, 0, 1, 1): ""})
    assert [ROWS] == grids(*cells, *spread(53, 103, "项目名称", step=19))


def test_words_that_are_parted_by_one_blank_stay_parted() -> None:
    """Only what is spread evenly is one word."""
    cells = table({**PLAIN, (0, 1, 1, 1): ""})
    apart = text(133, 103, "河道"), text(159, 103, "保洁")
    assert "河道 保洁" == grids(*cells, *apart)[0][0][1]


@pytest.mark.parametrize("paint", ["0.8 g", "0.85 0.7 0.7 rg"], ids=["grey", "pink"])
def test_large_pale_letters_over_a_table_are_a_watermark(paint: str) -> None:
    """征求意见稿 across a form would be in its cells letter by letter."""
    mark = f"{paint} {text(60, 90, '征求意见稿', size=50)} 0 g"
    assert [ROWS] == grids(mark, *table(PLAIN))
    assert ["第1页有浅色大字“征求意见稿”，按水印处理，未读入正文和表格"] == [
        note.message for note in document(mark, *table(PLAIN)).notes
    ]


@pytest.mark.parametrize("paint", ["0 g", "1 0 0 rg"], ids=["black", "red"])
def test_large_letters_of_a_full_colour_are_text(paint: str) -> None:
    """The heads of official letters are set large and red."""
    head = f"{paint} {text(60, 40, '水务局文件', size=48)} 0 g"
    assert ["水务局文件"] == [paragraph.text for paragraph in document(head, *table(PLAIN)).paragraphs()]


def test_lines_set_so_close_that_they_touch_stay_two() -> None:
    """A title in a row that is too low runs into the next; letter by letter they would be mixed."""
    close = text(50, 40, "项目支出绩效自评表", size=18), text(50, 50, "（2024年度）", size=18)
    assert ["项目支出绩效自评表", "（2024年度）"] == [
        each.text for each in document(*close, *table(PLAIN)).paragraphs()
    ]


def test_row_without_lines_between_its_cells_is_parted_by_its_words() -> None:
    """The rows under it have these lines, and each word stands in a column of its own."""
    words = ["项目名称", "河道保洁", "年度", "2024"]
    head = box(50, 70, 370, 100), *(text(53 + 80 * at, 74, word) for at, word in enumerate(words))
    below = ["预算数", "56.50", "执行数", "55.00"]
    assert [[words, below]] == grids(*head, *table(rows_of_cells([below])))


def test_merged_cell_with_fewer_words_than_columns_stays_one() -> None:
    """Unit and date stand far apart in the row over a table."""
    head = box(50, 70, 370, 100), text(53, 74, "填报单位：水务局"), text(290, 74, "2024年度")
    below = ["预算数", "56.50", "执行数", "55.00"]
    assert [[["填报单位：水务局 2024年度"] * 4, below]] == grids(*head, *table(rows_of_cells([below])))


def test_bracket_that_had_no_room_with_the_letter_behind_it_goes_on() -> None:
    """A line can't end with an opening bracket, so both go down."""
    cells = {**PLAIN, (0, 0, 1, 1): "绩效指标目标\n（万元）"}
    assert "绩效指标目标（万元）" == grids(*table(cells))[0][0][0]


def test_blank_row_of_an_indicator_under_the_end_of_a_page_is_a_row() -> None:
    """In a narrow column its label looks like the rest of the one above; both are whole labels."""
    upper = table(rows_of_cells([["二级", "指标", "得分"], ["成本\n指标", "造价", "10"]]), top=782 - 30, wide=26)
    lower = table(rows_of_cells([["效益\n指标", "", ""], ["社会\n效益", "人数", "9"]]), top=40, wide=26)
    found = read_bytes(pdf(Drawn(upper), Drawn(lower)), "甲.pdf")
    assert [4] == [grid.height for grid in found.grids()]


def test_row_that_is_cut_where_lines_stand_far_apart_is_one() -> None:
    """With wide spacing there is free room under the last line, though not for another."""
    upper = [*table(rows_of_cells([["指标", "目标值"]]), top=700), box(50, 730, 130, 790), box(130, 730, 210, 790)]
    upper += [text(53, 733, "主要河道的巡查"), text(53, 763, "保洁与养护长度"), text(133, 733, "≥10公里")]
    lower = [box(50, 40, 130, 70), box(130, 40, 210, 70), text(53, 43, "合格率"), line(50, 70, 210, 70)]
    (grid,) = read_bytes(pdf(Drawn(tuple(upper)), Drawn(tuple(lower))), "甲.pdf").grids()
    assert ["主要河道的巡查保洁与养护长度合格率", "≥10公里"] == [cell.text for cell in grid.squares[1]]


@pytest.mark.parametrize("turned", [0, 1])
def test_letters_that_lean_are_text(turned: int) -> None:
    """Writers draw italics of Chinese fonts by leaning them: what the line stands on is level all the same."""
    leaning = text(60, 60, "项目支出绩效自评表", turn="1 0 0.33 1")
    document = read_bytes(pdf(Drawn((leaning, text(60, 90, "二〇二四年度")), turned=turned)), "甲.pdf")
    assert ["项目支出绩效自评表", "二〇二四年度"] == [each.text for each in document.paragraphs()]
    assert () == document.notes
