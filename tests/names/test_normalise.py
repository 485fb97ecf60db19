"""What printing does to a name is undone; what carries meaning stays."""

from __future__ import annotations

import pytest

from jixiao.names.comparison import NameKind
from jixiao.names.normalise import Clean, clean
from jixiao.names.numbers import numbers_in, take_years, write_numbers_alike


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("莘县　财政\n局", "莘县财政局", id="blanks"),
        pytest.param("“莘县”《财政》局*", "莘县财政局", id="quotes"),
        pytest.param("【219】莘县财政局", "莘县财政局", id="bracketed-code"),
        pytest.param("莘县财政局1", "莘县财政局", id="footnote"),
        pytest.param("莘县财政局（219001）", "莘县财政局", id="code-behind"),
        pytest.param("（一）莘县财政局", "莘县财政局", id="list-mark"),
        pytest.param("⺠政局", "民政局", id="radical"),
        pytest.param("（2024）莘县财政局", "(2024)莘县财政局", id="a-year-is-no-code"),
        pytest.param("12345热线中心", "12345热线中心", id="telephone-number"),
    ],
)
def test_marks_of_printing_are_taken_off(written: str, expected: str) -> None:
    """They differ between two cells of one report."""
    assert expected == clean(written, NameKind.ORG).text


@pytest.mark.parametrize("name", ["3+1+X人才经费", "5G基站补助", "110联动经费", "120急救车", "2+2项目", "100万亩油茶"])
def test_numbers_with_a_meaning_stay(name: str) -> None:
    """They aren't codes, though they stand in front."""
    assert name == clean(name, NameKind.PROJECT).text


def test_an_open_bracket_is_closed_and_remembered() -> None:
    """（二期 equals （二期）, and yet was cut."""
    assert Clean("改造项目(2期)", open=True) == clean("改造项目（二期", NameKind.PROJECT)


def test_dots_are_taken_off_and_remembered() -> None:
    """The print says itself that it is cut."""
    assert Clean("改造项", cut=True) == clean("改造项……", NameKind.PROJECT)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("二〇二四年", "2024年", id="year"),
        pytest.param("第十二中学", "第12中学", id="ordinal"),
        pytest.param("第二期", "2期", id="phase-with-ordinal"),
        pytest.param("II期", "2期", id="roman"),
        pytest.param("第三批", "3批", id="lot"),
        pytest.param("第二十二标段", "22标段", id="twenty-two"),
        pytest.param("十四五规划", "十四五规划", id="five-year-plan"),
        pytest.param("三公经费", "三公经费", id="three-kinds"),
        pytest.param("24年度", "2024年度", id="short-year"),
    ],
)
def test_numbers_are_written_in_one_way(written: str, expected: str) -> None:
    """Two hands write one number in two ways."""
    assert expected == write_numbers_alike(written)


@pytest.mark.parametrize(
    ("written", "text", "years"),
    [
        pytest.param("2024年防汛", "防汛", {2024}, id="in-front"),
        pytest.param("防汛(2024年度)", "防汛", {2024}, id="in-brackets"),
        pytest.param("2023-2024学年资助", "资助", {2023, 2024}, id="school-year"),
        pytest.param("2023-24学年资助", "资助", {2023, 2024}, id="short-school-year"),
        pytest.param("2024防汛", "防汛", {2024}, id="bare"),
        pytest.param("2000亩油茶", "2000亩油茶", set(), id="an-area"),
        pytest.param("2020年公车", "公车", {2020}, id="a-unit-behind-the-word-year"),
    ],
)
def test_years_are_taken_out(written: str, text: str, years: set[int]) -> None:
    """A year on one side says nothing; two unequal years make two projects."""
    found = take_years(written)
    assert (text, frozenset(years)) == (found.text, found.years)


def test_numbers_keep_their_order_and_letters() -> None:
    """G60 is another road than G56, 2标1期 another lot than 1标2期."""
    assert ("G60", "35", "2") == numbers_in("G60至35kV线2标")
