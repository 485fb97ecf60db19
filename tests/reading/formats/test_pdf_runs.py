"""Runs are a shorter way to the same lines: what is taken together must read as its characters would one by one."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.reading.formats.pdf.lines import lines_of
from jixiao.reading.formats.pdf.page import Glyph
from jixiao.reading.formats.pdf.runs import run_of, runs_of

SIGNS = st.sampled_from("项目绩效1234.%≥（）AB，")
GAPS = st.sampled_from([0.0, 0.4, 1.5, 3.0, 12.0])
ROWS = st.lists(st.lists(st.tuples(SIGNS, GAPS), min_size=1, max_size=12), min_size=1, max_size=4)


def drawn(rows: list[list[tuple[str, float]]]) -> list[Glyph]:
    """The characters of rows 14 points apart, each a gap behind the one before."""
    glyphs: list[Glyph] = []
    for number, row in enumerate(rows):
        left, top = 50.0, 100.0 + 14 * number
        for sign, gap in row:
            width = 5.0 if sign.isascii() else 10.0
            glyphs.append(Glyph(sign, left + gap, top, left + gap + width, top + 10))
            left += gap + width
    return glyphs


@given(rows=ROWS, order=st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_runs_make_the_lines_that_single_characters_make(rows: list[list[tuple[str, float]]], order: Random) -> None:
    """Blanks, first words and boxes are the same, in whatever order the file holds the characters."""
    glyphs = drawn(rows)
    single = lines_of([run_of([glyph]) for glyph in glyphs])
    shuffled = order.sample(glyphs, len(glyphs))
    assert (single, single) == (lines_of(runs_of(glyphs)), lines_of(runs_of(shuffled)))


@given(rows=ROWS, shift=st.floats(0, 0.5))
@settings(max_examples=100, deadline=None)
def test_text_printed_twice_reads_as_printed_once(rows: list[list[tuple[str, float]]], shift: float) -> None:
    """Bold letters are often drawn again a hair's breadth aside; 1000 must not become 11000."""
    glyphs = drawn(rows)
    again = [Glyph(each.text, each.left + shift, each.top, each.right + shift, each.bottom) for each in glyphs]
    expected = [line.text for line in lines_of(runs_of(glyphs))]
    assert expected == [line.text for line in lines_of(runs_of([*glyphs, *again]))]


@pytest.mark.parametrize(
    ("gap", "text"),
    [pytest.param(3.0, "3500元", id="set-apart"), pytest.param(6.0, "3500 元", id="blank")],
)
def test_a_number_and_its_unit_are_set_apart_without_a_blank(gap: float, text: str) -> None:
    """Word and Writer leave a quarter of a sign between Chinese and Latin; nobody typed a blank there."""
    row = [*((digit, 0.0) for digit in "3500"), ("元", gap)]
    assert [text] == [line.text for line in lines_of(runs_of(drawn([row])))]
