"""Reads the vectors of the policies (policies.md 4) from tables, and scores one line under one policy."""

from __future__ import annotations

from decimal import Decimal

from builders import form, funding_line, indicator
from jixiao.scoring import Score, score


def rows(table: str) -> list[list[str]]:
    """The cells of a table in a docstring's notation: one row a line, cells set off by |, blanks dropped."""
    lines = [line.strip() for line in table.strip().splitlines()]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line]


def expected_points(cell: str) -> list[Decimal]:
    """The points that a cell of a table expects: none for 未定, several set off by 或."""
    return [] if cell == "未定" else [Decimal(part.strip()) for part in cell.split("或")]


def points_of(scores: tuple[Score, ...]) -> list[Decimal]:
    """The points of the scores, in their order."""
    return [one.points for one in scores]


def execution_scores(
    executed: str, budget: str, policy: str, *, weight: str = "10", completed: bool | None = None
) -> tuple[Score, ...]:
    """What *policy* yields for an execution rate of *weight* points."""
    card = score(
        form(
            funding=(funding_line(initial_budget=budget, annual_budget=budget, executed=executed, weight=weight),),
            indicators=(),
            completed=completed,
        ),
        policy=policy,
    )
    assert card.execution is not None
    return card.execution.by_policy[policy]


def indicator_scores(target: str, actual: str, weight: str, policy: str, **changes: object) -> tuple[Score, ...]:
    """What *policy* yields for one indicator."""
    row = indicator(target=target, actual=actual, weight=weight, **changes)
    card = score(form(indicators=(row,)), policy=policy)
    line = card.line_of(0)
    assert line is not None
    return line.by_policy[policy]
