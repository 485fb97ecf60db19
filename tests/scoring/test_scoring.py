"""The scorecard as a whole: sums, traces, and what must hold whatever a form says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import clean_indicators, form, funding_line, indicator
from jixiao.basis import Strength
from jixiao.form import Form
from jixiao.numerals import shown
from jixiao.policy import all_policies
from jixiao.scoring import LineStatus, score
from jixiao.vocabulary import Grade
from scoring.vectors import points_of

POLICY_IDS = [policy.id for policy in all_policies()]


def test_a_clean_form_adds_up_to_100_and_is_excellent() -> None:
    """100 of 100 spent and all 90 points earned."""
    card = score(form())
    assert (Decimal(100), Decimal(100), Grade.EXCELLENT) == (card.weight, card.total, card.grade)
    assert "" == card.reason


def test_dimensions_are_summed_in_the_order_of_the_form() -> None:
    """产出 50, 效益 30, 满意度 10; the execution rate is no 一级指标."""
    found = [(one.dimension, f"{one.weight}", f"{one.score}") for one in score(form()).dimensions]
    assert [("产出指标", "50", "50"), ("效益指标", "30", "30"), ("满意度指标", "10", "10")] == found


def test_one_line_that_cannot_be_scored_leaves_the_total_open_and_is_named() -> None:
    """A total that leaves a line out would be a wrong total."""
    rows = (*clean_indicators()[:-1], indicator(name="群众满意度", actual=None, weight="10"))
    card = score(form(indicators=rows))
    assert (None, None) == (card.total, card.grade)
    assert "群众满意度" in card.reason


def test_a_judged_line_enters_the_total_with_its_printed_score_and_is_named() -> None:
    """A person's 9 of 10 for 有效 stands; the reason says that it was not computed."""
    rows = (*clean_indicators()[:-1], indicator(name="管理水平", target="有效", actual="有效", printed_score="9"))
    card = score(form(indicators=rows))
    assert Decimal(99) == card.total
    assert "管理水平" in card.reason
    assert "表内所填" in card.reason


def test_every_step_from_cell_to_score_is_in_the_trace() -> None:
    """取数, 识读, 公式 with its article, 代入, 结果: a reviewer can follow with a pencil."""
    line = score(form(indicators=(indicator(target="≥200次", actual="160"),)), policy="mof-2020").line_of(0)
    assert line is not None
    steps = {step.step: step for step in line.trace}
    assert ["取数", "识读", "公式", "代入", "结果"] == list(steps)
    assert "“≥200次”" in steps["取数"].value
    assert "160÷200=80.00%，80.00%×10=8" == steps["代入"].value
    assert "8" == steps["结果"].value
    basis = steps["公式"].basis
    assert basis is not None
    assert ("财预〔2020〕10号", "第十六条", Strength.LAW) == (basis.document, basis.article, basis.strength)


def test_the_trace_rests_on_the_policy_that_is_shown() -> None:
    """henan scores as 10号 does, and rests on its own article 19."""
    line = score(form(indicators=(indicator(target="≥200次", actual="160"),)), policy="henan").line_of(0)
    assert line is not None
    assert ["豫财效〔2020〕10号 第十九条"] == [str(step.basis) for step in line.trace if step.basis is not None]


def test_execution_trace_names_the_amounts_and_the_rate() -> None:
    """28÷56=50.00% comes before the points."""
    card = score(form(funding=(funding_line(annual_budget="56", executed="28"),)))
    assert card.execution is not None
    values = [step.value for step in card.execution.trace]
    assert "全年预算数“56”，全年执行数“28”" == values[0]
    assert "28÷56=50.00%" in values
    assert "28÷56=50.00%，50.00%×10=5" in values


@pytest.mark.parametrize(
    ("target", "actual", "policy", "arithmetic"),
    [
        pytest.param("≥3次", "2", "mof-2020", "2÷3=66.67%，66.67%×10=6.67", id="proportional"),
        pytest.param("≥200次", "160", "mof-2021", "160÷200=80.00%，(80.00%−60%)÷(1−60%)×10=5", id="gated"),
        pytest.param("≥200次", "119", "mof-2021", "119÷200=59.50%，低于60%，得0", id="below-the-gate"),
        pytest.param("≤100次", "110", "jiangxi", "2−110÷100=90.00%，90.00%×10=9", id="linear"),
        pytest.param("≤100次", "110", "hubei", "100÷110=90.91%，90.91%×10=9.09", id="ratio"),
        pytest.param("≤100次", "250", "jiangxi", "2−250÷100=-50.00%，不足0的按0，得0", id="beyond-twice"),
        pytest.param("≥7次", "3", "mof-2020", "3÷7=42.86%，42.86%×10=4.29", id="sevenths"),
    ],
)
def test_arithmetic_can_be_repeated_by_hand(target: str, actual: str, policy: str, arithmetic: str) -> None:
    """Each line, typed into a calculator, gives the points at its end."""
    line = score(form(indicators=(indicator(target=target, actual=actual),)), policy=policy).line_of(0)
    assert line is not None
    assert arithmetic == line.by_policy[policy][0].arithmetic


def test_arithmetic_is_one_step_where_the_shown_rate_would_give_other_points() -> None:
    """862.451/1000 shown as 86.25 % would give 8.63: the line then multiplies before it divides."""
    line = funding_line(annual_budget="1000", executed="862.451")
    card = score(form(funding=(line,)))
    assert card.execution is not None
    assert "862.451÷1000×10=8.62" == card.execution.by_policy["mof-2020"][0].arithmetic


def test_unknown_completion_shows_the_unfinished_score_and_asks() -> None:
    """Under 101号 half spent is 0 or 10; the line is undecidable and says what would decide it."""
    line = funding_line(annual_budget="56", executed="28", printed_score="0")
    execution = score(form(funding=(line,)), policy="mof-2021").execution
    assert execution is not None
    assert (LineStatus.UNDECIDABLE, Decimal(0)) == (execution.status, execution.score)
    assert "项目是否完成没有写明" in execution.reason
    assert [("0", "未完成"), ("10", "已完成且未超预算")] == [
        (shown(one.points), one.when) for one in execution.by_policy["mof-2021"]
    ]


def test_all_spent_is_full_marks_only_for_a_finished_project() -> None:
    """101号 says nothing of an unfinished project at exactly 100 %: 10 stands, with the question beside it."""
    execution = score(form(), policy="mof-2021").execution
    assert execution is not None
    assert (LineStatus.UNDECIDABLE, Decimal(10)) == (execution.status, execution.score)
    assert "未完成的口径“财预〔2021〕101号（中央部门，例示值）”没有规定" in execution.reason


@pytest.mark.parametrize(("completed", "points"), [(True, "10"), (False, "0")])
def test_a_known_completion_leaves_one_score(completed: bool, points: str) -> None:
    """The form's `completed` decides."""
    line = funding_line(annual_budget="56", executed="28")
    execution = score(form(funding=(line,), completed=completed), policy="mof-2021").execution
    assert execution is not None
    assert (LineStatus.COMPUTED, Decimal(points)) == (execution.status, execution.score)


def test_an_empty_form_has_no_total_and_says_why() -> None:
    """Nothing to add up is not 0 points."""
    card = score(Form())
    assert card.total is None
    assert card.reason


weights = st.decimals("0.5", "60", places=1)
amounts = st.decimals("0", "5000", places=2)
targets = st.decimals("0.01", "3000", places=2)
SIGNS = ("≥", "≤", "=", "＞", "＜", "")


def all_points(
    target: str, actual: str, weight: Decimal, *, policies: list[str] = POLICY_IDS
) -> dict[str, list[Decimal]]:
    """Every score of one indicator under every policy."""
    row = indicator(target=target, actual=actual, weight=weight)
    found = {}
    for policy in policies:
        line = score(form(indicators=(row,)), policy=policy).line_of(0)
        assert line is not None
        found[policy] = points_of(line.by_policy[policy])
    return found


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SIGNS), targets, amounts, weights)
def test_no_indicator_earns_less_than_nothing_or_more_than_its_weight(
    sign: str, target: Decimal, actual: Decimal, weight: Decimal
) -> None:
    """0 ≤ score ≤ weight under every policy, for every sign."""
    points = [one for found in all_points(f"{sign}{target}次", f"{actual}次", weight).values() for one in found]
    assert [] == [one for one in points if not 0 <= one <= weight]


@settings(max_examples=80, deadline=None)
@given(amounts, amounts, weights, st.sampled_from([True, False, None]))
def test_no_execution_rate_earns_less_than_nothing_or_more_than_its_weight(
    executed: Decimal, budget: Decimal, weight: Decimal, completed: bool | None
) -> None:
    """0 ≤ score ≤ weight, over budget and at a budget of 0 as well."""
    line = funding_line(initial_budget=budget, annual_budget=budget, executed=executed, weight=weight)
    card = score(form(funding=(line,), completed=completed))
    assert card.execution is not None
    points = [one.points for scores in card.execution.by_policy.values() for one in scores]
    assert [] == [one for one in points if not 0 <= one <= weight]


MONOTONE = [policy for policy in POLICY_IDS if policy not in {"platform-manual", "tianjin"}]
"""Not the manual, which deducts for over-achievement, nor tianjin, which leaves differences to a person."""


@settings(max_examples=40, deadline=None)
@given(targets, amounts, amounts, weights)
def test_a_positive_indicator_never_earns_less_for_more(
    target: Decimal, first: Decimal, second: Decimal, weight: Decimal
) -> None:
    """More done is never worth less."""
    low, high = sorted((first, second))
    less = all_points(f"≥{target}次", f"{low}次", weight, policies=MONOTONE)
    more = all_points(f"≥{target}次", f"{high}次", weight, policies=MONOTONE)
    assert [] == [policy for policy in MONOTONE if less[policy] > more[policy]]


@settings(max_examples=40, deadline=None)
@given(targets, amounts, amounts, weights)
def test_an_inverse_indicator_never_earns_more_for_more(
    target: Decimal, first: Decimal, second: Decimal, weight: Decimal
) -> None:
    """More spent, or more accidents, is never worth more."""
    low, high = sorted((first, second))
    less = all_points(f"≤{target}次", f"{low}次", weight, policies=MONOTONE)
    more = all_points(f"≤{target}次", f"{high}次", weight, policies=MONOTONE)
    assert [] == [policy for policy in MONOTONE if more[policy][0] > less[policy][0]]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 900), st.integers(0, 1800))
def test_yuan_and_ten_thousand_yuan_give_one_verdict(target: int, actual: int) -> None:
    """≤3万元 → 2.5万元 and ≤30000元 → 25000元 are the same line."""
    labels = {"dimension": "成本指标", "category": "经济成本指标", "name": "养护成本"}
    rows = (
        indicator(target=f"≤{target}万元", actual=f"{actual}万元", **labels),
        indicator(target=f"≤{target}0000元", actual=f"{actual * 10000}元", **labels),
        indicator(target=f"≤{target}万元", actual=f"{actual * 10000}元", **labels),
    )
    lines = [line for line in score(form(indicators=rows)).lines if line.index is not None]
    scores = [{policy: points_of(found) for policy, found in line.by_policy.items()} for line in lines]
    assert [scores[0]] * 3 == scores


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=12), st.text(max_size=12), st.text(alphabet="≥≤=0123456789.%万元次是否年月日—", max_size=10))
def test_no_text_makes_scoring_fail(target: str, actual: str, other: str) -> None:
    """Whatever a person types, every line ends in a status, and an open one has a reason."""
    rows = (indicator(target=target, actual=actual), indicator(target=other, actual=actual))
    lines = score(form(indicators=rows)).lines
    assert 3 == len(lines)
    assert [] == [line.subject for line in lines if line.status is not LineStatus.COMPUTED and not line.reason]
