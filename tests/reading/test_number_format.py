"""Numbers as a person sees them: whether 0.9533 is a rate of 95.33% or a score of 0.9533 hangs on its format alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.reading.number_format import shown_number, stored_number

ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


def shown(raw: str, code: str, *, since_1904: bool = False) -> str:
    value = stored_number(raw)
    assert value is not None
    return shown_number(value, code, since_1904=since_1904)


@pytest.mark.parametrize(
    ("raw", "code", "expected"),
    [
        pytest.param("0.95330000000000004", "0.00%", "95.33%", id="percent"),
        pytest.param("0.95330000000000004", "0%", "95%", id="percent-rounded"),
        pytest.param("1", "0.00%", "100.00%", id="whole-percent"),
        pytest.param("1664.4", "0.00", "1664.40", id="idle-zero-is-kept"),
        pytest.param("1234567.5", "#,##0.00", "1,234,567.50", id="thousands"),
        pytest.param("123", "#,##0", "123", id="no-comma-in-front"),
        pytest.param("0.30000000000000004", "General", "0.3", id="binary-dust"),
        pytest.param("1.005", "0.00", "1.01", id="half-up-on-decimal-digits"),
        pytest.param("2.5E-2", "General", "0.025", id="exponent"),
        pytest.param("-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)", id="negative-in-brackets"),
        pytest.param("-3.25", "0.00;[Red]-0.00", "-3.25", id="negative-in-red"),
        pytest.param("-0.001", "0.00", "0.00", id="no-negative-zero"),
        pytest.param("0", ACCOUNTING, "-", id="accounting-zero"),
        pytest.param("28", ACCOUNTING, "28.00", id="accounting"),
        pytest.param("0", ";;;", "", id="hidden-zero"),
        pytest.param("3", ";;;", "3", id="hidden-number-is-shown"),
        pytest.param("28", '0.00"万元"', "28.00万元", id="unit-in-format"),
        pytest.param("5", "000", "005", id="leading-zeros"),
        pytest.param("12345", '0!.0,"万"', "1.2万", id="point-moved-by-literal"),
        pytest.param("2500000", '0.00,,"百万元"', "2.50百万元", id="scaled"),
        pytest.param("1234", "[$¥-804]#,##0.00", "1,234.00", id="currency-left-out"),
        pytest.param("10", "#.##", "10", id="no-idle-point"),
        pytest.param("0.5", "# ?/?", "0.5", id="no-fractions"),
        pytest.param("123456789", "0.00E+00", "123456789", id="no-exponents"),
        pytest.param("60", '[>=60]"合格";"不合格"', "合格", id="condition-holds"),
        pytest.param("50", '[>=60]"合格";"不合格"', "不合格", id="condition-fails"),
        pytest.param("-5", "[>=100]0;0.0", "-5.0", id="condition-keeps-the-sign"),
        pytest.param("20", "[DBNum1][$-804]General", "20", id="no-chinese-digits"),
        pytest.param("12", 'General"次"', "12次", id="general-with-unit"),
        pytest.param("1", "@", "1", id="text"),
    ],
)
def test_a_number_is_shown_by_its_format(raw: str, code: str, expected: str) -> None:
    """What is compared with the law is what the office saw when it signed."""
    assert expected == shown(raw, code)


@pytest.mark.parametrize(
    ("raw", "code", "expected"),
    [
        pytest.param("45657", "yyyy/m/d", "2024/12/31", id="slashes"),
        pytest.param("45657", 'yyyy"年"m"月"d"日"', "2024年12月31日", id="chinese"),
        pytest.param("45657", "yyyy.mm.dd", "2024.12.31", id="points"),
        pytest.param("45657.75", "yyyy-m-d h:mm", "2024-12-31 18:00", id="with-time"),
        pytest.param("0.5208333333", "上午/下午h:mm", "下午12:30", id="half-day"),
        pytest.param("1.5", "[h]:mm:ss", "36:00:00", id="elapsed-hours"),
        pytest.param("0.5", "mm:ss.0", "00:00", id="minutes-before-seconds"),
        pytest.param("45657", "[$-804]aaaa", "星期二", id="weekday"),
        pytest.param("59", "yyyy-m-d", "1900-2-28", id="before-the-false-leap-day"),
        pytest.param("61", "yyyy-m-d", "1900-3-1", id="after-the-false-leap-day"),
        pytest.param("45657", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年12月31日", id="long-date-of-the-system"),
        pytest.param("45657", "[$-x-sysdate]dddd, mmmm dd, yyyy;@", "2024年12月31日", id="long-date-newer-spelling"),
        pytest.param("45657.75", "[$-F400]h:mm:ss AM/PM", "18:00:00", id="time-of-the-system"),
        pytest.param("-1", "yyyy-m-d", "-1", id="no-date"),
        pytest.param("99999999", "yyyy-m-d", "99999999", id="beyond-all-dates"),
        pytest.param("2958465.9999999", "yyyy-m-d", "2958465.9999999", id="beyond-by-a-fraction"),
    ],
)
def test_a_serial_date_is_shown_by_its_format(raw: str, code: str, expected: str) -> None:
    """A deadline is stored as a count of days; its number would be read as an amount."""
    assert expected == shown(raw, code)


def test_dates_counted_since_1904_are_four_years_on() -> None:
    """Workbooks that began on a Mac count from another day."""
    assert "2024/12/31" == shown("44195", "yyyy/m/d", since_1904=True)


@pytest.mark.parametrize("raw", ["", "abc", "1e9999", "0x10", "1,5", "9" * 70], ids=str)
def test_what_is_no_stored_number_is_told_apart(raw: str) -> None:
    """A damaged cell must not become a number, nor take the memory for a million digits."""
    assert stored_number(raw) is None


@settings(max_examples=200)
@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e300"), max_value=Decimal("1e300")),
    code=st.text(alphabet='0#?.,%;@"\\_*[]$-/ymdhsaeE+GeneralAMP上午/下午<>=1万元!', max_size=24),
)
def test_no_format_breaks_the_reader(value: Decimal, code: str) -> None:
    """Formats are typed by people, too."""
    number = stored_number(f"{value:.6E}")
    assert number is not None
    assert isinstance(shown_number(number, code), str)


@given(st.integers(min_value=-(10**12), max_value=10**12), st.integers(min_value=0, max_value=3))
def test_decimals_and_percent_are_exact(units: int, places: int) -> None:
    """Digits that were typed come back as typed: no float ever stands between."""
    value = Decimal(units).scaleb(-places)
    code = "0" if places == 0 else f"0.{'0' * places}"
    number = stored_number(f"{value:f}")
    assert number is not None
    assert value == Decimal(shown_number(number, code))
    assert value * 100 == Decimal(shown_number(number, f"{code}%").removesuffix("%"))
