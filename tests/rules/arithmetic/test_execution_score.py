"""A211: the three typical cases of the policies, and the ways in which a score is excused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import form, funding_line
from jixiao.form import Form
from jixiao.numerals import rounded
from jixiao.rules import Status
from jixiao.vocabulary import Severity
from rules.arithmetic.one_rule import findings, statuses


def spent(executed: str, budget: str, score: str, **changes: object) -> Form:
    line = funding_line(
        initial_budget=budget, annual_budget=budget, executed=executed, printed_rate=None, printed_score=score
    )
    return form(funding=(line,), **changes)


def test_half_spent_and_no_points_is_consistent_with_two_policies() -> None:
    """Case one: 0 of 10 at 50 % is what two known policies give, so nobody may call it wrong."""
    (finding,) = findings("A211", spent("28", "56", "0"))
    assert (Severity.NOTE, ("mof-2021", "jiangxi")) == (finding.severity, finding.consistent_with)
    assert "5" == finding.expected


def test_half_spent_and_no_points_passes_where_the_policy_is_given() -> None:
    """Case one under the policy that gives it: nothing to say."""
    assert [Status.PASSED] == statuses("A211", spent("28", "56", "0"), policy="jiangxi")


def test_full_marks_below_full_spending_ask_whether_the_project_is_finished() -> None:
    """Case two: only a finished project within its budget explains 10 at 86.20 %, so it is a warning, not an error."""
    (finding,) = findings("A211", spent("37.24", "43.2", "10"))
    assert (Severity.WARNING, ("mof-2021",)) == (finding.severity, finding.consistent_with)


def test_full_marks_below_full_spending_pass_where_the_form_says_that_it_is_finished() -> None:
    """Case two with both conditions written down: the policy that knows them, and the completion."""
    assert [Status.PASSED] == statuses("A211", spent("37.24", "43.2", "10", completed=True), policy="mof-2021")


def test_full_marks_under_the_policy_alone_still_ask_for_the_completion() -> None:
    """Case two with the policy given and the completion unknown: the condition is still to be written down."""
    (finding,) = findings("A211", spent("37.24", "43.2", "10"), policy="mof-2021")
    assert Severity.WARNING == finding.severity


def test_a_score_of_no_policy_is_an_error_with_every_result() -> None:
    """Case three: 9.5 at 86.20 % is nobody's result; all three are shown."""
    (finding,) = findings("A211", spent("37.24", "43.2", "9.5"))
    assert Severity.ERROR == finding.severity
    assert ["86.20%×10=8.62", "得10", "70%×10=7"] == [
        part for part in ("86.20%×10=8.62", "得10", "70%×10=7") if part in (finding.arithmetic or "")
    ]


def test_full_marks_by_rounding_are_no_question_of_completion() -> None:
    """9.98 written as 10 is rounding (取整一致); the reader is not asked whether the project is finished."""
    (finding,) = findings("A211", spent("99.8", "100", "10"))
    assert Severity.NOTE == finding.severity
    assert "mof-2020" in finding.consistent_with


def test_the_score_of_a_wrong_rate_is_a_consequence_of_that_rate() -> None:
    """A rate of 100 % beside 28.5 of 40 makes the score wrong as well: one cause, one accusation."""
    line = funding_line(initial_budget="40", annual_budget="40", executed="28.5", printed_rate="100%")
    from builders import submission
    from jixiao.reviewing import ReviewSettings, review

    outcome = review(submission(form(funding=(line,))), settings=ReviewSettings(select=("A201", "A211")))
    assert ["A201"] == [finding.code for finding in outcome.roots()]


@pytest.mark.parametrize(
    ("executed", "budget"), [("0", "0"), ("105", "100")], ids=["nothing of nothing", "over the budget"]
)
def test_where_policies_are_silent_no_score_is_wrong(executed: str, budget: str) -> None:
    """0÷0 and overspending are left open by most policies: 3 points can't be called wrong by a silence."""
    assert Severity.ERROR not in {
        finding.severity for finding in findings("A211", spent(executed, budget, "3"), policy="mof-2021")
    }


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 99_999))
def test_the_proportional_score_is_never_wrong(cents: int) -> None:
    """Whatever was spent, the score that the default policy itself gives passes."""
    executed = Decimal(cents).scaleb(-2)
    score = rounded(executed / 1000 * 10)
    assert () == findings("A211", spent(str(executed), "1000", str(score)))
