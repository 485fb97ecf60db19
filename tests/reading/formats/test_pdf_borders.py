"""Borders of every making: what the eye takes for a line is one, and what it doesn't see isn't there."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, clipped, line, pdf, rows_of_cells, table, text

ROWS = [["项目名称", "河道保洁"], ["预算数", "56.50"]]
WORDS = tuple(mark for mark in table(rows_of_cells(ROWS)) if mark.startswith("BT"))
XS, YS = (50, 130, 210), (100, 130, 160)


def grids(*marks: str) -> list[list[list[str]]]:
    found = read_bytes(pdf(Drawn(marks)), "甲.pdf")
    return [[[cell.text for cell in row] for row in grid.squares] for grid in found.grids()]


def fill(left: float, top: float, right: float, bottom: float, *, shade: float = 0.9) -> str:
    return f"{shade} g {box(left, top, right, bottom, paint='f')} 0 g"


def cells(paint: str = "S", inset: float = 0) -> list[str]:
    return [box(x + inset, y + inset, x + 80 - inset, y + 30 - inset, paint=paint) for x in XS[:2] for y in YS[:2]]


def test_cells_told_apart_by_their_colours_alone_are_cells() -> None:
    """Web pages paint their cells and draw no borders."""
    painted = [fill(x, y, x + 80, y + 30, shade=0.8 + 0.1 * ((x + y) % 20 == 0)) for x in XS[:2] for y in YS[:2]]
    assert [ROWS] == grids(*painted, *WORDS)


def test_colour_behind_a_bordered_cell_adds_none() -> None:
    """Heads are shaded, and letters of one cell marked with a colour."""
    shades = fill(50.5, 100.5, 129.5, 129.5), fill(135, 103, 170, 114)
    assert [ROWS] == grids(*shades, *table(rows_of_cells(ROWS)))


def test_coloured_stripes_make_no_table_of_one_column() -> None:
    """Every other row is shaded so that the eye can follow it."""
    rows = [["指标", "目标值", "完成值"], *[["巡查次数", "≥10次", "12次"]] * 3]
    stripes = [fill(50, 100 + 40 * at, 400, 120 + 40 * at) for at in range(2)]
    words = [text(60 + 100 * at, 104 + 20 * row, word) for row, line in enumerate(rows) for at, word in enumerate(line)]
    assert [rows] == grids(*stripes, *words)


@pytest.mark.parametrize("inset", [0, 0.75, 1.5])
def test_cells_with_a_frame_of_their_own_are_one_table(inset: float) -> None:
    """Between two cells stand two lines then."""
    assert [ROWS] == grids(*cells(inset=inset), *WORDS)


@pytest.mark.parametrize("thick", [1, 2, 3.5])
def test_thick_borders_that_are_filled_boxes_are_lines(thick: float) -> None:
    """The frame of a form is drawn thicker than what is in it."""
    frame = [box(50, y, 210, y + thick, paint="f") for y in YS] + [box(x, 100, x + thick, 160, paint="f") for x in XS]
    assert [ROWS] == grids(*frame, *WORDS)


def test_dotted_borders_of_tiny_boxes_are_lines() -> None:
    """Worksheets print hair lines as dots."""
    dots = [box(x, y, x + 0.6, y + 0.6, paint="f") for y in YS for x in range(50, 211, 2)]
    dots += [box(x, y, x + 0.6, y + 0.6, paint="f") for x in XS for y in range(100, 161, 2)]
    assert [ROWS] == grids(*dots, *WORDS)


def test_part_of_a_line_that_is_cut_off_does_not_show() -> None:
    """Programs draw lines over the whole page and let only a part of them show."""
    lines = [line(0, y, 595, y) for y in YS], [line(x, 0, x, 842) for x in XS]
    below = table(rows_of_cells([["合计", "100"]]), top=300)
    drawn = clipped(50, 100, 210, 160, *lines[0], *lines[1])
    assert [ROWS, [["合计", "100"]]] == grids(drawn, *WORDS, *below)


def test_line_that_is_cut_off_wholly_parts_nothing() -> None:
    """What nobody sees is no border."""
    hidden = clipped(300, 300, 310, 310, line(50, 115, 210, 115))
    assert [ROWS] == grids(*table(rows_of_cells(ROWS)), hidden)


def test_text_that_runs_over_the_border_of_its_cell_stays_whole() -> None:
    """A worksheet lets a long text run on; its end is not the next cell's value."""
    long = text(53, 103, "河道保洁及堤防加固项目")
    drawn = table(rows_of_cells([["", ""], ROWS[1]]))
    assert [[["河道保洁及堤防加固项目", ""], ROWS[1]]] == grids(*drawn, long)


def test_centred_text_that_runs_over_both_borders_belongs_to_the_cell_in_the_middle() -> None:
    """A long name is centred over its cell."""
    three = rows_of_cells([["", "", ""], ["甲", "乙", "丙"]])
    assert [["", "河道保洁及堤防加固项目", ""], ["甲", "乙", "丙"]] == grids(
        *table(three), text(170 - 55, 103, "河道保洁及堤防加固项目")
    )[0]


def test_row_that_is_written_as_one_text_is_parted_by_the_borders() -> None:
    """Some programs write figures of several cells without a gap between them."""
    one = text(120, 133, "5678")
    assert [ROWS[0], ["56", "78"]] == grids(*table(rows_of_cells([ROWS[0], ["", ""]])), one)[0]


@pytest.mark.parametrize("top", [201, 197], ids=["below", "above"])
def test_text_that_is_too_high_for_its_row_belongs_to_it_whole(top: float) -> None:
    """Rows of worksheets stay low though a text is wrapped; a line over the border is not the next row's value."""
    rows = [["投诉", "≤2次"], ["", "≥10次"], ["满意度", "≥90%"]]
    drawn = table(rows_of_cells(rows), top=178, high=22)
    words = [text(53, top + 14 * number, part) for number, part in enumerate(("河道巡查次", "数和里程"))]
    (found,) = grids(*drawn, *words)
    assert [rows[0], ["河道巡查次\n数和里程", "≥10次"], rows[2]] == found


def test_table_without_any_frame_keeps_its_first_and_last_row() -> None:
    """Where only the lines inside are drawn, a row with one line in it is a row all the same."""
    across = [line(50, y, 290, y) for y in (130, 160)]
    down = [line(130, 100, 130, 190), line(210, 130, 210, 160)]
    words = [text(x, y, word) for x, y, word in ((55, 105, "项目名称"), (135, 105, "河道保洁与维护"),
                                                 (55, 135, "预算数"), (135, 135, "56.50"), (215, 135, "万元"),
                                                 (55, 165, "总分"), (135, 165, "98"))]  # fmt: skip
    expected = [["项目名称", "河道保洁与维护", "河道保洁与维护"], ["预算数", "56.50", "万元"], ["总分", "98", "98"]]
    assert [expected] == grids(*across, *down, *words)
