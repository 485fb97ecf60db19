"""The row of a finding by itself, cell by cell under the names of its columns."""

from __future__ import annotations

from jixiao.document import Cell, Grid
from jixiao.origin import Origin
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.cell_names import levels_of, named_cells, short_name
from jixiao.tui.review.view import ReviewView
from jixiao.tui.signs import Signs
from tui.review_app import (
    made_grid,
)

PLAIN = Signs()


def near_texts(view: ReviewView, fingerprint: str, width: int = 46) -> list[str]:
    view.select(FindingKey(fingerprint))
    return [f"{line.text} {line.right}".rstrip() for line in view.submitted_lines(width, near=True)]


def test_the_row_of_a_finding_is_told_under_the_names_of_its_columns(view: ReviewView) -> None:
    """At 80×24 a table of nine columns can't be read; one row of it can, each figure with its name."""
    expected = [
        "- 第4行 年度资金总额",
        "  年初预算数  56",
        "  全年预算数  56",
        "  全年执行数 [28]",
        "  分值        10",
        "  执行率      50.00%",
        "  得分        5",
    ]
    assert expected == near_texts(view, "low")


def test_the_cells_that_a_finding_is_compared_with_stand_below_its_row(view: ReviewView) -> None:
    """A sum and its parts, each with what it belongs to."""
    expected = [
        "✗ 第10行 满意度指标 › 服务对象满意度指标",
        "  三级指标    农户满意度",
        "  年度指标值  ≥90%",
        "  实际完成值  92%",
        "  分值       [10]",
        "  得分        10",
        "  第4行 年度资金总额 分值(10)",
        "  第8行 清淤渠道长度 分值(50)",
        "  第9行 灌溉面积 分值(25)",
    ]
    assert expected == near_texts(view, "weights")


def test_a_name_in_the_head_is_told_with_the_label_beside_it(view: ReviewView) -> None:
    """主管部门 and 实施单位 stand in one row; each name has its own label."""
    assert ["✗ 第2行", "  主管部门   [柳河县水利局]", "  实施单位    柳河县渠道管理所"] == near_texts(view, "root")


def test_a_long_text_goes_on_in_the_next_line(view: ReviewView) -> None:
    """Nothing is cut beside the finding: what can't be read can't be judged."""
    texts = near_texts(view, "announced", 20)
    assert ["  项目名称   [渠系", "              清淤经", "              费]"] == texts[1:4]


def test_what_a_finding_is_compared_with_elsewhere_is_quoted(view: ReviewView) -> None:
    """The figure of the prose stands beside that of the table: nobody has to leaf."""
    assert "  原文第3行 (表名：河道巡查养护经费)" == near_texts(view, "announced")[-1]


def test_a_claim_of_the_prose_has_no_row(view: ReviewView) -> None:
    """The paragraph stands among its neighbours as before."""
    view.select(FindingKey("claimed"))
    assert view.submitted_lines(80) == view.submitted_lines(80, near=True)


def test_levels_take_their_names_from_above() -> None:
    """In a text file the cells under a merged one are blank."""
    grid = made_grid(
        ("一级指标", "二级指标", "三级指标", "指标值"),
        ("产 出\n指标", "数量指标", "长度", "5"),
        ("", "", "宽度", "6"),
    )
    assert ["产出指标", "数量指标"] == levels_of(grid, 2)
    assert ["一级指标", "二级指标", "三级指标", "指标值"] == [each.name for each in named_cells(grid, 2)]


def test_a_row_that_holds_a_sum_is_called_by_its_own_label(view: ReviewView) -> None:
    """The total stands below the last indicator, and belongs to none of its levels."""
    view.select(FindingKey("claimed"))
    view.step_place(1)
    lines = [line.text for line in view.submitted_lines(46, near=True)]
    assert ["! 第11行 总分", "  分值        100", "  得分       (95)", "  原文第2行 [自评得分为96分]"] == lines


def test_a_remark_in_a_label_gives_way_to_the_label() -> None:
    """全年预算数（A） does not fit its column; without its letter it does."""
    assert ("全年预算数（A）", "全年预算数") == (short_name("全年预算数（A）", 15), short_name("全年预算数（A）", 10))


def test_a_cell_under_several_columns_has_no_name() -> None:
    """A remark merged over the table is no 三级指标."""
    header = [Cell(text, 0, column, Origin()) for column, text in enumerate(("二级指标", "三级指标", "指标值"))]
    remark = Cell("无", 1, 0, Origin(), columns=3)
    assert [None] == [each.name for each in named_cells(Grid((tuple(header), (remark,) * 3), Origin()), 1)]
