"""One row in an otherwise clean form, reviewed by all rules."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from builders import clean_indicators, form, number, submission, written
from jixiao.form import Form, Indicator, PrintedTotal
from jixiao.reviewing import Finding, ReviewSettings, review

PLACES = {
    "quantity": ("产出指标", "数量指标", 0),
    "quality": ("产出指标", "质量指标", 1),
    "time": ("产出指标", "时效指标", 2),
    "cost": ("产出指标", "成本指标", 2),
    "social": ("效益指标", "社会效益指标", 3),
    "economic": ("效益指标", "经济效益指标", 3),
    "ecological": ("效益指标", "生态效益指标", 3),
    "lasting": ("效益指标", "可持续影响指标", 3),
    "satisfaction": ("满意度指标", "服务对象满意度指标", 4),
}
"""Where a row stands: its 一级指标 and 二级指标, and the row of the clean form whose place and weight it takes."""


def form_with(
    place: str, name: str, target: str, actual: str, *, score: str | None = None, explanation: str | None = None
) -> Form:
    """The clean form with one row of its own; the row has full marks where no score is given, the total adds up."""
    dimension, category, index = PLACES[place]
    rows = list(clean_indicators())
    own: Indicator = replace(
        rows[index],
        dimension=written(dimension),
        category=written(category),
        name=written(name),
        target=written(target or None),
        actual=written(actual or None),
        explanation=written(explanation),
    )
    rows[index] = own if score is None else replace(own, printed_score=number(score))
    total = sum((row.printed_score.number or Decimal(0) for row in rows), Decimal(10))
    return form(indicators=tuple(rows), printed_total=PrintedTotal(weight=number("100"), score=number(total)))


def findings_in(one: Form, *, ignore: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What all rules but those of *ignore* find in a form."""
    return review(submission(one), settings=ReviewSettings(ignore=ignore)).findings
