"""What counts as an explanation: vague words, plans, pointers, and where reasons are looked for."""

from __future__ import annotations

import pytest

from builders import form, funding_line, indicator, submission, written
from jixiao.form import Form, Objective
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules.explanations.reasons import is_vacuous, states_no_deviation
from jixiao.vocabulary import Severity
from rules.arithmetic.one_rule import findings


@pytest.mark.parametrize(
    "text",
    [
        "工作需要",
        "因工作需要。",
        "根据实际情况和需要支出",
        "按需支出",
        "据实列支",
        "受客观因素影响",
        "按实际情况开展工作",
    ],
    ids=range(7),
)
def test_words_that_fit_every_deviation_explain_none(text: str) -> None:
    """They could stand in any row of any form."""
    assert is_vacuous(text)


@pytest.mark.parametrize(
    "text",
    [
        "因工作需要抽调三人参加防汛，少办两期",
        "按实际降雨日数取消",
        "受疫情影响，线下活动减少",
        "设备涨价",
        "项目未验收，尾款未付",
        "支出",
        "",
    ],
    ids=range(7),
)
def test_a_reason_with_a_fact_in_it_is_none_of_these(text: str) -> None:
    """A wrong “空泛” is an insult to who wrote the reason; words that only fill are no reason at all."""
    assert not is_vacuous(text)


@pytest.mark.parametrize("text", ["无偏差", "已完成", "下一步继续加强管理", "详见附件台账"], ids=range(4))
def test_plans_and_pointers_are_no_causes(text: str) -> None:
    """The column asks for measures too, so they may stand where nothing deviates."""
    assert states_no_deviation(text)


def half_spent(**changes: object) -> Form:
    line = funding_line(executed="50", printed_rate="50%", printed_score="5")
    return form(funding=(line,), **changes)


def test_low_execution_without_a_word_is_an_error_where_it_cost_points() -> None:
    """10号 第二十六条 asks for reasons; half the money unspent and not a word about it."""
    assert [Severity.ERROR] == [finding.severity for finding in findings("E107", half_spent())]


@pytest.mark.parametrize(
    "changes",
    [
        {"notes": (written("注：尾款50万元按合同约定于次年支付。"),)},
        {"objective": Objective(written("完成巡查"), written("完成巡查12次，因招标节约，资金结余50万元"))},
        {"indicators": (indicator(explanation="设备采购推迟，款项未支付"),)},
    ],
    ids=["remark", "objective", "indicator"],
)
def test_a_reason_anywhere_in_the_form_is_a_reason(changes: dict[str, object]) -> None:
    """It is looked for widely and believed readily: the file is asked, not one cell."""
    assert () == findings("E107", half_spent(**changes))


@pytest.mark.parametrize(
    "achieved",
    ["受益群众500人，资金支付及时", "因地制宜开展巡查，经费使用规范", "厉行节约，严格资金管理"],
    ids=["benefit", "measure", "thrift"],
)
def test_words_that_only_sound_like_a_cause_are_no_reason(achieved: str) -> None:
    """受益, 因地制宜 and 厉行节约 stand in every report and say nothing of the money that is left."""
    form_ = half_spent(objective=Objective(written("完成巡查"), written(achieved)))
    assert 1 == len(findings("E107", form_))


def test_a_row_left_unexplained_is_one_cause() -> None:
    """Unmet and unexplained is the cause; the lost points without a reason follow from it."""
    row = indicator(target="≥200次", actual="160", printed_score="8")
    outcome = review(submission(form(indicators=(row,))), settings=ReviewSettings(select=("E101", "E103")))
    assert ["E103"] == [finding.code for finding in outcome.roots()]
    assert ["E101"] == [finding.code for finding in outcome.consequences(outcome.roots()[0])]


def test_a_form_without_a_column_for_reasons_is_not_asked_for_any() -> None:
    """Guard 20: the form prescribes what can be written."""
    row = indicator(target="≥200次", actual="160", printed_score="8")
    without = form(indicators=(row,), columns=frozenset({"name", "target", "actual", "weight", "printed_score"}))
    assert () == findings("E101", without) + findings("E103", without)


def test_a_remark_that_names_the_indicator_explains_it() -> None:
    """Some forms keep one cell for all reasons."""
    row = indicator(name="夜间巡查次数", target="≥200次", actual="160", printed_score="8")
    remark = written("夜间巡查次数未达到，系台风期间停航所致。")
    assert () == findings("E103", form(indicators=(row,), notes=(remark,)))


def test_a_reason_for_another_project_is_none_for_this_one() -> None:
    """A report on several projects explains each by name."""
    from builders import submission_of

    table = """| 项目名称 | {project} | | | | | | |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | {spent} | 10 | {rate} | {score} |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 完成数 | ≥3座 | 3座 | 90 | 90 | |
"""
    text = (
        "档案库房修缮项目预算执行率为50%，主要是工期推迟。\n\n项目支出绩效自评表\n"
        + table.format(project="档案库房修缮项目", spent="20", rate="50%", score="5")
        + "\n项目支出绩效自评表\n"
        + table.format(project="阅览设备更新项目", spent="24", rate="60%", score="6")
    )
    outcome = review(submission_of(text), settings=ReviewSettings(select=("E107",)))
    assert [1] == [finding.form for finding in outcome.findings]
