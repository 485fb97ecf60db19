"""A201 and A203: one cell is accused once, and digits excuse what they can."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import form, funding_line, submission
from jixiao.numerals import percent
from jixiao.origin import Origin
from jixiao.reviewing import ReviewSettings, review
from rules.arithmetic.one_rule import findings


def codes_for(printed: str, *, executed: str = "76", budget: str = "76", score: str = "10") -> list[str]:
    line = funding_line(
        initial_budget=budget, annual_budget=budget, executed=executed, printed_rate=printed, printed_score=score
    )
    outcome = review(submission(form(funding=(line,))), settings=ReviewSettings(select=("A201", "A203")))
    return [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("100%", []),
        ("100", []),
        ("1", []),
        ("1.0", []),
        ("１００％", []),
        ("—", []),
        ("10", ["A203"]),
        ("10%", ["A201"]),
        ("50%", ["A201"]),
        ("0", ["A201"]),
    ],
    ids=["percent", "bare", "ratio", "ratio one place", "wide", "dash", "score", "ten percent", "half", "zero"],
)
def test_a_rate_cell_is_accused_by_one_rule_at_most(printed: str, expected: list[str]) -> None:
    """A score in the wrong cell is one slip, not a wrong rate as well."""
    assert expected == codes_for(printed)


def test_a_whole_ratio_does_not_excuse_every_rate() -> None:
    """1 means 100 %; half a unit around it would cover anything from 50 % to 150 %."""
    assert ["A201"] == codes_for("1", executed="55", score="7.2")


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 100_000), st.integers(1, 100_000))
def test_the_rate_of_the_amounts_is_never_found(executed: int, budget: int) -> None:
    """Executed over budget with two decimals passes, whatever the amounts."""
    rate = percent(Decimal(executed) / budget)
    assert [] == codes_for(rate, executed=str(executed), budget=str(budget), score="0")


def test_the_finding_names_the_three_cells() -> None:
    """The reader sees the rate and the two amounts that it should come from."""
    line = funding_line(executed="50", printed_rate="100%")
    placed = replace(
        line,
        printed_rate=replace(line.printed_rate, origin=Origin(table=1, row=5, column=7)),
        executed=replace(line.executed, origin=Origin(table=1, row=5, column=5)),
        annual_budget=replace(line.annual_budget, origin=Origin(table=1, row=5, column=4)),
    )
    (finding,) = findings("A201", form(funding=(placed,)))
    assert (7, [5, 4]) == (finding.origin.column, [place.column for place in finding.related])
