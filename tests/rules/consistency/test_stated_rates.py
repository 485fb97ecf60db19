"""Rates, changes and sums that one sentence or one file states with all that they are worked out from."""

from __future__ import annotations

import pytest

from rules.consistency.prose_claims import findings, reviewed

HEAD = "三台县水利局2024年度部门决算\n二、收支情况说明\n"

WRONG = (
    ("公务接待费支出2.35万元，较上年的2.50万元减少0.15万元，下降16%。", "0.15÷2.50=6.00%"),
    ("“三公”经费支出10.00万元，完成预算12.00万元的93.33%。", "10.00÷12.00=83.33%"),
    ("收入总计500万元，比上年480万元增长10.42%。", "(500-480)÷480=4.17%"),
    ("2024年度印刷费8,000元，比上年10,000元减少2,000元，下降30%。", "2,000÷10,000=20.00%"),
)
RIGHT = (
    "公务接待费支出2.35万元，较上年的2.50万元减少0.15万元，下降6%。",
    "收入总计500万元，比上年480万元增长4.17%。",
    "水费8000元，比上年1万元减少2000元，下降20%。",
    "2024年支出50万元，其中项目支出30万元，比上年增加5万元，增长11.11%。",
    "培训费增加2万元，会议费比上年增加1万元，增长10%。",
    "接待费2.35万元，较上年的2.50万元减少0.15万元，下降约16%。",
    "车辆购置18万元，比上年增加18万元，增长100%。",
    "较上年增加5万元，增长率为12%以上。",
)


@pytest.mark.parametrize(("sentence", "arithmetic"), WRONG, ids=[f"wrong{place}" for place in range(len(WRONG))])
def test_a_rate_beside_its_amounts_is_worked_out_again(sentence: str, arithmetic: str) -> None:
    """No account has to be known by its name where the sentence holds both amounts."""
    assert [arithmetic] == [finding.arithmetic for finding in findings(HEAD + sentence, "X143")]


@pytest.mark.parametrize("sentence", RIGHT, ids=[f"right{place}" for place in range(len(RIGHT))])
def test_a_rate_that_an_amount_of_its_sentence_yields_is_right(sentence: str) -> None:
    """Where several amounts may be meant, or the rate is only about so much, nobody is accused."""
    assert () == findings(HEAD + sentence, "X143")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("本年支出比上年减少5.00万元，其中：基本支出增加8.00万元，项目支出减少3.00万元。", ["8-3=5"]),
        ("基本支出比上年增加10.05万元，其中人员经费增加8.02万元，公用经费增加2.04万元。", []),
        ("支出比上年减少30万元，其中人员经费减少20万元。", []),
        ("支出比上年减少30万元，其中基本支出减少10万元，项目支出减少15万元，经营支出减少5万元。", []),
    ],
    ids=["not closing", "last digit", "open list", "third part"],
)
def test_changes_of_one_sentence_close_where_the_list_is_closed(sentence: str, found: list[str]) -> None:
    """其中 may leave parts out: only the pairs that make up a whole can be added."""
    assert found == [finding.arithmetic for finding in findings(HEAD + sentence, "X141")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("本年支出500.00万元，其中：基本支出400.00万元，占85%。", ["400.00÷500.00=80.00%"]),
        ("本年支出500.00万元，其中：基本支出400.00万元，占80%。", []),
        ("一般公共预算支出450万元，其中：教育支出（类）1.5万元，占1.33%。", ["1.5÷450=0.33%"]),
    ],
    ids=["wrong", "right", "account"],
)
def test_a_share_is_of_the_amount_before_its_parts(sentence: str, found: list[str]) -> None:
    """本年支出…，其中：… says of what the parts are shares."""
    assert found == [finding.arithmetic for finding in findings(HEAD + sentence, "X105")]


FORM = """\
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | {office} | 实施单位 | {office} |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 60 | 48.5 | 10 | 80.83% | 8.08 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
"""


@pytest.mark.parametrize(
    ("said", "office", "statuses"),
    [
        ("1个项目开展绩效自评，涉及资金60万元", "三台县水利局", {"passed"}),
        ("1个项目开展绩效自评，涉及资金48.50万元", "三台县水利局", {"passed"}),
        ("1个项目开展绩效自评，涉及资金75万元", "三台县水利局", {"found"}),
        ("1个项目开展绩效自评，涉及资金约75万元", "三台县水利局", {"not_applicable"}),
        ("2个项目开展绩效自评，涉及资金75万元", "三台县水利局", {"not_applicable"}),
        ("1个项目开展绩效自评，涉及资金75万元", "江油市水利局", {"not_applicable"}),
    ],
    ids=["budget", "spent", "neither", "about", "another count", "foreign form"],
)
def test_what_is_covered_is_the_sum_of_the_forms(said: str, office: str, statuses: set[str]) -> None:
    """The sum may be a budget or the spending; it is owed only where all that is counted is in the file."""
    outcome = reviewed(f"{HEAD}我局组织对{said}。\n{FORM.format(office=office)}", "X103")
    assert statuses == {entry.status.value for entry in outcome.ledger}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("项目绩效自评得分66分，等级为良。", ["良"]),
        ("项目绩效自评得分66分，等级为中。", []),
        ("平均得分66分，其中等级为优的1个。", []),
        ("得分在90分以上的，等级为优。", []),
    ],
    ids=["too good", "right", "average", "scale"],
)
def test_a_grade_in_the_prose_is_that_of_its_score(said: str, found: list[str]) -> None:
    """The law draws the lines between the grades for the report as for the form (10号 第十八条)."""
    assert found == [finding.printed for finding in findings(f"{HEAD}{said}\n", "A401")]
