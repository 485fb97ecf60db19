"""Names that stand in one cell with their label, beside those that have a cell of their own."""

from __future__ import annotations

from recognition.tables import form_in, head

FORM = """
| {first} |  |  | 金额单位：万元 |
| 项目名称 | 河道巡查经费 |  |  |
| 主管部门 | 某市水务局 | {label} | 河道管理中心 |
| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 |
| 年度资金总额 | 56 | 56 | 28 |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 巡查次数 | ≥12次 | 12 |
"""


def test_a_cell_of_its_own_goes_before_the_line_over_the_form() -> None:
    """填报单位 over the form names whoever fills it in; 实施单位 names the unit."""
    form = form_in(FORM.format(first="填报单位：某市水务局", label="实施单位"))
    assert ("河道巡查经费", "某市水务局", "河道管理中心") == head(form)


def test_a_full_label_in_a_line_is_kept() -> None:
    """实施单位 is as good in a line as in a cell of its own; a further one does not replace it."""
    form = form_in(FORM.format(first="实施单位：河道管理所", label="实施单位"))
    assert ("河道巡查经费", "某市水务局", "河道管理所") == head(form)
