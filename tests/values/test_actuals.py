"""An actual takes from its target what it leaves out; what is orders of magnitude off is marked and not repaired."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jixiao.values import Actual, Confidence, Operator, ValueKind, parse_actual, parse_target


def beside(target: str, actual: str) -> Actual:
    return parse_actual(actual, target=parse_target(target, year=2024))


@pytest.mark.parametrize(
    ("target", "actual", "number", "unit"),
    [
        ("≥95%", "97.5", "97.5", "%"),
        ("≤30万元", "30", "30", "万元"),
        ("≤30万元", "28.35万", "28.35", "万元"),
        ("≤250000元", "25万", "250000", "元"),
        ("≥1.2万亩", "1.3", "13000", "亩"),
        ("≥2.6亿元", "2.7", "27000", "万元"),
        ("≥2.6亿元", "2.7亿", "27000", "万元"),
        ("10-15人", "12", "12", "人"),
        ("≤3个工作日", "2", "2", "工作日"),
        ("450元/人·天", "430", "430", "元/人·天"),
        ("±10%", "5", "5", "%"),
    ],
)
def test_a_bare_actual_has_its_targets_unit_and_scale(target: str, actual: str, number: str, unit: str) -> None:
    """Systems export bare numbers: 95 beside ≥95% is no 9500%, and 1.3 beside 1.2万亩 no 1.3 亩."""
    value = beside(target, actual)
    assert (Decimal(number), unit, True) == (value.number, value.measure_unit, value.unit_inherited)
    assert Confidence.INFERRED is value.confidence


@pytest.mark.parametrize(
    ("target", "actual", "number", "unit"),
    [
        ("≤30万元", "299999.5元", "299999.5", "元"),
        ("≥1.2万亩", "13000亩", "13000", "亩"),
        ("≥10次", "12场次", "12", "场次"),
        ("≥2km", "2500米", "2500", "米"),
        ("≥10次", "达到12次", "12", "次"),
        ("=100%", "98.6%（3/3）", "98.6", "%"),
    ],
)
def test_an_actual_with_a_unit_keeps_it(target: str, actual: str, number: str, unit: str) -> None:
    """What is written is never changed into the target's unit: whoever compares converts, and shows that."""
    value = beside(target, actual)
    assert (Decimal(number), unit, False) == (value.number, value.measure_unit, value.unit_inherited)
    assert Confidence.CERTAIN is value.confidence


SLIPS = (
    ("≥95%", "0.95", "95", "0.95"),
    ("≥95%", "0.95%", "95", "0.95"),
    ("≥95%", "1", "100", "1"),
    ("≥95%", "9500", "95", "9500"),
    ("≤5%", "0.04", "4", "0.04"),
    ("≤30万元", "300000", "30", "300000"),
    ("≤30万元", "300000万元", "30", "300000"),
    ("≤250000元", "17.04", "170400", "17.04"),
    ("≥1.2万亩", "13000", "13000", "130000000"),
    ("≥90%", "290%", "90", "290"),
    ("≥10次", "210", "10", "210"),
)


@pytest.mark.parametrize(("target", "actual", "likelier", "literal"), SLIPS, ids=map(str, range(len(SLIPS))))
def test_an_actual_off_by_powers_of_ten_is_suspect_with_both_readings(
    target: str, actual: str, likelier: str, literal: str
) -> None:
    """A slip of scale scores nothing or everything: both readings stand, and neither is silently taken."""
    value = beside(target, actual)
    assert (ValueKind.SUSPECT, Confidence.SUSPECT, Decimal(literal)) == (value.kind, value.confidence, value.number)
    assert [Decimal(likelier), Decimal(literal)] == [reading.number for reading in value.readings]


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("≤5%", "0.5"),
        ("≤5%", "0"),
        ("≥95%", "60"),
        ("≤30万元", "3"),
        ("≤250000元", "52665"),
        ("≥10次", "3.5"),
        ("≥10次", "35"),
    ],
)
def test_a_mere_deviation_is_no_slip_of_scale(target: str, actual: str) -> None:
    """0.5 beside ≤5% is a good result, not 50%: doubting it would accuse a right form."""
    assert Confidence.INFERRED is beside(target, actual).confidence


def test_nothing_beside_a_target_of_zero_is_zero() -> None:
    """无 beside =0起 says that none happened; beside ≥10次 it says nothing."""
    assert Decimal(0) == beside("=0起", "无").number
    assert ValueKind.PLACEHOLDER is beside("≥10次", "无").kind


def test_a_day_beside_a_deadline_takes_its_year_from_it() -> None:
    """11月30日 beside 2024年12月底前 is in 2024."""
    assert date(2024, 11, 30) == beside("2024年12月底前", "11月30日").deadline


def test_a_month_that_was_met_is_a_span_of_days() -> None:
    """2024年11月 as an actual lies anywhere in November: it has a first and a last day and no operator."""
    value = beside("2024年12月底前", "2024年11月")
    assert (date(2024, 11, 1), date(2024, 11, 30), None) == (value.starts, value.deadline, value.operator)


def test_months_beside_a_length_of_time_are_counted() -> None:
    """11月 beside ≤12月 is eleven months, not November."""
    value = beside("≤12月", "11月")
    assert (ValueKind.DURATION, Decimal(11)) == (value.kind, value.number)


def test_a_years_sum_beside_a_frequency_is_a_number_a_year() -> None:
    """12次 beside 1次/月 is twelve a year; a bare 12 may be either."""
    assert (Decimal(12), "次/年") == (beside("≥1次/月", "12次").number, beside("≥1次/月", "12次").measure_unit)
    assert ["次/年", "次/月"] == [reading.measure_unit for reading in beside("≥1次/月", "12").readings]


def test_an_actual_that_repeats_its_target_is_noted() -> None:
    """A copied target (≥300米) is told from a bound of its own (350米以上)."""
    assert "与指标值写法相同" in beside("≥300米", "≥３００ 米").notes
    assert "与指标值写法相同" not in beside("≥300米", "350米以上").notes


def test_reached_is_a_bound_in_a_target_and_a_measurement_in_an_actual() -> None:
    """达到95% asks for at least 95%, and reports 95%."""
    assert Operator.AT_LEAST is parse_target("达到95%").operator
    assert (ValueKind.PERCENT, None) == (parse_actual("达到95%").kind, parse_actual("达到95%").operator)
