"""Text that doesn't run from left to right: labels on their side or written downward are one string."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from reading.drawn_pdf import Drawn, box, pdf, rows_of_cells, table, text

VALUES = table(rows_of_cells([["巡查次数", "≥10次"], ["保洁里程", "≥30公里"]]), left=110, high=40)
FRAME = box(50, 100, 110, 180)


def label(*marks: str, turned: int = 0) -> str:
    """What the tall cell at the left says."""
    (grid,) = read_bytes(pdf(Drawn((FRAME, *VALUES, *marks), turned=turned)), "甲.pdf").grids()
    assert ["巡查次数", "≥10次"] == [cell.text for cell in grid.squares[0][1:]]
    return grid.at(1, 0).text


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_label_that_reads_upward_is_one_string(turned: int) -> None:
    """Worksheets turn the names of levels to save room, and their pages for the width of the form."""
    assert "产出指标" == label(text(75, 150, "产出指标", turn="0 1 -1 0"), turned=turned)


def test_label_that_reads_downward_on_its_side_is_one_string() -> None:
    """The other way to turn it."""
    assert "产出指标" == label(text(75, 100, "产出指标", turn="0 -1 1 0"))


def test_turned_label_of_two_lines_is_read_line_by_line() -> None:
    """The points of a level stand in a second line."""
    upward = text(65, 160, "产出指标", turn="0 1 -1 0"), text(80, 160, "（50分）", turn="0 1 -1 0")
    assert "产出指标\n（50分）" == label(*upward)


def test_characters_below_each_other_are_one_string_in_a_wide_cell() -> None:
    """一 alone is no dimension."""
    assert "产出指标" == label(*(text(75, 105 + 14 * at, sign) for at, sign in enumerate("产出指标")))


def test_columns_of_characters_are_read_from_the_right() -> None:
    """So Chinese is written downward."""
    right = [text(85, 105 + 12 * at, sign) for at, sign in enumerate("可持续影")]
    left = [text(65, 105 + 12 * at, sign) for at, sign in enumerate("响指标")]
    assert "可持续影响指标" == label(*right, *left)


def test_two_short_columns_are_read_from_the_right() -> None:
    """A name of four characters in two columns is as often a step aside as two steps down."""
    right = [text(85, 105 + 12 * at, sign) for at, sign in enumerate("数量")]
    left = [text(65, 105 + 12 * at, sign) for at, sign in enumerate("指标")]
    assert "数量指标" == label(*right, *left)


def test_latin_letters_that_lie_in_a_column_belong_to_it() -> None:
    """Word turns digits and letters in a text that runs downward."""
    upright = [text(75, 105 + 12 * at, sign) for at, sign in enumerate("数量")]
    assert "数量AB" == label(*upright, text(77, 119, "AB", turn="0 -1 1 0"))


def test_numbers_below_each_other_stay_apart() -> None:
    """Three figures of three lines are not one."""
    assert "1\n2\n3" == label(*(text(60, 105 + 14 * at, sign) for at, sign in enumerate("123")))


@pytest.mark.parametrize("shift", [(0.3, 0), (0, 0.3), (0.3, 0.3)], ids=["aside", "below", "both"])
def test_characters_drawn_one_by_one_in_any_order_and_twice_are_read_once(shift: tuple[float, float]) -> None:
    """Some programs place each character by itself, and again beside it to make it bold."""
    signs = [(52 + 10 * at, sign) for at, sign in enumerate("产出指标")]
    drawn = [text(x, 110, sign) for x, sign in reversed(signs)]
    again = [text(x + shift[0], 110 + shift[1], sign) for x, sign in signs]
    assert "产出指标" == label(*again, *drawn)
