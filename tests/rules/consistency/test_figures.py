"""Figures of the prose: when two may be one, and which speak only of a part or of another year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.origin import Origin
from jixiao.rules.consistency.figures import amount_of, clause_of, figure, is_firm, is_of_year, is_part
from rules.consistency.prose_claims import amount

NUMBERS = st.decimals(min_value=0, max_value=100_000, places=2)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("76", "万元"), ("76.00", "万元"), True),
        (("76", "万元"), ("77", "万元"), False),
        (("76.00", "万元"), ("76.01", "万元"), False),
        (("76", "万元"), ("76.4", "万元"), True),
        (("76", "万元"), ("77.1", "万元"), False),
        (("76", "万元"), ("760000", "元"), True),
        (("76.5", "万元"), ("765432", "元"), True),
        (("1.2", "亿元"), ("12000", "万元"), True),
        (("1.2", "亿元"), ("13500", "万元"), False),
    ],
    ids=["decimals", "wholes", "last digit", "rounded", "too far", "yuan", "cut", "hundred millions", "beyond"],
)
def test_amounts_are_one_where_the_coarser_can_be_the_finer(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    """76 for 76.4 is rounding, 77 for 76 a contradiction: half a unit on either side would let both pass."""
    first, second = amount_of(amount(one[0], unit=one[1])), amount_of(amount(other[0], unit=other[1]))
    assert first is not None
    assert second is not None
    assert same == first.may_be(second)


@settings(max_examples=100)
@given(one=NUMBERS, other=NUMBERS)
def test_equally_fine_figures_are_one_only_where_they_are_equal(one: Decimal, other: Decimal) -> None:
    """A tolerance on numbers written to the same digit would hide real differences; and the order must not matter."""
    assert (one == other) == figure(one).may_be(figure(other))
    assert figure(one).may_be(figure(other)) == figure(other).may_be(figure(one))


@settings(max_examples=100)
@given(number=NUMBERS, places=st.integers(0, 2))
def test_a_number_may_be_any_rounding_of_itself(number: Decimal, places: int) -> None:
    """Prose rounds what the form gives in full: that is no contradiction."""
    coarse = Decimal(f"{number:.{places}f}")
    assert figure(coarse).may_be(figure(number))


@pytest.mark.parametrize(
    "text",
    [
        "项目预算50万元，其中清淤76万元。",
        "截至2024年6月，项目支出76万元。",
        "所属单位项目预算76万元。",
        "项目预算76万元用于清淤。",
        "上半年支出76万元。",
    ],
    ids=["within", "by june", "subordinate", "for a purpose", "half a year"],
)
def test_a_part_is_held_against_nothing(text: str) -> None:
    """A part beside a whole is the commonest false contradiction."""
    assert is_part(amount("76", text))


@pytest.mark.parametrize(
    "text",
    ["项目预算76万元，全部用于清淤。", "截至2024年12月31日，项目支出76万元。", "其中，二级项目2个，共涉及资金76万元。"],
    ids=["all for one purpose", "by the end of the year", "all told"],
)
def test_the_whole_is_no_part(text: str) -> None:
    """What is said of the whole year or of all projects must stay comparable, or nothing would ever be found."""
    assert not is_part(amount("76", text))


@pytest.mark.parametrize(
    ("text", "year", "of_year"),
    [
        ("2024年项目预算76万元。", 2024, True),
        ("2023年项目预算76万元。", 2024, False),
        ("上年项目预算76万元。", 2024, False),
        ("2023年至2024年项目预算76万元。", 2024, True),
        ("2023年项目预算76万元。", None, True),
        ("项目预算76万元，与2023年度相比增加5万元。", 2024, True),
    ],
    ids=["own", "other", "last year", "both", "year unknown", "compared with"],
)
def test_a_sentence_on_another_year_is_left_alone(text: str, year: int | None, of_year: bool) -> None:
    """Reports compare with last year in every paragraph."""
    assert of_year == is_of_year(amount("76", text), year)


def test_the_clause_is_that_of_the_value_and_not_of_a_like_number() -> None:
    """A number may come twice in a sentence: the words that were read with it tell which is meant."""
    claim = amount("76", "参加76人，其余项目支出76万元，已完成。")
    claim = replace(claim, origin=Origin(line=1, text="项目支出76万元"))
    assert "其余项目支出76万元" == clause_of(claim)


def test_a_limit_is_never_firm() -> None:
    """约76万元 contradicts nothing."""
    assert is_firm(amount("76"), 2024)
    assert not is_firm(replace(amount("76"), exact=False), 2024)
