"""
The execution rate and its points: executed over budget, and what a policy gives for it.

Source: 财预〔2020〕10号 附1 (column 执行率); 财预〔2021〕101号 三（七）2; policies.md 2 and 4.
"""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from msgspec import Struct

from jixiao.form import FundingLine, WrittenNumber
from jixiao.numerals import percent, rounded, shown
from jixiao.policy import Execution, PolicyInForce
from jixiao.policy.methods import AboveFull, Denominator, ExecutionMethod, ZeroOverZero
from jixiao.scoring.arithmetic import write_band, write_product
from jixiao.scoring.formulas import FULL, NOTHING, Share, banded
from jixiao.scoring.results import conditioned, make_score
from jixiao.scoring.scorecard import Score

UNFINISHED = "未完成"
FINISHED = "已完成且未超预算"
_COLUMN = {Denominator.ANNUAL_BUDGET: "全年预算数", Denominator.INITIAL_BUDGET: "年初预算数"}


class Rate(Struct, frozen=True, kw_only=True):
    """
    An execution rate with the amounts that it comes from, in the form's money unit, and their cells.

    `budget` is 0 only where `executed` is 0 as well; `budget_name` is the label of the budget's column.
    """

    executed: Decimal
    budget: Decimal
    executed_cell: WrittenNumber
    budget_cell: WrittenNumber
    budget_name: str

    @property
    def ratio(self) -> Decimal | None:
        """Executed over budget, exact (0.5 means 50 %); None for 0 over 0."""
        return self.executed / self.budget if self.budget else None

    @property
    def head(self) -> str:
        """28÷56."""
        return f"{shown(self.executed)}÷{shown(self.budget)}"

    @property
    def arithmetic(self) -> str:
        """28÷56=50.00%."""
        return self.head if self.ratio is None else f"{self.head}={percent(self.ratio)}"


class NoRate(Struct, frozen=True):
    """Why there is no execution rate, in Chinese."""

    reason: str


def execution_rate(line: FundingLine, policy: PolicyInForce, *, columns: frozenset[str] = frozenset()) -> Rate | NoRate:
    """
    Executed over the budget that *policy* divides by.

    *columns* are the fields of the funding block for which the form has a column: where it has one column of budgets
    only, that is the budget. Amounts are in the form's money unit.
    """
    cell, name = _budget_cell(line, policy.execution, columns)
    blank = [label for label, one in ((name, cell), ("全年执行数", line.executed)) if one.number is None]
    if cell.number is None or line.executed.number is None:
        return NoRate(f"{'和'.join(blank)}没有填写或不是数，执行率无法计算")
    if cell.number < 0 or line.executed.number < 0:
        return NoRate("预算数或执行数为负，执行率无法计算")
    if cell.number == 0 and line.executed.number != 0:
        return NoRate(f"{name}为0而执行数为{shown(line.executed.number)}，执行率无法计算")
    return Rate(
        executed=line.executed.number,
        budget=cell.number,
        executed_cell=line.executed,
        budget_cell=cell,
        budget_name=name,
    )


def _budget_cell(line: FundingLine, block: Execution, columns: frozenset[str]) -> tuple[WrittenNumber, str]:
    cells = {Denominator.ANNUAL_BUDGET: line.annual_budget, Denominator.INITIAL_BUDGET: line.initial_budget}
    wanted = block.denominator
    present = [one for one in Denominator if one.value in columns]
    if len(present) == 1:
        wanted = present[0]
    return cells[wanted], _COLUMN[wanted]


def score_execution(
    rate: Rate, weight: Decimal, policy: PolicyInForce, *, completed: bool | None = None
) -> tuple[Score, ...]:
    """
    All scores that *policy* yields for an execution rate; empty where it is silent.

    *completed* says whether the project is finished, None where that is unknown: then both are given, 未完成 first.
    """
    block, places = policy.execution, policy.rounding.places
    ratio = rate.ratio
    if ratio is None:
        return _score_zero_over_zero(weight, block)
    if block.needs_completion:
        return _score_by_completion(rate, weight, policy, completed=completed)
    if block.round_rate is not None:
        ratio = rounded(ratio, block.round_rate + 2)
    if ratio > 1 and block.above_full in {AboveFull.REJECT, AboveFull.UNDECIDABLE}:
        return ()
    match block.method:
        case ExecutionMethod.PROPORTIONAL | ExecutionMethod.INDICATOR_ROW:
            share = Share(rate.executed, rate.budget)
            points = share.points(weight, places)
            line = write_product(rate.head, share, weight=weight, points=points, places=places)
            return (make_score(points, line, f"全年执行数÷{rate.budget_name}×分值", "execution"),)
        case ExecutionMethod.BANDED:
            return _score_banded(rate, ratio, weight, policy)
        case _:
            assert_never(block.method)


def _score_zero_over_zero(weight: Decimal, block: Execution) -> tuple[Score, ...]:
    match block.zero_over_zero:
        case ZeroOverZero.UNDECIDABLE:
            return ()
        case ZeroOverZero.ZERO:
            share, said = NOTHING, "0%"
        case ZeroOverZero.FULL:
            share, said = FULL, "100%"
        case _:
            assert_never(block.zero_over_zero)
    points = weight * share.over
    line = f"预算数和执行数都是0，按{said}计，得{shown(points)}"
    return (make_score(points, line, f"0÷0按{said}计", "execution"),)


def _score_by_completion(
    rate: Rate, weight: Decimal, policy: PolicyInForce, *, completed: bool | None
) -> tuple[Score, ...]:
    """101号 三（七）2: full marks for a finished project within its budget, bands below 100 % for an unfinished one."""
    found: list[Score] = []
    if completed is not True and rate.executed < rate.budget:
        ratio = rate.executed / rate.budget
        found.extend(conditioned(one, UNFINISHED) for one in _score_banded(rate, ratio, weight, policy))
    if completed is not False and rate.executed <= rate.budget:
        line = f"项目已完成，{shown(rate.executed)}≤{shown(rate.budget)}，得{shown(weight)}"
        formula = "项目完成且执行数在年度预算之内的得满分"
        found.append(conditioned(make_score(weight, line, formula, "execution"), FINISHED))
    return tuple(found)


def _score_banded(rate: Rate, ratio: Decimal, weight: Decimal, policy: PolicyInForce) -> tuple[Score, ...]:
    share = banded(ratio, policy.execution.bands)
    if share is None:
        return ()
    points = share.points(weight, policy.rounding.places)
    line = write_band(rate.head, ratio, share=share.over, weight=weight, points=points)
    return (make_score(points, line, "按执行率所在的档得分", "execution"),)
