"""Fields of a form: what is written into them is part of what the page shows."""

from __future__ import annotations

from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, Field, pdf, rows_of_cells, table, text

CELLS = table(rows_of_cells([["项目名称", ""], ["主管部门", ""]]), wide=180)


def texts(*fields: Field, marks: tuple[str, ...] = CELLS) -> list[list[str]]:
    (grid,) = read_bytes(pdf(Drawn(marks, fields=fields)), "甲.pdf").grids()
    return [[cell.text for cell in row] for row in grid.squares]


def test_words_in_a_field_stand_in_the_cell_that_holds_it() -> None:
    """A form that is filled in on the screen would be read as a blank one."""
    fields = Field(235, 105, "河道保洁"), Field(235, 135, "水务局")
    assert [["项目名称", "河道保洁"], ["主管部门", "水务局"]] == texts(*fields)


def test_field_without_a_drawing_of_its_own_is_read() -> None:
    """Programs that fill in forms leave the drawing to the viewer."""
    fields = Field(235, 105, "河道保洁", is_drawn=False), Field(235, 135, "水务局")
    assert [["项目名称", "河道保洁"], ["主管部门", "水务局"]] == texts(*fields)


def test_ticked_box_is_a_tick_though_it_is_drawn_by_strokes() -> None:
    """是 and 否 stand beside boxes; which of them is ticked is the answer."""
    marks = (*table(rows_of_cells([["项目名称", "河道保洁"], ["是否达标", ""]]), wide=180), text(250, 138, "是"))
    assert [["项目名称", "河道保洁"], ["是否达标", "✔ 是"]] == texts(Field(233, 136, "", is_box=True), marks=marks)


def test_field_that_nobody_filled_in_stays_blank() -> None:
    """Blank is not a value."""
    assert [["项目名称", ""], ["主管部门", ""]] == texts(Field(235, 105, ""), Field(235, 135, ""))


def test_remark_of_a_reader_is_said_and_not_mixed_with_the_form() -> None:
    """It opens beside the page; who wrote it, and when, is not known."""
    remarks = "请核实", "核" * 1000
    found = read_bytes(pdf(Drawn(table(rows_of_cells([["预算数", "56.50"]])), remarks=remarks)), "甲.pdf")
    assert [[["预算数", "56.50"]]] == [[[cell.text for cell in row] for row in grid.squares] for grid in found.grids()]
    said = [note.message for note in found.notes]
    assert ["第1页有批注“请核实”，未读入正文和表格", f"第1页有批注“{'核' * 30}……”，未读入正文和表格"] == said
