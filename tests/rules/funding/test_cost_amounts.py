"""F109 and F111: what is added up, what is not, and that the unit makes no difference."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import form, funding_line, indicator
from jixiao.form import Form, Indicator
from jixiao.numerals import shown
from jixiao.rules import Status
from rules.arithmetic.one_rule import findings, statuses


def cost(name: str, target: str, actual: str, **changes: object) -> Indicator:
    plain: dict[str, object] = {"dimension": "成本指标", "category": "经济成本指标"}
    return indicator(name=name, target=target, actual=actual, **(plain | changes))


def spent(executed: str, *rows: Indicator, money_unit: str | None = "万元") -> Form:
    line = funding_line(initial_budget=executed, annual_budget=executed, executed=executed)
    return form(funding=(line,), indicators=rows, money_unit=money_unit)


def test_the_addition_can_be_repeated_in_both_units() -> None:
    """Four amounts in 元 against a block in 万元: the sum is shown in 元, then in 万元."""
    rows = [
        cost("房屋租赁成本", "≤210000元", "180250"),
        cost("临聘人员成本", "≤70000元", "61300"),
        cost("办公耗材成本", "≤60000元", "52875"),
    ]
    (finding,) = findings("F109", spent("28", *rows))
    assert "180250+61300+52875=294425元=29.44万元，全年执行数28万元" == finding.arithmetic


@pytest.mark.parametrize(
    "row",
    [
        cost("接送用车单价", "≤400000元", "390000元"),
        cost("生活补助标准", "=400000元", "400000元"),
        cost("人均培训成本", "≤400000元", "390000元"),
        cost("场地租用成本", "≤400000元/场", "390000元/场"),
        cost("成本节约率", "≥5%", "6%"),
        cost("停业损失", "≤400000元", "390000元", category="社会成本指标"),
        indicator(name="帮扶资金", target="≥400000元", actual="400000元"),
    ],
    ids=["unit price", "standard", "per head", "compound unit", "rate", "social cost", "no cost"],
)
def test_what_is_no_total_amount_is_not_added(row: Indicator) -> None:
    """Guard 5: adding prices, standards and rates would accuse a form of overspending that it doesn't show."""
    assert [Status.NOT_APPLICABLE] == statuses("F109", spent("28", row))


def test_an_amount_that_is_the_sum_of_the_others_stands_alone() -> None:
    """A total without the word for it must not be added to its parts."""
    rows = [
        cost("全部费用", "≤28万元", "28万元"),
        cost("场租", "≤18万元", "18万元"),
        cost("劳务", "≤10万元", "10万元"),
    ]
    assert [Status.PASSED] == statuses("F109", spent("28", *rows))


def test_an_unreadable_cost_is_not_counted_as_nothing() -> None:
    """完成 against ≤30万元 may be any amount: the sum is not known, so nothing passed."""
    rows = [cost("场租", "≤18万元", "17万元"), cost("劳务", "≤10万元", "完成")]
    assert [Status.INSUFFICIENT_DATA] == statuses("F109", spent("28", *rows))


@settings(max_examples=40, deadline=None)
@given(st.integers(100_000, 500_000))
def test_yuan_and_ten_thousand_yuan_give_one_verdict(yuan: int) -> None:
    """The same money written in 元 or 万元 is over the budget in both or in neither."""
    in_yuan = spent("28", cost("场租成本", f"≤{yuan}元", f"{yuan}元"))
    in_ten_thousand = spent("28", cost("场租成本", f"≤{yuan}元", f"{shown(Decimal(yuan).scaleb(-4))}万元"))
    assert statuses("F109", in_yuan) == statuses("F109", in_ten_thousand)


def test_without_a_money_unit_nothing_is_compared() -> None:
    """元 or 万元 is not guessed."""
    assert [Status.INSUFFICIENT_DATA] == statuses(
        "F111", spent("28", cost("场租成本", "≤30万元", "29万元"), money_unit=None)
    )
