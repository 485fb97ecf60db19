"""Errors put into a clean form, each worded as offices word it: found once, at its own cell, and nothing else."""

from __future__ import annotations

import pytest

from rules.rows_in_a_form import findings_in, form_with

UNMET = ("A305", "E103")
SEEDED: tuple[tuple[tuple[str, str, str, str], tuple[str, ...]], ...] = (
    (("quantity", "走访慰问户数", "不少于200户", "186户"), UNMET),
    (("quantity", "走访慰问户数", "200户以上", "一百八十户"), UNMET),
    (("quantity", "印发手册", "2万册", "1.85万册"), UNMET),
    (("quantity", "建设公里数", "5公里", "4800米"), UNMET),
    (("quantity", "绿化面积", "≥15亩", "9000平方米"), UNMET),
    (("quantity", "巡查频次", "每月不少于2次", "20次"), UNMET),
    (("quantity", "课时", "介于30和40之间", "28课时"), UNMET),
    (("quality", "抽检合格率", "九成五以上", "94%"), UNMET),
    (("quality", "差错率", "不能超过1%", "1.5%"), UNMET),
    (("quality", "故障率", "不高于2‰", "0.3%"), UNMET),
    (("cost", "印刷成本", "控制在15万元以内", "15.6万元"), UNMET),
    (("cost", "印刷成本", "≤150000元", "15.6万元"), UNMET),
    (("cost", "会议费标准", "不超过450元/人·天", "480元/人天"), UNMET),
    (("social", "事故起数", "零事故", "1起"), UNMET),
    (("social", "就业人数增长率", "≥5%", "下降2%"), UNMET),
    (("time", "响应时间", "1小时内", "90分钟"), UNMET),
    (("satisfaction", "办事群众满意度", "不低于95%", "85%"), ("A309", "E103")),
    (("satisfaction", "办事群众满意度", "九成以上", "八成"), ("A309", "E103")),
    (("time", "竣工时间", "2024年10月底前", "2024年12月15日"), ("A311", "E103")),
    (("time", "采购完成时间", "上半年", "2024年8月"), ("A311", "E103")),
    (("quality", "验收合格率", "≥95%", "105%"), ("V109",)),
    (("quantity", "受理咨询", "1千人次以上", "2.6千人次"), ("E105", "V111")),
    (("quantity", "购置设备", "≥20台", "已购置到位"), ("V117",)),
    (("cost", "设备费", "≤20万元", "按计划完成"), ("V117",)),
    (("quantity", "购置设备", "", "20台"), ("C107",)),
    (("quantity", "购置设备", "≥20台", "—"), ("C109",)),
    (("quality", "培训覆盖率", "100%以上", "100%"), ("I205",)),
    (("cost", "会议费", "不低于10万元", "9.5万元"), ("I209",)),
    (("quality", "验收合格率", "≥3次", "3次"), ("I203",)),
    (("time", "响应时间", "≥95%", "96%"), ("I203",)),
    (("quantity", "绿化面积", "≥500人", "510人"), ("I203",)),
    (("quantity", "培训人数", "≥500元", "510元"), ("I203",)),
    (("quantity", "设备合格率", "≥95%", "98%"), ("I215",)),
    (("social", "补助发放率", "=100%", "100%"), ("I215",)),
    (("social", "社会影响力", "不断扩大", "不断扩大"), ("I231",)),
)


@pytest.mark.parametrize(
    ("row", "codes"), SEEDED, ids=[f"{codes[0]}-{place}" for place, (_, codes) in enumerate(SEEDED)]
)
def test_a_seeded_error_is_found_once(row: tuple[str, str, str, str], codes: tuple[str, ...]) -> None:
    """However it is worded, each error is one finding of its rule, and no other rule speaks."""
    found = findings_in(form_with(*row), ignore=("V107",))
    assert sorted(codes) == sorted(finding.code for finding in found)
    assert {row[1]} == {finding.subject for finding in found}


@pytest.mark.parametrize(
    ("row", "score", "code"),
    [
        (("quantity", "发放物资", "400份以上", "320份"), "10.5", "A301"),
        (("cost", "印刷成本", "≤10万元", "11万元"), "9.6", "A301"),
        (("social", "服务能力", "建成中心", "部分达成年度指标并具有一定效果"), "28", "A307"),
        (("satisfaction", "企业满意度", "≥90%", "70%"), "9", "A309"),
    ],
    ids=["no policy", "reverse", "band", "satisfaction"],
)
def test_a_score_that_no_policy_yields_is_found(row: tuple[str, str, str, str], score: str, code: str) -> None:
    """With its reason given, the score alone is left to speak of."""
    one = form_with(*row, score=score, explanation="上半年因材料涨价、货源不足，进度推迟，下年补上")
    assert [code] == [finding.code for finding in findings_in(one)]


def test_the_finding_shows_the_fraction_that_was_worked_out() -> None:
    """A clerk must be able to follow 三分之二 to the arithmetic."""
    found = findings_in(form_with("quality", "抽检合格率", "三分之二以上", "60%"), ignore=("V107", "E103"))
    assert ["60÷66.67=90.00%"] == [(finding.arithmetic or "").partition("，")[0] for finding in found]
