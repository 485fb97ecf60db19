"""What holds of any text and any number, not only of those that somebody thought of."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.values import (
    OPERATOR_SIGN,
    Actual,
    Operator,
    Target,
    amount_in,
    convert,
    infer_direction,
    is_completion_word,
    is_placeholder,
    is_routine,
    is_vague,
    parse_actual,
    parse_rate,
    parse_target,
    said,
)

ALPHABET = (
    "0123456789０１９.．,，%％‰≥≧≤≦><＞＝=﹦±~～-—/／:：()（） \n万亿千百元人次户亩月年日底前内以上下至到约每"
    "第一二三十百分之零两余多达成完未部增长下降率A#*★×年度季末无不是否个项台套"
)
TEXTS = st.one_of(st.text(max_size=40), st.text(alphabet=ALPHABET, max_size=24))
NUMBERS = st.decimals(min_value=0, max_value=999_999, places=2, allow_nan=False, allow_infinity=False)
SIGNS = st.sampled_from([Operator.AT_LEAST, Operator.MORE_THAN, Operator.AT_MOST, Operator.LESS_THAN, Operator.EQUAL])
UNITS = st.sampled_from(
    ["%", "次", "人次", "元", "万元", "天", "个", "平方米", "元/人·天", "次/年", "公里", "户", "台(套)"]
)
WIDE = str.maketrans("0123456789.,%()<>=/", "０１２３４５６７８９．，％（）＜＞＝／")


@settings(max_examples=200, deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS))
def test_no_text_raises_and_the_text_is_kept(texts: tuple[str, str, str, str, str]) -> None:
    """A person may type anything; the file is still reviewed, and what was written is still shown."""
    text, name, unit, operator, target = texts
    aim = parse_target(target, name=name, operator=operator, measure_unit=unit, year=2024, money_unit=unit)
    actual = parse_actual(text, target=aim, name=name, measure_unit=unit)
    assert (target, text) == (aim.raw, actual.raw)
    assert (Target, Actual) == (type(aim), type(actual))
    assert all(reading.why for reading in (*aim.readings, *actual.readings))
    assert {type(p(text)) for p in (is_vague, is_placeholder, is_routine, is_completion_word)} == {bool}
    assert len(parse_rate(text)) <= 2
    infer_direction(name, dimension=text, category=unit)


@settings(max_examples=150, deadline=None)
@given(sign=SIGNS, number=NUMBERS, unit=UNITS)
def test_what_is_printed_is_read_back(sign: Operator, number: Decimal, unit: str) -> None:
    """A message that quotes a target in our words must mean that target."""
    target = parse_target(f"{OPERATOR_SIGN[sign]}{number}{unit}")
    again = parse_target(said(target))
    assert (sign, number, unit) == (target.operator, target.number, target.measure_unit)
    assert (target.operator, target.number, target.measure_unit, target.kind) == (
        again.operator,
        again.number,
        again.measure_unit,
        again.kind,
    )


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet="0123456789.,%≥≤<>=()/元万次人月年底前-", max_size=14))
def test_full_width_means_half_width(text: str) -> None:
    """Half of all forms are typed with full-width digits and signs."""
    narrow, wide = parse_target(text, year=2024), parse_target(text.translate(WIDE), year=2024)
    assert (narrow.kind, narrow.operator, narrow.number, narrow.upper, narrow.measure_unit, narrow.deadline) == (
        wide.kind,
        wide.operator,
        wide.number,
        wide.upper,
        wide.measure_unit,
        wide.deadline,
    )


@settings(max_examples=100, deadline=None)
@given(number=NUMBERS)
def test_an_amount_in_yuan_and_in_ten_thousands_is_one_amount(number: Decimal) -> None:
    """≤250000元 and ≤25万元 must give one verdict."""
    yuan, ten_thousands = parse_target(f"≤{number * 10_000}元"), parse_target(f"≤{number}万元")
    assert amount_in(yuan, "元") == amount_in(ten_thousands, "元")


@settings(max_examples=100, deadline=None)
@given(number=st.integers(min_value=5, max_value=90), share=st.integers(min_value=60, max_value=130), unit=UNITS)
def test_a_bare_actual_near_its_target_inherits_the_unit(number: int, share: int, unit: str) -> None:
    """Near its target nothing is doubtful: the unit is the target's and the number what is written."""
    target = parse_target(f"≥{number}{unit}")
    written = Decimal(number * share) / 100
    actual = parse_actual(f"{written:f}", target=target)
    assert (written, unit, True) == (actual.number, actual.measure_unit, actual.unit_inherited)


@settings(max_examples=100, deadline=None)
@given(number=NUMBERS, unit=UNITS, other=UNITS)
def test_converting_there_and_back_changes_nothing(number: Decimal, unit: str, other: str) -> None:
    """A conversion is exact, or it is none."""
    there = convert(number, unit, other)
    back = number if there is None else convert(there, other, unit)
    assert number == back


@pytest.mark.parametrize(
    "piece", ["共计", "每月", "1,", "≥", "(", "岁以上", "1-", "万", "年12月", "增长", "按质量", "、1"]
)
def test_a_long_cell_is_read_in_no_time(piece: str) -> None:
    """A pattern that backtracks over a repeated word would stop a whole batch; the suite's own time limit shows it."""
    text = piece * 400
    assert text == parse_target(text).raw
    assert text == parse_actual(text, target=parse_target("≥95%")).raw
