"""Tables whose rows were drawn by hand: the edges of the values lie beside those of their labels."""

from __future__ import annotations

import pytest

from jixiao.document import Grid
from jixiao.form import Form
from jixiao.recognition import recognise
from jixiao.recognition.pieces.squared import squared
from recognition.tables import document_of, funding, indicators, merged_grid, objective, total

WIDE = 2
"""How many columns a label takes, so that an edge may lie between two of its own."""
HEAD = ["项目名称", *["<"] * (2 * WIDE - 1), "巡河经费", *["<"] * (6 * WIDE - 1)]
FUNDING = ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
OVERALL = ["^", "年度资金总额", "60", "56", "28", "10", "50%", "5"]
LABELS = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
FIRST = ["^", "产出指标", "数量指标", "巡河次数", "≥100次", "102次", "50", "50"]
SECOND = ["^", "^", "质量指标", "记录完整率", "", "96%", "40", "40"]
TOTAL = ["总分", "100", "95"]


def drawn(cells: list[str], widths: list[int]) -> list[str]:
    """A row whose cells take so many columns each."""
    return [part for cell, width in zip(cells, widths, strict=True) for part in [cell, *_rest(cell, width)]]


def _rest(cell: str, width: int) -> list[str]:
    return ["^" if cell == "^" else "<"] * (width - 1)


def even(cells: list[str]) -> list[str]:
    return drawn(cells, [WIDE] * len(cells))


def beside(cells: list[str], by: int, *, fixed: int) -> list[str]:
    """A row whose edges behind the first *fixed* cells lie so many columns to the right of the labels'."""
    widths = [WIDE] * len(cells)
    widths[fixed - 1] += by
    widths[-1] -= by
    return drawn(cells, widths)


def table(by: int) -> Grid:
    return merged_grid(
        [
            HEAD,
            even(FUNDING),
            beside(OVERALL, by, fixed=2),
            drawn(["年度总体目标", "预期目标", "实际完成情况"], [2, 7, 7]),
            drawn(["^", "全年巡河一百次", "已巡河一百零二次"], [2, 7 + by, 7 - by]),
            even(LABELS),
            beside(FIRST, by, fixed=4),
            beside(SECOND, by, fixed=4),
            drawn(TOTAL, [12 + by, 2, 2 - by]),
        ]
    )


def form_of(grid: Grid) -> Form:
    (form,) = recognise(document_of("2023年度项目支出绩效自评表", grid)).forms
    return form


@pytest.mark.parametrize("by", [1, 0, -1], ids=["right", "even", "left"])
def test_values_are_read_by_their_order(by: int) -> None:
    """Taken for the value under its left edge, a target would be the actual and a score the weight."""
    form = form_of(table(by))
    assert [("年度资金总额", "60", "56", "28", "10", "50%", "5")] == funding(form)
    assert ("全年巡河一百次", "已巡河一百零二次") == objective(form)
    assert [
        ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "50", "50"),
        ("产出指标", "质量指标", "记录完整率", None, "96%", "40", "40"),
    ] == indicators(form)
    assert ("100", "95", None) == total(form)


def test_rows_that_end_beside_one_another_are_read_alike() -> None:
    """The right edge is drawn by hand as well: the blank behind a shorter row is no cell of it."""
    longer = [*even(LABELS), "<"]
    shorter = [*beside(FIRST, 1, fixed=4), ""]
    form = form_of(merged_grid([[*HEAD, "<"], longer, shorter, [*even(["总分", *["<"] * 5, "100", "95"]), "<"]]))
    assert [("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "50", "50")] == indicators(form)


def test_cells_keep_the_places_that_the_file_gives_them() -> None:
    """A finding must lead to the cell as the reader counts it."""
    grid = table(1)
    told = [[cell.origin for cell in squared(grid).starts(row)] for row in range(grid.height)]
    assert [[cell.origin for cell in grid.starts(row)] for row in range(grid.height)] == told


def test_table_with_even_edges_stays_itself() -> None:
    """A cell that is divided or merged has its edges at those of labels or between two alone."""
    divided = drawn([*FIRST[:3], "指标1", *FIRST[3:]], [2, 2, 2, 1, 1, 2, 2, 2, 2])
    grid = merged_grid([even(LABELS), even(FIRST), divided, drawn(TOTAL, [12, 2, 2])])
    assert grid is squared(grid)


def test_row_whose_cells_lie_under_other_labels_stays_as_it_is() -> None:
    """Order alone is no reason: what stands nowhere near its label belongs to another."""
    odd = drawn(["^", "甲", "乙", "丙", "丁", "戊", "己", "庚"], [2, 1, 1, 1, 1, 1, 1, 8])
    grid = merged_grid([even(LABELS), odd])
    assert [cell.text for cell in grid.squares[1]] == [cell.text for cell in squared(grid).squares[1]]
