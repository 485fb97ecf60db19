"""Every written form of an operator (values.md 2)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jixiao.values import Confidence, Direction, Operator, ValueKind, operator_of, parse_target

SPELLINGS = {
    Operator.AT_LEAST: (
        "≥{} ≧{} ⩾{} >={} =>{} ＞＝{} 〉={} 大于等于{} 不低于{} 不少于{} 不小于{} 至少{} {}以上 {}及以上 "
        "{}（含）以上 达到{}以上 不下于{} "
        "达到{}"
    ),
    Operator.MORE_THAN: ">{} ＞{} ﹥{} 大于{} 超过{} 超{} 高于{} 多于{} 》{}",
    Operator.AT_MOST: (
        "≤{} ≦{} ⩽{} <={} =<{} ＜＝{} 小于等于{} 不超过{} 不高于{} 不多于{} 不大于{} 至多{} "
        "{}以下 {}以内 {}之内 控制在{}以内 不超{}"
    ),
    Operator.LESS_THAN: "<{} ＜{} ﹤{} 小于{} 低于{} 少于{} 不足{}",
    Operator.EQUAL: "={} ＝{} ﹦{} ═{} 等于{} 为{}",
    Operator.ABOUT: "约{} 大约{} {}左右 {}上下",
    Operator.PLUS_MINUS: "±{} 正负{}",
}
CASES = [(form, operator) for operator, forms in SPELLINGS.items() for form in forms.split()]


@pytest.mark.parametrize(("form", "operator"), CASES, ids=[f"{o.value}-{n}" for n, (_, o) in enumerate(CASES)])
@pytest.mark.parametrize("quantity", ["95%", "12次"], ids=["percent", "count"])
def test_each_spelling_of_an_operator_is_known(form: str, operator: Operator, quantity: str) -> None:
    """A spelling that is not known leaves a target without a direction, and its score undecided."""
    target = parse_target(form.format(quantity))
    assert (operator, Decimal(quantity.rstrip("%次"))) == (target.operator, target.number)


@pytest.mark.parametrize("sign", list("-－–—～〜~至到"), ids=[f"sign{n}" for n in range(9)])
def test_each_sign_between_two_numbers_makes_a_range(sign: str) -> None:
    """Forms write ranges with nine signs; one that is missed makes two values of one."""
    target = parse_target(f"10{sign}15人")
    assert (Operator.BETWEEN, Decimal(10), Decimal(15)) == (target.operator, target.number, target.upper)


def test_the_word_behind_outranks_the_word_before() -> None:
    """达到95%以上 is at least, and 超过95%以上 is no more than that either."""
    assert Operator.AT_LEAST is parse_target("超过95%以上").operator


def test_operators_that_contradict_each_other_make_the_text_suspect() -> None:
    """≥ beside 以内 can't both hold: both readings are listed."""
    target = parse_target("≥5次以内")
    assert (ValueKind.SUSPECT, Confidence.SUSPECT) == (target.kind, target.confidence)
    assert [Operator.AT_LEAST, Operator.AT_MOST] == [reading.operator for reading in target.readings]


@pytest.mark.parametrize(
    ("code", "operator"),
    [
        ("3", Operator.EQUAL),
        ("4", Operator.LESS_THAN),
        ("5", Operator.AT_MOST),
        ("1", None),
        ("2", None),
        ("6", None),
        ("9", None),
        ("10", None),
        ("1 ≥", Operator.AT_LEAST),
        ("2-大于等于", Operator.AT_LEAST),
        ("≧", Operator.AT_LEAST),
        ("定性", None),
        (None, None),
    ],
)
def test_a_system_code_counts_only_where_all_descriptions_agree(code: str | None, operator: Operator | None) -> None:
    """Two systems use 1 and 2 the other way round: the text beside the code decides, never the code."""
    assert operator is operator_of(code)


def test_a_code_that_is_used_both_ways_leaves_both_readings() -> None:
    """≥95 and ＞95 differ exactly where the actual equals the target."""
    target = parse_target("95", operator="1", measure_unit="%")
    assert Confidence.SUSPECT is target.confidence
    assert [Operator.AT_LEAST, Operator.MORE_THAN] == [reading.operator for reading in target.readings]


def test_an_operator_in_the_text_outranks_that_of_the_column() -> None:
    """The contradiction is marked, not settled."""
    target = parse_target("≥95%", operator="≤")
    assert (Operator.AT_LEAST, Confidence.SUSPECT) == (target.operator, target.confidence)


@pytest.mark.parametrize(
    "text", ["签约3家", "送达5份", "附近3处", "违法行为2起", "节约5万元"], ids=["sign", "serve", "near", "act", "save"]
)
def test_a_word_that_ends_like_an_operator_is_none(text: str) -> None:
    """签约3家 is three contracts, not about three."""
    assert parse_target(text).operator is None


def test_an_operator_states_the_direction_and_equality_none() -> None:
    """Values.md 7: what is written outranks what the name suggests."""
    assert Direction.HIGHER_IS_BETTER is parse_target("≥30万元", name="办公成本").direction
    assert not parse_target("≥30万元", name="办公成本").direction_inferred
    assert parse_target("=100%", name="合格率").direction is None
