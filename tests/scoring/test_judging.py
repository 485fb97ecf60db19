"""What a printed score is consistent with: the product's most delicate answer, because only one of its ends accuses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders import form, funding_line, indicator
from jixiao.form import Form
from jixiao.scoring import PrintedFit, PrintedVerdict, judge_printed, score


def half_spent(printed: str, **changes: Any) -> Form:
    """28 of 56 spent."""
    line = funding_line(annual_budget="56", executed="28", printed_rate=None, printed_score=printed)
    return form(**({"funding": (line,)} | changes))


def verdict_on_execution(one: Form, printed: str, **options: Any) -> PrintedVerdict:
    """The verdict on the execution line's printed score."""
    card = score(one, **options)
    assert card.execution is not None
    return judge_printed(card.execution, Decimal(printed), choice=card.choice)


def verdict_on(printed: str, **changes: Any) -> PrintedVerdict:
    """The verdict on the score of one indicator."""
    card = score(form(indicators=(indicator(**changes),)))
    line = card.line_of(0)
    assert line is not None
    return judge_printed(line, Decimal(printed), choice=card.choice)


def test_zero_for_half_spent_is_consistent_with_the_bands() -> None:
    """The typical case of policies.md 0: 0 is what jiangxi and an unfinished project under 101号 give, so no error."""
    verdict = verdict_on_execution(half_spent("0"), "0")
    assert (PrintedFit.CANDIDATE, ("mof-2021", "jiangxi")) == (verdict.fit, verdict.consistent_with)


def test_the_other_results_are_shown_with_their_arithmetic() -> None:
    """A reviewer repeats the line on a pocket calculator; policies of one result share it."""
    verdict = verdict_on_execution(half_spent("0"), "0")
    ids, first = verdict.results[0]
    assert "28÷56=50.00%，50.00%×10=5" == first.arithmetic
    assert "mof-2020" == ids[0]
    assert "28÷56=50.00%，50.00%×10=5（mof-2020、" in verdict.arithmetic
    assert "未完成" in verdict.arithmetic


def test_half_marks_are_what_the_shown_policy_gives() -> None:
    """In proportion: 5."""
    assert PrintedFit.SHOWN is verdict_on_execution(half_spent("5"), "5").fit


def test_full_marks_below_100_percent_need_a_finished_project() -> None:
    """Case two of policies.md 0: only 101号 and a finished project give 10 for 86.20 %."""
    line = funding_line(annual_budget="43.2", executed="37.24", printed_score="10")
    verdict = verdict_on_execution(form(funding=(line,)), "10")
    assert (PrintedFit.CANDIDATE, ("mof-2021",)) == (verdict.fit, verdict.consistent_with)
    unfinished = verdict_on_execution(form(funding=(line,), completed=False), "10")
    assert PrintedFit.NONE is unfinished.fit


def test_a_score_that_nothing_yields_is_wrong_and_shows_all_results() -> None:
    """Case three of policies.md 0: 9.5 for 86.20 %; the results are 8.62, 7 and 10."""
    line = funding_line(annual_budget="43.2", executed="37.24", printed_score="9.5")
    verdict = verdict_on_execution(form(funding=(line,)), "9.5")
    assert PrintedFit.NONE is verdict.fit
    assert {Decimal("8.62"), Decimal(7), Decimal(10)} == {one.points for _, one in verdict.results}


@pytest.mark.parametrize(("printed", "fit"), [("8.63", PrintedFit.SHOWN), ("8.64", PrintedFit.NONE)])
def test_a_hundredth_is_the_same_score(printed: str, fit: PrintedFit) -> None:
    """V014: whoever rounds the rate first gets 8.63 for 8.62."""
    line = funding_line(annual_budget="1000", executed="862.451", printed_rate=None, printed_score=printed)
    assert fit is verdict_on_execution(form(funding=(line,)), printed).fit


@pytest.mark.parametrize(
    ("rate", "printed", "fit"),
    [
        pytest.param("71.22%", "7.12", PrintedFit.DIGITS, id="within-the-digits"),
        pytest.param("75.00%", "7.55", PrintedFit.NONE, id="outside"),
        pytest.param("71.22%", "7.25", PrintedFit.NONE, id="not-from-the-printed-rate"),
    ],
)
def test_amounts_rounded_to_whole_numbers_excuse_what_the_printed_rate_gives(
    rate: str, printed: str, fit: PrintedFit
) -> None:
    """28/39 is 71.79 %, but 27.6/38.75 is 71.22 %: the digits excuse, and only what the printed rate itself gives."""
    line = funding_line(annual_budget="39", executed="28", printed_rate=rate, printed_score=printed)
    assert fit is verdict_on_execution(form(funding=(line,)), printed).fit


def test_nothing_out_of_nothing_accuses_nobody() -> None:
    """0/0: the shown policy is silent, so neither 0 nor 10 is wrong, although one system gives 10."""
    line = funding_line(annual_budget="0", executed="0", printed_score="0")
    assert PrintedFit.UNDECIDABLE is verdict_on_execution(form(funding=(line,)), "0").fit


def test_missing_input_accuses_nobody() -> None:
    """Without an executed amount there is nothing to compare, and the reason says so."""
    line = funding_line(executed=None, printed_score="7")
    verdict = verdict_on_execution(form(funding=(line,)), "7")
    assert PrintedFit.UNDECIDABLE is verdict.fit
    assert "全年执行数" in verdict.reason


@pytest.mark.parametrize(("printed", "fit"), [("6", PrintedFit.SHOWN), ("8", PrintedFit.NONE), ("9", PrintedFit.NONE)])
def test_a_partly_met_level_ends_below_80_percent(printed: str, fit: PrintedFit) -> None:
    """10号 第十六条: 80 (included) to 60 (included); 8 of 10 belongs to the first 档."""
    assert fit is verdict_on(printed, target="显著提升", actual="部分达成", name="管理水平").fit


@pytest.mark.parametrize("printed", ["0", "3", "10"])
def test_words_without_a_level_accuse_nobody(printed: str) -> None:
    """效果明显 names no 档, so any score of a person stands."""
    assert PrintedFit.UNDECIDABLE is verdict_on(printed, target="有效提升", actual="效果明显", name="管理水平").fit


def test_either_inverse_formula_explains_a_score() -> None:
    """The law is silent: 5 (linear) and 6.67 (ratio) for half over the ceiling are both no error, 6.2 is."""
    found = [verdict_on(printed, target="≤100次", actual="150").fit for printed in ("5", "6.67", "6.2")]
    assert [PrintedFit.SHOWN, PrintedFit.SHOWN, PrintedFit.NONE] == found


def test_shown_jiangxi_leaves_the_ratio_to_the_candidates() -> None:
    """jiangxi is linear alone, so 6.67 is only consistent with others."""
    card = score(form(indicators=(indicator(target="≤100次", actual="150"),)), region="江西省")
    line = card.line_of(0)
    assert line is not None
    verdict = judge_printed(line, Decimal("6.67"), choice=card.choice)
    assert PrintedFit.CANDIDATE is verdict.fit
    assert "mof-2020" in verdict.consistent_with


def test_digits_excuse_a_score_in_proportion_where_bands_are_shown() -> None:
    """jiangxi has no proportion; the printed rate still explains the score under 10号."""
    line = funding_line(annual_budget="39", executed="28", printed_rate="71.22%", printed_score="7.12")
    verdict = verdict_on_execution(form(funding=(line,)), "7.12", region="江西省")
    assert PrintedFit.DIGITS is verdict.fit
    assert "mof-2020" in verdict.consistent_with
    assert "jiangxi" not in verdict.consistent_with
