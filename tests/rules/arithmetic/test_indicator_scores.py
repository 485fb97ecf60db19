"""A301, A303, A305, A307, A309: each printed score is the business of one rule."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import form, indicator, submission
from jixiao.form import Indicator
from jixiao.numerals import rounded, shown
from jixiao.reviewing import Finding, ReviewSettings, review
from jixiao.vocabulary import Severity

CODES = ("A301", "A303", "A305", "A307", "A309")


def found(row: Indicator, *, policy: str = "auto") -> tuple[Finding, ...]:
    settings_ = ReviewSettings(policy=policy, select=CODES)
    return review(submission(form(indicators=(row,))), settings=settings_).findings


SATISFACTION = {"dimension": "满意度指标", "category": "服务对象满意度指标", "name": "住户满意度"}


@pytest.mark.parametrize(
    ("row", "code", "severity"),
    [
        ({"target": "≥200次", "actual": "160", "printed_score": "9"}, "A301", Severity.ERROR),
        ({"target": "≥200次", "actual": "160", "printed_score": "5"}, "A301", Severity.NOTE),
        ({"target": "≥12次", "actual": "12", "printed_score": "4"}, "A303", Severity.WARNING),
        ({"target": "≤10天", "actual": "15", "printed_score": "10"}, "A305", Severity.ERROR),
        ({"target": "=0起", "actual": "1", "printed_score": "10"}, "A305", Severity.ERROR),
        ({"target": "是", "actual": "否", "printed_score": "10"}, "A305", Severity.ERROR),
        ({"target": "明显改善", "actual": "部分达成", "printed_score": "9"}, "A307", Severity.ERROR),
        (SATISFACTION | {"target": "≥90%", "actual": "85%", "printed_score": "10"}, "A309", Severity.ERROR),
        (SATISFACTION | {"target": "≥95%", "actual": "92%", "printed_score": "10"}, "A309", Severity.NOTE),
        (SATISFACTION | {"target": "≥80%", "actual": "85%", "printed_score": "8"}, "A309", Severity.NOTE),
        (SATISFACTION | {"target": "≥90%", "actual": "96%", "printed_score": "9"}, "A303", Severity.WARNING),
    ],
    ids=[
        "no policy",
        "gated policy",
        "met",
        "reverse",
        "zero target",
        "no",
        "band",
        "satisfaction",
        "satisfaction band",
        "met in a band",
        "met and lowered",
    ],
)
def test_a_score_is_spoken_of_by_its_own_rule(row: dict[str, str], code: str, severity: Severity) -> None:
    """The catalogue divides the cases among the rules; two findings on one score would be one accusation too many."""
    assert [(code, severity)] == [(finding.code, finding.severity) for finding in found(indicator(**row))]


@settings(max_examples=120, deadline=None)
@given(
    target=st.sampled_from(("≥20件", "≤20天", "=20%", "=0起", "20次", "10—20场", ">20人")),
    actual=st.integers(0, 60),
    score=st.decimals("0", "10", places=1),
)
def test_no_score_is_accused_twice(target: str, actual: int, score: Decimal) -> None:
    """Whatever stands in the row, at most one of the rules speaks, and none breaks."""
    row = indicator(target=target, actual=str(actual), printed_score=shown(score))
    outcome = review(submission(form(indicators=(row,))), settings=ReviewSettings(select=CODES))
    assert 1 >= len(outcome.findings)
    assert [] == [entry for entry in outcome.ledger if entry.status.value == "failed"]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 199))
def test_the_proportional_score_is_never_found(actual: int) -> None:
    """完成值÷指标值×分值 is the law's own sentence (10号 第十六条): it passes to the cent."""
    score = rounded(Decimal(actual) / 200 * 10)
    assert () == found(indicator(target="≥200次", actual=str(actual), printed_score=shown(score)))


@settings(max_examples=40, deadline=None)
@given(st.integers(20_001, 80_000), st.decimals("0", "10", places=1))
def test_yuan_and_ten_thousand_yuan_give_one_verdict(yuan: int, score: Decimal) -> None:
    """The unit in which a cost is written changes nothing."""
    cost = {"dimension": "成本指标", "category": "经济成本指标", "name": "场租成本", "printed_score": shown(score)}
    in_yuan = indicator(target="≤20000元", actual=f"{yuan}元", **cost)
    in_ten_thousand = indicator(target="≤20000元", actual=f"{shown(Decimal(yuan).scaleb(-4))}万元", **cost)
    verdicts = [[(one.code, one.severity) for one in found(row)] for row in (in_yuan, in_ten_thousand)]
    assert verdicts[0] == verdicts[1]


def test_a_lowered_score_with_a_reason_is_nobodys_finding() -> None:
    """10号 第十六条 allows a fitting reduction; a written reason is all that is asked."""
    row = indicator(target="≥12次", actual="30", printed_score="8", explanation="年初目标偏低，按偏离程度调减2分")
    assert () == found(row)


def test_an_inferred_direction_only_warns() -> None:
    """No operator is written: what the name suggests is no ground for an error."""
    row = indicator(dimension="成本指标", category="经济成本指标", name="印刷成本", target="20万元", actual="25万元")
    assert [("A305", Severity.WARNING)] == [(finding.code, finding.severity) for finding in found(row)]
