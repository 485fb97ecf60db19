"""Every measure unit of the table (values.md 3), what converts and what does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values import ValueKind, amount_in, canonical_unit, convert, parse_actual, parse_target, units_compatible

COUNTING = (
    "人 名 位 人次 户 家 对 岗 次 个 件 项 场 场次 批 批次 期 班次 篇 份 册 条 起 例 宗 "
    "处 座 所 间 套 台 辆 台(套) 株 标箱 门 部 幅 块"
)
KINDS = {
    ValueKind.MONEY: "元 万元",
    ValueKind.PERCENT: "% ‰",
    ValueKind.COUNT: COUNTING,
    ValueKind.MEASURE: "米 公里 厘米 里 平方米 亩 公顷 平方公里 立方米 吨 公斤 斤 升 千瓦时 GB TB",
    ValueKind.DURATION: "年 月 周 天 工作日 小时 分钟 秒",
    ValueKind.UNIT_PRICE: "元/人 元/人·天 元/人次 元/生·年 元/亩 元/平方米 元/平方米·月 元/吨 万元/公里 万元/场 元/台",
    ValueKind.FREQUENCY: "次/月",
}
CASES = [(unit, kind) for kind, units in KINDS.items() for unit in units.split()]


@pytest.mark.parametrize(("unit", "kind"), CASES, ids=[f"{k.value}-{n}" for n, (_, k) in enumerate(CASES)])
def test_each_unit_of_the_table_is_known_and_has_its_kind(unit: str, kind: ValueKind) -> None:
    """A unit that is not known can't be compared with its own other spelling."""
    target = parse_target(f"≥3{unit}")
    assert (kind, unit, Decimal(3)) == (target.kind, target.measure_unit, target.number)


SPELLINGS = (
    ("％", "%"),
    ("百分比", "%"),
    ("百分数", "%"),
    ("%(百分比)", "%"),
    ("m", "米"),
    ("M", "米"),
    ("km", "公里"),
    ("千米", "公里"),
    ("㎡", "平方米"),
    ("m²", "平方米"),
    ("平米", "平方米"),
    ("m³", "立方米"),
    ("方", "立方米"),
    ("千克", "公斤"),
    ("kg", "公斤"),
    ("日", "天"),
    ("度", "千瓦时"),
    ("元/人.天", "元/人·天"),
    ("元/人*天", "元/人·天"),
    ("元/人/天", "元/人·天"),
    ("元每人每天", "元/人·天"),
)


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS, ids=map(str, range(len(SPELLINGS))))
def test_each_spelling_of_a_unit_has_one_name(spelling: str, name: str) -> None:
    """One thing has one name, so that 元/人.天 and 元/人·天 compare."""
    assert name == parse_target(f"≥3{spelling}").measure_unit


CONVERSIONS = (
    ("1", "万元", "元", "10000"),
    ("1", "亿元", "万元", "10000"),
    ("25", "千元", "万元", "2.5"),
    ("100", "‰", "%", "10"),
    ("1", "公里", "米", "1000"),
    ("1", "里", "米", "500"),
    ("1", "公顷", "亩", "15"),
    ("1", "公顷", "平方米", "10000"),
    ("3", "亩", "平方米", "2000"),
    ("1", "吨", "公斤", "1000"),
    ("1", "公斤", "斤", "2"),
    ("1", "小时", "分钟", "60"),
    ("1", "TB", "GB", "1024"),
    ("1", "万元/公里", "元/米", "10"),
    ("1", "次/月", "次/年", "12"),
    ("2", "万人次", "人次", "20000"),
)


@pytest.mark.parametrize(("number", "source", "goal", "result"), CONVERSIONS, ids=map(str, range(len(CONVERSIONS))))
def test_units_of_one_family_convert_exactly(number: str, source: str, goal: str, result: str) -> None:
    """The conversions of values.md 3, without a rounding error that would have to be excused later."""
    assert Decimal(result) == convert(Decimal(number), source, goal)


@pytest.mark.parametrize(
    ("source", "goal"),
    [
        ("人", "人次"),
        ("户", "家"),
        ("工作日", "天"),
        ("百分点", "%"),
        ("件", "次"),
        ("月", "天"),
        (None, "次"),
        ("元", "元/人"),
    ],
)
def test_units_of_different_families_do_not_convert(source: str | None, goal: str | None) -> None:
    """People and visits are never turned into one another: only the difference is reported."""
    assert convert(Decimal(1), source, goal) is None


@pytest.mark.parametrize(
    ("first", "second", "compatible"),
    [
        ("台", "台(套)", True),
        ("场次", "次", True),
        ("个", "项", True),
        ("人", "名", True),
        ("次", "次/年", True),
        ("人", "人次", False),
        ("元", "万元", False),
        (None, "次", False),
        (None, None, True),
    ],
)
def test_some_units_may_stand_for_one_another(first: str | None, second: str | None, compatible: bool) -> None:
    """台 beside 台(套) is worth a hint and no more; 元 beside 万元 must be converted first."""
    assert compatible is units_compatible(first, second)


def test_an_unknown_unit_keeps_its_own_name() -> None:
    """A unit of the trade that no table has is written as it stands, and said to be."""
    target = parse_target("≥3坛")
    assert ("坛", Decimal(3)) == (target.measure_unit, target.number)
    assert "“坛”不在单位表中，照写" in target.notes


def test_an_order_of_magnitude_is_worked_in_and_remembered() -> None:
    """1.2万亩 is known to 1000 亩, which decides what still counts as the same."""
    target = parse_target("≥1.2万亩")
    assert (Decimal(12_000), "亩", 10_000, -3) == (target.number, target.measure_unit, target.magnitude, target.places)


def test_a_column_of_ten_thousands_counts_ten_thousands() -> None:
    """A unit column may itself hold the order of magnitude: 3.5 under 万人次 is 35000 人次."""
    target = parse_target("3.5", operator="≥", measure_unit="万人次")
    assert (Decimal(35_000), "人次") == (target.number, target.measure_unit)


def test_an_amount_is_given_in_the_unit_that_is_asked_for() -> None:
    """Costs are added up in the form's money unit; a price per head is no amount to be added."""
    assert Decimal(25) == amount_in(parse_target("≤250000元"), "万元")
    assert amount_in(parse_target("≤450元/人"), "元") is None
    assert amount_in(parse_actual("完成"), "元") is None


def test_a_blank_unit_is_none() -> None:
    """A dash in the unit column is no unit called dash."""
    assert [None, None, None] == [canonical_unit(text) for text in (None, " ", "—")]
