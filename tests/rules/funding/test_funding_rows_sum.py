"""F101: which lines make up the whole, and how far digits may drift."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import form, funding_line
from jixiao.form import Form
from jixiao.numerals import shown
from jixiao.vocabulary import Severity
from rules.arithmetic.one_rule import findings


def funded(whole: str, *parts: tuple[str, str | None]) -> Form:
    lines = [funding_line(initial_budget=None, annual_budget=whole, executed=None)]
    lines += [
        funding_line(item=item, initial_budget=None, annual_budget=amount, executed=None, weight="—", printed_score="—")
        for item, amount in parts
    ]
    return form(funding=tuple(lines))


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("100", [("其中：当年财政拨款", "100"), ("上年结转资金", None), ("其他资金", None)]),
        ("100", [("财政拨款", "90"), ("上级补助", "50"), ("本级安排", "40"), ("其他资金", "10")]),
        ("100", [("上级补助", "60"), ("本级安排", "40")]),
        ("100", [("财政拨款", "100"), ("其中：一般公共预算拨款", "60"), ("政府性基金", "40")]),
        ("100.00", [("财政拨款", "66.67"), ("其他资金", "33.34")]),
        ("200000", [("财政拨款", "200000"), ("其他资金", "0")]),
    ],
    ids=["blanks", "nested sources", "sources alone", "nested kinds", "last digits", "yuan"],
)
def test_a_whole_that_its_parts_can_make_up_passes(whole: str, parts: list[tuple[str, str | None]]) -> None:
    """Lines may stand beside or within one another; one way that fits is enough."""
    assert () == findings("F101", funded(whole, *parts))


@pytest.mark.parametrize(
    ("whole", "parts", "severity"),
    [
        ("0", [("财政拨款", "80"), ("其他资金", "0")], Severity.ERROR),
        ("100", [("财政拨款", "80"), ("其他资金", "10")], Severity.ERROR),
        ("100", [("政府预算资金", "67")], Severity.ERROR),
        ("100", [("其中：财政拨款", "80")], Severity.WARNING),
        ("100", [("其中：财政拨款", "120")], Severity.ERROR),
    ],
    ids=["nothing in the whole", "short", "only line", "one part named", "part above the whole"],
)
def test_a_whole_that_no_way_of_adding_gives_is_found(
    whole: str, parts: list[tuple[str, str | None]], severity: Severity
) -> None:
    """One part named 其中 may leave others out: that is a question, the rest are contradictions."""
    assert [severity] == [finding.severity for finding in findings("F101", funded(whole, *parts))]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.decimals("0", "999", places=2), min_size=2, max_size=5))
def test_a_whole_that_is_the_sum_is_never_found(parts: list[Decimal]) -> None:
    """The right whole passes, whatever the parts."""
    named = [("当年财政拨款", parts[0]), *(("其他资金", part) for part in parts[1:])]
    whole = shown(sum(parts, Decimal(0)))
    assert () == findings("F101", funded(whole, *((item, str(part)) for item, part in named)))
