"""The printed page: columns fill it, boxes fill the grid, and lines are counted on the safe side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import form, funding_line, indicator, written
from exporting.printed_forms import EMPTY, HUGE, STANDARD
from jixiao.exporting.layout import arrange, text_height
from jixiao.exporting.layout_text import count_lines, printable
from jixiao.exporting.page import ROW_HEIGHT
from jixiao.form import Form
from jixiao.vocabulary import DocumentKind


def test_the_label_of_the_indicator_block_stands_under_the_head() -> None:
    """The head can then come again on each page."""
    layout = arrange(STANDARD)
    head, first = (layout.rows[layout.indicator_header + at][0] for at in (0, 1))
    assert ("", 1, True) == (head.box.text, head.box.rows, layout.is_open_below(head))
    assert ("绩效指标", True) == (first.box.text, layout.is_open_above(first))


def test_a_form_without_indicator_rows_keeps_the_label_in_the_head() -> None:
    """There is no row under it where it could stand."""
    other = arrange(Form(indicators=(), kind=DocumentKind.BOND_EVALUATION))
    head = other.rows[other.indicator_header][0]
    assert ("绩效指标", False) == (head.box.text, other.is_open_below(head))


def test_a_merged_text_makes_its_rows_higher() -> None:
    """A long name of a level must not be cut because its rows are low."""
    low, high = (
        arrange(form(indicators=(indicator(category=name), indicator(category=name, name="处置次数"))))
        for name in ("数量指标", "数量指标" * 20)
    )
    at = low.indicator_header + 1
    assert sum(high.heights[at : at + 2]) > sum(low.heights[at : at + 2])


def test_no_row_is_lower_than_a_hand_can_write_in() -> None:
    """Empty forms are filled in by hand."""
    assert ROW_HEIGHT == min(arrange(EMPTY).heights)


def test_a_text_of_many_lines_is_many_lines_high() -> None:
    """Rows of a workbook get their heights from this."""
    text = HUGE.objective.expected.text or ""
    assert text_height(text, 90) > len(text) / 25 * 10.5


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("", 4.0, 1, id="nothing"),
        pytest.param("一二三四", 4.0, 1, id="full-line"),
        pytest.param("一二三四五", 4.0, 2, id="one-sign-more"),
        pytest.param("12345678", 4.5, 1, id="digits-are-narrow"),
        pytest.param("一\n二\n三", 4.0, 3, id="line-breaks"),
        pytest.param("一二三1234", 4.0, 2, id="a-number-moves-as-a-whole"),
        pytest.param("一二三四。", 4.0, 2, id="no-line-begins-with-a-stop"),
        pytest.param("1" * 40, 4.0, 6, id="a-long-number-is-torn"),
    ],
)
def test_lines_are_counted(text: str, room: float, lines: int) -> None:
    """By hand, for a line of four full-width signs."""
    assert lines == count_lines(text, room)


@given(st.text("一二a1，。\n", max_size=60), st.floats(3, 40), st.floats(0, 20))
def test_more_room_never_takes_more_lines(text: str, room: float, more: float) -> None:
    """Else the choice of widths would be by chance; a line may be lost by where a number falls."""
    assert count_lines(text, room + more) <= count_lines(text, room) + 1


@given(st.text(max_size=40))
def test_what_is_printable_stays(text: str) -> None:
    """Printing twice changes nothing, and Chinese is never touched."""
    assert printable(text) == printable(printable(text))


def test_line_breaks_of_every_system_are_one() -> None:
    """Word has a sign of its own for a break within a paragraph."""
    assert "一\n二\n三\n四" == printable("一\r\n二\r三\x0b四")


def test_a_number_is_known_as_one() -> None:
    """An amount is a number in a workbook; a target of 100 stays text."""
    layout = arrange(form(indicators=(indicator(target="100", actual="100", weight="20"),)))
    row = next(row for row in layout.rows if any(placed.box.text == "巡查次数" for placed in row))
    assert [None, None, 20] == [placed.box.number for placed in row[4:7]]


def test_funding_items_take_two_columns_where_no_reason_is_given() -> None:
    """分值 then stands over 分值, as on the official form."""
    plain = arrange(STANDARD).rows[3]
    reasoned = arrange(form(funding=(funding_line(explanation="年底方到货。"),))).rows[3]
    assert ([1, 3], [1, 2]) == (
        [placed.column for placed in plain[1:3]],
        [placed.column for placed in reasoned[1:3]],
    )


def test_remarks_and_title_are_fit_to_print() -> None:
    """They come from files as the cells do."""
    layout = arrange(form(title=written("自\x00评表"), notes=(written("注\x01："),)))
    assert ("自评表", ("注：",)) == (layout.title, layout.notes)
