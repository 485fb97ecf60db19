"""Evaluation reports: which items count, and how whole years are known."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import submission
from jixiao.form import Claim, ClaimKind, EvaluationReport, Report, ScoredItem, Submission, Written
from jixiao.numerals import parse_number, shown
from jixiao.reviewing import Finding, ReviewSettings, review
from jixiao.rules.evaluation.evaluation_period import whole_year, year_of
from jixiao.rules.evaluation.reports import is_scored, is_subtotal, points_of
from jixiao.vocabulary import DocumentKind

SECTIONS = ("项目决策情况", "项目过程情况", "项目产出情况", "项目效益情况")


def report_with(claimed: str, *items: ScoredItem) -> Submission:
    claim = Claim(
        kind=ClaimKind.SCORE, about="部门评价得分", text="", value=claimed, number=parse_number(claimed), evaluation=0
    )
    evaluation = EvaluationReport(
        kind=DocumentKind.DEPARTMENT_EVALUATION, title=Written("部门评价报告"), claimed_score=claim, items=items
    )
    return submission(report=Report(evaluations=(evaluation,)))


def items_of(points: list[Decimal], *, full: str = "25") -> list[ScoredItem]:
    return [
        ScoredItem(name=f"指标{place}", points=each, full_points=Decimal(full), section=SECTIONS[place % 4])
        for place, each in enumerate(points)
    ]


def found(file: Submission, code: str) -> tuple[Finding, ...]:
    return review(file, settings=ReviewSettings(select=(code,))).findings


@settings(max_examples=60, deadline=None)
@given(points=st.lists(st.decimals(min_value=0, max_value=25, places=1), min_size=4, max_size=4), slip=st.booleans())
def test_the_sum_of_all_items_is_the_score(points: list[Decimal], slip: bool) -> None:
    """Full marks of 100 in all show that the list is whole: then a point more or less is a contradiction."""
    total = sum(points, Decimal(0)) + (1 if slip else 0)
    assert slip == bool(found(report_with(shown(total), *items_of(points)), "D105"))


def test_a_list_that_was_not_read_whole_accuses_nobody() -> None:
    """Two items of 25 are half a report."""
    assert () == found(report_with("95", *items_of([Decimal(25), Decimal(20)])), "D105")


def test_first_levels_are_not_added_to_their_own_indicators() -> None:
    """项目决策得分 45 beside its indicators of 25 and 20 would count them twice."""
    level = ScoredItem(name="项目决策", points=Decimal(45), full_points=Decimal(50))
    assert is_subtotal(level)
    assert () == found(
        report_with("90", level, *items_of([Decimal(25), Decimal(20), Decimal(25), Decimal(20)])), "D105"
    )


@pytest.mark.parametrize(
    ("item", "points"),
    [
        (ScoredItem(name="甲", points=Decimal(3)), "3"),
        (ScoredItem(name="甲", full=True, full_points=Decimal(5)), "5"),
        (ScoredItem(name="甲", deduction=Decimal("0.5"), full_points=Decimal(5)), "4.5"),
    ],
    ids=["points", "full", "deduction"],
)
def test_points_are_written_or_follow_from_what_is_written(item: ScoredItem, points: str) -> None:
    """扣0.5分 of 满分5分 is a score."""
    assert is_scored(item)
    assert Decimal(points) == points_of(item)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024年1月1日至2024年12月31日", 2024),
        ("2024年1月—12月", 2024),
        ("2024.1.1-2024.12.31", 2024),
        ("２０２４年度", 2024),
        ("2025年1月10日至2025年3月20日", None),
        ("2023年1月1日至2024年12月31日", None),
        ("2024年10月至2024年12月", None),
        ("2025年3月", None),
    ],
    ids=["days", "months", "dots", "full-width", "weeks", "two years", "autumn", "month"],
)
def test_only_a_period_from_january_to_december_is_a_whole_year(text: str, year: int | None) -> None:
    """The time in which an evaluation was made is never a calendar year; any other period may well be."""
    assert year == whole_year(text)


@pytest.mark.parametrize(
    "text", ["2025年3月10日", "二〇二五年三月十日", "２０２５年３月"], ids=["digits", "signs", "wide"]
)
def test_the_date_under_a_report_may_be_in_chinese_signs(text: str) -> None:
    """Official dates are often written so."""
    assert 2025 == year_of(text)
