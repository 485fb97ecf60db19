"""Tables of one PDF page: the lines, not the order of the text in the file, say what stands in which cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from jixiao.document import Document, Grid
from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, line, pdf, rows_of_cells, table, text
from reading.rectangle_forms import Form, forms

TITLE = text(50, 50, "项目支出绩效自评表", size=18)
PLAIN = rows_of_cells([["项目名称", "河道保洁"], ["预算数", "56.50"]])


def document(*marks: str) -> Document:
    return read_bytes(pdf(Drawn(marks)), "甲.pdf")


def grids(*marks: str) -> list[list[list[str]]]:
    return [squares(grid) for grid in document(*marks).grids()]


def squares(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.squares]


def paragraphs(*marks: str) -> list[str]:
    return [paragraph.text for paragraph in document(*marks).paragraphs()]


def messages(*marks: str) -> list[str]:
    return [note.message for note in document(*marks).notes]


@given(form=forms())
@settings(max_examples=60, deadline=None)
def test_merged_cells_are_told_by_the_lines_that_lack(form: Form) -> None:
    """A merged cell covers its rectangle and is one cell, or a label would be lost for the rows under it."""
    drawn = table({each: form.text_of(each) for each in form.boxes}, wide=70, high=22)
    expected = [] if len(form.boxes) == 1 else [_without_bare_lines(form)]
    assert expected == grids(*drawn)


def _without_bare_lines(form: Form) -> list[list[str]]:
    """The squares of a form; rows and columns between which no cell ends can't be seen on paper."""
    rows = form.squares()
    tall = [row for number, row in enumerate(rows) if number == 0 or row != rows[number - 1]]
    columns = list(zip(*tall, strict=True))
    wide = [column for number, column in enumerate(columns) if number == 0 or column != columns[number - 1]]
    return [list(row) for row in zip(*wide, strict=True)]


def test_order_of_the_text_in_the_file_does_not_matter() -> None:
    """Programs write all labels first, then all values; a stream of text would pair the wrong ones."""
    borders, words = table(dict.fromkeys(PLAIN, "")), table(PLAIN)
    drawn = [mark for mark in reversed(words) if mark.startswith("BT")]
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*drawn, *borders)


def test_cell_has_page_table_row_and_column() -> None:
    """A clerk goes where the finding says, and must find it there."""
    grid = next(document(TITLE, *table(PLAIN)).grids())
    origin = grid.at(1, 1).origin
    assert ("甲.pdf", 1, 1, 2, 2, "56.50") == (
        origin.file, origin.page, origin.table, origin.row, origin.column, origin.text,
    )  # fmt: skip
    assert not grid.exact


def test_text_outside_of_tables_stays_in_order() -> None:
    """The title above and the note below a table belong to it."""
    kinds = [type(block).__name__ for block in document(TITLE, *table(PLAIN), text(50, 300, "注：无。")).blocks]
    assert ["Paragraph", "Grid", "Paragraph"] == kinds


@pytest.mark.parametrize("turns_back", [True, False], ids=["asked", "unasked"])
@pytest.mark.parametrize("turned", [1, 2, 3])
def test_turned_page_is_read_upright(turned: int, *, turns_back: bool) -> None:
    """A wide table lies sideways on its page, whether or not the file asks to turn it."""
    page = Drawn((TITLE, *table(PLAIN)), turned=turned, turns_back=turns_back)
    found = read_bytes(pdf(page), "甲.pdf")
    assert ["项目支出绩效自评表"] == [paragraph.text for paragraph in found.paragraphs()]
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == [squares(grid) for grid in found.grids()]


def test_upright_page_that_asks_to_be_turned_is_read_as_its_letters_stand() -> None:
    """A scanner's program sets the turn by mistake; the letters can't be mistaken."""
    data = pdf(Drawn((TITLE, *table(PLAIN)))).replace(b"/Rotate 0", b"/Rotate 90")
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == [squares(g) for g in read_bytes(data, "甲.pdf").grids()]


def test_borders_that_are_filled_boxes_are_lines() -> None:
    """Word draws its borders as thin filled boxes."""
    edges = [box(50, y, 210, y + 0.5, paint="f") for y in (100, 130, 160)]
    edges += [box(x, 100, x + 0.5, 160, paint="f") for x in (50, 130, 210)]
    words = [mark for mark in table(PLAIN) if mark.startswith("BT")]
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*edges, *words)


def test_dashes_and_double_lines_are_single_lines() -> None:
    """A dashed border would leave the cells open, a double one would add an empty column."""
    dashes = [line(x, y, x + 3, y) for y in (100, 130, 160) for x in range(50, 209, 5)]
    double = [line(x + shift, 100, x + shift, 160) for x in (50, 130, 210) for shift in (0, 2)]
    words = [mark for mark in table(PLAIN) if mark.startswith("BT")]
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*dashes, *double, *words)


def test_table_with_open_sides_keeps_its_outer_columns() -> None:
    """Published reports often leave the left and right borders away."""
    across = [line(50, y, 290, y) for y in (100, 130, 160)]
    down = [line(x, 100, x, 160) for x in (130, 210)]
    words = [text(x, y, word) for x, y, word in ((55, 105, "指标"), (135, 105, "目标"), (215, 105, "完成"),
                                                 (55, 135, "次数"), (135, 135, "≥3次"), (215, 135, "4次"))]  # fmt: skip
    assert [[["指标", "目标", "完成"], ["次数", "≥3次", "4次"]]] == grids(*across, *down, *words)


def test_underline_and_tick_box_make_no_rows() -> None:
    """A stroke under a word or a box to be ticked is no border."""
    extra = (line(133, 117, 170, 117), box(180, 104, 188, 112))
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*table(PLAIN), *extra)


def test_frame_around_the_page_is_no_table() -> None:
    """Everything would be one cell."""
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(box(20, 20, 575, 820), *table(PLAIN))


def test_table_inside_a_cell_belongs_to_the_cell() -> None:
    """As in the other formats: its text is the cell's."""
    inner = table({(0, 0, 1, 1): "甲", (0, 1, 1, 1): "乙"}, left=140, top=108, wide=20, high=16)
    assert [[["项目名称", "甲 乙"], ["预算数", "56.50"]]] == grids(
        *table({**PLAIN, (0, 1, 1, 1): ""}), *inner
    )  # fmt: skip


def test_letters_printed_twice_to_look_bold_count_once() -> None:
    """11000 for 1000 would be an accusation."""
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*table(PLAIN), *table(PLAIN, left=50.4))


def test_wrapped_line_is_joined_and_a_break_of_the_writer_kept() -> None:
    """A number cut for want of room is one number; two lines that the writer parted are two."""
    cells = rows_of_cells([["绩效指标目标\n完成情况", "优\n良"], ["56", "28"]])
    assert [[["绩效指标目标\n完成情况", "优\n良"], ["56", "28"]]] == grids(*table(cells))
    cells = rows_of_cells([["绩效指标目标值\n完成情况", "优\n良"], ["56", "28"]])
    assert [[["绩效指标目标值完成情况", "优\n良"], ["56", "28"]]] == grids(*table(cells))


def test_wrapped_lines_of_the_text_are_one_paragraph() -> None:
    """A figure broken over two lines would be read as two."""
    long = text(70, 50, f"本年完成项目自评{'共' * 38}3")
    assert [f"本年完成项目自评{'共' * 38}30个。", "另起一段"] == paragraphs(
        long, text(50, 66, "0个。"), text(70, 82, "另起一段")
    )


def test_slanting_watermark_is_said_and_left_out() -> None:
    """Its letters would stand among the figures of the cells."""
    mark = text(70, 180, "样本草稿", size=40, turn="0.7 0.7 -0.7 0.7")
    assert [[["项目名称", "河道保洁"], ["预算数", "56.50"]]] == grids(*table(PLAIN), mark)
    assert ["第1页有斜排的文字“样本草稿”，按水印处理，未读入正文和表格"] == messages(*table(PLAIN), mark)


def test_columns_without_lines_are_told_by_their_words_and_said_to_be() -> None:
    """A table without borders is still a table, but a guessed one."""
    rows = (
        ("指标", "目标值", "完成值"),
        ("巡查次数", "≥10次", "12次"),
        ("完成率", "100%", ""),
        ("投诉", "≤2次", "1次"),
    )
    marks = [
        text(60 + 100 * at, 60 + 20 * row, word)
        for row, words in enumerate(rows)
        for at, word in enumerate(words)
        if word
    ]
    assert [[list(words) for words in rows]] == grids(*marks)
    assert ["这张表没有竖线，按文字位置分列，请核对各列是否对齐"] == messages(*marks)


def test_prose_is_no_table() -> None:
    """Two lines with gaps, or lines without, are text."""
    marks = (text(60, 60, "填报单位：水务局"), text(300, 60, "2024年度"), text(480, 60, "单位：万元"))
    assert [] == grids(*marks)
    assert ["填报单位：水务局", "2024年度", "单位：万元"] == paragraphs(*marks)


def test_large_map_on_a_page_is_not_looked_at_line_by_line() -> None:
    """A drawing of a hundred thousand strokes would take minutes; the other pages are read."""
    drawing = "\n".join(f"0.1 w {at % 500} {at // 500} m {at % 500} {at // 500 + 3} l S" for at in range(20_100))
    found = read_bytes(pdf(Drawn((drawing,)), Drawn(table(PLAIN))), "甲.pdf")
    assert ["第1页的图形或文字多得不像正文，未读"] == [note.message for note in found.notes]
    assert 1 == len(list(found.grids()))
