"""Over-achievement, caps, rescaling, rounding, grades and whole forms by policies.md 4 (V080–V111)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import structs

from builders import form, funding_line, indicator
from jixiao.numerals import rounded, shown
from jixiao.policy import policy_in_force
from jixiao.policy.weights import WeightCase
from jixiao.scoring import (
    OverAchievement,
    PrintedFit,
    cap_total,
    grade_of,
    judge_over,
    judge_printed,
    rescale,
    score,
)
from scoring.vectors import indicator_scores, points_of, rows


@pytest.mark.parametrize(
    ("policy", "completion", "due"),
    [
        pytest.param("mof-2020", "1.3", OverAchievement(None, flagged=False), id="V080"),
        pytest.param("guangxi", "1.3", OverAchievement(True, flagged=False), id="V081"),
        pytest.param("guangxi", "1.29", OverAchievement(False, flagged=False), id="V081-below"),
        pytest.param("tianjin", "1.2", OverAchievement(None, flagged=True), id="V082"),
        pytest.param("tianjin", "1.19", OverAchievement(None, flagged=False), id="V082-below"),
        pytest.param("mof-2020", "1", OverAchievement(False, flagged=False), id="exactly-met"),
    ],
)
def test_over_achievement_is_explained_or_flagged(policy: str, completion: str, due: OverAchievement) -> None:
    """V080–V082: the law asks for reasons without a number, guangxi from 130 %, tianjin marks from 120 %."""
    assert due == judge_over(policy_in_force(policy, 2024), completion=Decimal(completion))


@pytest.mark.parametrize(("actual", "due"), [("30", True), ("29", False)])
def test_guangxi_asks_for_reasons_where_a_zero_target_became_thirty(actual: str, due: bool) -> None:
    """A ratio to 0 does not exist, so that system names an amount."""
    assert due is judge_over(policy_in_force("guangxi", 2024), zero_actual=Decimal(actual)).explanation_due


@pytest.mark.parametrize("policy", ["mof-2020", "guangxi", "tianjin"])
def test_over_achievement_costs_nothing_by_rule(policy: str) -> None:
    """V080–V082: full marks, whatever is asked for besides."""
    assert [Decimal(10)] == points_of(indicator_scores("≥10次", "13", "10", policy))


@pytest.mark.parametrize(
    ("actual", "points"), [pytest.param("13", "8", id="V083"), pytest.param("12.9", "10", id="V083-below")]
)
def test_manual_deducts_two_points_from_30_percent_over(actual: str, points: str) -> None:
    """V083: the platform's manual alone deducts by rule."""
    assert [Decimal(points)] == points_of(indicator_scores("≥10次", actual, "10", "platform-manual"))


@pytest.mark.parametrize(
    ("rate", "total"),
    [
        pytest.param("0.80", "92.50", id="V084"),
        pytest.param("0.75", "89.00", id="V085"),
        pytest.param("0.65", "79.00", id="V086"),
        pytest.param("0.55", "69.00", id="V087"),
        pytest.param("0.45", "59.00", id="V088"),
    ],
)
def test_manual_caps_the_total_by_the_execution_rate(rate: str, total: str) -> None:
    """V084–V088: 92.50 points do not outrun the money."""
    policy = policy_in_force("platform-manual", 2024)
    assert Decimal(total) == cap_total(Decimal("92.50"), Decimal(rate), policy)


def test_total_is_not_capped_where_the_policy_has_no_cap() -> None:
    """Only the manual caps."""
    assert Decimal("92.5") == cap_total(Decimal("92.5"), Decimal("0.1"), policy_in_force("mof-2020", 2024))


@pytest.mark.parametrize(
    ("earned", "applicable", "total"),
    [pytest.param("80", "85", "94.12", id="V089"), pytest.param("72.5", "90", "80.56", id="V090")],
)
def test_points_are_rescaled_to_what_applies(earned: str, applicable: str, total: str) -> None:
    """V089, V090: the 2016 template brings the points back to a hundred."""
    policy = policy_in_force("template-2016", 2024)
    assert Decimal(total) == rescale(Decimal(earned), Decimal(applicable), policy)


def test_form_with_an_inapplicable_indicator_is_rescaled_as_a_whole() -> None:
    """15 of 100 points do not apply and 80 of 85 are earned: 94.12 under the template, open under 10号."""
    rows_ = (
        indicator(target="≥100次", actual="100", weight="50"),
        indicator(name="返工次数", target="≥100次", actual="80", weight="25"),
        indicator(name="备用线路", target="不适用", actual="不适用", weight="15", printed_score=None),
    )
    template = score(form(indicators=rows_), policy="template-2016")
    law = score(form(indicators=rows_), policy="mof-2020")
    assert (Decimal("94.12"), Decimal(85)) == (template.total, template.weight)
    assert law.total is None
    assert "备用线路" in law.reason


def test_satisfaction_goes_to_benefit_where_none_is_asked() -> None:
    """V091: 101号 三（六）: cost 20, output 40, benefit 20 + 10, beside 10 for the execution rate."""
    weights = policy_in_force("mof-2021", 2024).weights
    (one,) = weights.expected(with_cost=True, with_satisfaction=False)
    in_order = [one.execution, one.cost, one.output, one.benefit, one.satisfaction]
    assert [Decimal(10), Decimal(20), Decimal(40), Decimal(30), None] == in_order


def test_bond_project_in_operation_moves_the_execution_rate_to_cost() -> None:
    """V092: 河南专项债券办法 第二十二条: execution 0, cost 30, a hundred in all."""
    weights = policy_in_force("henan-bond", 2024).weights
    (one,) = weights.expected(with_cost=True, with_satisfaction=True, operation_without_fiscal=True)
    assert WeightCase.OPERATION_WITHOUT_FISCAL is one.when
    in_order = [one.execution, one.cost, one.output, one.benefit, one.satisfaction]
    assert [Decimal(points) for points in (0, 30, 40, 20, 10)] == in_order


def test_half_a_hundredth_is_rounded_up() -> None:
    """V093: 0.625 is 0.63, not the 0.62 of the banker's rule or of cutting."""
    assert Decimal("0.63") == rounded(Decimal("0.625"))


@pytest.mark.parametrize(
    ("executed", "budget", "printed", "fit"),
    [
        pytest.param("37.24", "43.2", "9", PrintedFit.ROUNDED, id="V094"),
        pytest.param("154.74", "310.2", "5", PrintedFit.ROUNDED, id="V096"),
        pytest.param("37.24", "43.2", "8.5", PrintedFit.NONE, id="V097"),
        pytest.param("37.24", "43.2", "8", PrintedFit.CUT, id="cut"),
        pytest.param("37.24", "43.2", "8.6", PrintedFit.ROUNDED, id="one-decimal"),
    ],
)
def test_shortened_execution_scores_are_recognised(executed: str, budget: str, printed: str, fit: PrintedFit) -> None:
    """V094, V096, V097: a whole number may be a rounded or a cut one; 8.5 is neither of 8.62."""
    line = funding_line(annual_budget=budget, executed=executed, printed_rate=None, printed_score=printed)
    card = score(form(funding=(line,)))
    assert card.execution is not None
    assert fit is judge_printed(card.execution, Decimal(printed), choice=card.choice).fit


def test_nine_for_nine_point_eight_is_cut() -> None:
    """V095: a hint, not an error."""
    card = score(form(indicators=(indicator(target="≥200次", actual="196", printed_score="9"),)))
    line = card.line_of(0)
    assert line is not None
    assert PrintedFit.CUT is judge_printed(line, Decimal(9), choice=card.choice).fit


GRADES = rows("""
    V098 | 100    | 优 | 优
    V099 | 90     | 优 | 优
    V100 | 89.995 | 优 | 优
    V101 | 89.99  | 良 | 优
    V102 | 80     | 良 | 优
    V103 | 79.99  | 中 | 良
    V104 | 70     | 中 | 良
    V105 | 60     | 中 | 中
    V106 | 59.99  | 差 | 差
    V107 | 0      | 差 | 差
""")


@pytest.mark.parametrize("row", GRADES, ids=[row[0] for row in GRADES])
def test_grade_follows_the_rounded_total(row: list[str]) -> None:
    """10号 第十八条: 90, 80, 60; an old default of systems has 80, 70, 60."""
    _, total, law, old = row
    policy = policy_in_force("mof-2020", 2024)
    bounds = (Decimal(80), Decimal(70), Decimal(60))
    former = structs.replace(policy, grades=structs.replace(policy.grades, bounds=bounds))
    assert (law, old) == (grade_of(Decimal(total), policy).value, grade_of(Decimal(total), former).value)


FORMS = rows("""
    V108 | 28     | 56     | ≥200次 | 200 | 95.00优            | 90.00优            | 100.00优           | 90.00优
    V109 | 37.24  | 43.2   | ≥200次 | 200 | 98.62优            | 97.00优            | 100.00优           | 97.00优
    V110 | 100    | 100    | ≥200次 | 160 | 98.00优            |                    | 95.00优            | 98.00优
    V111 | 107.78 | 149.63 | ≤100次 | 150 | 92.20优或93.87优   | 85.00良或86.67良   | 90.00优或91.67优   | 90.00优
""")


def totals(executed: str, budget: str, target: str, actual: str, *, policy: str, completed: bool | None = None) -> str:
    """The totals of a form with one indicator of 10 points beside 80 that are met, as the table writes them."""
    indicators = (
        indicator(target=target, actual=actual, weight="10"),
        indicator(name="培训场次", target="≥5场", actual="5", weight="80", printed_score="80"),
    )
    card = score(
        form(
            funding=(funding_line(annual_budget=budget, executed=executed),),
            indicators=indicators,
            completed=completed,
        ),
        policy=policy,
    )
    return "或".join(f"{one.total:.2f}{one.grade}" for one in card.by_policy[policy])


@pytest.mark.parametrize("row", FORMS, ids=[row[0] for row in FORMS])
def test_whole_forms_add_up_under_each_policy(row: list[str]) -> None:
    """The columns are mof-2020, mof-2021 unfinished and finished, jiangxi; what is open yields no total."""
    _, executed, budget, target, actual, *expected = row
    figures = (executed, budget, target, actual)
    found = [
        totals(*figures, policy="mof-2020"),
        totals(*figures, policy="mof-2021", completed=False),
        totals(*figures, policy="mof-2021", completed=True),
        totals(*figures, policy="jiangxi"),
    ]
    assert expected == found


def test_unknown_completion_lists_both_totals_with_their_condition() -> None:
    """V108 as a form states it: 90 if the project goes on, 100 if it is done."""
    card = score(form(funding=(funding_line(annual_budget="56", executed="28"),)))
    found = [(shown(one.total), one.when) for one in card.by_policy["mof-2021"]]
    assert found == [("90", "未完成"), ("100", "已完成且未超预算")]


def test_hubei_adds_twenty_and_eighty() -> None:
    """28 of 56 spent is 10 of 20; with all of the other 80 points the total is 90."""
    line = funding_line(annual_budget="56", executed="28", weight="20", printed_score="10")
    card = score(form(funding=(line,), indicators=(indicator(weight="80", printed_score="80"),)))
    assert ("hubei", Decimal(90)) == (card.choice.id, card.total)
