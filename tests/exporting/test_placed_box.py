"""Boxes at their places: each row is filled, and a long text is printed small."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from exporting.generated import forms
from jixiao.exporting.layout import arrange
from jixiao.exporting.official_form import Box
from jixiao.exporting.page import SMALL_SIZE, TEXT_SIZE
from jixiao.exporting.placed_box import PlacedBox, placed_boxes
from jixiao.form import Form


@settings(max_examples=60, deadline=None)
@given(forms())
def test_the_boxes_of_each_row_fill_it(form: Form) -> None:
    """From the first column to the ninth without a gap."""
    rows = arrange(form).rows
    assert [[0, *[placed.past for placed in row]] for row in rows] == [
        [*[placed.column for placed in row], 9] for row in rows
    ]


def test_a_box_of_two_rows_comes_again_in_the_second() -> None:
    """Outputs need to know what covers each square of each row."""
    tall, wide, below = Box("高", rows=2), Box("宽", columns=8), Box("下", columns=8)
    first, second = placed_boxes([(tall, wide), (below,)])
    assert (["高", "宽"], ["高", "下"]) == ([each.box.text for each in first], [each.box.text for each in second])
    assert (first[0], 2) == (second[0], second[0].end)


@pytest.mark.parametrize(
    ("box", "size"),
    [
        pytest.param(Box("字" * 100), TEXT_SIZE, id="usual"),
        pytest.param(Box("字" * 101), SMALL_SIZE, id="long"),
        pytest.param(Box("字" * 101, columns=4), TEXT_SIZE, id="long-but-with-room"),
        pytest.param(Box("字" * 101, label=True), TEXT_SIZE, id="label"),
    ],
)
def test_a_long_value_in_a_single_column_is_printed_small(box: Box, size: float) -> None:
    """300 signs would fill a page else; an objective has four columns of room."""
    assert size == PlacedBox(box, row=0, end=1, column=0, past=box.columns).size
