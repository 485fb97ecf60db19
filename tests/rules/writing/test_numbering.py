"""Numbers of titles: written and read back, counted on, begun anew."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import submission_of
from jixiao.recognition.prose import NumberingStyle, parse_heading
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules.writing.foreign_words import FUNCTION_WORDS, traditional_characters
from jixiao.rules.writing.numbered_runs import sign_of

STYLES = [style for style in NumberingStyle if style is not NumberingStyle.BARE]


def broken(*lines: str) -> list[str | None]:
    text = "青山县水利局2024年度部门决算\n" + "\n".join(lines)
    return [found.printed for found in review(submission_of(text), settings=ReviewSettings(select=("L101",))).findings]


@pytest.mark.parametrize("style", STYLES, ids=[style.name.lower() for style in STYLES])
@pytest.mark.parametrize("number", [1, 9, 10, 11, 20])
def test_a_number_is_read_back_as_written(style: NumberingStyle, number: int) -> None:
    """What a finding quotes must be how the text has it."""
    heading = parse_heading(f"{sign_of(style, number)}主要职责")
    assert heading is not None
    assert (style, number) == (heading.style, heading.number)


@settings(max_examples=40, deadline=None)
@given(count=st.integers(2, 12), style=st.sampled_from([s for s in STYLES if s is not NumberingStyle.PART]))
def test_a_list_that_counts_on_is_never_accused(count: int, style: NumberingStyle) -> None:
    """At every level, and past ten."""
    lines = [f"{sign_of(style, number)}管理河道工作。" for number in range(1, count + 1)]
    assert [] == broken("一、主要职责", *lines) if style > NumberingStyle.CHINESE else [] == broken(*lines)


def test_a_missing_number_is_found_once() -> None:
    """One gap is one finding, with the order in which the numbers come."""
    assert ["1.2.4."] == broken("一、主要职责", "1. 管理河道。", "2. 管理水库。", "4. 管理灌区。")


def test_a_list_of_annexes_after_another_list_begins_anew() -> None:
    """附件：1. begins inside a paragraph; its 2. goes on with that and not with the list above."""
    assert [] == broken("一、措施", "1. 加强培训。", "2. 加强监控。", "附件：1. 自评表", "2. 汇总表", "3. 佐证材料")


def test_levels_below_begin_anew_under_each_title() -> None:
    """（一） under 一、 and under 二、 are two lists."""
    assert [] == broken("一、概况", "（一）职责。", "（二）机构。", "二、决算", "（一）收入。", "（二）支出。")


def test_a_table_between_takes_the_numbers_with_it() -> None:
    """What stands in a table was not read as prose."""
    table = ("| 科目 | 金额 |", "| 基本支出 | 100.00 |")
    assert [] == broken("一、收入", "本年收入100.00万元。", *table, "三、支出", "本年支出100.00万元。")


def test_no_character_of_the_table_is_simplified_chinese() -> None:
    """A character of GB 2312 in the table would accuse correct texts; its simplified form must be one."""
    table = traditional_characters()
    assert len(table) > 400
    assert [] == [sign for sign in table if _in_gb2312(sign)]
    assert [] == [sign for sign in table.values() if not _in_gb2312(sign)]


def test_function_words_are_lower_case_words() -> None:
    """Capitals are names (IT, AT, OR): they are compared to the letter."""
    assert [] == [word for word in FUNCTION_WORDS if not (word.isascii() and word.islower() and len(word) > 1)]


def _in_gb2312(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
