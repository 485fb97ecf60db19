"""The table of written forms (values.md 5): every row is read as the table says, in the context that the row has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct

from jixiao.values import (
    Actual,
    Confidence,
    Direction,
    Level,
    Operator,
    Target,
    Value,
    ValueKind,
    convert,
    parse_actual,
    parse_target,
)

CERTAIN, INFERRED, SUSPECT = Confidence.CERTAIN, Confidence.INFERRED, Confidence.SUSPECT
COUNT, PERCENT, MONEY = ValueKind.COUNT, ValueKind.PERCENT, ValueKind.MONEY
MEASURE, UNIT_PRICE, DURATION = ValueKind.MEASURE, ValueKind.UNIT_PRICE, ValueKind.DURATION
QUALITATIVE, GRADE_SCALE, YES_NO = ValueKind.QUALITATIVE, ValueKind.GRADE_SCALE, ValueKind.YES_NO
AT_LEAST, AT_MOST, EQUAL = Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL
MORE_THAN, BETWEEN, ABOUT = Operator.MORE_THAN, Operator.BETWEEN, Operator.ABOUT


class Row(Struct, frozen=True):
    """A row of the table: its number, the text, what it is read as, and the context that it needs."""

    number: int
    text: str | None
    kind: ValueKind
    operator: Operator | None = None
    value: str | None = None
    unit: str | None = None
    confidence: Confidence = CERTAIN
    context: dict[str, Any] = {}


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

ACTUALS = (
    Row(2, "170393", MONEY, None, "170393", "元", INFERRED, {"target": "≤250000元"}),
    Row(4, "95", PERCENT, None, "95", "%", INFERRED, {"target": "≥95%"}),
    Row(12, "优", GRADE_SCALE, context={"target": "优良中低差"}),
    Row(58, "达成预期指标", ValueKind.LEVEL),
    Row(61, "完成", QUALITATIVE, context={"target": "≤30万元"}),
    Row(61, "已完成", QUALITATIVE),
    Row(61, "按计划完成", QUALITATIVE),
    Row(62, "已完成100%", PERCENT, None, "100", "%"),
    Row(63, "≥300米", ValueKind.BOUND, AT_LEAST, "300", "米", context={"target": "≥300米"}),
    Row(64, "大于10次", ValueKind.BOUND, MORE_THAN, "10", "次"),
    Row(64, "95%以上", ValueKind.BOUND, AT_LEAST, "95", "%"),
    Row(65, "无", ValueKind.PLACEHOLDER, context={"target": "≥10次"}),
    Row(65, "无", COUNT, EQUAL, "0", None, INFERRED, {"name": "安全事故起数"}),
    Row(83, "97（抽样 30 人）", PERCENT, None, "97", "%", INFERRED, {"target": "≥95%"}),
    Row(85, "105%", PERCENT, None, "105", "%", context={"target": "≥95%"}),
)


def ids(rows: tuple[Row, ...]) -> list[str]:
    return [f"row{row.number:02d}-{index}" for index, row in enumerate(rows)]


def outcome(value: Value) -> tuple[ValueKind, Operator | None, Decimal | None, str | None, Confidence]:
    return value.kind, value.operator, value.number, value.measure_unit, value.confidence


def expected(row: Row) -> tuple[ValueKind, Operator | None, Decimal | None, str | None, Confidence]:
    return row.kind, row.operator, None if row.value is None else Decimal(row.value), row.unit, row.confidence


def read_actual(text: str, *, target: str | None = None, **context: Any) -> Actual:
    return parse_actual(text, target=None if target is None else parse_target(target), **context)


@pytest.mark.parametrize("row", TARGETS, ids=ids(TARGETS))
def test_a_target_is_read_as_the_table_of_written_forms_says(row: Row) -> None:
    """A row that is read otherwise would compare, score or accuse wrongly wherever that form is used."""
    target = parse_target(row.text, **row.context)
    assert expected(row) == outcome(target)
    assert (row.text or "") == target.raw


@pytest.mark.parametrize("row", ACTUALS, ids=ids(ACTUALS))
def test_an_actual_is_read_as_the_table_of_written_forms_says(row: Row) -> None:
    """Actuals leave out what their target says; a number must not be taken for another thing than its target."""
    actual = read_actual(row.text or "", **row.context)
    assert expected(row) == outcome(actual)
    assert row.text == actual.raw


DATES = (
    (40, "2021年12月完成", "2021-12-31", CERTAIN),
    (40, "12月底之前完成", "2024-12-31", INFERRED),
    (40, "9月前", "2024-08-31", SUSPECT),
    (41, "2024年12月底前", "2024-12-31", CERTAIN),
    (41, "12月31日前", "2024-12-31", INFERRED),
    (41, "年底前", "2024-12-31", INFERRED),
)


@pytest.mark.parametrize(("number", "text", "day", "confidence"), DATES, ids=map(str, range(len(DATES))))
def test_a_deadline_is_the_last_day_that_its_words_allow(
    number: int, text: str, day: str, confidence: Confidence
) -> None:
    """Rows 40 and 41: a missing year is the form's, which is an inference and said so."""
    target = parse_target(text, year=2024)
    assert (ValueKind.DEADLINE, AT_MOST, date.fromisoformat(day)) == (target.kind, target.operator, target.deadline)
    assert confidence is target.confidence


def test_before_a_month_may_leave_that_month_out_or_in() -> None:
    """9月前 is 31 August or 30 September: neither may be held against anybody."""
    readings = parse_target("9月前", year=2024).readings
    assert [date(2024, 8, 31), date(2024, 9, 30)] == [reading.deadline for reading in readings]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021年1月-12月", "2021-01-01", "2021-12-31"),
        ("1-12月", "2024-01-01", "2024-12-31"),
        ("2023.07-2024.01", "2023-07-01", "2024-01-31"),
    ],
    ids=["months-of-a-year", "bare-months", "across-years"],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    """Row 42: 1-12月 is a period of service, not a range of numbers from 1 to 12."""
    target = parse_target(text, year=2024)
    assert (ValueKind.RANGE, BETWEEN) == (target.kind, target.operator)
    assert (date.fromisoformat(first), date.fromisoformat(last)) == (target.starts, target.deadline)
    assert target.number is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("90%-95%", "90", "95", "%"), ("90～95%", "90", "95", "%"), ("≥8(含)≤12", "8", "12", None)],
    ids=["percent-twice", "percent-once", "two-operators"],
)
def test_two_bounds_make_a_range(text: str, low: str, high: str, unit: str | None) -> None:
    """Row 35: the sign may stand at one end only, and two operators that agree are one range."""
    target = parse_target(text)
    assert (ValueKind.RANGE, BETWEEN, Decimal(low), Decimal(high), unit) == (
        target.kind,
        target.operator,
        target.number,
        target.upper,
        target.measure_unit,
    )


COMPOUNDS = (
    (26, "建筑面积2.6万平方米,展示面积1万平方米", [("26000", "平方米"), ("10000", "平方米")]),
    (27, "5批次/120人次", [("5", "批次"), ("120", "人次")]),
    (28, "3/3", [("3", None), ("3", None)]),
    (87, "3人/4人", [("3", "人"), ("4", "人")]),
    (91, "1:50", [("1", None), ("50", None)]),
    (91, "1∶50", [("1", None), ("50", None)]),
    (97, "100万元以下项目30个", [("100", "万元"), ("30", "个")]),
)


@pytest.mark.parametrize(("number", "text", "parts"), COMPOUNDS, ids=map(str, range(len(COMPOUNDS))))
def test_several_values_in_a_cell_are_its_parts(number: int, text: str, parts: list[tuple[str, str | None]]) -> None:
    """Rows 26-28, 87, 91, 97: none of them is picked as the value of the cell."""
    target = parse_target(text)
    assert ValueKind.COMPOUND is target.kind
    assert [(Decimal(value), unit) for value, unit in parts] == [(p.number, p.measure_unit) for p in target.parts]
    assert target.number is None


def test_a_threshold_before_the_number_needs_a_persons_eye() -> None:
    """Row 97: of 100万元以下项目30个 the last number is probably meant, but only probably."""
    target = parse_target("100万元以下项目30个")
    assert SUSPECT is target.confidence
    assert AT_MOST is target.parts[0].operator


DAMAGED: tuple[tuple[int, str, dict[str, str], list[tuple[Operator | None, str, str | None]]], ...] = (
    (17, "35.6", {"name": "工程金额"}, [(None, "35.6", "万元"), (None, "35.6", "元")]),
    (22, "5万", {}, [(None, "50000", None), (None, "5", "万元")]),
    (69, "290%", {}, [(AT_LEAST, "90", "%"), (None, "290", "%")]),
    (70, "2150次", {}, [(AT_LEAST, "150", "次"), (None, "2150", "次")]),
    (71, "%=95%", {}, [(AT_LEAST, "95", "%"), (EQUAL, "95", "%")]),
    (71, "二100%", {}, [(EQUAL, "100", "%")]),
    (72, "00", {}, [(None, "0", None)]),
    (73, "0.95", {"measure_unit": "%"}, [(None, "95", "%"), (None, "0.95", "%")]),
    (73, "0.95", {"name": "合格率"}, [(None, "95", "%"), (None, "0.95", "%")]),
    (75, "IO=10", {}, [(EQUAL, "10", None)]),
    (75, "M.8=14.8", {}, [(EQUAL, "14.8", None)]),
    (76, ".32.06.5", {}, []),
    (77, "620万620万", {}, [(None, "6200000", None)]),
    (78, "200104010", {}, [(None, "200104010", None)]),
)


@pytest.mark.parametrize(("number", "text", "context", "readings"), DAMAGED, ids=map(str, range(len(DAMAGED))))
def test_a_damaged_text_is_suspect_and_lists_its_readings(
    number: int, text: str, context: dict[str, str], readings: list[tuple[Operator | None, str, str | None]]
) -> None:
    """Rows 69-78: nothing is repaired; a person chooses, and sees what each reading would mean."""
    target = parse_target(text, **context)
    assert (ValueKind.SUSPECT, SUSPECT) == (target.kind, target.confidence)
    assert [(operator, Decimal(value), unit) for operator, value, unit in readings] == [
        (reading.operator, reading.number, reading.measure_unit) for reading in target.readings
    ]
    assert target.notes


def test_a_spreadsheets_serial_number_may_be_a_day() -> None:
    """Row 74: 45657 under a time indicator is 31 December 2024 in a spreadsheet."""
    target = parse_target("45657", category="时效指标")
    assert (ValueKind.SUSPECT, SUSPECT) == (target.kind, target.confidence)
    assert date(2024, 12, 31) == target.readings[0].deadline


LEVEL_ROWS = (
    ("达成预期指标", Level.MET),
    ("达成年度指标", Level.MET),
    ("达成目标", Level.MET),
    ("全部达成", Level.MET),
    ("基本达成目标", Level.MET),
    ("部分达成", Level.PARTLY_MET),
    ("部分达成年度指标并具有一定效果", Level.PARTLY_MET),
    ("部分实现目标", Level.PARTLY_MET),
    ("部分完成", Level.PARTLY_MET),
    ("未达成", Level.UNMET),
    ("未达成年度指标且效果较差", Level.UNMET),
    ("未完成预期指标且效果较差", Level.UNMET),
    ("实现目标程度较低", Level.UNMET),
)


@pytest.mark.parametrize(("text", "level"), LEVEL_ROWS, ids=map(str, range(len(LEVEL_ROWS))))
def test_a_level_is_known_by_each_of_its_names(text: str, level: Level) -> None:
    """Rows 58-60 and values.md 6: the two laws name the same three levels differently."""
    actual = parse_actual(text)
    assert (ValueKind.LEVEL, level) == (actual.kind, actual.level)


@pytest.mark.parametrize("text", ["效果明显", "有效", "及时"])
def test_a_weak_word_is_no_level(text: str) -> None:
    """Values.md 6: no score may be read from a word that only sounds like a level."""
    assert parse_actual(text).level is None


def test_answers_are_true_or_false() -> None:
    """Row 56: yes/no indicators are scored directly, so the answer must be known and not only the kind."""
    answers = {text: parse_actual(text).truth for text in ("是", "否", "达标", "未达标", "已建立", "未通过")}
    assert {"是": True, "否": False, "达标": True, "未达标": False, "已建立": True, "未通过": False} == answers


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
