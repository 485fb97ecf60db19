"""Tables without lines down: the blank between the words, from the first row to the last, parts the columns."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, line, pdf, text

Rows = list[list[str]]

HEAD = ["指标", "年度指标值", "完成值", "得分"]
ROWS = [HEAD, ["巡查次数", "≥10次", "12次", "10"], ["群众满意度", "≥90%", "", "9"], ["合计", "", "", "19"]]
LEFTS = (60, 160, 260, 360)
NOTE = "这张表没有竖线，按文字位置分列，请核对各列是否对齐"


def words(rows: Rows, *, top: float = 105, step: float = 24) -> list[str]:
    return [
        text(left, top + step * number, word)
        for number, row in enumerate(rows)
        for left, word in zip(LEFTS, row, strict=True)
        if word
    ]


def across(*tops: float) -> list[str]:
    return [line(50, top, 450, top) for top in tops]


def read(*pages: list[str]) -> Document:
    return read_bytes(pdf(*(Drawn(tuple(marks)) for marks in pages)), "甲.pdf")


def tables(found: Document) -> list[Rows]:
    return [[[cell.text for cell in row] for row in grid.squares] for grid in found.grids()]


def test_three_lines_make_a_table() -> None:
    """Reports set their figures so; a stream of text would pair the wrong ones."""
    found = read([*across(100, 124, 196), *words(ROWS)])
    assert ([ROWS], [NOTE]) == (tables(found), [note.message for note in found.notes])


def test_line_below_each_row_bounds_it() -> None:
    """A name that goes on in a second line is one name."""
    second = [text(60, 141, "（分片区）")]
    rows = [ROWS[0], ["巡查次数\n（分片区）", *ROWS[1][1:]], *ROWS[2:]]
    found = read([*across(100, 124, 154, 178, 202), *words(ROWS[:2]), *second, *words(ROWS[2:], top=159)])
    assert [rows] == tables(found)


def test_head_over_two_columns_does_not_hide_the_blank_between_them() -> None:
    """预算执行情况 stands over 预算数 and 执行数."""
    head = [text(60, 105, "项目"), text(150, 105, "预算执行情况（万元）"), text(360, 105, "得分")]
    found = read([*across(100, 124, 196), *head, *words(ROWS[1:], top=129)])
    assert [["巡查次数", "≥10次", "12次", "10"], *ROWS[2:]] == tables(found)[0][1:]


def test_blank_within_a_cell_parts_no_column() -> None:
    """水 务 局 is one name."""
    rows = [ROWS[0], ["水 务 局", *ROWS[1][1:]], *ROWS[2:]]
    whole = [ROWS[0], ["水务局", *ROWS[1][1:]], *ROWS[2:]]
    assert [whole] == tables(read([*across(100, 124, 196), *words(rows)]))


def test_prose_between_lines_is_no_table() -> None:
    """Reports rule off their heads and feet."""
    lines = [text(60, 105 + 20 * at, "本单位全年开展河道保洁，群众满意度有所提高。") for at in range(4)]
    found = read([*across(100, 124, 196), *lines])
    assert [] == tables(found)
    assert 4 == len(list(found.paragraphs()))


def test_merged_cells_between_lines_across_are_not_guessed() -> None:
    """Which rows a label covers can't be seen; a wrong guess would accuse the office of another's figures."""
    marks = [*across(100, 124, 172, 196), line(155, 148, 450, 148), *words(ROWS)]
    found = read(marks)
    assert [] == tables(found)
    assert ["第1页的表只有横线且有合并的单元格，无法判断各列的界线，未按表格读入，请提供 Word 或 Excel 原件"] == [
        note.message for note in found.notes
    ]


def test_table_without_lines_goes_on_over_pages() -> None:
    """Its rest would be a table without a head."""
    more = [["保洁里程", "≥30公里", "31公里", "8"], ["清淤方量", "≥5方", "6方", "7"], ["设牌数", "≥9块", "9块", "6"]]
    found = read(words([HEAD, *more]), words(more, top=60))
    assert ([[HEAD, *more, *more]], [NOTE]) == (tables(found), [note.message for note in found.notes])


def test_table_with_other_columns_is_another() -> None:
    """A list of names under a list of figures."""
    other = [["科目", "金额", "备注"]] * 3
    marks = [
        text(60 + 150 * at, 60 + 24 * row, word) for row, cells in enumerate(other) for at, word in enumerate(cells)
    ]
    full = [HEAD, *[["巡查次数", "≥10次", "12次", "10"]] * 2]
    assert [full, other] == tables(read(words(full), marks))
