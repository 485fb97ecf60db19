"""Forms as pages write them out: rows broken over lines, labels on a line of their own, cells run together."""

from __future__ import annotations

import pytest

from jixiao.reviewing import review
from recognition.tables import form_in, funding, head, indicators, objective, submission_in, total

BROKEN = """
绩效目标自评表 | ||||||||||
（2023年度） | ||||||||||
项目名称 | 巡河经费 | 项目负责人 | 赵六 | |||||||
主管部门 | 青溪县水利局 | 实施单位 | 青溪县河道所 | |||||||
资金情况（万元） |
全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | |||||
年度资金总额： | 56 | 28 | 10 | 50% | 5 | |||||
其中：本年财政拨款 | 56 | 28 | 50% | |||||||
年度总体目标 | 年初设定目标 | 年度总体目标完成情况综述 | ||||||||
全年巡河一百次。 | 已巡河一百零二次。 | |||||||||
绩效指标 | 一级 指标 |
二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施 | ||
产 出 指 标（50分） |
数量指标 | ★巡河次数 | 30 | ≥100次 | 102次 | 30 | ||||
其中汛期巡河 | ≥40次 | 45次 | ||||||||
质量指标
| 记录完整率 | 20 | ≥95% | 96% | 20 | |||||
效益指标（30分） | 社会效益 指标 |
受益人口 | 30 | ≥500人 | 520人 | 30 | |||||
满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | 10 | ≥90% | 92% | 10 | ||||
总分 | 100 | 95 | ||||||||
"""
SPACED = """
项目支出绩效自评表
（2021年度）
项目名称 巡河经费
主管部门 青溪县水利局 实施单位 青溪县河道所
项目资金
（万元）
年初预算数 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分
年度资金总额： 60 56 28 10 50% 5
其中：本年财政拨款 60 56 28 - 50% -
年度总体目标完成情况 预期目标 实际完成情况
全年巡河一百次。 已巡河一百零二次。
年度绩效指标完成情况 一级
指标
二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施

（50分）
数量指标 指标1：巡河次数 ≥100次 102次 30 30
……
质量指标 指标1：记录完整率 ≥95% 96% 20 20
（30分）
社会效益
指标
指标1：受益人口 ≥500人 520人 30 30
……
满意度
指标
（10分）
服务对象满意度指标 指标1：群众满意度 ≥90% 92% 10 10
总分 100 95
"""
VALUES = [
    ("数量指标", "巡河次数", "≥100次", "102次", "30", "30"),
    ("质量指标", "记录完整率", "≥95%", "96%", "20", "20"),
    ("社会效益指标", "受益人口", "≥500人", "520人", "30", "30"),
    ("服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10"),
]


def test_rows_broken_over_lines_are_read_under_their_labels() -> None:
    """A rate under 得分 and a budget under 分值 would be taken for errors of the office."""
    form = form_in(BROKEN)
    assert ("巡河经费", "青溪县水利局", "青溪县河道所") == head(form)
    assert ("全年巡河一百次。", "已巡河一百零二次。") == objective(form)
    assert [
        ("年度资金总额：", None, "56", "28", "10", "50%", "5"),
        ("其中：本年财政拨款", None, "56", "28", None, "50%", None),
    ] == funding(form)
    assert ("数量指标", "其中汛期巡河", "≥40次", "45次", None, None) == indicators(form)[1][1:]
    assert VALUES == [row[1:] for row in indicators(form) if row[2] != "其中汛期巡河"]
    assert ("100", "95", None) == total(form)


@pytest.mark.parametrize("text", [BROKEN, SPACED], ids=["broken", "spaced"])
def test_what_a_page_tore_apart_is_not_held_against_the_office(text: str) -> None:
    """Only the low execution is found."""
    assert {"E107"} == {found.code for found in review(submission_in(text)).findings}


def test_label_over_the_money_on_a_line_of_its_own_moves_no_amount() -> None:
    """Each line of the money has one cell more than the labels over it: its own name."""
    assert [
        ("年度资金总额：", "60", "56", "28", "10", "50%", "5"),
        ("其中：本年财政拨款", "60", "56", "28", None, "50%", None),
    ] == funding(form_in(SPACED))


def test_pieces_of_a_levels_name_go_with_the_row_below() -> None:
    """In a narrow column 满意度指标（10分） stands on three lines; no piece belongs to the score above it."""
    form = form_in(SPACED)
    assert VALUES == [row[1:] for row in indicators(form)]
    assert ["产出指标", "产出指标", "效益指标", "满意度指标（10分）"] == [row[0] for row in indicators(form)]
    assert ["50", "30", "10"] == [str(level.points) for level in form.level_weights]


@pytest.mark.parametrize(
    "text",
    [
        "绩效目标自评表项目名称巡河经费一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标数量指标巡河次数30",
        "项目支出绩效自评表 项目名称 巡河经费 "
        + "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 "
        + "甲 乙 " * 20,
    ],
    ids=["without-blanks", "one-line"],
)
def test_form_run_together_is_said_to_be_lost(text: str) -> None:
    """Nothing is guessed of it, and nothing found is not the same as nothing wrong."""
    found = submission_in(text)
    assert () == found.forms
    assert ["自评表的文字连成一片，各格分不开，无法还原成表；请改送带表格的文件"] == [
        note.message for note in found.reading_notes
    ]


def test_money_unit_in_traditional_characters_is_one() -> None:
    """A page may be shown in them."""
    assert "万元" == form_in(BROKEN.replace("资金情况（万元）", "資金情況（萬元）")).money_unit
