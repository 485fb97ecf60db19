"""Several worksheets in one file: a table is told by what stands on its own sheet."""

from __future__ import annotations

from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from reading.workbook_files import row, xlsx

FORM = (
    row(1, "项目名称", "河道巡查经费")
    + row(2, "主管部门", "某市水务局", "实施单位", "河道中心")
    + row(3, "项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    + row(4, "年度资金总额", "56", "56", "28", "10", "50%", "5")
    + row(5, "一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    + row(6, "产出指标", "巡查次数", "≥12次", "12", "90", "90")
)


def test_a_title_on_another_sheet_is_no_title_of_this_table() -> None:
    """A sheet of contents names the tables of all the others."""
    contents = row(1, "目录") + row(2, "2023年度部门整体支出绩效自评表")
    (form,) = recognise(read_bytes(xlsx(contents, FORM, names=["目录", "自评表"]), "表.xlsx")).forms
    assert ("self_evaluation", None, "河道巡查经费") == (form.kind, form.title.text, form.project.text)


def test_each_sheet_with_a_form_is_a_form_of_its_own() -> None:
    """A workbook with a sheet for each project is the commonest way to hand in several."""
    forms = recognise(read_bytes(xlsx(FORM, FORM, names=["甲", "乙"]), "表.xlsx")).forms
    assert [("甲", 1), ("乙", 2)] == [(form.origin.sheet, form.origin.table) for form in forms]
