"""Numbers that are shown without arithmetic must read as those that are worked out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.reading.number_format import shown_number, stored_number
from jixiao.reading.number_format.code import GENERAL
from jixiao.reading.number_format.texts import NumberTexts, StyledNumbers

CODES = [
    GENERAL,
    "0",
    "0.0",
    "0.00",
    "0%",
    "0.00%",
    '0.00"万元"',
    "0.00_ ",
    "#,##0.00",
    "#.##",
    "@",
    "yyyy/m/d",
    "0;-0",
]


def worked_out(raw: str, code: str) -> str:
    value = stored_number(raw)
    return raw.strip() if value is None else shown_number(value, code)


@pytest.mark.parametrize(
    ("raw", "code", "expected"),
    [
        pytest.param("0.9853", "0.00%", "98.53%", id="percent"),
        pytest.param("1", "0.00%", "100.00%", id="whole-percent"),
        pytest.param("0.5", "0%", "50%", id="padded-percent"),
        pytest.param("1.005", "0.00", "1.01", id="rounded"),
        pytest.param("1664.4", "0.00", "1664.40", id="padded"),
        pytest.param("73.400000000000006", "0.00", "73.40", id="all-digits"),
        pytest.param("0.30000000000000004", GENERAL, "0.3", id="one-too-many"),
        pytest.param("0.10", GENERAL, "0.1", id="idle-zero"),
        pytest.param(" 95 ", GENERAL, "95", id="not-a-number-as-stored"),
    ],
)
def test_a_number_reads_as_its_format_shows_it(raw: str, code: str, expected: str) -> None:
    """A rate of 98.53% is kept as 0.9853."""
    assert expected == NumberTexts(code, since_1904=False)[raw]


@given(st.from_regex(r"\A-?0?\d{0,9}(\.\d{0,9})?(E-?\d)?\Z"), st.sampled_from(CODES))
@settings(max_examples=200, deadline=None)
def test_every_number_reads_as_worked_out(raw: str, code: str) -> None:
    """The short way is for speed alone."""
    texts = NumberTexts(code, since_1904=False)
    assert worked_out(raw, code) == texts[raw]
    assert worked_out(raw, code) == texts[raw]


@given(st.floats(min_value=0, max_value=1e6, allow_nan=False), st.sampled_from(CODES))
@settings(max_examples=200, deadline=None)
def test_every_binary_fraction_reads_as_worked_out(value: float, code: str) -> None:
    """What an old workbook holds."""
    assert worked_out(repr(value), code) == NumberTexts(code, since_1904=False)[repr(value)]


@given(st.integers(0, 10**9), st.integers(0, 9), st.sampled_from(CODES))
@settings(max_examples=200, deadline=None)
def test_every_number_stored_with_all_its_digits_reads_as_worked_out(units: int, places: int, code: str) -> None:
    """Excel keeps 73.4 as 73.400000000000006, and some programs keep still more digits."""
    for digits in (16, 17, 20):
        raw = f"{units / 10**places:.{digits}g}"
        assert worked_out(raw, code) == NumberTexts(code, since_1904=False)[raw]


def test_styles_of_one_format_share_what_was_worked_out() -> None:
    """A workbook has hundreds of styles and a handful of formats."""
    numbers = StyledNumbers({"1": "0.00", "2": "0.00", "3": "0%"}.__getitem__, since_1904=False)
    assert numbers["1"] is numbers["2"]
    assert ("0.50", "50%") == (numbers["1"]["0.5"], numbers["3"]["0.5"])


def test_days_count_from_where_the_workbook_says() -> None:
    """A date is four years off otherwise."""
    dates = [NumberTexts("yyyy/m/d", since_1904=since)["45657"] for since in (False, True)]
    assert ["2024/12/31", "2029/1/1"] == dates
