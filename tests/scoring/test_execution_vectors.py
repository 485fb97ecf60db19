"""The execution rate by the vectors of policies.md 4 (V001–V017), 10 points, 20 under hubei."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders import form, funding_line, indicator
from jixiao.scoring import score
from scoring.vectors import execution_scores, expected_points, points_of, rows

VECTORS = rows("""
    V001 | 28        | 56     | 5.00  | 0.00 | 10.00 | 0.00  | 10.00
    V002 | 37.24     | 43.2   | 8.62  | 7.00 | 10.00 | 7.00  | 17.24
    V003 | 215457.6  | 250000 | 8.62  | 7.00 | 10.00 | 7.00  | 17.24
    V004 | 154.74    | 310.2  | 4.99  | 0.00 | 10.00 | 0.00  | 9.98
    V005 | 107.78    | 149.63 | 7.20  | 5.00 | 10.00 | 5.00  | 14.41
    V006 | 59.99     | 100    | 6.00  | 0.00 | 10.00 | 0.00  | 12.00
    V007 | 60        | 100    | 6.00  | 5.00 | 10.00 | 5.00  | 12.00
    V008 | 79.99     | 100    | 8.00  | 5.00 | 10.00 | 5.00  | 16.00
    V009 | 79.996    | 100    | 8.00  | 5.00 | 10.00 | 7.00  | 16.00
    V010 | 80        | 100    | 8.00  | 7.00 | 10.00 | 7.00  | 16.00
    V011 | 99.99     | 100    | 10.00 | 7.00 | 10.00 | 7.00  | 20.00
    V012 | 99.996    | 100    | 10.00 | 7.00 | 10.00 | 10.00 | 20.00
    V013 | 100       | 100    | 10.00 | 未定 | 10.00 | 10.00 | 20.00
    V014 | 862.451   | 1000   | 8.62  | 7.00 | 10.00 | 7.00  | 17.25
    V015 | 0         | 50     | 0.00  | 0.00 | 10.00 | 0.00  | 0.00
    V016 | 105       | 100    | 10.00 | 未定 | 未定  | 未定  | 20.00
    V017 | 0         | 0      | 未定  | 未定 | 未定  | 未定  | 未定
""")


@pytest.mark.parametrize("row", VECTORS, ids=[row[0] for row in VECTORS])
def test_execution_rate_earns_what_each_policy_gives(row: list[str]) -> None:
    """The columns are mof-2020, mof-2021 unfinished and finished, jiangxi, hubei; an open cell yields no score."""
    _, executed, budget, *expected = row
    actual = [
        execution_scores(executed, budget, "mof-2020"),
        execution_scores(executed, budget, "mof-2021", completed=False),
        execution_scores(executed, budget, "mof-2021", completed=True),
        execution_scores(executed, budget, "jiangxi"),
        execution_scores(executed, budget, "hubei", weight="20"),
    ]
    assert [expected_points(cell) for cell in expected] == [points_of(scores) for scores in actual]


def test_nothing_out_of_nothing_is_full_in_zhejiang() -> None:
    """V017: 0/0 is 100 % in that system; everywhere else nobody has laid it down."""
    assert [Decimal(10)] == points_of(execution_scores("0", "0", "zhejiang"))


def test_zhejiang_lets_the_rate_pass_100_percent_but_not_the_points() -> None:
    """A score never exceeds its weight, whatever the rate."""
    assert [Decimal(10)] == points_of(execution_scores("105", "100", "zhejiang"))


@pytest.mark.parametrize(("policy", "points"), [("mof-2020", "8.33"), ("template-2016", "10")])
def test_denominator_is_the_annual_or_the_initial_budget(policy: str, points: str) -> None:
    """Initial 40, annual 60, executed 50: 附1 divides by the annual budget, the 2016 template by the initial one."""
    line = funding_line(initial_budget="40", annual_budget="60", executed="50")
    card = score(form(funding=(line,)), policy=policy)
    assert card.execution is not None
    assert Decimal(points) == card.execution.score


def test_a_project_added_in_the_year_is_measured_by_its_annual_budget() -> None:
    """Initial 0, annual 3.36, executed 3.36: full marks, and no division by the initial budget."""
    line = funding_line(initial_budget="0", annual_budget="3.36", executed="3.36")
    card = score(form(funding=(line,)), policy="mof-2020")
    assert card.execution is not None
    assert Decimal(10) == card.execution.score


def test_the_only_column_of_budgets_is_the_budget() -> None:
    """A form with 年初预算数 alone can't be divided by anything else, whichever policy is asked."""
    line = funding_line(initial_budget="40", annual_budget=None, executed="20")
    columns = frozenset({"initial_budget", "executed", "weight", "printed_score"})
    card = score(form(funding=(line,), funding_columns=columns), policy="mof-2020")
    assert card.execution is not None
    assert Decimal(5) == card.execution.score


def test_weight_of_the_execution_rate_may_stand_beside_the_label() -> None:
    """预算执行情况（20分） carries the weight where the line has no cell for it."""
    from jixiao.form import LevelWeight
    from jixiao.origin import NOWHERE

    line = funding_line(annual_budget="100", executed="50", weight=None)
    weights = (LevelWeight("预算执行情况", Decimal(20), NOWHERE),)
    card = score(form(funding=(line,), level_weights=weights), policy="hubei")
    assert card.execution is not None
    assert Decimal(10) == card.execution.score


def test_indicators_that_fill_the_total_leave_no_execution_line() -> None:
    """Where no weight and no score are written and the indicators have 100, the rate is not scored."""
    line = funding_line(weight=None, printed_score=None)
    card = score(form(funding=(line,), indicators=(indicator(weight="100"),)))
    assert card.execution is None
    assert Decimal(100) == card.weight
