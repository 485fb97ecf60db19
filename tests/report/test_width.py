from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.report import display_width, padded, plain, wrap

CLOSING = "，。、；：？！）》〉」』】”’%"
CHARACTERS = st.sampled_from("分值相加为得0123456789.,+=×÷≥%“”（）《》，。；： abcXYZ-/〔〕\u0301")


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("分值", 4), ("≥95%", 4), ("１００", 6), ("e\u0301", 1), ("“满”", 4), ("", 0)],
    ids=["latin", "chinese", "ambiguous", "full-width", "combining", "quotes", "empty"],
)
def test_width_counts_cells_and_not_characters(text: str, cells: int) -> None:
    """A column of Chinese labels lines up only when a Chinese character counts as two."""
    assert cells == display_width(text)


def test_padding_fills_up_to_cells() -> None:
    """位置 takes four cells, so that four blanks are missing to eight."""
    assert "位置    " == padded("位置", 8)


def test_a_number_is_not_broken() -> None:
    """Half a number at the end of a line is another number."""
    lines = wrap("相加得分合计为12345.67万元", 20)
    assert ["相加得分合计为", "12345.67万元"] == lines


def test_a_closing_mark_does_not_begin_a_line() -> None:
    """Chinese typesetting (避头): the mark takes the character before it along."""
    assert ["甲乙丙丁", "戊。己"] == wrap("甲乙丙丁戊。己", 10)


def test_an_opening_mark_does_not_end_a_line() -> None:
    """Chinese typesetting (避尾)."""
    assert ["甲乙丙丁", "（戊）"] == wrap("甲乙丙丁（戊）", 10)


def test_a_sign_stays_with_its_number() -> None:
    """≥ at the end of a line and 95% on the next is read as two things."""
    assert ["指标值为", "≥95%"] == wrap("指标值为≥95%", 10)


def test_long_arithmetic_is_broken_between_its_terms() -> None:
    """A sum of twenty weights does not fit a line, and is no single word."""
    lines = wrap("+".join(["20"] * 20), 20)
    assert "+".join(["20"] * 20) == "".join(lines)
    assert ["20", "20"] == [lines[0][:2], lines[1].strip("+")[:2]]


def test_what_is_longer_than_a_line_is_cut() -> None:
    """A path or a hash may not run out of the window."""
    assert ["a" * 10, "a" * 10, "aa"] == wrap("a" * 22, 10)


def test_continuation_lines_are_set_in() -> None:
    """The label stands alone in its column."""
    assert ["发现 甲乙", "     丙丁"] == wrap("甲乙丙丁", 10, first="发现 ", rest="     ")


def test_an_empty_text_is_one_line() -> None:
    """A field without text still shows its label."""
    assert ["发现"] == wrap("", 10, first="发现")


@settings(max_examples=200)
@given(st.text(CHARACTERS, max_size=120), st.integers(12, 90))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    """Nothing is wider than the terminal, whatever a cell holds."""
    assert max(map(display_width, wrap(text, width, first="  ", rest="    "))) <= width


@settings(max_examples=200)
@given(st.text(CHARACTERS, max_size=120), st.integers(12, 90))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    """What is shown is what was found."""
    assert text.replace(" ", "") == "".join(wrap(text, width)).replace(" ", "")


@settings(max_examples=200)
@given(st.text(CHARACTERS, max_size=60))
def test_a_text_that_fits_is_one_line(text: str) -> None:
    """No break without need; blanks at its end are not printed."""
    assert ["  " + text.rstrip(" ")] == wrap(text, max(12, display_width(text) + 4), first="  ", rest="    ")


@settings(max_examples=200)
@given(st.text(st.sampled_from("分值相加"), max_size=120), st.integers(12, 90))
def test_lines_are_filled(text: str, width: int) -> None:
    """Between Chinese characters a line may always be broken, so that at most one cell stays free."""
    assert {display_width(line) for line in wrap(text, width)[:-1]} <= {width - width % 2}


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["分值", "相加", "得分", "95", "，", "。", "）"]), max_size=60), st.integers(20, 80))
def test_no_closing_mark_begins_a_line_where_one_word_fits(words: list[str], width: int) -> None:
    """Holds for all texts without long runs of marks."""
    text = "，".join(word for word in words if word not in CLOSING)
    assert [] == [line for line in wrap(text, width)[1:] if line[:1] in CLOSING and line]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("清\x1b[2J屏", "清[2J屏"),
        ("甲\u202e乙", "甲乙"),
        ("第一行\n第二行", "第一行 第二行"),
        ("零\u200b宽", "零宽"),
        ("\x9b31m红", "31m红"),
        ("≥95%", "≥95%"),
    ],
    ids=["escape", "bidi", "line-break", "zero-width", "c1", "kept"],
)
def test_text_of_files_can_not_command_the_terminal(text: str, safe: str) -> None:
    """A cell may hold an escape sequence or turn the writing direction; it is shown and not obeyed."""
    assert safe == plain(text)
