"""Blocks of a form that offices name, number and fill otherwise than the official one does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jixiao.document import Document
from jixiao.recognition import recognise
from recognition.layouts import as_bars, as_collapsed, as_collapsed_tabs, as_merged, as_repeated, as_tabs, as_xlsx
from recognition.plain_form import FUNDING, HEAD, INDICATOR, INDICATORS, TOTAL
from recognition.tables import funding, head, indicators, objective, total

SECTIONS = """2022年度部门预算项目支出绩效自评表
| 一、项目基本信息 | < | < | < | < | < | < | < |
| 项目名称 | 巡河经费 | < | < | 主管部门 | 青溪县水利局 | < | < |
| 二、资金使用情况（单位：万元） | < | < | < | < | < | < | < |
| 资金来源 | 年初预算数 | 全年预算数（A） | 全年支出数（B） | 支出率（B/A） | 分值 | 得分 | 备注 |
| 合计 | 60 | 56 | 28 | 50% | 10 | 5 | |
| 三、年度绩效目标完成情况 | < | < | < | < | < | < | < |
| 年度绩效目标 | < | < | < | 实际完成情况 | < | < | < |
| 全年巡河一百次。 | < | < | < | 已巡河一百零二次。 | < | < | < |
| 四、绩效指标完成情况 | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 指标分值 | 自评得分 | 未达标原因 |
| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 102次 | 90 | 90 | |
| 合计 | < | < | < | < | 100 | 95 | |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_xlsx, as_tabs, as_collapsed_tabs])
def test_numbered_names_of_blocks_part_no_form(rendering: Callable[[str], Document]) -> None:
    """三、年度绩效目标完成情况 is no title; the second half would lack every name, and the first every indicator."""
    (form,) = recognise(rendering(SECTIONS)).forms
    assert ("巡河经费", "青溪县水利局", None) == head(form)
    assert ("全年巡河一百次。", "已巡河一百零二次。") == objective(form)
    assert [("合计", "60", "56", "28", "10", "50%", "5")] == funding(form)
    assert ([INDICATOR], ("100", "95", None)) == (indicators(form), total(form))


DESCRIBED = """| 项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | < | < | 年度目标完成情况 | < | < |
| ^ | ^ | 全年巡河一百次。 | < | < | 已巡河一百零二次。 | < | < |
| ^ | 2.项目实施内容及过程概述 | 委托河道所实施，按季度拨付。 | < | < | < | < | < |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_repeated, as_tabs, as_bars, as_collapsed])
def test_description_of_the_project_is_no_part_of_its_objective(rendering: Callable[[str], Document]) -> None:
    """A form has no field for it: it is told of, and 实际完成情况 says what the office wrote there and no more."""
    found = recognise(rendering(HEAD + DESCRIBED + FUNDING + INDICATORS + TOTAL))
    assert [("全年巡河一百次。", "已巡河一百零二次。")] == [objective(form) for form in found.forms]
    assert [True] == ["按季度拨付" in note.message for note in found.reading_notes if "概述" in note.message]


GOALS = """| 当年绩效目标 | 年初绩效目标 | < | 全年（调整）绩效目标 | < | 全年目标实际完成情况 | < | < |
| ^ | 全年巡河一百次。 | < | {adjusted} | < | 已巡河一百零二次。 | < | < |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_repeated, as_bars, as_collapsed])
@pytest.mark.parametrize(
    ("adjusted", "expected"),
    [("无", "全年巡河一百次。"), ("全年巡河八十次。", "全年巡河八十次。")],
    ids=["as-it-was", "adjusted"],
)
def test_goal_of_the_beginning_counts_where_none_was_adjusted(
    rendering: Callable[[str], Document], adjusted: str, expected: str
) -> None:
    """Three columns: what was done stands under the last."""
    layout = HEAD + GOALS.format(adjusted=adjusted) + FUNDING + INDICATORS + TOTAL
    (form,) = recognise(rendering(layout)).forms
    assert (expected, "已巡河一百零二次。") == objective(form)


@pytest.mark.parametrize("rendering", [as_merged, as_repeated, as_xlsx])
def test_score_of_the_whole_in_the_head_is_no_weight(rendering: Callable[[str], Document]) -> None:
    """A program may fill each square of a merged cell: 98 and 98 are one score."""
    scored = "| 自评得分 | < | 98 | < | 财政审核评分 | < | | < |\n"
    (form,) = recognise(rendering(HEAD + scored + FUNDING + INDICATORS)).forms
    assert (None, "98", None) == total(form)


@pytest.mark.parametrize(
    "line",
    [
        "填报单位：青溪县水利局 金额单位：万元",
        "填报单位（盖章）：青溪县水利局  金额单位：万元",
        "部门：青溪县水利局 公开14表",
    ],
    ids=["unit", "gap", "number"],
)
def test_name_in_a_cell_ends_before_the_next_label(line: str) -> None:
    """A worksheet has the line over the form in one cell."""
    (form,) = recognise(as_xlsx(f"项目支出绩效自评表\n{line}\n{HEAD}{FUNDING}{INDICATORS}{TOTAL}")).forms
    assert "青溪县水利局" in (form.unit.text, form.department.text)


BY_SOURCE = """| 项目资金来源（万元） | < | 中央 | 省、地 | 本级 | 合计 | 执行数 | 执行率 |
| ^ | < | | | 56 | 56 | 28 | 50% |
| 项目年度目标 | < | 1.全年巡河一百次； | < | < | < | < | < |
"""


def test_whole_behind_the_sources_is_the_budget() -> None:
    """Without it nobody could check the rate; the goal in the row below is no line of the money."""
    (form,) = recognise(as_merged(HEAD + BY_SOURCE + INDICATORS + TOTAL)).forms
    assert [("年度资金总额", None, "56", "28", None, "50%", None)] == funding(form)
    assert ("1.全年巡河一百次；", None) == objective(form)


UNKNOWN = """| 项目资金（万元） | 资金来源 | 计划投资 | 到位资金 | 实际支出 | 支出进度 | 分值 | 得分 |
| ^ | 总额 | 80 | 80 | 28 | 50% | 10 | 5 |
| ^ | 专项债券资金 | 60 | 60 | 20 | 33.33% | | |
| ^ | 配套资金 | 20 | 20 | 8 | 40% | | |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_bars, as_collapsed, as_collapsed_tabs])
def test_unknown_column_among_the_amounts_moves_none_of_them(rendering: Callable[[str], Document]) -> None:
    """What was planned is not what was spent, though it stands right before it."""
    (form,) = recognise(rendering(HEAD + UNKNOWN + INDICATORS + TOTAL)).forms
    assert [("28", "50%"), ("20", "33.33%"), ("8", "40%")] == [(row[3], row[5]) for row in funding(form)]


CLASSES = """| 资金来源（万元） | 资金类别 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ^ | 资金总额 | 60 | 56 | 28 | 10 | 50% | 5 |
| ^ | 财政资金 | 60 | 56 | 28 | - | - | - |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_bars, as_collapsed, as_collapsed_tabs])
def test_class_of_the_money_names_its_lines(rendering: Callable[[str], Document]) -> None:
    """资金来源 is then the name of the whole block."""
    (form,) = recognise(rendering(HEAD + CLASSES + INDICATORS + TOTAL)).forms
    assert ["资金总额", "财政资金"] == [row[0] for row in funding(form)]


DIFFERENCE = """| 年初预算资金总额（万元） | < | 60 | < | 实际投入资金额（万元） | < | 28 | < |
| 产生差异的原因 | < | 工程款按进度支付，尾款次年结清。 | < | < | < | < | < |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_bars, as_collapsed])
def test_reason_below_two_amounts_explains_their_difference(rendering: Callable[[str], Document]) -> None:
    """An office that wrote it may not be asked for it."""
    (form,) = recognise(rendering(HEAD + DIFFERENCE + INDICATORS + TOTAL)).forms
    assert ["工程款按进度支付，尾款次年结清。"] == [line.explanation.text for line in form.funding]


@pytest.mark.parametrize("rendering", [as_merged, as_bars, as_collapsed])
def test_reasons_under_the_whole_table_are_its_remark(rendering: Callable[[str], Document]) -> None:
    """One cell for all rows; the score above it is the only number of its row, and no weight."""
    reasons = "| 自评总分 | < | < | < | < | < | < | 95 |\n| 未完成原因及改进措施 | 尾款未付 | < | < | < | < | < | < |\n"
    (form,) = recognise(rendering(HEAD + FUNDING + INDICATORS + reasons)).forms
    assert ((None, "95", None), ["未完成原因及改进措施：尾款未付"]) == (total(form), [note.text for note in form.notes])


FRAME = """项目绩效目标自评表
| 项目名称 | < | 巡河经费 | < | < | < | < | < | < |
| 项目权重 | < | 评价内容 | < | 分值 | 自评分 | 复核分 | 评价标准及依据 | < |
| 项目决策2分 | < | 决策依据 | < | 2 | 2 | | 有上级文件的2分 | < |
| 项目管理13分 | < | 财务制度 | < | 6 | 6 | | 有管理制度的6分 | < |
| ^ | < | 运行监管 | < | 7 | 5 | | 填报《项目支出绩效监控表》7分 | < |
| 项目绩效85分 | 一级指标 | 二级指标 | 指标名称（三级指标） | 年初指标值 | 年终完成值 | 自评分 | 复核分 | 评价标准 |
| ^ | 产出指标85分 | 数量指标85分 | 巡河次数 | 100次 | 102次 | 85 | | |
"""


@pytest.mark.parametrize("rendering", [as_merged, as_repeated, as_tabs, as_bars, as_collapsed, as_xlsx])
def test_frame_over_the_indicators_is_scored_too(rendering: Callable[[str], Document]) -> None:
    """Without its rows the scores would not add up to the total that the office gives."""
    (form,) = recognise(rendering(FRAME)).forms
    assert [
        ("项目决策2分", None, "决策依据", None, None, "2", "2"),
        ("项目管理13分", None, "财务制度", None, None, "6", "6"),
        ("项目管理13分", None, "运行监管", None, None, "7", "5"),
        ("产出指标85分", "数量指标85分", "巡河次数", "100次", "102次", None, "85"),
    ] == indicators(form)


def test_rows_of_indicators_without_labels_are_no_objective() -> None:
    """Where a conversion lost the labels over them, their values are told of and not taken for what was achieved."""
    goals = "| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |\n"
    goals += "| ^ | 全年巡河一百次。 | < | < | 已巡河一百零二次。 | < | < | < |\n"
    rows = "| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 102次 | 90 | 90 | |\n"
    (form,) = recognise(as_merged(HEAD + FUNDING + goals + rows)).forms
    assert ("全年巡河一百次。", "已巡河一百零二次。") == objective(form)


def test_total_in_the_head_has_weight_and_score() -> None:
    """The hundred points before it are not what was scored."""
    line = "| 联系人 | 赵六 | < | < | 总分 | 100 | 95 | |\n"
    (form,) = recognise(as_merged(HEAD + line + FUNDING + INDICATORS)).forms
    assert ("100", "95", None) == total(form)
