"""A form whose cells came one to a line is put together where there is one way to do it, and left alone elsewhere."""

from __future__ import annotations

import pytest

from jixiao.recognition import recognise
from recognition.tables import document_of, form_in, funding, head, indicators, objective, submission_in, total

HEAD = "项目支出绩效自评表\n（2023年度）\n项目名称\n河道清淤\n主管部门\n青溪县水利局\n实施单位\n青溪县河道所\n"
MONEY = (
    "项目资金（万元）\n年初预算数\n全年预算数\n全年执行数\n分值\n执行率\n得分\n"
    "年度资金总额\n60\n56\n28\n10\n50%\n5\n其中：财政拨款\n60\n56\n28\n—\n50%\n—\n"
)
OBJECTIVE = "年度总体目标\n预期目标\n实际完成情况\n清淤十公里\n已清淤十公里\n"
LABELS = "绩效指标\n一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n偏差原因分析及改进措施\n"
FIRST = "产出指标\n数量指标\n清淤里程\n≥10公里\n10公里\n50\n50\n"
SECOND = "质量指标\n验收合格率\n≥95%\n94%\n20\n19.8\n汛期返工\n"
THIRD = "满意度指标\n服务对象满意度指标\n群众满意度\n≥90%\n92%\n20\n20\n"
TOTAL = "总分\n100\n94.8\n"
WHOLE = HEAD + MONEY + OBJECTIVE + LABELS + FIRST + SECOND + THIRD + TOTAL
TOLD = "表格的每一格单独成行，已按栏名的次序还原成表，请与原表核对"
NOT_TOLD = "表格的每一格单独成行，无法还原成表；请改送带表格的文件"


def test_form_with_a_cell_to_a_line_is_put_together() -> None:
    """Merged levels and blank remarks leave no line; the words of levels and the numbers of points tell the rows."""
    form = form_in(WHOLE)
    assert (("河道清淤", "青溪县水利局", "青溪县河道所"), 2023, "万元") == (head(form), form.year, form.money_unit)
    assert ("年度资金总额", "60", "56", "28", "10", "50%", "5") == funding(form)[0]
    assert (("清淤十公里", "已清淤十公里"), ("100", "94.8", None)) == (objective(form), total(form))
    assert [
        ("产出指标", "数量指标", "清淤里程", "≥10公里", "10公里", "50", "50"),
        ("产出指标", "质量指标", "验收合格率", "≥95%", "94%", "20", "19.8"),
        ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", "20", "20"),
    ] == indicators(form)
    assert [None, "汛期返工", None] == [row.explanation.text for row in form.indicators]


def test_it_is_told_and_every_cell_has_the_place_of_its_line() -> None:
    """The reviewer must know that the rows were found and not read."""
    found = submission_in(WHOLE)
    assert [TOLD] == [note.message for note in found.reading_notes]
    places = [row.name.origin.line for row in found.forms[0].indicators]
    assert [WHOLE.splitlines().index(name) + 1 for name in ("清淤里程", "验收合格率", "群众满意度")] == places


def test_signs_for_blank_cells_are_no_values() -> None:
    """Some programs write a stroke for each blank cell: then every row has all its lines."""
    text = (
        HEAD
        + MONEY.replace("万元）\n", "万元）\n/\n")
        + OBJECTIVE
        + LABELS
        + f"{FIRST}/\n/\n{SECOND}{THIRD}/\n{TOTAL}/\n"
    )
    form = form_in(text)
    assert indicators(form_in(WHOLE)) == indicators(form)
    assert [None, "汛期返工", None] == [row.explanation.text for row in form.indicators]


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("≥95%\n94%\n20\n19.8\n", "≥95%\n20\n19.8\n"),
        WHOLE.replace("20\n19.8\n", "19.8\n"),
        WHOLE.replace("总分\n100\n94.8\n", "总分\n94.8\n"),
        WHOLE.replace("总分\n100\n94.8\n", ""),
        WHOLE.replace("60\n56\n28\n—\n50%\n—\n", "60\n56\n28\n50%\n"),
        WHOLE.replace("实施单位\n", "立项依据\n"),
        WHOLE.replace("质量指标\n", "成本指标\n"),
    ],
    ids=["lost-actual", "lost-weight", "lost-full-marks", "no-total", "lost-dashes", "unknown-line", "two-readings"],
)
def test_form_that_lost_cells_is_left_alone(text: str) -> None:
    """A value under a wrong label would be an accusation; where rows can be read in no way or in two, none is read."""
    found = submission_in(text)
    assert ((), [NOT_TOLD]) == (found.forms, [note.message for note in found.reading_notes])


def test_lines_beside_a_table_are_never_put_together() -> None:
    """A file that has its tables has lost none."""
    lines = [line for line in WHOLE.splitlines() if line]
    with_table = recognise(document_of(*lines, next(submission_in("| 甲 | 乙 |\n| 丙 | 丁 |").document.grids())))
    assert () == with_table.forms
