"""Column labels that no list holds: rows of labels are known by those that are."""

from __future__ import annotations

import pytest

from jixiao.form import Form, Submission
from jixiao.recognition import recognise
from recognition.layouts import as_merged
from recognition.tables import funding, indicators

HEAD = "| 项目名称 | 巡河经费 | < | < | < | < | < | < |\n"
VALUES = "| 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 102次 | 90 | 90 | 雨季加密 |\n"
INDICATOR = ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "90", "90")


def read(*labels: str) -> Submission:
    return recognise(as_merged(f"{HEAD}| {' | '.join(labels)} |\n{VALUES}"))


def form_of(*labels: str) -> Form:
    (form,) = read(*labels).forms
    return form


def test_any_reason_is_an_explanation() -> None:
    """Offices ask for reasons in words of their own."""
    form = form_of(
        "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏离目标原因及整改措施"
    )
    assert ["雨季加密"] == [row.explanation.text for row in form.indicators]


def test_header_with_many_unknown_labels_is_one_beside_the_names_of_levels() -> None:
    """Given up as no header, the whole block would be lost."""
    found = read("一级指标", "二级指标", "三级指标", "考核要求", "实际完成值", "甲项", "乙项", "丙项")
    assert [("产出指标", "数量指标", "巡河次数", None, "102次", None, None)] == indicators(found.forms[0])
    assert ["没有对应的栏，整列未读入：“考核要求”“甲项”“乙项”“丙项”"] == [note.message for note in found.reading_notes]


def test_short_labels_count_beside_known_ones() -> None:
    """目标 and 完成 alone are words of any sentence."""
    form = form_of("一级指标", "类别", "指标", "目标", "完成", "分值", "得分", "说明")
    assert [INDICATOR] == indicators(form)


def test_short_labels_alone_are_no_header() -> None:
    """A list of tasks has such columns too."""
    text = f"{HEAD}| 序号 | 类别 | 指标 | 目标 | 完成 | 甲 | 乙 | 丙 |\n{VALUES}"
    assert () == recognise(as_merged(text)).forms


def test_final_score_is_the_score_where_there_is_no_other() -> None:
    """最终得分 beside 自评得分 is that of a reviewer."""
    alone = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "最终得分", "说明")
    assert [INDICATOR] == indicators(form_of(*alone))
    beside = read("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "最终得分", "自评得分", "说明")
    assert ["90"] == [row.printed_score.text for row in beside.forms[0].indicators]
    assert ["没有对应的栏，整列未读入：“最终得分”"] == [note.message for note in beside.reading_notes]


@pytest.mark.parametrize(
    ("labels", "fields"),
    [
        (("指标目标", "完成结果", "分值", "得分", "存在问题及整改"), INDICATOR),
        (("考核目标值", "实现情况", "分值比重", "单位评分", "偏差情况"), INDICATOR),
    ],
    ids=["short", "long"],
)
def test_label_is_known_by_its_words(labels: tuple[str, ...], fields: tuple[str, ...]) -> None:
    """Beside known labels one that speaks of a goal is the target's, one of what was done the actual's."""
    form = form_of("一级指标", "二级指标", "三级指标", *labels)
    assert ([fields], ["雨季加密"]) == (indicators(form), [row.explanation.text for row in form.indicators])


@pytest.mark.parametrize("annual", ["预算调整后金额", "可用额度"], ids=["words", "place"])
def test_amount_is_known_by_its_words_or_its_place(annual: str) -> None:
    """Without its budget a line would be held against the one of the year's beginning, and its rate seem wrong."""
    rows = f"| 项目资金（万元） | | 年初核定预算 | {annual} | 已支出金额 | 分值 | 资金支出比例 | 得分 |\n"
    rows += "| ^ | 年度资金总额 | 60 | 56 | 28 | 10 | 50% | 5 |\n"
    labels = "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注"
    (form,) = recognise(as_merged(f"{HEAD}{rows}| {' | '.join(labels)} |\n{VALUES}")).forms
    assert [("年度资金总额", "60", "56", "28", "10", "50%", "5")] == funding(form)


@pytest.mark.parametrize("label", ["上年完成值", "预计完成值", "季度完成情况"], ids=range(3))
def test_label_of_another_time_is_of_no_field(label: str) -> None:
    """What was done last year is not what was done."""
    form = form_of("一级指标", "二级指标", "三级指标", "年度指标值", label, "分值", "得分", "备注")
    assert [None] == [row.actual.text for row in form.indicators]
