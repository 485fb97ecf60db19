"""A101, A105, A107: sums over generated forms, and what makes a sum open."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import clean_indicators, form, funding_line, indicator, number, submission, written
from jixiao.form import Form, LevelWeight, PrintedTotal
from jixiao.numerals import shown
from jixiao.origin import NOWHERE, Origin
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules import Status
from jixiao.vocabulary import Severity
from rules.arithmetic.one_rule import findings, statuses

SCORES = st.lists(st.decimals("0", "10", places=2), min_size=1, max_size=12)


def scored(scores: list[Decimal], total: str) -> Form:
    rows = tuple(indicator(name=f"事项{place}", printed_score=str(score)) for place, score in enumerate(scores, 1))
    line = funding_line(printed_score="0")
    return form(indicators=rows, funding=(line,), printed_total=PrintedTotal(weight=number("100"), score=number(total)))


@settings(max_examples=60, deadline=None)
@given(SCORES)
def test_a_total_that_is_the_sum_is_never_found(scores: list[Decimal]) -> None:
    """The right total passes however many rows and decimals there are."""
    assert () == findings("A107", scored(scores, shown(sum(scores, Decimal(0)))))


@settings(max_examples=60, deadline=None)
@given(SCORES, st.integers(2, 20))
def test_a_total_off_by_points_is_an_error(scores: list[Decimal], off: int) -> None:
    """Tolerance is for last digits, not for points."""
    total = sum(scores, Decimal(0)) + off
    (finding,) = findings("A107", scored(scores, shown(total)))
    assert Severity.ERROR == finding.severity


def test_whole_numbers_have_no_tolerance() -> None:
    """A point is a point: 90 against 91 is found where nothing has decimals."""
    assert 1 == len(findings("A107", scored([Decimal(45), Decimal(45)], "91")))


def test_the_finding_stands_at_the_total_and_names_every_row() -> None:
    """A reviewer goes from the total to each score that was added."""
    rows = tuple(
        replace(one, printed_score=replace(one.printed_score, origin=Origin(table=1, row=place, column=8)))
        for place, one in enumerate(clean_indicators(), start=8)
    )
    total = PrintedTotal(weight=number("100"), score=replace(number("99"), origin=Origin(table=1, row=20, column=8)))
    (finding,) = findings("A107", form(indicators=rows, printed_total=total))
    assert 20 == finding.origin.row
    assert [8, 9, 10, 11, 12] == [place.row for place in finding.related if place.row is not None]


def test_a_short_sum_and_the_totals_that_follow_from_it_are_one_cause() -> None:
    """A missing row lowers both sums; the reader is told once."""
    shorter = form(indicators=clean_indicators()[:-1])
    outcome = review(submission(shorter), settings=ReviewSettings(select=("A101", "A105", "A107")))
    assert ["A101"] == [finding.code for finding in outcome.roots()]
    assert {"A105", "A107"} == {finding.code for finding in outcome.consequences(outcome.roots()[0])}


def test_a_missing_funding_block_leaves_the_sums_open() -> None:
    """90 points of indicators without an execution rate may be a block that was not read: no accusation."""
    bare = form(funding=())
    for code in ("A101", "A105", "A107"):
        assert [Status.UNDECIDABLE] == statuses(code, bare), code


def test_an_indicator_that_does_not_apply_leaves_the_sums_open() -> None:
    """Whether the others were rescaled is the policy's affair; without it nothing can be said."""
    first, *others = clean_indicators()
    left_out = replace(first, weight=number(None), printed_score=number(None), not_applicable=True)
    for code in ("A101", "A105", "A107"):
        assert [Status.UNDECIDABLE] == statuses(code, form(indicators=(left_out, *others))), code


def test_the_weight_beside_the_blocks_label_counts_for_the_execution_rate() -> None:
    """Some forms print 预算执行情况（10分） and leave the column out."""
    line = funding_line(weight=None)
    beside = (LevelWeight("预算执行情况（10分）", Decimal(10), NOWHERE),)
    assert [Status.PASSED] == statuses("A101", form(funding=(line,), level_weights=beside))


def test_a_grade_is_compared_with_the_printed_total_in_any_spelling() -> None:
    """优秀 is 优; the finding quotes what is written."""
    poor = PrintedTotal(weight=number("100"), score=number("100"), grade=written("合格"))
    fine = PrintedTotal(weight=number("100"), score=number("100"), grade=written("优秀"))
    assert [Status.PASSED] == statuses("A401", form(printed_total=fine))
    assert "合格" == findings("A401", form(printed_total=poor))[0].printed
