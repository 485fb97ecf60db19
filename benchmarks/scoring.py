"""
Time to score a 25-indicator form under all candidate policies, against a floor from the same run.

The floor is the bare arithmetic of one policy on numbers that are already read: one division and one multiplication in
`Decimal` for each indicator. The difference is reading the cells, eleven policies, and the trace of every score.
Each form is another one, as in a batch: what the program remembers of a form at work is of no use to it.
Run: python benchmarks/scoring.py
"""

from __future__ import annotations

import platform
import statistics
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from time import perf_counter

from msgspec.structs import replace

from jixiao.form import Form, FundingLine, Indicator, Written, WrittenNumber
from jixiao.numerals import parse_number, rounded
from jixiao.scoring import score

INDICATORS = 25
PAIRS = 7
ROUNDS = 20
TARGETS = (
    ("产出指标", "数量指标", "巡查次数", "≥12次", "10"),
    ("产出指标", "质量指标", "验收合格率", "≥95%", "98%"),
    ("产出指标", "时效指标", "完成时间", "12月31日前", "2024年12月20日"),
    ("成本指标", "经济成本指标", "养护成本", "≤20万元", "21万元"),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "88%"),
)


def cases() -> Form:
    """A form of 25 indicators of five kinds, some met and some not, and a budget half spent."""
    rows = [TARGETS[index % len(TARGETS)] for index in range(INDICATORS)]
    return Form(
        year=2024,
        money_unit="万元",
        funding=(
            FundingLine(
                item=Written("年度资金总额"),
                annual_budget=_number("56"),
                executed=_number("28"),
                weight=_number("10"),
                printed_score=_number("5"),
            ),
        ),
        indicators=tuple(
            Indicator(
                dimension=Written(dimension),
                category=Written(category),
                name=Written(name),
                target=Written(target),
                actual=Written(actual),
                weight=_number("3.6"),
                printed_score=_number("3.6"),
            )
            for dimension, category, name, target, actual in rows
        ),
    )


def others(count: int, *, first: int = 0) -> Iterator[Form]:
    """As many forms like it, each with names of its own, which are numbered from *first* on."""
    form = cases()
    made = [
        replace(
            form,
            indicators=tuple(
                replace(each, name=Written(f"{each.name.text}（{number}组）")) for each in form.indicators
            ),
        )
        for number in range(first, first + count)
    ]
    return iter(made)


def run() -> str:
    """One line: the median ratio of scoring to its floor with its spread, and the medians in milliseconds."""
    forms = others(PAIRS * ROUNDS)
    form = cases()
    score(form)  # policies are read from their files once in a process
    pairs = [(_time(lambda: score(next(forms))), _time(_floor)) for _ in range(PAIRS)]
    ratios = [whole / floor for whole, floor in pairs]
    whole, floor = (statistics.median(column) for column in zip(*pairs, strict=True))
    candidates = len(score(form).choice.candidates)
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    return (
        f"scoring: {INDICATORS} indicators, {candidates} candidates, n={PAIRS} pairs of {ROUNDS} rounds ({machine}): "
        f"{whole * 1000:.2f} ms against {floor * 1000:.3f} ms, ratio {statistics.median(ratios):.0f} "
        f"({min(ratios):.0f}-{max(ratios):.0f}); scored {INDICATORS + 1} lines, skipped 0, failed 0"
    )


def _floor() -> Decimal:
    weight, actual, target = Decimal("3.6"), Decimal(10), Decimal(12)
    return sum((rounded(weight * actual / target) for _ in range(INDICATORS)), Decimal(0))


def _number(text: str) -> WrittenNumber:
    return WrittenNumber(text, number=parse_number(text))


def _time(work: Callable[[], object]) -> float:
    start = perf_counter()
    for _ in range(ROUNDS):
        work()
    return (perf_counter() - start) / ROUNDS


if __name__ == "__main__":
    sys.stdout.write(run() + "\n")
