"""The table of written forms (values.md 5): every target is read as its row says, in the context that it has."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values import Direction, Operator, Target, ValueKind, convert, parse_actual, parse_target
from values.written_rows import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    CERTAIN,
    COUNT,
    DURATION,
    EQUAL,
    GRADE_SCALE,
    INFERRED,
    MEASURE,
    MONEY,
    MORE_THAN,
    PERCENT,
    QUALITATIVE,
    SUSPECT,
    UNIT_PRICE,
    YES_NO,
    Row,
    expected,
    ids,
    outcome,
)

TARGETS = (
    Row(1, "≤250000元", MONEY, AT_MOST, "250000", "元"),
    Row(3, "≥2次", COUNT, AT_LEAST, "2", "次"),
    Row(3, "≥3人", COUNT, AT_LEAST, "3", "人"),
    Row(3, "≥2场", COUNT, AT_LEAST, "2", "场"),
    Row(3, "≥10 件", COUNT, AT_LEAST, "10", "件"),
    Row(4, "≥95%", PERCENT, AT_LEAST, "95", "%"),
    Row(5, "≥100%", PERCENT, AT_LEAST, "100", "%"),
    Row(6, "=100%", PERCENT, EQUAL, "100", "%"),
    Row(6, "=24 天", DURATION, EQUAL, "24", "天"),
    Row(7, "≤30 万元", MONEY, AT_MOST, "30", "万元"),
    Row(8, "≥98百分比", PERCENT, AT_LEAST, "98", "%"),
    Row(8, "100%(百分比)", PERCENT, None, "100", "%"),
    Row(9, "100.00%", PERCENT, None, "100", "%"),
    Row(9, "100%（1.0）", PERCENT, None, "100", "%"),
    Row(10, "65400", MONEY, EQUAL, "65400", "元", context={"operator": "﹦", "measure_unit": "元"}),
    Row(10, "﹦ | 65400 | 元", MONEY, EQUAL, "65400", "元"),
    Row(11, "620", COUNT, AT_LEAST, "620", "人次", context={"operator": "≧", "measure_unit": "人次"}),
    Row(11, "100", PERCENT, EQUAL, "100", "%", context={"operator": "═", "measure_unit": "%"}),
    Row(12, "优良中低差", GRADE_SCALE, confidence=INFERRED, context={"operator": "定性"}),
    Row(13, ">=90%", PERCENT, AT_LEAST, "90", "%"),
    Row(13, "<=5%", PERCENT, AT_MOST, "5", "%"),
    Row(13, ">=530元/人*月", UNIT_PRICE, AT_LEAST, "530", "元/人·月"),
    Row(14, "98%以上", PERCENT, AT_LEAST, "98", "%"),
    Row(14, "95%（含）以上", PERCENT, AT_LEAST, "95", "%"),
    Row(15, "不少于12种", COUNT, AT_LEAST, "12", "种"),
    Row(15, "不低于98%", PERCENT, AT_LEAST, "98", "%"),
    Row(15, "不超过6万元", MONEY, AT_MOST, "6", "万元"),
    Row(16, "大于等于95%", PERCENT, AT_LEAST, "95", "%"),
    Row(16, "至少3场", COUNT, AT_LEAST, "3", "场"),
    Row(16, "5%以内", PERCENT, AT_MOST, "5", "%"),
    Row(17, "35.6", ValueKind.SUSPECT, None, "35.6", None, SUSPECT, {"name": "工程金额"}),
    Row(18, "100", PERCENT, None, "100", "%", INFERRED, {"name": "工程完工率"}),
    Row(19, "20万元", MONEY, AT_MOST, "20", "万元", INFERRED, {"name": "项目成本", "category": "成本指标"}),
    Row(20, "22.5", COUNT, None, "22.5", None, INFERRED),
    Row(20, "316820.75", COUNT, None, "316820.75", None, INFERRED),
    Row(20, "52.800000", COUNT, None, "52.8", None, INFERRED),
    Row(21, "2.6亿元", MONEY, None, "26000", "万元"),
    Row(21, "1.2万亩", MEASURE, None, "12000", "亩"),
    Row(21, "1208.0064万平方米", MEASURE, None, "12080064", "平方米"),
    Row(22, "5万", ValueKind.SUSPECT, None, "50000", None, SUSPECT),
    Row(22, "250万", MONEY, AT_MOST, "250", "万元", INFERRED, {"category": "成本指标"}),
    Row(23, "620万/月", UNIT_PRICE, None, "620", "万元/月", INFERRED),
    Row(24, "1600元/亩", UNIT_PRICE, None, "1600", "元/亩"),
    Row(24, "每亩300", UNIT_PRICE, None, "300", "元/亩", INFERRED),
    Row(24, "1000元/生.年", UNIT_PRICE, None, "1000", "元/生·年"),
    Row(25, "超13万元/年", UNIT_PRICE, MORE_THAN, "13", "万元/年"),
    Row(29, "≥80M", MEASURE, AT_LEAST, "80", "米"),
    Row(29, "2km", MEASURE, None, "2", "公里"),
    Row(29, "≥0.725km", MEASURE, AT_LEAST, "0.725", "公里"),
    Row(29, "≥100公里", MEASURE, AT_LEAST, "100", "公里"),
    Row(29, "≥50厘米", MEASURE, AT_LEAST, "50", "厘米"),
    Row(30, "25TB", MEASURE, None, "25", "TB"),
    Row(30, "8120.5标箱", COUNT, None, "8120.5", "标箱"),
    Row(30, "3500公斤", MEASURE, None, "3500", "公斤"),
    Row(31, "1860人", COUNT, None, "1860", "人"),
    Row(31, "10辆", COUNT, None, "10", "辆"),
    Row(31, "≥500亩", MEASURE, AT_LEAST, "500", "亩"),
    Row(31, "≥20座", COUNT, AT_LEAST, "20", "座"),
    Row(31, "≥20年", DURATION, AT_LEAST, "20", "年"),
    Row(32, "120", COUNT, None, "120", "人", INFERRED, {"name": "受益人数(人)"}),
    Row(33, "0起", COUNT, EQUAL, "0", "起"),
    Row(33, "零投诉", COUNT, EQUAL, "0"),
    Row(33, "无事故", COUNT, EQUAL, "0"),
    Row(34, "100%全覆盖", PERCENT, None, "100", "%"),
    Row(34, "100%覆盖", PERCENT, None, "100", "%"),
    Row(34, "全覆盖", PERCENT, None, "100", "%", INFERRED),
    Row(36, "±10%", ValueKind.PLUS_MINUS, Operator.PLUS_MINUS, "10", "%"),
    Row(37, "约500人次", COUNT, ABOUT, "500", "人次", INFERRED),
    Row(37, "500人次左右", COUNT, ABOUT, "500", "人次", INFERRED),
    Row(38, "1,200人", COUNT, None, "1200", "人"),
    Row(38, "１２００人", COUNT, None, "1200", "人"),
    Row(38, "12 000人", COUNT, None, "12000", "人", SUSPECT),
    Row(39, "两次", COUNT, None, "2", "次"),
    Row(39, "十二场", COUNT, None, "12", "场"),
    Row(39, "十余次", COUNT, MORE_THAN, "10", "次"),
    Row(39, "百分之九十五", PERCENT, None, "95", "%"),
    Row(43, "1次/月", ValueKind.FREQUENCY, None, "1", "次/月"),
    Row(43, "每月1次", ValueKind.FREQUENCY, None, "1", "次/月"),
    Row(43, "每季度末前", ValueKind.FREQUENCY),
    Row(44, "全天候", QUALITATIVE),
    Row(44, "7×24小时", QUALITATIVE),
    Row(45, "30分钟内", DURATION, AT_MOST, "30", "分钟"),
    Row(45, "≤2小时", DURATION, AT_MOST, "2", "小时"),
    Row(45, "≥360天", DURATION, AT_LEAST, "360", "天"),
    Row(46, "5个工作日内", DURATION, AT_MOST, "5", "工作日"),
    Row(47, "较上年增长5%", ValueKind.RELATIVE_CHANGE, AT_LEAST, "5", "%", INFERRED),
    Row(47, "下降≥3%", ValueKind.RELATIVE_CHANGE, AT_LEAST, "3", "%", INFERRED),
    Row(47, "同比提高2个百分点", ValueKind.RELATIVE_CHANGE, AT_LEAST, "2", "百分点", INFERRED),
    Row(48, "不高于上年", ValueKind.RELATIVE_CHANGE, AT_MOST, confidence=INFERRED),
    Row(48, "持平", ValueKind.RELATIVE_CHANGE, AT_MOST, confidence=INFERRED),
    Row(49, "≤预算数", QUALITATIVE, AT_MOST),
    Row(49, "不超预算", QUALITATIVE, AT_MOST),
    Row(49, "控制在预算内", QUALITATIVE, AT_MOST),
    Row(50, "严格按照预算标准执行", QUALITATIVE),
    Row(51, "严格执行相关制度规定", QUALITATIVE),
    Row(51, "符合相关规定", QUALITATIVE),
    Row(52, "在项目计划完成时间内完成", QUALITATIVE),
    Row(52, "及时", QUALITATIVE),
    Row(53, "显著提升", QUALITATIVE),
    Row(53, "长期", QUALITATIVE),
    Row(54, "有所提升", QUALITATIVE),
    Row(55, "高", GRADE_SCALE),
    Row(55, "优良", GRADE_SCALE),
    Row(55, "良好", GRADE_SCALE),
    Row(55, "合格", GRADE_SCALE),
    Row(55, "A级", GRADE_SCALE),
    Row(56, "是", YES_NO),
    Row(56, "否", YES_NO),
    Row(56, "达标", YES_NO),
    Row(56, "已建立", YES_NO),
    Row(56, "通过", YES_NO),
    Row(57, "是否利于产业发展", ValueKind.SUSPECT, confidence=SUSPECT),
    Row(66, "-", ValueKind.PLACEHOLDER),
    Row(66, "—", ValueKind.PLACEHOLDER),
    Row(66, "/", ValueKind.PLACEHOLDER),
    Row(66, "", ValueKind.PLACEHOLDER),
    Row(66, None, ValueKind.PLACEHOLDER),
    Row(66, "……", ValueKind.PLACEHOLDER),
    Row(66, "指标2：", ValueKind.PLACEHOLDER),
    Row(66, "X", ValueKind.PLACEHOLDER),
    Row(66, "XX", ValueKind.PLACEHOLDER),
    Row(66, "**", ValueKind.PLACEHOLDER),
    Row(68, "不适用", ValueKind.NOT_APPLICABLE),
    Row(68, "不涉及", ValueKind.NOT_APPLICABLE),
    Row(68, "本年无", ValueKind.NOT_APPLICABLE),
    Row(79, "≤4个村", COUNT, AT_MOST, "4", "个"),
    Row(80, "≥30万元", MONEY, AT_LEAST, "30", "万元"),
    Row(81, ">92%", PERCENT, MORE_THAN, "92", "%"),
    Row(82, "≥95%；按规定执行", PERCENT, AT_LEAST, "95", "%"),
    Row(84, "0.5", COUNT, None, "0.5", "次", CERTAIN, {"measure_unit": "次"}),
    Row(86, "－5%", PERCENT, None, "-5", "%"),
    Row(86, "(5)", COUNT, None, "-5", None, INFERRED),
    Row(86, "△5", COUNT, None, "-5", None, INFERRED),
    Row(88, "优、良、中、差四级评优", QUALITATIVE),
    Row(89, "第一名", QUALITATIVE),
    Row(89, "前三", QUALITATIVE),
    Row(89, "全省前列", QUALITATIVE),
    Row(90, "一级甲等", GRADE_SCALE),
    Row(90, "二级以上", GRADE_SCALE, AT_LEAST),
    Row(92, "≥1.5倍", MEASURE, AT_LEAST, "1.5", "倍"),
    Row(93, "PM2.5≤35微克/立方米", MEASURE, AT_MOST, "35", "微克/立方米", INFERRED),
    Row(94, "GB50352-2019", QUALITATIVE),
    Row(94, "ISO9001", QUALITATIVE),
    Row(95, "2024年", QUALITATIVE),
    Row(95, "〔2023〕5号", QUALITATIVE),
    Row(96, "60岁以上老人120人", COUNT, None, "120", "人", INFERRED),
)


@pytest.mark.parametrize("row", TARGETS, ids=ids(TARGETS))
def test_a_target_is_read_as_the_table_of_written_forms_says(row: Row) -> None:
    """A row that is read otherwise would compare, score or accuse wrongly wherever that form is used."""
    target = parse_target(row.text, **row.context)
    assert expected(row) == outcome(target)
    assert (row.text or "") == target.raw


def test_the_target_of_a_scale_is_its_first_step() -> None:
    """Row 12: 优良中低差 in the target column asks for 优, and the actual names the step reached."""
    assert "优" == parse_target("优良中低差", operator="定性").scale
    assert "优" == parse_actual("优").scale


def test_a_bound_per_year_equals_its_amount_in_yuan() -> None:
    """Row 25: 超13万元/年 is more than 130000 元 a year."""
    target = parse_target("超13万元/年")
    assert target.number is not None
    assert Decimal(130_000) == convert(target.number, target.measure_unit, "元/年")


def test_a_cost_without_an_operator_is_inferred_to_be_a_ceiling() -> None:
    """Row 19: 推断 ≤20万元: the name makes it a ceiling, and both direction and reading are marked as inferred."""
    target: Target = parse_target("20万元", name="项目成本", category="成本指标")
    assert (Direction.LOWER_IS_BETTER, True, AT_MOST) == (target.direction, target.direction_inferred, target.operator)


def test_digits_of_a_name_are_no_value() -> None:
    """Rows 93-96: 2.5 of PM2.5, a standard's number, a year and an age are not what is to be reached."""
    numbers = [parse_target(text).number for text in ("PM2.5≤35微克/立方米", "ISO9001", "2024年", "60岁以上老人120人")]
    assert [Decimal(35), None, None, Decimal(120)] == numbers


def test_a_rank_says_that_smaller_is_better() -> None:
    """Row 89: 第一名 must never be read as the number 1 of which more is better."""
    assert "名次，越小越好" in parse_target("第一名").notes
