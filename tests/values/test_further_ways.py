"""Further ways in which offices write a value: each says the same as a plainer one, and is read as that."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.values import Operator, Target, Value, ValueKind, parse_actual, parse_target, units_compatible

SAME: dict[str, tuple[str, ...]] = {
    "≥90%": (
        "九成以上",
        "≥九成",
        "9成以上",
        "不低于九成",
        "90%（含）以上",
        "不得低于90%",
        "不应低于90%",
        "90%（含90%）以上",
    ),
    ">90%": ("超九成", "90%（不含）以上", "高于90％（不含）", "大于90%"),
    "85%": ("八成半", "八成五", "百分之八十五", "85.0%"),
    "20%": ("两成", "2成", "五分之一", "百分之二十"),
    "100%": ("百分百", "百分之百", "100%（12/12）", "100％"),
    "≥66.67%": ("三分之二以上", "不少于三分之二", "≥三分之二"),
    "≥50%": ("一半以上", "半数以上", "50%及以上", "五成以上"),
    ">50%": ("过半", "超过半数", "过半数", "超过50%"),
    "0.05%": ("万分之五", "0.5‰"),
    "≥95%": (
        "大于(等于)95%",
        "≥（大于等于）95%",
        "大于95%（含）",
        "截至2024年底≥95%",
        "到2024年底达到95%",
        "大于或等于95%",
    ),
    "≤5%": ("低于5%（含）", "不会超过5%", "不可超过5%", "不应高于5%", "控制在5%以内", "5%（含）以下"),
    "±5%": ("±5%以内", "正负5%"),
    "90%-95%": ("介于90%和95%之间", "90%≤X≤95%", "90%<完成率≤95%", "90%至95%", "90～95%"),
    "≥20次": ("不能少于20次", "不下20次", "20次以上", "20+次", "20次+", "二十次以上", "20次及以上"),
    "≥120次": ("不低于2023年（120次）", "不少于上年(120次)", "≥去年（120次）"),
    "100万元": ("¥100万元", "人民币100万元", "100万元整", "壹佰万元整", "100W元", "￥1,000,000.00", "1000000元整"),
    "29.8万元": ("29万8千元", "298000元", "¥298,000.00"),
    "300元/人": ("人均300元", "每人300元", "每人补贴300元", "￥300/人", "300元每人", "按每人补助300元"),
    "2000元/户": ("户均2000元", "每户补助2000元", "每户0.2万元"),
    "300元/人·月": ("每人300元/月", "300元/月·人", "每人每月300元", "300元/人/月"),
    "≤480元/人·天": ("≤480元/人天", "不超过480元/人/天", "每人每天不超过480元"),
    "6个月": ("半年", "六个月"),
    "≤3年": ("三年内", "3年以内", "≤三年"),
    "5.5个月": ("5个半月", "五个半月"),
    "1.5小时": ("一个半小时", "90分钟"),
    "0次": ("零次", "0次（起）"),
    "≥5个百分点": ("5个点以上", "不少于5个百分点", "≥5个点"),
    "≤100万元": ("≤预算金额100万元", "不高于100万元", "不得突破100万元", "控制在100万元以内"),
}
PAIRS = [(plain, written) for plain, ways in SAME.items() for written in ways]


def meaning(value: Value) -> tuple[Operator | None, Decimal | None, Decimal | None]:
    """What a value comes to, whatever unit of its family it is written in."""
    factors = {
        "万元": Decimal(10_000),
        "‰": Decimal("0.1"),
        "分钟": Decimal(1),
        "小时": Decimal(60),
        "万元/户": Decimal(10_000),
    }
    factor = factors.get(value.measure_unit or "", Decimal(1))
    ends = [None if end is None else (end * factor).normalize() for end in (value.number, value.upper)]
    return value.operator, ends[0], ends[1]


@pytest.mark.parametrize(("plain", "written"), PAIRS, ids=[f"way{place:03d}" for place in range(len(PAIRS))])
def test_a_way_of_writing_means_the_plainer_one(plain: str, written: str) -> None:
    """An office that writes 九成以上 must get the verdict of one that writes ≥90%."""
    assert meaning(parse_target(plain)) == meaning(parse_target(written))
    assert written == parse_target(written).raw


@pytest.mark.parametrize(
    ("one", "other"),
    [("300元/人·月", "300元/月·人"), ("元/人天", "元/人·天"), ("元/人/天", "元/天·人")],
    ids=["turned", "joined", "stroked"],
)
def test_the_order_under_the_stroke_changes_nothing(one: str, other: str) -> None:
    """每人300元/月 and 300元/人·月 are one standard."""
    units = [parse_target(text).measure_unit if text[0].isdigit() else text for text in (one, other)]
    assert units_compatible(units[0], units[1])


DAYS = (
    ("12.31前", "2024-12-31"),
    ("12/31前", "2024-12-31"),
    ("6.30之前", "2024-06-30"),
    ("二〇二五年底", "2025-12-31"),
    ("二〇二四年十月底前", "2024-10-31"),
    ("2024-06", "2024-06-30"),
    ("2024-11-30 00:00:00", "2024-11-30"),
    ("截止12月31日", "2024-12-31"),
)


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[f"day{place}" for place in range(len(DAYS))])
def test_a_day_is_read_however_it_is_written(text: str, day: str) -> None:
    """A year that is written counts before the form's; 12.31 before 前 is no number."""
    assert date.fromisoformat(day) == parse_target(text, year=2024).deadline


@pytest.mark.parametrize(
    "text",
    ["2024年1月起", "自2024年1月起", "每季度末月20日前", "每季度首月10日前", "365天*24小时", "≥2023年"],
    ids=["from-a-month", "since-a-month", "day-of-a-quarter", "first-month", "hours-of-service", "a-year-as-base"],
)
def test_what_states_no_number_yields_none(text: str) -> None:
    """A start, a day without its month, hours of service: an honest blank is better than a wrong number."""
    target = parse_target(text, year=2024)
    assert (None, None) == (target.number, target.deadline)


def test_a_length_of_time_is_no_deadline() -> None:
    """三年内 lasts three years; it is not due at the end of the form's year."""
    assert [None, None, None] == [parse_target(text, year=2024).deadline for text in ("三年内", "一年内", "半年内")]


def test_a_number_that_was_worked_out_is_noted() -> None:
    """Whoever reads 66.67% must see that 三分之二 is what was written."""
    assert "“三分之二”按66.67%" in parse_target("三分之二以上").notes


@pytest.mark.parametrize("tick", ["√", "✓", "☑"], ids=["root", "check", "box"])
def test_a_tick_says_yes(tick: str) -> None:
    """A tick in the column of actuals is an answer and no blank."""
    assert (ValueKind.YES_NO, True) == (parse_actual(tick).kind, parse_actual(tick).truth)


CHANGES = (
    ("较上年增长5%", "下降2%", "-2"),
    ("较上年下降3%", "上升1%", "-1"),
    ("较上年下降3%", "下降3.5%", "3.5"),
    ("较上年增长5%", "5.3%", "5.3"),
    ("递增8%", "减少1%", "-1"),
)


@pytest.mark.parametrize(("target", "actual", "number"), CHANGES, ids=[f"change{place}" for place in range(5)])
def test_a_change_the_other_way_is_below_zero(target: str, actual: str, number: str) -> None:
    """下降2% does not reach 增长1%, though 2 is more than 1."""
    assert Decimal(number) == parse_actual(actual, target=parse_target(target)).number


@settings(max_examples=60, deadline=None)
@given(tenths=st.integers(1, 9), sign=st.sampled_from(["≥", "≤", ">", "<", ""]))
def test_tenths_are_tens_of_percent(tenths: int, sign: str) -> None:
    """N成 is N0%, in Chinese and in Arabic numerals, with every operator."""
    numeral = "一二三四五六七八九"[tenths - 1]
    plain: Target = parse_target(f"{sign}{tenths}0%")
    assert [meaning(plain)] * 2 == [meaning(parse_target(f"{sign}{each}成")) for each in (numeral, tenths)]


@settings(max_examples=60, deadline=None)
@given(whole=st.integers(2, 10), part=st.integers(1, 9))
def test_a_fraction_is_the_share_that_it_names(whole: int, part: int) -> None:
    """三分之二 is two thirds to the hundredth of a percent; more parts than the whole has are left as words."""
    numerals = "一二三四五六七八九十"
    number = parse_target(f"{numerals[whole - 1]}分之{numerals[part - 1]}").number
    off = None if number is None else abs(number - Decimal(part) * 100 / whole)
    assert (off is None) == (part > whole)
    assert off is None or off <= Decimal("0.005")


@settings(max_examples=60, deadline=None)
@given(
    denial=st.sampled_from(["不", "不得", "不能", "不可", "不应", "未"]),
    word=st.sampled_from(["低于", "少于", "小于", "超过", "高于", "多于", "大于"]),
    number=st.integers(1, 99),
)
def test_a_denied_comparison_is_the_other_side(denial: str, word: str, number: int) -> None:
    """不得低于 is at least and 不应超过 at most: the denial must never be lost."""
    wanted = Operator.AT_LEAST if word in {"低于", "少于", "小于"} else Operator.AT_MOST
    assert wanted is parse_target(f"{denial}{word}{number}次").operator
