"""The text under edit: where the caret goes, how it is broken into rows, and what is undone. No screen is needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.report import display_width
from jixiao.tui.fill.breaking import TextRow, break_text, place_beside, row_at
from jixiao.tui.fill.edited_lines import HEAD_WIDTH, caret_cell, edited_lines
from jixiao.tui.fill.editing_keys import edits, moves
from jixiao.tui.fill.typed import Typed
from jixiao.tui.lines import Ink

TEXTS = st.text(st.sampled_from("甲乙丙1a，\n "), max_size=60)


def typed(text: str, *, long: bool = False) -> Typed:
    under_edit = Typed()
    under_edit.take_up(text, long=long)
    return under_edit


@given(text=TEXTS, width=st.integers(2, 20))
def test_every_character_stands_on_one_row_and_no_row_is_too_wide(text: str, width: int) -> None:
    """A row that is too wide would be cut, and its end could not be seen."""
    rows = break_text(text, width, str)
    assert text.replace("\n", "") == "".join(text[row.start : row.end] for row in rows)
    assert max(2, width) >= max(display_width(text[row.start : row.end]) for row in rows)


@given(text=TEXTS, width=st.integers(2, 20), data=st.data())
def test_down_and_up_stay_in_the_text(text: str, width: int, data: st.DataObject) -> None:
    """The caret never leaves the text, whatever its rows are."""
    rows = break_text(text, width, str)
    place = data.draw(st.integers(0, len(text)))
    below = place_beside(rows, place, 1)
    assert below is None or row_at(rows, below) == row_at(rows, place) + 1
    assert (below is None) == (row_at(rows, place) == len(rows) - 1)


def test_a_place_between_two_rows_stands_on_the_later_one() -> None:
    """There the next key writes."""
    rows = break_text("甲乙丙丁", 4, str)
    assert (TextRow(0, 2), TextRow(2, 4)) == rows
    assert 1 == row_at(rows, 2)


def test_typing_is_undone_key_by_key_and_done_again() -> None:
    """Inside a field Ctrl+Z is about the field; the form comes after that."""
    text = typed("12")
    text.insert("件")
    text.erase(0, 1)
    text.undo()
    assert ("12件", True) == (text.text, text.changed)
    text.undo()
    assert ("12", False) == (text.text, text.changed)
    text.redo()
    assert "12件" == text.text


def test_a_line_break_in_a_field_of_one_line_becomes_a_blank() -> None:
    """Nothing that was pasted is lost, and whoever pasted is told."""
    text = typed("")
    assert text.insert("一期\r\n二期")
    assert "一期 二期" == text.text


def test_a_blank_is_typed_as_it_is() -> None:
    """Only breaks are joined: a blank at the end is where the next word begins."""
    text = typed("一期")
    assert not text.insert(" ")
    assert "一期 " == text.text


def test_put_back_forgets_what_was_typed() -> None:
    """Esc."""
    text = typed("甲", long=True)
    text.insert("乙\n丙")
    text.put_back()
    assert ("甲", True, False) == (text.text, text.long, text.changed)


@pytest.mark.parametrize(
    ("keys", "text", "caret"),
    [
        (("backspace",), "甲乙", 2),
        (("left", "delete"), "甲乙", 2),
        (("home", "delete", "end", "backspace"), "乙", 1),
        (("left", "ctrl+k"), "甲乙", 2),
        (("ctrl+u", "ctrl+z"), "甲乙丙", 3),
        (("ctrl+u", "backspace", "left", "right"), "", 0),
        (("ctrl+j",), "甲乙丙", 3),
        (("ctrl+home", "f12", "a"), "甲乙丙", 0),
    ],
    ids=["backspace", "delete", "ends", "to-the-end", "all-undone", "empty", "one-line", "others"],
)
def test_keys_edit_the_text_and_others_leave_it_alone(keys: tuple[str, ...], text: str, caret: int) -> None:
    """What a key does is the same wherever the caret stands; what is no editing key does nothing."""
    under_edit = typed("甲乙丙")
    for key in keys:
        rows = break_text(under_edit.text, 20, str)
        done = moves(under_edit, key, rows) or edits(under_edit, key)
        assert done == (key not in {"f12", "a"})
    assert (text, caret) == (under_edit.text, under_edit.caret)


def test_the_caret_stands_where_the_next_key_writes() -> None:
    """The input method opens its window there, also between wide characters and at the end of a row."""
    text = typed("甲乙丙丁")
    rows = break_text(text.text, 4, str)
    assert (HEAD_WIDTH + 4, 1) == caret_cell(text, rows, str)
    text.move_to(1)
    assert (HEAD_WIDTH + 2, 0) == caret_cell(text, rows, str)
    lines = edited_lines(text, "项目名称", rows, str, focused=True)
    assert [Ink.CARET] == [span.ink for span in lines[0].spans[1:]]
    assert "乙" == lines[0].text[lines[0].spans[1].start : lines[0].spans[1].end]
